"""Claiming letters that are due: a courier's share, the most urgent first.

A claim counts the attempt and sets the time of the next one before the network is touched, so that a process which dies
in the middle hands its letters over by itself: every letter goes out at least once, under one Message-ID.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from peewee import Case, Select

from mailgate.ids import LetterId, MailboxId
from mailgate.reply_address import ReplyAddress
from mailgate.school.letters.outbox import IS_WAITING, Thread, read_data
from mailgate.school.models import Challenge, Letter, Priority, locked
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

PAUSES = (60, 120, 300, 600, 1200, 2400, 3600)
"""Seconds until the next attempt after the first, second, ...; the last one repeats. RFC 5321 section 4.5.4.1."""

JITTER_SECONDS = 32  # a power of two: peewee's % is LIKE, but & means the same everywhere
EXTRA_LOGIN = 8
"""How many login letters a courier claims beyond its share: a person waits for each of them."""

PASSCODE_WAIT_SECONDS = 2 * 3_600
"""How long a login letter may wait for the relay, and its passcode be good all the same when it goes out."""

TO_MANY = "announcement"
"""The template of letters with one text for many readers, which have their own pace and their own cap."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter that this process is to send now. `mail` is the id of the mail that caused it, if one did."""

    id: LetterId
    mailbox: MailboxId | None
    address: str
    domain: str
    priority: int
    template: str
    reference: str
    key_name: str
    created: int
    facts: dict[str, Any]
    language: str
    reply: ReplyAddress | None
    answering: Thread
    attempt: int = 1
    mail: str = ""

    @property
    def is_to_many(self) -> bool:
        """Whether it is one of many letters with the same text (`bulk`)."""
        return self.template == TO_MANY


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a courier has room for: `most` letters, none for `full_domains`; `more_login` login letters beyond that.

    A login letter does go to a full domain, unless that is one of `full_for_login`, too.
    `key_name` names the key that signs a letter's Message-ID, at its first attempt and at every later one. `process` is
    the courier's process (`process_name.name_of`): once that is dead, what it had claimed is released.
    `resting` domains get no letters to many before their time (seconds UTC).
    """

    most: int
    key_name: str
    full_domains: tuple[str, ...] = ()
    full_for_login: tuple[str, ...] = ()
    more_login: int = EXTRA_LOGIN
    process: str = ""
    resting: Mapping[str, int] = field(default_factory=dict)


def claim(at: Moment, wanted: Wanted) -> list[Claimed]:
    """Claim letters that are due, the most urgent first."""
    claimed = _claim(at, wanted, LOGIN_ONLY, wanted.most + wanted.more_login, wanted.full_for_login)
    for domain, until in wanted.resting.items():
        set_aside(at, domain, until)
    if len(claimed) < wanted.most:
        claimed += _claim(at, wanted, ALL_OTHERS, wanted.most - len(claimed), wanted.full_domains)
    return claimed


def claim_for_operator(at: Moment, wanted: Wanted) -> list[Claimed]:
    """Claim one letter to the operator: the alarm goes out when no other letter may."""
    return _claim(at, wanted, OPERATOR_ONLY, 1, ())


LOGIN_ONLY = (Priority.LOGIN, Priority.LOGIN)
ALL_OTHERS = (Priority.NOTICE, Priority.OPERATOR)
OPERATOR_ONLY = (Priority.OPERATOR, Priority.OPERATOR)
"""The first and the last priority of those that are claimed together."""


def _claim(
    at: Moment, wanted: Wanted, priorities: tuple[int, int], most: int, full_domains: tuple[str, ...]
) -> list[Claimed]:
    jitter = at.entropy(1)[0]
    names = wanted.key_name, wanted.process
    rows = _claiming(len(full_domains))(at.now, jitter, *names, *priorities, most, *full_domains)
    return [_claimed(at, row) for row in sorted(rows)]


@lru_cache(maxsize=64)
def _claiming(full_domains: int) -> Statement:
    """The statement that claims letters to all but `full_domains` named domains."""
    return Statement(_claim_but, 7 + full_domains)


WINDOW = 2_000
"""Among how many letters those to other domains are looked for: a hundred thousand may wait for a full domain."""


def _claim_but(
    now: Any, jitter: Any, key_name: Any, process: Any, first: Any, last: Any, most: Any, *full_domains: Any
) -> Any:
    """One UPDATE that picks the letters, counts the attempt, sets the next one, and returns them."""
    due = (IS_WAITING, Letter.priority.between(first, last), Letter.due <= now)
    order = (Letter.priority, Letter.turn, Letter.due)
    waiting = Letter.select(Letter.id).where(*due).order_by(*order).limit(most)
    if full_domains:
        window = Letter.select(Letter.id, Letter.domain).where(*due).order_by(*order).limit(WINDOW)
        others = Select([window], [window.c.id]).where(window.c.domain.not_in(full_domains))
        waiting = waiting.where(Letter.id.in_(others))
    pauses = [(Letter.attempts == done, seconds) for done, seconds in enumerate(PAUSES[:-1])]
    return (
        Letter.update(
            attempts=Letter.attempts + 1,
            due=now + Case(None, pauses, PAUSES[-1]) + (Letter.id * 37 + jitter).bin_and(JITTER_SECONDS - 1),
            key_name=Case(None, [(Letter.key_name == "", key_name)], Letter.key_name),
            claimed_by=process,
        )
        .where(Letter.id.in_(locked(waiting, skip=True)))
        .returning(*CLAIMED_COLUMNS)
    )


def set_aside(at: Moment, domain: str, until: int) -> None:
    """Let the next letters to many that are for this domain wait `until` this time (seconds UTC)."""
    _set_aside(at.now, domain, until)


_set_aside = Statement(lambda now, domain, until: _wait(now, domain, until))


def _wait(now: Any, domain: Any, until: Any) -> Any:
    window = Letter.select(Letter.id, Letter.domain, Letter.template).where(
        IS_WAITING, Letter.priority.between(*ALL_OTHERS), Letter.due <= now
    )
    window = window.order_by(Letter.priority, Letter.turn, Letter.due).limit(WINDOW)
    own = Select([window], [window.c.id]).where(window.c.domain == domain, window.c.template == TO_MANY)
    return Letter.update(due=until).where(Letter.id.in_(own))


CLAIMED_COLUMNS = (
    Letter.id,
    Letter.mailbox,
    Letter.recipient,
    Letter.domain,
    Letter.priority,
    Letter.template,
    Letter.reference,
    Letter.key_name,
    Letter.created,
    Letter.data,
    Letter.attempts,
    Letter.mail,
)


def _claimed(at: Moment, row: tuple[Any, ...]) -> Claimed:
    before, data, after = row[:9], row[9], row[10:]
    letter = Claimed(*before, *read_data(data), *after)
    if challenge := letter.facts.get("challenge"):
        letter.facts["until"] = _start_passcode(at, challenge, letter)
    return letter


def _start_passcode(at: Moment, challenge: str, letter: Claimed) -> int:
    """Let the minutes of a passcode begin as its letter is handed over; when they end (seconds UTC)."""
    seconds = int(letter.facts["minutes"]) * 60
    if not 0 < at.now - letter.created <= PASSCODE_WAIT_SECONDS:
        return letter.created + seconds
    _extend(challenge, at.steady + seconds)
    return at.now + seconds


_extend = Statement(
    lambda challenge, end: Challenge.update(expires=end).where(
        Challenge.id == challenge, Challenge.open, Challenge.expires < end
    )
)


def claimants() -> list[str]:
    """The processes that have claimed letters and not settled them, by their names."""
    claimed = Letter.select(Letter.claimed_by).where(IS_WAITING, Letter.claimed_by != "").distinct()
    return [name for (name,) in claimed.tuples()]


def release(at: Moment, dead: Sequence[str]) -> int:
    """Let what processes had claimed that are dead now be tried at once. Returns how many letters it was."""
    claimed = Letter.claimed_by.in_(dead)
    return int(Letter.update(due=at.now, claimed_by="").where(IS_WAITING, claimed).execute())


def bring_forward(at: Moment) -> None:
    """After the clock was set back, let no letter wait longer than its pause."""
    longest = at.now + PAUSES[-1] + JITTER_SECONDS
    Letter.update(due=at.now).where(IS_WAITING, Letter.due > longest).execute()
