"""When a student leaves early, and who comes for them."""

from peewee import CharField


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("notice", "departure", CharField(max_length=16, default="")),
        migrator.add_column("notice", "pickup", CharField(max_length=100, default="")),
    )


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("notice", "pickup"),
        migrator.drop_column("notice", "departure"),
    )
