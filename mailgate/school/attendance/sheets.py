"""The tables in the files that people take away: a month or a year of the register, a row for each student. Pure.

Which columns there are, what they are called and how marks are written is the school's own (`RegisterRules`).
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mailgate.ids import StudentId
from mailgate.school.attendance.marks import ABSENCES, EXCUSED, Mark, Marked, marks
from mailgate.school.attendance.numbers import Count, Seat
from mailgate.school.attendance.reading import RegisterRecords
from mailgate.school.attendance.spans import Length, Span, days, span
from mailgate.school.directory.places import Place
from mailgate.school.directory.rules import Rules
from mailgate.spreadsheets.cells import Cell, Row, Sheet, Workbook


@dataclass(frozen=True, slots=True)
class Register:
    """The register of a span: its school days up to today, as ISO dates, and the marks of each student."""

    span: Span
    lessons: Sequence[str]
    marks: Mapping[StudentId, Sequence[Marked]]
    rules: Rules

    def symbol(self, marked: Marked) -> str:
        """What stands for a mark: what the school writes for the kind of notice, or else for the mark.

        忌引 and 出席停止 are written alike whatever the kind was.
        """
        symbols = dict(self.rules.register.symbols)
        if marked.mark in EXCUSED:
            return symbols.get(marked.mark, "")
        return symbols.get(marked.kind, symbols.get(marked.mark, ""))

    def of_leaver(self, seat: Seat) -> "Register":
        """The register of one who left: what counts up to their last day."""
        own = [marked for marked in self.marks.get(seat.student, ()) if marked.day <= seat.until]
        lessons = [day for day in self.lessons if day <= seat.until]
        return replace(self, lessons=lessons, marks={seat.student: own})


def register(records: RegisterRecords, asked: Span, today: dt.date, rules: Rules) -> Register:
    """The register of a span."""
    lessons = [day.isoformat() for day in asked.school_days(rules.calendar, today)]
    found: dict[StudentId, list[Marked]] = defaultdict(list)
    for marked in marks(lessons, records.told, records.suspended, rules):
        found[marked.student].append(marked)
    return Register(asked, lessons, found, rules)


def table(records: RegisterRecords, kept: Register) -> Workbook:
    """The sheet of a month or a year, one for each classroom: who left meanwhile is on that of their last day."""
    columns = (
        kept.rules.register.month_columns if kept.span.length is Length.MONTH else kept.rules.register.year_columns
    )
    headings = [heading for column, text in columns for heading in _headings(column, text, kept.span)]
    listed = (seat for seat in records.seats if seat.was_there)
    return Workbook(
        headings,
        [
            Sheet("-".join(place), _rows(list(seats), kept, [column for column, _ in columns]))
            for place, seats in groupby(listed, _place)
        ],
    )


def _place(seat: Seat) -> Place:
    return seat.grade, seat.classroom


def _headings(column: str, text: str, asked: Span) -> Iterator[str]:
    if column == "days":
        yield from (text.replace("{day}", str(day.day)) for day in days(asked.first, asked.last))
    elif column == "months":
        yield from (text.replace("{month}", str(month.first.month)) for month in _months(asked))
    else:
        yield text


def _months(asked: Span) -> Iterator[Span]:
    month = span(Length.MONTH, asked.first)
    while month.first <= asked.last:
        yield month
        month = month.following()


def _rows(seats: Iterable[Seat], kept: Register, columns: Sequence[str]) -> Iterator[Row]:
    for seat in seats:
        theirs = kept.of_leaver(seat) if seat.until else kept
        own = theirs.marks.get(seat.student, ())
        count = Count(Counter(marked.mark for marked in own))
        yield [cell for column in columns for cell in _cells(column, seat, own, count, theirs)]


def _cells(column: str, seat: Seat, own: Sequence[Marked], count: Count, kept: Register) -> Iterable[Cell]:
    if column == "days":
        return _symbols(own, kept)
    if column == "months":
        return _absences(own, kept.span)
    if column in OF_STUDENT:
        return [OF_STUDENT[column](seat)]
    return [_sum(column, count, len(kept.lessons))]


OF_STUDENT: Mapping[str, Callable[[Seat], str]] = {
    "grade": lambda seat: seat.grade,
    "class": lambda seat: seat.classroom,
    "number": lambda seat: seat.number,
    "name": lambda seat: seat.name,
    "kana": lambda seat: seat.kana,
}


def _symbols(own: Sequence[Marked], kept: Register) -> Iterator[str]:
    by_day: dict[str, str] = defaultdict(str)
    for marked in own:
        by_day[marked.day] += kept.symbol(marked)
    return (by_day.get(day.isoformat(), "") for day in days(kept.span.first, kept.span.last))


def _absences(own: Sequence[Marked], asked: Span) -> Iterator[int]:
    absent = Counter(marked.day[:7] for marked in own if marked.mark in ABSENCES)
    return (absent[month.first.isoformat()[:7]] for month in _months(asked))


def _sum(column: str, count: Count, lessons: int) -> int:
    """出席すべき日数 are the days with lessons without 忌引 and 出席停止."""
    to_attend = lessons - count[Mark.MOURNING] - count[Mark.SUSPENDED]
    match column:
        case "lessons":
            return lessons
        case "to_attend":
            return to_attend
        case "absent":
            return count.absent
        case "attended":
            return to_attend - count.absent
    return count[Mark(column)]
