"""To whom a reply goes: all guardians, or some of them."""

from peewee import CharField


def up(migrator, db):
    migrator.migrate(migrator.add_column("reply", "readers", CharField(default="")))


def down(migrator, db):
    migrator.migrate(migrator.drop_column("reply", "readers"))
