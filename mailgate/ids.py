"""What the rows of the tables are named by: each table has a number of its own kind, so that none passes for another.

A number becomes one of these where it comes from outside (a token, a path, a command line). What peewee returns is
untyped and needs no conversion. A mail that comes in has a name made of the time and of chance.
"""

import base64
from functools import lru_cache
from typing import NewType

SchoolId = NewType("SchoolId", int)
MailboxId = NewType("MailboxId", int)
StudentId = NewType("StudentId", int)
StaffId = NewType("StaffId", int)
NoticeId = NewType("NoticeId", int)
QuestionId = NewType("QuestionId", int)
LetterId = NewType("LetterId", int)
ChangeId = NewType("ChangeId", int)
DigestId = NewType("DigestId", int)
RollId = NewType("RollId", int)
EnrolmentCodeId = NewType("EnrolmentCodeId", int)
AddressRequestId = NewType("AddressRequestId", int)
SuspensionId = NewType("SuspensionId", int)
NewYearId = NewType("NewYearId", int)
AnnouncementId = NewType("AnnouncementId", int)
AttachmentId = NewType("AttachmentId", int)
GroupId = NewType("GroupId", int)
PushSubscriptionId = NewType("PushSubscriptionId", int)
MailId = NewType("MailId", str)

RANDOM_BYTES = 9
"""How many of a mail id's characters are random: they tell apart the mails of one second."""

_LETTERS = b"0123456789abcdefghijklmnopqrstuv" * 8
"""The letter of each random byte, in base32hex (RFC 4648 section 7); each letter stands for as many bytes."""


def mail_id(second: int, randomness: bytes) -> MailId:
    """The id of a mail that came in this second (UTC): 16 small letters and digits, which sort by time.

    `randomness` is RANDOM_BYTES long.
    """
    return MailId(_of_second(second & 0xFFFFFFFF) + randomness.translate(_LETTERS).decode("ascii"))


@lru_cache(maxsize=2)
def _of_second(second: int) -> str:
    """The first 7 characters of the ids of a second: its 32 bits, then 3 bits that are zero."""
    return base64.b32hexencode(second.to_bytes(4) + b"\0").decode("ascii").lower()[:7]


def second_of(mail: str) -> int:
    """In which second (UTC) the mail with this id came. Raises ValueError for what is no such id."""
    if len(mail) != 16:
        raise ValueError(mail)
    return int.from_bytes(base64.b32hexdecode(mail, casefold=True)[:4])
