"""A school morning at a running gateway: notices that come, the clock that strikes, rules that a school changes."""

import datetime as dt
import json
from typing import Any

from support import RunningGateway
from support.people import Person
from support.school import PRIMARY

from mailgate.ids import NoticeId
from mailgate.school.directory import duties, families
from mailgate.school.directory.rules import Draft
from mailgate.school.models import Duty, Guardianship, Letters, Mailbox, Notice, Reply, School, StaffMember, Student
from mailgate.school.notices import submission
from mailgate.school.notices.submission import Edit

TODAY = "2026-11-24"


async def strikes(gateway: RunningGateway, says: str) -> None:
    """The clock says this (an hour of today, or a day and an hour) and ticks once; then every letter has gone out."""
    gateway.clock.set(says if "-" in says else f"{TODAY} {says}")
    await gateway.scheduler.tick()
    await gateway.settled()


async def tells(gateway: RunningGateway, name: str, kind: str = "sick", reason: str = "発熱", **more: Any) -> NoticeId:
    """A guardian tells the school about this student, for today if nothing else is said; the notice."""

    def submit() -> NoticeId:
        at, student = gateway.dependencies.moment(), Student.get(Student.name == name)
        author = Guardianship.get(Guardianship.student == student.id).mailbox_id
        date = dt.date.fromisoformat(more.pop("date", TODAY))
        (notice,) = submission.submit(
            at, families.load(author), {at.token(): Draft((student.id,), kind, reason, date, **more)}
        )
        return notice

    return await gateway.dependencies.store.write(submit)


async def changes(gateway: RunningGateway, notice: NoticeId, reason: str) -> None:
    """The guardian changes the reason."""

    def change() -> None:
        row = Notice.get_by_id(notice)
        draft = Draft((row.student_id,), row.kind, reason, dt.date.fromisoformat(row.date))
        submission.edit(
            gateway.dependencies.moment(), families.load(row.author_id), [Edit(notice, draft, row.revision)]
        )

    await gateway.dependencies.store.write(change)


async def withdraws(gateway: RunningGateway, notice: NoticeId) -> None:
    """The guardian takes it back."""

    def withdraw() -> None:
        row = Notice.get_by_id(notice)
        submission.withdraw(gateway.dependencies.moment(), row.author_id, notice, row.revision)

    await gateway.dependencies.store.write(withdraw)


async def states(gateway: RunningGateway) -> dict[str, str]:
    """The state of the newest notice of every student."""

    def look() -> dict[str, str]:
        rows = Notice.select(Notice, Student).join(Student).order_by(Notice.id)
        return {row.student.name: row.state for row in rows}

    return await gateway.dependencies.store.read(look)


async def told(gateway: RunningGateway) -> dict[str, list[str]]:
    """What staff have written to the families, by student."""

    def look() -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        rows = Reply.select(Reply.text, Student.name).join(Notice).join(Student).order_by(Reply.id)
        for text, name in rows.tuples():
            found.setdefault(name, []).append(text)
        return found

    return await gateway.dependencies.store.read(look)


async def decides(gateway: RunningGateway, **desk: Any) -> None:
    """The primary school changes what its desks get by the clock."""

    def change() -> None:
        school = School.get(School.name == PRIMARY)
        rules = json.loads(school.rules)
        rules["desk"] |= desk
        School.update(rules=json.dumps(rules)).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(change)


async def writes_details(gateway: RunningGateway, *duties: str) -> None:
    """The primary school lets letters to staff have reasons, where duties are named only letters to these."""

    def change() -> None:
        school = School.get(School.name == PRIMARY)
        rules = json.loads(school.rules) | {"details_in_letters": True}
        rules |= {"details_for": duties} if duties else {}
        School.update(rules=json.dumps(rules)).where(School.id == school.id).execute()

    await gateway.dependencies.store.write(change)


async def prefers(gateway: RunningGateway, person: Person, letters: Letters, *hours: str) -> None:
    """A staff member chooses how to hear of notices."""

    def choose() -> None:
        mailbox = Mailbox.get(Mailbox.address == person.address).id
        duties.prefer(gateway.dependencies.moment(), mailbox, letters, map(dt.time.fromisoformat, hours))

    await gateway.dependencies.store.write(choose)


async def joins(gateway: RunningGateway, name: str, address: str, duty: str, grade: str = "") -> Person:
    """One more staff member of the primary school."""

    def employ() -> None:
        school = School.get(School.name == PRIMARY)
        mailbox = Mailbox.create(address=address, canonical=address)
        Duty.create(staff=StaffMember.create(school=school, mailbox=mailbox, name=name), kind=duty, grade=grade)

    await gateway.dependencies.store.write(employ)
    return Person(gateway, name, address)
