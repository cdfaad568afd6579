"""What is counted, so that it happens once or not too often."""

from peewee import BigIntegerField, CharField, CompositeKey, IntegerField

from mailgate.school.models.table import Table


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
