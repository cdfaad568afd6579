"""The picture of a school day: what it counts, what it leaves out, and what it costs."""

import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from peewee import SqliteDatabase

from mailgate.school.desk import day
from mailgate.school.desk.day import DayCounts, DeskWish, Picture
from mailgate.school.desk.roll_call.listing import findings, listed, seat_of
from mailgate.school.directory.documents.document import write_document
from mailgate.school.directory.people import rules_of
from mailgate.school.directory.rules import Kind
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Duty, DutyKind, Mailbox, Notice, Roll, School, StaffMember, State, Student
from mailgate.school.moment import Moment

TUESDAY = dt.date(2026, 11, 24)
MORNING = Moment(1_795_474_800)  # 2026-11-24 08:00 in Tokyo
SATURDAY = Moment(1_795_820_400)  # 2026-11-28 08:00

pytestmark = pytest.mark.usefixtures("schools")


@pytest.fixture(autouse=True)
def people(schools: None) -> None:
    """Two classrooms with three students each, and staff with every duty."""
    school = School.get(School.code == "takushin")
    for classroom in ("1", "2"):
        for number in range(1, 4):
            Student.create(
                school=school, grade="3", classroom=classroom, number=str(number), name=f"{classroom}-{number}"
            )
    Student.create(school=school, grade="3", classroom="1", number="9", name="転校", enrolled=False)
    for kind in DutyKind:
        mailbox = Mailbox.create(address=f"{kind}@school.example", canonical=f"{kind}@school.example")
        staff = StaffMember.create(school=school, mailbox=mailbox, name=kind.value)
        places = {DutyKind.HOMEROOM: ("3", "1"), DutyKind.GRADE: ("3", "")}
        grade, classroom = places.get(kind, ("", ""))
        Duty.create(staff=staff, kind=kind, grade=grade, classroom=classroom)


def tell(name: str, kind: str = "sick", date: str = "2026-11-24", **more: Any) -> Notice:
    """A notice about the student of this name, a day's if nothing else is said."""
    student = Student.get(Student.name == name)
    row = {
        "kind_name": kind,
        "reason": "発熱",
        "until": date,
        "form": f"{name} {kind} {date}",
        "created": MORNING.now,
        "updated": MORNING.now,
    }
    made: Notice = Notice.create(school=student.school_id, student=student, kind=kind, date=date, **(row | more))
    return made


def picture(duty: DutyKind = DutyKind.OFFICE, at: Moment = MORNING, **wish: Any) -> Picture:
    return day.of_reader(at, Mailbox.get(Mailbox.address == f"{duty}@school.example").id, DeskWish(**wish))


def of_room(shown: Picture, classroom: str) -> DayCounts:
    return next(room.numbers for room in shown.classrooms if room.classroom == classroom)


def names(shown: Picture) -> list[str]:
    return [line.notice.student for line in (*shown.waiting, *shown.settled)]


def test_an_empty_day_has_every_classroom_with_zeros() -> None:
    shown = picture()
    assert [(room.grade, room.classroom) for room in shown.classrooms] == [("3", "1"), ("3", "2")]
    assert shown.total == DayCounts(enrolled=6)
    assert (shown.day, shown.previous, shown.following) == (TUESDAY, dt.date(2026, 11, 20), dt.date(2026, 11, 25))


def test_students_are_counted_once_by_what_their_notices_come_to() -> None:
    tell("1-1")
    tell("1-2", "late", state=State.CONFIRMED)
    tell("1-3", state=State.CONFIRMED)
    tell("1-3", "attend")
    tell("2-1", state=State.WITHDRAWN)
    shown = picture()
    assert of_room(shown, "1") == DayCounts(enrolled=3, absent=1, late=1, coming=1, waiting=2)
    assert of_room(shown, "2") == DayCounts(enrolled=3)
    assert shown.total == DayCounts(enrolled=6, absent=1, late=1, coming=1, waiting=2)


def test_a_notice_of_several_days_is_seen_on_each_of_them_and_no_other() -> None:
    tell("1-1", date="2026-11-24", until="2026-11-26", state=State.CONFIRMED)
    for date, is_seen in (("2026-11-23", False), ("2026-11-24", True), ("2026-11-26", True), ("2026-11-27", False)):
        assert bool(picture(date=dt.date.fromisoformat(date)).lines) is is_seen, date


def test_what_nobody_confirmed_comes_first_the_urgent_before_the_others() -> None:
    tell("1-1", state=State.CONFIRMED)
    tell("1-2")
    tell("2-1", remarks="至急お電話ください")
    assert names(picture()) == ["2-1", "1-2", "1-1"]


def test_unconfirmed_notices_for_other_days_lie_on_today_s_desk_but_on_no_other_day_s() -> None:
    tell("1-1", date="2026-11-20")
    tell("1-2", date="2026-11-30")
    tell("1-3", date="2026-10-01")
    assert names(picture()) == ["1-1", "1-2"]
    assert picture().total.waiting == 0
    assert names(picture(date=TUESDAY)) == []


def test_on_a_saturday_the_desk_shows_monday() -> None:
    tell("1-1", date="2026-11-30", state=State.CONFIRMED)
    shown = picture(at=SATURDAY)
    assert (shown.today, shown.day) == (dt.date(2026, 11, 28), dt.date(2026, 11, 30))
    assert names(shown) == ["1-1"]


def test_empty_seats_without_a_notice_are_counted() -> None:
    tell("1-1")
    school = School.get(School.code == "takushin")
    Roll.create(school=school, grade="3", classroom="1", day="2026-11-24", empty=json.dumps([1, 2]), created=1)
    assert of_room(picture(), "1").unexplained == 1
    assert picture().total.unexplained == 1


@pytest.mark.parametrize(
    ("kind", "state", "is_unexplained"),
    [
        ("sick", State.CONFIRMED, False),
        ("late", State.SUBMITTED, False),
        ("attend", State.SUBMITTED, False),
        ("attend", State.CONFIRMED, True),
        ("leave-early", State.SUBMITTED, True),
        ("leave-early", State.CONFIRMED, True),
    ],
)
def test_the_tile_counts_the_seats_that_the_roll_call_finds_missing(
    kind: str, state: State, is_unexplained: bool
) -> None:
    school = School.get(School.code == "takushin")
    leaving = Kind("leave-early", "早退", ("発熱",), dt.time(13), departure=True)
    rules = dataclasses.replace(rules_of(school), kinds=(*rules_of(school).kinds, leaving))
    School.update(rules=json.dumps(write_document(rules))).where(School.id == school.id).execute()
    tell("1-1", kind, state=state)
    Roll.create(school=school, grade="3", classroom="1", day="2026-11-24", empty="[1]", created=1)
    missing = findings(listed(SchoolDay(MORNING, School.get_by_id(school.id)), ("3", "1")), {1}).missing
    assert bool(missing) is is_unexplained
    assert of_room(picture(), "1").unexplained == len(missing)


def test_the_empty_seat_of_a_student_without_a_number_is_counted() -> None:
    school = School.get(School.code == "takushin")
    student = Student.create(school=school, grade="3", classroom="1", number="", name="転入 児童")
    seat = seat_of(student.id, student.number)
    Roll.create(school=school, grade="3", classroom="1", day="2026-11-24", empty=json.dumps([seat]), created=1)
    assert of_room(picture(), "1").unexplained == 1


@pytest.mark.parametrize(
    ("duty", "sees"),
    [
        (DutyKind.HOMEROOM, {"1-1"}),
        (DutyKind.GRADE, {"1-1", "2-1"}),
        (DutyKind.NURSE, {"1-1", "2-1"}),
        (DutyKind.OFFICE, {"1-1", "2-1"}),
        (DutyKind.HEAD, {"1-1", "2-1"}),
        (DutyKind.ADMIN, set()),
    ],
)
def test_each_duty_sees_its_places(duty: DutyKind, sees: set[str]) -> None:
    tell("1-1")
    tell("2-1")
    shown = picture(duty)
    assert set(names(shown)) == sees
    assert {room.classroom for room in shown.classrooms} == {name[0] for name in sees}


@pytest.mark.parametrize("duty", [DutyKind.GRADE, DutyKind.OFFICE])
def test_details_stay_hidden_where_the_school_narrows_them(duty: DutyKind) -> None:
    school = School.get(School.code == "takushin")
    school.rules = json.dumps(json.loads(school.rules) | {"details_for": ["homeroom", "nurse", "head"]})
    school.save()
    tell("1-1", remarks="至急", phone="090-0000-0000")
    (line,) = picture(duty).lines
    assert (line.notice.reason, line.notice.remarks, line.notice.phone) == ("", "", "")
    assert (line.has_remarks, line.wants_call, line.is_urgent) == (True, True, True)
    (line,) = picture(DutyKind.HOMEROOM).lines
    assert (line.notice.reason, line.notice.remarks, line.notice.phone) == ("発熱", "至急", "090-0000-0000")


def test_a_grade_or_a_classroom_may_be_asked_for() -> None:
    tell("1-1")
    tell("2-1")
    shown = picture(grade="3", classroom="2")
    assert names(shown) == ["2-1"]
    assert shown.total == DayCounts(enrolled=3, absent=1, waiting=1)
    assert len(shown.classrooms) == 2, "all classrooms, to go on to another"


def test_the_number_of_statements_does_not_depend_on_the_school(
    database: SqliteDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    run: Callable[..., Any] = SqliteDatabase.execute_sql

    def noted(self: SqliteDatabase, sql: str, *rest: Any) -> Any:
        said.append(sql)
        return run(self, sql, *rest)

    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)

    def statements() -> int:
        said.clear()
        picture()
        return sum(sql.startswith("SELECT") for sql in said)

    tell("1-1")
    few = statements()
    for name in ("1-2", "1-3", "2-1", "2-2", "2-3"):
        tell(name)
    school = School.get(School.code == "takushin")
    for grade in ("1", "2", "4", "5"):
        Student.create(school=school, grade=grade, classroom="1", number="1", name=grade)
        tell(grade, "late")
    assert statements() == few <= 11
