"""Days that a text says are not meant: "今日ではなく明日です", "the 3rd, not today"."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.recognition.days.dates import days
from mailgate.wording.recognition.days.values import Day, Period
from mailgate.wording.recognition.facts import Facts, Spanned

_WEEK = 7


def check(rows: Sequence[tuple[dt.date, dt.date]], facts: Facts, today: dt.date) -> None:
    """Raises Unclear where the days that were found hold one that is said not to be meant."""
    monday = today - dt.timedelta(today.weekday())
    for day in among(facts, today):
        ahead = week_words.WEEKS.get(facts.text[day.start : day.end])
        weeks = {(first - monday).days // _WEEK for first, _ in rows}
        if ahead in weeks or (day.date and any(first <= day.date <= last for first, last in rows)):
            raise Unclear("date-unclear")


def check_changed(rows: Sequence[tuple[dt.date, dt.date]], facts: Facts) -> None:
    """Raises Unclear where a day that is said to be meant instead is none of those that were found."""
    told = (period for period in facts.periods if day_words.CHANGED_TO.match(facts.text, period.end))
    if any(each.first and not any(first <= each.first <= last for first, last in rows) for each in told):
        raise Unclear("date-unclear")


def among(facts: Facts, today: dt.date) -> Iterator[Day]:
    """The days that are denied, of nothing else than what a student does: not "集金は今日ではなく明日持たせます"."""
    signs = (day_words.IS_NOT_THEN, day_words.NOT_THAT_BEFORE)
    if not any(sign.search(facts.text, facts.start, facts.end) for sign in signs):
        return
    for day in days(facts.text, today):
        is_inside = facts.start <= day.start < facts.end
        is_denied = day_words.IS_NOT_THEN.match(facts.text, day.end) or day_words.NOT_THAT_BEFORE.search(
            facts.text, max(facts.start, day.start - 20), day.start
        )
        if is_inside and is_denied and not _is_of_a_thing(day, facts):
            yield day


def is_put_right(period: Period, facts: Facts, today: dt.date) -> bool:
    """ "休みます。今日ではなく明日です": a sentence that only says which day is meant instead of another one."""
    start, end = facts.sentence_at(period.start)
    is_behind = any(day_words.IS_NOT_BUT.fullmatch(facts.text, day.end, period.start) for day in among(facts, today))
    return (
        is_behind and day_words.NOTHING_MORE.fullmatch(facts.text, period.end, end) is not None and start < period.start
    )


def _is_of_a_thing(day: Day, facts: Facts) -> bool:
    """Whether the topic before a day is neither a student, a deed nor a cause."""
    start, _ = facts.sentence_at(day.start)
    told: list[Spanned] = [*facts.people, *facts.deeds, *facts.causes.sure]
    is_told = any(start <= each.start < day.start for each in told)
    return not is_told and day_words.OF_A_THING.search(facts.text[start : day.start]) is not None
