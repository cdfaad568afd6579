"""Which days a statement is about."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from mailgate.wording.interpretation.reasons import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import days as words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.periods import Period, merged

_AFTERNOON = 15
_BEFORE_DAWN = 4
_NAME_TO_DAY = 3
_SATURDAY = 5


def meant(facts: Facts, shared: Facts, now: dt.datetime, *, attending: bool) -> list[tuple[dt.date, dt.date]]:
    """The rows of days of the deeds in `facts`; `shared` is what was said before it for all students.

    Raises Unclear when they cannot be told. A text without a day is about today, until the afternoon.
    """
    today = now.date()
    usable = _usable(facts, today, attending=attending) or _usable(shared, today, attending=attending)
    if not usable:
        if now.hour >= _AFTERNOON or _has_unread_day(facts):
            raise Unclear("date-unclear")
        return [_coming(facts, today) if attending else (today, today)]
    if _adds_a_day(facts, usable, now) or _may_begin_later(facts, usable, today):
        raise Unclear("date-unclear")
    if attending and _leaves_a_gap(facts, usable, today):
        raise Unclear("date-unclear")
    rows = [_bounds(period, facts, now, attending=attending) for period in _distinct(merged(_one_row(usable)))]
    rows = sorted(set(rows))
    if any(first < today for first, _ in rows):
        raise Unclear("date-past")
    if any(late <= early for (_, early), (late, _) in pairwise(rows)):
        raise Unclear("date-unclear")
    return _joined(rows)


def _adds_a_day(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "熱です。明日も休みます": one day more, where nobody has reported today or a deed has no day of its own."""
    today = now.date()
    also = [period for period in usable if words.ALSO.match(facts.text, period.end)]
    if not also or any(period.first == today for period in usable):
        return False
    dated = {_deed_after(facts, period) for period in usable}
    if any(deed.start not in dated for deed in facts.deeds):
        return True
    return len(also) == 1 and now.hour < _AFTERNOON and not _is_told(facts, today)


def _is_told(facts: Facts, day: dt.date) -> bool:
    """Whether a notice that stands is for this day."""
    return any(notice.date <= day <= notice.until for notice in facts.standing)


def _may_begin_later(facts: Facts, usable: Sequence[Period], today: dt.date) -> bool:
    """ "26日に入院します。30日まで休みます": until the 30th, but from when on?"""
    if [period.way for period in usable] != ["until"] or not usable[0].last:
        return False
    last = usable[0].last
    begins = (period.first for period in facts.periods if not _is_background(facts, period, today))
    return any(first and today < first < last for first in begins)


def _leaves_a_gap(facts: Facts, usable: Sequence[Period], today: dt.date) -> bool:
    """ "23日まで休みの予定でしたが、25日から登校します": what of the 24th?"""
    ends = [period.last for period in facts.periods if period.way == "until" and period.last]
    begins = [period.first for period in usable if period.first]
    return any(has_school_day(max(end + dt.timedelta(1), today), begin) for end in ends for begin in begins)


def has_school_day(first: dt.date, end: dt.date) -> bool:
    """Whether a day from `first` to the one before `end` is none of a weekend."""
    return any((first + dt.timedelta(at)).weekday() < _SATURDAY for at in range((end - first).days))


def _has_unread_day(facts: Facts) -> bool:
    """Whether a lone number or an end ("快気まで休みます") stands there, which may be a day that is not understood."""
    marks: list[Spanned] = [*facts.clocks, *facts.people, *facts.causes.sure, *facts.periods]
    for match in words.LONE_NUMBER.finditer(facts.text, facts.start, facts.end):
        known = any(mark.start <= match.start() < mark.end for mark in marks)
        beside = any(
            match.start() - 1 <= person.end <= match.start() or person.start == match.end() + 1
            for person in facts.people
        )
        if not known and not beside:
            return True
    ends = [words.OPEN_END.search(facts.text, facts.start, deed.start) for deed in facts.deeds]
    return any(end and end.start() not in {clock.end for clock in facts.clocks} for end in ends)


def has_day(facts: Facts, today: dt.date) -> bool:
    """Whether the part names a day for its deeds itself."""
    return any(not _is_background(facts, period, today) for period in facts.periods)


def _joined(rows: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    joined: list[tuple[dt.date, dt.date]] = []
    for first, last in rows:
        if joined and first == joined[-1][1] + dt.timedelta(1):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _usable(facts: Facts, today: dt.date, *, attending: bool) -> list[Period]:
    """The periods in the sentences of the deeds; else a heading before them, or a bare date after them."""
    held = [facts.sentence_at(deed.start) for deed in facts.deeds] or list(facts.sentences)
    near = [period for period in facts.periods if any(start <= period.start < end for start, end in held)]
    near = [period for period in near if not _is_background(facts, period, today)]
    near = [period for period in near if not (_is_next(facts, period, near) or _is_conceded(facts, period, near))]
    near = [period for period in near if not _is_until_later(facts, period, near)]
    near = [
        period for period in near if not (_is_spelled_out(facts, period, near) or _is_of_an_event(facts, period, near))
    ]
    near = [period for period in near if not (len(near) > 1 and _is_when_learnt(facts, period, today))]
    near = [period for period in near if not _is_length(facts, period, near)]
    told = _without_afterthoughts(facts, near)
    if near and not told:
        return []
    near = told
    if near:
        _check_lone(facts, near, today, attending=attending)
        later = [period for period in _outside(facts, held) if period.start > near[-1].start]
        if any(_dangles(facts, period) and not _is_background(facts, period, today) for period in later):
            raise Unclear("date-unclear")
        return near
    first_deed = held[0][0] if held else facts.end
    far = []
    for period in facts.periods:
        start, end = facts.sentence_at(period.start)
        if _is_background(facts, period, today):
            continue
        rest = facts.text[start : period.start] + facts.text[period.end : end]
        if start < first_deed or words.BARE_DAY.fullmatch(rest):
            far.append(period)
        elif _is_left_over(facts, period, (start, end), rest):
            raise Unclear("date-unclear")  # "休みます。花子が27日に"
    _check_lone(facts, far, today, attending=attending)
    return far


def _is_length(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "一日欠席します", and "二日休むように言われたので、今日と明日は" beside days that are as many."""
    beside = [other for other in near if words.LENGTH_GAP.fullmatch(facts.text, other.end, period.start)]
    if (period.first or period.last) and not (period.way == "length" and beside):
        return False
    counted = words.COUNTED_DAYS.fullmatch(facts.text, period.start, period.end)
    named = [(other.first, other.last) for other in near if other is not period and other.first and other.last]
    days = sum((last - first).days + 1 for first, last in named)
    return counted is not None and (counted["count"] == words.ONE_DAY or number(counted["count"]) == days)


def _without_afterthoughts(facts: Facts, near: Sequence[Period]) -> list[Period]:
    """Without the days behind all deeds of which something else is told: "休みます、明日また連絡します".

    Raises Unclear where none is named before the deed, and it may be that of the deed: "休みます、明日から入院します".
    """
    deed = facts.deeds[-1] if facts.deeds else None
    if deed is None or facts.text[deed.start].isascii():
        return list(near)
    after = [period for period in near if period.start > deed.start and _has_a_predicate(facts, period)]
    told = [period for period in near if period not in after]
    is_said_before = any(period.start < deed.start for period in told)
    if not is_said_before and any(not _is_of_a_report(facts, period) for period in after):
        raise Unclear("date-unclear")
    return told


def _is_of_a_report(facts: Facts, period: Period) -> bool:
    """ "明日また連絡します", but not "金曜まで連絡不要です"."""
    return period.way != "until" and words.REPORT.search(_rest(facts, period)) is not None


def _has_a_predicate(facts: Facts, period: Period) -> bool:
    rest = words.PLEASE.sub("", _rest(facts, period))
    return words.BARE_DAY.fullmatch(rest) is None and words.PREDICATE.search(rest.rstrip(")」 ")) is not None


def _rest(facts: Facts, period: Period) -> str:
    """What stands behind a day in its sentence."""
    return facts.text[period.end : facts.sentence_at(period.start)[1]]


def _outside(facts: Facts, held: Sequence[tuple[int, int]]) -> list[Period]:
    return [each for each in facts.periods if not any(start <= each.start < end for start, end in held)]


def _is_left_over(facts: Facts, period: Period, bounds: tuple[int, int], rest: str) -> bool:
    """Whether a day behind the deeds may be theirs: it speaks of the cause, of a student, or of nothing else."""
    start, end = bounds
    if any(0 <= period.start - mention.end <= _NAME_TO_DAY for mention in facts.people):
        return True
    ill = [cause for cause in facts.causes.sure if start <= cause.start < end and not cause.entry.is_visit]
    if words.CONDITION.search(rest) and words.PREDICATE.search(rest):
        return False  # "明日熱が下がれば登校します" is hedged, and tells of another day
    return bool(ill) or not words.PREDICATE.search(rest) or _dangles(facts, period)


def _dangles(facts: Facts, period: Period) -> bool:
    """ "明日も。", "明日は": a day to which nothing more is said."""
    patterns = (words.DANGLING_DAY, words.ADDED_DAY)
    return any(each.match(facts.text, period.end) for each in patterns) and not _is_of_a_thing(facts, period)


def _is_of_a_thing(facts: Facts, period: Period) -> bool:
    """ "本の返却は明日でお願いします": the topic is neither a student nor a deed nor an illness."""
    start, _ = facts.sentence_at(period.start)
    told: list[Spanned] = [*facts.people, *facts.deeds, *facts.causes.sure, *facts.periods]
    is_told = any(start <= each.start < period.start for each in told)
    return not is_told and words.OF_A_THING.search(facts.text[start : period.start]) is not None


def _is_next(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "今日は熱で休み、明日は様子を見ます": a day behind all deeds that have one, and the topic of something else."""
    last = max((deed.start for deed in facts.deeds), default=facts.start)
    topic = words.TOPIC.match(facts.text, period.end)
    return topic is not None and period.start > last and any(other.start < last for other in near)


def _is_conceded(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "来月入院しますが、今日は検査のため遅刻します": a day of a clause without a deed, before one with both."""
    turn = words.BUT.search(facts.text, period.end)
    deed = next((deed.start for deed in facts.deeds if deed.start >= period.end), -1)
    return turn is not None and turn.end() <= deed and any(turn.end() <= other.start < deed for other in near)


def _is_when_learnt(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "本日インフルエンザと診断されたため、金曜まで休みます"."""
    is_today = (period.first, period.last) == (today, today)
    return is_today and words.LEARNT_TODAY.match(facts.text, period.end) is not None


def _is_spelled_out(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "明日から3日間（水・木・金）": the days of a row once more, in brackets behind it."""
    rows = (other for other in near if other.way in ("range", "length") and other.end <= period.start)
    return any(
        words.SPELLED_OUT.fullmatch(facts.text, row.end, period.start)
        and _is_within(period, row.first or row.last, row.last)
        for row in rows
    )


def _is_within(period: Period, first: dt.date | None, last: dt.date | None) -> bool:
    named = period.first and period.last and first and last
    return bool(named) and first <= period.first and period.last <= last  # type: ignore[operator]


def _is_of_an_event(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "28日から始まる大会の前日移動のため、27日を欠席します": when something begins, beside the day of the deed."""
    return len(near) > 1 and words.EVENT_BEGINS.match(facts.text, period.end) is not None


def _is_until_later(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "かさぶたになるまで登校できないので、とりあえず金曜まで休みます": an open end before one that is a day."""
    ends = (other for other in near if other.last and other.start > period.start)
    is_open = period.way == "vague" and not period.first
    return is_open and any(words.FOR_NOW.search(facts.text, period.end, other.start) for other in ends)


def _check_lone(facts: Facts, found: Sequence[Period], today: dt.date, *, attending: bool) -> None:
    """Several periods must be listed, belong to one deed each, or be the two ends of one row."""
    named = {each.start for each in facts.people if each.way == "name"}
    of_something = [(each, words.OF_SOMETHING.match(facts.text, each.end)) for each in found if each.first != today]
    if any(of and of.end() not in named for _, of in of_something):
        raise Unclear("date-unclear")
    ends = [period.way for period in found]
    if attending and all(period.first == today for period in found):
        return
    if len({(period.first, period.last) for period in found}) == 1 or (ends == ["from", "until"] and not attending):
        return
    lone = [period for period in found if not period.listed and not any(_holds(other, period) for other in found)]
    has_own_deeds = len(lone) == len({_deed_after(facts, period) for period in lone})
    if len(lone) > 1 and not (has_own_deeds or _are_for_one_event(facts, lone)):
        raise Unclear("date-unclear")


def _are_for_one_event(facts: Facts, found: Sequence[Period]) -> bool:
    """ "明日お通夜、明後日告別式": each day names an event, and schools list them under one word."""
    events = [
        {
            cause.entry.reasons
            for cause in facts.causes.sure
            if cause.entry.group == "other" and words.FOR_AN_EVENT.fullmatch(facts.text, period.end, cause.start)
        }
        for period in found
    ]
    return all(events) and len(set[tuple[str, ...]]().union(*events)) == 1


def _distinct(rows: list[Period]) -> list[Period]:
    return [row for row in rows if not any(_holds(other, row) for other in rows)]


def _holds(row: Period, period: Period) -> bool:
    """ "明日通夜、25日26日と": a row of days that begins on the day, or holds it."""
    if row is period or not (row.first and row.last and period.first and period.last):
        return False
    return row.start > period.start and row.first <= period.first and period.last <= row.last


def _deed_after(facts: Facts, period: Period) -> int:
    return next((deed.start for deed in facts.deeds if deed.start >= period.start), -1)


def _one_row(found: list[Period]) -> list[Period]:
    """ "明日から旅行のため金曜まで", "今日は休みます、明日まで": the two ends of one row stand apart."""
    if len(found) != 2 or found[1].way != "until" or not (found[0].way == "from" or _is_before(*found)):
        return found
    first, last = found
    return [Period(first.start, last.end, first.first, last.last, "range")]


def _is_before(day: Period, end: Period) -> bool:
    """Whether a single day is one before this end."""
    return day.first is not None and day.first == day.last and end.last is not None and day.first < end.last


def _is_background(facts: Facts, period: Period, today: dt.date) -> bool:
    """Days that only tell how it began: "昨夜から", "月曜から熱が"."""
    if words.PAST_DAY.match(facts.text[period.start : period.end]) and not words.OF_DEED.match(facts.text, period.end):
        return any(deed.mood != "past" for deed in facts.deeds) and not _is_of_the_only_deed(facts, period)
    if words.DEADLINE.match(facts.text, period.end):
        return True
    near = max(period.start - 20, 0)
    if words.SINCE.search(facts.text, near, period.start):
        return True
    if period.first and period.first <= today and words.BEGAN.search(facts.text, near, period.start):
        return True
    if words.BEGAN_ON_WEEKDAY.match(facts.text, period.start):
        return True
    if words.PAST_EVENT_BEFORE.search(facts.text, facts.sentence_at(period.start)[0], period.start):
        return True
    if words.PAST_EVENT.match(facts.text, period.end):
        if period.first and period.first > today:
            raise Unclear("date-unclear")  # "8日に手術をしたので": a day gone by, which reads as one to come
        return True
    onset = period.way == "from" and words.FROM_END.search(facts.text[period.start : period.end])
    return bool(onset) and _has_begun(facts, period, today)


def _is_of_the_only_deed(facts: Facts, period: Period) -> bool:
    """ "昨日欠席 発熱": nothing is said of today."""
    only = facts.deeds[0] if len(facts.deeds) == 1 else None
    return only is not None and words.TO_DEED.fullmatch(facts.text, period.end, only.start) is not None


def _has_begun(facts: Facts, period: Period, today: dt.date) -> bool:
    """Whether an illness, not the absence, lasts since then: "月曜から熱が", but not "明日から熱で休みます"."""
    gap = words.ONSET.match(facts.text, period.end)
    after = gap.end() if gap else period.end
    ill = next((cause for cause in facts.causes.sure if after <= cause.start <= after + 6), None)
    if ill is None or words.LASTING.match(facts.text, after):
        return False
    if any(after <= deed.start < ill.start for deed in facts.deeds):
        return False
    is_for_which = words.FOR_WHICH.match(facts.text, ill.end)
    if period.first and period.first > today:
        return bool(words.SINCE_WEEKDAY.match(facts.text, period.start)) and not is_for_which
    return period.first != today or not is_for_which


def _bounds(period: Period, facts: Facts, now: dt.datetime, *, attending: bool) -> tuple[dt.date, dt.date]:
    today = now.date()
    if now.hour < _BEFORE_DAWN and words.TOMORROW.match(facts.text, period.start):
        raise Unclear("date-unclear")  # after midnight some say 明日 for the coming daylight
    if period.way == "from" and attending and period.first:
        return period.first, _end_of_absence(facts, period.first)
    if period.way in ("until", "length") and period.last and (now.hour < _AFTERNOON or _is_told(facts, today)):
        return _ordered(today, period.last)
    if not period.first or not period.last:
        raise Unclear("date-unclear")
    if period.way == "weekday" and period.first == today and now.hour >= _AFTERNOON:
        raise Unclear("date-unclear")
    return _ordered(period.first, period.last)


def _coming(facts: Facts, today: dt.date) -> tuple[dt.date, dt.date]:
    """The days of coming after all where none is named. Who is well again comes on all days of an absence."""
    last = _end_of_absence(facts, today)
    if last > today and not any(cause.entry.group in ("better", "change") for cause in facts.causes.sure):
        raise Unclear("date-unclear")
    return today, last


def _end_of_absence(facts: Facts, first: dt.date) -> dt.date:
    """The last day of an absence that stands for the day `first`; the day itself where none does."""
    ends = (notice.until for notice in facts.standing if notice.date <= first and notice.kind in ABSENCES)
    return max(first, *ends, first)


def _ordered(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    if last < first:
        raise Unclear("date-unclear")
    return first, last
