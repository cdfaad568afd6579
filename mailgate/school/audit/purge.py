"""Old batches are taken away as a whole, the oldest first; the last one's seal stays, and the chain goes on from it."""

from typing import Any

from mailgate.school.audit import seals
from mailgate.school.audit.seals import Prover
from mailgate.school.models import AuditHead, AuditRecord, AuditSeal
from mailgate.school.moment import DAY, Moment


def is_due(at: Moment, days: int) -> bool:
    """Whether a batch is older than this many days."""
    return bool(_old(at, days).exists())


def step(at: Moment, days: int, prover: Prover) -> int:
    """Take away the oldest batch that is older than this many days: one unit of work. Returns how many records it had.

    Nothing is taken away while the head is not ours: it would take the traces with it.
    """
    head = seals.held_head()
    if not seals.is_proven(head, prover):
        return 0
    oldest = _old(at, days).order_by(AuditSeal.number).first()
    if oldest is None:
        return 0
    head.purged = oldest.number
    seals.prove(head, prover)
    AuditSeal.delete().where(AuditSeal.number < oldest.number).execute()
    return int(AuditRecord.delete().where(AuditRecord.seal == oldest.number).execute())


def _old(at: Moment, days: int) -> Any:
    purged = AuditHead.select(AuditHead.purged)
    return AuditSeal.select().where(AuditSeal.created < at.now - days * DAY, AuditSeal.number > purged)
