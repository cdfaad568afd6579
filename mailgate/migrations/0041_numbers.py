"""SQLite gives no number twice either: an old reply address or record never names a later row."""

from peewee import SqliteDatabase

PLAIN = '"id" INTEGER NOT NULL PRIMARY KEY'
COUNTED = f"{PLAIN} AUTOINCREMENT"


def up(migrator, db):
    if not isinstance(db, SqliteDatabase):
        return
    # SQLite makes its table of the last numbers with the first table that needs it.
    db.execute_sql('CREATE TABLE "counted" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT)')
    db.execute_sql('DROP TABLE "counted"')
    tables = _tables(db)
    _redefine(db, PLAIN, COUNTED)
    for table in tables:
        last = f'SELECT ?, coalesce(max(id), 0) FROM "{table}"'  # noqa: S608  # nosec B608
        db.execute_sql(f"INSERT INTO sqlite_sequence (name, seq) {last}", [table])


def down(migrator, db):
    if isinstance(db, SqliteDatabase):
        _redefine(db, COUNTED, PLAIN)
        db.execute_sql("DELETE FROM sqlite_sequence")


def _tables(db):
    found = db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' AND instr(sql, ?)", [f"({PLAIN},"])
    return [name for (name,) in found.fetchall()]


def _redefine(db, before, after):
    """Change the definitions alone: the rows stay as they are (see "ALTER TABLE" in the documentation of SQLite)."""
    (version,) = db.execute_sql("PRAGMA schema_version").fetchone()
    db.execute_sql("PRAGMA writable_schema = ON")
    db.execute_sql(
        "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE type = 'table' AND instr(sql, ?)",
        [f"({before},", f"({after},", f"({before},"],
    )
    db.execute_sql(f"PRAGMA schema_version = {version + 1}")
    db.execute_sql("PRAGMA writable_schema = RESET")
