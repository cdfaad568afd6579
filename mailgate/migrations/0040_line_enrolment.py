"""Families without a mailbox enrol by LINE; a student's birth date can prove them."""

from peewee import BigIntegerField, CharField, ForeignKeyField, IntegerField, Model


def up(migrator, db):
    class Student(Model):
        class Meta:
            database = db
            table_name = "student"

    class EnrolmentCode(Model):
        class Meta:
            database = db
            table_name = "enrolment_code"

    class LineEnrolment(Model):
        id = BigIntegerField(primary_key=True)
        user = CharField(max_length=33)
        student = ForeignKeyField(Student, on_delete="CASCADE")
        code = ForeignKeyField(EnrolmentCode, on_delete="CASCADE")
        number = CharField(max_length=4)
        tries = IntegerField(default=0)
        asked = BigIntegerField(index=True)
        language = CharField(max_length=16, default="")

        class Meta:
            database = db
            table_name = "line_enrolment"
            indexes = ((("user", "student"), True),)

    db.create_tables([LineEnrolment])
    # Not the migrator's add_column: on SQLite that writes a large table anew.
    db.execute_sql("ALTER TABLE student ADD COLUMN born VARCHAR(10) NOT NULL DEFAULT ''")


def down(migrator, db):
    migrator.migrate(migrator.drop_table("line_enrolment"))
    db.execute_sql("ALTER TABLE student DROP COLUMN born")
