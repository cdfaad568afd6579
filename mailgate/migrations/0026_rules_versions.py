"""What a school's settings were until each change of them."""

from peewee import BigAutoField, BigIntegerField, CharField, ForeignKeyField, IntegerField, Model, TextField


def up(migrator, db):
    class School(Model):
        class Meta:
            database = db
            table_name = "school"

    class Mailbox(Model):
        class Meta:
            database = db
            table_name = "mailbox"

    class RulesVersion(Model):
        id = BigAutoField()
        school = ForeignKeyField(School, on_delete="CASCADE", index=False)
        revision = IntegerField()
        name = CharField()
        phone = CharField(max_length=32)
        rules = TextField()
        ended = BigIntegerField()
        way = CharField(max_length=16)
        actor = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL")
        actor_name = CharField(default="")

        class Meta:
            database = db
            table_name = "rules_version"
            indexes = ((("school", "revision"), True),)

    db.create_tables([RulesVersion])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("rules_version"))
