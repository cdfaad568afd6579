"""How a mailbox comes in: enrolment codes, login challenges, sessions, second factors."""

from enum import StrEnum

from peewee import BigIntegerField, BooleanField, CharField, ForeignKeyField, IntegerField, TextField

from mailgate.school.models.people.schools import Mailbox, Student
from mailgate.school.models.table import Table


class EnrolmentCode(Table):
    """What a paper from the school says, so that a mailbox may become a guardian's of this student.

    The code is derived from `secret` and the key of that name; `digest` is its SHA-256. Issued again, it is a new one.
    `void` means that somebody whom the school removed may hold it.
    """

    student = ForeignKeyField(Student, unique=True, on_delete="CASCADE")
    digest = CharField(64, unique=True)
    secret = CharField(32)
    key_name = CharField(16)
    expires = BigIntegerField()
    uses = IntegerField(default=0)
    void = BooleanField(default=False)


class AddressUse(StrEnum):
    """What a guardian wants another address for: beside their own, or instead of it."""

    BESIDE = "beside"
    INSTEAD = "instead"


class AddressRequest(Table):
    """The owner of `mailbox` wants to use another address, and proves by a reply from there that it is theirs.

    The proof counts until `expires`, which is null once it came: `done` is when, `proven` the mailbox of that address,
    and `moved` what it got, as JSON (school/access/moving.py). Times are in seconds UTC.
    """

    id = BigIntegerField(primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", backref="requests")
    address = CharField()
    canonical = CharField()
    use = CharField(8)
    expires = BigIntegerField(null=True, index=True)
    proven = ForeignKeyField(Mailbox, null=True, on_delete="CASCADE", backref="proofs")
    done = BigIntegerField(null=True, index=True)
    moved = TextField(default="")
    undone = BooleanField(default=False)


class Challenge(Table):
    """A login that was asked for. The link and the passcode are derived from `id` (128 random bits) and the key.

    `proven` means that the mail which asked for it was the owner's: authenticated, or at an address made for them.
    """

    id = CharField(32, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE", index=False)
    created = BigIntegerField(index=True)
    expires = BigIntegerField()
    tries = IntegerField(default=0)
    open = BooleanField(default=True)
    proven = BooleanField(default=False)

    class Meta:
        """peewee's settings."""

        indexes = ((("mailbox", "created"), False),)


class Session(Table):
    """A browser that is logged in; `id` is the hash of what its cookie holds.

    `verified` is when a second factor was shown in it.
    """

    id = CharField(64, primary_key=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    created = BigIntegerField()
    seen = BigIntegerField()
    ends = BigIntegerField(index=True)
    remembered = BooleanField()
    device = CharField(default="")
    verified = BigIntegerField(null=True)


class Authenticator(Table):
    """An app that shows codes (RFC 6238), in use once a first code of it was typed.

    Its secret is derived from `nonce` and the key of that name. `step` is the last time step whose code was taken.
    """

    mailbox = ForeignKeyField(Mailbox, unique=True, on_delete="CASCADE")
    nonce = CharField(32)
    key_name = CharField(16)
    active = BooleanField(default=False)
    step = BigIntegerField(default=0)
    created = BigIntegerField()


class RecoveryCodes(Table):
    """The codes on paper that stand in for a lost phone, derived as an app's secret is; `used` has a bit for each."""

    mailbox = ForeignKeyField(Mailbox, unique=True, on_delete="CASCADE")
    nonce = CharField(32)
    key_name = CharField(16)
    used = IntegerField(default=0)
    created = BigIntegerField()


class Passkey(Table):
    """A passkey (Web Authentication level 2): `credential` and `public_key` are base64url."""

    credential = CharField(1_400, unique=True)
    mailbox = ForeignKeyField(Mailbox, on_delete="CASCADE")
    public_key = TextField()
    sign_count = BigIntegerField()
    name = CharField()
    created = BigIntegerField()
    used = BigIntegerField(null=True)
