"""A person who can write to the database hides nothing: what is sealed cannot be changed without a trace.

The attacker owns the database, its triggers included, and has no key. On each engine.
"""

import asyncio

import pytest
from peewee import PostgresqlDatabase
from support import Clock

from attack.records.database import tamper
from attack.records.writing import KEYRING, PAGE, act, found
from mailgate.ids import NoticeId
from mailgate.keys.key_file import new_key
from mailgate.keys.signing import Keyring
from mailgate.school.audit import purge, records, seals, verification
from mailgate.school.audit.events import Event
from mailgate.school.audit.verification import Verified, verify
from mailgate.school.models import AuditHead, AuditRecord, AuditSeal
from mailgate.school.moment import Moment
from mailgate.store import Store, StoreUnavailable


@pytest.mark.parametrize("page", [1, 2, 1_000])
async def test_what_nobody_touched_is_as_sealed(sealed: Store, monkeypatch: pytest.MonkeyPatch, page: int) -> None:
    monkeypatch.setattr(verification, "PAGE", page)
    verified: Verified = await sealed.read(verify, KEYRING)
    assert (verified.first, verified.last, verified.records, verified.unsealed) == (1, 3, 9, 0)
    assert verified.findings == ()


COLUMNS = [field.name for field in AuditRecord._meta.sorted_fields if field.name not in {"id", "seal"}]


@pytest.mark.parametrize("column", COLUMNS)
async def test_whatever_is_changed_in_a_record_is_found(sealed: Store, column: str) -> None:
    value = "x" if column in {"event", "way", "client", "actor_name", "subject_name", "mail"} else 77
    await tamper(sealed)
    await sealed.write(lambda: AuditRecord.update({column: value}).where(AuditRecord.id == 5).execute())
    assert await found(sealed) == {("records-changed", 2)}


TAMPERINGS = {
    "removed": (["DELETE FROM audit_record WHERE id = 5"], {("records-missing", 2)}),
    "inserted": (
        [
            """INSERT INTO audit_record SELECT 50, created, event, way, client, actor, actor_name, subject,
            subject_name, school, student, notice, count, seal, mail FROM audit_record WHERE id = 5"""
        ],
        {("records-added", 2)},
    ),
    "inserted into no batch": (
        ["UPDATE audit_record SET seal = 70 WHERE id = 5"],
        {("records-missing", 2), ("records-added", 70)},
    ),
    "two changed places": (
        [
            "UPDATE audit_record SET id = 70 WHERE id = 4",
            "UPDATE audit_record SET id = 4 WHERE id = 5",
            "UPDATE audit_record SET id = 5 WHERE id = 70",
        ],
        {("records-changed", 2)},
    ),
    "moved to another batch": (
        ["UPDATE audit_record SET seal = 1 WHERE id = 5"],
        {("records-added", 1), ("records-missing", 2)},
    ),
    "a whole batch": (
        ["DELETE FROM audit_record WHERE seal = 2", "DELETE FROM audit_seal WHERE number = 2"],
        {("seal-missing", 2)},
    ),
    "the first batch": (
        ["DELETE FROM audit_record WHERE seal = 1", "DELETE FROM audit_seal WHERE number = 1"],
        {("seal-missing", 1)},
    ),
    "the tail": (
        ["DELETE FROM audit_record WHERE seal = 3", "DELETE FROM audit_seal WHERE number = 3"],
        {("seal-missing", 3)},
    ),
    "the tail and the head turned back": (
        [
            "DELETE FROM audit_record WHERE seal = 3",
            "DELETE FROM audit_seal WHERE number = 3",
            "UPDATE audit_head SET seal = 2, digest = (SELECT digest FROM audit_seal WHERE number = 2)",
        ],
        {("head", 2)},
    ),
    "the head turned back alone": (["UPDATE audit_head SET seal = 2"], {("head", 2), ("seal-changed", 2)}),
    "nearly all, by a head far ahead": (
        ["UPDATE audit_head SET seal = 1000000000000"],
        {("head", 1_000_000_000_000), ("seal-missing", 4)},
    ),
    "a second head": (
        ["INSERT INTO audit_head SELECT 0, seal, digest, 1000000, proof FROM audit_head"],
        {("head", 3)},
    ),
    "the head": (["DELETE FROM audit_head"], {("head", 0)}),
    "what was, as if it had been purged": (
        ["UPDATE audit_head SET purged = 2", "DELETE FROM audit_record WHERE seal <= 2"],
        {("head", 3)},
    ),
    "a seal": (["UPDATE audit_seal SET created = created + 1 WHERE number = 2"], {("records-changed", 2)}),
    "a batch's digest": (
        ["UPDATE audit_seal SET digest = previous WHERE number = 2"],
        {("records-changed", 2), ("seal-changed", 3)},
    ),
}


@pytest.mark.parametrize("what", TAMPERINGS)
async def test_what_is_removed_inserted_or_reordered_is_found(sealed: Store, what: str) -> None:
    statements, findings = TAMPERINGS[what]
    await tamper(sealed, *statements)
    assert await found(sealed) == findings


@pytest.mark.parametrize("what", TAMPERINGS)
async def test_the_next_seal_covers_no_traces(sealed: Store, clock: Clock, what: str) -> None:
    statements, _ = TAMPERINGS[what]
    await tamper(sealed, *statements)
    await act(sealed, clock, 10)
    assert await found(sealed)


def test_a_value_of_another_type_is_another_value() -> None:
    """SQLite keeps bytes in any column: they must stop neither the clock nor the verification."""
    seal = AuditSeal(number=1, created=1, records=1, proven=True, previous="")
    assert seals.digest_of(seal, [(b"x",)]) != seals.digest_of(seal, [("x",)])


async def test_a_chain_that_is_hashed_anew_is_not_proven(sealed: Store, clock: Clock) -> None:
    def forge() -> None:
        previous = ""
        for seal in AuditSeal.select().order_by(AuditSeal.number):
            seal.previous = previous
            seal.digest = previous = seals.digest_of(seal, seals.of_seal(seal.number))
            seal.save()
        AuditHead.update(digest=previous).execute()

    await tamper(sealed, "UPDATE audit_record SET client = '198.51.100.1' WHERE id = 5")
    await sealed.write(forge)
    assert await found(sealed) == {("head", 3)}
    await act(sealed, clock, 10)
    assert await found(sealed) == {("not-proven", 4)}


async def test_a_record_dated_back_gets_no_seal_and_is_found(sealed: Store, clock: Clock) -> None:
    await act(sealed, clock, 10)
    at = Moment(clock() - 2 * seals.LATE_SECONDS, origin=PAGE)
    await sealed.write(records.record, at, Event.NOTICE_SENT)
    await act(sealed, clock, 11)
    assert await found(sealed) == {("records-added", 0)}


# -- the program itself ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_record SET client = 'x'",
        "UPDATE audit_record SET seal = 7",
        "UPDATE audit_record SET seal = NULL",
        "DELETE FROM audit_record",
        "DELETE FROM audit_record WHERE seal IS NULL",
        "UPDATE audit_seal SET records = 1",
        "DELETE FROM audit_seal",
        "DELETE FROM audit_head",
        "INSERT INTO audit_head SELECT 2, seal, digest, purged, proof FROM audit_head",
        "INSERT INTO audit_record SELECT * FROM audit_record WHERE id = 1 ON CONFLICT (id) DO UPDATE SET client = 'x'",
    ],
)
async def test_the_program_can_change_and_remove_nothing(sealed: Store, clock: Clock, statement: str) -> None:
    await sealed.write(records.record, Moment(clock(), origin=PAGE), Event.NOTICE_SENT)
    with pytest.raises(StoreUnavailable, match=r"never changed|audit_head_single"):
        await sealed.write(lambda: AuditRecord._meta.database.execute_sql(statement))
    assert await sealed.read(lambda: AuditRecord.select().count()) == 10


@pytest.mark.parametrize("table", ["audit_record", "audit_seal", "audit_head"])
async def test_the_program_can_empty_and_replace_nothing(sealed: Store, table: str) -> None:
    def beside_update_and_delete() -> None:
        database = AuditRecord._meta.database
        is_postgresql = isinstance(database, PostgresqlDatabase)
        anew = "TRUNCATE {0}" if is_postgresql else "REPLACE INTO {0} SELECT * FROM {0}"
        database.execute_sql(anew.format(table))

    with pytest.raises(StoreUnavailable, match="never changed"):
        await sealed.write(beside_update_and_delete)
    assert await found(sealed) == set()


async def test_a_record_without_a_seal_gets_nothing_but_its_seal(store: Store, clock: Clock) -> None:
    await store.write(records.record, Moment(clock(), origin=PAGE), Event.NOTICE_SENT)
    with pytest.raises(StoreUnavailable, match="never changed"):
        await store.write(
            lambda: AuditRecord._meta.database.execute_sql("UPDATE audit_record SET seal = 1, client = 'x'")
        )


async def test_what_is_too_old_is_purged_and_the_rest_is_still_proven(sealed: Store, clock: Clock) -> None:
    clock.forward(days=200)
    await act(sealed, clock, 10)
    clock.forward(days=200)
    while await sealed.read(purge.is_due, Moment(clock()), 365):
        assert await sealed.write(purge.step, Moment(clock()), 365, KEYRING)
    verified = await sealed.read(verify, KEYRING)
    assert (verified.first, verified.last, verified.records, verified.findings) == (4, 4, 1, ())
    assert await sealed.read(lambda: [row.notice for row in AuditRecord.select()]) == [10]
    await act(sealed, clock, 11)
    assert await found(sealed) == set()


async def test_nothing_is_purged_while_the_head_is_not_ours(sealed: Store, clock: Clock) -> None:
    await tamper(sealed, "UPDATE audit_head SET purged = 1")
    clock.forward(days=400)
    assert await sealed.write(purge.step, Moment(clock()), 365, KEYRING) == 0
    assert await sealed.read(lambda: AuditRecord.select().count()) == 9


async def test_a_key_that_is_gone_leaves_what_a_newer_one_proved(sealed: Store, clock: Clock) -> None:
    old, new = KEYRING._keys[0], bytes.fromhex(new_key())
    rotated = Keyring([new, old], clock)
    await sealed.write(seals.step, Moment(clock()), rotated)
    assert await found(sealed, Keyring([new], clock)) == set()
    assert await found(sealed, Keyring([bytes(32)], clock)) == {("head", 3)}


# -- writers and the clock ---------------------------------------------------------------------------


async def test_many_writers_and_several_clocks_leave_nothing_unsealed(store: Store, clock: Clock) -> None:
    def write(number: int) -> None:
        records.record(Moment(clock(), origin=PAGE), Event.NOTICE_SENT, notice=NoticeId(number))
        if number % 7 == 0:
            raise KeyError(number)  # leaves a gap in the numbers

    writing = [store.write(write, number) for number in range(1, 120)]
    sealing = [store.write(seals.step, Moment(clock() + number), KEYRING) for number in range(12)]
    mixed = [unit for pair in zip(writing, sealing, strict=False) for unit in pair] + writing[len(sealing) :]
    await asyncio.gather(*mixed, return_exceptions=True)
    await store.write(seals.step, Moment(clock() + 60), KEYRING)
    verified = await store.read(verify, KEYRING)
    assert (verified.records, verified.unsealed, verified.findings) == (102, 0, ())


async def test_several_clocks_count_what_was_repeated_once(store: Store, clock: Clock) -> None:
    again = [store.write(records.record_repeated, Moment(clock(), origin=PAGE), Event.FORM_FORGED) for _ in range(30)]
    await asyncio.gather(*again)
    clock.forward(minutes=1)
    await asyncio.gather(*[store.write(seals.step, Moment(clock()), KEYRING) for _ in range(12)])
    counts = await store.read(lambda: [row.count for row in AuditRecord.select().order_by(AuditRecord.id)])
    assert counts == [1, 29]
    assert await found(store) == set()


async def test_a_busy_minute_is_several_batches(store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seals, "MOST", 4)
    for _ in range(10):
        await store.write(records.record, Moment(clock(), origin=PAGE), Event.NOTICE_SENT)
    taken = [await store.write(seals.step, Moment(clock()), KEYRING) for _ in range(4)]
    assert taken == [4, 4, 2, 0]
    assert await found(store) == set()


async def test_after_the_clock_was_set_back_records_are_sealed_all_the_same(sealed: Store, clock: Clock) -> None:
    clock.forward(days=-3)
    assert await sealed.read(seals.is_due, Moment(clock()))
    await act(sealed, clock, 10)
    verified = await sealed.read(verify, KEYRING)
    assert (verified.unsealed, verified.findings) == (0, ())
