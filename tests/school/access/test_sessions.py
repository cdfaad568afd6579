"""Sessions end to the second: when nobody uses them, after twelve hours, or after the days that were asked for."""

import pytest
from peewee import SqliteDatabase

from mailgate.ids import MailboxId
from mailgate.school.access import sessions
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.models import Letter, Mailbox, Session
from mailgate.school.moment import Moment
from mailgate.settings import LoginSettings

NOW = 1_800_000_000
LOGIN = LoginSettings()
IDLE, TWELVE_HOURS, THIRTY_DAYS = 30 * 60, 12 * 3_600, 30 * 86_400


@pytest.fixture
def mailbox(database: SqliteDatabase) -> MailboxId:
    """A registered mailbox."""
    found: MailboxId = Mailbox.create(address="a@x.jp", canonical="a@x.jp").id
    return found


def is_in(at: int, cookie: str = "cookie") -> bool:
    return sessions.visitor(Moment(at), cookie, LOGIN) is not None


def test_a_session_ends_after_half_an_hour_in_which_nobody_used_it(mailbox: MailboxId) -> None:
    sessions.begin(Moment(NOW), mailbox, BrowserSession("cookie", remember=False), LOGIN)
    assert is_in(NOW + IDLE - 1)
    assert not is_in(NOW + IDLE)


def test_a_session_in_use_ends_after_twelve_hours(mailbox: MailboxId) -> None:
    sessions.begin(Moment(NOW), mailbox, BrowserSession("cookie", remember=False), LOGIN)
    Session.update(seen=NOW + TWELVE_HOURS - 1).execute()
    assert is_in(NOW + TWELVE_HOURS - 1)
    assert not is_in(NOW + TWELVE_HOURS)


def test_a_remembered_session_ends_after_thirty_days(mailbox: MailboxId) -> None:
    sessions.begin(Moment(NOW), mailbox, BrowserSession("cookie", remember=True), LOGIN)
    assert is_in(NOW + THIRTY_DAYS - 1)
    assert not is_in(NOW + THIRTY_DAYS)


@pytest.mark.parametrize(("later", "seen"), [(60, 0), (61, 61)])
def test_use_is_written_down_once_a_minute(mailbox: MailboxId, later: int, seen: int) -> None:
    sessions.begin(Moment(NOW), mailbox, BrowserSession("cookie", remember=False), LOGIN)
    sessions.touch(Moment(NOW + later), sessions.session_of("cookie"))
    assert Session.get().seen == NOW + seen


@pytest.mark.parametrize(
    ("remember", "later", "letters"),
    [(False, IDLE - 1, 1), (False, IDLE, 0), (True, IDLE, 1), (True, THIRTY_DAYS - 1, 1), (True, THIRTY_DAYS, 0)],
)
def test_a_login_beside_a_session_in_use_is_reported(
    mailbox: MailboxId, remember: bool, later: int, letters: int
) -> None:
    sessions.begin(Moment(NOW), mailbox, BrowserSession("cookie", remember=remember), LOGIN)
    sessions.begin(Moment(NOW + later), mailbox, BrowserSession("another", remember=False), LOGIN)
    assert Letter.select().where(Letter.template == "device").count() == letters
