"""What families tell the school, and what the school answers."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, BooleanField, CharField, ForeignKeyField, IntegerField, TextField

from mailgate.school.models.people.schools import Mailbox, School, StaffMember, Student
from mailgate.school.models.table import Table


class State(StrEnum):
    """A notice's states. Guardians cannot change a confirmed one (確認済) any more; staff correct it."""

    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class Notice(Table):
    """What a guardian tells the school about one student. `form` names the form it came in, one row a student.

    `departure` is when a student leaves early (`wording.recognition.departures` has its forms), and `pickup` who comes
    for them, in the guardian's words. `way` is how it came (`moment.Way`), and `taken_by` the staff member who took it
    on the telephone.
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
    departure = CharField(16, default="")
    pickup = CharField(100, default="")
    phone = CharField(32, default="")
    remarks = TextField(default="")
    after_deadline = BooleanField(default=False)
    way = CharField(16, default="")
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


class Ending(StrEnum):
    """How a version of a notice ended: somebody changed it, withdrew it, or undid what a staff member had done."""

    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"


class NoticeVersion(Table):
    """What a notice said until this version ended, and who ended it: `author`, as a staff member or as a guardian.

    `said` is JSON: the notice's columns as they were (school/notices/history/versions.py). `why` is the reason that a
    staff member gave.
    """

    id = BigAutoField()
    notice = ForeignKeyField(Notice, on_delete="CASCADE", index=False)
    revision = IntegerField()
    said = TextField()
    ended = BigIntegerField()
    ended_by = CharField(16)
    way = CharField(16)
    by_staff = BooleanField()
    author = ForeignKeyField(Mailbox, null=True, on_delete="SET NULL", index=False)
    staff = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)
    why = TextField(default="")

    class Meta:
        """peewee's settings."""

        indexes = ((("notice", "revision"), True),)


class Reply(Table):
    """What a staff member wrote to the guardians; the first one of a notice confirmed it.

    `readers` are the mailboxes that it went to, with a comma before, between and after them; empty: all guardians'.
    """

    notice = ForeignKeyField(Notice, on_delete="CASCADE", backref="replies")
    staff = ForeignKeyField(StaffMember, null=True, on_delete="SET NULL", index=False)
    text = TextField()
    readers = CharField(default="")
    created = BigIntegerField()


class Question(Table):
    """What was understood of a mail that its writer was asked about, until the day after.

    `kept` can be read with the key file alone (`Keyring.encrypt`). `asked` is when the mail came (seconds UTC), `times`
    how often its writer was asked, and `answered` says that the answer has had its effect.
    """

    id = BigAutoField()
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    kept = TextField()
    asked = BigIntegerField()
    times = IntegerField()
    answered = BooleanField(default=False)
    created = BigIntegerField(index=True)
