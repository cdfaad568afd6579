"""A database with three batches of three records each, on each engine."""

from collections.abc import AsyncIterator

import pytest
from support import Clock

from attack.records.writing import act
from mailgate.store import Store, open_store


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=1_000)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def sealed(store: Store, clock: Clock) -> Store:
    """Three batches of three records each."""
    for batch in range(3):
        await act(store, clock, *range(3 * batch + 1, 3 * batch + 4))
    return store
