"""Letters by other channels than mail, what people choose to be told there, and who they are on LINE."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    Model,
    SqliteDatabase,
)


def up(migrator, db):
    class Mailbox(Model):
        id = AutoField()

        class Meta:
            database = db
            table_name = "mailbox"

    class Preference(Model):
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
        channel = CharField(max_length=8)
        topic = CharField(max_length=16)

        class Meta:
            database = db
            table_name = "preference"
            primary_key = CompositeKey("mailbox", "channel", "topic")

    class LineUser(Model):
        user = CharField(primary_key=True, max_length=33)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        linked = BigIntegerField()
        blocked = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "line_user"

    class LineNonce(Model):
        digest = CharField(primary_key=True, max_length=64)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        expires = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "line_nonce"

    db.create_tables([Preference, LineUser, LineNonce])
    migrator.migrate(migrator.add_column("mailbox", "has_preferences", BooleanField(default=False)))
    # Not the migrator's add_column: on SQLite that writes a large table anew.
    db.execute_sql("ALTER TABLE letter ADD COLUMN channel VARCHAR(8) NOT NULL DEFAULT 'mail'")
    number = "INTEGER" if isinstance(db, SqliteDatabase) else "BIGINT"
    db.execute_sql(f"ALTER TABLE letter ADD COLUMN beside {number}")
    db.execute_sql("DROP INDEX letter_waiting")
    db.execute_sql("CREATE INDEX letter_waiting ON letter (channel, priority, turn, due) WHERE state = 'waiting'")
    db.execute_sql("CREATE INDEX letter_beside ON letter (beside) WHERE beside IS NOT NULL")


def down(migrator, db):
    db.execute_sql("DELETE FROM letter WHERE channel <> 'mail'")
    db.execute_sql("DROP INDEX letter_beside")
    db.execute_sql("DROP INDEX letter_waiting")
    db.execute_sql("CREATE INDEX letter_waiting ON letter (priority, turn, due) WHERE state = 'waiting'")
    db.execute_sql("ALTER TABLE letter DROP COLUMN beside")
    db.execute_sql("ALTER TABLE letter DROP COLUMN channel")
    migrator.migrate(migrator.drop_column("mailbox", "has_preferences"))
    for table in ("line_nonce", "line_user", "preference"):
        migrator.migrate(migrator.drop_table(table))
