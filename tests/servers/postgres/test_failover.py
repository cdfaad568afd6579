"""The server of the database dies, or starts again, under load: what was accepted has its effect once."""

import asyncio
import random
from collections.abc import Iterator

import pytest
from faults.crowd import Crowd, insisting, mail, send_form
from support import PostOffice
from support.databases.postgres import Cluster, binaries

from servers.postgres.conftest import GatewaysOn
from servers.postgres.standby import Pair, running_pair

pytestmark = pytest.mark.slow


@pytest.fixture
def pair() -> Iterator[Pair]:
    """A primary with a standby that confirms each commit."""
    programs = binaries()
    if programs is None:
        pytest.skip("there is no PostgreSQL server on this machine (Debian: postgresql)")
    with running_pair(programs) as running:
        yield running


async def test_the_primary_is_killed_and_the_standby_goes_on_with_all_that_was_accepted(
    pair: Pair, gateways_on: GatewaysOn, post: PostOffice, chance: random.Random
) -> None:
    crowd = Crowd(logins=60, forms=30, replies=30)
    killed = chance.randrange(20, 100)
    url = pair.url(await asyncio.to_thread(pair.primary.new_database))
    gateways = gateways_on(url, 2)
    await gateways[0].run(crowd.settle_in)
    await asyncio.gather(*[gateway.start() for gateway in gateways])
    try:
        async with insisting(crowd, gateways) as progress:
            await progress.reaches(killed)
            pair.kill_primary()
            accepted = progress.accepted
            assert (await mail(gateways[0], "stranger@family.example", "login@gate.example", "")).startswith("451")
            assert not await send_form(gateways[1], 0)
            await asyncio.to_thread(pair.standby.promote)
        assert accepted < crowd.logins + crowd.forms + crowd.replies, "nobody was left to see the new primary"
        await crowd.settled(gateways[0])
        await crowd.check(gateways[0], post)
    finally:
        await asyncio.gather(*[gateway.kill() for gateway in gateways])


async def test_a_restart_of_the_server_costs_nobody_more_than_a_second_try(
    cluster: Cluster, gateways_on: GatewaysOn, post: PostOffice, chance: random.Random
) -> None:
    crowd = Crowd(logins=40, forms=20, replies=20)
    restarted = chance.randrange(10, 60)
    gateways = gateways_on(cluster.migrated_database(), 2)
    await gateways[0].run(crowd.settle_in)
    await asyncio.gather(*[gateway.start() for gateway in gateways])
    try:
        async with insisting(crowd, gateways) as progress:
            await progress.reaches(restarted)
            await asyncio.to_thread(cluster.restart)
        await crowd.settled(gateways[0])
        await crowd.check(gateways[0], post)
        for gateway in gateways:
            assert "is started again" not in gateway.log(), "a process died of it"
    finally:
        await asyncio.gather(*[gateway.kill() for gateway in gateways])
