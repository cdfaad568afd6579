"""The rows of days of a statement."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.interpretation.days import asides, background, denied, ends, gone_by, headings, of_deeds
from mailgate.wording.interpretation.days.today import means_today
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.recognition.days.periods import last_school_day
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.facts import Facts, Spanned

_BEFORE_DAWN = 4
_SATURDAY, _SUNDAY = 5, 6


def meant(facts: Facts, shared: Facts, now: dt.datetime, *, attending: bool) -> list[tuple[dt.date, dt.date]]:
    """The rows of days of the deeds in `facts`; `shared` is what was said before it for all students.

    Raises Unclear when they cannot be told. A text without a day is about today, until the afternoon.
    """
    today = now.date()
    facts = told = ends.told_once(gone_by.without(facts, now), _first_day(now))
    facts = _without_ends_of_absence(facts) if attending else _without_same_end(facts)
    usable = of_deeds.periods_of_deeds(facts, today, attending=attending)
    if not usable:
        usable = of_deeds.periods_of_deeds(shared, today, attending=attending)
        headings.check_shared(usable, shared, facts)
    usable = [_until_its_end(usable[0], facts)] if len(usable) == 1 else usable
    if any(row_words.THEM_ALL.fullmatch(facts.text, each.start, each.end) for each in usable):
        of_deeds.check_events(facts, facts.periods)
    of_deeds.check_events(facts, () if attending else usable)
    if not usable:
        if not means_today(now) or _has_unread_day(facts) or _is_left_open(facts, attending=attending):
            raise Unclear("date-unclear")
        rows = [_coming(facts, today) if attending else (today, today)]
        denied.check(rows, facts, today)
        return _until_return(rows, usable, facts)
    checks = (_adds_a_day, _may_begin_later, _may_be_of_the_illness, _is_when_nobody_is_there, _is_of_an_event)
    if any(is_open(facts, usable, now) for is_open in checks):
        raise Unclear("date-unclear")
    if attending and _leaves_a_gap(told, usable, today):
        raise Unclear("date-unclear")
    rows = [_bounds(period, facts, now, attending=attending) for period in _distinct(merged(_one_row(usable)))]
    rows = sorted(set(rows))
    if any(first < today for first, _ in rows):
        raise Unclear("date-past")
    is_on_sunday = any(first == last and first.weekday() == _SUNDAY for first, last in rows)  # "died on Sunday"
    if (is_on_sunday and len(rows) > 1) or any(late <= early for (_, early), (late, _) in pairwise(rows)):
        raise Unclear("date-unclear")
    denied.check(rows, facts, today)
    if not attending:
        denied.check_changed(rows, facts)
    return _until_return(_joined(rows), usable, facts)


def _until_return(
    rows: list[tuple[dt.date, dt.date]], usable: Sequence[Period], facts: Facts
) -> list[tuple[dt.date, dt.date]]:
    """ "今日は休みます。次に行けるのは金曜です": the absence lasts until then.

    Raises Unclear where it is said to end before, or begins later.
    """
    returns = [period.first for period in facts.periods if period.first and background.is_return(facts, period)]
    if not returns:
        return rows
    first, last = rows[-1]
    if not has_school_day(last + dt.timedelta(1), returns[0]) and last < returns[0]:
        return rows
    if len(rows) > 1 or returns[0] <= last or any(period.first != period.last for period in usable):
        raise Unclear("date-unclear")
    return [(first, last_school_day(returns[0]))]


def named(facts: Facts, today: dt.date) -> list[Period]:
    """The days that the part names for its deeds itself."""
    return [period for period in facts.periods if not background.is_background(facts, period, today)]


def has_school_day(first: dt.date, end: dt.date) -> bool:
    """Whether a day from `first` to the one before `end` is none of a weekend."""
    return any((first + dt.timedelta(at)).weekday() < _SATURDAY for at in range((end - first).days))


def _adds_a_day(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "熱です。明日も休みます": one day more, where nobody has reported today or a deed has no day of its own."""
    today = now.date()
    also = [period for period in usable if row_words.ALSO.match(facts.text, period.end)]
    if not also or any(period.first == today for period in usable):
        return False
    dated = {of_deeds.deed_after(facts, period) for period in usable}
    if any(deed.start not in dated for deed in facts.deeds):
        return True
    may_be_more = len(also) == 1 or _are_both_of_an_illness(facts, also, today)
    return may_be_more and means_today(now) and not _is_told(facts, today)


def _are_both_of_an_illness(facts: Facts, also: Sequence[Period], today: dt.date) -> bool:
    """ "熱です。水曜も木曜も休みます" on Tuesday: as well as today, or both of these days?"""
    is_next = any(period.first == today + dt.timedelta(1) for period in also)
    ill = (each for each in facts.causes.sure if each.entry.group == "sick" and not each.entry.is_visit)
    return is_next and any(each.entry.name != "hospital_stay" for each in ill)


def _is_told(facts: Facts, day: dt.date) -> bool:
    """Whether a notice that stands is for this day."""
    return any(notice.date <= day <= notice.until for notice in facts.standing)


def _first_day(now: dt.datetime) -> dt.date:
    """The first day of an absence that only says until when: today, and in the evening the next day of school."""
    if means_today(now):
        return now.date()
    days = (now.date() + dt.timedelta(ahead) for ahead in range(1, 4))
    return next(day for day in days if day.weekday() < _SATURDAY)


def _may_begin_later(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "26日に入院します。30日まで休みます", "水曜に手術です。三日間休みます": from when on?"""
    if len(usable) > 1 or usable[0].way not in ("until", "length") or not usable[0].last:
        return False
    if usable[0].way == "length":
        before = [period for period in facts.periods if period.end <= usable[0].start and period.first]
        return any(period.first > now.date() for period in before[-1:] if period.first)
    last = usable[0].last
    told = (period for period in facts.periods if not of_deeds.is_of_the_writer(facts, period))
    told = (period for period in told if not asides.is_spelled_out(facts, period, usable))
    told = (period for period in told if not of_deeds.is_of_a_request(facts, period))
    begins = (period.first for period in told if not background.is_background(facts, period, now.date()))
    return any(first and _first_day(now) < first < last for first in begins)


def _is_of_an_event(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "金曜が遠足ですが、熱で休みます" in the morning: away today, or on the day of the event?"""
    if len(usable) > 1 or not usable[0].first or usable[0].first <= now.date() or not means_today(now):
        return False
    event = row_words.OF_AN_EVENT.match(facts.text, usable[0].end)
    deed = of_deeds.deed_after(facts, usable[0])
    ill = [each for each in facts.causes.sure if each.entry.group == "sick" and not each.entry.is_visit]
    return event is not None and any(event.end() <= each.start < deed for each in ill)


def _may_be_of_the_illness(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "今日は熱があるので休みます", in the evening: an absence that is nearly over, or tomorrow's?"""
    day = usable[0]
    if means_today(now) or len(usable) > 1 or not day.first == day.last == now.date():
        return False
    deeds = [deed.start for deed in facts.deeds if deed.start >= day.end]
    return any(day.end <= cause.start < deeds[0] for cause in facts.causes.sure) if deeds else False


def _is_when_nobody_is_there(facts: Facts, usable: Sequence[Period], now: dt.datetime) -> bool:
    """ "Sunday's fever is gone, but she is absent": a day by its name on which there is no school, of an illness."""
    (day, *others) = usable
    is_weekend = day.way == "weekday" and day.first is not None and day.first.weekday() >= _SATURDAY
    is_held = day_words.SCHOOL_AT_A_WEEKEND.search(facts.text, facts.start, facts.end) is not None
    return is_weekend and not (others or is_held) and now.date() != day.first


def _without_ends_of_absence(facts: Facts) -> Facts:
    """ "忌引きは今日までで、明日から登校します": the day of coming, without the last one before it."""
    begins = [period.first for period in facts.periods if period.way == "from" and period.first]
    days = (
        period for period in facts.periods if period.way != "until" or not begins or not _is_over(period, begins[0])
    )
    return replace(facts, periods=tuple(days))


def _without_same_end(facts: Facts) -> Facts:
    """ "土曜まで家にいるよう言われたので、今週は全部休みます": of two ends a weekend apart the day of school."""
    ends = {period.last for period in facts.periods if period.way == "until" and period.last}
    same = [end for end in ends if end.weekday() >= _SATURDAY and last_school_day(end) in ends]
    return replace(facts, periods=tuple(each for each in facts.periods if each.way != "until" or each.last not in same))


def _is_over(end: Period, begin: dt.date) -> bool:
    return end.last is not None and end.last < begin


def _until_its_end(period: Period, facts: Facts) -> Period:
    """The only day of a text, until the end of a stay in hospital, or of an absence, of which it tells elsewhere."""
    return _until_back(_until_discharge(_of_admission(period, facts), facts), facts)


def _of_admission(period: Period, facts: Facts) -> Period:
    """ "明日入院します。27日に退院の予定です": the day on which a stay begins, of whose end the text speaks."""
    is_admission = period.first == period.last and background_words.ADMISSION.match(facts.text, period.end) is not None
    is_ended = background_words.ENDS_A_STAY.search(facts.text, period.end, facts.end) is not None
    return replace(period, last=None, way="from") if is_admission and is_ended else period


def _until_discharge(period: Period, facts: Facts) -> Period:
    """ "今日から入院になりました。26日に退院の予定です": a stay without an end, and its last day."""
    out = [each.first for each in facts.periods if each.first and background.is_of_discharge(facts, each)]
    if period.way == "until" and out == [period.last]:
        return _from_admission(period, facts)
    if period.way != "from" or not period.first or len(out) != 1 or out[0] <= period.first:
        return period
    return replace(period, last=out[0], way="range")


def _from_admission(period: Period, facts: Facts) -> Period:
    """ "木曜から入院します。退院は月曜で、その日まで休みます"."""
    days = [each for each in facts.periods if each.first and background_words.ADMISSION.match(facts.text, each.end)]
    if len(days) != 1 or not (days[0].first and period.last and days[0].first < period.last):
        return period
    return replace(period, first=days[0].first, way="range")


def _until_back(period: Period, facts: Facts) -> Period:
    """ "今日から休みます。登校再開は30日の見込みです": an absence without an end, and the day of coming again."""
    back = [each.first for each in facts.periods if each.first and background.is_return(facts, each)]
    if period.way != "from" or not period.first or len(back) != 1 or not has_school_day(period.first, back[0]):
        return period
    return replace(period, last=last_school_day(back[0]), way="range")


def _leaves_a_gap(facts: Facts, usable: Sequence[Period], today: dt.date) -> bool:
    """ "23日まで休みの予定でしたが、25日から登校します": what of the 24th?"""
    ends = [period.last for period in facts.periods if period.way == "until" and period.last]
    begins = [period.first for period in usable if period.first]
    return any(has_school_day(max(end + dt.timedelta(1), today), begin) for end in ends for begin in begins)


def _is_left_open(facts: Facts, *, attending: bool) -> bool:
    """ "日程はまだ決まっていませんが、忌引きで休みます": not even the first day is told."""
    is_of_an_event = any(cause.entry.group == "other" for cause in facts.causes.sure)
    return is_of_an_event and not attending and day_words.DAYS_OPEN.search(facts.text) is not None


def _has_unread_day(facts: Facts) -> bool:
    """Whether a lone number or an end ("快気まで休みます") stands there, which may be a day that is not understood."""
    marks: list[Spanned] = [*facts.clocks, *facts.people, *facts.causes.sure, *facts.periods]
    for match in day_words.LONE_NUMBER.finditer(facts.text, facts.start, facts.end):
        known = any(mark.start <= match.start() < mark.end for mark in marks)
        beside = any(
            match.start() - 1 <= person.end <= match.start() or person.start == match.end() + 1
            for person in facts.people
        )
        if not known and not beside:
            return True
    absences = [deed for deed in facts.deeds if deed.what == "absent"]  # "落ち着くまで送れません" is of no day
    ends = [day_words.OPEN_END.search(facts.text, facts.start, deed.start) for deed in absences]
    return any(end and end.start() not in {clock.end for clock in facts.clocks} for end in ends)


def _joined(rows: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    joined: list[tuple[dt.date, dt.date]] = []
    for first, last in rows:
        if joined and not has_school_day(joined[-1][1] + dt.timedelta(1), first):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _distinct(rows: list[Period]) -> list[Period]:
    return [row for row in rows if not any(of_deeds.holds(other, row) for other in rows)]


def _one_row(found: list[Period]) -> list[Period]:
    """ "明日から旅行のため金曜まで", "今日は休みます、明日まで", "今日と明日、26日まで": one row in several pieces."""
    if [period.way for period in found] == ["until", "from"]:
        found = [*found[1:], *found[:1]]  # "今週はもう出られないので明日から休みます"
    *days, end = found
    is_row = len(merged(days)) == 1 and (days[0].way == "from" or all(_is_before(day, end) for day in days))
    if end.way != "until" or not is_row:
        return found
    return [Period(days[0].start, end.end, days[0].first, end.last, "range")]


def _is_before(day: Period, end: Period) -> bool:
    """Whether a single day is one before this end."""
    return day.first is not None and day.first == day.last and end.last is not None and day.first < end.last


def _bounds(period: Period, facts: Facts, now: dt.datetime, *, attending: bool) -> tuple[dt.date, dt.date]:
    today = now.date()
    if now.hour < _BEFORE_DAWN and date_words.TOMORROW.match(facts.text, period.start):
        raise Unclear("date-unclear")  # after midnight some say 明日 for the coming daylight
    is_back = period.way == "from" or row_words.COMES_BACK_BEFORE.search(facts.text, 0, period.start)
    if is_back and attending and period.first:
        return period.first, _end_of_absence(facts, period.first)
    if period.way in ("until", "length") and period.last and (means_today(now) or _is_told(facts, today)):
        return _ordered(today, period.last)
    if period.way == "until" and period.last:
        return _ordered(_first_day(now), period.last)
    if not period.first or not period.last:
        raise Unclear("date-unclear")
    if period.way == "weekday" and period.first == today and not means_today(now):
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
