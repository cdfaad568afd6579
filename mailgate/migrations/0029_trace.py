"""Which mail caused what, which process tries a letter, and what the relay said as it took one."""

COLUMNS = (
    ("handled", "mail", 16),
    ("handled", "sender", 32),
    ("handled", "message_id", 32),
    ("handled", "command", 16),
    ("handled", "sign", 32),
    ("handled", "disposition", 16),
    ("letter", "mail", 16),
    ("letter", "claimed_by", 64),
    ("letter", "response", 255),
)


def up(migrator, db):
    for table, column, length in COLUMNS:
        # Not the migrator's add_column: on SQLite that writes a large table anew.
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR({length}) NOT NULL DEFAULT ''")
    db.execute_sql("CREATE INDEX letter_mail ON letter (mail) WHERE mail <> ''")


def down(migrator, db):
    db.execute_sql("DROP INDEX letter_mail")
    for table, column, _ in reversed(COLUMNS):
        db.execute_sql(f"ALTER TABLE {table} DROP COLUMN {column}")
