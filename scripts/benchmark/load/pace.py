"""A load in an open loop: jobs begin at their times, whether those before them were answered or not.

A closed loop sends less where the server is slow, and so hides what people would have to wait for.
"""

import asyncio
import dataclasses
import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from benchmark.load.clients import Answered, Client

Job = TypeVar("Job")
SECOND = 1_000_000_000


async def paced(
    make: Callable[[], Client[Job]],
    jobs: Iterator[Job],
    a_second: float,
    done: Callable[[Answered[Any]], None],
    goes_on: Callable[[], bool],
) -> None:
    """Begin this number of jobs a second while it `goes_on`; `done` hears of each, as begun when it was due."""
    idle: list[Client[Job]] = []

    async def carry(job: Job, due: int) -> None:
        client = idle.pop() if idle else make()
        answered = await client.carry(job)
        done(dataclasses.replace(answered, begun=due))
        idle.append(client)

    async with asyncio.TaskGroup() as group:
        due = time.monotonic_ns()
        while goes_on():
            group.create_task(carry(next(jobs), due))
            due += round(SECOND / a_second)
            await asyncio.sleep(max(due - time.monotonic_ns(), 0) / SECOND)
    for client in idle:
        client.close()
