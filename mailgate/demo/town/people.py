"""The made-up people: read from the same CSV files that are imported (templates/demo/), with their names and families.

A family is all students who share a guardian, at whatever school. The files name the guardians in columns that the
import passes over.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mailgate.demo.town.families import filled
from mailgate.mail import addresses
from mailgate.resources import TEMPLATES
from mailgate.school.directory.imports import staff
from mailgate.school.models import DutyKind

FOLDER = TEMPLATES / "demo"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a mailbox. `duty` is a `DutyKind` for staff, empty for a guardian; `places` are classrooms 3-1.

    `language` is the code of the one that their letters are in, where it is not the school's.
    """

    name: str
    address: str
    school: str = ""
    duty: str = ""
    places: tuple[str, ...] = ()
    language: str = ""

    @property
    def canonical(self) -> str:
        """Whose mail this is, however it is addressed."""
        return canonical(self.address)


@dataclass(frozen=True, slots=True)
class DemoStudent:
    """A student; `classroom` is 3-1."""

    name: str
    school: str
    classroom: str


@dataclass(frozen=True, slots=True)
class DemoFamily:
    """Guardians and the students whom they share."""

    guardians: tuple[Person, ...]
    students: tuple[DemoStudent, ...]


@dataclass(frozen=True, slots=True)
class DemoSchool:
    """A made-up school and its files; `size` is how many students a classroom has."""

    code: str
    name: str
    phone: str
    size: int

    @property
    def known(self) -> list[dict[str, str]]:
        """The lines of the roster that are written out: families with something to try."""
        return list(_rows((FOLDER / self.code / "roster.csv").read_bytes()))

    @property
    def students(self) -> list[dict[str, str]]:
        """All lines of the roster, with the families that fill the classrooms."""
        return _filled(self)

    @property
    def guardians(self) -> "list[Person]":
        """All guardians of its students."""
        return [guardian for row in self.students for guardian in _guardians(row)]

    @property
    def roster(self) -> bytes:
        """The roster as a CSV file."""
        file = io.StringIO(newline="")
        writer = csv.DictWriter(file, self.students[0].keys())
        writer.writeheader()
        writer.writerows(self.students)
        return file.getvalue().encode("utf-8")

    @property
    def staff(self) -> bytes:
        """The staff's CSV file."""
        return (FOLDER / self.code / "staff.csv").read_bytes()


class Town:
    """All schools, families and staff."""

    def __init__(self) -> None:
        rows = _rows((FOLDER / "schools.csv").read_bytes())
        self.schools = tuple(DemoSchool(row["code"], row["name"], row["phone"], int(row["size"])) for row in rows)
        self.families = tuple(_families(self.schools))
        self.staff = tuple(person for school in self.schools for person in _staff(school))

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody by canonical address; who has two duties by the first."""
        guardians = [guardian for family in self.families for guardian in family.guardians]
        return {person.canonical: person for person in reversed([*guardians, *self.staff])}

    @property
    def filled_up(self) -> list[DemoSchool]:
        """The schools that have more than the families who are written out."""
        return [school for school in self.schools if len(school.students) > len(school.known)]

    @cached_property
    def known(self) -> frozenset[str]:
        """The canonical addresses of the guardians whose families are written out, with something to try."""
        rows = [row for school in self.schools for row in school.known]
        return frozenset(guardian.canonical for row in rows for guardian in _guardians(row))

    def person(self, address: str) -> Person | None:
        """Whose address this is."""
        return self.people.get(canonical(address))

    def family(self, address: str) -> DemoFamily:
        """The family of this guardian, or else the first one."""
        wanted = canonical(address)
        found = (family for family in self.families if any(who.canonical == wanted for who in family.guardians))
        return next(found, self.families[0])

    def homerooms(self, family: DemoFamily) -> list[Person]:
        """The homeroom teachers of a family's students."""
        return [
            person
            for student in family.students
            for person in self.staff
            if person.duty == DutyKind.HOMEROOM
            and person.school == student.school
            and student.classroom in person.places
        ]

    def offices(self, family: DemoFamily) -> list[Person]:
        """Office, nurse and head of the schools of a family's students."""
        schools = {student.school for student in family.students}
        return [
            person
            for duty in (DutyKind.OFFICE, DutyKind.NURSE, DutyKind.HEAD)
            for person in self.staff
            if person.duty == duty and person.school in schools
        ]


def canonical(address: str) -> str:
    """One form for every spelling of an address; empty for what is none."""
    parsed = addresses.parse(address)
    return parsed.canonical if parsed else ""


def _rows(data: bytes) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))


@lru_cache(maxsize=8)
def _filled(school: DemoSchool) -> list[dict[str, str]]:
    return filled(school.known, school.size)


def _families(schools: tuple[DemoSchool, ...]) -> Iterator[DemoFamily]:
    """Those that are written out first, the largest of them before the others."""
    together: dict[tuple[Person, ...], list[DemoStudent]] = {}
    for school in schools:
        for row in school.students:
            student = DemoStudent(row["氏名"], school.name, f"{row['学年']}-{row['組']}")
            together.setdefault(_guardians(row), []).append(student)
    known = {_guardians(row) for school in schools for row in school.known}
    families = [DemoFamily(guardians, tuple(students)) for guardians, students in together.items()]
    return iter(sorted(families, key=lambda family: (family.guardians not in known, -len(family.students))))


def _guardians(row: dict[str, str]) -> tuple[Person, ...]:
    return tuple(
        Person(row[f"保護者{number}氏名"], row[f"保護者{number}メール"], language=row["言語"])
        for number in (1, 2)
        if row[f"保護者{number}メール"]
    )


def _staff(school: DemoSchool) -> Iterator[Person]:
    for line in staff.read_file(school.staff, places=()).lines:
        places = tuple("-".join(filter(None, place)) for place in line.places)
        yield Person(line.name, line.address.spelled, school.name, line.kind, places)
