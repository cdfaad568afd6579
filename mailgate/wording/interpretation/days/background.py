"""Days that only tell how it began."""

import datetime as dt

from mailgate.wording.interpretation.days.counts import is_count, number_of_days
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts

_SATURDAY = 5


def is_background(facts: Facts, period: Period, today: dt.date) -> bool:
    """Days that only tell how it began: "昨夜から", "月曜から熱が"."""
    is_past = background_words.PAST_DAY.match(facts.text[period.start : period.end]) is not None
    goes_on = period.first is not None and period.last is not None and period.first < today < period.last
    if is_past and not goes_on and not day_words.OF_DEED.match(facts.text, period.end):
        return any(deed.mood != "past" for deed in facts.deeds) and not _is_of_the_only_deed(facts, period)
    if (
        _is_beside_the_absence(facts, period, today)
        or day_words.DEADLINE.match(facts.text, period.end)
        or _is_of_the_morning(facts, period)
    ):
        return True
    if background_words.OF_AN_OCCASION.match(facts.text, period.end) or _is_demanded(facts, period, today):
        return True
    if (
        _is_a_wait(facts, period)
        or _comes_again_and_again(facts, period)
        or background_words.GONE_BY.match(facts.text, period.end)
        or background_words.HINDERS_NOBODY.match(facts.text, period.end)
        or _is_moved_to(facts, period)
    ):
        return True
    near = max(period.start - 20, 0)
    if background_words.SINCE.search(facts.text, near, period.start):
        return True
    is_before = period.way == "weekday" or (period.first and period.first <= today)
    if is_before and background_words.BEGAN.search(facts.text, near, period.start):
        return True
    if _began_on(facts, period, today) or week_words.LAST_WEEK.match(facts.text, period.start):
        return True
    if background_words.PAST_EVENT_BEFORE.search(facts.text, facts.sentence_at(period.start)[0], period.start):
        return True
    if _has_happened(facts, period, today):
        return True
    onset = period.way == "from" and row_words.FROM_END.search(facts.text[period.start : period.end])
    return bool(onset) and _has_begun(facts, period, today)


def _is_demanded(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "発症後5日は出席停止なので、27日まで休みます": a number of days beside the last one.

    It is as many as that at least, where it does not begin with the illness.
    """
    if not is_count(facts, period) or not background_words.DEMANDED.match(facts.text, period.end):
        return False
    ends = [other for other in facts.periods if other.way in ("until", "range") and other is not period]
    rows = [(other.first or today, other.last) for other in ends if other.last and other.last >= today]
    is_since = background_words.SINCE_ONSET.search(facts.text, 0, period.start) is not None
    count = number_of_days(facts, period) or 0
    return bool(rows) and (is_since or all(count > (last - first).days for first, last in rows))


def _began_on(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "土曜日に熱が出て", but not "木曜と金曜、熱が出たので", of which one day is to come.

    Raises Unclear for "金曜日は熱が出たので休みます", which may be either.
    """
    rows = [other for other in facts.periods if other is period or is_in_a_list(facts, period, other)]
    if not all(background_words.BEGAN_ON_WEEKDAY.match(facts.text, each.start) for each in rows):
        return False
    is_to_come = period.first is not None and period.first > today and period.first.weekday() < _SATURDAY
    others = [other for other in facts.periods if other not in rows and other.last and other.last >= today]
    if is_to_come and not others and day_words.TOPIC.match(facts.text, period.end):
        raise Unclear("date-unclear")
    return True


def is_in_a_list(facts: Facts, period: Period, other: Period) -> bool:
    """Whether two days stand side by side in a list: "木曜と金曜"."""
    first, second = (period, other) if period.start < other.start else (other, period)
    return second.listed and row_words.LISTED.fullmatch(facts.text, first.end, second.start) is not None


def _has_happened(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "月曜に手術をしたので". Raises Unclear for a day gone by that reads as one to come: "8日に手術をしたので".

    Where another day is named that is not over, the deed is of that one.
    """
    is_event = background_words.PAST_EVENT.match(facts.text, period.end) is not None
    if _may_be_gone_by(facts, period, today) or (is_event and period.first and period.first > today):
        others = [other for other in facts.periods if other is not period and other.last and other.last >= today]
        if not others:
            raise Unclear("date-unclear")
        return True
    return is_event


def _may_be_gone_by(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "3日に生まれた妹の世話で", "2日の夜から熱が": told as past, though a day without its month would be to come."""
    is_alone = background_words.ALONE_IN_MONTH.match(facts.text, period.start, period.end) is not None
    is_of_next_month = period.first is not None and (period.first.year, period.first.month) > (today.year, today.month)
    return is_alone and is_of_next_month and background_words.TOLD_AS_PAST.match(facts.text, period.end) is not None


def _is_beside_the_absence(facts: Facts, period: Period, today: dt.date) -> bool:
    """The day before it, behind it, or of something that ends with it."""
    kinds = (is_return, _ends_with_discharge)
    return _is_when_it_happened(facts, period, today) or any(is_so(facts, period) for is_so in kinds)


def is_return(facts: Facts, period: Period) -> bool:
    """ "今週は休みます。次に行けるのは30日です": the day on which somebody who stays away comes again."""
    start, _ = facts.sentence_at(period.start)
    is_told = background_words.RETURN.search(facts.text, start, period.start) or comes_then(facts, period)
    is_told = is_told or (comes_again(facts, period) and not is_hoped(facts, period))
    return bool(is_told) and period.first is not None and any(deed.what == "absent" for deed in facts.deeds)


def comes_again(facts: Facts, period: Period) -> bool:
    """ "School again on Thursday", "I'll send her back on Thursday", but not "I'll be back on Thursday"."""
    start, _ = facts.sentence_at(period.start)
    said = background_words.COMES_AGAIN.search(facts.text, start, period.start)
    return said is not None and not background_words.NO_COMING_OF_THEIRS.search(facts.text, start, said.start())


def is_hoped(facts: Facts, period: Period) -> bool:
    """ "Hopefully back on Thursday"."""
    start, _ = facts.sentence_at(period.start)
    signs = (background_words.SINCE, background_words.HOPED_BEFORE)
    return any(sign.search(facts.text, start, period.start) for sign in signs)


def comes_then(facts: Facts, period: Period) -> bool:
    """ "On Thursday she is of course there again"."""
    return background_words.RETURN_BEHIND.match(facts.text, period.end) is not None


def comes_as_usual_then(facts: Facts, period: Period) -> bool:
    """ "They will be in class today and tomorrow as usual"."""
    start, end = facts.sentence_at(period.start)
    done = {deed.what for deed in facts.deeds if start <= deed.start < end}
    return done <= {"attend"} and background_words.AS_USUAL_THEN.match(facts.text, period.end) is not None


def _is_when_it_happened(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "今日、祖父が亡くなりました。明日が通夜です": beside a day to come."""
    is_told = period.first == today and background_words.HAPPENED.match(facts.text, period.end) is not None
    is_told = is_told and not any(is_in_a_list(facts, period, other) for other in facts.periods)
    return is_told and any(other.first and other.first > today for other in facts.periods)


def _ends_with_discharge(facts: Facts, period: Period) -> bool:
    """ "退院は金曜の見込みなので、27日まで休みます": beside a day that ends the absence."""
    ends = (other for other in facts.periods if other.way in ("until", "range") and other.start > period.start)
    return is_of_discharge(facts, period) and any(ends)


def is_of_discharge(facts: Facts, period: Period) -> bool:
    """ "26日に退院です", "退院は26日です"."""
    start, _ = facts.sentence_at(period.start)
    behind = background_words.DISCHARGE.match(facts.text, period.end)
    return bool(behind or background_words.DISCHARGE_BEFORE.search(facts.text, start, period.start))


def _is_moved_to(facts: Facts, period: Period) -> bool:
    """ "葬儀が明日に変わったため登校します": where to an event was moved, and the student comes.

    The day of what is off is that of the coming, where no other one is: "27日の旅行は中止になりました。登校します".
    """
    if not all(deed.what == "attend" for deed in facts.deeds):
        return False
    if not _is_off(facts, period):
        return _is_new_day(facts, period)
    return any(not (_is_off(facts, other) or _is_new_day(facts, other)) for other in facts.periods)


def _is_off(facts: Facts, period: Period) -> bool:
    """Whether something was planned for this day, or for it and those listed behind it, that is called off."""
    behind = next((other for other in facts.periods if other.start >= period.end), None)
    is_listed = behind is not None and behind.listed and _is_off(facts, behind)
    return is_listed or background_words.CALLED_OFF.match(facts.text, period.end) is not None


def _is_new_day(facts: Facts, period: Period) -> bool:
    start, _ = facts.sentence_at(period.start)
    is_moved = background_words.MOVED.match(facts.text, period.end) or background_words.MOVED_BEFORE.search(
        facts.text, start, period.start
    )
    return is_moved is not None


def _is_a_wait(facts: Facts, period: Period) -> bool:
    """ "落ち着くまで送れませんので遅れます": of no day, where nobody stays away."""
    waits = background_words.WAITED_FOR.search(facts.text, period.start, period.end)
    waits = waits or background_words.ENGLISH_WAITED_FOR.match(facts.text, period.start)
    is_wait = period.way == "vague" and waits
    if any(deed.what == "absent" for deed in facts.deeds):
        is_open = period.way == "vague" and week_words.UNTIL_IT_ENDS.match(facts.text, period.start)
        return is_open is not None and is_open is not False and _ends_a_day(facts, period)
    return bool(is_wait)


def _ends_a_day(facts: Facts, period: Period) -> bool:
    """ "today till it settles": right behind one day."""
    before = [other for other in facts.periods if other.end <= period.start and other.first == other.last]
    return bool(before) and not facts.text[before[-1].end : period.start].strip()


def _comes_again_and_again(facts: Facts, period: Period) -> bool:
    """ "毎月第一火曜に訓練があり、12月1日は遅刻します": beside a day that has a date. Raises Unclear without one."""
    if period.way != "weekday" or not background_words.RECURRING.search(facts.text, facts.start, period.start):
        return False
    if not any(each.way in ("day", "slash", "range") for each in facts.periods):
        raise Unclear("date-unclear")
    return True


def _is_of_the_morning(facts: Facts, period: Period) -> bool:
    """ "今朝から水道が出ません": since when something is the matter, and no day from which the student is away."""
    begun = background_words.SINCE_MORNING.fullmatch(facts.text, period.start, period.end)
    return begun is not None and not any(
        day_words.TO_DEED.fullmatch(facts.text, period.end, deed.start) for deed in facts.deeds
    )


def _is_of_the_only_deed(facts: Facts, period: Period) -> bool:
    """ "昨日欠席 発熱": nothing is said of today."""
    only = facts.deeds[0] if len(facts.deeds) == 1 else None
    return only is not None and day_words.TO_DEED.fullmatch(facts.text, period.end, only.start) is not None


def _has_begun(facts: Facts, period: Period, today: dt.date) -> bool:
    """Whether an illness, not the absence, lasts since then: "月曜から熱が", but not "明日から熱で休みます"."""
    gap = background_words.ONSET.match(facts.text, period.end)
    after = gap.end() if gap else period.end
    is_weekday = background_words.SINCE_WEEKDAY.match(facts.text, period.start)
    if is_weekday and background_words.OTHERS_SINCE.match(facts.text, after):
        return True
    ill = next((cause for cause in facts.causes.sure if after <= cause.start <= after + 6), None)
    if ill is None or background_words.LASTING.match(facts.text, after):
        return False
    if any(after <= deed.start < ill.start for deed in facts.deeds):
        return False
    is_for_which = background_words.FOR_WHICH.match(facts.text, ill.end)
    if period.first and period.first > today:
        return bool(is_weekday) and not is_for_which
    return period.first != today or not is_for_which
