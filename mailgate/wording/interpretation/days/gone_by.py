"""Today in English, where only what is over is said of it: "she was sent home today and will stay home tomorrow"."""

import datetime as dt
from dataclasses import replace

from mailgate.wording.interpretation.days.today import means_today
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts


def without(facts: Facts, now: dt.datetime) -> Facts:
    """The text without a today of a clause about the past, before a later day of which another clause tells.

    Raises Unclear where a morning's mail adds the later day to it: "a fever today, and off tomorrow too".
    """
    over = [period for period in facts.periods if _is_over(facts, period, now)]
    if (
        over
        and means_today(now)
        and any(background_words.ADDED_TO_IT.search(facts.text, each.end, facts.end) for each in over)
    ):
        raise Unclear("date-unclear")
    return replace(facts, periods=tuple(each for each in facts.periods if each not in over))


def _is_over(facts: Facts, period: Period, now: dt.datetime) -> bool:
    today = now.date()
    if not (period.first == period.last == today and facts.text[period.start].isascii()):
        return False
    start, end = facts.sentence_at(period.start)
    turn = background_words.CLAUSE_TURNS.search(facts.text, period.end, end)
    begin = turn.end() if turn else end
    later = [each for each in facts.periods if each.first and each.first > today and each.start >= begin]
    if means_today(now):
        later = [each for each in later if each.start < end]
    turns = [match.end() for match in background_words.CLAUSE_TURNS.finditer(facts.text, start, period.start)]
    return (
        bool(later) and background_words.TOLD_AS_OVER.search(facts.text, max([start, *turns]), period.start) is not None
    )
