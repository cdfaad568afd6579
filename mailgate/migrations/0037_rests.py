"""Domains that want fewer letters."""

from peewee import BigIntegerField, CharField, Model


def up(migrator, db):
    class Rest(Model):
        domain = CharField(primary_key=True)
        until = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "rest"

    db.create_tables([Rest])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("rest"))
