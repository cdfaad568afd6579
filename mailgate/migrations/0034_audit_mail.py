"""Which mail an act on record came by."""

from peewee import SqliteDatabase

COLUMNS = (
    *("id", "created", "event", "way", "client", "actor", "actor_name"),
    *("subject", "subject_name", "school", "student", "notice", "count"),
)


def _unchanged(columns):
    """On SQLite a trigger names the columns that nobody changes; on PostgreSQL it compares whole rows."""
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
    return f"""CREATE TRIGGER audit_record_unchanged BEFORE UPDATE ON audit_record
    WHEN OLD.seal IS NOT NULL OR NEW.seal IS NULL OR {changed}
    BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END"""


def up(migrator, db):
    # Not the migrator's add_column: on SQLite that writes a large table anew, without its triggers.
    db.execute_sql("ALTER TABLE audit_record ADD COLUMN mail VARCHAR(16) NOT NULL DEFAULT ''")
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER audit_record_unchanged")
        db.execute_sql(_unchanged([*COLUMNS, "mail"]))


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER audit_record_unchanged")
        db.execute_sql(_unchanged(COLUMNS))
    db.execute_sql("ALTER TABLE audit_record DROP COLUMN mail")
