"""Second factors: apps that show codes, passkeys, recovery codes; what a session shows of itself to its owner."""

from peewee import (
    AutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def up(migrator, db):
    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class Authenticator(Model):
        id = AutoField()
        mailbox = ForeignKeyField(Mailbox, unique=True, on_delete="CASCADE")
        nonce = CharField(max_length=32)
        key_name = CharField(max_length=16)
        active = BooleanField(default=False)
        step = BigIntegerField(default=0)
        created = BigIntegerField()

        class Meta:
            database = db
            table_name = "authenticator"

    class RecoveryCodes(Model):
        id = AutoField()
        mailbox = ForeignKeyField(Mailbox, unique=True, on_delete="CASCADE")
        nonce = CharField(max_length=32)
        key_name = CharField(max_length=16)
        used = IntegerField(default=0)
        created = BigIntegerField()

        class Meta:
            database = db
            table_name = "recovery_codes"

    class Passkey(Model):
        id = AutoField()
        credential = CharField(max_length=1_400, unique=True)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        public_key = TextField()
        sign_count = BigIntegerField()
        name = CharField()
        created = BigIntegerField()
        used = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "passkey"

    db.create_tables([Authenticator, RecoveryCodes, Passkey])
    migrator.migrate(
        migrator.add_column("session", "device", CharField(default="")),
        migrator.add_column("session", "verified", BigIntegerField(null=True)),
    )


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("session", "device"),
        migrator.drop_column("session", "verified"),
        *(migrator.drop_table(table) for table in ("authenticator", "recovery_codes", "passkey")),
    )
