"""Behind PgBouncer in transaction mode nothing of ours outlives a transaction at the server."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.crowd import Crowd, insisting
from support import PostOffice
from support.databases.postgres import Cluster

from mailgate.school.models import Mailbox
from mailgate.store.backup import BackupFailed, back_up
from mailgate.store.postgres import open_postgres
from mailgate.store.readonly import only_looking
from servers.postgres.conftest import GatewaysOn

Pooler = Callable[[str], str]


def add(name: str) -> None:
    Mailbox.insert(address=name, canonical=name).execute()


async def test_what_is_asked_often_is_asked_over_any_connection(cluster: Cluster, pooler: Pooler) -> None:
    store = await open_postgres(pooler(cluster.migrated_database()), 1_000)
    try:
        await asyncio.gather(*[store.write(add, f"{number}") for number in range(100)])
        assert await store.read(lambda: Mailbox.select().count()) == 100
    finally:
        await store.close()


async def test_gateways_that_start_together_migrate_one_after_the_other(cluster: Cluster, pooler: Pooler) -> None:
    url = pooler(cluster.new_database())
    stores = await asyncio.gather(*[open_postgres(url, 1_000) for _ in range(4)])
    try:
        assert [await store.read(lambda: Mailbox.select().count()) for store in stores] == [0] * 4
    finally:
        await asyncio.gather(*[store.close() for store in stores])
    again = await open_postgres(url, 1_000)
    await again.close()


async def test_who_only_looks_changes_nothing(cluster: Cluster, pooler: Pooler) -> None:
    url = pooler(cluster.migrated_database())
    store = await open_postgres(url, 1_000)
    try:
        with pytest.raises(Exception, match="read-only transaction"), only_looking(url):
            add("a@x.example")
        await store.write(add, "b@x.example")
        assert await store.read(lambda: Mailbox.get().address) == "b@x.example"
    finally:
        await store.close()


async def test_a_backup_goes_to_the_server_itself(cluster: Cluster, pooler: Pooler, tmp_path: Path) -> None:
    direct = cluster.migrated_database()
    store = await open_postgres(pooler(direct), 1_000)
    try:
        with pytest.raises(BackupFailed, match="a pooler stands before"):
            back_up(pooler(direct), tmp_path / "pooled.dump")
        back_up(direct, tmp_path / "copy.dump")
        await asyncio.gather(*[store.write(add, f"{number}") for number in range(20)])
    finally:
        await store.close()
    assert os.listdir(tmp_path) == ["copy.dump"]  # noqa: PTH208 - pathlib's is not for coroutines


@pytest.mark.slow
async def test_a_morning_goes_through_it(
    cluster: Cluster, pooler: Pooler, gateways_on: GatewaysOn, post: PostOffice
) -> None:
    crowd = Crowd(logins=40, forms=20, replies=20)
    gateways = gateways_on(pooler(cluster.migrated_database()), 2)
    await gateways[0].run(crowd.settle_in)
    await asyncio.gather(*[gateway.start() for gateway in gateways])
    try:
        async with insisting(crowd, gateways):
            pass
        await crowd.delivered(gateways[0])
        await crowd.check(gateways[0], post)
    finally:
        await asyncio.gather(*[gateway.kill() for gateway in gateways])
