"""An attacker who owns the database, and even the key, hides nothing from a person who kept an anchor elsewhere."""

import logging
import re
from pathlib import Path

import pytest
from support import Clock, RunningGateway, running_gateway

from attack.records.database import tamper
from attack.records.writing import KEYRING, act, found
from mailgate.school.audit import purge, seals, verification
from mailgate.school.audit.verification import Anchor
from mailgate.school.models import AuditHead, AuditRecord, AuditSeal
from mailgate.school.moment import Moment
from mailgate.store import Store

OPERATOR = "operator@city.example"
EMPTY = ("DELETE FROM audit_record", "DELETE FROM audit_seal", "DELETE FROM audit_head")


async def kept(store: Store) -> Anchor:
    """The anchor that somebody keeps now."""
    anchor = await store.read(verification.anchor, KEYRING)
    assert anchor
    return anchor


async def test_an_anchor_is_in_a_chain_that_nobody_touched(sealed: Store, clock: Clock) -> None:
    anchor = await kept(sealed)
    await act(sealed, clock, 10)
    assert await found(sealed, KEYRING, anchor, await kept(sealed)) == set()


async def test_all_records_emptied_together_are_missed_by_the_anchor_alone(sealed: Store, clock: Clock) -> None:
    anchor = await kept(sealed)
    await tamper(sealed, *EMPTY)
    assert await found(sealed) == set(), "the database looks like a new one"
    assert await found(sealed, KEYRING, anchor) == {("anchor", 3)}
    await act(sealed, clock, 1, 2, 3)
    assert await found(sealed, KEYRING, anchor) == {("anchor", 3)}


async def test_an_old_copy_is_missed_by_the_anchor(sealed: Store, clock: Clock) -> None:
    def remember() -> list[list[tuple[object, ...]]]:
        return [list(table.select().tuples()) for table in (AuditSeal, AuditHead, AuditRecord)]

    def put_back() -> None:
        for table, rows in zip((AuditSeal, AuditHead, AuditRecord), old, strict=True):
            table.delete().execute()
            table.insert_many(rows, fields=list(table._meta.sorted_fields)).execute()

    old = await sealed.read(remember)
    await act(sealed, clock, 10)
    anchor = await kept(sealed)
    await tamper(sealed)
    await sealed.write(put_back)
    assert await found(sealed) == set()
    assert await found(sealed, KEYRING, anchor) == {("anchor", 4)}


async def test_records_sealed_anew_with_the_key_are_not_those_of_the_anchor(sealed: Store, clock: Clock) -> None:
    anchor = await kept(sealed)
    await tamper(sealed, "DELETE FROM audit_seal", "DELETE FROM audit_head", "UPDATE audit_record SET seal = NULL")
    await tamper(sealed, "DELETE FROM audit_record WHERE id = 5")
    assert await sealed.write(seals.step, Moment(clock()), KEYRING) == 8
    assert await found(sealed) == set(), "the key proves it"
    assert await found(sealed, KEYRING, anchor) == {("anchor", 3)}
    for notice in (10, 11):
        await act(sealed, clock, notice)
    assert await found(sealed, KEYRING, anchor) == {("anchor", 3)}


async def test_an_anchor_of_what_was_purged_proves_nothing_any_more(sealed: Store, clock: Clock) -> None:
    anchor = await kept(sealed)
    clock.forward(days=200)
    await act(sealed, clock, 10)
    clock.forward(days=200)
    await act(sealed, clock, 11)
    while await sealed.read(purge.is_due, Moment(clock()), 365):
        await sealed.write(purge.step, Moment(clock()), 365, KEYRING)
    assert await found(sealed, KEYRING, anchor) == set(), "its seal is the last one of those that went"
    clock.forward(days=200)
    while await sealed.read(purge.is_due, Moment(clock()), 365):
        await sealed.write(purge.step, Moment(clock()), 365, KEYRING)
    assert await found(sealed, KEYRING, anchor) == {("anchor-purged", 3)}


async def test_what_no_key_proves_is_no_anchor(sealed: Store) -> None:
    await tamper(sealed, "UPDATE audit_head SET digest = '0'")
    assert await sealed.read(verification.anchor, KEYRING) is None


# -- once a day ---------------------------------------------------------------------------------------


async def a_day(gateway: RunningGateway) -> None:
    gateway.clock.forward(days=1)
    await gateway.scheduler.tick()


async def test_the_operator_gets_the_end_of_every_day(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with running_gateway(tmp_path, settings={"gateway": {"operator": OPERATOR}}) as gateway:
        await gateway.mother.logs_in()
        with caplog.at_level(logging.INFO, "mailgate.service.scheduler"):
            await a_day(gateway)
            await gateway.scheduler.tick()
        letter = await gateway.post.letter(OPERATOR, lambda letter: "操作記録の封印" in letter.subject)
        typed = re.findall(r"[0-9a-f]{64}:[0-9]+", letter.text.replace("\r\n", "\n"))
        assert len(set(typed)) == 1
        digest, _, seal = typed[0].partition(":")
        store, keyring = gateway.dependencies.store, gateway.dependencies.keyring
        assert await found(store, keyring, Anchor(int(seal), digest)) == set()
        assert [record.getMessage() for record in caplog.records] == [f"the end of the records is {typed[0]}"]
        await a_day(gateway)
        assert len([each for each in gateway.post.of(OPERATOR) if "操作記録" in each.subject]) <= 2


async def test_the_operator_hears_of_an_end_that_is_not_ours(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings={"gateway": {"operator": OPERATOR}}) as gateway:
        await gateway.mother.logs_in()
        await gateway.scheduler.tick()
        await tamper(gateway.dependencies.store, "UPDATE audit_head SET proof = 'x'")
        await gateway.mother.logs_in()
        await a_day(gateway)
        await gateway.post.letter(OPERATOR, lambda letter: "確かめられません" in letter.subject)


async def test_where_the_operator_does_not_want_it_the_log_has_it_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {"gateway": {"operator": OPERATOR}, "audit": {"daily_letter": "no"}}
    async with running_gateway(tmp_path, settings=settings) as gateway:
        await gateway.mother.logs_in()
        with caplog.at_level(logging.INFO, "mailgate.service.scheduler"):
            await a_day(gateway)
        await gateway.settled()
        assert gateway.post.of(OPERATOR) == []
        assert "the end of the records is" in caplog.text
