"""Units of work from the command line, in the database that the settings name."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import ParamSpec, TypeVar

from mailgate.commands import at_hand
from mailgate.school.documents import NoSchool, SchoolRefused
from mailgate.settings import Settings
from mailgate.store import Store, open_store

P = ParamSpec("P")
T = TypeVar("T")


def read(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work that changes nothing. Raises what it raises, SettingsError, StoreUnavailable or Failed."""
    return _run(lambda store: store.read(unit, *args, **kwargs))


def write(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The same for one that is committed when this returns."""
    return _run(lambda store: store.write(unit, *args, **kwargs))


@contextlib.asynccontextmanager
async def opened(chosen: Settings) -> AsyncIterator[Store]:
    """The store of these settings, migrated, and closed in the end. Raises StoreUnavailable."""
    store = await open_store(chosen.gateway.database, waiting_units=chosen.limits.waiting_units)
    try:
        yield store
    finally:
        await store.close()


def _run(work: Callable[[Store], Awaitable[T]]) -> T:
    async def run() -> T:
        async with opened(at_hand.settings()) as store:
            return await work(store)

    try:
        return asyncio.run(run())
    except SchoolRefused as refused:
        raise at_hand.Failed(*refused.problems) from None
    except NoSchool as error:
        raise at_hand.Failed(str(error)) from None
