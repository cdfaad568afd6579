"""What an attacker does who owns the database, its triggers included."""

from typing import Any

from peewee import PostgresqlDatabase

from mailgate.school.models import AuditRecord
from mailgate.store import Store


async def tamper(store: Store, *statements: str) -> None:
    """Run SQL as the database's owner, to whom its triggers mean nothing."""

    def run() -> None:
        database = AuditRecord._meta.database
        for statement in [*_without_triggers(database), *statements]:
            database.execute_sql(statement)

    await store.write(run)


def _without_triggers(database: Any) -> list[str]:
    if isinstance(database, PostgresqlDatabase):
        return [
            "ALTER TABLE audit_head DROP CONSTRAINT IF EXISTS audit_head_single",
            *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in ("audit_record", "audit_seal", "audit_head")),
        ]
    names = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return [f"DROP TRIGGER {name}" for (name,) in names]
