"""Browsers that show notes (Web Push)."""

from peewee import AutoField, BigAutoField, BigIntegerField, CharField, ForeignKeyField, Model


def up(migrator, db):
    class Mailbox(Model):
        id = AutoField()

        class Meta:
            database = db
            table_name = "mailbox"

    class PushSubscription(Model):
        id = BigAutoField()
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
        endpoint = CharField(max_length=1_000)
        p256dh = CharField(max_length=88)
        auth = CharField(max_length=24)
        vapid = CharField(max_length=88)
        device = CharField(default="")
        created = BigIntegerField()
        succeeded = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "push_subscription"
            indexes = ((("mailbox", "endpoint"), True),)

    db.create_tables([PushSubscription])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("push_subscription"))
