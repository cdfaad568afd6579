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
from mailgate.school.directory import schools as directory
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import (
    Decision,
    Duty,
    DutyKind,
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
