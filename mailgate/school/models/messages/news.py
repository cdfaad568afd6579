"""What schools write to many: announcements, whom they are for, who got and read them, surveys and their answers."""

from enum import StrEnum

from peewee import (
    BigAutoField,
    BigIntegerField,
    BlobField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from mailgate.school.models.people.schools import Mailbox, School, StaffMember, Student
from mailgate.school.models.table import Table


class RecipientGroup(Table):
    """A list of families that a school keeps, such as a club or the PTA.

    What is written in the name of a group that is not `own` (not the school's own) can be unsubscribed.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    name = CharField(100)
    own = BooleanField(default=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "name"), True),)


class GroupMember(Table):
    """A student in a group, who stands for all guardians, or one mailbox; the other of the two is null."""

    id = BigAutoField()
    group = ForeignKeyField(RecipientGroup, on_delete="CASCADE", index=False)
    student = ForeignKeyField(Student, null=True, on_delete="CASCADE")
    mailbox = ForeignKeyField(Mailbox, null=True, on_delete="CASCADE")

    class Meta:
        """peewee's settings."""

        indexes = ((("group", "student"), True), (("group", "mailbox"), True))


class Unsubscription(Table):
    """This mailbox wants nothing that is written in the name of this group, since `created` and by this `way`."""

    group = ForeignKeyField(RecipientGroup, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    created = BigIntegerField()
    way = CharField(16)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("group", "mailbox")


class AnnouncementState(StrEnum):
    """How far an announcement is.

    WAITING: for approval. SENDING: its letters are being queued. SENT: all are queued. STOPPED: what had not gone did
    not go any more.
    """

    DRAFT = "draft"
    WAITING = "waiting"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    STOPPED = "stopped"


class AnnouncementKind(StrEnum):
    """How urgent it is; a safety check (安否確認) is as urgent as an emergency, and asks how everybody is."""

    ORDINARY = "ordinary"
    EMERGENCY = "emergency"
    SAFETY_CHECK = "safety-check"


class Announcement(Table):
    """What a school writes to many; without `school` the board of education does. Its texts are `AnnouncementText`s.

    `language` is the one it was written in. `author` wrote it, under `author_name`; `form` is the token of the form, so
    that a second press is no second announcement. `group`: in whose name, null for the school itself. `reply_to` is the
    school's address that gets replies; empty: nobody reads them. `corrects` is the announcement that it puts right.
    `audience_count` is for how many audiences it was written, of which some may be gone by now. `revision` counts the
    changes of a draft.

    `send_at` is when it goes (seconds UTC, null: at once), `undo_until` until when that can be taken back. `approver`
    approved it when `approved` says; `started` is when its first letters were queued, `finished` when the last were.
    `due` is when the clock has to go on with it, null: nothing is to be done. `cursor` is the last mailbox whose letter
    is queued. `round` is 0 for the first letters, then it counts the repetitions to those who have not read it, one
    each `repeat_minutes`, `repeats` at most. `reference` is random: the Message-IDs of its letters come from it.
    `digest` is the hash of its texts, by which the same text of two schools is found (sending/sharing.py).
    """

    id = BigAutoField()
    school = ForeignKeyField(School, null=True, on_delete="CASCADE", index=False)
    kind = CharField(16, default=AnnouncementKind.ORDINARY.value)
    state = CharField(16, default=AnnouncementState.DRAFT.value)
    language = CharField(16)
    author = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", index=False, backref="announcements")
    author_name = CharField()
    form = CharField(64)
    group = ForeignKeyField(RecipientGroup, null=True, on_delete="SET NULL")
    reply_to = CharField(default="")
    corrects = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="corrections")
    audience_count = IntegerField(default=1)
    revision = IntegerField(default=1)
    created = BigIntegerField()
    updated = BigIntegerField()
    send_at = BigIntegerField(null=True)
    undo_until = BigIntegerField(null=True)
    approver = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", backref="approvals")
    approved = BigIntegerField(null=True)
    started = BigIntegerField(null=True)
    finished = BigIntegerField(null=True)
    due = BigIntegerField(null=True)
    cursor = BigIntegerField(default=0)
    round = IntegerField(default=0)
    repeat_minutes = IntegerField(default=0)
    repeats = IntegerField(default=0)
    reference = CharField(32)
    digest = CharField(64, default="", index=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "created"), False), (("author", "form"), True))


class AnnouncementText(Table):
    """What an announcement says in one language (a tag of `languages.FAMILY_LANGUAGES`); plain text, with links."""

    announcement = ForeignKeyField(Announcement, on_delete="CASCADE", index=False)
    language = CharField(16)
    subject = CharField()
    body = TextField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("announcement", "language")


class AudienceKind(StrEnum):
    """Who is meant: guardians by their children, or staff."""

    SCHOOL = "school"
    GRADE = "grade"
    CLASSROOM = "classroom"
    GROUP = "group"
    FAMILY = "family"
    STAFF = "staff"
    MEMBER = "member"


class Audience(Table):
    """Some of those whom an announcement is for; all its audiences together get one letter a mailbox.

    Which columns count depends on the kind: `grade`, or `grade` and `classroom`; `group`; `student` of a family;
    `member` of the staff. SCHOOL and STAFF are everybody of the `school`.
    """

    id = BigAutoField()
    announcement = ForeignKeyField(Announcement, on_delete="CASCADE", backref="audiences")
    kind = CharField(16)
    school = ForeignKeyField(School, on_delete="CASCADE")
    grade = CharField(16, default="")
    classroom = CharField(16, default="")
    group = ForeignKeyField(RecipientGroup, null=True, on_delete="CASCADE")
    student = ForeignKeyField(Student, null=True, on_delete="CASCADE")
    member = ForeignKeyField(StaffMember, null=True, on_delete="CASCADE")


class Withheld(StrEnum):
    """Why a recipient got no letter of its own. SAME: it shares another school's letter."""

    NOTHING = ""
    SUSPENDED = "suspended"
    UNSUBSCRIBED = "unsubscribed"
    SAME = "same"
    STOPPED = "stopped"


class Recipient(Table):
    """A mailbox that an announcement is for, with what became of it there. Times are in seconds UTC.

    `letter` is the last letter of the outbox to it, which is forgotten before this row is. `handed_over` is when the
    relay took it. `read` is when somebody said that they read it, by which `read_way` (`moment.Way`). `reminders` is
    how often it went again, `reminded` when last. `answered` is when its survey was answered last.
    """

    id = BigAutoField()
    announcement = ForeignKeyField(Announcement, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", backref="received")
    withheld = CharField(16, default=Withheld.NOTHING.value)
    letter = BigIntegerField(null=True)
    handed_over = BigIntegerField(null=True)
    read = BigIntegerField(null=True)
    read_way = CharField(16, default="")
    reminders = IntegerField(default=0)
    reminded = BigIntegerField(null=True)
    answered = BigIntegerField(null=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("announcement", "mailbox"), True),)


class Attachment(Table):
    """A file of an announcement; its bytes are in `AttachmentBlock`s.

    Without `announcement` it is still uploaded, or waits for a form that was refused, or its announcement is gone: the
    purge takes it away in steps. `size` is in bytes, `digest` the SHA-256 of the content in hex. `media_type` is what
    the content is, not what its sender called it.
    """

    id = BigAutoField()
    announcement = ForeignKeyField(Announcement, null=True, on_delete="SET NULL", backref="attachments")
    position = IntegerField(default=0)
    name = CharField()
    media_type = CharField(64)
    size = BigIntegerField()
    digest = CharField(64)
    created = BigIntegerField()


class AttachmentBlock(Table):
    """A block of a file's bytes, at its `position` from 0 on: so large that no writer waits long for it."""

    id = BigAutoField()
    attachment = ForeignKeyField(Attachment, on_delete="CASCADE", index=False, backref="blocks")
    position = IntegerField()
    content = BlobField()

    class Meta:
        """peewee's settings."""

        indexes = ((("attachment", "position"), True),)


class Per(StrEnum):
    """Who answers a survey once: each child of the audience, or each family."""

    CHILD = "child"
    FAMILY = "family"


class Survey(Table):
    """What an announcement asks. It is answered, and answers are changed, until `deadline` (seconds UTC; null: always).

    `remind_hours` are hours before the deadline at which those who have not answered get a letter, such as "48 3";
    `remind_daily`: they get one each day. `remind_at` is when the next one is due. Nothing reads `results_open`.
    """

    id = BigAutoField()
    announcement = ForeignKeyField(Announcement, unique=True, on_delete="CASCADE")
    per = CharField(8)
    deadline = BigIntegerField(null=True)
    remind_hours = CharField(default="")
    remind_daily = BooleanField(default=False)
    remind_at = BigIntegerField(null=True)
    results_open = BooleanField(default=False)


class ItemKind(StrEnum):
    """How a question of a survey is answered. ATTENDANCE: 出席 or 欠席; SAFETY: safe, needs help, or elsewhere."""

    ATTENDANCE = "attendance"
    YES_NO = "yes-no"
    ONE = "one"
    SEVERAL = "several"
    NUMBER = "number"
    TEXT = "text"
    SAFETY = "safety"


class SurveyItem(Table):
    """A question of a survey, at its `position` from 1 on.

    `wordings` is JSON: by language the `question` and its `options`, in the same order in every language; of kinds that
    bring their own options there are none. `least` and `most` bound a number, or how many options are picked.
    """

    id = BigAutoField()
    survey = ForeignKeyField(Survey, on_delete="CASCADE", backref="items")
    position = IntegerField()
    kind = CharField(16)
    needed = BooleanField(default=True)
    least = IntegerField(null=True)
    most = IntegerField(null=True)
    wordings = TextField()


class Answer(Table):
    """What a mailbox answered to a question of a survey, for a child or (null) for its family.

    `value` is JSON: numbers of options from 1 on, a number, or a text. `replaced` is when a later answer took its
    place; the one without it counts.
    """

    id = BigAutoField()
    item = ForeignKeyField(SurveyItem, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", backref="answers")
    student = ForeignKeyField(Student, null=True, on_delete="CASCADE", backref="answers")
    value = TextField()
    created = BigIntegerField()
    way = CharField(16)
    replaced = BigIntegerField(null=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("item", "student", "mailbox"), False),)


class ActKind(StrEnum):
    """What somebody did with an announcement."""

    WRITTEN = "written"
    CHANGED = "changed"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SENT_BACK = "sent-back"
    SENT_AT_ONCE = "sent-at-once"
    SCHEDULED = "scheduled"
    UNDONE = "undone"
    STOPPED = "stopped"
    FILE_REMOVED = "file-removed"


class AnnouncementAct(Table):
    """Somebody wrote, changed, approved, sent or stopped an announcement: its history.

    `said` is JSON: what it said until a change. `why` is what an approver wrote who sent it back.
    """

    id = BigAutoField()
    announcement = ForeignKeyField(Announcement, on_delete="CASCADE", backref="acts")
    kind = CharField(16)
    created = BigIntegerField()
    way = CharField(16)
    actor = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", backref="news_acts")
    actor_name = CharField(default="")
    said = TextField(default="")
    why = TextField(default="")
