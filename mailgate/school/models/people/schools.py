"""Who there is: schools, mailboxes, students with their guardians, staff with their duties."""

from enum import StrEnum

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from mailgate.school.models.table import Table


class School(Table):
    """A school; `rules` is its document as JSON (school/directory/rules.py).

    Since `closed` (seconds UTC) it takes nothing in.
    """

    code = CharField(32, unique=True)
    name = CharField()
    phone = CharField(32)
    rules = TextField()
    closed = BigIntegerField(null=True)


class Mailbox(Table):
    """An address, which stands for a person: a guardian, a staff member or both.

    `suspect_since` is when letters began to come back; `suspended` means that a guardian's notifications rest.
    `has_preferences`: they are told some things by another channel as well (`models.Preference`); with every mailbox
    that is read anyway, so that mail alone costs no look into that table.
    """

    address = CharField()
    canonical = CharField(unique=True)
    language = CharField(16, default="")
    suspect_since = BigIntegerField(null=True)
    suspended = BooleanField(default=False)
    has_preferences = BooleanField(default=False)


class RulesVersion(Table):
    """What a school's settings were in this revision, until somebody changed them at `ended`.

    `actor` is the mailbox of who did it; `actor_name` is the operator's login name where nobody's mailbox is known.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    revision = IntegerField()
    name = CharField()
    phone = CharField(32)
    rules = TextField()
    ended = BigIntegerField()
    way = CharField(16)
    actor = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL")
    actor_name = CharField(default="")

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "revision"), True),)


class Student(Table):
    """A student in a classroom of one school; one who left keeps their notices.

    `since` is the first day on their seat, an ISO date, empty where it is not known (`models.FormerSeat`).
    `left` is the day on which the daily purge first found them gone: their time to be kept begins then.
    `born` is the birth date on the school's list, an ISO date, empty where the school gave none: it proves guardians
    who have no mailbox. `phone` are the numbers by which the school reaches the family (`roster.telephones`).
    """

    school = ForeignKeyField(School, on_delete="CASCADE")
    grade = CharField(16)
    classroom = CharField(16)
    number = CharField(16)
    name = CharField()
    kana = CharField(default="")
    enrolled = BooleanField(default=True)
    since = CharField(10, default="")
    left = CharField(10, null=True)
    born = CharField(10, default="")
    phone = CharField(80, default="")

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "grade", "classroom", "number"), False),)


class Source(StrEnum):
    """How a mailbox came to be a guardian's: by the office's file or page, by its own paper, by the operator.

    GUARDIAN: somebody who is a guardian already added this address of theirs.
    """

    UNKNOWN = ""
    FILE = "file"
    PAGE = "page"
    PAPER = "paper"
    GUARDIAN = "guardian"
    COMMAND = "command"


class Guardianship(Table):
    """This mailbox speaks for this student; `source` is unknown for what is older than the column."""

    student = ForeignKeyField(Student, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    source = CharField(16, default=Source.UNKNOWN.value)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("student", "mailbox")


class Former(Table):
    """This mailbox was a guardian's or a staff member's of this school, so that it can be told whom to phone."""

    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
    school = ForeignKeyField(School, on_delete="CASCADE")

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("mailbox", "school")


class Letters(StrEnum):
    """How a staff member wants to hear of notices; SCHOOL: as the school does it for their duty."""

    SCHOOL = ""
    AT_ONCE = "at-once"
    DIGEST = "digest"
    BOTH = "both"


class StaffMember(Table):
    """A person who works at a school; `digest_at` are their own hours for digests, empty for the school's."""

    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    name = CharField()
    letters = CharField(8, default=Letters.SCHOOL.value)
    digest_at = CharField(default="")

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "mailbox"), True),)


class DutyKind(StrEnum):
    """What a staff member can be responsible for."""

    HOMEROOM = "homeroom"
    GRADE = "grade"
    NURSE = "nurse"
    OFFICE = "office"
    HEAD = "head"
    ADMIN = "admin"


class Duty(Table):
    """One duty of a staff member; an empty grade means the whole school, an empty classroom the whole grade."""

    staff = ForeignKeyField(StaffMember, on_delete="CASCADE", backref="duties")
    kind = CharField(16)
    grade = CharField(16, default="")
    classroom = CharField(16, default="")
