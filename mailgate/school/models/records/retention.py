"""What was taken away because it had been kept long enough, what was exported before, and when all was copied."""

from peewee import BigIntegerField, CharField, CompositeKey, ForeignKeyField, IntegerField

from mailgate.school.models.people.schools import School
from mailgate.school.models.table import Table


class RegisterMonth(Table):
    """A month of a school's register, such as 2026-11.

    `exported` is when all of it was taken away as a file, after its last day; `told` is when the office was told that
    it would go (both seconds UTC).
    """

    school = ForeignKeyField(School, on_delete="CASCADE", index=False)
    month = CharField(7)
    exported = BigIntegerField(null=True)
    told = BigIntegerField(null=True)

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("school", "month")


class Purged(Table):
    """How many rows of a table the purge of a day took away; what is no school's has the `school` 0."""

    day = CharField(10)
    school = BigIntegerField()
    what = CharField(32)
    count = IntegerField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("day", "school", "what")


class Backup(Table):
    """When the database was copied last (seconds UTC), in one row."""

    created = BigIntegerField(primary_key=True)
