"""Three gateways behind HAProxy: one is drained, and no client sees an error."""

import asyncio
from collections.abc import Iterable

import pytest
from faults.crowd import Attempt, Crowd, Progress
from faults.service import Service
from support import PostOffice
from support.databases.postgres import Cluster, server_folder

from servers.postgres.balancer import balanced
from servers.postgres.conftest import GatewaysOn

pytestmark = pytest.mark.slow


async def once_each(attempts: Iterable[tuple[Attempt, int]], service: Service, progress: Progress) -> None:
    """Each of these tries once, and is accepted."""
    turns = asyncio.Semaphore(10)

    async def once(attempt: Attempt, number: int) -> None:
        async with turns:
            assert await attempt(service, number), f"{attempt.__name__} {number} saw an error"
        progress.step()

    async with asyncio.TaskGroup() as group:
        for each in attempts:
            group.create_task(once(*each))


async def test_one_of_three_is_drained_and_no_client_sees_an_error(
    cluster: Cluster, gateways_on: GatewaysOn, post: PostOffice
) -> None:
    crowd, progress = Crowd(logins=60, forms=30, replies=30), Progress()
    one, two, three, front = gateways_on(cluster.migrated_database(), 4)
    await one.run(crowd.settle_in)
    await asyncio.gather(*[gateway.start() for gateway in (one, two, three)])
    try:
        with server_folder() as folder, balanced(front, (one, two, three), folder) as balancer:
            for name in ("one", "two", "three"):
                await asyncio.to_thread(balancer.until_state, name, "UP")
            before, after = crowd.attempts[::2], crowd.attempts[1::2]
            async with asyncio.TaskGroup() as group:
                group.create_task(once_each(before, front, progress))
                await progress.reaches(10)
                one.terminate()
                await asyncio.to_thread(balancer.until_state, "one", "DOWN")
                group.create_task(once_each(after, front, progress))
                one.terminate()  # HAProxy sends nobody more: it need not wait on
                assert await one.ended() == 0
        await crowd.delivered(two)
        await crowd.check(two, post)
        assert " ERROR " not in one.log() + two.log() + three.log()
    finally:
        await asyncio.gather(*[gateway.kill() for gateway in (one, two, three)])
