"""Logs people in with the passcode of a login letter (docs/security.md).

A challenge is 128 random bits. Its link and passcode are derived from those and the key at the edges, so that none of
them stands in the database; here the tries are counted and the session begins.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from mailgate.school.access import sessions
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.ids import MailboxId
from mailgate.school.models import Challenge, Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Limits, Login

LATE_SECONDS = 2 * 3600
"""Up to this long after its end a passcode is called expired; later it is merely wrong."""

ADDRESS_TRIES = 50
"""How many passcodes all clients together may try beside an address for one challenge: guessing 1 in 2 million."""


class Failure(Enum):
    """Why a passcode did not log in: SPENT has logged in, or another link did; TRIED had too many wrong passcodes."""

    WRONG = auto()
    EXPIRED = auto()
    SPENT = auto()
    TRIED = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """The mailbox of a login link, its language, and why the link cannot log in any more (None: it can)."""

    mailbox: MailboxId
    language: str
    failure: Failure | None


def enter(
    at: Moment, name: str, answered: bool, browser: sessions.BrowserSession, login: Login, limits: Limits
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
        return _failed(at, name, _why_not(at.now, name))
    if not answered:
        return _failed(at, name, Failure.WRONG)
    return _begin(at, name, browser, login)


def enter_by_address(
    at: Moment, names: list[str], matching: str | None, browser: sessions.BrowserSession, login: Login
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
        return _failed(at, next(iter(names), None), Failure.WRONG)
    return _begin(at, matching, browser, login)


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


def _begin(at: Moment, name: str, browser: sessions.BrowserSession, login: Login) -> Failure | None:
    """End every challenge of the mailbox and open a session; of two at the same instant one wins.

    The session that this browser had ends, be it another person's.
    """
    won = Challenge.update(open=False).where(Challenge.id == name, Challenge.open).execute()
    if not won:
        return _failed(at, name, Failure.SPENT)
    mailbox = _owner(name)
    Challenge.update(open=False).where(Challenge.mailbox == mailbox.id, Challenge.open).execute()
    sessions.begin(at.of(mailbox.id, mailbox.address), mailbox.id, browser, login)
    return None


def _failed(at: Moment, name: str | None, failure: Failure) -> Failure:
    """Put on record that a passcode for this challenge (None: for no known one) did not log in, and return why."""
    owner = _owner(name) if name else None
    record_repeated(at.of(owner.id, owner.address) if owner else at, _EVENTS[failure])
    return failure


_EVENTS = {
    Failure.WRONG: Event.LOGIN_WRONG,
    Failure.EXPIRED: Event.LOGIN_EXPIRED,
    Failure.SPENT: Event.LOGIN_SPENT,
    Failure.TRIED: Event.LOGIN_TRIED,
}


def _owner(name: str) -> Any:
    """The mailbox of a challenge, or None where the challenge is there no more."""
    return Mailbox.select().join(Challenge).where(Challenge.id == name).first()


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
