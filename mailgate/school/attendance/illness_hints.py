"""Tells nurse and head once a day that many of a classroom are ill: a hint for 学級閉鎖, which the founder decides.

Nothing follows from it by itself. No law names a threshold (学校保健安全法 20): a school that wants the hint sets one.
"""

from mailgate.school import limits
from mailgate.school.attendance import numbers, reading
from mailgate.school.attendance.marks import marks
from mailgate.school.attendance.numbers import PlaceCount
from mailgate.school.directory import people
from mailgate.school.directory.permissions import EVERYWHERE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.models import DutyKind, Priority


def send_due(today: SchoolDay) -> None:
    """Queue today's hint, from the first bell on, once a classroom reaches the threshold. Called on school days."""
    desk = today.desk
    if not today.rules.register.illness_hint or not desk.first_bell <= today.now.time() < desk.remind_until:
        return
    sent = limits.anonymous(f"illness hint {today.school.id} {today.date}")
    if limits.had_effect(sent):
        return
    if many := _many_ill(today):
        limits.first_time(today.at, sent)
        _send(today, many)


def _many_ill(today: SchoolDay) -> list[PlaceCount]:
    """The classrooms at the threshold or above it."""
    records = reading.read(today.school.id, EVERYWHERE, today.day, today.day)
    found = marks([today.date], records.told, records.suspended, today.rules)
    counted = numbers.count(found, records.seats, [today.day], today.day, today.rules)
    percent = today.rules.register.illness_hint
    return [each for each in counted.classrooms if each.count.illness * 100 >= percent * max(each.students, 1)]


def _send(today: SchoolDay, many: list[PlaceCount]) -> None:
    readers = people.holders(today.school.id, DutyKind.NURSE, DutyKind.HEAD) or people.holders(
        today.school.id, DutyKind.OFFICE
    )
    facts = {
        "day": today.date,
        "school": today.school.name,
        "code": today.school.code,
        "percent": today.rules.register.illness_hint,
        "classrooms": [
            {"grade": each.grade, "classroom": each.classroom, "students": each.students, "ill": each.count.illness}
            for each in many
        ],
    }
    outbox.enqueue(today.at, [outbox.Outgoing(each, "illness-hint", facts, Priority.BULK) for each in readers])
