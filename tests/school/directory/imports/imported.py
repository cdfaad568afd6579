"""An office at work: its files, and what became of the roster."""

from dataclasses import dataclass, field

import pytest

from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.changes.files import staff as staff_imports
from mailgate.school.changes.files.report import ImportReport
from mailgate.school.directory import people
from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.imports.csv_files import CsvRefused
from mailgate.school.models import Duty, Guardianship, Mailbox, School, StaffMember, Student
from mailgate.school.moment import Moment

AT = Moment(1_795_471_800)

HEADINGS = "学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール"
HANAKO = "3,1,1,髙橋 花子,たかはし はなこ,a..b@docomo.ne.jp,papa@example.jp"
TARO = "3,1,2,山田 太郎,やまだ たろう,yamada@example.jp,"
JIRO = "4,2,1,山田 二郎,やまだ じろう,Yamada@example.jp,"

STAFF_HEADINGS = "氏名,メール,役割,担当"
SATO = "佐藤 恵,sato@example.ed.jp,担任,3-1"
KATO = "加藤 学,kato@example.ed.jp,養護教諭,"


def import_roster(*lines: str, code: str = "takushin", headings: str = HEADINGS) -> ImportReport:
    """Import a roster of these lines, under the usual headings; the office means every loss."""
    content = roster.read_file("\n".join([headings, *lines]).encode()).lines
    return roster_imports.enrol(AT, code, content, said_again(roster_imports.preview(code, content)))


def import_roster_with_removals(*lines: str) -> ImportReport:
    """The same with a column 削除 behind the usual ones."""
    return import_roster(*lines, headings=f"{HEADINGS},削除")


def import_staff(*lines: str, code: str = "takushin") -> ImportReport:
    """Import a list of staff of these lines, under the usual headings; the office means every loss."""
    data = "\n".join([STAFF_HEADINGS, *lines]).encode()
    content = staff.read_file(data, staff.places(code)).lines
    return staff_imports.employ(AT, code, content, said_again(staff_imports.preview(code, content)))


def said_again(foreseen: ImportReport) -> int | None:
    """The number that an import of this report wants to hear again, if any."""
    return foreseen.loss.people if foreseen.loss.is_large else None


@dataclass
class Pupil:
    """A student as tests compare them."""

    seat: str
    guardians: set[str] = field(default_factory=set)
    enrolled: bool = True


def pupils(code: str = "takushin") -> dict[str, Pupil]:
    """The school's students by name."""
    found = {}
    for row in Student.select().join(School).where(School.code == code):
        guardians = {mailbox.address for mailbox, _ in people.guardians_of([row.id]).values()}
        found[row.name] = Pupil(f"{row.grade}-{row.classroom} {row.number}", guardians, row.enrolled)
    return found


def everything() -> list[list[tuple[object, ...]]]:
    """All rows that an import may touch."""
    tables = (Mailbox, Student, Guardianship, StaffMember, Duty)
    return [sorted(table.select().tuples()) for table in tables]


def problems_of(refused: pytest.ExceptionInfo[CsvRefused]) -> list[tuple[int, str, str]]:
    """Line, column and code of each problem."""
    return [(problem.line, problem.column, problem.code) for problem in refused.value.problems]
