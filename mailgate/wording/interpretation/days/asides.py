"""Days of a deed's own sentence of which something else is told."""

import datetime as dt
from collections.abc import Callable, Sequence

from mailgate.wording.interpretation.days.background import is_in_a_list
from mailgate.wording.interpretation.days.counts import counts, number_of_days
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts


def without(facts: Facts, near: Sequence[Period], today: dt.date) -> list[Period]:
    """The periods of the deeds' sentences, without those of which something else is told."""
    near = _without(facts, near, _is_next, _is_conceded)
    near = [period for period in near if not _begins_anyway(facts, period, near, today)]
    near = [period for period in near if not _is_why(facts, period, near, today)]
    near = [period for period in near if not _is_their_stretch(facts, period, near, today)]
    near = _without(facts, near, _is_until_later, _is_end_said_again)
    near = _without(facts, near, is_spelled_out, _is_of_an_event, is_listed_again)
    near = [period for period in near if not (len(near) > 1 and _is_when_learnt(facts, period, today))]
    return _without(facts, near, _is_length, _counts_the_days_before)


def _without(
    facts: Facts, near: Sequence[Period], *kinds: Callable[[Facts, Period, Sequence[Period]], bool]
) -> list[Period]:
    return [period for period in near if not any(is_aside(facts, period, near) for is_aside in kinds)]


def _is_length(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "一日欠席します", and "二日休むように言われたので、今日と明日は" beside days that are as many."""
    gaps = [(other.end, period.start) if other.start < period.start else (period.end, other.start) for other in near]
    single = [other for other in near if other is not period and other.first and other.first == other.last]
    is_of_events = 1 < len(single) == len(near) - 1  # "通夜が今日、告別式が明日ですので、二日間休みます"
    beside = is_of_events or any(row_words.LENGTH_GAP.fullmatch(facts.text, *gap) for gap in gaps)
    if (period.first or period.last) and not (period.way == "length" and beside):
        return False
    return counts(facts, period, [other for other in near if other is not period])


def _counts_the_days_before(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "水曜から金曜まで静岡に行きます。三日間学校を休みます": as many as those of the sentence before."""
    start, _ = facts.sentence_at(period.start)
    rows = [(other.first, other.last) for other in facts.periods if other.end <= start and other.first and other.last]
    if period.way != "length" or len(near) > 1:
        return False
    return number_of_days(facts, period) in [(last - first).days + 1 for first, last in rows[-1:]]


def _is_next(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "今日は熱で休み、明日は様子を見ます": a day behind all deeds that have one, and the topic of something else."""
    last = max((deed.start for deed in facts.deeds), default=facts.start)
    topic = day_words.TOPIC.match(facts.text, period.end)
    return topic is not None and period.start > last and any(other.start < last for other in near)


def _is_conceded(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "来月入院しますが、今日は検査のため遅刻します": a day of a clause without a deed, before one with both."""
    turn = day_words.BUT.search(facts.text, period.end)
    deed = next((deed.start for deed in facts.deeds if deed.start >= period.end), -1)
    own = [other for other in near if turn and turn.end() <= other.start < deed and (other.first or other.last)]
    return turn is not None and turn.end() <= deed and bool(own)


def _begins_anyway(facts: Facts, period: Period, near: Sequence[Period], today: dt.date) -> bool:
    """ "本日手術の予定で、金曜までお休みします": today beside the end of an absence that begins today.

    A day between keeps it ("今日と明日と明後日、26日まで").
    """
    is_today = (period.first, period.last) == (today, today) and len(near) == 2
    ends = [each for each in near if each.way == "until" and each.last and each.last > today]
    ends = [each for each in ends if each.start > period.start]
    deeds = [deed.start for deed in facts.deeds if deed.start >= ends[-1].end] if ends else []
    return is_today and any(day_words.TO_THE_ABSENCE.fullmatch(facts.text, ends[-1].end, deed) for deed in deeds[:1])


def _is_why(facts: Facts, period: Period, near: Sequence[Period], today: dt.date) -> bool:
    """ "明朝の飛行機で向かうので、25日から27日まで休みます": a day to come of a clause that gives the cause."""
    turn = day_words.BECAUSE.search(facts.text, period.end)
    deed = next((deed.start for deed in facts.deeds if deed.start >= period.end), -1)
    if turn is None or turn.end() > deed:
        return False
    own = [other for other in near if turn.end() <= other.start < deed and other.first and other.way != "length"]
    if period.way == "vague" and not (period.first or period.last):
        return bool(own)
    if period.first is None:
        return any(period.last and period.last == other.last for other in own)
    if period.first <= today:
        return False
    return bool(own) and not any(row_words.ALSO.match(facts.text, other.end) for other in own)


def _is_their_stretch(facts: Facts, period: Period, near: Sequence[Period], today: dt.date) -> bool:
    """ "We fly out next month: they miss school from Dec 10 to 18": the week or the month of a row behind it.

    Before a deed it is no time of its own.
    """
    said = facts.text[period.start : period.end]
    start, _ = facts.sentence_at(period.start)
    if said not in week_words.STRETCHES or any(start <= deed.start < period.start for deed in facts.deeds):
        return False
    begin, end = _stretch(*week_words.STRETCHES[said], today)
    others = [other for other in near if other is not period]
    are_in_it = all(other.first and other.last and begin <= other.first <= other.last <= end for other in others)
    return are_in_it and any(other.way == "range" for other in others)


def _stretch(unit: str, ahead: int, today: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of a week, or of a month, that many ahead."""
    if unit == "week":
        monday = today + dt.timedelta(7 * ahead - today.weekday())
        return monday, monday + dt.timedelta(6)
    months = today.month - 1 + ahead
    first = dt.date(today.year + months // 12, months % 12 + 1, 1)
    return first, (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)


def _is_when_learnt(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "本日インフルエンザと診断されたため、金曜まで休みます"."""
    is_today = (period.first, period.last) == (today, today)
    is_today = is_today and not any(is_in_a_list(facts, period, other) for other in facts.periods)
    return is_today and background_words.LEARNT_TODAY.match(facts.text, period.end) is not None


def is_spelled_out(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "明日から3日間（水・木・金）": the days of a row once more, in brackets behind it."""
    rows = (other for other in near if other.way in ("range", "until") and other.end <= period.start)
    return any(
        row_words.SPELLED_OUT.fullmatch(facts.text, row.end, period.start)
        and _is_within(period, dt.date.min if row.way == "until" else row.first or row.last, row.last)
        for row in rows
    )


def is_listed_again(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "this Thursday and Friday (26 and 27 November)": a day of a list once more, in brackets behind it.

    Raises Unclear where the brackets hold another one.
    """
    start, end = facts.sentence_at(period.start)
    opened = facts.text.rfind("(", start, period.start)
    if opened < 0 or ")" in facts.text[opened : period.start] or ")" not in facts.text[period.end : end]:
        return False
    before = [other for other in near if start <= other.start and other.end <= opened and other.first and other.last]
    if before and not any(_is_within(period, other.first, other.last) for other in before):
        raise Unclear("date-unclear")
    return bool(before)


def _is_within(period: Period, first: dt.date | None, last: dt.date | None) -> bool:
    if not (period.first and period.last and first and last):
        return False
    return first <= period.first and period.last <= last


def _is_of_an_event(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "28日から始まる大会の前日移動のため、27日を欠席します": when something begins, beside the day of the deed."""
    return len(near) > 1 and day_words.EVENT_BEGINS.match(facts.text, period.end) is not None


def _is_until_later(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "かさぶたになるまで登校できないので、とりあえず金曜まで休みます": an open end before one that is a day."""
    ends = (other for other in near if other.last and other.start > period.start)
    is_open = period.way == "vague" and not period.first
    return is_open and any(
        day_words.FOR_NOW.search(facts.text, period.end, other.start)
        or _is_told_apart(facts, period, other)
        or _is_rough(facts, period, other)
        for other in ends
    )


def _is_rough(facts: Facts, period: Period, other: Period) -> bool:
    """ "一週間ほどだそうです。今日から30日まで休みます": about how long, before its days."""
    is_length = row_words.ROUGH_LENGTH.fullmatch(facts.text, period.start, period.end) is not None
    is_behind = facts.sentence_at(period.start)[1] <= other.start
    return is_length and is_behind and other.way in ("until", "range")


def _is_end_said_again(_: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "金曜までは出られないので、明日から金曜まで休みます"."""
    is_end = period.way == "until" and period.last is not None
    return is_end and any(period.last == other.last and other.start > period.start for other in near)


def _is_told_apart(facts: Facts, period: Period, other: Period) -> bool:
    """ "かさぶたになるまで出席停止とのことで、今週いっぱい休みます": another deed, and an end of its own."""
    is_end = day_words.ENDS_SOME_DAY.search(facts.text, period.start, period.end) is not None
    between = any(period.end <= deed.start < other.start for deed in facts.deeds)
    is_later = facts.sentence_at(period.start)[1] <= other.start
    is_later = is_later or day_words.BECAUSE.search(facts.text, period.end, other.start) is not None
    is_day = other.first is not None and other.first == other.last and is_later
    return is_end and between and (other.way in ("until", "range") or is_day)
