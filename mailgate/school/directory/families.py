"""A guardian's family, loaded once for a unit of work and passed on."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory import people
from mailgate.school.directory.rules import Kind
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import School, Student
from mailgate.school.moment import Moment
from mailgate.wording.values import Candidate, KindWords


@dataclass(frozen=True, slots=True)
class Family:
    """A mailbox and the enrolled students that it speaks for, in the order of their numbers in the text form."""

    mailbox: MailboxId
    students: tuple[Student, ...]

    def chosen(self, students: Iterable[int]) -> tuple[Student, ...]:
        """Those of these students that belong to the family, each once, in the order in which they are named."""
        own = {student.id: student for student in self.students}
        return tuple(own[student] for student in dict.fromkeys(students) if student in own)

    def school_day(self, at: Moment) -> SchoolDay:
        """The moment at the first student's school: the family must have students."""
        return SchoolDay(at, self.students[0].school)

    def now(self, at: Moment) -> dt.datetime:
        """The moment on the clock of the first student's school (aware)."""
        return self.school_day(at).now

    @property
    def names(self) -> tuple[str, ...]:
        """What the children are called, in whole and in parts, as their guardian may sign."""
        return tuple(name for student in self.students for name in (student.name, *student.name.split()))

    def schools(self) -> list[School]:
        """The schools of the students, each once."""
        return schools_of(self.students)

    def as_read(self, standing: Collection[tuple[str, str]] = ()) -> list[Candidate]:
        """The students as the reader of wordings knows them; `standing` is what notices have that may be changed."""
        return [as_read(student, standing) for student in self.students]


def load(mailbox: MailboxId) -> Family:
    """The family of this mailbox; it has no students where the mailbox is no guardian's."""
    return Family(mailbox, tuple(people.students_of(mailbox)))


def schools_of(students: Iterable[Student]) -> list[School]:
    """The schools of these students, each once."""
    return list({student.school_id: student.school for student in students}.values())


def as_read(student: Student, standing: Collection[tuple[str, str]] = ()) -> Candidate:
    """A student as the reader of wordings knows them; `standing` as in `Rules.offered_beside`."""
    return Candidate(
        key=student.id,
        name=student.name,
        kana=student.kana,
        grade=student.grade,
        classroom=student.classroom,
        number=student.number,
        kinds=_kinds(people.rules_of(student.school).offered_beside(standing)),
        school=student.school_id,
    )


def _kinds(kinds: Iterable[Kind]) -> tuple[KindWords, ...]:
    return tuple(KindWords(kind.slug, kind.name, kind.reasons, kind.departure) for kind in kinds)
