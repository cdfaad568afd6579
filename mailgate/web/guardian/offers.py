"""What the notice form has to offer to this guardian at this moment: students, kinds with their deadlines, days."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.school.directory import families, people
from mailgate.school.directory.rules import Kind, is_late
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Student
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View


@dataclass(frozen=True, slots=True)
class OfferedSchool:
    """A school as guardians need it: its name, its telephone, a few words of its own."""

    id: int
    code: str
    name: str
    phone: str
    message: str


@dataclass(frozen=True, slots=True)
class OfferedStudent:
    """A student whom the form can be about."""

    id: int
    name: str
    grade: str
    classroom: str
    school: SchoolId


@dataclass(frozen=True, slots=True)
class Closing:
    """Until when a kind is taken on the day itself, at which schools, and whether that is over today."""

    deadline: dt.time
    refuses: bool
    over: bool
    schools: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindOffer:
    """A kind, with the reasons of every school that has it, and its deadlines (one, where the schools agree)."""

    slug: str
    name: str
    reasons: tuple[str, ...]
    arrival: bool
    departure: bool
    requires_absence: bool
    closings: tuple[Closing, ...]

    @property
    def over(self) -> bool:
        """Whether it is refused for today at every school."""
        return all(closing.over and closing.refuses for closing in self.closings)


@dataclass(frozen=True, slots=True)
class NoticeOffer:
    """All that one form has to offer; the reasons in `remarks_for` need remarks."""

    places: tuple[OfferedSchool, ...]
    students: tuple[OfferedStudent, ...]
    kinds: tuple[KindOffer, ...]
    today: dt.date
    is_school_day: bool
    next_school_day: dt.date
    remarks_for: tuple[str, ...]

    @property
    def tomorrow(self) -> dt.date:
        """The day after today."""
        return self.today + dt.timedelta(days=1)

    @property
    def default_day(self) -> dt.date:
        """Today; the next school day where there is no school today, or once every kind is over for today."""
        return self.next_school_day if self._is_over else self.today

    @property
    def near_days(self) -> tuple[dt.date, ...]:
        """The days that are offered to be picked."""
        near = (self.today, self.tomorrow)
        return near if not self._is_over or self.next_school_day in near else (*near, self.next_school_day)

    @property
    def _is_over(self) -> bool:
        return not self.is_school_day or (bool(self.kinds) and all(kind.over for kind in self.kinds))

    @property
    def over(self) -> tuple[KindOffer, ...]:
        """The kinds that are over for today."""
        return tuple(kind for kind in self.kinds if kind.over)

    def chosen_first(self, slug: str) -> list[KindOffer]:
        """The kinds, the one of this slug before the others."""
        return sorted(self.kinds, key=lambda kind: kind.slug != slug)

    def is_about(self, student: StudentId) -> bool:
        """Whether the form can be about this student: not about one who left."""
        return any(each.id == student for each in self.students)

    def kind(self, slug: str) -> KindOffer | None:
        """The kind of this slug."""
        return next((kind for kind in self.kinds if kind.slug == slug), None)


def offer(at: Moment, mailbox: MailboxId, standing: View | None = None) -> NoticeOffer | None:
    """What there is to offer to this guardian; None for a mailbox without students."""
    family = people.students_of(mailbox)
    return of_family(at, family, standing) if family else None


def of_family(at: Moment, family: Sequence[Student], standing: View | None = None) -> NoticeOffer:
    """What there is to offer for these students, at least one; `standing` is a notice that may be changed.

    It may keep its kind and its reason, though the school no longer offers them.
    """
    held = ((standing.slug, standing.reason),) if standing else ()
    schools = [SchoolDay(at, school) for school in families.schools_of(family)]
    kinds = _kinds(schools, held)
    return NoticeOffer(
        places=places(family),
        students=tuple(map(_offered, family)),
        kinds=kinds,
        today=schools[0].day,
        is_school_day=any(school.rules.calendar.is_school_day(school.day) for school in schools),
        remarks_for=_remarks_for(schools, kinds),
        next_school_day=min(school.rules.calendar.next_school_day(school.day) for school in schools),
    )


def _offered(student: Student) -> OfferedStudent:
    return OfferedStudent(student.id, student.name, student.grade, student.classroom, student.school_id)


def places(family: Sequence[Student]) -> tuple[OfferedSchool, ...]:
    """The schools of these students."""
    return tuple(
        OfferedSchool(school.id, school.code, school.name, school.phone, people.rules_of(school).message)
        for school in families.schools_of(family)
    )


def _kinds(schools: Iterable[SchoolDay], held: Collection[tuple[str, str]]) -> tuple[KindOffer, ...]:
    having: dict[str, list[tuple[SchoolDay, Kind]]] = {}
    for school in schools:
        for kind in school.rules.offered_beside(held):
            having.setdefault(kind.slug, []).append((school, kind))
    return tuple(
        KindOffer(
            slug=slug,
            name=having_it[0][1].name,
            reasons=tuple(dict.fromkeys(reason for _, kind in having_it for reason in kind.reasons)),
            arrival=any(kind.arrival for _, kind in having_it),
            departure=any(kind.departure for _, kind in having_it),
            requires_absence=all(kind.requires_absence for _, kind in having_it),
            closings=_closings(having_it),
        )
        for slug, having_it in having.items()
    )


def _remarks_for(schools: Iterable[SchoolDay], kinds: Iterable[KindOffer]) -> tuple[str, ...]:
    """The reasons to be chosen that need remarks at any of these schools."""
    offered = {reason for kind in kinds for reason in kind.reasons}
    needing = (reason for school in schools for reason in school.rules.remarks_for)
    return tuple(dict.fromkeys(reason for reason in needing if reason in offered))


def _closings(having_it: Iterable[tuple[SchoolDay, Kind]]) -> tuple[Closing, ...]:
    same: dict[tuple[dt.time, bool, bool], list[str]] = {}
    for today, kind in having_it:
        terms = (
            today.rules.deadline(kind, today.day),
            kind.after_deadline == "refuse",
            is_late(today.rules, kind, today.day, today.now),
        )
        same.setdefault(terms, []).append(today.school.name)
    return tuple(Closing(*terms, tuple(names)) for terms, names in same.items())
