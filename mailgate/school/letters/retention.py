"""What is over is taken away, in steps so small that the mail never waits for them."""

from typing import Any

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.letters import outbox
from mailgate.school.models import Bounce, Challenge, Digest, Handled, Letter, Mailbox, Roll, Session, Tally
from mailgate.school.moment import Moment

ROWS = 200
"""How many rows of a table one step takes."""

CHALLENGE_SECONDS = 86_400 + 600
"""Challenges are kept for a day: the caps on login letters count them."""

HANDLED_SECONDS = 10 * 86_400
"""A relay gives up after 5 days (RFC 5321 section 4.5.4.1); a mail is known again for twice as long."""

LETTER_SECONDS = 30 * 86_400
"""Letters, long without their data, are kept as long as bounces may come; lists as long as replies may."""


BOUNCE_SECONDS = 180 * 86_400
"""Long enough to see that the letters of several weeks came back."""


def step(at: Moment) -> int:
    """Take away some of what is over; how many rows it was, 0 when all is done."""
    outbox.bring_forward(at)
    return (
        _delete(Challenge, Challenge.created < at.now - CHALLENGE_SECONDS, Challenge.id)
        + _end_sessions(at)
        + _delete(Handled, Handled.created < at.now - HANDLED_SECONDS, Handled.fingerprint)
        + _delete(Letter, Letter.settled < at.now - LETTER_SECONDS, Letter.id)
        + _delete(Digest, Digest.created < at.now - LETTER_SECONDS, Digest.id)
        + _delete(Roll, Roll.created < at.now - LETTER_SECONDS, Roll.id)
        + _delete(Bounce, Bounce.created < at.now - BOUNCE_SECONDS, Bounce.letter)
        + int(Tally.delete().where(Tally.ends <= at.now).execute())
    )


def _end_sessions(at: Moment) -> int:
    over = list(Session.select(Session, Mailbox).join(Mailbox).where(Session.ends < at.steady).limit(ROWS))
    for session in over:
        session.delete_instance()
        record(at, Event.SESSION_OVER, of=session.mailbox)
    return len(over)


def _delete(table: Any, over: Any, key: Any) -> int:
    return int(table.delete().where(key.in_(table.select(key).where(over).limit(ROWS))).execute())
