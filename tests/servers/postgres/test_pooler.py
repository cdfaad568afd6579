"""Behind PgBouncer in transaction mode nothing of ours outlives a transaction at the server."""

import asyncio
from collections.abc import Callable

import pytest
from faults.crowd import Crowd, insisting
from support import PostOffice
from support.postgres import Cluster

from mailgate.school.models import Mailbox
from mailgate.store.postgres import open_postgres
from mailgate.store.readonly import only_looking
from servers.postgres.conftest import GatewaysOn

Pooler = Callable[[str], str]


def add(name: str) -> None:
    Mailbox.insert(address=name, canonical=name).execute()


async def test_what_is_asked_often_is_asked_over_any_connection(cluster: Cluster, pooler: Pooler) -> None:
    store = await open_postgres(pooler(cluster.new_database()), 1_000)
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
    url = pooler(cluster.new_database())
    store = await open_postgres(url, 1_000)
    try:
        with pytest.raises(Exception, match="read-only transaction"), only_looking(url):
            add("a@x.example")
        await store.write(add, "b@x.example")
        assert await store.read(lambda: Mailbox.get().address) == "b@x.example"
    finally:
        await store.close()


@pytest.mark.slow
async def test_a_morning_goes_through_it(
    cluster: Cluster, pooler: Pooler, gateways_on: GatewaysOn, post: PostOffice
) -> None:
    crowd = Crowd(logins=40, forms=20, replies=20)
    gateways = gateways_on(pooler(cluster.new_database()), 2)
    await gateways[0].run(crowd.settle_in)
    await asyncio.gather(*[gateway.start() for gateway in gateways])
    try:
        async with insisting(crowd, gateways):
            pass
        await crowd.delivered(gateways[0])
        await crowd.check(gateways[0], post)
    finally:
        await asyncio.gather(*[gateway.kill() for gateway in gateways])
