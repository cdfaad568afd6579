"""PostgreSQL: each unit in its own transaction, on one of a few worker threads (peewee over psycopg 3).

Grouping units on our side gains nothing there; the server groups commits by itself. A connection that was lost is
opened anew for the next unit; the unit that lost it is reported as not done, and its caller may try again.

A pooler such as PgBouncer may give each transaction another of the server's connections. So nothing here outlives a
transaction at the server: no prepared statement behind a pooler, no lock or setting of a session.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

from peewee import DatabaseError, InterfaceError, PostgresqlDatabase

from mailgate.school import models
from mailgate.store import StoreBusy, StoreUnavailable, demand_driver
from mailgate.store.schema import migrate

P = ParamSpec("P")
T = TypeVar("T")

WORKERS = 4
MIGRATION_LOCK = 0x6D61696C  # "mail": one process migrates at a time

PATIENCE = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}
"""When a server that says nothing any more counts as gone (libpq's documentation, "Connection Strings"): a machine
without power closes no connection, and the system's own patience is two hours. What the address says goes before.
"""


async def open_postgres(url: str, waiting_units: int) -> "PostgresStore":
    """Open the database, migrated as needed. Raises StoreUnavailable."""
    database = connect(url)
    store = PostgresStore(database, waiting_units)
    try:
        await store.run(migrate_alone, database)
    except StoreUnavailable:
        await store.close()
        raise
    return store


def connect(url: str) -> PostgresqlDatabase:
    """The database at this address; nothing is opened yet. Raises StoreUnavailable where the driver is missing."""
    demand_driver(url)
    from psycopg import ProgrammingError  # an extra
    from psycopg.conninfo import conninfo_to_dict

    try:
        named = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise StoreUnavailable(str(error).strip()) from error
    patience = {key: value for key, value in PATIENCE.items() if key not in named}
    return _Database(url, prefer_psycopg3=True, autoconnect=False, **patience)


class _Database(PostgresqlDatabase):  # type: ignore[misc]  # peewee has no types
    """peewee's database, which also notices a pooler."""

    def _initialize_connection(self, conn: Any) -> None:
        """psycopg prepares what is asked often; behind a pooler the next transaction may be at another connection."""
        if _is_pooled(conn):
            conn.prepare_threshold = None


def _is_pooled(connection: Any) -> bool:
    """A pooler tells clients a process id of its own making (the protocol's BackendKeyData)."""
    (backend,) = connection.execute("SELECT pg_backend_pid()").fetchone()
    return bool(backend != connection.info.backend_pid)


def leads_to_pooler(url: str) -> bool:
    """Whether a pooler answers at this address; not so where nobody does."""
    database = connect(url)
    try:
        with database.connection_context():
            return _is_pooled(database.connection())
    except (DatabaseError, InterfaceError):
        return False


def migrate_alone(database: PostgresqlDatabase) -> None:
    """Bring the schema up to date, wholly or not at all, while other processes that want to wait."""
    with database.atomic():
        database.execute_sql("SELECT pg_advisory_xact_lock(%s)", (MIGRATION_LOCK,))
        migrate(database)


class PostgresStore:
    """The store on one PostgreSQL database, which any number of processes may share; see `mailgate.store.Store`."""

    def __init__(self, database: PostgresqlDatabase, waiting_units: int) -> None:
        self.committed = 0
        self.on_commit: list[Callable[[], None]] = []
        self._database = database
        self._most = waiting_units
        self._waiting = 0
        self._threads = ThreadPoolExecutor(WORKERS, "postgres")
        self._connections: dict[int, Any] = {}  # by thread

    async def read(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """See `mailgate.store.Store`."""
        return await self.run(unit, *args, **kwargs)

    async def write(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """See `mailgate.store.Store`."""
        done = self._submit(self._transaction, partial(unit, *args, **kwargs))
        return await asyncio.shield(self._committed(done))

    async def _committed(self, done: asyncio.Future[T]) -> T:
        result = await done
        self.committed += 1
        for listener in self.on_commit:
            listener()
        return result

    def _transaction(self, unit: Callable[[], T]) -> T:
        with self._database.atomic():
            return unit()

    async def run(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function in a worker thread that is connected, outside any transaction."""
        return await self._submit(unit, *args, **kwargs)

    def _submit(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
        if self._waiting >= self._most:
            raise StoreBusy("too many units wait")
        try:
            done = asyncio.get_running_loop().run_in_executor(
                self._threads, partial(self._connected, unit, *args, **kwargs)
            )
        except RuntimeError as error:
            raise StoreUnavailable("the store is closed") from error
        self._waiting += 1
        done.add_done_callback(self._done)
        return done

    def _done(self, _: asyncio.Future[Any]) -> None:
        self._waiting -= 1

    def _connected(self, unit: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        try:
            if self._database.is_closed():
                self._database.connect()
                models.bind(self._database)
                self._connections[threading.get_ident()] = self._database.connection()
            return unit(*args, **kwargs)
        except (DatabaseError, InterfaceError) as error:
            with contextlib.suppress(DatabaseError, InterfaceError):
                self._database.close()
            raise StoreUnavailable(str(error)) from error

    @property
    def waiting(self) -> int:
        """See `mailgate.store.Store`."""
        return self._waiting

    async def forget(self) -> None:
        """See `mailgate.store.Store`. The server's autovacuum does it."""

    async def close(self) -> None:
        """See `mailgate.store.Store`."""
        await asyncio.to_thread(self._threads.shutdown)
        for connection in self._connections.values():
            connection.close()
