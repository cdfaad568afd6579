"""What a person is told by other channels than mail, who they are on LINE, and which of their browsers show notes."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, IntegerField

from mailgate.school.models.people.access import EnrolmentCode
from mailgate.school.models.people.schools import Mailbox, Student
from mailgate.school.models.table import Table


class Topic(StrEnum):
    """What a person can choose to be told by another channel as well.

    Guardians: 受け付けました, 確認済, 新しいお知らせ. Staff: a notice of their students, and how many are 未確認.
    """

    RECEIVED = "received"
    CONFIRMED = "confirmed"
    NEWS = "news"
    NOTICE = "notice"
    UNCONFIRMED = "unconfirmed"


class Preference(Table):
    """This mailbox is told this topic by this channel (`models.Channel`), beside the mail.

    `Mailbox.has_preferences` says that a mailbox has some.
    """

    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
    channel = CharField(8)
    topic = CharField(16)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("mailbox", "channel", "topic")


class LineUser(Table):
    """A user of LINE (`user` as LINE names it to our official account) who is the owner of this mailbox.

    Since `blocked` nothing reaches them there: only the row of somebody who is reached by LINE alone is kept then.
    Times are in seconds UTC.
    """

    user = CharField(33, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    linked = BigIntegerField()
    blocked = BigIntegerField(null=True)


class LineNonce(Table):
    """What LINE brings back once the owner of this mailbox has linked their account: its SHA-256, good until then."""

    digest = CharField(64, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    expires = BigIntegerField(index=True)


class PushSubscription(Table):
    """A browser in which the owner of this mailbox wants notes.

    `endpoint` is the address that its push service gave it, `p256dh` and `auth` are its keys in base64url (RFC 8291
    section 2): who has them and the gateway's VAPID key can write on that screen. `vapid` is the public half of
    that key as it was then: push services take no note that another key signs. `device` says in words what it is.
    `succeeded` is a time, at most a day before the last note that was taken (seconds UTC).
    """

    id = BigAutoField()
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
    endpoint = CharField(1_000)
    p256dh = CharField(88)
    auth = CharField(24)
    vapid = CharField(88)
    device = CharField(default="")
    created = BigIntegerField()
    succeeded = BigIntegerField(null=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("mailbox", "endpoint"), True),)


class LineEnrolment(Table):
    """A user of LINE has typed the code of this student's paper, and the school has not said yet who they are.

    `number` is what they tell the school. `tries` counts the birth dates that were wrong. `asked` is in seconds UTC.
    """

    id = BigIntegerField(primary_key=True)
    user = CharField(33)
    student = ForeignKeyField(Student, on_delete="CASCADE")
    code = ForeignKeyField(EnrolmentCode, on_delete="CASCADE")
    number = CharField(4)
    tries = IntegerField(default=0)
    asked = BigIntegerField(index=True)
    language = CharField(16, default="")

    class Meta:
        """peewee's settings."""

        indexes = ((("user", "student"), True),)
