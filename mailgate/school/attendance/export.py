"""Files of the register that people take away: who may, what is read for them, and that it is put on record."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.attendance import day_sheet, reading, sheets
from mailgate.school.attendance.day_sheet import SheetLine
from mailgate.school.attendance.reading import RegisterRecords
from mailgate.school.attendance.spans import Length, Span, span
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import access
from mailgate.school.directory.permissions import EVERYWHERE, Permission, Reach
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import RegisterMonth, School
from mailgate.school.moment import Moment
from mailgate.spreadsheets.cells import Workbook


@dataclass(frozen=True, slots=True)
class Export:
    """What was read for a file of a school's span; `details` are the places whose reasons its reader sees.

    `is_whole` says that all classrooms are in it. `schools` are all that its reader may choose from.
    """

    today: SchoolDay
    span: Span
    records: RegisterRecords
    lines: Sequence[SheetLine]
    details: Reach
    is_whole: bool
    schools: Sequence[School]

    @property
    def names(self) -> str:
        """All names in it, for a file whose encoding may lack a character of them."""
        return "".join(seat.name + seat.kana for seat in self.records.seats if seat.was_there)

    def table(self, say: Callable[[str], str]) -> Workbook:
        """The file's table; `say` puts codes into words. Its rows take time in proportion to students and notices."""
        register = sheets.register(self.records, self.span, self.today.day, self.today.rules)
        if self.span.length is Length.DAY:
            return day_sheet.table(self.records.seats, self.lines, register, self.details, say)
        return sheets.table(self.records, register)


def of_staff(at: Moment, mailbox: MailboxId, code: str, length: Length, day: dt.date | None) -> Export:
    """What a staff member may take away of the span in which a day lies, or today's. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.EXPORT, code)
    details = allowed.member.reach(Permission.VIEW_DETAILS, allowed.today.rules)
    asked = span(length, day or allowed.today.day)
    return _read(allowed.today, asked, allowed.reach, details, allowed.schools)


def of_operator(at: Moment, school: School, length: Length, day: dt.date | None) -> Export:
    """What the operator of the gateway may take away of a span: everything."""
    today = SchoolDay(at, school)
    return _read(today, span(length, day or today.day), EVERYWHERE, EVERYWHERE, [school])


def taken(at: Moment, export: Export) -> None:
    """Put on record that this file is given away, before it is: how many students are in it.

    A month of the whole school that is over counts as exported from then on: it may be purged (school/privacy).
    """
    students = sum(1 for seat in export.records.seats if seat.was_there)
    record(at, Event.EXPORTED, school=export.today.school.id, count=students)
    if export.is_whole and export.span.length is Length.MONTH and export.span.last < export.today.day:
        RegisterMonth.insert(
            school=export.today.school.id, month=f"{export.span.first:%Y-%m}", exported=at.now
        ).on_conflict(
            conflict_target=[RegisterMonth.school, RegisterMonth.month], update={RegisterMonth.exported: at.now}
        ).execute()


def _read(today: SchoolDay, asked: Span, reach: Reach, details: Reach, schools: Sequence[School]) -> Export:
    school = today.school.id
    lines = day_sheet.lines(school, asked.first) if asked.length is Length.DAY else []
    records = reading.read(school, reach, asked.first, asked.last, asked.latest(today.rules.calendar, today.day))
    return Export(today, asked, records, lines, details, reach.covers("", ""), schools)
