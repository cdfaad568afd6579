"""Files of announcements are kept in blocks, and outlive their announcement until the purge takes them away."""

from peewee import AutoField, BigAutoField, BigIntegerField, BlobField, CharField, ForeignKeyField, IntegerField, Model


def up(migrator, db):
    # No page and no mail brought a file before: there is nothing to move.
    migrator.migrate(migrator.drop_table("attachment"))
    attachment = _attachment(db, _announcement(db))
    db.create_tables([attachment, _attachment_block(db, attachment)])


def down(migrator, db):
    migrator.migrate(migrator.drop_table("attachment_block"), migrator.drop_table("attachment"))
    db.create_tables([_attachment_of_before(db, _announcement(db))])


def _announcement(db):
    class Announcement(Model):
        id = AutoField()

        class Meta:
            database = db
            table_name = "announcement"

    return Announcement


def _attachment(db, announcement_table):
    class Attachment(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, null=True, on_delete="SET NULL")
        position = IntegerField(default=0)
        name = CharField()
        media_type = CharField(max_length=64)
        size = BigIntegerField()
        digest = CharField(max_length=64)
        created = BigIntegerField()

        class Meta:
            database = db
            table_name = "attachment"

    return Attachment


def _attachment_block(db, attachment_table):
    class AttachmentBlock(Model):
        id = BigAutoField()
        attachment = ForeignKeyField(attachment_table, on_delete="CASCADE", index=False)
        position = IntegerField()
        content = BlobField()

        class Meta:
            database = db
            table_name = "attachment_block"
            indexes = ((("attachment", "position"), True),)

    return AttachmentBlock


def _attachment_of_before(db, announcement_table):
    class Attachment(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, on_delete="CASCADE")
        position = IntegerField()
        name = CharField()
        media_type = CharField(max_length=64)
        size = IntegerField()
        digest = CharField(max_length=64)
        created = BigIntegerField()
        expires = BigIntegerField(null=True, index=True)
        content = BlobField()

        class Meta:
            database = db
            table_name = "attachment"

    return Attachment
