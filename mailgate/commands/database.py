"""Units of work from the command line, in the database that the settings name."""

import asyncio
import getpass
import os
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import ParamSpec, TypeVar

from mailgate.commands import config_check, context, terminal
from mailgate.school.directory.schools import NoSchool, SchoolRefused
from mailgate.school.moment import Moment, Origin, Way
from mailgate.settings import Settings
from mailgate.store import Store, opened_store

P = ParamSpec("P")
T = TypeVar("T")


def moment() -> Moment:
    """Now, at the command line: the person who logged in there acts, also through sudo."""
    operator = os.environ.get("SUDO_USER") or getpass.getuser()
    return Moment(int(time.time()), origin=Origin(Way.COMMAND, name=operator))


def read(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work that changes nothing. Raises what it raises, SettingsError, StoreUnavailable or Failed.

    A terminal shows for how long it is at work.
    """
    with terminal.working():
        return run(lambda store: store.read(unit, *args, **kwargs))


def write(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work, which is committed when this returns. Raises what `read` raises."""
    with terminal.working():
        return run(lambda store: store.write(unit, *args, **kwargs))


def erase(unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run one unit of work that deletes: when this returns, the content has left the files of the database, too."""

    async def work(store: Store) -> T:
        erased = await store.write(unit, *args, **kwargs)
        await store.forget()
        return erased

    with terminal.working():
        return run(work)


def opened(chosen: Settings) -> AbstractAsyncContextManager[Store]:
    """The store of these settings, migrated, and closed in the end. Raises StoreUnavailable."""
    return opened_store(chosen.gateway.database, waiting_units=chosen.limits.waiting_units)


def run(work: Callable[[Store], Awaitable[T]]) -> T:
    """Run several units of work, which show by themselves how far they are. Raises what `read` raises."""
    settings = context.settings()
    config_check.demand_database(settings)

    async def working() -> T:
        async with opened(settings) as store:
            return await work(store)

    try:
        return asyncio.run(working())
    except SchoolRefused as refused:
        raise context.Failed(*refused.problems) from None
    except NoSchool as error:
        raise context.Failed(str(error)) from None
