"""A school with families and staff, for tests of announcements."""

import pytest
from peewee import SqliteDatabase
from support import school

from mailgate.school.models import Duty, DutyKind, Mailbox, School, StaffMember


@pytest.fixture
def town(database: SqliteDatabase) -> None:
    """Two schools with their families (`support.school`), and a head at the first."""
    school.settle_in()
    head = Mailbox.create(address="head@school.example", canonical="head@school.example")
    member = StaffMember.create(school=School.get(School.code == "s1"), mailbox=head, name="校長")
    Duty.create(staff=member, kind=DutyKind.HEAD)
