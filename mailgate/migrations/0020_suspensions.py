"""出席停止: what a notice proposed, what the guardians reported, and what was decided."""

from peewee import BigAutoField, BigIntegerField, CharField, ForeignKeyField, IntegerField, Model


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class Student(Model):
        class Meta:
            database = db
            table_name = "student"

    class StaffMember(Model):
        class Meta:
            database = db
            table_name = "staff_member"

    class Notice(Model):
        id = BigAutoField()

        class Meta:
            database = db
            table_name = "notice"

    class Suspension(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        student = ForeignKeyField(Student, on_delete="CASCADE")
        notice = ForeignKeyField(Notice, null=True, unique=True, on_delete="SET NULL")
        disease = CharField(max_length=32)
        first = CharField(max_length=10)
        last = CharField(max_length=10, default="")
        onset = CharField(max_length=10, default="")
        recovery = CharField(max_length=10, default="")
        cleared = CharField(max_length=10, default="")
        decision = CharField(max_length=10, default="proposed")
        revision = IntegerField(default=1)
        created = BigIntegerField()
        reported = BigIntegerField(null=True)
        decided = BigIntegerField(null=True)
        decided_by = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)

        class Meta:
            database = db
            table_name = "suspension"
            indexes = ((("school", "first"), False),)

    db.create_tables([Suspension])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("suspension"))
