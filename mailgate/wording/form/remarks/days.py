"""Another day than the form's, or more or fewer of them.

Whatever stands about another day to come must be a coming again, or a matter beside the notice: "明日は行きます",
"プリントは明日取りに行きます". Any other day may be one of the notice.
"""

import datetime as dt

from mailgate.wording.form.remarks.form_notice import (
    FormNotice,
    in_sentence,
    is_english,
    is_of_day,
    is_said,
    is_said_of_now,
)
from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.lexicon.objections import causes as cause_words
from mailgate.wording.lexicon.objections import days as words
from mailgate.wording.lexicon.objections import deeds as deed_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts

_DAY = dt.timedelta(days=1)


def is_another(told: FormNotice, said: Facts) -> bool:
    """ "30日までです", "明日もです", "25日でした", "27日が葬儀です", "あと二日ほど続きそうです"."""
    told_of = [day for day in said.periods if not _is_called_off(day, told, said)]
    told_of = [day if told.is_over(day, said) else told.as_meant(day, said) for day in told_of]
    return _lasts_longer(told, said) or any(_is_another(day, told, said) for day in told_of)


def _lasts_longer(told: FormNotice, said: Facts) -> bool:
    """ "あと二日ほど続きそうです", but not "2日ほど休むように言われました" of two days."""
    more = (found for start, end in said.sentences for found in words.MORE_DAYS.finditer(said.text, start, end))
    return told.is_absence and any(not found["days"] or number(found["days"]) != told.length for found in more)


def _is_called_off(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "法事が来月に延びました": why a student comes after all."""
    return told.notice.kind == "attend" and is_said(cause_words.CALLED_OFF, in_sentence(said, day.start))


def _is_another(day: Period, told: FormNotice, said: Facts) -> bool:
    counted = words.COUNTED_DAYS.match(said.text, day.start, day.end)
    if counted and number(counted["days"]) == told.length and day.way == "vague":
        return False
    if told.length > 1 and words.UNTIL_BETTER.match(said.text, day.start, day.end):
        return False
    if day.way == "length":
        return _is_another_length(day, told, said)
    if told.holds(day):
        return _is_another_end(day, told, said) or _is_one_of_them(day, told, said)
    if told.is_over(day, said) or words.SOME_DAY.match(said.text, day.start) or _is_a_weekend(day, told):
        return False
    if _is_the_visits(day, told, said):
        return True
    if _is_at_school_before(day, told, said):
        return False
    return not (_comes_again(day, told, said) or _is_of_another_matter(day, said))


def _is_another_end(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "明日までです" beside three days, "明日からにします" beside a coming: some of the form's days only."""
    is_earlier = day.way in ("until", "range") and day.last != told.notice.until
    is_later = day.way == "from" and day.first != told.notice.date
    if not (is_earlier or is_later) or words.OTHER_MATTER.match(said.text, day.end):
        return False
    away = any(deed.what == "absent" for deed in in_sentence(said, day.start).deeds)
    return away or words.IS_THE_END.match(said.text, day.end) is not None


def _is_one_of_them(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "26日だけです", "26日出発です" where the form has more days, or begins before it."""
    is_part = (day.first, day.last) != (told.notice.date, told.notice.until)
    is_less = is_part and words.ONLY_THAT_DAY.match(said.text, day.end)
    begins_later = day.first != told.notice.date and words.BEGINS_THEN.match(said.text, day.end)
    is_first = day.first == told.notice.date and told.notice.kind == "absence"
    is_there_before = is_first and words.LEAVES_LATER.match(said.text, day.end)
    return told.is_absence and bool(is_less or begins_later or is_there_before)


def _is_a_weekend(day: Period, told: FormNotice) -> bool:
    """ "28日に戻ります" behind an absence until Friday: no school is missed."""
    begin, last = told.notice.until + _DAY, day.last
    if last is None or day.first not in (last, None) or last < begin:
        return False
    if told.notice.kind == "sick" and day.way != "until" and not has_school_day(last, last + _DAY):
        return True
    return not has_school_day(begin, last + _DAY)


def _is_another_length(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "2日間休みます" beside one day."""
    away = any(deed.what == "absent" for deed in in_sentence(said, day.start).deeds)
    is_as_long = (day.last or told.today) - told.today == told.notice.until - told.notice.date
    return away and not (day.last and is_as_long)


def _comes_again(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "明日は行きます", "明日から登校します": on the next day of school, or without an end of the absence."""
    coming = [
        deed for deed in in_sentence(said, day.start).deeds if is_said_of_now(deed) and is_of_day(deed, day, said)
    ]
    is_coming = bool(coming) and all(deed.what == "attend" and deed.mood in ("firm", "unsure") for deed in coming)
    is_of_it = words.IS_ABOUT.match(said.text, day.end) is not None
    is_of_it = is_of_it or (told.notice.kind == "attend" and day.way == "from")
    if is_of_it or not (is_coming and day.first) or day.way in ("until", "range"):
        return False
    leaves_a_gap = told.is_absence and has_school_day(told.notice.until + _DAY, day.first)
    return day.first > told.notice.until and not leaves_a_gap


def _is_the_visits(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "水曜日の検診です" beside another day: when the form's own visit is."""
    own = [cause for cause in said.causes.sure if told.notice.reason in cause.entry.reasons and cause.entry.is_visit]
    near = [cause for cause in own if day.end <= cause.start <= day.end + 1]
    return any(words.IS_ALL.match(said.text, cause.end) for cause in near)


def _is_at_school_before(day: Period, told: FormNotice, said: Facts) -> bool:
    """ "今日は普通に登校しています" beside a day to come."""
    rest = said.part(day.start, _end_of_what_is_told(day, said))
    comes = bool(rest.deeds) and all(deed.what == "attend" and deed.mood in ("firm", "past") for deed in rest.deeds)
    is_before = day.last is not None and day.last < told.notice.date and day.way != "until"
    return is_before and (comes or words.AT_SCHOOL.match(said.text, day.end, rest.end) is not None)


def _end_of_what_is_told(day: Period, said: Facts) -> int:
    """Where the words about a day end: with its sentence, or before the next day."""
    return min([said.sentence_at(day.start)[1], *(each.start for each in said.periods if each.start > day.start)])


def _is_of_another_matter(day: Period, said: Facts) -> bool:
    if is_english(said, day.start):
        is_missed = any(deed.what == "absent" and deed.mood == "firm" for deed in in_sentence(said, day.start).deeds)
        other = words.ENGLISH_OTHER_MATTER.search(said.text, *said.sentence_at(day.start))
        return other is not None and not is_missed
    if any(sign.search(said.text, 0, day.end) for sign in (words.ON_THE_NEXT_DAY, words.NEXT_VISIT)):
        return True
    rest = said.part(said.sentence_at(day.start)[0], _end_of_what_is_told(day, said))
    told_of = [
        deed for deed in rest.deeds if is_said_of_now(deed) and not deed_words.DURING.match(said.text, deed.start)
    ]
    is_news = any(deed.what != "attend" for deed in told_of)
    is_of_notice = words.DAY_OF_NOTICE.match(said.text, day.end, rest.end)
    return not (is_news or is_of_notice) and words.OTHER_MATTER.match(said.text, day.end, rest.end) is not None
