"""Enrolment codes that stay void, login letters counted by proof, a turn for the letters of each author.

Wrong passcodes beside an address are counted by mailbox and day now, in the table `tally`.
"""

from peewee import BigIntegerField, BooleanField, IntegerField


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("enrolment_code", "void", BooleanField(default=False)),
        migrator.add_column("challenge", "proven", BooleanField(default=False)),
        migrator.drop_column("challenge", "address_tries"),
        migrator.add_column("letter", "author", BigIntegerField(null=True)),
        migrator.add_column("letter", "turn", IntegerField(default=0)),
    )
    db.execute_sql("DROP INDEX letter_waiting")
    db.execute_sql("CREATE INDEX letter_waiting ON letter (priority, turn, due) WHERE state = 'waiting'")
    db.execute_sql("CREATE INDEX letter_author ON letter (author, turn) WHERE state = 'waiting' AND author IS NOT NULL")


def down(migrator, db):
    db.execute_sql("DROP INDEX letter_author")
    db.execute_sql("DROP INDEX letter_waiting")
    migrator.migrate(
        migrator.drop_column("letter", "turn"),
        migrator.drop_column("letter", "author"),
        migrator.add_column("challenge", "address_tries", IntegerField(default=0)),
        migrator.drop_column("challenge", "proven"),
        migrator.drop_column("enrolment_code", "void"),
    )
    db.execute_sql("CREATE INDEX letter_waiting ON letter (priority, due) WHERE state = 'waiting'")
