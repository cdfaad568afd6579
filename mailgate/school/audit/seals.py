"""The chain of seals: once a minute the clock puts what came since into a batch and hashes it with the batch before.

Writers only insert, so none waits for another. A batch takes whatever has no seal yet, in whatever order it was
committed: a transaction that got its number early and was committed late is in the next batch. The end of the chain is
proven by the key, which no copy of the database holds. Who changes a record would have to hash anew all batches up to
the end, and to prove it. A head that is not ours is never proven over: the next seal says so for ever (`proven`).
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Protocol, cast

from peewee import fn

from mailgate.school.audit import records
from mailgate.school.models import AuditHead, AuditRecord, AuditSeal, locked
from mailgate.school.moment import HOUR, Moment
from mailgate.school.statements import Statement

SECONDS = 60
"""How often what came since is sealed."""

MOST = 500
"""How many records one batch has at the most: the mail does not wait for long."""

LATE_SECONDS = HOUR
"""A record that is older than the last seal by more than that was not written by us: it gets none."""

COLUMNS = (
    AuditRecord.id,
    AuditRecord.created,
    AuditRecord.event,
    AuditRecord.way,
    AuditRecord.client,
    AuditRecord.actor,
    AuditRecord.actor_name,
    AuditRecord.subject,
    AuditRecord.subject_name,
    AuditRecord.school,
    AuditRecord.student,
    AuditRecord.notice,
    AuditRecord.count,
    AuditRecord.mail,
)

_THE_HEAD = 1
_PURPOSE = "audit"


class Prover(Protocol):
    """Proves words with a key, as `signing.Keyring` does."""

    def seal(self, purpose: str, word: str) -> str:
        """The proof of a word by the newest key."""

    def seal_matches(self, purpose: str, word: str, seal: str) -> bool:
        """Whether any of the keys made this proof."""


def is_due(at: Moment) -> bool:
    """Whether the last seal is a minute old; also where the clock was set back since."""
    last = AuditSeal.select(fn.MAX(AuditSeal.created)).scalar()
    return last is None or not at.now - SECONDS < last <= at.now


def step(at: Moment, prover: Prover) -> int:
    """Seal a batch of what came since: one unit of work. How many records it has; below MOST all is sealed."""
    head = held_head()
    records.collect(at, MOST)
    last = AuditSeal.get_or_none(AuditSeal.number == AuditSeal.select(fn.MAX(AuditSeal.number)))
    proven = is_proven(head, prover) if head.proof else last is None
    number = max(head.seal, last.number if last else 0) + 1
    taken = _take(at, number, last)
    if taken:
        previous = head.digest if proven or last is None else last.digest
        seal = AuditSeal(number=number, created=at.now, records=taken, proven=proven, previous=previous, digest="")
        seal.digest = digest_of(seal, of_seal(number))
        seal.save(force_insert=True)
        head.seal, head.digest = number, seal.digest
    if taken or (proven and not _is_of_newest_key(head, prover)):
        prove(head, prover)
    return taken


def held_head() -> AuditHead:
    """The head, held until the end of the unit: one process at a time seals and purges. The first one makes it."""
    first = {"id": _THE_HEAD, "seal": 0, "digest": "", "purged": 0, "proof": ""}
    AuditHead.insert(first).on_conflict_ignore().execute()
    return cast("AuditHead", locked(the_head()).get())


def the_head() -> Any:
    """Asks for the head."""
    return AuditHead.select().where(AuditHead.id == _THE_HEAD)


def _take(at: Moment, number: int, last: AuditSeal | None) -> int:
    """Give some of the records without a seal this one; how many there were."""
    since = min(last.created, at.now) - LATE_SECONDS if last else 0
    waiting = (
        AuditRecord.select(AuditRecord.id)
        .where(AuditRecord.seal.is_null(), AuditRecord.created >= since)
        .order_by(AuditRecord.id)
        .limit(MOST)
    )
    return int(AuditRecord.update(seal=number).where(AuditRecord.id.in_(waiting)).execute())


of_seal = Statement(
    lambda number: AuditRecord.select(*COLUMNS).where(AuditRecord.seal == number).order_by(AuditRecord.id)
)
"""The records of a seal, in the order in which they are hashed."""


def digest_of(seal: AuditSeal, rows: Iterable[tuple[Any, ...]]) -> str:
    """The SHA-256 of a seal and its records, as hexadecimal digits."""
    digest = hashlib.sha256(f"{seal.previous} {seal.number} {seal.created} {seal.records} {int(seal.proven)}".encode())
    for *row, mail in rows:
        words = [*row, mail] if mail else row  # a record without a mail is hashed as it was before there was the column
        digest.update(json.dumps(words, ensure_ascii=True, default=repr).encode())
    return digest.hexdigest()


# -- the head -----------------------------------------------------------------------------------------


def prove(head: AuditHead, prover: Prover) -> None:
    """Prove the head as it is now, and keep it."""
    head.proof = prover.seal(_PURPOSE, _words_of(head))
    head.save()


def is_proven(head: AuditHead, prover: Prover) -> bool:
    """Whether a key of ours proves this head."""
    return prover.seal_matches(_PURPOSE, _words_of(head), head.proof)


def _is_of_newest_key(head: AuditHead, prover: Prover) -> bool:
    return bool(head.proof == prover.seal(_PURPOSE, _words_of(head)))


def _words_of(head: AuditHead) -> str:
    return f"{head.seal} {head.digest} {head.purged}"
