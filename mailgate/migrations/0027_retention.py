"""Which months of the register were exported, what was purged, when a student left, and when a school was closed."""

from peewee import BigIntegerField, CharField, CompositeKey, ForeignKeyField, IntegerField, Model


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class RegisterMonth(Model):
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        month = CharField(max_length=7)
        exported = BigIntegerField(null=True)
        told = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "register_month"
            primary_key = CompositeKey("school", "month")

    class Purged(Model):
        day = CharField(max_length=10)
        school = BigIntegerField()
        what = CharField(max_length=32)
        count = IntegerField()

        class Meta:
            database = db
            table_name = "purged"
            primary_key = CompositeKey("day", "school", "what")

    migrator.migrate(
        migrator.add_column("school", "closed", BigIntegerField(null=True)),
        migrator.add_column("student", "left", CharField(max_length=10, null=True)),
    )
    db.create_tables([RegisterMonth, Purged])
    # Or the end of a mailbox reads all letters and notices, to find those that refer to it.
    db.execute_sql("CREATE INDEX letter_mailbox ON letter (mailbox_id)")
    db.execute_sql("CREATE INDEX notice_author ON notice (author_id)")
    db.execute_sql("CREATE INDEX notice_version_author ON notice_version (author_id)")
    db.execute_sql("CREATE INDEX student_left ON student (school_id) WHERE NOT enrolled")


def down(migrator, db):
    for index in ("student_left", "notice_version_author", "notice_author", "letter_mailbox"):
        db.execute_sql(f"DROP INDEX {index}")
    migrator.migrate(
        migrator.drop_table("purged"),
        migrator.drop_table("register_month"),
        migrator.drop_column("student", "left"),
        migrator.drop_column("school", "closed"),
    )
