"""Tags of languages that have more than eight characters, such as ja-simple."""

from peewee import PostgresqlDatabase


def up(migrator, db):
    if isinstance(db, PostgresqlDatabase):  # SQLite does not hold a text to the length of its column
        db.execute_sql("ALTER TABLE mailbox ALTER COLUMN language TYPE VARCHAR(16)")


def down(migrator, db):
    if isinstance(db, PostgresqlDatabase):
        db.execute_sql("UPDATE mailbox SET language = '' WHERE length(language) > 8")
        db.execute_sql("ALTER TABLE mailbox ALTER COLUMN language TYPE VARCHAR(8)")
