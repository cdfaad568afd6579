"""Which days an answer names to a question about a mail that leaves open which."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import reduce

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.lexicon.replies.receipts import sentences as receipts
from mailgate.wording.normalization import folded, shown
from mailgate.wording.open_points import lasting
from mailgate.wording.open_points.likely import SCHOOL_DAYS, WEEK, school_days, span_of, weekdays_in, with_tomorrow
from mailgate.wording.recognition.days.dates import LONGEST_FIELD, parse_date
from mailgate.wording.recognition.days.periods import parse_range, periods
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned, gather
from mailgate.wording.values import Candidate


def told_days(answer: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The row of days of an answer that tells of nothing else: "明日から今週いっぱいお休みします"; else None."""
    line = folded(shown(answer)).strip()
    if len(line) > LONGEST_FIELD:
        return None
    if again := words.WEEKDAYS_FIRST.match(line):
        row = told_days(line[again.end() :], today)
        return row if row and list(weekdays_in(again[0])) == [each.weekday() for each in row] else None
    if (whole := words.WHOLE_WEEK.search(line)) and line != whole[0]:
        row = told_days(line[: whole.start()] + line[whole.end() :], today)
        return row if row and (row[1] - row[0]).days + 1 in (SCHOOL_DAYS, WEEK) else None
    found = [
        each for each in merged(list(periods(line, today))) if not words.LENGTH.fullmatch(line, each.start, each.end)
    ]
    rest = line
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    firsts, lasts = {each.first for each in found} - {None}, {each.last for each in found} - {None}
    if len(firsts) != 1 or len(lasts) != 1 or not words.AROUND_DAYS.fullmatch(rest):
        return None
    (first,), (last,) = firsts, lasts
    return (first, last) if first and last and first <= last else None


def days_of_sentence(sentence: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The one row of days of a sentence that tells more: "目安なので27日まで休みます", "月曜ではなく火曜です"."""
    line = folded(shown(sentence)).strip()
    if len(line) > LONGEST_FIELD or words.NOT_SETTLED.search(line):
        return None
    found = [each for each in merged(list(periods(line, today))) if not words.DENIED_DAY.match(line, each.end)]
    rows = {(each.first or today, each.last) for each in found if each.way not in ("length", "vague")}
    first, last = rows.pop() if len(rows) == 1 else (today, None)
    is_all = bool(found) and words.AROUND_DAYS.fullmatch(line, found[-1].end) is not None
    return (first, last) if is_all and last and today <= first <= last else None


def whole_week(answer: str, today: dt.date) -> str:
    """The school days of a week of which an answer says that it is all: "来週まるまるです"; else nothing."""
    line = folded(shown(answer)).strip()
    span = span_of(line, today)
    is_week = span is not None and (span[1] - span[0]).days + 1 == WEEK
    is_all = words.IN_ALL.search(line) and words.AROUND_DAYS.fullmatch(words.NEXT_WEEK.sub(" ", line))
    return school_days(*span)[0] if span and is_week and is_all else ""


def as_day(answer: str, offered: Sequence[str], today: dt.date) -> str:
    """A day or a row of days as ISO dates, which mean the same whenever they are read; else the answer itself."""
    text = shown(answer).strip()
    if until := _until_coming(text, offered, today):
        return until
    is_part = words.PART_OF_DAY.search(folded(text)) or words.DAY_OR_COUNT.search(folded(text))
    if is_part or _may_be_count(folded(text), offered, today):
        return ""
    around = (words.AROUND_DAY, receipts.AROUND)
    bare = reduce(_without, around, text)
    if told := _of_offered(text, bare, offered, today):
        return told
    row = parse_range(text, today=today) or parse_range(bare, today=today)
    row = row or parse_range(lasting.length_alone(text), today=today)
    row = row or told_days(text, today) or days_of_sentence(text, today)
    return "~".join(day.isoformat() for day in dict.fromkeys(row)) if row else answer


def _of_offered(text: str, bare: str, offered: Sequence[str], today: dt.date) -> str:
    """What an answer says of the days that were offered: "両日です", "後のほうです", "火曜です"; else nothing."""
    line = folded(text)
    rows = [day for day in offered if "~" in day]
    if words.BOTH.fullmatch(line) and (rows or _are_in_a_row(offered)):
        return rows[0] if rows else "~".join(offered)
    if words.TODAY_AND_TOMORROW.fullmatch(line):
        return with_tomorrow(today)
    return _one_of(line, folded(bare), offered) or _of_its_week(text, [row for row in rows if _is_week(row)], today)


def _one_of(line: str, bare: str, offered: Sequence[str]) -> str:
    """The offered day that an answer means by its place, its weekday or its number: "27のほうです"."""
    order = words.BY_ORDER.fullmatch(line) if len(offered) == len(("earlier", "later")) else None
    if order:
        return offered[0] if order["earlier"] else offered[1]
    weekday = words.WEEKDAY_ALONE.fullmatch(line) or words.WEEKDAY_ALONE.fullmatch(bare)
    on = [day for day in offered if weekday and _is_on(day, weekday["weekday"])]
    numbered = [day for day in offered if "~" not in day and day.endswith(f"-{bare:>02}")]
    return next((meant[0] for meant in (on, numbered) if len(meant) == 1), "")


def _of_its_week(text: str, weeks: Sequence[str], today: dt.date) -> str:
    """The days of the week that a mail names: "一週間です", "火曜と水曜です"; else nothing."""
    if words.ALL_OF_IT.fullmatch(folded(text)) and weeks:
        return weeks[0]
    if week := whole_week(text, today):
        return week
    if not weeks or words.OF_THE_WEEK.search(folded(text)):
        return ""
    sunday = dt.date.fromisoformat(weeks[0].partition("~")[0]) - dt.timedelta(1)
    told = told_days(words.WEEKDAYS_IN_LETTERS.sub(_in_full, folded(text)), sunday)
    return "~".join(day.isoformat() for day in dict.fromkeys(told)) if told and told[0] > sunday else ""


def _in_full(weekdays: re.Match[str]) -> str:
    """ "月曜火曜" for "月火"."""
    return "".join(f"{each}曜" if each in date_words.WEEKDAYS[0] else each for each in weekdays[0])


def _may_be_count(text: str, offered: Sequence[str], today: dt.date) -> bool:
    """Whether "3日です" may be three days or the third, since the days that the mail may mean are other ones."""
    named = words.COUNT_OR_DATE.fullmatch(text)
    day = parse_date(f"{named['number']}日", today=today) if named else None
    if day is None:
        return False
    days = [dt.date.fromisoformat(each.partition("~")[0]) for each in offered]
    return today in days or all(each.month != day.month for each in days)


def _until_coming(text: str, offered: Sequence[str], today: dt.date) -> str:
    """The days before a coming that an answer tells, alone or behind their end: "木曜まで休んで、金曜から登校します".

    Nothing where it tells of none, or where school is between the end and the coming.
    """
    back = lasting.coming_back(text, today)
    if not back:
        return ""
    end = lasting.last_before(back.day)
    if not back.before:
        is_from_today = today.isoformat() in offered  # of "次の金曜に" no row is meant that begins today
        return f"{today}~{end}" if back.is_firm and is_from_today and today <= end else ""
    row = as_day(back.before, offered, today)
    first, _, last = row.partition("~")
    is_right_before = lasting.ISO.fullmatch(row) and end.isoformat() <= (last or first) < back.day.isoformat()
    return row if is_right_before else ""


def _is_week(row: str) -> bool:
    """Whether a row is the school days of a week."""
    first, last = map(dt.date.fromisoformat, row.split("~"))
    return last - first == dt.timedelta(SCHOOL_DAYS - 1)


def _is_on(day: str, weekday: str) -> bool:
    """Whether an offered day, which is no row, is on this weekday."""
    return "~" not in day and date_words.WEEKDAYS[0][dt.date.fromisoformat(day).weekday()] == weekday


def _are_in_a_row(days: Sequence[str]) -> bool:
    """Whether these are two days, the one after the other."""
    dates = [dt.date.fromisoformat(day) for day in days]
    return len(dates) == 2 and dates[1] - dates[0] == dt.timedelta(1)


def _without(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub("", text)


def days_named(words_beside: str, students: Sequence[Candidate], today: dt.date) -> set[dt.date]:
    """The days from today on that words beside an answer name, but for what may be done then: "明日は行きたいです"."""
    said = gather(shown(words_beside), students, today)
    gone = {
        each.start for deed in said.deeds if deed.what == "attend" for each in said.periods if _is_in(deed, each, said)
    }
    held = [each for each in said.periods if each.start not in gone and not _is_for_things(each, said)]
    return {day for each in held for day in (each.first, each.last) if day and day >= today}


def _is_for_things(day: Period, said: Facts) -> bool:
    """Whether a day is only the one on which a thing is brought: "集金袋は明日持たせます"."""
    start, end = said.sentence_at(day.start)
    told: tuple[Spanned, ...] = (*said.deeds, *said.causes.sure)
    is_nobody = not any(start <= each.start < end for each in told)
    return is_nobody and words.THINGS_THEN.search(said.text, day.start, end) is not None


def _is_in(deed: Deed, day: Period, said: Facts) -> bool:
    return said.sentence_at(deed.start) == said.sentence_at(day.start)
