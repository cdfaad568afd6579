"""Sends the letter that a mail to login@ asks for: a challenge, whose link and passcode it carries.

A challenge is 128 random bits. The link and the passcode are derived from it and the key as the letter is written, so
the database holds neither.
"""

from dataclasses import dataclass
from typing import Any

from peewee import Case, fn

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import families
from mailgate.school.ids import MailboxId
from mailgate.school.letters import outbox, text_form
from mailgate.school.models import Challenge, Mailbox, Priority, locked
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement
from mailgate.settings import Limits, Login

LIVE = 3
"""How many challenges of one mailbox are good at the same time: late mail must not lock people out."""


def send(at: Moment, mailbox: Mailbox, login: Login, limits: Limits, answering: outbox.Thread) -> str | None:
    """Open a challenge and queue its letter. Returns the challenge, or None beyond the caps of `limits`."""
    _hold(mailbox.id)  # before counting: other mails of this mailbox may be at it
    sent = _sent(at, mailbox.id)
    if sent.exceed(limits):
        record_repeated(at, Event.TOO_MANY)
        return None
    if sent.in_day:
        _close_stale(mailbox.id)
    name = at.token()
    _open(name, mailbox.id, at.now, at.now + login.minutes_valid * 60)
    record(at, Event.LOGIN_ASKED)
    family = families.load(mailbox.id)
    form = text_form.of_family(at, family) if family.students else None
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
