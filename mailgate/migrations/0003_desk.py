"""The staff's mailbox desk: how each wants their letters, digests, reminders, who is away, empty seats, the clock."""

from peewee import BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, Model, TextField


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("staff_member", "letters", CharField(max_length=8, default="")),
        migrator.add_column("staff_member", "digest_at", CharField(default="")),
    )

    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class StaffMember(Model):
        class Meta:
            database = db
            table_name = "staff_member"

    class Notice(Model):
        id = BigAutoField()

        class Meta:
            database = db
            table_name = "notice"

    class Digest(Model):
        id = BigAutoField()
        staff = ForeignKeyField(StaffMember, on_delete="CASCADE", index=False)
        slot = BigIntegerField(null=True)
        entries = TextField()
        created = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "digest"
            indexes = ((("staff", "slot"), True),)

    class Reminder(Model):
        notice = ForeignKeyField(Notice, on_delete="CASCADE", index=False)
        step = CharField(max_length=16)
        created = BigIntegerField()

        class Meta:
            database = db
            table_name = "reminder"
            primary_key = CompositeKey("notice", "step")

    class Away(Model):
        staff = ForeignKeyField(StaffMember, on_delete="CASCADE", index=False)
        day = CharField(max_length=10)

        class Meta:
            database = db
            table_name = "away"
            primary_key = CompositeKey("staff", "day")

    class Roll(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        grade = CharField(max_length=16)
        classroom = CharField(max_length=16)
        day = CharField(max_length=10)
        empty = TextField(null=True)
        asked = TextField(default="[]")
        created = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "roll"
            indexes = ((("school", "day", "grade", "classroom"), True),)

    class Round(Model):
        school = ForeignKeyField(School, primary_key=True, on_delete="CASCADE")
        due = BigIntegerField()

        class Meta:
            database = db
            table_name = "round"

    db.create_tables([Digest, Reminder, Away, Roll, Round])

    # What nobody has confirmed and is not over: few rows, looked at once a minute.
    db.execute_sql("CREATE INDEX notice_unread ON notice (school_id, until) WHERE state = 'submitted'")


def down(migrator, db):
    db.execute_sql("DROP INDEX notice_unread")
    for table in ("round", "roll", "away", "reminder", "digest"):
        migrator.migrate(migrator.drop_table(table))
    migrator.migrate(
        migrator.drop_column("staff_member", "digest_at"),
        migrator.drop_column("staff_member", "letters"),
    )
