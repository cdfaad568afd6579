"""Sends staff their list of the day's notices, by the clock or when they ask for it (today@).

Every list that was sent is kept as a row that says what it showed, since a reply confirms what its reader saw: not what
came later, and not what was changed meanwhile (school/desk/digest_replies.py).
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mailgate.addresses.reply import DigestAddress
from mailgate.ids import DigestId, MailboxId, NoticeId, StaffId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk.as_shown import ShownNotice
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import NOWHERE, Permission, Reach
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.rules import LONGEST_RANGE, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import channels, outbox
from mailgate.school.models import Digest, Duty, Notice, Priority, State, Student
from mailgate.school.moment import Moment

LATEST = dt.timedelta(hours=1)
"""A letter by the clock still goes out this long after its hour, where the gateway was down at the hour itself."""

_ORDER = {State.SUBMITTED: 0, State.CONFIRMED: 1, State.WITHDRAWN: 2}


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """A line of a list as it was shown: its running number, and the notice at the revision it had then."""

    line: int
    notice: NoticeId
    revision: int
    waiting: bool

    @property
    def shown(self) -> ShownNotice:
        """The notice as the list showed it."""
        return ShownNotice(self.notice, self.revision, self.waiting)


@dataclass(frozen=True, slots=True)
class DigestLine:
    """A line of a list for its reader.

    `reason`, `pickup`, `remarks` and `phone` only where the school lets letters and this reader have them;
    `has_remarks` and `wants_call` always.
    """

    line: int
    grade: str
    classroom: str
    number: str
    student: str
    kind: str
    reason: str
    date: str
    until: str
    arrival: str
    departure: str
    pickup: str
    remarks: str
    has_remarks: bool
    phone: str
    wants_call: bool
    after_deadline: bool
    state: str


def send_due(today: SchoolDay, staff: Iterable[Member]) -> None:
    """Queue the digests whose hour has come, each once. Called on school days.

    One with nothing in it goes only to those who have no other way of knowing.
    """
    due = {member.id: (member, slot) for member in staff if (slot := _slot(today, member))}
    sent = _sent({staff: slot for staff, (_, slot) in due.items()})
    todo = [(member, slot) for member, slot in due.values() if (member.id, slot) not in sent]
    found = of_day(today) if todo else []
    for member, slot in todo:
        mine = theirs(member, found, today.rules)
        digest = keep(today.at, member.id, numbered(mine), slot)
        if mine or member.only_digests:
            _send(today, member, digest, mine)


def _slot(today: SchoolDay, member: Member) -> int | None:
    """The hour, in seconds UTC, of the digest that this person should have by now."""
    hours = map(today.at_hour, member.digest_hours(today.desk))
    return max((int(hour.timestamp()) for hour in hours if hour <= today.now < hour + LATEST), default=None)


def _sent(slots: dict[StaffId, int]) -> set[tuple[StaffId, int]]:
    """Which of these people had a digest for one of these hours."""
    rows = Digest.select(Digest.staff, Digest.slot).where(
        Digest.staff.in_(list(slots)), Digest.slot.in_(list(set(slots.values())))
    )
    return set(rows.tuples()) if slots else set()


def send_now(at: Moment, mailbox: MailboxId, answering: outbox.Thread) -> None:
    """Queue today's list in answer to a staff member's mail, one for each school where they work."""
    for school, member in duties.of_mailbox(mailbox):
        today = SchoolDay(at, school)
        mine = theirs(member, of_day(today), today.rules)
        digest = keep(at, member.id, numbered(mine))
        _send(today, member, digest, mine, answering)


def of_day(today: SchoolDay) -> list[Notice]:
    """The school's notices for the day with their students, the unconfirmed first, then by classroom and number."""
    rows = (
        Notice.select(Notice, Student)
        .join(Student)
        .where(
            Notice.school == today.school.id,
            Notice.date.between((today.day - LONGEST_RANGE).isoformat(), today.date),
            Notice.until >= today.date,
        )
    )
    return sorted(rows, key=lambda row: (_ORDER[row.state], seat_order(row.student), row.id))


def theirs(member: Member, found: Iterable[Notice], rules: Rules) -> list[Notice]:
    """Those of these notices that are this person's duty."""
    return [row for row in found if member.is_concerned(row.student, rules.kind(row.kind), rules)]


def numbered(found: Iterable[Notice]) -> list[tuple[int, Notice]]:
    """The notices with their running numbers."""
    return list(enumerate(found, 1))


def keep(at: Moment, staff: StaffId, shown: Iterable[tuple[int, Notice]], slot: int | None = None) -> DigestId:
    """Keep what a list shows now; the number of its row."""
    entries = [[line, row.id, row.revision, row.state == State.SUBMITTED] for line, row in shown]
    return DigestId(Digest.create(staff=staff, slot=slot, entries=json.dumps(entries), created=at.now).id)


def entries_of(digest: Digest) -> list[DigestEntry]:
    """What a list showed."""
    return [DigestEntry(*entry) for entry in json.loads(digest.entries)]


def facts_of(shown: Iterable[tuple[int, Notice]], today: SchoolDay, reader: Member) -> dict[str, Any]:
    """A list for a letter to this reader: its lines by their state, and what is offered to reply."""
    seen = seen_by(reader, today.rules)
    lines = [asdict(_line(number, row, seen)) for number, row in shown]
    return {
        "lines": {state.value: [line for line in lines if line["state"] == state] for state in State},
        "details": seen == reader.reach(Permission.VIEW_DETAILS, today.rules),
        "replies": list(today.rules.desk.replies),
        "day": today.date,
        "school": today.school.name,
    }


def seen_by(reader: Member, rules: Rules) -> Reach:
    """The places whose details a list shows to this reader."""
    return reader.reach(Permission.VIEW_DETAILS, rules) if rules.details_in_letters else NOWHERE


def _line(number: int, row: Notice, seen: Reach) -> DigestLine:
    """`seen` are the places whose details the reader sees."""
    student = row.student
    details = seen.covers(student.grade, student.classroom)
    return DigestLine(
        line=number,
        grade=student.grade,
        classroom=student.classroom,
        number=student.number,
        student=student.name,
        kind=row.kind_name,
        reason=row.reason if details else "",
        date=row.date,
        until=row.until,
        arrival=row.arrival,
        departure=row.departure,
        pickup=row.pickup if details else "",
        remarks=row.remarks if details else "",
        has_remarks=bool(row.remarks),
        phone=row.phone if details else "",
        wants_call=bool(row.phone),
        after_deadline=row.after_deadline,
        state=row.state,
    )


_UNASKED = outbox.Thread()


def _send(
    today: SchoolDay, member: Member, digest: DigestId, mine: Sequence[Notice], answering: outbox.Thread = _UNASKED
) -> None:
    if mine:
        record(today.at, Event.LIST_SENT, of=member.mailbox, school=today.school.id, count=len(mine))
    waiting = sum(row.state == State.SUBMITTED for row in mine)
    own = {"places": _places(member.duties), "waiting": waiting}
    letter = outbox.Outgoing(
        member.mailbox,
        "digest",
        facts_of(numbered(mine), today, member) | own,
        Priority.BULK,
        reply=DigestAddress(digest, member.mailbox.id),
        answering=answering,
        # Beside the mail nobody is told that there is nothing to do, or what they have just asked for.
        to=None if waiting and answering is _UNASKED else channels.by_mail(member.mailbox),
    )
    outbox.enqueue(today.at, [letter])


def _places(held: Iterable[Duty]) -> list[tuple[str, str]]:
    """The grades and classrooms that these duties are for, without those inside of another one of them."""
    found = {(duty.grade, duty.classroom) for duty in held}
    if ("", "") in found:
        return [("", "")]
    return sorted((grade, room) for grade, room in found if not room or (grade, "") not in found)
