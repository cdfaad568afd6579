"""What schools write to many: groups, announcements with recipients and files, surveys with answers."""

from peewee import (
    AutoField,
    BigAutoField,
    BigIntegerField,
    BlobField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

TABLES = (
    "announcement_act",
    "answer",
    "survey_item",
    "survey",
    "attachment",
    "recipient",
    "audience",
    "announcement_text",
    "announcement",
    "unsubscription",
    "group_member",
    "recipient_group",
)
"""In the order in which they can be dropped."""


def up(migrator, db):
    school, mailbox, student, staff_member = (
        _there(db, name) for name in ("school", "mailbox", "student", "staff_member")
    )
    recipient_group = _recipient_group(db, school)
    announcement = _announcement(db, school, mailbox, recipient_group)
    survey = _survey(db, announcement)
    survey_item = _survey_item(db, survey)
    db.create_tables(
        [
            recipient_group,
            _group_member(db, recipient_group, student, mailbox),
            _unsubscription(db, recipient_group, mailbox),
            announcement,
            _announcement_text(db, announcement),
            _audience(db, announcement, school, recipient_group, student, staff_member),
            _recipient(db, announcement, mailbox),
            _attachment(db, announcement),
            survey,
            survey_item,
            _answer(db, survey_item, mailbox, student),
            _announcement_act(db, announcement, mailbox),
        ]
    )
    db.execute_sql("CREATE INDEX announcement_due ON announcement (due) WHERE due IS NOT NULL")
    db.execute_sql("CREATE INDEX survey_remind ON survey (remind_at) WHERE remind_at IS NOT NULL")
    db.execute_sql("CREATE INDEX recipient_open ON recipient (letter) WHERE handed_over IS NULL AND letter IS NOT NULL")


def _there(db, name):
    """A table that there is, as foreign keys need it."""

    class There(Model):
        id = AutoField()

        class Meta:
            database = db
            table_name = name

    return There


def _recipient_group(db, school_table):
    class RecipientGroup(Model):
        id = BigAutoField()
        school = ForeignKeyField(school_table, on_delete="CASCADE", index=False)
        name = CharField(max_length=100)
        own = BooleanField(default=True)

        class Meta:
            database = db
            table_name = "recipient_group"
            indexes = ((("school", "name"), True),)

    return RecipientGroup


def _group_member(db, recipient_group_table, student_table, mailbox_table):
    class GroupMember(Model):
        id = BigAutoField()
        group = ForeignKeyField(recipient_group_table, on_delete="CASCADE", index=False)
        student = ForeignKeyField(student_table, null=True, on_delete="CASCADE")
        mailbox = ForeignKeyField(mailbox_table, null=True, on_delete="CASCADE")

        class Meta:
            database = db
            table_name = "group_member"
            indexes = ((("group", "student"), True), (("group", "mailbox"), True))

    return GroupMember


def _unsubscription(db, recipient_group_table, mailbox_table):
    class Unsubscription(Model):
        group = ForeignKeyField(recipient_group_table, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(mailbox_table, on_delete="CASCADE")
        created = BigIntegerField()
        way = CharField(max_length=16)

        class Meta:
            database = db
            table_name = "unsubscription"
            primary_key = CompositeKey("group", "mailbox")

    return Unsubscription


def _announcement(db, school_table, mailbox_table, recipient_group_table):
    class Announcement(Model):
        id = BigAutoField()
        school = ForeignKeyField(school_table, null=True, on_delete="CASCADE", index=False)
        kind = CharField(max_length=16, default="ordinary")
        state = CharField(max_length=16, default="draft")
        language = CharField(max_length=16)
        author = ForeignKeyField(mailbox_table, null=True, on_delete="SET NULL", index=False)
        author_name = CharField()
        form = CharField(max_length=64)
        group = ForeignKeyField(recipient_group_table, null=True, on_delete="SET NULL")
        reply_to = CharField(default="")
        corrects = ForeignKeyField("self", null=True, on_delete="SET NULL")
        revision = IntegerField(default=1)
        created = BigIntegerField()
        updated = BigIntegerField()
        send_at = BigIntegerField(null=True)
        undo_until = BigIntegerField(null=True)
        approver = ForeignKeyField(mailbox_table, null=True, on_delete="SET NULL")
        approved = BigIntegerField(null=True)
        started = BigIntegerField(null=True)
        finished = BigIntegerField(null=True)
        due = BigIntegerField(null=True)
        cursor = BigIntegerField(default=0)
        round = IntegerField(default=0)
        repeat_minutes = IntegerField(default=0)
        repeats = IntegerField(default=0)
        reference = CharField(max_length=32)
        digest = CharField(max_length=64, default="", index=True)

        class Meta:
            database = db
            table_name = "announcement"
            indexes = ((("school", "created"), False), (("author", "form"), True))

    return Announcement


def _announcement_text(db, announcement_table):
    class AnnouncementText(Model):
        announcement = ForeignKeyField(announcement_table, on_delete="CASCADE", index=False)
        language = CharField(max_length=16)
        subject = CharField()
        body = TextField()

        class Meta:
            database = db
            table_name = "announcement_text"
            primary_key = CompositeKey("announcement", "language")

    return AnnouncementText


def _audience(db, announcement_table, school_table, recipient_group_table, student_table, staff_member_table):
    class Audience(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, on_delete="CASCADE")
        kind = CharField(max_length=16)
        school = ForeignKeyField(school_table, on_delete="CASCADE")
        grade = CharField(max_length=16, default="")
        classroom = CharField(max_length=16, default="")
        group = ForeignKeyField(recipient_group_table, null=True, on_delete="CASCADE")
        student = ForeignKeyField(student_table, null=True, on_delete="CASCADE")
        member = ForeignKeyField(staff_member_table, null=True, on_delete="CASCADE")

        class Meta:
            database = db
            table_name = "audience"

    return Audience


def _recipient(db, announcement_table, mailbox_table):
    class Recipient(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(mailbox_table, on_delete="CASCADE")
        withheld = CharField(max_length=16, default="")
        letter = BigIntegerField(null=True)
        handed_over = BigIntegerField(null=True)
        read = BigIntegerField(null=True)
        read_way = CharField(max_length=16, default="")
        reminders = IntegerField(default=0)
        reminded = BigIntegerField(null=True)
        answered = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "recipient"
            indexes = ((("announcement", "mailbox"), True),)

    return Recipient


def _attachment(db, announcement_table):
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


def _survey(db, announcement_table):
    class Survey(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, unique=True, on_delete="CASCADE")
        per = CharField(max_length=8)
        deadline = BigIntegerField(null=True)
        remind_hours = CharField(default="")
        remind_daily = BooleanField(default=False)
        remind_at = BigIntegerField(null=True)
        results_open = BooleanField(default=False)

        class Meta:
            database = db
            table_name = "survey"

    return Survey


def _survey_item(db, survey_table):
    class SurveyItem(Model):
        id = BigAutoField()
        survey = ForeignKeyField(survey_table, on_delete="CASCADE")
        position = IntegerField()
        kind = CharField(max_length=16)
        needed = BooleanField(default=True)
        least = IntegerField(null=True)
        most = IntegerField(null=True)
        wordings = TextField()

        class Meta:
            database = db
            table_name = "survey_item"

    return SurveyItem


def _answer(db, survey_item_table, mailbox_table, student_table):
    class Answer(Model):
        id = BigAutoField()
        item = ForeignKeyField(survey_item_table, on_delete="CASCADE", index=False)
        mailbox = ForeignKeyField(mailbox_table, on_delete="CASCADE")
        student = ForeignKeyField(student_table, null=True, on_delete="CASCADE")
        value = TextField()
        created = BigIntegerField()
        way = CharField(max_length=16)
        replaced = BigIntegerField(null=True)

        class Meta:
            database = db
            table_name = "answer"
            indexes = ((("item", "student", "mailbox"), False),)

    return Answer


def _announcement_act(db, announcement_table, mailbox_table):
    class AnnouncementAct(Model):
        id = BigAutoField()
        announcement = ForeignKeyField(announcement_table, on_delete="CASCADE")
        kind = CharField(max_length=16)
        created = BigIntegerField()
        way = CharField(max_length=16)
        actor = ForeignKeyField(mailbox_table, null=True, on_delete="SET NULL")
        actor_name = CharField(default="")
        said = TextField(default="")
        why = TextField(default="")

        class Meta:
            database = db
            table_name = "announcement_act"

    return AnnouncementAct


def down(migrator, db):
    for name in TABLES:
        migrator.migrate(migrator.drop_table(name))
