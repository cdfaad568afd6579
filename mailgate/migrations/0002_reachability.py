"""Bounces, the addresses they make suspect, and letters to people who have no mailbox here."""

from peewee import BigIntegerField, BooleanField, CharField, ForeignKeyField, Model


def up(migrator, db):
    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class Bounce(Model):
        letter = BigIntegerField(primary_key=True)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        kind = CharField(max_length=16)
        created = BigIntegerField(index=True)
        over = BooleanField(default=False)

        class Meta:
            database = db
            table_name = "bounce"

    db.create_tables([Bounce])

    migrator.migrate(
        migrator.add_column("mailbox", "suspect_since", BigIntegerField(null=True)),
        migrator.add_column("mailbox", "suspended", BooleanField(default=False)),
        migrator.drop_not_null("letter", "mailbox_id"),
    )


def down(migrator, db):
    db.execute_sql("DELETE FROM letter WHERE mailbox_id IS NULL")
    migrator.migrate(
        migrator.add_not_null("letter", "mailbox_id"),
        migrator.drop_column("mailbox", "suspended"),
        migrator.drop_column("mailbox", "suspect_since"),
    )
    migrator.migrate(migrator.drop_table("bounce"))
