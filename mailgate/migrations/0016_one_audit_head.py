"""The audit has one head: a second one would let records be taken away that are to be kept."""

from peewee import SqliteDatabase


def up(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql(
            """CREATE TRIGGER audit_head_single BEFORE INSERT ON audit_head WHEN NEW.id <> 1
            BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END"""
        )
    else:
        db.execute_sql("ALTER TABLE audit_head ADD CONSTRAINT audit_head_single CHECK (id = 1)")


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        db.execute_sql("DROP TRIGGER audit_head_single")
    else:
        db.execute_sql("ALTER TABLE audit_head DROP CONSTRAINT audit_head_single")
