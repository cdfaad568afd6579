"""Sends the letter that a mail to login@ asks for: a challenge, whose link and passcode it carries.

A challenge is 128 random bits. The link and the passcode are derived from it and the key as the letter is written, so
the database holds neither.
"""

import logging
from dataclasses import dataclass, field
from functools import reduce
from operator import and_
from typing import Any

from peewee import Case, fn

from mailgate.ids import MailboxId
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import families, people
from mailgate.school.letters import outbox, text_form
from mailgate.school.letters.channels import Destination
from mailgate.school.models import Challenge, Mailbox, Priority, locked, undone
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.school.statements import RowLock, Statement
from mailgate.settings import LimitsSettings, Settings

log = logging.getLogger(__name__)

LIVE = 3
"""How many challenges of one mailbox are good at the same time: late mail must not lock people out."""


BREATH_SECONDS = 600
"""Beyond the caps of the hour and the day, a mailbox whose passcodes are unused still gets one letter in this time."""


@dataclass(frozen=True, slots=True)
class LoginRequest:
    """A mail that asks for a login letter. `is_proven`: authenticated, or to an address that only its sender knows.

    `has_words`: something was written to us that reached nobody; the letter says so, in the language that it was
    `written_in` if the mailbox has chosen none. Asked for in a chat, the letter goes `to` it with the `reply_token`.
    """

    thread: outbox.Thread = field(default_factory=outbox.Thread)
    is_proven: bool = False
    has_words: bool = False
    written_in: str = ""
    to: Destination | None = None
    reply_token: str = ""


def send(at: Moment, mailbox: Mailbox, asked: LoginRequest, settings: Settings) -> str | None:
    """Open a challenge and queue its letter. Returns the challenge, or None beyond the caps of `settings.limits`.

    Mails that are proven to be the owner's and mails that others may have written are counted apart. No cap applies
    while no passcode in the mailbox is good: so nobody can silence a mailbox by asking in its name.
    """
    _hold(mailbox.id)  # before counting: other mails of this mailbox may be at it
    sent = _sent(at, mailbox.id, asked.is_proven, settings.limits)
    if sent.allow_more(settings.limits):
        return _open_and_queue(at, mailbox, sent, asked, settings)
    if sent.exceed_hour_or_day(settings.limits):
        _report_surge(at, mailbox.id, addresses.parse(settings.gateway.operator))
    record_repeated(at, Event.TOO_MANY)
    with undone(Challenge):  # so that the time of the reply does not tell that the cap is reached
        _open_and_queue(at, mailbox, sent, asked, settings)
    return None


def _open_and_queue(at: Moment, mailbox: Mailbox, sent: "_Sent", asked: LoginRequest, settings: Settings) -> str:
    """Open a challenge, leave room for it among those that are live, and queue its letter. Returns the challenge."""
    if sent.open >= LIVE:
        _close_stale(mailbox.id)
    name = at.token()
    _open(name, mailbox.id, at.now, at.steady + settings.login.minutes_valid * 60, asked.is_proven)
    record(at, Event.LOGIN_ASKED)
    outbox.enqueue(at, [_letter(at, mailbox, name, asked, settings.login.minutes_valid)])
    return name


_hold = RowLock(lambda mailbox: locked(Mailbox.select(Mailbox.id).where(Mailbox.id == mailbox)))
_open = Statement(
    lambda name, mailbox, now, expires, proven: Challenge.insert(
        id=name, mailbox=mailbox, created=now, expires=expires, proven=proven
    )
)


def _letter(at: Moment, mailbox: Mailbox, name: str, asked: LoginRequest, minutes: int) -> outbox.Outgoing:
    if asked.to:
        said = {"challenge": name, "minutes": minutes, "reply_token": asked.reply_token}
        return outbox.Outgoing(mailbox, "login", said, priority=Priority.LOGIN, to=asked.to)
    family = families.load(mailbox.id)
    form = text_form.of_family(at, family) if family.students else None
    facts = {
        "challenge": name,
        "minutes": minutes,
        "has_words": asked.has_words,
        "written_in": asked.written_in,
        "form": form.facts if form else None,
    }
    reply = form.reply if form else None
    return outbox.Outgoing(mailbox, "login", facts, priority=Priority.LOGIN, reply=reply, answering=asked.thread)


def latest_end(at: Moment, mailbox: MailboxId) -> int | None:
    """When the last link that still works ends (seconds UTC); None where none does."""
    return max((expires for (expires,) in _ends(mailbox, at.steady)), default=None)


_ends = Statement(
    lambda mailbox, now: Challenge.select(Challenge.expires).where(
        Challenge.mailbox == mailbox, Challenge.open, Challenge.expires > now
    )
)


# -- caps ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sent:
    """How many login letters of one kind a mailbox was sent lately, and how many passcodes in it are open and good.

    Those of a clock that has been set back since count for the day alone: nobody waits until the time has come again.
    """

    in_day: int
    in_hour: int
    in_breath: int
    in_minute: int
    live: int
    open: int

    def allow_more(self, caps: LimitsSettings) -> bool:
        """Whether another letter may go now."""
        if not self.live:
            return True
        if self.in_minute >= caps.login_letters_per_minute:
            return False
        return not (self.in_breath and self.exceed_hour_or_day(caps))

    def exceed_hour_or_day(self, caps: LimitsSettings) -> bool:
        """Whether another letter would be more than the hour or the day usually has."""
        return self.in_hour >= caps.login_letters_per_hour or self.in_day >= caps.login_letters_per_day


def _sent(at: Moment, mailbox: MailboxId, is_proven: bool, caps: LimitsSettings) -> _Sent:
    spans = (at.now - seconds for seconds in (DAY, HOUR, BREATH_SECONDS, 60))
    (counts,) = _count_sent(mailbox, is_proven, at.now, at.steady, caps.passcode_tries_per_link, *spans)
    return _Sent(*counts)


def _count(*conditions: Any) -> Any:
    return fn.COUNT(Case(None, [(reduce(and_, conditions), 1)]))


def _counts(mailbox: Any, proven: Any, now: Any, steady: Any, tries: Any, *spans: Any) -> Any:
    day, *shorter = spans
    alike, past = Challenge.proven == proven, Challenge.created <= now
    return Challenge.select(
        _count(alike),
        *(_count(alike, past, Challenge.created > since) for since in shorter),
        _count(Challenge.open, Challenge.expires > steady, Challenge.tries < tries),
        _count(Challenge.open),
    ).where(Challenge.mailbox == mailbox, Challenge.created > day)


_count_sent = Statement(_counts, 9)


def _report_surge(at: Moment, mailbox: MailboxId, operator: Address | None) -> None:
    """Tell the operator that a mailbox exceeds its caps: by one letter a day, and once an hour for each in the log."""
    if limits.within(at, f"login surge {mailbox}", 1, HOUR):
        log.warning("mails to login@ for mailbox %d exceed its caps: others may write in its name", mailbox)
    if operator and limits.within(at, "login surge", 1, DAY):
        letter = outbox.Outgoing(people.unregistered(operator), "surge", {}, priority=Priority.OPERATOR)
        outbox.enqueue(at, [letter])


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
