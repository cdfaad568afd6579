"""Claiming letters that are due: a courier's share, the most urgent first.

A claim counts the attempt and sets the time of the next one before the network is touched, so that a process which dies
in the middle hands its letters over by itself: every letter goes out at least once, under one Message-ID.
"""

import functools
import itertools
import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from peewee import Case, Select, chunked

from mailgate.addresses.reply import ReplyAddress
from mailgate.ids import LetterId, MailboxId
from mailgate.school.letters.outbox import IS_WAITING, Thread, read_data
from mailgate.school.models import Challenge, Channel, Letter, Priority, Rest, locked
from mailgate.school.moment import HOUR, Moment
from mailgate.school.statements import Statement

PAUSES = (60, 120, 300, 600, 1200, 2400, 3600)
"""Seconds until the next attempt after the first, second, ...; the last one repeats. RFC 5321 section 4.5.4.1."""

JITTER_SECONDS = 32  # a power of two: peewee's % is LIKE, but & means the same everywhere
NOTICES_FOR_ONE = 3
"""How many notices go for one letter that nobody waits for (digests, announcements) where both wait."""

MOST_OWED = 24
"""More than this is never owed to letters that nobody waits for, however long they had to wait."""

EXTRA_LOGIN = 8
"""How many login letters a courier claims beyond its share: a person waits for each of them."""

PASSCODE_WAIT_SECONDS = 2 * HOUR
"""How long a login letter may wait for the relay, and its passcode be good all the same when it goes out."""

TO_MANY = "announcement"
"""The template of letters with one text for many readers, which have their own pace and their own cap."""


Share = tuple[int, int, int]
"""The first and the last priority of letters that are claimed together, and how many of them at most."""


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
    def is_awaited(self) -> bool:
        """Whether somebody waits for it: a login letter, or an answer in the chat."""
        return self.priority == Priority.LOGIN

    @property
    def is_to_many(self) -> bool:
        """Whether it is one of many letters with the same text (`bulk`)."""
        return self.template == TO_MANY

    @property
    def is_urgent(self) -> bool:
        """Whether it is an emergency's, which overtakes all but login letters."""
        return self.is_to_many and self.priority == Priority.NOTICE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a courier has room for: `most` letters, none for `full_domains`; `more_login` login letters beyond that.

    A login letter does go to a full domain, unless that is one of `full_for_login`, too.
    `key_name` names the key that signs a letter's Message-ID, at its first attempt and at every later one. `process` is
    the courier's process (`process_name.name_of`): once that is dead, what it had claimed is released.
    `resting` domains get no letters to many before their time (seconds UTC). `channel` is the one that the courier
    carries letters to. `owed` is what `owed_after` said after the
    claim before.
    """

    most: int
    key_name: str
    full_domains: tuple[str, ...] = ()
    full_for_login: tuple[str, ...] = ()
    more_login: int = EXTRA_LOGIN
    process: str = ""
    resting: Mapping[str, int] = field(default_factory=dict)
    owed: int = 0
    channel: Channel = Channel.MAIL

    @property
    def kept(self) -> int:
        """How many of `most` are kept for letters that nobody waits for, as far as such are due."""
        return min(self.owed // NOTICES_FOR_ONE, self.most)


def claim(at: Moment, wanted: Wanted) -> list[Claimed]:
    """Claim letters that are due, the most urgent first."""
    login = (*LOGIN_ONLY, wanted.most + wanted.more_login)
    claimed = _claim(at, wanted, [login], wanted.full_for_login)
    for domain, until in wanted.resting.items():
        set_aside(at, wanted.channel, domain, until)
    if len(claimed) < wanted.most:
        left = wanted.most - len(claimed)
        claimed += _claim(at, wanted, _shares(left, min(wanted.kept, left)), wanted.full_domains)
    return claimed


def _shares(most: int, kept: int) -> list[Share]:
    """The most urgent letters, and among them some that nobody waits for: notices alone may fill every claim."""
    return [(*ALL_OTHERS, most - kept), (*UNHURRIED, kept)] if kept else [(*ALL_OTHERS, most)]


def owed_after(wanted: Wanted, claimed: Sequence[Claimed]) -> int:
    """What letters that nobody waits for are owed after this claim: one of them for each NOTICES_FOR_ONE notices.

    It grows while notices fill the claims, and is nothing while an emergency goes, or where no such letter is due.
    """
    unhurried = sum(letter.priority > Priority.NOTICE for letter in claimed)
    notices = sum(letter.priority == Priority.NOTICE for letter in claimed)
    none_is_due = unhurried < wanted.kept and not wanted.full_domains
    if none_is_due or any(letter.is_urgent for letter in claimed):
        return 0
    is_filled = len(claimed) - unhurried >= wanted.most - wanted.kept
    return min(max(wanted.owed + notices * is_filled - unhurried * NOTICES_FOR_ONE, 0), MOST_OWED)


def claim_for_operator(at: Moment, wanted: Wanted) -> list[Claimed]:
    """Claim one letter to the operator: the alarm goes out when no other letter may."""
    return _claim(at, wanted, [(*OPERATOR_ONLY, 1)], ())


LOGIN_ONLY = (Priority.LOGIN, Priority.LOGIN)
ALL_OTHERS = (Priority.NOTICE, Priority.OPERATOR)
UNHURRIED = (Priority.BULK, Priority.OPERATOR)
OPERATOR_ONLY = (Priority.OPERATOR, Priority.OPERATOR)
"""The first and the last priority of those that are claimed together."""


def _claim(at: Moment, wanted: Wanted, shares: Sequence[Share], full_domains: tuple[str, ...]) -> list[Claimed]:
    jitter = at.entropy(1)[0]
    names = wanted.key_name, wanted.process
    statement = _claiming(len(shares), len(full_domains))
    rows = statement(at.now, wanted.channel, jitter, *names, *itertools.chain(*shares), *full_domains)
    return [_claimed(at, row) for row in sorted(rows)]


@lru_cache(maxsize=128)
def _claiming(shares: int, full_domains: int) -> Statement:
    """The statement that claims this number of shares of letters to all but `full_domains` named domains."""

    def build(now: Any, channel: Any, jitter: Any, key_name: Any, process: Any, *others: Any) -> Any:
        numbers, domains = others[: 3 * shares], others[3 * shares :]
        due = (IS_WAITING, Letter.channel == channel, Letter.due <= now)
        found = [_first(due, domains, *share) for share in chunked(numbers, 3)]
        return _claim_these(now, jitter, key_name, process, found)

    return Statement(build, 5 + 3 * shares + full_domains)


WINDOW = 2_000
"""Among how many letters those to other domains are looked for: a hundred thousand may wait for a full domain."""

COURIERS = 3
"""How many may claim at the same moment without hindrance: each passes over what the others are just claiming."""


def _first(due: Sequence[Any], full_domains: Sequence[Any], first: Any, last: Any, most: Any) -> Select:
    """The letters of these priorities that are `due`, the most urgent first, and to none of these domains."""
    these = (*due, Letter.priority.between(first, last))
    order = (Letter.priority, Letter.turn, Letter.due)
    waiting = Letter.select(Letter.id).where(*these).order_by(*order).limit(most)
    if full_domains:
        window = Letter.select(Letter.id, Letter.domain).where(*these).order_by(*order).limit(WINDOW)
        others = Select([window], [window.c.id]).where(window.c.domain.not_in(full_domains))
        waiting = waiting.where(Letter.id.in_(others.limit(most * COURIERS)))
    return locked(waiting, skip=True)


def _claim_these(now: Any, jitter: Any, key_name: Any, process: Any, found: Sequence[Select]) -> Any:
    """One UPDATE that counts the attempt of these letters, sets the next one, and returns them."""
    pauses = [(Letter.attempts == done, seconds) for done, seconds in enumerate(PAUSES[:-1])]
    return (
        Letter.update(
            attempts=Letter.attempts + 1,
            due=now + Case(None, pauses, PAUSES[-1]) + (Letter.id * 37 + jitter).bin_and(JITTER_SECONDS - 1),
            key_name=Case(None, [(Letter.key_name == "", key_name)], Letter.key_name),
            claimed_by=process,
        )
        .where(Letter.id.in_(_all_of(found)))
        .returning(*CLAIMED_COLUMNS)
    )


def _all_of(found: Sequence[Select]) -> Select:
    """What these queries find together. Each is wrapped: neither order nor row locks may stand in a UNION itself."""
    if len(found) == 1:
        return found[0]
    first, *others = [Select([query], [query.c.id]) for query in found]
    return functools.reduce(operator.or_, others, first)


def set_aside(at: Moment, channel: Channel, domain: str, until: int) -> None:
    """Let the next letters to many that are for this domain wait `until` this time (seconds UTC)."""
    _set_aside(at.now, channel, domain, until)


def rest(domain: str, until: int) -> None:
    """Write down that this domain gets no letters to many `until` this time (seconds UTC): pages and metrics say so."""
    Rest.insert(domain=domain, until=until).on_conflict(
        conflict_target=[Rest.domain], update={Rest.until: until}
    ).execute()


_set_aside = Statement(lambda now, channel, domain, until: _wait(now, channel, domain, until))


def _wait(now: Any, channel: Any, domain: Any, until: Any) -> Any:
    window = Letter.select(Letter.id, Letter.domain, Letter.template).where(
        IS_WAITING, Letter.channel == channel, Letter.priority.between(*ALL_OTHERS), Letter.due <= now
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
