"""When the database was copied last."""

from peewee import BigIntegerField, Model


def up(migrator, db):
    class Backup(Model):
        created = BigIntegerField(primary_key=True)

        class Meta:
            database = db
            table_name = "backup"

    db.create_tables([Backup])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("backup"))
