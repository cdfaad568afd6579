"""Papers with codes: how many mailboxes one enrols, how long it is good, how often it may be asked and guessed."""

import pytest

from mailgate.addresses.reply import JoinAddress
from mailgate.ids import EnrolmentCodeId
from mailgate.mail.addresses import Address
from mailgate.school.access import enrolment, papers
from mailgate.school.access.papers import Issuer
from mailgate.school.directory.mailboxes import address_number
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import EnrolmentCode, Letter, School, Student
from mailgate.school.moment import Moment

NOW = 1_800_000_000
NINETY_DAYS = 90 * 86_400
RIGHT = "abcd"
ISSUER = Issuer(derive=lambda *_: RIGHT, key_name="k")


@pytest.fixture
def paper(schools: None) -> EnrolmentCodeId:
    """A paper for one student, issued now."""
    school = School.get(School.code == "midori")
    Student.create(school=school, grade="3", classroom="1", number="12", name="山田 太郎")
    assert len(papers.issue(Moment(NOW), "midori", None, ISSUER, renew=False)) == 1
    return EnrolmentCodeId(EnrolmentCode.get().id)


def joins(paper: EnrolmentCodeId, name: str, later: int = 0) -> bool:
    sender = Address(name, "x.jp")
    return enrolment.join(Moment(NOW + later), sender, JoinAddress(paper, address_number(sender)))


def asks(code: str, name: str = "a") -> int:
    """How many letters there are once this code was sent to register@."""
    enrolment.ask(Moment(NOW), Address(name, "x.jp"), False, code, Thread())
    return int(Letter.select().count())


def test_a_paper_enrols_six_mailboxes(paper: EnrolmentCodeId) -> None:
    assert [joins(paper, f"a{number}") for number in range(7)] == [True] * 6 + [False]


@pytest.mark.parametrize(("later", "is_good"), [(NINETY_DAYS - 1, True), (NINETY_DAYS, False)])
def test_a_paper_is_good_for_ninety_days(paper: EnrolmentCodeId, later: int, is_good: bool) -> None:
    assert joins(paper, "a", later) is is_good


def test_a_right_code_brings_ten_letters_a_day(paper: EnrolmentCodeId) -> None:
    assert [asks(RIGHT) for _ in range(11)] == [*range(1, 11), 10]


def test_after_too_many_wrong_codes_of_a_sender_the_right_one_is_not_heard(paper: EnrolmentCodeId) -> None:
    for _ in range(enrolment.WRONG_AN_HOUR - 1):
        asks("wrong")
    assert asks(RIGHT) == 1
    asks("wrong")
    assert asks(RIGHT) == 1
    assert asks(RIGHT, "another") == 2, "another sender's are counted apart"
