"""How far the letters of announcements came: when the relay took each is written down, where they wait is read.

Letters are forgotten long before announcements are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import SQL, fn

from mailgate.ids import AnnouncementId
from mailgate.school.letters import queue
from mailgate.school.letters.claims import TO_MANY
from mailgate.school.letters.outbox import IS_WAITING
from mailgate.school.models import Letter, Recipient
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

MOST = 2_000
"""How many letters one look finds."""

BATCH = 200
"""How many of them one unit of work writes down."""

HandedOver = tuple[int, int]
"""The number of a recipient's row, and when the relay took the letter (seconds UTC)."""


def handed_over(since: int) -> list[HandedOver]:
    """The recipients whose letter the relay took after `since` (seconds UTC) and that do not say so yet; only reads."""
    rows = (
        Letter.select(Recipient.id, Letter.settled)
        .join(Recipient, on=(Recipient.letter == Letter.id) & Recipient.handed_over.is_null())
        .where(Letter.settled > since, Letter.state == SQL("'sent'"), Letter.template == TO_MANY)
        .order_by(Letter.settled)
        .limit(MOST)
    )
    return list(rows.tuples())


def write(batch: Sequence[HandedOver]) -> None:
    """Write it down for some of them, at most BATCH."""
    for recipient, settled in batch:
        _write(settled, recipient)


_write = Statement(lambda settled, recipient: Recipient.update(handed_over=settled).where(Recipient.id == recipient))


@dataclass(frozen=True, slots=True)
class Resting:
    """A domain that wants fewer letters, and how many of an announcement wait there `until` this time (seconds UTC)."""

    domain: str
    until: int
    letters: int


def resting(at: Moment, announcement: AnnouncementId) -> list[Resting]:
    """Where letters of this announcement wait since their domain wants fewer; the longest rest first."""
    rests = queue.resting(at)
    if not rests:
        return []
    waiting = (
        Recipient.select(Letter.domain, fn.COUNT(Letter.id))
        .join(Letter, on=Letter.id == Recipient.letter)
        .where(Recipient.announcement == announcement, IS_WAITING, Letter.domain.in_(list(rests)))
        .group_by(Letter.domain)
    )
    found = [Resting(domain, rests[domain], letters) for domain, letters in waiting.tuples()]
    return sorted(found, key=lambda each: each.until, reverse=True)
