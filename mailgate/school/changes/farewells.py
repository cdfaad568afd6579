"""Farewells: a family whose last child left a school reads its own notices for a month more, and is told when it ends.

Whatever the change was by which the child left, the clock ends the access of its guardians. Until then they can report
nothing, since they have no child at the school; a child who comes back ends the farewell. While a family has a child at
another school of the gateway, its farewell is put off: it reads its old notices until they are purged.
"""

import datetime as dt
from collections.abc import Collection, Iterable

from peewee import Expression, chunked

from mailgate.ids import MailboxId, SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import mailboxes
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Farewell, Guardianship, Mailbox, Priority, School, Student
from mailgate.school.moment import Moment

DAYS = dt.timedelta(days=31)
"""How long they can read: a month, and longer than a new school year can be undone."""

NOTICE = dt.timedelta(days=7)
"""How long before the end they are told once more."""

EASTERNMOST = dt.timedelta(hours=14)
"""How far a school's clock may be before UTC."""

AT_ONCE = 500


def begin(at: Moment, school: School, leaving: Collection[MailboxId]) -> dict[MailboxId, str]:
    """Begin the farewell of those among these mailboxes who have no child at the school any more.

    Returns the last day on which each of them can read, an ISO date; nothing of those with a child at another school.
    """
    today = SchoolDay(at, school)
    alone = set(leaving) - _with_child(leaving, Student.school == school.id)
    rows = [{"school": school.id, "mailbox": each} | _dates(today) for each in sorted(alone)]
    for batch in chunked(rows, AT_ONCE):
        Farewell.delete().where(_these(school.id, [row["mailbox"] for row in batch])).execute()
        Farewell.insert_many(batch).execute()
    told = sorted(alone - _with_child(alone))
    for batch in chunked(told, AT_ONCE):  # what was put off at other schools ends with it
        Farewell.update(_dates(today)).where(Farewell.mailbox.in_(batch)).execute()
    return dict.fromkeys(told, _last(today.day + DAYS))


def _dates(today: SchoolDay) -> dict[str, str]:
    """The days of a whole month from today on."""
    ends = today.day + DAYS
    return {"ends": ends.isoformat(), "due": (ends - NOTICE).isoformat()}


def last_day(mailbox: MailboxId) -> str:
    """The last day on which this mailbox can read what it wrote, an ISO date; empty where it has no farewell."""
    ends = [dt.date.fromisoformat(row.ends) for row in Farewell.select().where(Farewell.mailbox == mailbox)]
    return _last(max(ends)) if ends else ""


def due(at: Moment) -> list[SchoolId]:
    """The schools where somebody is to be told, or to lose access."""
    latest = (dt.datetime.fromtimestamp(at.now, dt.UTC) + EASTERNMOST).date().isoformat()
    rows = Farewell.select(Farewell.school, Farewell.due).where(Farewell.due <= latest)
    days = dict(rows.order_by(Farewell.due.desc()).tuples())  # the earliest of each school
    schools = School.select().where(School.id.in_(list(days))) if days else ()
    return [school.id for school in schools if days[school.id] <= SchoolDay(at, school).date]


def carry_out(at: Moment, number: SchoolId) -> None:
    """Tell those whose access ends in a week, end that of the others, and put some off: one unit of work."""
    school = School.get_by_id(number)
    today = SchoolDay(at, school)
    rows = {
        row.mailbox_id: row for row in Farewell.select().where(Farewell.school == number, Farewell.due <= today.date)
    }
    done = _with_child(rows, Student.school == number) | (set(rows) - _guardians(rows, Student.school == number))
    elsewhere = _with_child(set(rows) - done)
    _put_off(today, elsewhere)
    leaving = sorted(set(rows) - done - elsewhere)
    over = [mailbox for mailbox in leaving if rows[mailbox].due == rows[mailbox].ends]
    _forget(number, done.union(over))
    _end(at, school, over)
    for mailbox in leaving:
        if mailbox not in over:
            _remind(today, rows[mailbox])


def _put_off(today: SchoolDay, mailboxes: Iterable[MailboxId]) -> None:
    """Look again before a month is over at those who have a child at another school."""
    for batch in chunked(sorted(mailboxes), AT_ONCE):
        Farewell.update(_dates(today)).where(_these(today.school.id, batch)).execute()


def _remind(today: SchoolDay, row: Farewell) -> None:
    """Tell them, and let them have the whole week, also where the clock stood still for days."""
    at, school = today.at, today.school
    ends = max(dt.date.fromisoformat(row.ends), today.day + NOTICE)
    told = Farewell.update(ends=ends.isoformat(), due=ends.isoformat())
    told.where(_these(school.id, [row.mailbox_id])).execute()
    facts = {
        "school": {"name": school.name, "phone": school.phone},
        "students": [student.name for student in _children(school.id, row.mailbox_id)],
        "until": _last(ends),
    }
    outbox.enqueue(at, [Outgoing(Mailbox.get_by_id(row.mailbox_id), "farewell", facts, Priority.BULK)])


def _end(at: Moment, school: School, ending: Collection[MailboxId]) -> None:
    """End their access: they are guardians of nobody at the school any more."""
    left = Student.select(Student.id).where(Student.school == school.id)
    for batch in chunked(ending, AT_ONCE):
        Guardianship.delete().where(Guardianship.mailbox.in_(batch), Guardianship.student.in_(left)).execute()
        former = list(Mailbox.select().where(Mailbox.id.in_(batch)))
        for mailbox in former:
            record(at, Event.ACCESS_ENDED, of=mailbox, school=school.id)
        mailboxes.lose_role(at, [mailbox.canonical for mailbox in former], school.id)


def _forget(school: SchoolId, done: Iterable[MailboxId]) -> None:
    for batch in chunked(sorted(done), AT_ONCE):
        Farewell.delete().where(_these(school, batch)).execute()


def _these(school: SchoolId, numbers: Collection[MailboxId]) -> Expression:
    return (Farewell.school == school) & Farewell.mailbox.in_(list(numbers))


def _with_child(numbers: Collection[MailboxId], *where: Expression) -> set[MailboxId]:
    """Those of these mailboxes who have a child at a school of the gateway, of the children of whom this is true."""
    return _guardians(numbers, Student.enrolled, *where)


def _guardians(numbers: Collection[MailboxId], *where: Expression) -> set[MailboxId]:
    """Those of these mailboxes who are guardians of students of whom this is true."""
    found: set[MailboxId] = set()
    for batch in chunked(sorted(numbers), AT_ONCE):
        guardians = Guardianship.select(Guardianship.mailbox).join(Student).where(Guardianship.mailbox.in_(batch))
        found |= {mailbox for (mailbox,) in guardians.where(*where).tuples()}
    return found


def _children(school: SchoolId, mailbox: MailboxId) -> list[Student]:
    of_school = Student.select().join(Guardianship).where(Student.school == school, Guardianship.mailbox == mailbox)
    return list(of_school.order_by(Student.id))


def _last(ends: dt.date) -> str:
    """The day before access ends."""
    return (ends - dt.timedelta(days=1)).isoformat()
