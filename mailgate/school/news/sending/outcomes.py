"""Writes down when the relay took the letters of announcements: letters are forgotten long before announcements are."""

from collections.abc import Sequence

from peewee import SQL

from mailgate.school.letters.claims import TO_MANY
from mailgate.school.models import Letter, Recipient
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
