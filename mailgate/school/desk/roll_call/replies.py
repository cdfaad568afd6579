"""A teacher's reply to the list: the numbers of the empty seats, and whether to ask the families."""

import json
from collections.abc import Iterable
from typing import Any, cast

from mailgate.ids import MailboxId, RollId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk.roll_call.by_clock import facts_of, teachers_of
from mailgate.school.desk.roll_call.inquiries import inquire
from mailgate.school.desk.roll_call.listing import ListedStudent, findings, lines_of, listed
from mailgate.school.desk.roll_call.marking import empty_of, write
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.mail_text import MailText
from mailgate.school.models import Roll, locked
from mailgate.school.moment import Moment
from mailgate.wording.staff.roll_call_reply import RollCallReply, read_roll_call_reply


def reply(at: Moment, mailbox: MailboxId, roll: RollId, text: MailText) -> dict[str, Any]:
    """Do what a reply to this list says: one unit of work. Returns the facts of the letter that answers it.

    Raises NotFound where this person is not the classroom's homeroom teacher.
    """
    row, member = _own(mailbox, roll)
    today = SchoolDay(at, row.school)
    students = listed(today, (row.grade, row.classroom))
    facts = facts_of(today, row) | {"day": row.day, "pupils": lines_of(students)}
    names = frozenset({member.name, *member.name.split()})
    called = tuple((each.seat, each.student.name, each.student.kana) for each in students if isinstance(each.seat, int))
    reading = text.readings.of(read_roll_call_reply, text.written, names, called)
    if problem := _problem(today, row, reading, students):
        return facts | {"problem": problem}
    if reading:
        _write(row, students, reading)
    found = findings(students, json.loads(row.empty))
    inquiry = inquire(today, row, member, found.missing) if reading and reading.ask else None
    row.save()
    record(at, Event.ROLL_ANSWERED, school=row.school_id, count=len(students))
    return facts | {
        "problem": "",
        "missing": lines_of(found.missing),
        "unread": lines_of(found.unread),
        "late": lines_of(found.late),
        "here": lines_of(found.here),
        "inquiry": {"asked": lines_of(inquiry.asked), "unreachable": lines_of(inquiry.unreachable)}
        if inquiry
        else None,
    }


def _write(row: Roll, students: Iterable[ListedStudent], reading: RollCallReply) -> None:
    """Let the roll say which seats are empty; a student who has come since it was called is taken off it."""
    if reading.empty is not None:
        write(row, students, reading.empty)
    elif reading.came:
        write(row, students, [seat for seat in empty_of(row) if seat not in reading.came])


def _own(mailbox: MailboxId, roll: RollId) -> tuple[Roll, Member]:
    """The list, held until the end of the unit, and its teacher. Raises NotFound."""
    row = locked(Roll.select().where(Roll.id == roll)).first()
    for school, member in duties.of_mailbox(mailbox) if row else ():
        if school.id == row.school_id and member in teachers_of([member]).get((row.grade, row.classroom), []):
            return cast("Roll", row), member
    raise NotFound


def _problem(today: SchoolDay, row: Roll, reading: RollCallReply | None, students: Iterable[ListedStudent]) -> str:
    """Why nothing can be done with a reply, as templates/mail/desk/*/seats-answer.txt has codes; empty: it can."""
    if row.day != today.date:
        return "over"
    if reading is None:
        return "unclear"
    if not {*(reading.empty or ()), *reading.came} <= {each.seat for each in students}:
        return "unknown-number"
    return "numbers-first" if reading.empty is None and not row.empty else ""
