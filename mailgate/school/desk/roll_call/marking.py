"""The roll call on a page: seats are ticked, families asked, and a student who turned up is taken off the list.

Each function is one unit of work, and asks first whether this person may do it in that classroom today.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import cast

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk.roll_call.inquiries import Inquiry, inquire
from mailgate.school.desk.roll_call.listing import ListedStudent, findings, listed
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Place
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Overtaken
from mailgate.school.models import Roll, State, locked
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class Room:
    """A classroom of the school of this code; an empty code means the first school that has it for its reader."""

    school: str
    grade: str
    classroom: str

    @property
    def place(self) -> Place:
        """The grade and the classroom."""
        return self.grade, self.classroom


def mark(at: Moment, mailbox: MailboxId, room: Room, empty: Collection[StudentId], seen: str) -> None:
    """Write down whose seats are empty, all at once; `seen` is what the roll said when its reader began (`said`).

    Raises NotFound, or Overtaken where somebody has marked the classroom meanwhile.
    """
    today, _, students = on_duty(at, mailbox, room)
    row, seats = _held(today, room), [each.seat for each in students if each.student.id in empty]
    if said(row) not in {seen, json.dumps(seats)}:
        raise Overtaken(State.CONFIRMED)
    write(row, students, seats)
    row.save()
    record(at, Event.ROLL_MARKED, school=today.school.id, count=len(students))


def ask(at: Moment, mailbox: MailboxId, room: Room) -> Inquiry:
    """Ask the families of those who are missing without a notice, each once a day. Raises NotFound."""
    today, member, students = on_duty(at, mailbox, room)
    row = _held(today, room)
    inquiry = inquire(today, row, member, findings(students, empty_of(row)).missing)
    row.save()
    record(at, Event.FAMILIES_ASKED, school=today.school.id, count=len(inquiry.asked))
    return inquiry


def explain(at: Moment, mailbox: MailboxId, room: Room, student: StudentId) -> None:
    """Take a student off the list who is there after all, as somebody has found out. Raises NotFound."""
    today, member, students = on_duty(at, mailbox, room)
    seat = next((each.seat for each in students if each.student.id == student), None)
    row = _held(today, room)
    empty = empty_of(row)
    if seat is None:
        raise NotFound
    if seat in empty:
        row.empty = json.dumps([each for each in empty if each != seat])
        row.explained = json.dumps([*json.loads(row.explained), [student, member.name, at.now]])
        row.save()
        record(at, Event.ROLL_EXPLAINED, school=today.school.id, student=student)


def write(row: Roll, students: Iterable[ListedStudent], seats: Collection[int | str]) -> None:
    """Let a roll say which seats are empty; a student who is missing again has not turned up."""
    missing = {each.student.id for each in students if each.seat in seats}
    row.empty = json.dumps(list(seats))
    row.explained = json.dumps([each for each in json.loads(row.explained) if each[0] not in missing])


def said(row: Roll | None) -> str:
    """What a roll says of its seats, so that a change meanwhile is noticed; empty where nobody has marked it."""
    return (row.empty or "") if row else ""


def empty_of(row: Roll | None) -> list[int | str]:
    """The seats that are empty, as `listing.ListedStudent.seat` names them."""
    found: list[int | str] = json.loads(row.empty) if row and row.empty else []
    return found


def on_duty(
    at: Moment, mailbox: MailboxId, room: Room, permission: Permission = Permission.CALL_ROLL
) -> tuple[SchoolDay, Member, list[ListedStudent]]:
    """The day, the staff member who may do this in a classroom, and its students. Raises NotFound."""
    for school, member in duties.of_mailbox(mailbox):
        today = SchoolDay(at, school)
        may = room.school in {"", school.code} and member.reach(permission, today.rules).covers(*room.place)
        if may and (students := listed(today, room.place)):
            return today, member, students
    raise NotFound


def _held(today: SchoolDay, room: Room) -> Roll:
    """The classroom's roll of the day, made where there is none yet, and held until the end of the unit."""
    of_day = {"school": today.school.id, "grade": room.grade, "classroom": room.classroom, "day": today.date}
    Roll.insert(**of_day, created=today.at.now).on_conflict_ignore().execute()
    return cast(
        "Roll", locked(Roll.select().where(*(getattr(Roll, name) == each for name, each in of_day.items()))).get()
    )


def seen(at: Moment, schools: Collection[SchoolId]) -> None:
    """Put on record that the lists of these schools are shown to somebody."""
    for school in schools:
        record(at, Event.ROLL_SEEN, school=school)
