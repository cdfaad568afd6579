"""The first schema. A frozen copy: it stays as it is when the models go on."""

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def up(migrator, db):
    class Mailbox(Model):
        address = CharField()
        canonical = CharField(unique=True)
        language = CharField(max_length=8, default="")

        class Meta:
            database = db
            table_name = "mailbox"

    db.create_tables([Mailbox])

    class Challenge(Model):
        id = CharField(primary_key=True, max_length=32)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
        created = BigIntegerField(index=True)
        expires = BigIntegerField()
        tries = IntegerField(default=0)
        address_tries = IntegerField(default=0)
        open = BooleanField(default=True)

        class Meta:
            database = db
            table_name = "challenge"
            indexes = ((("mailbox", "created"), False),)

    db.create_tables([Challenge])

    class School(Model):
        code = CharField(unique=True, max_length=32)
        name = CharField()
        phone = CharField(max_length=32)
        rules = TextField()

        class Meta:
            database = db
            table_name = "school"

    db.create_tables([School])

    class StaffMember(Model):
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        name = CharField()

        class Meta:
            database = db
            table_name = "staff_member"
            indexes = ((("school", "mailbox"), True),)

    db.create_tables([StaffMember])

    class Duty(Model):
        staff = ForeignKeyField(StaffMember, on_delete="CASCADE")
        kind = CharField(max_length=16)
        grade = CharField(max_length=16, default="")
        classroom = CharField(max_length=16, default="")

        class Meta:
            database = db
            table_name = "duty"

    db.create_tables([Duty])

    class Student(Model):
        school = ForeignKeyField(School, on_delete="CASCADE")
        grade = CharField(max_length=16)
        classroom = CharField(max_length=16)
        number = CharField(max_length=16)
        name = CharField()
        kana = CharField(default="")
        enrolled = BooleanField(default=True)

        class Meta:
            database = db
            table_name = "student"
            indexes = ((("school", "grade", "classroom", "number"), False),)

    db.create_tables([Student])

    class Guardianship(Model):
        student = ForeignKeyField(Student, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")

        class Meta:
            database = db
            table_name = "guardianship"
            primary_key = CompositeKey("student", "mailbox")

    db.create_tables([Guardianship])

    class Handled(Model):
        fingerprint = CharField(primary_key=True, max_length=64)
        created = BigIntegerField(index=True)

        class Meta:
            database = db
            table_name = "handled"

    db.create_tables([Handled])

    class Notice(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        student = ForeignKeyField(Student, on_delete="CASCADE", index=False)
        author = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", index=False)
        form = CharField(max_length=40)
        kind = CharField(max_length=32)
        kind_name = CharField()
        reason = CharField()
        date = CharField(max_length=10)
        until = CharField(max_length=10)
        arrival = CharField(max_length=5, default="")
        phone = CharField(max_length=32, default="")
        remarks = TextField(default="")
        after_deadline = BooleanField(default=False)
        state = CharField(max_length=10, default="submitted")
        revision = IntegerField(default=1)
        created = BigIntegerField()
        updated = BigIntegerField()
        confirmed = BigIntegerField(null=True)
        confirmed_by = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)

        class Meta:
            database = db
            table_name = "notice"
            indexes = ((("student", "date"), False), (("school", "date"), False), (("form", "student"), True))

    db.create_tables([Notice])

    class Letter(Model):
        id = BigAutoField()
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
        notice = ForeignKeyField(Notice, null=True, on_delete="SET NULL", index=False)
        recipient = CharField()
        domain = CharField()
        template = CharField(max_length=32)
        data = TextField()
        priority = IntegerField()
        reference = CharField(max_length=32)
        key_name = CharField(max_length=16, default="")
        state = CharField(max_length=8, default="waiting")
        attempts = IntegerField(default=0)
        created = BigIntegerField()
        due = BigIntegerField()
        settled = BigIntegerField(null=True)
        error = TextField(default="")

        class Meta:
            database = db
            table_name = "letter"

    db.create_tables([Letter])

    class Reply(Model):
        notice = ForeignKeyField(Notice, on_delete="CASCADE")
        staff = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)
        text = TextField()
        created = BigIntegerField()

        class Meta:
            database = db
            table_name = "reply"

    db.create_tables([Reply])

    class Session(Model):
        id = CharField(primary_key=True, max_length=64)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        created = BigIntegerField()
        seen = BigIntegerField()
        ends = BigIntegerField(index=True)
        remembered = BooleanField()

        class Meta:
            database = db
            table_name = "session"

    db.create_tables([Session])

    class Tally(Model):
        name = CharField()
        span = BigIntegerField()
        ends = BigIntegerField(index=True)
        count = IntegerField()

        class Meta:
            database = db
            table_name = "tally"
            primary_key = CompositeKey("name", "span")

    db.create_tables([Tally])

    # What waits, what is over, and what nobody has confirmed stay small while the tables grow.
    db.execute_sql("CREATE INDEX letter_waiting ON letter (priority, due) WHERE state = 'waiting'")
    db.execute_sql("CREATE INDEX letter_failed ON letter (id) WHERE state = 'failed'")
    db.execute_sql("CREATE INDEX letter_settled ON letter (settled) WHERE settled IS NOT NULL")
    db.execute_sql("CREATE INDEX notice_open ON notice (school_id, date) WHERE state = 'submitted'")
