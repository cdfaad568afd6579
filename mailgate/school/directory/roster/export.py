"""The roster as a file that can be edited and imported again: who may take it, and that it is put on record."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import access, schools
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Place, seat_order
from mailgate.school.models import Guardianship, Mailbox, School, Student
from mailgate.school.moment import Moment
from mailgate.spreadsheets.cells import Row, Sheet, Workbook

FEWEST_ADDRESSES = 2
"""How many columns for guardians' addresses a file has at least."""

HEADINGS = ("grade", "class", "number", "name", "kana")
"""The columns before the addresses: what the catalogues have words for, with `roster.` before it."""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """The students of a school in the order of their seats, each with the addresses of the guardians."""

    school: School
    students: Sequence[tuple[Student, Sequence[str]]]

    def table(self, say: Callable[[str], str]) -> Workbook:
        """The file's table; `say` puts codes into words."""
        most = max([FEWEST_ADDRESSES, *(len(addresses) for _, addresses in self.students)])
        named = [say("roster.guardian").replace("{number}", str(number + 1)) for number in range(most)]
        return Workbook(
            [*(say(f"roster.{each}") for each in HEADINGS), *named], [Sheet(self.school.name, self._rows())]
        )

    def _rows(self) -> Iterator[Row]:
        for student, addresses in self.students:
            yield [student.grade, student.classroom, student.number, student.name, student.kana, *addresses]

    def as_json(self) -> list[dict[str, Any]]:
        """The roster for programs: what `table` writes, as JSON."""
        return [
            {
                **{name: getattr(student, name) for name in ("grade", "classroom", "number", "name", "kana")},
                "guardians": list(addresses),
            }
            for student, addresses in self.students
        ]


def of_staff(at: Moment, mailbox: MailboxId, code: str) -> RosterFile:
    """The roster for a staff member who may edit it. Raises NotFound."""
    return _read(access.at_school(at, mailbox, Permission.EDIT_ROSTER, code).today.school, None)


def of_operator(code: str, place: Place | None = None) -> RosterFile:
    """The roster of a school or of one classroom, for the operator of the gateway. Raises NoSchool."""
    return _read(schools.school(code), place)


def taken(at: Moment, file: RosterFile) -> None:
    """Put on record that this file is given away, before it is: how many students are in it."""
    record(at, Event.EXPORTED, school=file.school.id, count=len(file.students))


def _read(school: School, place: Place | None) -> RosterFile:
    students = Student.select().where(Student.school == school.id, Student.enrolled)
    if place:
        students = students.where(Student.grade == place[0], Student.classroom == place[1])
    addresses = _addresses(school.id)
    return RosterFile(school, [(student, addresses[student.id]) for student in sorted(students, key=seat_order)])


def _addresses(school: SchoolId) -> dict[StudentId, list[str]]:
    found: dict[StudentId, list[str]] = defaultdict(list)
    pairs = Guardianship.select(Guardianship.student, Mailbox.address).join(Mailbox).switch(Guardianship).join(Student)
    for student, address in pairs.where(Student.school == school).order_by(Guardianship.mailbox).tuples():
        found[student].append(address)
    return found
