"""The database: whether it is whole, of our version, and takes a commit."""

from collections.abc import Iterator

from mailgate.doctor.finding import Finding, ok, unknown, warning, wrong
from mailgate.school import limits
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.store import Store, StoreUnavailable
from mailgate.store.condition import Condition, condition_of
from mailgate.store.foreign import is_foreign

LARGEST_LOG = 64 * 2**20
"""A log (WAL) of more bytes is not moved into the file as it should be: the gateway does so after a thousand units."""


def condition(settings: Settings) -> Condition | StoreUnavailable:
    """The condition of the database, or why there is none."""
    file = settings.gateway.database_file
    if file and not file.is_file():
        return StoreUnavailable(f"{file}: there is no such file")
    if file and is_foreign(file):
        return StoreUnavailable(f"{file}: it is a database of another program")
    try:
        return condition_of(settings.gateway.database)
    except StoreUnavailable as error:
        return error


def may_be_opened(found: Condition | StoreUnavailable) -> bool:
    """Whether it can be opened without changing it: opening brings an old one up to date."""
    return isinstance(found, Condition) and not (found.broken or found.pending or found.unknown)


def of_condition(found: Condition | StoreUnavailable) -> Iterator[Finding]:
    """Whether it is there, whole, and of our version, and how large its log is."""
    if isinstance(found, StoreUnavailable):
        yield wrong("database", "database-away", why=str(found))
        return
    if found.broken:
        yield wrong("database", "database-broken", why=found.broken)
    else:
        yield ok("database", "database")
    if found.unknown:
        yield wrong("version", "version-newer", migrations=", ".join(found.unknown))
    elif found.pending:
        yield warning("version", "version-older", count=len(found.pending))
    else:
        yield ok("version", "version")
    if found.log_bytes > LARGEST_LOG:
        yield warning("wal", "wal-large", megabytes=found.log_bytes >> 20)
    else:
        yield ok("wal", "wal", megabytes=found.log_bytes >> 20)


async def of_commit(store: Store, at: Moment) -> list[Finding]:
    """Whether it takes a commit now."""
    try:
        await store.write(limits.try_out, at)
    except StoreUnavailable as error:
        return [wrong("commit", "commit-refused", why=str(error))]
    return [ok("commit", "commit")]


def unopened() -> Iterator[Finding]:
    """Of all that stands in the database nothing can be said."""
    yield unknown("letters", "database-unread")
