"""The weeks behind the demo: notices, confirmations, changes and calls, done by the domain at moments that are over.

Everything goes its ordinary way, as families and staff would have made it happen; its letters count as sent. What is
written and how much of it is in templates/demo/past.toml, whose turn it is follows by counting.
"""

import contextlib
import datetime as dt
import heapq
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count, cycle
from typing import Any

from mailgate.ids import MailboxId, NoticeId
from mailgate.resources import TEMPLATES
from mailgate.school.directory import families, people
from mailgate.school.directory.rules import Draft
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Refused
from mailgate.school.letters import claims, settling
from mailgate.school.models import Duty, DutyKind, Notice, School, StaffMember, Student
from mailgate.school.moment import MINUTE, Moment, Origin, Way
from mailgate.school.notices import confirmation, submission, telephone
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.telephone import Call
from mailgate.wording.values import Understood

EVENING = dt.time(18, 40)
"""When some tell the school of the next day already."""
EARLY = dt.time(8)
"""Until then the day that comes next is today."""

Course = Iterator[int]
"""What becomes of one notice, step by step: it yields the moment (seconds UTC) of the step that it takes next."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom all this happens to: a school, those of its students to whom it may, and who of its staff has which duty."""

    at: Moment
    school: School
    students: Sequence[Student]
    homerooms: Mapping[tuple[str, str], MailboxId]
    office: MailboxId

    def at_moment(self, now: int, way: Way, mailbox: MailboxId) -> Moment:
        """A moment that is over, at which somebody did something."""
        return Moment(now, self.at.entropy, Origin(way)).of(mailbox, "")

    def teacher_of(self, student: Student) -> MailboxId:
        """Who sees to a student's notices."""
        return self.homerooms[student.grade, student.classroom]


def happen(at: Moment, code: str, spared: Collection[str]) -> None:
    """A unit of work: let the days before this moment happen at a school, and spare the families of these addresses."""
    town = _town(at, School.get(School.code == code), spared)
    turns = count()
    waiting = [(next(course), next(turns), course) for course in _courses(town)]
    heapq.heapify(waiting)
    while waiting and waiting[0][0] < at.now:
        now, turn, course = heapq.heappop(waiting)
        for then in course:
            heapq.heappush(waiting, (max(now, then), turn, course))
            break
        _send_letters(town, now)


def _town(at: Moment, school: School, spared: Collection[str]) -> Cast:
    students = Student.select().where(Student.school == school, Student.enrolled).order_by(Student.id)
    duties = Duty.select(Duty, StaffMember).join(StaffMember).where(StaffMember.school == school)
    return Cast(
        at,
        school,
        [student for student in students if not any(who.canonical in spared for who in _guardians(student))],
        {(each.grade, each.classroom): each.staff.mailbox_id for each in duties if each.kind == DutyKind.HOMEROOM},
        next(each.staff.mailbox_id for each in duties if each.kind == DutyKind.OFFICE),
    )


def _guardians(student: Student) -> list[Any]:
    return [mailbox for mailbox, _ in people.guardians_of([student.id]).values()]


def _send_letters(town: Cast, now: int) -> None:
    """The letters of this moment are sent: nobody gets the mail of weeks as the demo is opened."""
    at = Moment(now, town.at.entropy)
    while claimed := claims.claim(at, claims.Wanted(most=100, key_name="")):
        settling.settle(at, [settling.AttemptOutcome(letter.id) for letter in claimed])


# -- what happens -------------------------------------------------------------------------------------


def _courses(town: Cast) -> Iterator[Course]:
    """What becomes of every notice of these days, and of those that are known for the next one."""
    past = _written()
    days = _school_days(town, len(past["usual"]["counts"]))
    turns, written = count(), cycle(past["notice"])
    for day, usual, ill in zip(days, past["usual"]["counts"], past["influenza"]["counts"], strict=True):
        for _ in range(usual):
            turn = next(turns)
            yield _course(town, _pick(town.students, turn), day, next(written), turn)
        for place in range(ill):
            turn = next(turns)
            grade = past["influenza"]["grades"][place % 2]
            students = [student for student in town.students if student.grade == grade]
            yield _course(town, _pick(students, turn), day, {"kind": "sick", **past["influenza"]}, turn)


def _pick(students: Sequence[Student], turn: int) -> Student:
    """Another one at every turn: 41 and no number of students have a divisor in common."""
    return students[turn * 41 % len(students)]


def _school_days(town: Cast, number: int) -> list[dt.date]:
    """The last school days up to the one that comes next."""
    today, calendar = SchoolDay(town.at, town.school), people.rules_of(town.school).calendar
    coming = today.day if today.now.time() < EARLY and calendar.is_school_day(today.day) else _after(today)
    found = [coming]
    day = coming
    while len(found) < number:
        day -= dt.timedelta(1)
        found += [day] if calendar.is_school_day(day) else []
    return found[::-1]


def _after(today: SchoolDay) -> dt.date:
    return today.rules.calendar.next_school_day(today.day)


def _course(town: Cast, student: Student, day: dt.date, written: Mapping[str, Any], turn: int) -> Course:
    """What becomes of one notice. Each number below says which of them it happens to."""
    mailbox = _guardians(student)[0].id
    draft = _draft(town, student, day, written)
    if turn % 7 == 5:
        yield from _by_telephone(town, student, day, draft, turn)
        return
    sent = _when(town, day, written["hour"], turn)
    yield sent
    by_way = Way.MAIL if turn % 4 == 1 else Way.PAGE
    try:
        (notice,) = submission.submit(
            town.at_moment(sent, by_way, mailbox), families.load(mailbox), {town.at.token(): draft}
        )
    except Refused:  # the student has a notice for this day already
        return
    if turn % 9 == 4:
        yield sent + 6 * MINUTE
        submission.withdraw(town.at_moment(sent + 6 * MINUTE, by_way, mailbox), mailbox, notice, 1)
        return
    if turn % 8 == 3:
        yield sent + 4 * MINUTE
        _change(town, sent + 4 * MINUTE, mailbox, notice, draft)
    if turn % 47 != 7:
        yield from _by_staff(town, student, notice, sent + (12 + turn % 7 * 4) * MINUTE, written, draft, turn)


def _when(town: Cast, day: dt.date, hour: str, turn: int) -> int:
    """When a notice is sent: in the morning, some the evening before; of a day to come, just before this moment."""
    zone = people.rules_of(town.school).time_zone
    evening = dt.datetime.combine(day - dt.timedelta(1), EVENING, zone)
    morning = dt.datetime.combine(day, dt.time.fromisoformat(hour), zone)
    sent = int((evening if turn % 5 == 0 else morning).timestamp())
    return min(sent, town.at.now - (turn % 9 + 1) * 4 * MINUTE)


def _draft(town: Cast, student: Student, day: dt.date, written: Mapping[str, Any]) -> Draft:
    last, calendar = day, people.rules_of(town.school).calendar
    for _ in range(written.get("days", 1) - 1):
        last = calendar.next_school_day(last)
    arrival = dt.time.fromisoformat(written["arrival"]) if "arrival" in written else None
    return Draft(
        students=(student.id,),
        kind=written["kind"],
        reason=written["reason"],
        date=day,
        until=last,
        arrival=arrival,
        departure=written.get("departure", ""),
        pickup=written.get("pickup", ""),
        phone=written.get("phone", ""),
        remarks=written.get("remarks", ""),
    )


def _by_telephone(town: Cast, student: Student, day: dt.date, draft: Draft, turn: int) -> Course:
    """A guardian calls, and the office writes it down."""
    now = _when(town, day, _written()["telephone"]["hour"], 1)
    yield now
    last = draft.until or day
    said = Understood(
        students=(student.id,),
        kind=draft.kind,
        reason=draft.reason,
        date=day,
        until=last,
        arrival=draft.arrival,
        remarks=draft.remarks,
        departure=draft.departure,
        pickup=draft.pickup,
    )
    at = town.at_moment(now, Way.TELEPHONE, town.office)
    with contextlib.suppress(Refused):
        telephone.record(at, town.office, Call(student, said), f"{turn:064}")


def _change(town: Cast, now: int, mailbox: MailboxId, notice: NoticeId, draft: Draft) -> None:
    changed = replace(draft, phone="090-0000-7788")
    at = town.at_moment(now, Way.PAGE, mailbox)
    submission.edit(at, families.load(mailbox), [submission.Edit(notice, changed, 1)])


def _by_staff(
    town: Cast, student: Student, notice: NoticeId, now: int, written: Mapping[str, Any], draft: Draft, turn: int
) -> Course:
    """It is confirmed, by the homeroom or the office, and some are corrected after a call."""
    staff = town.office if turn % 4 == 0 else town.teacher_of(student)
    yield now
    confirmation.confirm(town.at_moment(now, Way.MAIL, staff), staff, notice, written.get("answer", ""))
    if turn % 13 == 6:
        now += 150 * MINUTE
        yield now
        row = Notice.get_by_id(notice)
        said = replace(draft, remarks=_written()["corrected"]["remarks"])
        why = _written()["corrected"]["why"]
        at = town.at_moment(now, Way.PAGE, town.office)
        correcting.correct(at, town.office, correcting.Correction(notice, said, why, row.revision))


@lru_cache(maxsize=1)
def _written() -> dict[str, Any]:
    return tomllib.loads((TEMPLATES / "demo" / "past.toml").read_text("utf-8"))
