"""The change to a new school year, whose access ends with it, and who sat where before."""

from peewee import AutoField, BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, Model, TextField


def up(migrator, db):
    school, mailbox, student = (_there(db, name, AutoField) for name in ("school", "mailbox", "student"))
    change = _there(db, "change", BigAutoField)
    migrator.migrate(migrator.add_column("student", "since", CharField(max_length=10, default="")))
    db.create_tables([_new_year(db, school, change), _farewell(db, school, mailbox), _former_seat(db, school, student)])


def _there(db, name, key):
    """A table that there is, as foreign keys need it."""

    class There(Model):
        id = key()

        class Meta:
            database = db
            table_name = name

    return There


def _new_year(db, school_table, change_table):
    class NewYear(Model):
        id = BigAutoField()
        school = ForeignKeyField(school_table, on_delete="CASCADE", index=False)
        day = CharField(max_length=10)
        content = TextField()
        state = CharField(max_length=10, default="draft")
        author = CharField(default="")
        created = BigIntegerField()
        outcome = TextField(default="")
        change = ForeignKeyField(change_table, null=True, on_delete="SET NULL", index=False)

        class Meta:
            database = db
            table_name = "new_year"
            indexes = ((("school", "created"), False), (("state", "day"), False))

    return NewYear


def _farewell(db, school_table, mailbox_table):
    class Farewell(Model):
        school = ForeignKeyField(school_table, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(mailbox_table, on_delete="CASCADE")
        ends = CharField(max_length=10)
        due = CharField(max_length=10, index=True)

        class Meta:
            database = db
            table_name = "farewell"
            primary_key = CompositeKey("school", "mailbox")

    return Farewell


def _former_seat(db, school_table, student_table):
    class FormerSeat(Model):
        id = BigAutoField()
        school = ForeignKeyField(school_table, on_delete="CASCADE", index=False)
        student = ForeignKeyField(student_table, on_delete="CASCADE")
        grade = CharField(max_length=16)
        classroom = CharField(max_length=16)
        number = CharField(max_length=16)
        first = CharField(max_length=10)
        last = CharField(max_length=10)

        class Meta:
            database = db
            table_name = "former_seat"
            indexes = ((("school", "last"), False),)

    return FormerSeat


def down(migrator, db):
    migrator.migrate(
        migrator.drop_table("former_seat"),
        migrator.drop_table("farewell"),
        migrator.drop_table("new_year"),
        migrator.drop_column("student", "since"),
    )
