"""At its hour every homeroom teacher gets the list of their classroom by mail, to reply with the empty seats."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from mailgate.addresses.reply import RollCallAddress
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk import digests
from mailgate.school.desk.roll_call.listing import lines_of, listed
from mailgate.school.directory.duties import Member
from mailgate.school.directory.places import Place
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.models import DutyKind, Roll


def ask(today: SchoolDay, staff: Iterable[Member]) -> None:
    """Queue the lists of all classrooms whose hour has come, each once. Called on school days."""
    hour = today.desk.seats
    if hour is None or not today.at_hour(hour) <= today.now < today.at_hour(hour) + digests.LATEST:
        return
    rolls = Roll.select(Roll.grade, Roll.classroom).where(Roll.school == today.school.id, Roll.day == today.date)
    done = set(rolls.tuples())
    for (grade, classroom), members in teachers_of(staff).items():
        students = listed(today, (grade, classroom)) if (grade, classroom) not in done else []
        if students:
            roll = Roll.create(
                school=today.school.id, grade=grade, classroom=classroom, day=today.date, created=today.at.now
            )
            facts = facts_of(today, roll) | {"pupils": lines_of(students)}
            for teacher in members:
                record(today.at, Event.LIST_SENT, of=teacher.mailbox, school=today.school.id, count=len(students))
                reply = RollCallAddress(roll.id, teacher.mailbox.id)
                outbox.enqueue(today.at, [outbox.Outgoing(teacher.mailbox, "seats", facts, reply=reply)])


def teachers_of(staff: Iterable[Member]) -> dict[Place, list[Member]]:
    """The homeroom teachers of each classroom."""
    found: dict[Place, list[Member]] = defaultdict(list)
    for member in staff:
        for duty in member.duties:
            if duty.kind == DutyKind.HOMEROOM:
                found[duty.grade, duty.classroom].append(member)
    return found


def facts_of(today: SchoolDay, roll: Roll) -> dict[str, Any]:
    """Which day and classroom a letter is about."""
    return {"day": today.date, "school": today.school.name, "grade": roll.grade, "classroom": roll.classroom}
