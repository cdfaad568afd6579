"""Sessions: who is behind a browser's cookie, since when, and until when.

The database holds a hash of the cookie, so a copy of it opens no session.
"""

import hashlib
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, Session
from mailgate.school.moment import DAY, Moment
from mailgate.school.statements import Statement
from mailgate.settings import LoginSettings

SESSION_SECONDS = 12 * 3600
TOUCH_SECONDS = 60
VERIFIED_SECONDS = 12 * 3600
"""How long a second factor counts in a session, also in one that is remembered for longer."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """The person of a session; `seen` is when the session was last in use, `verified` whether with a second factor.

    `proven` is when this person last proved who they are, by the login or by a second factor. `permissions` are what
    they may do at any of their schools, on the staff's pages alone.
    """

    mailbox: MailboxId
    address: str
    language: str
    session: str
    seen: int
    verified: bool = False
    proven: int = 0
    permissions: frozenset[Permission] = frozenset()

    def may(self, permission: str) -> bool:
        """Whether they have this Permission anywhere."""
        return permission in self.permissions


@dataclass(frozen=True, slots=True)
class BrowserSession:
    """The session that a login begins in a browser: its cookie, and the cookie of the session that it takes over.

    `device` names the browser for its owner.
    """

    cookie: str
    remember: bool
    earlier: str = ""
    device: str = ""


def begin(at: Moment, mailbox: MailboxId, browser: BrowserSession, login: LoginSettings) -> None:
    """Open a session for this cookie; the one that the browser had ends, be it another person's.

    Where the mailbox has a session in use elsewhere, a letter reports the new one.
    """
    if browser.earlier:
        _end_earlier(at, session_of(browser.earlier))
    _report_device(at, mailbox, login)
    record(at, Event.LOGIN_SUCCEEDED)
    Session.insert(
        id=session_of(browser.cookie),
        mailbox=mailbox,
        created=at.now,
        seen=at.steady,
        ends=at.steady + (login.remember_days * DAY if browser.remember else SESSION_SECONDS),
        remembered=browser.remember,
        device=browser.device,
    ).execute()


def _end_earlier(at: Moment, session: str) -> None:
    owner = Mailbox.select().join(Session).where(Session.id == session).first()
    if owner and Session.delete().where(Session.id == session).execute():
        record(at, Event.SESSION_REPLACED, of=owner)


def _report_device(at: Moment, mailbox: MailboxId, login: LoginSettings) -> None:
    in_use = Session.remembered | (Session.seen > at.steady - login.session_minutes * 60)
    if Session.select().where(Session.mailbox == mailbox, Session.ends > at.steady, in_use).exists():
        facts = {"schools": people.schools_of(mailbox)}
        outbox.enqueue(at, [outbox.Outgoing(Mailbox.get_by_id(mailbox), "device", facts)])


def visitor(at: Moment, cookie: str, login: LoginSettings) -> Visitor | None:
    """Who holds this cookie, or None when its session is over. Changes nothing."""
    for mailbox, address, language, session, seen, created, verified, remembered in _visitor(
        session_of(cookie), at.steady
    ):
        is_verified = verified is not None and verified > at.steady - VERIFIED_SECONDS
        found = Visitor(mailbox, address, language, session, seen, is_verified, verified or created)
        if remembered or found.seen > at.steady - login.session_minutes * 60:
            return found
    return None


_VISITOR = (Mailbox.id, Mailbox.address, Mailbox.language, Session.id, Session.seen)
_visitor = Statement(
    lambda session, now: (
        Session.select(*_VISITOR, Session.created, Session.verified, Session.remembered)
        .join(Mailbox)
        .where(Session.id == session, Session.ends > now)
    )
)


def touch(at: Moment, session: str) -> None:
    """Begin the session's idle time anew, since it is in use; written down once a minute at the most."""
    _touch(session, at.steady, at.steady - TOUCH_SECONDS)


_touch = Statement(
    lambda session, now, before: Session.update(seen=now).where(Session.id == session, Session.seen < before)
)


def log_out(at: Moment, session: str) -> None:
    """End this session, if there is one."""
    if Session.delete().where(Session.id == session).execute():
        record(at, Event.SESSION_LEFT)


def log_out_everywhere(at: Moment, mailbox: MailboxId) -> None:
    """End every session of this mailbox."""
    ended = Session.delete().where(Session.mailbox == mailbox).execute()
    record(at, Event.SESSIONS_LEFT, count=ended)


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session as its owner sees it: since when, when last in use (seconds UTC), and in which browser."""

    session: str
    device: str
    created: int
    seen: int


def list_of(at: Moment, mailbox: MailboxId, login: LoginSettings) -> list[OpenSession]:
    """The mailbox's sessions that are not over, the last used first."""
    in_use = Session.remembered | (Session.seen > at.steady - login.session_minutes * 60)
    rows = Session.select(Session.id, Session.device, Session.created, Session.seen).where(
        Session.mailbox == mailbox, Session.ends > at.steady, in_use
    )
    return [OpenSession(*row) for row in rows.order_by(Session.seen.desc()).tuples()]


def close(at: Moment, mailbox: MailboxId, session: str) -> None:
    """End a session of this mailbox. Raises NotFound where it has no such session."""
    if not Session.delete().where(Session.id == session, Session.mailbox == mailbox).execute():
        raise NotFound
    record(at, Event.SESSION_CLOSED)


def close_all(at: Moment, mailbox: Mailbox | None) -> int:
    """End every session of this mailbox, or of everybody, for the operator; how many there were."""
    ended = int(Session.delete().where((Session.mailbox == mailbox) if mailbox else True).execute())
    record(at, Event.SESSIONS_CLOSED, of=mailbox, count=ended)
    return ended


def verify(at: Moment, session: str, cookie: str) -> None:
    """Note that this session has shown a second factor; from now on it has this cookie (OWASP ASVS 5.0, 7.2.4)."""
    Session.update(id=session_of(cookie), verified=at.steady).where(Session.id == session).execute()


def is_remembered(cookie: str) -> bool:
    """Whether this session was asked to last beyond the browser's own."""
    return bool(Session.select().where(Session.id == session_of(cookie), Session.remembered).exists())


def session_of(cookie: str) -> str:
    """The name of the session that a cookie holds: all that the database knows of it."""
    return hashlib.sha256(cookie.encode("utf-8", "replace")).hexdigest()
