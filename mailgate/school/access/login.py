"""Logs people in who have nothing but a mailbox: challenges, passcodes, sessions (docs/security.md).

A challenge is 128 random bits. Its link and passcode are derived from those and the key at the edges, so that none of
them stands in the database; here the tries are counted and the session begins.
"""

import hashlib
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from peewee import Case, fn

from mailgate.school.directory import people
from mailgate.school.ids import MailboxId
from mailgate.school.letters import outbox, text_form
from mailgate.school.models import Challenge, Mailbox, Priority, Session, locked
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement
from mailgate.settings import Limits, Login

LIVE = 3
"""How many challenges of one mailbox are good at the same time: late mail must not lock people out."""

LATE_SECONDS = 2 * 3600
"""Up to this long after its end a passcode is called expired; later it is merely wrong."""

ADDRESS_TRIES = 50
"""How many passcodes all clients together may try beside an address for one challenge: guessing 1 in 2 million."""

SESSION_SECONDS = 12 * 3600
TOUCH_SECONDS = 60


class Failure(Enum):
    """Why a passcode did not log in: SPENT has logged in, or another link did; TRIED had too many wrong passcodes."""

    WRONG = auto()
    EXPIRED = auto()
    SPENT = auto()
    TRIED = auto()


@dataclass(frozen=True, slots=True)
class Visitor:
    """The person of a session; `seen` is when the session was last in use."""

    mailbox: MailboxId
    address: str
    language: str
    session: str
    seen: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The mailbox of a login link, its language, and why the link cannot log in any more (None: it can)."""

    mailbox: MailboxId
    language: str
    failure: Failure | None


def challenge(at: Moment, mailbox: Mailbox, login: Login, limits: Limits, answering: outbox.Thread) -> str | None:
    """Open a challenge and queue its letter. Returns the challenge, or None beyond the caps of `limits`."""
    _hold(mailbox.id)  # before counting: other mails of this mailbox may be at it
    sent = _sent(at, mailbox.id)
    if sent.exceed(limits):
        return None
    if sent.in_day:
        _close_stale(mailbox.id)
    name = at.token()
    _open(name, mailbox.id, at.now, at.now + login.minutes_valid * 60)
    form = text_form.of_guardian(at, mailbox.id)
    outbox.enqueue(
        at,
        [
            outbox.Outgoing(
                mailbox,
                "login",
                {"challenge": name, "minutes": login.minutes_valid, "form": form.facts if form else None},
                priority=Priority.LOGIN,
                reply=form.reply if form else None,
                answering=answering,
            )
        ],
    )
    return name


_hold = Statement(lambda mailbox: locked(Mailbox.select(Mailbox.id).where(Mailbox.id == mailbox)))
_open = Statement(
    lambda name, mailbox, now, expires: Challenge.insert(id=name, mailbox=mailbox, created=now, expires=expires)
)


@dataclass(frozen=True, slots=True)
class _Sent:
    """How many login letters a mailbox was sent in the last day, hour and minute.

    Those of a clock that has been set back since count for the day alone: nobody waits until the time has come again.
    """

    in_day: int
    in_hour: int
    in_minute: int

    def exceed(self, limits: Limits) -> bool:
        """Whether another one would pass a cap."""
        return (
            self.in_minute >= limits.login_letters_per_minute
            or self.in_hour >= limits.login_letters_per_hour
            or self.in_day >= limits.login_letters_per_day
        )


def _sent(at: Moment, mailbox: MailboxId) -> _Sent:
    ((in_day, in_hour, in_minute),) = _count_sent(mailbox, at.now - 86_400, at.now - 3_600, at.now - 60, at.now)
    return _Sent(in_day, in_hour, in_minute)


def _since(instant: Any, now: Any) -> Any:
    """How many challenges are younger than this instant, and older than now."""
    return fn.COUNT(Case(None, [((Challenge.created > instant) & (Challenge.created <= now), 1)]))


_count_sent = Statement(
    lambda mailbox, day, hour, minute, now: Challenge.select(
        fn.COUNT(Challenge.created), _since(hour, now), _since(minute, now)
    ).where(Challenge.mailbox == mailbox, Challenge.created > day)
)


def _close_stale(mailbox: MailboxId) -> None:
    """Leave room for one more among the challenges that are good at the same time."""
    for (name,) in _open_ones(mailbox, LIVE)[LIVE - 1 :]:
        _close(name)


_open_ones = Statement(
    lambda mailbox, most: (
        Challenge.select(Challenge.id)
        .where(Challenge.mailbox == mailbox, Challenge.open)
        .order_by(Challenge.created.desc())
        .limit(most)
    )
)

_close = Statement(lambda name: Challenge.update(open=False).where(Challenge.id == name))


def enter(
    at: Moment, name: str, answered: bool, cookie: str, login: Login, limits: Limits, remember: bool
) -> Failure | None:
    """Try a passcode at its own link: `answered` says whether it was the right one. None: the session has begun.

    One conditional UPDATE counts the try, so that parallel ones share the same few tries and one session.
    """
    counted = (
        Challenge.update(tries=Challenge.tries + 1)
        .where(
            Challenge.id == name,
            Challenge.open,
            Challenge.tries < limits.passcode_tries_per_link,
            Challenge.expires > at.now,
        )
        .execute()
    )
    if not counted:
        return _why_not(at.now, name)
    if not answered:
        return Failure.WRONG
    return _begin(at, name, cookie, login, remember)


def enter_by_address(
    at: Moment, names: list[str], matching: str | None, cookie: str, login: Login, remember: bool
) -> Failure | None:
    """Try a passcode typed beside the address: `names` are the mailbox's live challenges, `matching` the one it fits.

    These tries are counted apart from those at the link, and the caller counts those of each client: a stranger who
    knows an address spends none of the owner's.
    """
    tried = [matching] if matching else names
    counted = (
        Challenge.update(address_tries=Challenge.address_tries + 1)
        .where(
            Challenge.id.in_(tried),
            Challenge.open,
            Challenge.address_tries < ADDRESS_TRIES,
            Challenge.expires > at.now,
        )
        .execute()
    )
    if not counted or not matching:
        return Failure.WRONG
    return _begin(at, matching, cookie, login, remember)


def live_challenges(at: Moment, canonical: str) -> list[str]:
    """The challenges that a passcode typed beside this address may belong to."""
    return [
        name
        for (name,) in Challenge.select(Challenge.id)
        .join(Mailbox)
        .where(Mailbox.canonical == canonical, Challenge.open, Challenge.expires > at.now)
        .tuples()
    ]


def _why_not(now: int, name: str) -> Failure:
    row = Challenge.get_or_none(Challenge.id == name)
    if row is None or now > row.expires + LATE_SECONDS:
        return Failure.WRONG
    if row.expires <= now:
        return Failure.EXPIRED
    return Failure.TRIED if row.open else Failure.SPENT


def _begin(at: Moment, name: str, cookie: str, login: Login, remember: bool) -> Failure | None:
    """End every challenge of the mailbox and open a session; of two at the same instant one wins."""
    won = Challenge.update(open=False).where(Challenge.id == name, Challenge.open).execute()
    if not won:
        return Failure.SPENT
    mailbox = Challenge.get_by_id(name).mailbox_id
    _tell_of_device(at, mailbox, login)
    Challenge.update(open=False).where(Challenge.mailbox == mailbox, Challenge.open).execute()
    Session.insert(
        id=session_of(cookie),
        mailbox=mailbox,
        created=at.now,
        seen=at.now,
        ends=at.now + (login.remember_days * 86_400 if remember else SESSION_SECONDS),
        remembered=remember,
    ).execute()
    return None


def _tell_of_device(at: Moment, mailbox: MailboxId, login: Login) -> None:
    """Where another session lives, the mailbox hears of the one that begins."""
    in_use = Session.remembered | (Session.seen > at.now - login.session_minutes * 60)
    if Session.select().where(Session.mailbox == mailbox, Session.ends > at.now, in_use).exists():
        facts = {"schools": people.schools_of(mailbox)}
        outbox.enqueue(at, [outbox.Outgoing(Mailbox.get_by_id(mailbox), "device", facts)])


def standing(at: Moment, name: str, limits: Limits) -> Standing | None:
    """What the page of a login link is to say before anything is typed; None: unknown. Changes nothing."""
    row = Challenge.select(Challenge, Mailbox).join(Mailbox).where(Challenge.id == name).first()
    if row is None:
        return None
    failure = None
    if row.expires <= at.now:
        failure = Failure.EXPIRED
    elif not row.open:
        failure = Failure.SPENT
    elif row.tries >= limits.passcode_tries_per_link:
        failure = Failure.TRIED
    return Standing(row.mailbox.id, row.mailbox.language, failure)


def visitor(at: Moment, cookie: str, login: Login) -> Visitor | None:
    """Who holds this cookie, or None when its session is over. Changes nothing."""
    for *visitor, remembered in _visitor(session_of(cookie), at.now):
        found = Visitor(*visitor)
        if remembered or found.seen > at.now - login.session_minutes * 60:
            return found
    return None


_visitor = Statement(
    lambda session, now: (
        Session.select(Mailbox.id, Mailbox.address, Mailbox.language, Session.id, Session.seen, Session.remembered)
        .join(Mailbox)
        .where(Session.id == session, Session.ends > now)
    )
)


def touch(at: Moment, session: str) -> None:
    """The session is in use: its idle time begins anew, written down once a minute at the most."""
    _touch(session, at.now, at.now - TOUCH_SECONDS)


_touch = Statement(
    lambda session, now, before: Session.update(seen=now).where(Session.id == session, Session.seen < before)
)


def log_out(session: str) -> None:
    """End this session."""
    Session.delete().where(Session.id == session).execute()


def log_out_everywhere(mailbox: MailboxId) -> None:
    """End every session of this mailbox."""
    Session.delete().where(Session.mailbox == mailbox).execute()


def speak(mailbox: MailboxId, language: str) -> None:
    """From now on pages and letters for this mailbox are in this language."""
    Mailbox.update(language=language).where(Mailbox.id == mailbox).execute()


def session_of(cookie: str) -> str:
    """The name of the session that a cookie holds: all that the database knows of it."""
    return hashlib.sha256(cookie.encode("utf-8", "replace")).hexdigest()


def mailbox_of(canonical: str) -> Mailbox | None:
    """The mailbox registered under this address, if any."""
    return next(iter(_mailbox.models(canonical)), None)


_mailbox = Statement(lambda canonical: Mailbox.select().where(Mailbox.canonical == canonical))
