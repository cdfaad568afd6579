"""Coming as always on a day beside those of an absence: "金曜まで休みます。月曜から登校します"."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.days import ends, has_school_day
from mailgate.wording.interpretation.days.background import comes_then, is_return
from mailgate.wording.interpretation.deeds.kinds import kind_of
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.recognition.days.periods import last_school_day
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts


def without_coming_back(facts: Facts) -> Facts:
    """Without coming as always on a day beside those of an absence: "金曜まで休みます。月曜から登校します"."""
    back = {deed: period for deed in facts.deeds if (period := _day_of_coming(deed, facts))}
    rest = tuple(deed for deed in facts.deeds if deed not in back)
    always = all(_comes_as_always(deed, facts) for deed in back)
    comes_otherwise = any(deed.what == "attend" and not _is_late_then(deed, facts) for deed in rest)
    if not rest or not back or (comes_otherwise and not always):
        return facts
    days = tuple(period for period in facts.periods if period not in back.values())
    days = tuple(period for period in days if _tells_when(period, rest, facts)) or days
    days = _without_those_of_events(days, list(back.values()), facts)
    days = tuple(period for period in days if not _begins_as_told(period, days))
    days = tuple(
        _until_coming(ends.before_coming(period, facts, back.values()), list(back.values())) for period in days
    )
    is_apart = days and all(not _may_hold(other, period.first) for other in days for period in back.values())
    if all(_is_a_count(day, facts) for day in days) and (until := _until_the_coming(rest, list(back.values()), facts)):
        return replace(facts, deeds=rest, periods=(until,))
    if days and not is_apart and all(deed.what == "absent" for deed in rest):
        raise Unclear("contradictory")  # "金曜まで休みます。木曜から登校します"
    if is_apart and _leaves_a_gap(days, list(back.values())):
        raise Unclear("date-unclear")  # "水曜まで休みます。金曜から登校します"
    returns = tuple(period for period in back.values() if is_return(facts, period))
    periods = tuple(sorted((*days, *returns), key=lambda period: period.start))
    return replace(facts, deeds=rest, periods=periods) if is_apart else facts


def _tells_when(period: Period, away: Sequence[Deed], facts: Facts) -> bool:
    """Whether a day may be one of an absence: no 日曜 of "旅行で休みます。帰りは日曜なので14日から登校します"."""
    held = [facts.sentence_at(deed.start) for deed in away]
    is_beside = any(start <= period.start < end for start, end in held)
    return bool(period.first or period.last) and (is_beside or period.way not in ("weekday", "relative"))


def _is_a_count(period: Period, facts: Facts) -> bool:
    """ "発症後5日は出席停止": how long it lasts, and no day of the absence."""
    is_demanded = background_words.DEMANDED.match(facts.text, period.end) is not None
    return period.way == "elapsed" or (not (period.first or period.last) and is_demanded)


def _until_the_coming(away: Sequence[Deed], back: Sequence[Period], facts: Facts) -> Period | None:
    """ "熱で休みます。30日から登校します": an absence for an illness that has no day of its own lasts until then."""
    now = [cause for cause in facts.causes.sure if cause.entry.group != "better"]
    is_ill = bool(now) and all(cause.entry.group == "sick" and not cause.entry.is_visit for cause in now)
    is_away = is_ill and not facts.causes.doubtful and all(deed.what == "absent" for deed in away)
    begins = [day.first for day in back if day.way == "from" and day.first and day.start > away[-1].start]
    if not (is_away and len(back) == len(begins) == 1):
        return None
    return Period(away[-1].start, away[-1].end, None, last_school_day(begins[0]), "until")


def _without_those_of_events(days: Sequence[Period], back: Sequence[Period], facts: Facts) -> tuple[Period, ...]:
    """ "26日が通夜、27日が葬儀です。26日は登校し、27日は休みます": without the days of coming.

    It stands in a sentence without a deed, and the absence has a day in its own.
    """
    held = [facts.sentence_at(deed.start) for deed in facts.deeds]
    own = [period for period in days if any(start <= period.start < end for start, end in held)]
    coming = {(period.first, period.last) for period in back}
    if not own:
        return tuple(days)
    return tuple(period for period in days if period in own or (period.first, period.last) not in coming)


def _begins_as_told(period: Period, days: Sequence[Period]) -> bool:
    """ "金曜から旅行します。27日は休みます": what begins on a day of which the text tells the end."""
    rows = [other for other in days if other.last]
    return period.way == "from" and any(other.first == period.first for other in rows)


def _until_coming(period: Period, back: Sequence[Period]) -> Period:
    """An absence without an end lasts until the day of coming again: "明日から休みます。金曜から登校します"."""
    begins = [day.first for day in back if day.first and day.way == "from"]
    if period.way != "from" or not period.first or len(begins) != 1 or begins[0] <= period.first:
        return period
    if not has_school_day(begins[0], begins[0] + dt.timedelta(1)):
        return period
    return replace(period, last=last_school_day(begins[0]), way="range")


def _leaves_a_gap(days: Sequence[Period], back: Sequence[Period]) -> bool:
    """Whether nothing tells of a school day between the last one of an absence and the first one of coming again."""
    ends = [period.last for period in days if period.last]
    begins = [period.first for period in back if period.first and period.way == "from"]
    return bool(ends and begins) and has_school_day(max(ends) + dt.timedelta(1), min(begins))


def _day_of_coming(deed: Deed, facts: Facts) -> Period | None:
    """The day right before a coming of which nothing else is told, or within it: "登校は30日からです"."""
    start, _ = facts.sentence_at(deed.start)
    holds_its_day = facts.text[deed.start].isascii() or lateness_words.COMING_IS.match(facts.text, deed.start)
    begin, end = (deed.start, deed.end) if holds_its_day else (start, deed.start)
    before = [period for period in facts.periods if begin <= period.start < end]
    before = before or [each for each in facts.periods if start <= each.start < deed.start and comes_then(facts, each)]
    news = facts.part(max(start, before[-1].start) if before else start, deed.start).causes.sure
    is_late = lateness_words.LATE_SIGN.search(facts.text, before[-1].end if before else start, deed.start)
    is_told_when = _is_told_when(deed, facts) and not _comes_as_always(deed, facts)
    is_plain = deed.what == "attend" and not facts.standing and not news and not is_late and not is_told_when
    return before[-1] if is_plain and before and before[-1].first else None


def _is_told_when(deed: Deed, facts: Facts) -> bool:
    """ "明日は10時に登校します", "明日は登校します。10時です": an hour in the sentence of a coming, or behind it."""
    start, _ = facts.sentence_at(deed.start)
    after = next((other for other in facts.deeds if other.start >= deed.end), None)
    end = facts.sentence_at(after.start)[0] if after else facts.end
    return any(start <= clock.start < max(end, deed.end) for clock in facts.clocks)


def _is_late_then(deed: Deed, facts: Facts) -> bool:
    """ "26日は歯科のため10時に登校します": a coming that is late, beside one of another day."""
    start, _ = facts.sentence_at(deed.start)
    has_hour = any(start <= clock.start < deed.end for clock in facts.clocks)
    return has_hour and kind_of(deed, facts) == "late"


def _comes_as_always(deed: Deed, facts: Facts) -> bool:
    """ "今日は普通に行きます": a sentence without an hour that says so."""
    start, _ = facts.sentence_at(deed.start)
    has_hour = any(start <= clock.start < deed.end for clock in facts.clocks)
    return not has_hour and sibling_words.WELL.search(facts.text, start, deed.start) is not None


def _may_hold(period: Period, day: dt.date | None) -> bool:
    """Whether a period may hold this day; one without a first day begins now."""
    if day is None or not (period.first or period.last):
        return True
    return (period.first or dt.date.min) <= day and (period.last is None or day <= period.last)
