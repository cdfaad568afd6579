"""How a mailbox came to be a guardian's, what was changed in a school's directory, and files that wait for a yes."""

from peewee import BigAutoField, BigIntegerField, CharField, ForeignKeyField, Model, TextField


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class Change(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        cause = CharField(max_length=16)
        author = CharField(default="")
        content = TextField()
        created = BigIntegerField()
        until = BigIntegerField(index=True)
        undone = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "change"
            indexes = ((("school", "created"), False),)

    class Upload(Model):
        id = CharField(primary_key=True, max_length=32)
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        cause = CharField(max_length=16)
        author = CharField()
        name = CharField()
        content = TextField()
        created = BigIntegerField(index=True)
        change = ForeignKeyField(Change, null=True, on_delete="CASCADE")

        class Meta:
            database = db
            table_name = "upload"

    migrator.migrate(migrator.add_column("guardianship", "source", CharField(max_length=16, default="")))
    db.create_tables([Change, Upload])


def down(migrator, db):
    migrator.migrate(
        migrator.drop_table("upload"),
        migrator.drop_table("change"),
        migrator.drop_column("guardianship", "source"),
    )
