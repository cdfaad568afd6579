"""The day itself: what was prepared takes effect as it begins at the school, once, whatever has changed since March.

The clock asks at every tick, so a service that was down that night does it as it starts.
"""

import json
from dataclasses import replace
from typing import Any

from mailgate.ids import SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import changing
from mailgate.school.changes.changing import Changing
from mailgate.school.changes.files import roster, staff
from mailgate.school.directory import duties, people
from mailgate.school.directory.mailboxes import mailboxes_of, register
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import OPERATOR, Authority
from mailgate.school.letters import outbox
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import ChangeCause, DutyKind, NewYear, Priority, School, YearState, locked
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.year import kept, outlook
from mailgate.school.year.outcome import YearOutcome
from mailgate.school.year.outlook import FileRefused
from mailgate.school.year.plan import YearPlan

UNDO_DAYS = 30


def due(at: Moment) -> list[SchoolId]:
    """The schools where a new year is to take effect now; at one that is closed none does."""
    prepared = NewYear.select(NewYear, School).join(School).where(NewYear.state == YearState.PREPARED)
    rows = prepared.where(School.closed.is_null())
    return [row.school_id for row in rows.order_by(NewYear.id) if row.day <= SchoolDay(at, row.school).date]


def carry_out(at: Moment, number: SchoolId) -> None:
    """Let it take effect, where nobody was quicker and nobody has called it off: one unit of work."""
    school = locked(School.select().where(School.id == number)).get()
    row = NewYear.get_or_none(NewYear.school == number, NewYear.state == YearState.PREPARED)
    if row is not None and row.day <= SchoolDay(at, school).date:
        _take_effect(replace(at, origin=Origin(Way.CLOCK, name=row.author)), school, row)


def _take_effect(at: Moment, school: School, row: NewYear) -> None:
    try:
        seen = outlook.of(school, kept.read(row.content))
    except FileRefused as refused:  # by rules for files that are stricter than those of March
        _call_off(at, school, row, refused.file)
        return
    with changing.begin(at, school, ChangeCause.YEAR, UNDO_DAYS) as change:
        _seat(change, seen.plan)
        is_theirs = seen.staff is None or not staff.objections(school, seen.staff, _authority(school, row.author))
        if seen.staff is not None and is_theirs:
            staff.take(change, school, seen.staff)
    outcome = YearOutcome.of(seen, staff_kept=not is_theirs)
    done = {
        "state": YearState.IN_EFFECT,
        "content": "",
        "outcome": json.dumps(outcome.facts(), ensure_ascii=False),
        "change": change.id,
    }
    NewYear.update(**done).where(NewYear.id == row.id).execute()
    record(at, Event.YEAR_BEGAN, school=school.id, count=len(seen.plan.seats))
    _tell(at, school, "new-year", {"day": SchoolDay(at, school).date} | outcome.facts())


def _call_off(at: Moment, school: School, row: NewYear, file: str) -> None:
    """It does not take effect, and the office reads that it has to be prepared once more."""
    NewYear.update(state=YearState.CANCELLED, content="").where(NewYear.id == row.id).execute()
    record(at, Event.YEAR_CANCELLED, school=school.id)
    _tell(at, school, "new-year-refused", {"day": row.day, "file": file})


def _authority(school: School, author: str) -> Authority:
    """Which duties the author may give by now; the operator, who has a login name and no address, all of them."""
    if "@" not in author:
        return OPERATOR
    found = (member for member in duties.members(school.id) if member.mailbox.address == author)
    return next(map(grants.of_member, found), Authority(frozenset()))


def _seat(change: Changing, made: YearPlan) -> None:
    """Those who leave, those who move up, and what the file says of those whom it names."""
    for leaver in made.graduates:
        change.alter_student(leaver.id, enrolled=False)
    for student, (grade, classroom, number) in made.seats.items():
        if student not in made.named:
            change.alter_student(student, grade=grade, classroom=classroom, number=number)
    lines = (*made.named.values(), *made.new)
    mailboxes = register(address for line in lines for address in line.guardians)
    mailboxes |= mailboxes_of(canonical for line in lines for canonical in line.to_remove)
    for student, line in made.named.items():
        roster.take(change, line, made.students[student], mailboxes)
    for line in made.new:
        roster.take(change, line, None, mailboxes)


def _tell(at: Moment, school: School, letter: str, facts: dict[str, Any]) -> None:
    """The office reads what was done, and what could not be."""
    told = {"school": {"name": school.name, "phone": school.phone}, "code": school.code} | facts
    readers = people.holders(school.id, DutyKind.OFFICE, DutyKind.ADMIN, DutyKind.HEAD)
    outbox.enqueue(at, [Outgoing(reader, letter, told, Priority.BULK) for reader in readers])
