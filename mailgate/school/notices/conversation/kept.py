"""What is kept of a mail that its writer was asked about: in the question's address, or in a row that is encrypted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from mailgate.addresses.reply import AnswerAddress
from mailgate.ids import QuestionId
from mailgate.school.directory.families import Family
from mailgate.school.models import Question
from mailgate.school.moment import Moment
from mailgate.school.notices.questions import (
    Asked,
    OpenLine,
    Point,
    address_of,
    address_of_row,
    asked_at,
    checksum,
    first_mail,
    last_day,
    row_at,
)
from mailgate.school.statements import Statement

PURPOSE = "question"
NONCE_BYTES = 12


class Cipher(Protocol):
    """What makes a text unreadable in the database, and readable again: `signing.Keyring`."""

    def encrypt(self, purpose: str, text: str, nonce: bytes) -> str:
        """The text as only the key file can open it."""

    def decrypt(self, purpose: str, kept: str) -> str:
        """The text again. Raises ValueError where no key opens it."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A question that was answered before, or not: the row that keeps it, if one does."""

    asked: Asked
    row: Question | None = None


def keep(at: Moment, family: Family, asked: Asked, cipher: Cipher | None) -> AnswerAddress | None:
    """Keep what was understood; where the answer goes. None where nothing can be kept."""
    is_plain = len(asked.points) == 1 and asked.times == 1 and asked.first == first_mail(at)
    is_in_address = is_plain and not (asked.language and cipher)
    if is_in_address and (address := address_of(at, family, asked.points[0])):
        return address
    if cipher is None:
        return None
    points = [
        [point.words, point.open, point.answers, point.given, point.students, point.then] for point in asked.points
    ]
    text = json.dumps({"family": checksum(family), "points": points, "language": asked.language}, ensure_ascii=False)
    row = Question.create(
        mailbox=family.mailbox,
        kept=cipher.encrypt(PURPOSE, text, at.entropy(NONCE_BYTES)),
        asked=asked.first,
        times=asked.times,
        created=at.now,
    )
    return address_of_row(family, row.id, asked.first)


def conversation_at(at: Moment, family: Family, address: AnswerAddress, cipher: Cipher | None) -> Conversation | None:
    """The conversation that an address continues; None where it is over, or the family is not any more what it was."""
    if number := row_at(address):
        conversation = _of_row(family, number, cipher)
    else:
        found = asked_at(family, address)
        conversation = Conversation(found) if found else None
    if conversation is None or family.now(at).date() > last_day(family, conversation.asked.first):
        return None
    return conversation


def _of_row(family: Family, number: QuestionId, cipher: Cipher | None) -> Conversation | None:
    row = next(iter(_row.models(number)), None)
    if row is None or cipher is None or not family.students:
        return None
    try:
        kept = json.loads(cipher.decrypt(PURPOSE, row.kept))
    except ValueError:
        return None
    if kept["family"] != checksum(family):
        return None
    asked = Asked(tuple(map(_point, kept["points"])), row.asked, row.times, kept.get("language", ""))
    return Conversation(asked, row)


def _point(kept: Sequence[Any]) -> Point:
    words, line, answers, given, students, then = [*kept, ()][:6]  # an earlier release kept nothing behind the students
    return Point(words, OpenLine(line), tuple(answers), (), given, tuple(students), tuple(map(OpenLine, then)))


_row = Statement(lambda question: Question.select().where(Question.id == question))


def close(conversation: Conversation) -> None:
    """The answer has had its effect."""
    if conversation.row:
        Question.update(answered=True).where(Question.id == conversation.row.id).execute()
