"""What notices said before they were changed, withdrawn or corrected; indexes by which a notice's history is read."""

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def up(migrator, db):
    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class StaffMember(Model):
        class Meta:
            database = db
            table_name = "staff_member"

    class Notice(Model):
        id = BigAutoField()

        class Meta:
            database = db
            table_name = "notice"

    class NoticeVersion(Model):
        id = BigAutoField()
        notice = ForeignKeyField(Notice, on_delete="CASCADE", index=False)
        revision = IntegerField()
        said = TextField()
        ended = BigIntegerField()
        ended_by = CharField(max_length=16)
        way = CharField(max_length=16)
        by_staff = BooleanField()
        author = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", index=False)
        staff = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)
        why = TextField(default="")

        class Meta:
            database = db
            table_name = "notice_version"
            indexes = ((("notice", "revision"), True),)

    db.create_tables([NoticeVersion])
    migrator.migrate(migrator.add_column("roll", "explained", TextField(default="[]")))
    db.execute_sql("CREATE INDEX letter_notice ON letter (notice_id) WHERE notice_id IS NOT NULL")
    db.execute_sql("CREATE INDEX audit_record_notice ON audit_record (notice) WHERE notice IS NOT NULL")


def down(migrator, db):
    db.execute_sql("DROP INDEX audit_record_notice")
    db.execute_sql("DROP INDEX letter_notice")
    migrator.migrate(migrator.drop_column("roll", "explained"))
    migrator.migrate(migrator.drop_table("notice_version"))
