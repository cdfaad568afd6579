"""What is counted, so that it happens once or not too often."""

from enum import StrEnum

from peewee import BigIntegerField, CharField, CompositeKey, IntegerField

from mailgate.school.models.table import Table


class Disposition(StrEnum):
    """What became of one thing that a mail asked for, or of a mail that asked for nothing."""

    CARRIED_OUT = "carried-out"
    REPEATED = "repeated"
    STRANGER = "stranger"
    FORMER = "former"
    PROGRAM = "program"
    UNVERIFIED = "unverified"
    TOO_MANY = "too-many"
    IGNORED = "ignored"


class Handled(Table):
    """What has had its effect, by fingerprint: a mail that is delivered again has no second one.

    Where it is a mail, `mail` is its id, `command` what it asked for, `sign` the weightiest sign that a program wrote
    it, and `disposition` what became of it. `sender` and `message_id` find it again: they are digests, no text.
    """

    fingerprint = CharField(64, primary_key=True)
    created = BigIntegerField(index=True)
    mail = CharField(16, default="")
    sender = CharField(32, default="")
    message_id = CharField(32, default="")
    command = CharField(16, default="")
    sign = CharField(32, default="")
    disposition = CharField(16, default="")


class Tally(Table):
    """How often something happened in a span of time: limits that several processes share."""

    name = CharField()
    span = BigIntegerField()
    ends = BigIntegerField(index=True)
    count = IntegerField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("name", "span")
