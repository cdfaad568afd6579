"""Farewells: who may still read, who is told when it ends, and who keeps access after all."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.mail.addresses import parse
from mailgate.school.access import moving
from mailgate.school.changes import farewells
from mailgate.school.changes.changing import begin
from mailgate.school.directory import people
from mailgate.school.directory import schools as directory
from mailgate.school.directory.mailboxes import register
from mailgate.school.models import (
    ChangeCause,
    Farewell,
    Former,
    Guardianship,
    Letter,
    Mailbox,
    School,
    Session,
    Source,
    Student,
)
from mailgate.school.moment import Moment

pytestmark = pytest.mark.usefixtures("schools")

APRIL = "2027-04-01"
WEEK_BEFORE, LAST, ENDS = "2027-04-25", "2027-05-01", "2027-05-02"


def on(day: str) -> Moment:
    """The beginning of a day at the schools."""
    return Moment(int(dt.datetime.fromisoformat(day).replace(tzinfo=ZoneInfo("Asia/Tokyo")).timestamp()))


def mailbox(address: str = "mother@x.example") -> MailboxId:
    parsed = parse(address)
    assert parsed
    return register([parsed])[parsed.canonical]


def child(name: str, school: str = "takushin") -> StudentId:
    """A child of the mother's."""
    row = Student.create(school=directory.school(school), grade="6", classroom="1", number="1", name=name)
    Guardianship.create(student=row, mailbox=mailbox(), source=Source.FILE)
    return StudentId(row.id)


def leaves(student: StudentId, day: str = APRIL, school: str = "takushin") -> None:
    with begin(on(day), directory.lock(school), ChangeCause.PAGE) as change:
        change.alter_student(student, enrolled=False)


def clock(day: str) -> None:
    """What the clock does on a day."""
    for school in farewells.due(on(day)):
        farewells.carry_out(on(day), school)


def letters() -> Iterator[tuple[str, dict[str, Any]]]:
    for row in Letter.select().where(Letter.mailbox == mailbox()).order_by(Letter.id):
        yield row.template, json.loads(row.data)["facts"]


def test_a_family_whose_last_child_left_is_told_twice_and_loses_access_after_a_month() -> None:
    leaves(child("海"))
    ((template, facts),) = letters()
    assert (template, facts["until"], [each["student"] for each in facts["left"]]) == ("access", LAST, ["海"])
    clock("2027-04-24")
    assert len(list(letters())) == 1
    clock(WEEK_BEFORE)
    clock(WEEK_BEFORE)
    assert [template for template, _ in letters()] == ["access", "farewell"]
    assert dict(letters())["farewell"]["students"] == ["海"]
    clock(LAST)
    assert Guardianship.select().count() == 1
    clock(ENDS)
    assert Guardianship.select().count() == 0
    assert [row.mailbox_id for row in Former.select()] == [mailbox()]
    assert Farewell.select().count() == 0
    assert len(list(letters())) == 2


def test_until_then_they_stay_logged_in() -> None:
    Session.create(id="s", mailbox=mailbox(), created=1, seen=1, ends=2**40, remembered=True)
    leaves(child("海"))
    assert Session.select().count() == 1
    clock(WEEK_BEFORE)
    clock(ENDS)
    assert Session.select().count() == 0


def test_who_has_another_child_at_the_school_keeps_access() -> None:
    first, second = child("海"), child("空")
    leaves(first)
    ((_, facts),) = letters()
    assert facts["until"] == ""
    assert Farewell.select().count() == 0
    leaves(second, "2028-04-01")
    clock("2028-04-25")
    clock("2028-05-02")
    assert Guardianship.select().count() == 0


def test_who_has_a_child_at_another_school_reads_on_and_hears_of_no_end() -> None:
    student, other = child("海"), child("空", "midori")
    leaves(student)
    ((template, facts),) = letters()
    assert (template, facts["until"]) == ("access", "")
    for day in (WEEK_BEFORE, ENDS, "2027-06-30", "2028-01-10"):
        clock(day)
    assert {row.student_id for row in Guardianship.select()} == {student, other}
    assert [each.id for each in people.students_of(mailbox())] == [other]
    assert len(list(letters())) == 1


def test_who_has_no_child_left_anywhere_loses_both_schools_as_told() -> None:
    leaves(child("海"))
    other = child("空", "midori")
    clock(WEEK_BEFORE)
    assert [template for template, _ in letters()] == ["access"]
    Letter.delete().execute()
    leaves(other, "2027-05-10", "midori")
    clock("2027-06-02")
    assert [facts["until"] for _, facts in letters()] == ["2027-06-09"]
    clock("2027-06-03")
    assert [(template, facts["until"]) for template, facts in letters()][1:] == [("farewell", "2027-06-09")] * 2
    clock("2027-06-09")
    assert Guardianship.select().count() == 2
    clock("2027-06-10")
    assert Guardianship.select().count() == 0
    assert Former.select().count() == 2


def test_where_nothing_is_left_to_read_nobody_is_told() -> None:
    student = child("海")
    child("空", "midori")
    leaves(student)
    Letter.delete().execute()
    Student.delete().where(Student.id == student).execute()
    clock(WEEK_BEFORE)
    assert Farewell.select().count() == 0
    assert list(letters()) == []


def test_who_comes_back_within_the_month_hears_no_more_of_it() -> None:
    student = child("海")
    leaves(student)
    with begin(on("2027-04-10"), directory.lock("takushin"), ChangeCause.PAGE) as change:
        change.alter_student(student, enrolled=True)
    Letter.delete().execute()
    clock(WEEK_BEFORE)
    clock(ENDS)
    assert list(letters()) == []
    assert Guardianship.select().count() == 1


def test_where_the_clock_stood_still_they_have_their_week_all_the_same() -> None:
    leaves(child("海"))
    clock("2027-06-01")
    assert dict(letters())["farewell"]["until"] == "2027-06-07"
    clock("2027-06-07")
    assert Guardianship.select().count() == 1
    clock("2027-06-08")
    assert Guardianship.select().count() == 0


def test_the_day_is_the_schools(schools: None) -> None:
    leaves(child("海"))
    before = Moment(on(WEEK_BEFORE).now - 1)
    assert farewells.due(before) == []
    assert farewells.due(on(WEEK_BEFORE)) == [SchoolId(School.get(School.code == "takushin").id)]


def test_who_changes_their_address_takes_the_farewell_along() -> None:
    leaves(child("海"))
    new = mailbox("mother@new.example")
    moving.hand_over(Mailbox.get_by_id(mailbox()), new)
    clock(WEEK_BEFORE)
    assert [row.mailbox_id for row in Letter.select().where(Letter.template.endswith("farewell"))] == [new]
    clock(ENDS)
    assert Guardianship.select().count() == 0
