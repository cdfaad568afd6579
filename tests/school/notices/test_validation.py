"""How many notices one mailbox may send in an hour: the last that is taken, and the first that is not."""

import datetime as dt

import pytest

from mailgate.ids import MailboxId
from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.errors import Refused
from mailgate.school.models import Guardianship, Mailbox, School, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import validation

SEVEN_IN_JAPAN = int(dt.datetime.fromisoformat("2026-11-24T07:00:00+09:00").timestamp())


@pytest.fixture
def mailbox(schools: None) -> MailboxId:
    """A guardian of one student."""
    mailbox = Mailbox.create(address="a@x.jp", canonical="a@x.jp")
    school = School.get(School.code == "midori")
    student = Student.create(school=school, grade="3", classroom="1", number="12", name="山田 太郎")
    Guardianship.create(student=student, mailbox=mailbox)
    return MailboxId(mailbox.id)


def problems(mailbox: MailboxId, at: int) -> list[str]:
    family = families.load(mailbox)
    students = tuple(student.id for student in family.students)
    draft = Draft(students=students, kind="sick", reason="発熱", date=dt.date(2026, 11, 25))
    try:
        validation.validate(Moment(at), family, draft)
    except Refused as refused:
        return [problem.code for problem in refused.problems]
    return []


@pytest.mark.parametrize(
    ("sent", "later", "said"),
    [(299, 3_599, []), (300, 3_599, ["too-many-forms"]), (300, 3_600, [])],
)
def test_a_mailbox_may_send_three_hundred_notices_an_hour(
    mailbox: MailboxId, sent: int, later: int, said: list[str]
) -> None:
    validation.count(Moment(SEVEN_IN_JAPAN), mailbox, sent)
    assert problems(mailbox, SEVEN_IN_JAPAN + later) == said
