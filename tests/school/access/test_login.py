"""Passcodes and their links: the last try, second and letter that count, and the first that does not."""

import dataclasses
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from mailgate.school.access import login, login_letters
from mailgate.school.access.login import Failure
from mailgate.school.access.login_letters import LoginRequest
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Challenge, Guardianship, Mailbox, Student
from mailgate.school.moment import Moment, Origin, Way
from mailgate.settings import LimitsSettings, LoginSettings, Settings, parse

NOW = 1_800_000_000
VALID = 600
TWO_HOURS = 7_200
LOGIN, CAPS = LoginSettings(), LimitsSettings()


@pytest.fixture
def link(schools: None) -> str:
    """A login link that was sent to a guardian now."""
    mailbox = Mailbox.create(address="a@x.jp", canonical="a@x.jp")
    student = Student.create(school=1, grade="3", classroom="1", number="1", name="山田 太郎")
    Guardianship.create(student=student, mailbox=mailbox)
    Challenge.create(id="link", mailbox=mailbox, created=NOW, expires=NOW + VALID)
    return "link"


def enter(later: int, *, is_right: bool = True, client: str = "192.0.2.1") -> Failure | None:
    at = Moment(NOW + later, origin=Origin(Way.PAGE, client))
    return login.enter(at, "link", is_right, BrowserSession("new", remember=False), LOGIN, CAPS)


@pytest.mark.parametrize(
    ("later", "failure"),
    [
        (VALID - 1, None),
        (VALID, Failure.EXPIRED),
        (VALID + TWO_HOURS, Failure.EXPIRED),
        (VALID + TWO_HOURS + 1, Failure.WRONG),
    ],
)
def test_a_link_is_good_to_its_last_second_and_called_expired_for_two_hours(
    link: str, later: int, failure: Failure | None
) -> None:
    assert enter(later) == failure


@pytest.mark.parametrize(("wrong", "failure"), [(4, None), (5, Failure.TRIED)])
def test_after_five_wrong_passcodes_the_right_one_is_too_late(link: str, wrong: int, failure: Failure | None) -> None:
    assert {enter(1, is_right=False) for _ in range(wrong)} == {Failure.WRONG}
    at = Moment(NOW + 2)
    login_link = login.login_link(at, link, CAPS)
    assert login_link is not None
    assert (login_link.failure, enter(2)) == (failure, failure)


@pytest.mark.parametrize(("later", "failure"), [(VALID - 1, None), (VALID, Failure.EXPIRED)])
def test_the_page_of_a_link_says_from_which_second_on_it_is_expired(
    link: str, later: int, failure: Failure | None
) -> None:
    login_link = login.login_link(Moment(NOW + later), link, CAPS)
    assert login_link is not None
    assert login_link.failure == failure


@pytest.mark.parametrize(("later", "live"), [(VALID - 1, ["link"]), (VALID, [])])
def test_beside_an_address_a_passcode_is_good_as_long_as_its_link(link: str, later: int, live: list[str]) -> None:
    assert login.live_challenges(Moment(NOW + later), "a@x.jp") == live


@pytest.mark.parametrize(("guesses", "failure"), [(499, None), (500, Failure.CLOSED)])
def test_an_address_is_closed_for_the_day_after_five_hundred_guesses(
    link: str, guesses: int, failure: Failure | None
) -> None:
    wrong = login.TypedPasscode("a@x.jp", (link,), None)
    for number in range(guesses):
        at = Moment(NOW + 1, origin=Origin(Way.PAGE, f"198.51.{number // 250}.{number % 250}"))
        assert login.enter_by_address(at, wrong, BrowserSession("new", remember=False), LOGIN, CAPS) == Failure.WRONG
    at = Moment(NOW + 1, origin=Origin(Way.PAGE, "192.0.2.1"))
    right = login.TypedPasscode("a@x.jp", (link,), link)
    assert login.enter_by_address(at, right, BrowserSession("new", remember=False), LOGIN, CAPS) == failure


# -- letters ------------------------------------------------------------------------------------------


@pytest.fixture
def given(tmp_path: Path) -> Settings:
    """Settings with two letters a minute, three an hour and four a day."""
    caps = "login_letters_per_minute = 2\nlogin_letters_per_hour = 3\nlogin_letters_per_day = 4\n"
    text = f"[gateway]\ndomain = gate.example\npublic_url = http://gate.example\n[limits]\n{caps}"
    return parse(text, tmp_path)


@pytest.mark.parametrize(
    ("sent_before", "is_sent"),
    [
        ([30, 59], False),
        ([30, 60], True),
        ([100, 300, 599], False),
        ([100, 300, 3_599], False),
        ([100, 300, 3_600], True),
        ([599, 4_000, 8_000, 86_399], False),
        ([599, 4_000, 8_000, 86_400], True),
        ([600, 601, 602], True),
    ],
    ids=str,
)
def test_letters_are_capped_to_the_second_while_a_passcode_is_good(
    database: SqliteDatabase, given: Settings, sent_before: list[int], is_sent: bool
) -> None:
    """Seconds since each letter; the caps are those of a minute, an hour and a day, beyond them one in ten minutes."""
    mailbox = Mailbox.create(address="a@x.jp", canonical="a@x.jp")
    for age in sent_before:
        Challenge.create(id=f"{age}", mailbox=mailbox, created=NOW - age, expires=NOW + 1)
    sent = login_letters.send(Moment(NOW), mailbox, LoginRequest(Thread()), given)
    assert (sent is not None) is is_sent


def test_no_cap_applies_once_no_passcode_is_good(database: SqliteDatabase, given: Settings) -> None:
    mailbox = Mailbox.create(address="a@x.jp", canonical="a@x.jp")
    for age in range(10):
        Challenge.create(id=f"{age}", mailbox=mailbox, created=NOW - age, expires=NOW)
    assert login_letters.send(Moment(NOW), mailbox, LoginRequest(Thread()), given)


@pytest.mark.parametrize(("letters", "good"), [(3, 3), (4, 3)])
def test_three_links_are_good_at_the_same_time(
    database: SqliteDatabase, given: Settings, letters: int, good: int
) -> None:
    mailbox = Mailbox.create(address="a@x.jp", canonical="a@x.jp")
    roomy = dataclasses.replace(given, limits=LimitsSettings())
    for minute in range(letters):
        assert login_letters.send(Moment(NOW + 60 * minute), mailbox, LoginRequest(Thread()), roomy)
    assert Challenge.select().where(Challenge.open).count() == good
    assert {challenge.expires - challenge.created for challenge in Challenge.select()} == {VALID}
