"""Whom a school phones about a student."""


def up(migrator, db):
    # Not the migrator's add_column: on SQLite that writes a large table anew.
    db.execute_sql("ALTER TABLE student ADD COLUMN phone VARCHAR(80) NOT NULL DEFAULT ''")


def down(migrator, db):
    db.execute_sql("ALTER TABLE student DROP COLUMN phone")
