"""What is on record, and the chain of seals (mailgate/school/audit)."""

from peewee import BigAutoField, BigIntegerField, BooleanField, CharField, CompositeKey, IntegerField

from mailgate.school.models.table import Table


class AuditRecord(Table):
    """Who did or saw what of whom: written with the act itself, never changed, and sealed by the clock (school/audit).

    It refers to rows that may be gone by now, and holds no words but masked addresses and the operator's login name.
    `actor` and `subject` are mailboxes. `count` is how many lines were seen, or how often it happened in the minute.
    `mail` is the id of the mail that it came by, empty where it came by none. `seal` is the number of its batch.
    """

    id = BigAutoField()
    created = BigIntegerField()
    event = CharField(64)
    way = CharField(16)
    client = CharField(64)
    actor = BigIntegerField(null=True)
    actor_name = CharField()
    subject = BigIntegerField(null=True)
    subject_name = CharField()
    school = BigIntegerField(null=True)
    student = BigIntegerField(null=True)
    notice = BigIntegerField(null=True)
    count = IntegerField()
    mail = CharField(16, default="")
    seal = BigIntegerField(null=True, index=True)


class AuditRepeat(Table):
    """How often something happened within one minute that anybody may cause; the clock makes one record of it."""

    minute = BigIntegerField()
    event = CharField(64)
    way = CharField(16)
    client = CharField(64)
    actor = BigIntegerField()
    actor_name = CharField()
    count = IntegerField()

    class Meta:
        """peewee's settings."""

        primary_key = CompositeKey("minute", "event", "way", "client", "actor")


class AuditSeal(Table):
    """A batch of records: `digest` is the SHA-256 of the one before, of these columns and of its records.

    `proven` says that the head that it was added to was ours.
    """

    number = BigIntegerField(primary_key=True)
    created = BigIntegerField(index=True)
    records = IntegerField()
    proven = BooleanField()
    previous = CharField(64)
    digest = CharField(64)


class AuditHead(Table):
    """The end of the chain of seals, in one row: the last seal, the last one purged, and the key's proof of both."""

    id = IntegerField(primary_key=True)
    seal = BigIntegerField()
    digest = CharField(64)
    purged = BigIntegerField()
    proof = CharField(64)
