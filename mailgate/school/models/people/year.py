"""What comes with a new school year: the change that a school prepared, whose access ends, and who sat where before."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, TextField

from mailgate.school.models.people.changes import Change
from mailgate.school.models.people.schools import Mailbox, School, Student
from mailgate.school.models.table import Table


class YearState(StrEnum):
    """What became of a change to a new school year."""

    DRAFT = "draft"
    PREPARED = "prepared"
    IN_EFFECT = "in-effect"
    CANCELLED = "cancelled"


class NewYear(Table):
    """A change to a new school year, which takes effect as `day` begins at the school (an ISO date).

    `content` is JSON: what was prepared (school/year/kept.py), empty once it is over. `outcome` is JSON: what it did.
    `author` is who prepared it: an address, or the operator's login name.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    day = CharField(10)
    content = TextField()
    state = CharField(10, default=YearState.DRAFT.value)
    author = CharField(default="")
    created = BigIntegerField()
    outcome = TextField(default="")
    change = ForeignKeyField(Change, null=True, on_delete="SET NULL", index=False)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "created"), False), (("state", "day"), False))


class Farewell(Table):
    """The last child of this mailbox at this school has left: from the day `ends` on it may read nothing there.

    Days are ISO dates; `due` is the day of the next letter, or else `ends`.
    """

    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    ends = CharField(10)
    due = CharField(10, index=True)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("school", "mailbox")


class FormerSeat(Table):
    """Where a student sat from `first` (an ISO date, empty where it is not known) to `last`, before `Student.since`."""

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    student = ForeignKeyField(Student, on_delete="CASCADE")
    grade = CharField(16)
    classroom = CharField(16)
    number = CharField(16)
    first = CharField(10)
    last = CharField(10)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "last"), False),)
