"""What the register is made of is read in a few statements, however many students, notices and schools there are."""

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

import pytest
from peewee import SqliteDatabase

from mailgate.ids import MailboxId
from mailgate.school.attendance import city, export, report
from mailgate.school.attendance.marks import Mark
from mailgate.school.attendance.spans import Length
from mailgate.school.attendance.suspensions import proposals
from mailgate.school.changes import journal
from mailgate.school.changes.changing import begin
from mailgate.school.changes.states import StudentState
from mailgate.school.changes.undoing import undo
from mailgate.school.directory import schools as directory
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import (
    ChangeCause,
    Decision,
    Duty,
    DutyKind,
    FormerSeat,
    Mailbox,
    Notice,
    School,
    StaffMember,
    State,
    Student,
    Suspension,
)
from mailgate.school.moment import Moment

NOON = Moment(int(dt.datetime(2026, 11, 27, 12, tzinfo=DEFAULT_ZONE).timestamp()))
NURSE = MailboxId(1)


@pytest.fixture
def nurse(schools: None) -> None:
    """A nurse at 拓進."""
    mailbox = Mailbox.create(id=NURSE, address="nurse@x.example", canonical="nurse@x.example")
    member = StaffMember.create(school=School.get(School.code == "takushin"), mailbox=mailbox, name="養護")
    Duty.create(staff=member, kind=DutyKind.NURSE)


def grow(students: int) -> None:
    """That many more students at every school, each ill on Thursday and Friday."""
    for school in School.select():
        for number in range(students):
            student = Student.create(school=school, grade="3", classroom="1", number=str(number), name=f"児童 {number}")
            told(student)


def told(student: Student, **columns: Any) -> Notice:
    usual = {
        "kind": "sick",
        "kind_name": "病欠",
        "reason": "インフルエンザA型",
        "date": "2026-11-26",
        "until": "2026-11-27",
    }
    form = f"f{Notice.select().count()}"
    row = Notice.create(school=student.school, student=student, form=form, created=0, updated=0, **usual | columns)
    return cast("Notice", row)


READERS: dict[str, Callable[[], object]] = {
    "numbers": lambda: report.of_staff(NOON, NURSE, "", Length.YEAR, None),
    "day": lambda: export.of_staff(NOON, NURSE, "", Length.DAY, None),
    "year": lambda: export.of_staff(NOON, NURSE, "", Length.YEAR, None),
    "suspensions": lambda: proposals.listing(NOON, NURSE),
    "city": lambda: city.read(NOON, Length.YEAR, None),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.usefixtures("nurse")
def test_the_number_of_statements_does_not_grow(monkeypatch: pytest.MonkeyPatch, reader: str) -> None:
    said: list[str] = []
    run = SqliteDatabase.execute_sql

    def noted(database: SqliteDatabase, sql: str, *rest: Any) -> Any:
        said.append(sql)
        return run(database, sql, *rest)

    grow(2)
    directory.add(NOON, "third", "第三小学校", "0144-00-0003", directory.default_rules(DEFAULT_ZONE))
    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    READERS[reader]()
    few = len(said)
    monkeypatch.undo()
    grow(20)
    directory.add(NOON, "fourth", "第四小学校", "0144-00-0004", directory.default_rules(DEFAULT_ZONE))
    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    said.clear()
    READERS[reader]()
    assert len(said) == few <= 7


@pytest.mark.usefixtures("nurse")
def test_what_does_not_stand_is_not_read() -> None:
    school = School.get(School.code == "takushin")
    student = Student.create(school=school, grade="3", classroom="1", number="1", name="太郎")
    left = Student.create(school=school, grade="6", classroom="1", number="1", name="次郎", enrolled=False)
    told(student, state=State.WITHDRAWN)
    told(student, date="2026-11-28", until="2026-11-28")
    told(left)
    found = report.of_staff(NOON, NURSE, "", Length.WEEK, None).numbers()
    assert found.students == 1
    assert {place.grade: place.count[Mark.ILL] for place in found.grades} == {"3": 0, "6": 2}


@pytest.mark.usefixtures("nurse")
def test_an_order_without_an_end_counts_up_to_today_and_a_proposal_does_not() -> None:
    school = School.get(School.code == "takushin")
    student = Student.create(school=school, grade="3", classroom="1", number="1", name="太郎")
    row = Suspension.create(
        school=school, student=student, notice=told(student), disease="influenza", first="2026-11-25", created=0
    )
    assert report.of_staff(NOON, NURSE, "", Length.WEEK, None).numbers().total[Mark.SUSPENDED] == 0
    Suspension.update(decision=Decision.ORDERED).where(Suspension.id == row.id).execute()
    assert report.of_staff(NOON, NURSE, "", Length.WEEK, None).numbers().total[Mark.SUSPENDED] == 3
    Suspension.update(last="2026-11-26").where(Suspension.id == row.id).execute()
    counted = report.of_staff(NOON, NURSE, "", Length.WEEK, None).numbers().total
    assert (counted[Mark.SUSPENDED], counted[Mark.ILL]) == (2, 1)


# -- years that are over ------------------------------------------------------------------------------

APRIL = Moment(int(dt.datetime(2027, 4, 1, 0, tzinfo=DEFAULT_ZONE).timestamp()))
MAY = Moment(int(dt.datetime(2027, 5, 10, 12, tzinfo=DEFAULT_ZONE).timestamp()))


def moves_up() -> None:
    """By the first of April one student moves from 3-1 to 4-2, one leaves, and one comes."""
    school = directory.lock("takushin")
    with begin(APRIL, school, ChangeCause.YEAR) as change:
        mover = Student.get(Student.school == school.id, Student.number == "0").id
        change.alter_student(mover, grade="4", classroom="2")
        change.alter_student(Student.get(Student.school == school.id, Student.number == "1").id, enrolled=False)
        change.add_student(StudentState("1", "1", "9", "新井 空", "", True))


def sheets(length: Length, day: dt.date) -> dict[str, list[str]]:
    """The names on each sheet of the operator's file."""
    found = export.of_operator(MAY, School.get(School.code == "takushin"), length, day).table(str)
    return {sheet.name: [str(row[3]) for row in sheet.rows] for sheet in found.sheets}


@pytest.mark.parametrize(
    ("length", "day"), [(Length.YEAR, dt.date(2026, 6, 1)), (Length.MONTH, dt.date(2027, 3, 1))], ids=["year", "month"]
)
def test_the_register_of_a_year_that_is_over_has_its_own_classrooms(nurse: None, length: Length, day: dt.date) -> None:
    grow(2)
    moves_up()
    assert sheets(length, day) == {"3-1": ["児童 0", "児童 1"]}
    assert sheets(length, dt.date(2027, 5, 1)) == {"1-1": ["新井 空"], "4-2": ["児童 0"]}


def test_the_numbers_of_a_year_that_is_over_count_by_its_own_classrooms(nurse: None) -> None:
    grow(2)
    moves_up()
    then = report.of_staff(MAY, NURSE, "", Length.YEAR, dt.date(2026, 11, 1)).numbers()
    assert [(each.grade, each.classroom, each.students, each.count[Mark.ILL]) for each in then.classrooms] == [
        ("3", "1", 2, 4)
    ]
    now = report.of_staff(MAY, NURSE, "", Length.YEAR, None).numbers()
    assert [(each.grade, each.classroom, each.students) for each in now.classrooms] == [("1", "1", 1), ("4", "2", 1)]


def test_who_moved_within_a_month_stands_where_they_sat_last(nurse: None) -> None:
    grow(1)
    school = directory.lock("takushin")
    for day, room in ((10, "2"), (20, "3")):
        at = Moment(int(dt.datetime(2027, 4, day, 9, tzinfo=DEFAULT_ZONE).timestamp()))
        with begin(at, school, ChangeCause.PAGE) as change:
            change.alter_student(Student.get(Student.school == school.id).id, classroom=room)
    assert sheets(Length.MONTH, dt.date(2027, 4, 1)) == {"3-3": ["児童 0"]}
    assert sheets(Length.MONTH, dt.date(2027, 3, 1)) == {"3-1": ["児童 0"]}
    seats = [(row.classroom, row.first, row.last) for row in FormerSeat.select().order_by(FormerSeat.last)]
    assert seats == [("1", "", "2027-04-09"), ("2", "2027-04-10", "2027-04-19")]


def test_who_left_within_a_month_stands_in_its_register_up_to_the_last_day(nurse: None) -> None:
    grow(2)
    school = directory.lock("takushin")
    leaver = Student.get(Student.school == school.id, Student.number == "1")
    for day in ("2027-04-12", "2027-04-21"):
        told(leaver, date=day, until=day)
    at = Moment(int(dt.datetime(2027, 4, 20, 9, tzinfo=DEFAULT_ZONE).timestamp()))
    with begin(at, school, ChangeCause.PAGE) as change:
        change.alter_student(leaver.id, enrolled=False)
    april = export.of_operator(MAY, school, Length.MONTH, dt.date(2027, 4, 1))
    assert "児童 1" in april.names
    table = april.table(str)
    (sheet,) = table.sheets
    stayed, left = ({str(h): row[n] for n, h in enumerate(table.headings)} for row in sheet.rows)
    assert [row["氏名"] for row in (stayed, left)] == ["児童 0", "児童 1"]
    assert (stayed["授業日数"], left["授業日数"]) == (21, 13)
    assert (left["12"] != "", left["21"], left["欠席"]) == (True, "", 1)
    assert sheets(Length.MONTH, dt.date(2027, 3, 1)) == {"3-1": ["児童 0", "児童 1"]}
    assert sheets(Length.MONTH, dt.date(2027, 5, 1)) == {"3-1": ["児童 0"]}


def test_a_change_that_is_undone_on_its_day_leaves_the_years_apart(nurse: None) -> None:
    grow(2)
    moves_up()
    last = journal.last(APRIL, School.get(School.code == "takushin").id, [ChangeCause.YEAR])
    assert last is not None
    undo(APRIL, directory.lock("takushin"), last.id)
    assert sheets(Length.YEAR, dt.date(2026, 6, 1)) == {"3-1": ["児童 0", "児童 1"]}
    assert sheets(Length.MONTH, dt.date(2027, 5, 1)) == {"3-1": ["児童 0", "児童 1"]}


def test_a_new_teacher_takes_away_the_last_year_of_the_own_students_alone(nurse: None) -> None:
    grow(2)
    moves_up()
    mailbox = Mailbox.create(id=7, address="mori@x.example", canonical="mori@x.example")
    member = StaffMember.create(school=School.get(School.code == "takushin"), mailbox=mailbox, name="森")
    for grade, room in (("3", "1"), ("4", "2")):
        Duty.create(staff=member, kind=DutyKind.HOMEROOM, grade=grade, classroom=room)
    found = export.of_staff(MAY, MailboxId(7), "", Length.YEAR, dt.date(2026, 6, 1)).table(str)
    assert {sheet.name: [row[3] for row in sheet.rows] for sheet in found.sheets} == {"3-1": ["児童 0"]}


def test_the_city_counts_the_students_of_then(nurse: None) -> None:
    grow(2)
    moves_up()
    for day, students in ((dt.date(2027, 3, 1), 2), (dt.date(2027, 5, 10), 2), (dt.date(2026, 6, 1), 2)):
        found = {school.code: school.students for school in city.read(MAY, Length.MONTH, day).city().schools}
        assert found["takushin"] == students
    with begin(MAY, directory.lock("takushin"), ChangeCause.PAGE) as change:
        change.add_student(StudentState("1", "1", "10", "石井 凛", "", True))
    assert city.read(MAY, Length.MONTH, dt.date(2027, 4, 1)).city().schools[1].students == 2
