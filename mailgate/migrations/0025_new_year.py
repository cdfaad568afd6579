"""The change to a new school year, whose access ends with it, and who sat where before."""

from peewee import BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, Model, TextField


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class Student(Model):
        class Meta:
            database = db
            table_name = "student"

    class Change(Model):
        id = BigAutoField()

        class Meta:
            database = db
            table_name = "change"

    class NewYear(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        day = CharField(max_length=10)
        content = TextField()
        state = CharField(max_length=10, default="draft")
        author = CharField(default="")
        created = BigIntegerField()
        outcome = TextField(default="")
        change = ForeignKeyField(Change, null=True, on_delete="SET NULL", index=False)

        class Meta:
            database = db
            table_name = "new_year"
            indexes = ((("school", "created"), False), (("state", "day"), False))

    class Farewell(Model):
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
        ends = CharField(max_length=10)
        due = CharField(max_length=10, index=True)

        class Meta:
            database = db
            table_name = "farewell"
            primary_key = CompositeKey("school", "mailbox")

    class FormerSeat(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        student = ForeignKeyField(Student, on_delete="CASCADE")
        grade = CharField(max_length=16)
        classroom = CharField(max_length=16)
        number = CharField(max_length=16)
        first = CharField(max_length=10)
        last = CharField(max_length=10)

        class Meta:
            database = db
            table_name = "former_seat"
            indexes = ((("school", "last"), False),)

    migrator.migrate(migrator.add_column("student", "since", CharField(max_length=10, default="")))
    db.create_tables([NewYear, Farewell, FormerSeat])


def down(migrator, db):
    migrator.migrate(
        migrator.drop_table("former_seat"),
        migrator.drop_table("farewell"),
        migrator.drop_table("new_year"),
        migrator.drop_column("student", "since"),
    )
