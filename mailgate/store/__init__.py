"""The database, opened: units of work run in it, one after the other, each a plain function over the models.

`await store.write(sessions.log_out, session)` returns when the unit is committed on disk; it runs to its end even
when its caller has gone away. Only this package knows asyncio and a database engine; the domain knows neither.
"""

import contextlib
import sys
from collections.abc import AsyncIterator, Callable
from importlib.util import find_spec
from pathlib import Path
from typing import ParamSpec, Protocol, TypeVar
from urllib.parse import quote

P = ParamSpec("P")
T = TypeVar("T")


class StoreUnavailable(Exception):
    """The database did not take this unit (gone, locked, disk full): nothing of it happened, it may be tried again."""


class StoreBusy(StoreUnavailable):
    """Too many units wait already; try again later."""


class Store(Protocol):
    """What every engine offers."""

    committed: int
    """How many units this process has committed."""

    @property
    def waiting(self) -> int:
        """How many units wait for their turn to write."""

    on_commit: list[Callable[[], None]]
    """Called after every commit of this process, in its event loop."""

    async def read(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a unit that changes nothing. Raises what the unit raises, or StoreUnavailable."""

    async def write(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a unit in a transaction of its own and return its result once it is committed on disk.

        Raises what the unit raises (then nothing of it is kept), or StoreUnavailable.
        """

    async def forget(self) -> None:
        """Let content that was deleted leave the files, as far as the engine does not do that by itself.

        Raises StoreUnavailable.
        """

    async def close(self) -> None:
        """Finish what waits and close."""


def read_only(file: Path) -> str:
    """SQLite's address of a file that it is not to change (its documentation, "URI Filenames in SQLite")."""
    return f"file:{quote(str(file))}?mode=ro"


def without_postgresql() -> None:
    """Let no PostgreSQL be used in this process, whose database is a file.

    peewee loads the driver wherever it is installed: 10 MB and a tenth of the start. Must be called before peewee is
    loaded; None stands for "there is none" (the language reference, "The import system", 5.3.1).
    """
    sys.modules.setdefault("psycopg", None)  # type: ignore[arg-type]  # typeshed leaves this out


def demand_driver(url: str) -> None:
    """Raises StoreUnavailable where the driver for this address is missing: PostgreSQL's is an extra."""
    if url.startswith("postgresql://") and find_spec("psycopg") is None:
        raise StoreUnavailable(
            "PostgreSQL needs the extra `postgres`: pip install 'PATH[postgres]', with the checkout or wheel as PATH"
        )


async def open_store(url: str, *, waiting_units: int) -> Store:
    """Open the database of a `sqlite:///` or `postgresql://` address, its schema brought up to date.

    `waiting_units` is how many units may wait before StoreBusy. Raises StoreUnavailable when it cannot be opened.
    """
    if url.startswith("postgresql://"):
        from mailgate.store.postgres import open_postgres  # the driver is an extra

        return await open_postgres(url, waiting_units)
    from mailgate.store.sqlite import open_sqlite  # it speaks of this module

    return await open_sqlite(url.removeprefix("sqlite:///"), waiting_units)


@contextlib.asynccontextmanager
async def opened_store(url: str, *, waiting_units: int) -> AsyncIterator[Store]:
    """The same store, closed in the end."""
    store = await open_store(url, waiting_units=waiting_units)
    try:
        yield store
    finally:
        await store.close()
