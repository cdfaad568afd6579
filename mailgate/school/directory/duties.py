"""The staff of a school with their duties: who has what to do with a notice, and how they want to hear of it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mailgate.ids import MailboxId, SchoolId, StaffId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import people, permissions
from mailgate.school.directory.permissions import Permission, Reach
from mailgate.school.directory.places import Task
from mailgate.school.directory.rules import DeskRules, Kind, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import Away, Duty, DutyKind, Letters, Mailbox, School, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

GET_DIGESTS = {DutyKind.HOMEROOM, DutyKind.OFFICE, DutyKind.NURSE}
"""Whose duty comes with a digest, unless they want it otherwise."""


@dataclass(frozen=True, slots=True)
class Member:
    """A staff member; `hours` are their own for digests, none: the school's."""

    id: StaffId
    mailbox: Mailbox
    name: str
    letters: Letters
    hours: tuple[dt.time, ...]
    duties: tuple[Duty, ...]

    @property
    def tasks(self) -> frozenset[Task]:
        """The same duties by kind and place."""
        return frozenset((duty.kind, duty.grade, duty.classroom) for duty in self.duties)

    @property
    def only_digests(self) -> bool:
        """Whether they want no letter that a digest can save them."""
        return self.letters is Letters.DIGEST

    def has(self, *kinds: DutyKind) -> bool:
        """Whether one of their duties is of these kinds, whatever grade or classroom it is for."""
        return any(duty.kind in kinds for duty in self.duties)

    def serves(self, student: Student, *kinds: DutyKind) -> bool:
        """Whether one of their duties, of these kinds where any is named, is for this student."""
        return any(duty.kind in (kinds or tuple(DutyKind)) and _covers(duty, student) for duty in self.duties)

    def reach(self, permission: Permission, rules: Rules) -> Reach:
        """The places for which they may do this; the rules are those of their school."""
        return permissions.reach(self.duties, permission, rules)

    def may(self, permission: Permission, student: Student, rules: Rules) -> bool:
        """Whether they may do this with a student of their school, whose rules these are."""
        return self.reach(permission, rules).covers(*people.place_of(student))

    def is_concerned(self, student: Student, kind: Kind | None, rules: Rules) -> bool:
        """Whether a letter about this student is for them; a nurse gets those of the kinds that tell nurses."""
        told = permissions.duties_for(Permission.VIEW, rules) - {DutyKind.NURSE}
        return self.serves(student, *told, *map(DutyKind, kind.tell if kind else ()))

    def digest_hours(self, desk: DeskRules) -> tuple[dt.time, ...]:
        """When they get a digest on a school day."""
        if self.letters is Letters.AT_ONCE or (self.letters is Letters.SCHOOL and not self.has(*GET_DIGESTS)):
            return ()
        return self.hours or desk.digests

    def will_be_told(self, now: dt.datetime, first: dt.date, last: dt.date, rules: Rules) -> bool:
        """Whether a digest is still to come, after `now`, on one of these days."""
        if not self.digest_hours(rules.desk):
            return False
        for days in range(max((last - max(first, now.date())).days + 1, 0)):
            day = max(first, now.date()) + dt.timedelta(days)
            is_to_come = day > now.date() or self.digest_hours(rules.desk_of(day))[-1] > now.time()
            if is_to_come and rules.calendar.is_school_day(day):
                return True
        return False


def _covers(duty: Duty, student: Student) -> bool:
    """What `people.covers` asks in SQL."""
    grade, classroom = people.place_of(student)
    return duty.grade in {"", grade} and duty.classroom in {"", classroom}


def members(school: SchoolId) -> list[Member]:
    """The school's staff."""
    duties: dict[StaffId, list[Duty]] = defaultdict(list)
    for duty in Duty.select(Duty).join(StaffMember).where(StaffMember.school == school):
        duties[duty.staff_id].append(duty)
    rows = StaffMember.select(StaffMember, Mailbox).join(Mailbox).where(StaffMember.school == school)
    return [_member(row, duties[row.id]) for row in rows.order_by(StaffMember.id)]


def _member(row: StaffMember, duties: Iterable[Duty]) -> Member:
    hours = tuple(map(dt.time.fromisoformat, row.digest_at.split()))
    return Member(row.id, row.mailbox, row.name, Letters(row.letters), hours, tuple(duties))


def of_mailbox(mailbox: MailboxId) -> list[tuple[School, Member]]:
    """Who this mailbox is, at each school where it works."""
    rows = (
        StaffMember.select(StaffMember, Mailbox, School)
        .join(Mailbox)
        .switch(StaffMember)
        .join(School)
        .where(StaffMember.mailbox == mailbox)
        .order_by(StaffMember.id)
    )
    return [(row.school, _member(row, Duty.select().where(Duty.staff == row.id))) for row in rows]


def permitted(mailbox: MailboxId) -> frozenset[Permission]:
    """What this mailbox may do at any of the schools where it works."""
    held = ((people.rules_of(School(rules=rules)), kind) for rules, kind in _held(mailbox))
    return frozenset(
        permission
        for rules, kind in held
        for permission in Permission
        if kind in permissions.duties_for(permission, rules)
    )


_held = Statement(
    lambda mailbox: (
        Duty.select(School.rules, Duty.kind).join(StaffMember).join(School).where(StaffMember.mailbox == mailbox)
    )
)


def at_school(mailbox: MailboxId, school: SchoolId) -> Member:
    """Who this mailbox is at this school. Raises NotFound where it is nobody's there."""
    for where, member in of_mailbox(mailbox):
        if where.id == school:
            return member
    raise NotFound


def prefer(at: Moment, mailbox: MailboxId, letters: Letters, hours: Iterable[dt.time]) -> None:
    """Write down how this person wants to hear of notices, at every school; no `hours`: the school's."""
    digest_at = " ".join(f"{hour:%H:%M}" for hour in sorted(set(hours)))
    StaffMember.update(letters=letters, digest_at=digest_at).where(StaffMember.mailbox == mailbox).execute()
    record_repeated(at, Event.LETTERS_CHOSEN)


def spared(at: Moment, student: Student, kind: str, days: tuple[str, str], rules: Rules) -> set[MailboxId]:
    """The mailboxes that get no letter at once for a notice of this kind: a digest will tell them in time.

    `days` are its first and its last, as ISO dates.
    """
    if not _digest_readers(student.school_id):
        return set()
    now = SchoolDay(at, student.school).now
    first, last = map(dt.date.fromisoformat, days)
    return {
        member.mailbox.id
        for member in members(student.school_id)
        if member.only_digests
        and member.is_concerned(student, rules.kind(kind), rules)
        and member.will_be_told(now, first, last, rules)
    }


_digest_readers = Statement(
    lambda school: (
        StaffMember.select(StaffMember.id)
        .where(StaffMember.school == school, StaffMember.letters == Letters.DIGEST)
        .limit(1)
    )
)


# -- who is not there ---------------------------------------------------------------------------------


def away(school: SchoolId, day: dt.date) -> set[StaffId]:
    """The staff members whose mailbox said that they are not there on this day."""
    rows = Away.select(Away.staff).join(StaffMember).where(StaffMember.school == school, Away.day == day.isoformat())
    return {staff for (staff,) in rows.tuples()}


def mark_away(at: Moment, mailbox: MailboxId) -> None:
    """Note that their mailbox answers by itself that they are not there: today others are asked in their place."""
    for school, member in of_mailbox(mailbox):
        Away.insert(staff=member.id, day=SchoolDay(at, school).date).on_conflict_ignore().execute()


def note_absence(today: SchoolDay, member: Member) -> None:
    """Note that a colleague says that they are not there: today others are asked in their place."""
    Away.insert(staff=member.id, day=today.date).on_conflict_ignore().execute()
    record(today.at, Event.ABSENCE_NOTED, of=member.mailbox, school=today.school.id)


def end_absence(today: SchoolDay, member: Member) -> None:
    """Note that a colleague says that they are there after all."""
    Away.delete().where(Away.staff == member.id, Away.day == today.date).execute()
    record(today.at, Event.ABSENCE_ENDED, of=member.mailbox, school=today.school.id)


def mark_back(mailbox: MailboxId) -> None:
    """Note that they are there, since they write themselves."""
    _come_back(mailbox)


_come_back = Statement(
    lambda mailbox: Away.delete().where(
        Away.staff.in_(StaffMember.select(StaffMember.id).where(StaffMember.mailbox == mailbox))
    )
)
