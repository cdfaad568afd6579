"""The picture of a school day for one reader: each classroom with its numbers, and a line for each notice.

It takes the same few statements whatever the size of the school and however long it has used the service.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from peewee import JOIN, SQL, fn

from mailgate.ids import MailboxId, StudentId
from mailgate.school.attendance import reading
from mailgate.school.attendance.marks import Mark, Told, marks
from mailgate.school.attendance.numbers import Seat
from mailgate.school.desk.empty_seats import unexplained
from mailgate.school.directory import duties, people
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission, Reach
from mailgate.school.directory.places import Place, place_order, seat_order
from mailgate.school.directory.rules import LONGEST_RANGE, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.letters import reachability
from mailgate.school.models import Notice, School, StaffMember, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices.views import COLUMNS, View, complete, views_in, without_details
from mailgate.school.statements import Statement
from mailgate.wording.urgency import is_urgent

FORGOTTEN = dt.timedelta(days=14)
"""A notice that nobody confirmed stays on the desk this long after its last day."""

MOST_OTHERS = 200
"""The most unconfirmed notices for other days on one page."""


@dataclass(frozen=True, slots=True)
class DeskWish:
    """What a reader asks to see; a part that is empty is left to us: their first school, today, all their places.

    `school` is its code.
    """

    school: str = ""
    date: dt.date | None = None
    grade: str = ""
    classroom: str = ""

    def covers(self, place: Place) -> bool:
        """Whether a classroom is asked for."""
        return self.grade in {"", place[0]} and self.classroom in {"", place[1]}


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A notice on the desk. Where its reader may not see details, the notice comes without them.

    `way` is how it came (`moment.Way`). `has_remarks` and `wants_call` are true also where the words and the number
    stay hidden. `unreached` are the addresses that letters about it did not reach.
    """

    notice: View
    way: str
    confirmer: str
    has_remarks: bool
    wants_call: bool
    is_urgent: bool
    unreached: Sequence[str]

    @property
    def place(self) -> Place:
        """The student's grade and classroom."""
        return self.notice.grade, self.notice.classroom

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has confirmed it yet."""
        return self.notice.state == State.SUBMITTED


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many students are on the roster, absent, late, leaving early, or coming after all; then notices and seats.

    `waiting` are the notices that nobody has confirmed, `unexplained` the empty seats without a notice.
    """

    enrolled: int = 0
    absent: int = 0
    late: int = 0
    early: int = 0
    coming: int = 0
    waiting: int = 0
    unexplained: int = 0

    def __add__(self, other: "DayCounts") -> "DayCounts":
        """The sum of both, count by count."""
        return DayCounts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(DayCounts)))


@dataclass(frozen=True, slots=True)
class ClassroomDay:
    """A classroom and its day."""

    grade: str
    classroom: str
    numbers: DayCounts


@dataclass(frozen=True, slots=True)
class OtherSchool:
    """Another school where the reader works, and how many notices wait there."""

    code: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A day at a school as one reader sees it; days are days of the school's time zone.

    `classrooms` are all that the reader may see, `lines` and `total` those that they asked for. `lines` begin with what
    nobody has confirmed; `others` are unconfirmed notices for other days, where no day was asked for.
    """

    school: School
    rules: Rules
    reader: Member
    wish: DeskWish
    today: dt.date
    day: dt.date
    previous: dt.date
    following: dt.date
    classrooms: Sequence[ClassroomDay]
    total: DayCounts
    lines: Sequence[DeskLine]
    others: Sequence[DeskLine]
    elsewhere: Sequence[OtherSchool]
    is_guardian: bool

    @property
    def waiting(self) -> list[DeskLine]:
        """All that waits to be confirmed, what is urgent first."""
        return sorted([*filter(_is_waiting, self.lines), *self.others], key=lambda line: not line.is_urgent)

    @property
    def settled(self) -> list[DeskLine]:
        """The notices of the day that are confirmed or withdrawn."""
        return [line for line in self.lines if not line.is_waiting]

    def may(self, permission: str) -> bool:
        """Whether the reader has this Permission anywhere."""
        return bool(self.reader.reach(Permission(permission), self.rules))


def of_reader(at: Moment, mailbox: MailboxId, wish: DeskWish) -> Picture:
    """The picture for the staff member behind this mailbox. Raises NotFound where it is nobody's at that school."""
    memberships = duties.of_mailbox(mailbox)
    for school, member in memberships:
        if wish.school in {"", school.code}:
            others = [(other, own) for other, own in memberships if other.id != school.id]
            return _picture(SchoolDay(at, school), member, wish, [_other_school(at, *each) for each in others])
    raise NotFound


def _picture(now: SchoolDay, member: Member, wish: DeskWish, elsewhere: Sequence[OtherSchool]) -> Picture:
    calendar = now.rules.calendar
    today = now.day if calendar.is_school_day(now.day) else calendar.next_school_day(now.day)
    day = wish.date or today
    seen = member.reach(Permission.VIEW, now.rules)
    latest = (day + LONGEST_RANGE).isoformat()  # no notice that holds the day ends later: keeps the search in the index
    then = reading.seats_on(now.school.id, seen, day, day) if day < now.day else []
    lines = _lines(now, _of_day(now.school.id, day.isoformat(), latest), member, then)
    rooms = _classrooms(now, day, lines, _sizes(now, seen, then))
    return Picture(
        school=now.school,
        rules=now.rules,
        reader=member,
        wish=wish,
        today=now.day,
        day=day,
        previous=calendar.last_school_day(day),
        following=calendar.next_school_day(day),
        classrooms=rooms,
        total=sum((room.numbers for room in rooms if wish.covers((room.grade, room.classroom))), DayCounts()),
        lines=[line for line in lines if wish.covers(line.place)],
        others=[line for line in _open_elsewhen(now, day, member) if wish.covers(line.place)] if not wish.date else [],
        elsewhere=elsewhere,
        is_guardian=bool(people.students_of(member.mailbox.id)),
    )


# -- the lines ----------------------------------------------------------------------------------------


def _with_confirmer() -> Any:
    return complete(*COLUMNS, Notice.way, StaffMember.name, Student.enrolled).join(
        StaffMember, JOIN.LEFT_OUTER, on=Notice.confirmed_by == StaffMember.id
    )


_of_day = Statement(
    lambda school, day, latest: _with_confirmer().where(
        Notice.school == school, Notice.until.between(day, latest), Notice.date <= day
    )
)
_open = Statement(
    lambda school, forgotten, most: (
        _with_confirmer()
        .where(Notice.school == school, Notice.state == SQL("'submitted'"), Notice.until >= forgotten)
        .order_by(Notice.date, Notice.id)
        .limit(most)
    )
)


def _open_elsewhen(now: SchoolDay, day: dt.date, member: Member) -> list[DeskLine]:
    """What waits to be confirmed for days but this one."""
    lines = _lines(now, _open(now.school.id, (now.day - FORGOTTEN).isoformat(), MOST_OTHERS), member)
    return [line for line in lines if not line.notice.date <= day.isoformat() <= line.notice.until]


def _lines(
    now: SchoolDay, rows: Iterable[tuple[Any, ...]], member: Member, then: Iterable[Seat] = ()
) -> list[DeskLine]:
    """The lines of these rows that their reader may see: unconfirmed first, then by classroom and number.

    On a day that is over the students are where they sat `then`; who sees them is asked of where they are now.
    """
    seen, detailed = (member.reach(each, now.rules) for each in (Permission.VIEW, Permission.VIEW_DETAILS))
    columns = len(COLUMNS)
    found = [(view, *rest) for (view,), rest in ((views_in([row[:columns]]), row[columns:]) for row in rows)]
    places = {view.id: (view.grade, view.classroom) if enrolled else ("", "") for view, _, _, enrolled in found}
    mine = [(view, *rest) for view, *rest, _ in found if seen.covers(*places[view.id])]
    unreached = reachability.unreached([view.id for view, *_ in mine])
    seats = {seat.student: seat for seat in then}
    lines = [
        _line(_seated(view, seats), way, confirmer or "", unreached.get(view.id, ())) for view, way, confirmer in mine
    ]
    shown = [line if detailed.covers(*places[line.notice.id]) else _without_details(line) for line in lines]
    return sorted(shown, key=lambda line: (_STATES.index(line.notice.state), seat_order(line.notice), line.notice.id))


_STATES = [state.value for state in (State.SUBMITTED, State.CONFIRMED, State.WITHDRAWN)]


def _seated(view: View, seats: Mapping[StudentId, Seat]) -> View:
    seat = seats.get(view.student_id)
    return replace(view, grade=seat.grade, classroom=seat.classroom, number=seat.number) if seat else view


def _line(view: View, way: str, confirmer: str, unreached: Sequence[str]) -> DeskLine:
    return DeskLine(
        notice=view,
        way=way,
        confirmer=confirmer,
        has_remarks=bool(view.remarks),
        wants_call=bool(view.phone),
        is_urgent=is_urgent(view.remarks),
        unreached=unreached,
    )


def _without_details(line: DeskLine) -> DeskLine:
    return replace(line, notice=without_details(line.notice))


def _is_waiting(line: DeskLine) -> bool:
    return line.is_waiting


# -- the classrooms -----------------------------------------------------------------------------------


_enrolled = Statement(
    lambda school: (
        Student.select(Student.grade, Student.classroom, fn.COUNT(Student.id))
        .where(Student.school == school, Student.enrolled)
        .group_by(Student.grade, Student.classroom)
    )
)


def _sizes(now: SchoolDay, seen: Reach, then: Sequence[Seat]) -> dict[Place, int]:
    """How many students each classroom within reach has, or had `then`."""
    if then:
        return Counter((seat.grade, seat.classroom) for seat in then if seat.enrolled)
    return {(grade, room): count for grade, room, count in _enrolled(now.school.id) if seen.covers(grade, room)}


def _classrooms(
    now: SchoolDay, day: dt.date, lines: Sequence[DeskLine], roster: Mapping[Place, int]
) -> list[ClassroomDay]:
    by_place: dict[Place, list[DeskLine]] = {place: [] for place in roster}
    for line in lines:
        by_place.setdefault(line.place, []).append(line)
    told = {place: dict(_marked(now.rules, day, found)) for place, found in by_place.items()}
    empty = unexplained(now.school.id, day, _explained(now.rules, lines, told.values()))
    return [
        ClassroomDay(*place, _numbers(now.rules, roster.get(place, 0), by_place[place], told[place], len(empty[place])))
        for place in sorted(by_place, key=place_order)
    ]


def _marked(rules: Rules, day: dt.date, lines: Sequence[DeskLine]) -> Iterator[tuple[StudentId, set[Mark]]]:
    """What the notices of the day come to, for the students who are not there all of it."""
    standing = sorted((line.notice for line in lines if line.notice.state != State.WITHDRAWN), key=lambda view: view.id)
    told = [Told(view.student_id, view.slug, view.reason, view.date, view.until) for view in standing]
    found: dict[StudentId, set[Mark]] = defaultdict(set)
    for marked in marks([day.isoformat()], told, (), rules):
        found[marked.student].add(marked.mark)
    yield from found.items()


def _explained(
    rules: Rules, lines: Sequence[DeskLine], told: Iterable[Mapping[StudentId, Collection[Mark]]]
) -> set[StudentId]:
    """The students whose empty seat in the morning a notice explains, or may explain once it is read."""
    away = {student for marked in told for student, found in marked.items() if set(found) != {Mark.EARLY}}
    unread = {line.notice.student_id for line in lines if line.is_waiting and not _is_leaving(rules, line)}
    return away | unread


def _is_leaving(rules: Rules, line: DeskLine) -> bool:
    kind = rules.kind(line.notice.slug)
    return kind is not None and kind.departure


def _numbers(
    rules: Rules, enrolled: int, lines: Sequence[DeskLine], told: Mapping[StudentId, Collection[Mark]], empty: int
) -> DayCounts:
    by_mark = [mark for marked in told.values() for mark in marked]
    coming = {
        line.notice.student_id
        for line in lines
        if line.notice.state != State.WITHDRAWN and line.notice.student_id not in told and _is_coming(rules, line)
    }
    return DayCounts(
        enrolled=enrolled,
        absent=sum(mark not in {Mark.LATE, Mark.EARLY} for mark in by_mark),
        late=by_mark.count(Mark.LATE),
        early=by_mark.count(Mark.EARLY),
        coming=len(coming),
        waiting=sum(line.is_waiting for line in lines),
        unexplained=empty,
    )


def _is_coming(rules: Rules, line: DeskLine) -> bool:
    kind = rules.kind(line.notice.slug)
    return kind is not None and kind.requires_absence


# -- other schools ------------------------------------------------------------------------------------


_open_places = Statement(
    lambda school, forgotten: (
        Notice.select(Student.grade, Student.classroom)
        .join(Student)
        .where(Notice.school == school, Notice.state == SQL("'submitted'"), Notice.until >= forgotten)
    )
)


def _other_school(at: Moment, school: School, member: Member) -> OtherSchool:
    now = SchoolDay(at, school)
    seen = member.reach(Permission.VIEW, now.rules)
    waiting = _open_places(school.id, (now.day - FORGOTTEN).isoformat())
    return OtherSchool(school.code, school.name, sum(seen.covers(*place) for place in waiting))
