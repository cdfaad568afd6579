"""When the database was copied last: whether a backup is late is asked of the database, wherever the copy was made."""

from peewee import fn

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import AuditRecord, Backup
from mailgate.school.moment import Moment


def note(at: Moment) -> None:
    """Put on record that all of the database was copied now."""
    Backup.delete().execute()
    Backup.create(created=at.now)
    record(at, Event.DATABASE_COPIED)


def last() -> int | None:
    """When it was copied last (seconds UTC); None: never."""
    found: int | None = Backup.select(fn.MAX(Backup.created)).scalar()
    return found


def seconds_without(at: Moment) -> int:
    """For how long there has been no copy: since the last one, or since the first act on record."""
    first = AuditRecord.select(fn.MIN(AuditRecord.id))
    begun = last() or AuditRecord.select(AuditRecord.created).where(AuditRecord.id == first).scalar()
    return max(at.now - begun, 0) if begun else 0
