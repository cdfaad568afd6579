"""Signs that a program wrote or handled a mail, each with what it is worth."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """What a sign is worth.

    PROOF: a machine wrote the mail; it is never answered, and nothing is done for it. WORDS: the mail reads as a
    program writes; it acts on nothing, and its owner may be asked. HINT: programs leave it on what people write, too
    (lists, groups, providers); it does not outweigh a registered sender or a good token.
    """

    PROOF = "proof"
    WORDS = "words"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its stable `name`, its grade, and `where` in the mail it was found (a field, the subject, a line)."""

    name: str
    grade: Grade
    where: str


class Program(StrEnum):
    """The programs that are known by their words; their values name signs of the grade WORDS."""

    AUTOMATIC_REPLY = "automatic-reply"
    OUT_OF_OFFICE = "out-of-office"
    DELIVERY_REPORT = "delivery-report"
    READ_RECEIPT = "read-receipt"
    RECALL = "recall"
    TICKET = "ticket"
    ZIP_PASSWORD = "zip-password"  # noqa: S105 - a mail with the password of another one's zip  # nosec B105
    CHALLENGE = "challenge"
    CALENDAR = "calendar-answer"
