"""The tables. Times are whole seconds UTC, days are ISO dates, hours of the day are HH:MM: the same on every database.

A model is bound to its database per thread (`ThreadSafeDatabaseMetadata`): each worker thread of a store binds them to
its own, so that several stores may live in one process.
"""

from enum import StrEnum

from peewee import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    CompositeKey,
    Database,
    ForeignKeyField,
    IntegerField,
    Model,
    ModelSelect,
    TextField,
)
from playhouse.shortcuts import ThreadSafeDatabaseMetadata


class Table(Model):
    """What all tables share."""

    class Meta:
        """peewee's settings."""

        model_metadata_class = ThreadSafeDatabaseMetadata
        legacy_table_names = False


class School(Table):
    """A school; `rules` is its document as JSON (school/directory/rules.py)."""

    code = CharField(32, unique=True)
    name = CharField()
    phone = CharField(32)
    rules = TextField()


class Mailbox(Table):
    """Somebody's address: what a person is to us, as guardian, as staff or as both.

    `suspect_since` is when letters began to come back; `suspended` means that a guardian's notifications rest.
    """

    address = CharField()
    canonical = CharField(unique=True)
    language = CharField(8, default="")
    suspect_since = BigIntegerField(null=True)
    suspended = BooleanField(default=False)


class Student(Table):
    """A child of one classroom of one school; one that left keeps its notices."""

    school = ForeignKeyField(School, on_delete="CASCADE")
    grade = CharField(16)
    classroom = CharField(16)
    number = CharField(16)
    name = CharField()
    kana = CharField(default="")
    enrolled = BooleanField(default=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "grade", "classroom", "number"), False),)


class Guardianship(Table):
    """This mailbox speaks for this student."""

    student = ForeignKeyField(Student, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("student", "mailbox")


class Letters(StrEnum):
    """How a staff member wants to hear of notices; SCHOOL: as the school does it for their duty."""

    SCHOOL = ""
    AT_ONCE = "at-once"
    DIGEST = "digest"
    BOTH = "both"


class EnrolmentCode(Table):
    """What a paper from the school says, so that a mailbox may become a guardian's of this student.

    The code is derived from `secret` and the key of that name; `digest` is its SHA-256. Issued again, it is a new one.
    """

    student = ForeignKeyField(Student, unique=True, on_delete="CASCADE")
    digest = CharField(64, unique=True)
    secret = CharField(32)
    key_name = CharField(16)
    expires = BigIntegerField()
    uses = IntegerField(default=0)


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
    ADMIN = "admin"


class Duty(Table):
    """One duty of a staff member; an empty grade means the whole school, an empty classroom the whole grade."""

    staff = ForeignKeyField(StaffMember, on_delete="CASCADE", backref="duties")
    kind = CharField(16)
    grade = CharField(16, default="")
    classroom = CharField(16, default="")


class Challenge(Table):
    """A login that was asked for. The link and the passcode are derived from `id` (128 random bits) and the key."""

    id = CharField(32, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
    created = BigIntegerField(index=True)
    expires = BigIntegerField()
    tries = IntegerField(default=0)
    address_tries = IntegerField(default=0)
    open = BooleanField(default=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("mailbox", "created"), False),)


class Session(Table):
    """A browser that is logged in; `id` is the hash of what its cookie holds."""

    id = CharField(64, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    created = BigIntegerField()
    seen = BigIntegerField()
    ends = BigIntegerField(index=True)
    remembered = BooleanField()


class State(StrEnum):
    """A notice's states; a confirmed one is locked (docs/notice.md)."""

    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class Notice(Table):
    """What a guardian tells the school about one student. `form` names the form it came in, one row a student.

    `taken_by` is the staff member who took it on the telephone.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    student = ForeignKeyField(Student, on_delete="CASCADE", index=False)
    author = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", index=False)
    form = CharField(40)
    kind = CharField(32)
    kind_name = CharField()
    reason = CharField()
    date = CharField(10)
    until = CharField(10)
    arrival = CharField(5, default="")
    phone = CharField(32, default="")
    remarks = TextField(default="")
    after_deadline = BooleanField(default=False)
    taken_by = CharField(default="")
    state = CharField(10, default=State.SUBMITTED.value)
    revision = IntegerField(default=1)
    created = BigIntegerField()
    updated = BigIntegerField()
    confirmed = BigIntegerField(null=True)
    confirmed_by = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)

    class Meta:
        """peewee's settings."""

        indexes = (
            (("student", "date"), False),
            (("school", "date"), False),
            (("form", "student"), True),
        )


class Reply(Table):
    """What a staff member wrote to the guardians; the first one of a notice confirmed it."""

    notice = ForeignKeyField(Notice, on_delete="CASCADE", backref="replies")
    staff = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)
    text = TextField()
    created = BigIntegerField()


class Digest(Table):
    """A list of notices that a staff member got: what it showed, so that a reply speaks of just that.

    `entries` is JSON: for each line its number, the notice, the revision shown, and whether it was unconfirmed. `slot`
    is the hour it was due at (seconds UTC), null for one that was asked for.
    """

    id = BigAutoField()
    staff = ForeignKeyField(StaffMember, on_delete="CASCADE", index=False)
    slot = BigIntegerField(null=True)
    entries = TextField()
    created = BigIntegerField(index=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("staff", "slot"), True),)


class Reminder(Table):
    """A notice that nobody confirmed went again to the staff of this step (school/desk/reminders.py), once."""

    notice = ForeignKeyField(Notice, on_delete="CASCADE", index=False)
    step = CharField(16)
    created = BigIntegerField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("notice", "step")


class Away(Table):
    """This staff member does not read their mail on this day: their mailbox said so itself."""

    staff = ForeignKeyField(StaffMember, on_delete="CASCADE", index=False)
    day = CharField(10)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("staff", "day")


class Roll(Table):
    """A classroom's list of one day, on which its teacher marks empty seats.

    JSON lists: `empty` are the numbers the teacher said last (null before), `asked` the students whose families were
    asked.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    grade = CharField(16)
    classroom = CharField(16)
    day = CharField(10)
    empty = TextField(null=True)
    asked = TextField(default="[]")
    created = BigIntegerField(index=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "day", "grade", "classroom"), True),)


class Round(Table):
    """When a school is looked after next by the clock: whoever moves `due` on does it, however many processes try."""

    school = ForeignKeyField(School, primary_key=True, on_delete="CASCADE")
    due = BigIntegerField()


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


class Letter(Table):
    """A letter to be sent: a template's name and its data, rendered as it goes out.

    `recipient` is the address as registered; `mailbox` is null for somebody who has none here. `due` is the next
    attempt, set before each one: a process that dies in the middle hands its letters over then. `reference` is the
    random part of the Message-ID, the same at every attempt, and `key_name` the key that signs it.
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
    settled = BigIntegerField(null=True)
    error = TextField(default="")


class Bounce(Table):
    """A letter that came back, and why (mail/automatic/bounces.py); kept longer than the letter itself.

    `over` means that somebody has written from the address since.
    """

    letter = BigIntegerField(primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    kind = CharField(16)
    created = BigIntegerField(index=True)
    over = BooleanField(default=False)


class Handled(Table):
    """A mail that has had its effect, by fingerprint: delivered again, it has no second one."""

    fingerprint = CharField(64, primary_key=True)
    created = BigIntegerField(index=True)


class Tally(Table):
    """How often something happened in a span of time: limits that several processes share."""

    name = CharField()
    span = BigIntegerField()
    ends = BigIntegerField(index=True)
    count = IntegerField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("name", "span")


TABLES: tuple[type[Table], ...] = (
    School,
    Mailbox,
    Student,
    Guardianship,
    EnrolmentCode,
    StaffMember,
    Duty,
    Challenge,
    Session,
    Notice,
    Reply,
    Letter,
    Bounce,
    Handled,
    Tally,
    Digest,
    Reminder,
    Away,
    Roll,
    Round,
)


def bind(database: Database) -> None:
    """Bind every table to this database, for the current thread."""
    database.bind(TABLES, bind_refs=False, bind_backrefs=False)


def locked(query: ModelSelect, *, skip: bool = False) -> ModelSelect:
    """The same query, holding its rows until the end of the transaction where the database has row locks.

    `skip` leaves out the rows that another transaction holds. SQLite has one writer: there all is held.
    """
    has_row_locks = query.model._meta.database.for_update  # noqa: SLF001 - peewee's own documented name
    return query.for_update(skip_locked=skip) if has_row_locks else query
