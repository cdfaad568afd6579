"""Logs people in with the passcode of a login letter (docs/security.md).

A challenge is 128 random bits. Its link and passcode are derived from those and the key at the edges, so that none of
them stands in the database; here the tries are counted and the session begins.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailgate.addresses.client import counted_as
from mailgate.ids import MailboxId
from mailgate.school import limits
from mailgate.school.access import sessions
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import mailboxes
from mailgate.school.letters import reachability
from mailgate.school.models import Challenge, Mailbox
from mailgate.school.moment import DAY, Moment
from mailgate.settings import LimitsSettings, LoginSettings

LATE_SECONDS = 2 * 3600
"""Up to this long after its end a passcode is called expired; later it is merely wrong."""

POSTS_SECONDS = 300
"""The span in which the wrong passcodes of one client are counted (docs/security.md, "Limits")."""

ADDRESS_TRIES_A_DAY = 500
"""How many wrong passcodes a day all clients together may type beside one address.

With three live passcodes of eight digits, guessing succeeds once in 180 years. The links in the letters stay good.
"""


class Failure(StrEnum):
    """Why a passcode did not log in, as the pages' templates know it.

    SPENT: this link, or another one, has logged in. TRIED: too many wrong passcodes at this link. TOO_MANY: too many
    wrong ones from this client. CLOSED: too many wrong ones beside this address today. FORMER: this mailbox is nobody's
    here any more.
    """

    WRONG = "wrong"
    EXPIRED = "expired"
    SPENT = "spent"
    TRIED = "tried"
    TOO_MANY = "too-many"
    CLOSED = "closed"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class TypedPasscode:
    """A passcode typed beside an address (canonical): the live challenges there, and the one whose passcode it is."""

    address: str
    challenges: tuple[str, ...]
    matching: str | None


@dataclass(frozen=True, slots=True)
class LoginLink:
    """The mailbox of a login link, its language, and why the link cannot log in any more (None: it can)."""

    mailbox: MailboxId
    language: str
    failure: Failure | None


def enter(
    at: Moment,
    name: str,
    is_right: bool,
    browser: sessions.BrowserSession,
    login: LoginSettings,
    caps: LimitsSettings,
    board: Collection[str] = (),
) -> Failure | None:
    """Try a passcode at its own link. None: the session has begun. `board`: see `mailboxes.has_role`.

    One conditional UPDATE counts the try, so that parallel ones share the same few tries and one session. A right
    passcode is taken however many wrong ones its client has typed: many families may be behind one address.
    """
    counted = (
        Challenge.update(tries=Challenge.tries + 1)
        .where(
            Challenge.id == name,
            Challenge.open,
            Challenge.tries < caps.passcode_tries_per_link,
            Challenge.expires > at.steady,
        )
        .execute()
    )
    if not counted:
        return _failed(at, name, _why_not(at.steady, name, board))
    if is_right:
        return _begin(at, name, browser, login, board)
    is_within = limits.within(at, *_of_client(at, caps))
    return _failed(at, name, Failure.WRONG if is_within else Failure.TOO_MANY)


def enter_by_address(
    at: Moment,
    typed: TypedPasscode,
    browser: sessions.BrowserSession,
    login: LoginSettings,
    caps: LimitsSettings,
    board: Collection[str] = (),
) -> Failure | None:
    """Try a passcode typed beside an address. None: the session has begun.

    Wrong ones are counted by client, by client and letter, and by address and day; those at the link are counted apart,
    so a stranger who knows an address spends none of the owner's. An address that nobody has counts like any other.
    """
    of_client = _of_client(at, caps)
    of_letter = _of_letter(at, typed), caps.passcode_tries_per_link, login.minutes_valid * 60
    of_address = f"address passcodes {limits.anonymous(typed.address)}", ADDRESS_TRIES_A_DAY, DAY
    latest = next(iter(typed.challenges), None)
    if _is_spent(at, of_client):
        return _failed(at, latest, Failure.TOO_MANY)
    if _is_spent(at, of_address):
        return _failed(at, latest, Failure.CLOSED)
    may_try = not _is_spent(at, of_letter)
    if may_try and typed.matching:
        return _begin(at, typed.matching, browser, login, board)
    for name, _, seconds in (of_client, of_letter, of_address) if may_try else (of_client,):
        limits.count(at, name, 1, seconds)
    return _failed(at, latest, Failure.WRONG)


Counter = tuple[str, int, int]
"""What is counted, how often it may be, and the span in seconds."""


def _is_spent(at: Moment, counter: Counter) -> bool:
    name, most, seconds = counter
    return limits.counted(at, name, seconds) >= most


def _of_client(at: Moment, caps: LimitsSettings) -> Counter:
    return f"passcode {counted_as(at.origin.client)}", caps.passcode_posts_per_ip, POSTS_SECONDS


def _of_letter(at: Moment, typed: TypedPasscode) -> str:
    """What a client's tries beside this address are counted under; a new letter begins with tries of its own."""
    letters = " ".join([typed.address, *sorted(typed.challenges)])
    return f"passcode {counted_as(at.origin.client)} {limits.anonymous(letters)}"


def live_challenges(at: Moment, canonical: str) -> list[str]:
    """The challenges that a passcode typed beside this address may belong to."""
    return [
        name
        for (name,) in Challenge.select(Challenge.id)
        .join(Mailbox)
        .where(Mailbox.canonical == canonical, Challenge.open, Challenge.expires > at.steady)
        .tuples()
    ]


def _why_not(now: int, name: str, board: Collection[str]) -> Failure:
    row = Challenge.get_or_none(Challenge.id == name)
    if row is None or now > row.expires + LATE_SECONDS:
        return Failure.WRONG
    if mailboxes.is_former(row.mailbox_id, board):
        return Failure.FORMER
    if row.expires <= now:
        return Failure.EXPIRED
    return Failure.TRIED if row.open else Failure.SPENT


def _begin(
    at: Moment, name: str, browser: sessions.BrowserSession, login: LoginSettings, board: Collection[str]
) -> Failure | None:
    """End every challenge of the mailbox and open a session; of two at the same instant one wins.

    The session that this browser had ends, be it another person's.
    """
    still_good = (Challenge.id == name) & Challenge.open & (Challenge.expires > at.steady)
    still_good &= mailboxes.has_role(Challenge.mailbox, board)
    won = Challenge.update(open=False).where(still_good).execute()
    if not won:
        return _failed(at, name, _why_not(at.steady, name, board))
    mailbox = _owner(name)
    Challenge.update(open=False).where(Challenge.mailbox == mailbox.id, Challenge.open).execute()
    owned = at.of(mailbox.id, mailbox.address)
    sessions.begin(owned, mailbox.id, browser, login)
    reachability.heard_from(owned, mailbox.id)
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
    Failure.TOO_MANY: Event.TOO_MANY,
    Failure.CLOSED: Event.TOO_MANY,
    Failure.FORMER: Event.LOGIN_FORMER,
}


def _owner(name: str) -> Any:
    """The mailbox of a challenge, or None where the challenge no longer exists."""
    return Mailbox.select().join(Challenge).where(Challenge.id == name).first()


def login_link(at: Moment, name: str, caps: LimitsSettings, board: Collection[str] = ()) -> LoginLink | None:
    """What the page of a login link is to say before anything is typed; None: unknown. Changes nothing."""
    row = Challenge.select(Challenge, Mailbox).join(Mailbox).where(Challenge.id == name).first()
    if row is None:
        return None
    failure = None
    if not row.open and mailboxes.is_former(row.mailbox.id, board):
        failure = Failure.FORMER
    elif row.expires <= at.steady:
        failure = Failure.EXPIRED
    elif not row.open:
        failure = Failure.SPENT
    elif row.tries >= caps.passcode_tries_per_link:
        failure = Failure.TRIED
    return LoginLink(row.mailbox.id, row.mailbox.language, failure)
