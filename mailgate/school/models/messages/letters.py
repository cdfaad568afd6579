"""Letters to people, and those that came back."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, BooleanField, CharField, ForeignKeyField, IntegerField, TextField

from mailgate.school.models.attendance.notices import Notice
from mailgate.school.models.people.schools import Mailbox
from mailgate.school.models.table import Table


class Priority:
    """Which letter goes first: somebody waits for a login letter, nobody for a digest."""

    LOGIN = 0
    NOTICE = 1
    BULK = 2
    OPERATOR = 3


class Delivery(StrEnum):
    """What became of a letter."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


class Channel(StrEnum):
    """By what a letter goes."""

    MAIL = "mail"
    LINE = "line"
    PUSH = "push"


class Letter(Table):
    """A letter to be sent: a template's name and its data, rendered as it goes out.

    `recipient` is who gets it as the `channel` names them: the address as registered, or a user of LINE. `beside` is
    the letter by mail that tells the same. `mailbox` is null for somebody who has none here. `due` is the next
    attempt, set before each one: a process that dies in the middle hands its letters over then. `reference` is the
    random part of the Message-ID, the same at every attempt, and `key_name` the key that signs it. `author` is the
    mailbox whose act the letter reports, `mail` the id of the mail that caused it, if one did. `turn` orders the
    letters that are due, so that authors take turns. `claimed_by` is the process that tries to send it now, see
    `claims.Wanted`. `response` is what the relay said when it took the letter.
    """

    id = BigAutoField()
    mailbox = ForeignKeyField(Mailbox, null=True, on_delete="CASCADE", index=False)
    notice = ForeignKeyField(Notice, null=True, on_delete="SET NULL", index=False)
    recipient = CharField()
    domain = CharField()
    template = CharField(32)
    data = TextField()
    priority = IntegerField()
    reference = CharField(32)
    key_name = CharField(16, default="")
    state = CharField(8, default=Delivery.WAITING.value)
    attempts = IntegerField(default=0)
    created = BigIntegerField()
    due = BigIntegerField()
    author = BigIntegerField(null=True)
    turn = IntegerField(default=0)
    settled = BigIntegerField(null=True)
    error = TextField(default="")
    mail = CharField(16, default="")
    claimed_by = CharField(64, default="")
    response = CharField(default="")
    channel = CharField(8, default=Channel.MAIL.value)
    beside = BigIntegerField(null=True)


class Bounce(Table):
    """A letter that came back, and why (mail/automatic/bounces.py); kept longer than the letter itself.

    `over` means that somebody has written from the address since.
    """

    letter = BigIntegerField(primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    kind = CharField(16)
    created = BigIntegerField(index=True)
    over = BooleanField(default=False)


class Rest(Table):
    """A domain that wants fewer letters: those to many wait `until` this time (seconds UTC; delivery/pacing.py)."""

    domain = CharField(primary_key=True)
    until = BigIntegerField(index=True)
