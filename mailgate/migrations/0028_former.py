"""Of which schools a mailbox was a guardian's or a staff member's, so that it can be told whom to phone."""

from peewee import CompositeKey, ForeignKeyField, Model


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class Former(Model):
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
        school = ForeignKeyField(School, on_delete="CASCADE")

        class Meta:
            database = db
            table_name = "former"
            primary_key = CompositeKey("mailbox", "school")

    db.create_tables([Former])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("former"))
