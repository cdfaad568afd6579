"""What the clock does for the staff's mailboxes: digests, reminders, roll calls."""

from peewee import BigAutoField, BigIntegerField, CharField, CompositeKey, ForeignKeyField, TextField

from mailgate.school.models.attendance.notices import Notice
from mailgate.school.models.people.schools import School, StaffMember
from mailgate.school.models.table import Table


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

    JSON lists: `empty` are the seats that somebody last said to be empty (null before; desk/roll_call/listing.py says
    what names a seat), `asked` the students whose families were asked, `explained` the students who turned out to be
    there, each with who said so and when (seconds UTC).
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    grade = CharField(16)
    classroom = CharField(16)
    day = CharField(10)
    empty = TextField(null=True)
    asked = TextField(default="[]")
    explained = TextField(default="[]")
    created = BigIntegerField(index=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "day", "grade", "classroom"), True),)


class Round(Table):
    """When the clock's work at a school is due next: the process that moves `due` on does it (desk/schedule.py)."""

    school = ForeignKeyField(School, primary_key=True, on_delete="CASCADE")
    due = BigIntegerField()
