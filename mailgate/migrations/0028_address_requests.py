"""Other addresses that guardians wish to use, until they are proven and for as long as they can be taken back."""

from peewee import BigIntegerField, BooleanField, CharField, ForeignKeyField, Model, TextField


def up(migrator, db):
    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class AddressRequest(Model):
        id = BigIntegerField(primary_key=True)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", backref="requests")
        address = CharField()
        canonical = CharField()
        use = CharField(8)
        expires = BigIntegerField(null=True, index=True)
        proven = ForeignKeyField(Mailbox, null=True, on_delete="CASCADE", backref="proofs")
        done = BigIntegerField(null=True, index=True)
        moved = TextField(default="")
        undone = BooleanField(default=False)

        class Meta:
            database = db
            table_name = "address_request"

    db.create_tables([AddressRequest])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("address_request"))
