"""What was changed in a school's directory and may still be undone, and the files that wait for a person's yes."""

from enum import StrEnum

from peewee import BigAutoField, BigIntegerField, CharField, ForeignKeyField, TextField

from mailgate.school.models.people.schools import School
from mailgate.school.models.table import Table


class ChangeCause(StrEnum):
    """What brought a change about."""

    ROSTER_FILE = "roster-file"
    STAFF_FILE = "staff-file"
    GROUP_FILE = "group-file"
    YEAR = "year"
    PAGE = "page"
    MAIL = "mail"
    COMMAND = "command"


class Change(Table):
    """One act that changed students, guardians, staff, duties or a group's members, and can be undone as a whole.

    `content` is JSON: each row before and after. `author` is who did it: an address, or
    the operator's login name. `until` is when it can no longer be undone; `undone` is when that was done.
    """

    id = BigAutoField()
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    cause = CharField(16)
    author = CharField(default="")
    content = TextField()
    created = BigIntegerField()
    until = BigIntegerField(index=True)
    undone = BigIntegerField(null=True)

    class Meta:
        """peewee's settings."""

        indexes = ((("school", "created"), False),)


class Upload(Table):
    """A file that an office has uploaded and not yet taken: its cells as they were read, for the preview and after it.

    `id` is random. `change` is what came of it; then the cells are gone.
    """

    id = CharField(32, primary_key=True)
    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    cause = CharField(16)
    author = CharField()
    name = CharField()
    content = TextField()
    created = BigIntegerField(index=True)
    change = ForeignKeyField(Change, null=True, on_delete="CASCADE")
