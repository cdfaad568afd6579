"""Why a student comes who was to stay away, where no cause of `lexicon.causes.symptoms` tells it."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from mailgate.wording.interpretation.reasons import household
from mailgate.wording.lexicon.causes import validity as validity_words
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts

Why = Literal["better", "change"]

_ABSENCES = ("sick", "absence")
_BETTER = next(entry.pattern for entry in WORDS if entry.name == "better")


def was_announced(facts: Facts) -> bool:
    """ "休むと連絡しましたが": an absence of today was announced, here or in what the text answers."""
    return _stands(facts) or is_spoken_of(facts)


def came(facts: Facts, today: dt.date) -> bool:
    """ "休むと連絡しましたが、登校班で行きました": who was to stay away today has come."""
    told = return_words.ABSENCE_ANNOUNCED.search(facts.text, facts.start, facts.end)
    later = [period for period in facts.periods if told and period.start >= told.end()]
    return told is not None and all(period.first and period.first >= today for period in later)


def was_away(facts: Facts) -> bool:
    """Whether an absence was announced, or lasted until now: "先週から休んでいましたが"."""
    told = return_words.WAS_AWAY.finditer(facts.text, facts.start, facts.end)
    less = [match.span() for match in return_words.OF_NO_SCHOOL_DAY.finditer(facts.text, facts.start, facts.end)]
    own = (match for match in told if not return_words.OF_A_RELATIVE.match(facts.text, match.end()))
    own = (match for match in own if not any(match.start() < stop and start < match.end() for start, stop in less))
    return was_announced(facts) or any(not household.is_anothers(match.span(), facts) for match in own)


def came_before(facts: Facts) -> bool:
    """ "咳は止まりましたので、今日もいつもどおり行かせます", "平熱なので行かせます": nobody was away."""
    signs = (return_words.AS_BEFORE, return_words.ADVISED_TO_STAY, return_words.OFF_LONG_AGO)
    is_told = any(sign.search(facts.text, facts.start, facts.end) for sign in signs) or is_only_normal(facts)
    is_told = is_told or _is_only_negative(facts) or _is_only_well(facts)
    heard = any(past_words.HEARD_OF_BEFORE.match(facts.text, *bounds) for bounds in facts.sentences)
    is_usual = any(
        sign.search(facts.text, facts.start, facts.end) for sign in (return_words.WATCHED, return_words.AS_USUAL)
    )
    return (is_told and not was_announced(facts)) or ((heard or is_usual) and not was_away(facts))


def is_only_normal(facts: Facts) -> bool:
    """ "36.4度です。いつも通り行かせます": that nothing is the matter, where nothing was before."""
    better = [cause for cause in facts.causes.sure if cause.entry.group == "better"]
    is_normal = all(return_words.ONLY_NORMAL.match(facts.text, cause.start) for cause in better)
    was_ill = return_words.WAS_ILL_BEFORE.search(facts.text, facts.start, facts.end) is not None
    return bool(better) and is_normal and not was_ill and not was_announced(facts)


def _is_only_negative(facts: Facts) -> bool:
    """ "兄がコロナですが、花子は陰性で元気なので登校させます": who was never ill, as far as the text tells."""
    signs = [facts.text[start:end] for start, end in _signs(facts)]
    is_negative = bool(signs) and all(return_words.NEGATIVE.match(sign) for sign in signs)
    better = any(cause.entry.group == "better" for cause in facts.causes.sure)
    was_ill = return_words.WAS_ILL_BEFORE.search(facts.text, facts.start, facts.end) is not None
    return is_negative and not (better or was_ill or was_away(facts))


def _is_only_well(facts: Facts) -> bool:
    """ "Her brother has the flu, but Hanako feels fine and comes": who was never ill, beside somebody who is."""
    better = [cause for cause in facts.causes.sure if cause.entry.group == "better"]
    is_well = bool(better) and all(cause.entry.name == "well" for cause in better)
    return is_well and any(household.is_anothers(spot, facts) for spot in facts.causes.doubtful) and not was_away(facts)


def is_only_claimed(facts: Facts) -> bool:
    """ "熱があると言うので測ったら平熱でした。行かせます": nobody was ill, or away."""
    return return_words.ONLY_CLAIMED.search(facts.text, facts.start, facts.end) is not None and not was_away(facts)


def why(facts: Facts) -> Why | None:
    """Whether the student is well again, or something was called off; None where the text tells neither.

    Who was never away and only is well comes as always.
    """
    signs = list(_signs(facts))
    denied = [sign for sign in facts.causes.denied if not _is_no_illness(sign, facts)]
    is_well = return_words.WELL_NOW.search(facts.text, facts.start, facts.end) or denied
    if any(_is_of_the_student(sign, facts) for sign in signs):
        return "better"
    is_moved = return_words.AFTER_SCHOOL_INSTEAD.search(facts.text, facts.start, facts.end) is not None
    is_off = was_away(facts) and (is_moved or len(denied) < len(facts.causes.denied))
    if signs or is_off or _is_called_off(facts):
        return "change"
    return "better" if is_well and was_away(facts) else None


def is_spoken_of(facts: Facts) -> bool:
    """ "休むと連絡しましたが": an absence of the day was announced before, and not only stands."""
    told = return_words.ABSENCE_ANNOUNCED.search(facts.text, facts.start, facts.end)
    return told is not None and not _is_of_another_day(told, facts)


def _is_of_another_day(told: re.Match[str], facts: Facts) -> bool:
    """ "今日は休むと連絡しましたが、明日は登校します": no coming after all."""
    start, _ = facts.sentence_at(told.start())
    said = [period for period in facts.periods if start <= period.start < told.start()]
    before = [period for period in said if not return_words.OF_THE_EVE.match(facts.text, period.start)]
    later = [period for period in facts.periods if period.start >= told.end()]
    behind = [period.first for period in later if not background_words.MOVED.match(facts.text, period.end)]
    begin = min((day for period in before if (day := period.first or period.last)), default=dt.date.min)
    behind = [day for day in behind if day is None or day >= begin]  # no "昨日のうちに戻りました"
    return bool(before and behind) and not any(_holds(period, day) for period in before for day in behind if day)


def _holds(period: Period, day: dt.date) -> bool:
    """Whether a day is one of an absence that was told: "今日まで休む" holds today."""
    is_within = (period.first or dt.date.min) <= day <= (period.last or dt.date.max)
    return is_within and (period.first or period.last) is not None


def _stands(facts: Facts) -> bool:
    return any(notice.kind in _ABSENCES for notice in facts.standing)


def _signs(facts: Facts) -> Iterator[Bounds]:
    """ "咳がおさまりまして", "登校の許可が出ました": that something is over, or allowed."""
    for match in return_words.WELL_AGAIN.finditer(facts.text, facts.start, facts.end):
        if not return_words.STILL_TO_COME.match(facts.text, match.end()):
            yield match.span()
    for start, end in facts.causes.denied:
        gone = validity_words.GONE.match(facts.text, end)
        if gone and not validity_words.STILL.match(facts.text, gone.end()):
            yield start, end
    doubtful = (spot for spot in facts.causes.doubtful if _BETTER.match(facts.text, *spot))
    yield from (spot for spot in doubtful if not facts.text[spot[0]].isascii())  # "her brother is better": who comes?


def _is_of_the_student(sign: Bounds, facts: Facts) -> bool:
    """Whether it is the student who is well again: neither "母が退院して", nor "冠水が引いて"."""
    return not _is_no_illness(sign, facts) and not household.is_anothers(sign, facts)


def _is_no_illness(sign: Bounds, facts: Facts) -> bool:
    """Whether words that are denied are no illness, or one that was never the matter: "病気ではなく、宿の都合です"."""
    if return_words.NO_ILLNESS_BUT.match(facts.text, sign[0]):
        return True
    return any(entry.pattern.match(facts.text, *sign) for entry in WORDS if entry.group == "other")


def _is_called_off(facts: Facts) -> bool:
    """ "大会が雨で中止になり": what is said of anything but an illness, in the sentence that names it."""
    ends = [cause.end for cause in facts.causes.sure if cause.entry.group != "sick" or cause.entry.is_visit]
    ends += [match.end() for match in return_words.WHAT_IS_PLANNED.finditer(facts.text, facts.start, facts.end)]
    return any(return_words.CALLED_OFF.search(facts.text, end, facts.sentence_at(end - 1)[1]) for end in ends)
