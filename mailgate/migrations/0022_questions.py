"""What was understood of a mail that its writer was asked about."""

from peewee import BigAutoField, BigIntegerField, BooleanField, ForeignKeyField, IntegerField, Model, TextField


def up(migrator, db):
    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class Question(Model):
        id = BigAutoField()
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        kept = TextField()
        asked = BigIntegerField()
        times = IntegerField()
        answered = BooleanField(default=False)
        created = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "question"

    db.create_tables([Question])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("question"))
