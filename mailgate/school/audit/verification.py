"""Whether the records are what was sealed: none changed, removed, inserted, put elsewhere, or cut off at the end.

Who can write to the whole database can put an old copy in its place, or empty it. Anchors, kept elsewhere, show that.

The gateway may go on meanwhile: what is sealed or purged while this runs is left for the next time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peewee import JOIN, fn

from mailgate.school.audit import seals
from mailgate.school.audit.seals import Prover
from mailgate.school.models import AuditHead, AuditRecord, AuditSeal

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Anchor:
    """The number and the digest of a batch that was the last one once: they prove all that was before."""

    seal: int
    digest: str

    def __str__(self) -> str:
        """As people keep it and type it."""
        return f"{self.digest}:{self.seal}"


@dataclass(frozen=True, slots=True)
class SealFinding:
    """Something that is not as it was sealed. `code` is one that templates/cli/audit/verified.txt knows.

    `seal` is the batch (0: none), and `until` the last of several that are missing. `created` is when it was sealed
    (seconds UTC, 0: not known), `sealed` how many records it had then, and `records` how many there are.
    """

    code: str
    seal: int = 0
    created: int = 0
    sealed: int = 0
    records: int = 0
    until: int = 0


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at: the batches `first` to `last`, the digest of the last one; and what is wrong with them.

    `unsealed` is how many records no seal has yet.
    """

    first: int
    last: int
    digest: str
    records: int
    unsealed: int
    findings: tuple[SealFinding, ...]


def verify(prover: Prover, anchors: Sequence[Anchor] = ()) -> Verified:
    """Look at every record that is sealed, and whether these anchors are in the chain. Changes nothing."""
    last_seal = AuditSeal.select(fn.MAX(AuditSeal.number)).scalar() or 0
    head = _head()
    findings = [*_of_head(head, last_seal, prover), *_of_chain(head), *_strays(head), *_of_anchors(head, anchors)]
    purged_meanwhile = _head().purged if _head().purged > head.purged else 0
    return Verified(
        first=head.purged + 1,
        last=head.seal,
        digest=head.digest,
        records=AuditRecord.select().where(AuditRecord.seal > head.purged, AuditRecord.seal <= head.seal).count(),
        unsealed=AuditRecord.select().where(AuditRecord.seal.is_null()).count(),
        findings=tuple(each for each in findings if not 0 < each.seal <= purged_meanwhile),
    )


def anchor(prover: Prover) -> Anchor | None:
    """The end of the chain as it is now; None where nothing is sealed, or where no key of ours proves the end."""
    head = _head()
    return Anchor(head.seal, head.digest) if head.seal and seals.is_proven(head, prover) else None


def is_broken_since(since: int) -> bool:
    """Whether a seal of since then (seconds UTC) was put on an end of the chain that was not ours."""
    return bool(AuditSeal.select().where(AuditSeal.created >= since, ~AuditSeal.proven).exists())


def _head() -> AuditHead:
    """The head; where there is none, what it is before anything is sealed."""
    return seals.the_head().first() or AuditHead(seal=0, digest="", purged=0, proof="")


def _of_head(head: AuditHead, last_seal: int, prover: Prover) -> Iterator[SealFinding]:
    """The end of the chain is not where it was, is not proven by a key of ours, or is not the only one."""
    is_new = not head.proof and not last_seal
    is_ours = is_new or seals.is_proven(head, prover)
    if last_seal > head.seal or not is_ours or AuditHead.select().count() > 1:
        yield SealFinding("head", head.seal)


def _of_chain(head: AuditHead) -> Iterator[SealFinding]:
    """Every batch up to the head, and how each hangs on the one before."""
    before = AuditSeal.get_or_none(AuditSeal.number == head.purged)
    if head.purged and before is None:
        yield SealFinding("seal-missing", head.purged)
    following, digest = head.purged + 1, before.digest if before else ""
    for seal in _seals(head):
        if following < seal.number:
            yield SealFinding("seal-missing", following, until=seal.number - 1)
            digest = ""
        yield from _of_batch(seal, digest)
        following, digest = seal.number + 1, seal.digest
    if following <= head.seal:
        yield SealFinding("seal-missing", following, until=head.seal)
    elif digest != head.digest:
        yield SealFinding("seal-changed", head.seal)


def _seals(head: AuditHead) -> Iterator[AuditSeal]:
    """The seals that the head proves, in order, without holding all of them in memory."""
    after = head.purged
    while page := list(
        AuditSeal.select()
        .where(AuditSeal.number > after, AuditSeal.number <= head.seal)
        .order_by(AuditSeal.number)
        .limit(PAGE)
    ):
        yield from page
        after = page[-1].number


def _of_batch(seal: AuditSeal, digest_before: str) -> Iterator[SealFinding]:
    """One batch; `digest_before` is empty where the one before is not there."""
    rows = seals.of_seal(seal.number)
    told = (seal.number, seal.created, seal.records, len(rows))
    if len(rows) != seal.records:
        yield SealFinding("records-missing" if len(rows) < seal.records else "records-added", *told)
    elif seals.digest_of(seal, rows) != seal.digest:
        yield SealFinding("records-changed", *told)
    if digest_before and seal.previous != digest_before:
        yield SealFinding("seal-changed", *told)
    if not seal.proven:
        yield SealFinding("not-proven", *told)


def _strays(head: AuditHead) -> Iterator[SealFinding]:
    """Records of batches that do not exist, and records that were dated back after their time was sealed."""
    of_none = (
        AuditRecord.select(AuditRecord.seal, fn.COUNT(AuditRecord.id))
        .join(AuditSeal, JOIN.LEFT_OUTER, on=AuditRecord.seal == AuditSeal.number)
        .where(AuditRecord.seal.is_null(False), AuditSeal.number.is_null() | (AuditRecord.seal <= head.purged))
        .group_by(AuditRecord.seal)
    )
    for seal, records in of_none.tuples():
        yield SealFinding("records-added", seal, records=records)
    last = AuditSeal.get_or_none(AuditSeal.number == head.seal)
    since = last.created - seals.LATE_SECONDS if last else 0
    if late := AuditRecord.select().where(AuditRecord.seal.is_null(), AuditRecord.created < since).count():
        yield SealFinding("records-added", records=late)


def _of_anchors(head: AuditHead, anchors: Sequence[Anchor]) -> Iterator[SealFinding]:
    """Batches that were once, and are not what they were; what was taken away for its age can show nothing."""
    for kept in anchors:
        if kept.seal < head.purged:
            yield SealFinding("anchor-purged", kept.seal)
            continue
        seal = AuditSeal.get_or_none(AuditSeal.number == kept.seal)
        if seal is None or seal.digest != kept.digest or kept.seal > head.seal:
            yield SealFinding("anchor", kept.seal)
