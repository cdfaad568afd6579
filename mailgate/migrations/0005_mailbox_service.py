"""Notices taken on the telephone, and the codes by which guardians enrol themselves."""

from peewee import AutoField, BigIntegerField, CharField, ForeignKeyField, IntegerField, Model


def up(migrator, db):
    class Student(Model):
        class Meta:
            database = db
            table_name = "student"

    class EnrolmentCode(Model):
        id = AutoField()
        student = ForeignKeyField(Student, unique=True, on_delete="CASCADE")
        digest = CharField(max_length=64, unique=True)
        secret = CharField(max_length=32)
        key_name = CharField(max_length=16)
        expires = BigIntegerField()
        uses = IntegerField(default=0)

        class Meta:
            database = db
            table_name = "enrolment_code"

    db.create_tables([EnrolmentCode])
    migrator.migrate(migrator.add_column("notice", "taken_by", CharField(default="")))


def down(migrator, db):
    migrator.migrate(migrator.drop_column("notice", "taken_by"), migrator.drop_table("enrolment_code"))
