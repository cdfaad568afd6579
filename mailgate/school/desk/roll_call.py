"""The roll call: the homeroom teacher replies to the classroom's list with the empty seats, and learns who is missing.

The families of students who are missing without a notice are asked by mail when the teacher says so, each once a day.
A family whose notice for the day is still unconfirmed is not asked: it has told the school, which has to read it.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from mailgate.hours import hour
from mailgate.ids import MailboxId, RollId, StudentId
from mailgate.reply_address import RollCallAddress
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk import digests
from mailgate.school.directory import duties, people
from mailgate.school.directory.duties import Member
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.rules import LONGEST_RANGE, takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox, text_form
from mailgate.school.mail_text import MailText
from mailgate.school.models import DutyKind, Notice, Roll, State, Student, locked
from mailgate.school.moment import Moment
from mailgate.wording.staff.roll_call_reply import RollCallReply, read_roll_call_reply


class Expected(StrEnum):
    """Where the notices say that a student is."""

    HERE = "here"
    LATE = "late"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class ListedStudent:
    """A student on the list; `unread`: an absence, a late arrival or a 登校 for the day waits to be confirmed.

    Leaving early tells nothing of the morning: it is only shown.
    """

    student: Student
    expected: Expected
    kind: str
    unread: bool
    arrival: str = ""
    departure: str = ""

    def facts(self) -> dict[str, Any]:
        """The student's line in a letter, under the keys that stored letters have."""
        return {
            "number": self.student.number,
            "student": self.student.name,
            "expected": self.expected,
            "kind": self.kind,
            "arrival": self.arrival,
            "departure": self.departure,
            "unread": self.unread,
        }


# -- the list -----------------------------------------------------------------------------------------


def ask(today: SchoolDay, staff: Iterable[Member]) -> None:
    """Queue the lists of all classrooms whose hour has come, each once. Called on school days."""
    hour = today.rules.desk.seats
    if hour is None or not today.at_hour(hour) <= today.now < today.at_hour(hour) + digests.LATEST:
        return
    rolls = Roll.select(Roll.grade, Roll.classroom).where(Roll.school == today.school.id, Roll.day == today.date)
    done = set(rolls.tuples())
    for (grade, classroom), teachers in _teachers(staff).items():
        listed = _listed_students(today, grade, classroom) if (grade, classroom) not in done else []
        if listed:
            roll = Roll.create(
                school=today.school.id, grade=grade, classroom=classroom, day=today.date, created=today.at.now
            )
            facts = _facts(today, roll) | {"pupils": [each.facts() for each in listed]}
            for teacher in teachers:
                record(today.at, Event.LIST_SENT, of=teacher.mailbox, school=today.school.id, count=len(listed))
                reply = RollCallAddress(roll.id, teacher.mailbox.id)
                outbox.enqueue(today.at, [outbox.Outgoing(teacher.mailbox, "seats", facts, reply=reply)])


def _teachers(staff: Iterable[Member]) -> dict[tuple[str, str], list[Member]]:
    """The homeroom teachers of each classroom."""
    found: dict[tuple[str, str], list[Member]] = defaultdict(list)
    for member in staff:
        for duty in member.duties:
            if duty.kind == DutyKind.HOMEROOM:
                found[duty.grade, duty.classroom].append(member)
    return found


def _facts(today: SchoolDay, roll: Roll) -> dict[str, Any]:
    return {"day": today.date, "school": today.school.name, "grade": roll.grade, "classroom": roll.classroom}


def _listed_students(today: SchoolDay, grade: str, classroom: str) -> list[ListedStudent]:
    """The classroom's students in their order, and where they should be."""
    of_classroom = (Student.school == today.school.id) & (Student.grade == grade) & (Student.classroom == classroom)
    students = sorted(Student.select().where(of_classroom, Student.enrolled), key=seat_order)
    rows = Notice.select().where(
        Notice.student.in_(students),
        Notice.date.between((today.day - LONGEST_RANGE).isoformat(), today.date),
        Notice.until >= today.date,
        Notice.state != State.WITHDRAWN,
    )
    told: dict[StudentId, list[Notice]] = defaultdict(list)
    for row in rows.order_by(Notice.id):
        told[row.student_id].append(row)
    return [_listed_student(today, student, told[student.id]) for student in students]


def _listed_student(today: SchoolDay, student: Student, told: Sequence[Notice]) -> ListedStudent:
    """What a student's notices for the day come to: a 登校 takes back what was told before."""
    kinds = [(row, today.rules.kind(row.kind)) for row in told]
    leaving = [row for row, kind in kinds if kind and kind.departure]
    of_morning = [(row, kind) for row, kind in kinds if row not in leaving]
    unread = any(row.state == State.SUBMITTED for row, _ in of_morning)
    departure = leaving[-1].departure if leaving else ""
    attending = [row for row, kind in of_morning if kind and kind.requires_absence]
    if attending or not of_morning:
        shown = [*leaving, *attending]
        return ListedStudent(student, Expected.HERE, shown[-1].kind_name if shown else "", unread, departure=departure)
    row, kind = of_morning[-1]
    expected = Expected.LATE if kind and kind.arrival else Expected.ABSENT
    return ListedStudent(student, expected, row.kind_name, unread, row.arrival, departure)


# -- the reply ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Findings:
    """The empty seats compared with the notices: who is missing without one, or with one that nobody has read."""

    missing: Sequence[ListedStudent]
    unread: Sequence[ListedStudent]
    late: Sequence[ListedStudent]
    here: Sequence[ListedStudent]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Whose families have been asked today, and whose cannot be by mail."""

    asked: Sequence[ListedStudent] = ()
    unreachable: Sequence[ListedStudent] = ()


def reply(at: Moment, mailbox: MailboxId, roll: RollId, text: MailText) -> dict[str, Any]:
    """Do what a reply to this list says: one unit of work. Returns the facts of the letter that answers it.

    Raises NotFound where this person is not the classroom's homeroom teacher.
    """
    row, member = _own(mailbox, roll)
    today = SchoolDay(at, row.school)
    listed = _listed_students(today, row.grade, row.classroom)
    facts = _facts(today, row) | {"day": row.day, "pupils": _lines(listed)}
    names = frozenset({member.name, *member.name.split()})
    reading = text.readings.of(read_roll_call_reply, text.written, names)
    if problem := _problem(today, row, reading, listed):
        return facts | {"problem": problem}
    if reading and reading.empty is not None:
        row.empty = json.dumps(reading.empty)
    findings = _findings(listed, json.loads(row.empty))
    inquiry = _inquire(today, row, member, findings.missing) if reading and reading.ask else None
    row.save()
    record(at, Event.ROLL_ANSWERED, school=row.school_id, count=len(listed))
    return facts | {
        "problem": "",
        "missing": _lines(findings.missing),
        "unread": _lines(findings.unread),
        "late": _lines(findings.late),
        "here": _lines(findings.here),
        "inquiry": {"asked": _lines(inquiry.asked), "unreachable": _lines(inquiry.unreachable)} if inquiry else None,
    }


def _own(mailbox: MailboxId, roll: RollId) -> tuple[Roll, Member]:
    """The list, held until the end of the unit, and its teacher. Raises NotFound."""
    row = locked(Roll.select().where(Roll.id == roll)).first()
    for school, member in duties.of_mailbox(mailbox) if row else ():
        if school.id == row.school_id and member in _teachers([member]).get((row.grade, row.classroom), []):
            return cast("Roll", row), member
    raise NotFound


def _problem(today: SchoolDay, row: Roll, reading: RollCallReply | None, listed: Iterable[ListedStudent]) -> str:
    """Why nothing can be done with a reply, one of the codes in templates/mail/*/seats-answer.txt; empty: it can."""
    if row.day != today.date:
        return "over"
    if reading is None:
        return "unclear"
    if reading.empty is None:
        return "" if row.empty else "numbers-first"
    return "" if set(reading.empty) <= {_number(each) for each in listed} else "unknown-number"


def _number(each: ListedStudent) -> int:
    return int(each.student.number) if each.student.number.isdecimal() else 0


def _findings(listed: Iterable[ListedStudent], empty: Collection[int]) -> Findings:
    away = [each for each in listed if _number(each) in empty]
    without = [each for each in away if each.expected is Expected.HERE]
    return Findings(
        missing=[each for each in without if not each.unread],
        unread=[each for each in without if each.unread],
        late=[each for each in away if each.expected is Expected.LATE],
        here=[each for each in listed if each.expected is Expected.ABSENT and each not in away],
    )


def _lines(listed: Iterable[ListedStudent]) -> list[dict[str, Any]]:
    return [each.facts() for each in listed]


# -- asking the families ------------------------------------------------------------------------------


def _inquire(today: SchoolDay, row: Roll, teacher: Member, missing: Sequence[ListedStudent]) -> Inquiry:
    """Ask the families of the missing who were not asked yet, and tell the office."""
    before = set(json.loads(row.asked))
    guardians = {each.student.id: people.guardians_of([each.student.id]) for each in missing}
    inquiry = Inquiry(
        asked=[each for each in missing if guardians[each.student.id]],
        unreachable=[each for each in missing if not guardians[each.student.id]],
    )
    new = [each for each in missing if each.student.id not in before]
    letters = [
        outbox.Outgoing(
            guardian, "missing", _question(today, row, each), reply=text_form.answered_at(guardian.id, today.day)
        )
        for each in new
        for guardian, _ in guardians[each.student.id].values()
    ]
    if new:
        letters += _to_office(today, row, teacher, inquiry)
    outbox.enqueue(today.at, letters)
    row.asked = json.dumps(sorted(before | {each.student.id for each in new}))
    return inquiry


def _question(today: SchoolDay, row: Roll, each: ListedStudent) -> dict[str, Any]:
    """What a family is asked; `open` says whether an absence can still be told without phoning."""
    return _facts(today, row) | {
        "student": each.student.name,
        "hour": hour(today.now.time()),
        "phone": today.school.phone,
        "open": takes_absence(today.rules, today.now),
    }


def _to_office(today: SchoolDay, row: Roll, teacher: Member, inquiry: Inquiry) -> list[outbox.Outgoing]:
    facts = _facts(today, row) | {
        "teacher": teacher.name,
        "asked": _lines(inquiry.asked),
        "unreachable": _lines(inquiry.unreachable),
    }
    office = people.holders(today.school.id, DutyKind.OFFICE)
    return [outbox.Outgoing(mailbox, "missing-told", facts) for mailbox in office]
