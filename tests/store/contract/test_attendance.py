"""Numbers, files and suspensions come out alike on each engine."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.attendance import city, export, report
from mailgate.school.attendance.marks import Mark
from mailgate.school.attendance.spans import Length
from mailgate.school.attendance.suspensions import decisions, proposals
from mailgate.school.attendance.suspensions.course import Course
from mailgate.school.attendance.suspensions.decisions import DecisionStep, DecisionWish
from mailgate.school.directory import schools
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import Duty, DutyKind, Mailbox, Notice, School, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.store import Store, open_store

AT = Moment(int(dt.datetime(2026, 11, 27, 12, tzinfo=DEFAULT_ZONE).timestamp()))
DAY = "2026-11-27"


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    yield opened
    await opened.close()


def settle_in() -> tuple[MailboxId, NoticeId]:
    """A nurse, and a student who has had influenza since Wednesday."""
    schools.add(AT, "takushin", "拓進小学校", "0144-00-0000", schools.default_rules(DEFAULT_ZONE))
    school = School.get(School.code == "takushin")
    mailbox = Mailbox.create(address="nurse@x.example", canonical="nurse@x.example")
    Duty.create(staff=StaffMember.create(school=school, mailbox=mailbox, name="養護"), kind=DutyKind.NURSE)
    student = Student.create(school=school, grade="3", classroom="1", number="1", name="太郎")
    notice = Notice.create(
        school=school,
        student=student,
        form="f",
        kind="sick",
        kind_name="病欠",
        reason="インフルエンザA型",
        date="2026-11-25",
        until=DAY,
        created=0,
        updated=0,
    )
    return MailboxId(mailbox.id), NoticeId(notice.id)


async def test_what_is_told_and_ordered_is_counted(store: Store) -> None:
    nurse, notice = await store.write(settle_in)
    told = await store.read(report.of_staff, AT, nurse, "", Length.WEEK, None)
    assert told.numbers().total[Mark.ILL] == 3
    listing = await store.read(proposals.listing, AT, nurse)
    assert [case.notice for case in listing.cases] == [notice]
    wish = DecisionWish(
        DecisionStep.ORDER, "influenza", dt.date(2026, 11, 26), Course(dt.date(2026, 11, 25), dt.date(2026, 11, 27)), 0
    )
    await store.write(decisions.carry_out, AT, nurse, notice, wish)
    ordered = (await store.read(report.of_staff, AT, nurse, "", Length.WEEK, None)).numbers().total
    assert (ordered[Mark.ILL], ordered[Mark.SUSPENDED]) == (1, 2)
    whole = (await store.read(city.read, AT, Length.WEEK, None)).city()
    assert [(school.students, school.total[Mark.SUSPENDED]) for school in whole.schools] == [(1, 2)]
    day = await store.read(export.of_staff, AT, nurse, "", Length.DAY, None)
    assert next(row for sheet in day.table(str).sheets for row in sheet.rows)[4:6] == ["太郎", "テ"]
