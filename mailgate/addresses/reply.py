"""The addresses that our letters are answered at, such as confirm+TOKEN@: one class for each kind.

The local part's command says what a mail to the address asks for. Its token is signed and names what the letter was
about and the mailbox that it went to; only mail from that mailbox acts. Letters wait in the outbox with the parts
alone (`to_json`), since the database holds nothing that is signed. Both forms are kept in people's mailboxes and in
the queue, so they never change: a part is added by a new kind of address.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, get_args

from mailgate.ids import (
    AddressRequestId,
    AnnouncementId,
    DigestId,
    EnrolmentCodeId,
    LetterId,
    MailboxId,
    NoticeId,
    RollId,
    StudentId,
    SuspensionId,
)

NOBODY = MailboxId(0)
"""Stands for the mailbox of somebody who has none here."""

NEW = AnnouncementId(0)
"""Stands for an announcement that is not written yet."""

CHECK_DIGITS = 6
"""How many digits the check number has that stands beside a link to confirm."""


class Signer(Protocol):
    """What signs and verifies tokens: `signing.Keyring`."""

    def address(self, purpose: str, *numbers: int, key_name: str = "") -> str:
        """A token that names these numbers."""

    def read_address(self, purpose: str, token: str) -> tuple[int, ...]:
        """The numbers of a token. Raises ValueError for one that is not ours."""


@dataclass(frozen=True, slots=True)
class ConfirmAddress:
    """A staff member confirms one notice here, and writes to its family."""

    command: ClassVar[str] = "confirm"
    notice: NoticeId
    mailbox: MailboxId

    @property
    def word(self) -> str:
        """The address as a word: the link in the letter signs it, and the check number belongs to it."""
        return text_of(self)

    @classmethod
    def of_word(cls, word: str) -> "ConfirmAddress":
        """The address of a word."""
        notice, _, mailbox = word.partition(".")
        return cls(NoticeId(int(notice)), MailboxId(int(mailbox)))


@dataclass(frozen=True, slots=True)
class NoticeAddress:
    """A guardian sends notices here, up to the last day and including it."""

    command: ClassVar[str] = "notice"
    mailbox: MailboxId
    last_day: dt.date


@dataclass(frozen=True, slots=True)
class AnswerAddress:
    """A guardian answers a question about a mail of theirs that came in this minute (since 1970).

    `what` and `when` are what was understood of it, as numbers (`school.notices.questions`).
    """

    command: ClassVar[str] = "answer"
    mailbox: MailboxId
    asked: int
    what: int
    when: int


@dataclass(frozen=True, slots=True)
class ChangeAddress:
    """A guardian withdraws or changes what a receipt says: `count` notices of one form, the first one at `revision`."""

    command: ClassVar[str] = "change"
    mailbox: MailboxId
    first_notice: NoticeId
    count: int
    revision: int


@dataclass(frozen=True, slots=True)
class PhoneAddress:
    """A staff member writes down a telephone call here, on the day that the form was sent."""

    command: ClassVar[str] = "phone"
    mailbox: MailboxId
    day: dt.date


@dataclass(frozen=True, slots=True)
class CorrectAddress:
    """A staff member corrects or withdraws a notice here, or undoes that; `revision` is what the letter showed."""

    command: ClassVar[str] = "correct"
    notice: NoticeId
    mailbox: MailboxId
    revision: int


@dataclass(frozen=True, slots=True)
class DigestAddress:
    """A staff member confirms the lines of a list here."""

    command: ClassVar[str] = "digest"
    digest: DigestId
    mailbox: MailboxId


@dataclass(frozen=True, slots=True)
class RollCallAddress:
    """A homeroom teacher marks the empty seats of a classroom here."""

    command: ClassVar[str] = "seats"
    roll: RollId
    mailbox: MailboxId


@dataclass(frozen=True, slots=True)
class JoinAddress:
    """Somebody becomes a guardian here; `sender` is a number that only their address has (`enrolment`)."""

    command: ClassVar[str] = "join"
    mailbox: ClassVar[MailboxId] = NOBODY
    code: EnrolmentCodeId
    sender: int


@dataclass(frozen=True, slots=True)
class ProveAddress:
    """Somebody proves here that an address is theirs; `sender` is a number that only this address has."""

    command: ClassVar[str] = "prove"
    mailbox: ClassVar[MailboxId] = NOBODY
    request: AddressRequestId
    sender: int


@dataclass(frozen=True, slots=True)
class UndoAddress:
    """Somebody takes back here that another address was added to theirs, or took its place."""

    command: ClassVar[str] = "undo"
    mailbox: MailboxId
    request: AddressRequestId


@dataclass(frozen=True, slots=True)
class RemoveAddress:
    """A member of the office undoes an enrolment here."""

    command: ClassVar[str] = "remove"
    mailbox: MailboxId
    student: StudentId
    guardian: MailboxId


@dataclass(frozen=True, slots=True)
class LeaveAddress:
    """A guardian leaves here, on the day that they asked."""

    command: ClassVar[str] = "leave"
    mailbox: MailboxId
    day: dt.date


@dataclass(frozen=True, slots=True)
class RecoveryAddress:
    """A guardian reports here how an illness went that keeps the student at home (療養報告)."""

    command: ClassVar[str] = "recovery"
    suspension: SuspensionId
    mailbox: MailboxId


@dataclass(frozen=True, slots=True)
class NewsAddress:
    """Somebody writes an announcement here (NEW), or lets the draft go that the letter showed at `revision`."""

    command: ClassVar[str] = "news"
    announcement: AnnouncementId
    mailbox: MailboxId
    revision: int


@dataclass(frozen=True, slots=True)
class ApproveAddress:
    """Somebody who approves lets an announcement go here, or sends it back; `revision` is what the letter showed."""

    command: ClassVar[str] = "approve"
    announcement: AnnouncementId
    mailbox: MailboxId
    revision: int


@dataclass(frozen=True, slots=True)
class RespondAddress:
    """Somebody who got an announcement answers it here, and says by that that they read it."""

    command: ClassVar[str] = "respond"
    announcement: AnnouncementId
    mailbox: MailboxId


@dataclass(frozen=True, slots=True)
class BounceAddress:
    """A letter that cannot be delivered comes back here; `mailbox` may be NOBODY."""

    command: ClassVar[str] = "bounce"
    letter: LetterId
    mailbox: MailboxId


ReplyAddress = (
    ConfirmAddress
    | NoticeAddress
    | AnswerAddress
    | ChangeAddress
    | PhoneAddress
    | CorrectAddress
    | DigestAddress
    | RollCallAddress
    | JoinAddress
    | ProveAddress
    | UndoAddress
    | RemoveAddress
    | LeaveAddress
    | RecoveryAddress
    | NewsAddress
    | ApproveAddress
    | RespondAddress
    | BounceAddress
)

REPLY_ADDRESSES: dict[str, type[ReplyAddress]] = {kind.command: kind for kind in get_args(ReplyAddress)}
"""The kinds of address by their command."""


# -- as a token ---------------------------------------------------------------------------------------


def token_of(address: ReplyAddress, signer: Signer, key_name: str = "") -> str:
    """The token of an address, signed by the key of this name, or else by the newest."""
    return signer.address(address.command, *_numbers(address), key_name=key_name)


def of_token(command: str, token: str, signer: Signer) -> ReplyAddress | None:
    """The address that a token of this command stands for; None where the token is cut, foreign or missing."""
    try:
        return _of_numbers(REPLY_ADDRESSES[command], signer.read_address(command, token))
    except ValueError:
        return None


# -- in the outbox ------------------------------------------------------------------------------------


def to_json(address: ReplyAddress | None) -> list[Any] | None:
    """An address as queued letters keep it."""
    return [address.command, _numbers(address)] if address else None


def of_json(kept: list[Any] | None) -> ReplyAddress | None:
    """The address that a queued letter kept."""
    if kept is None:
        return None
    command, numbers = kept
    return _of_numbers(REPLY_ADDRESSES[command], numbers)


def text_of(address: ReplyAddress) -> str:
    """The parts of an address in their order, with dots between."""
    return ".".join(map(str, _numbers(address)))


# -- parts as numbers ---------------------------------------------------------------------------------


_PARTS = {kind: dataclasses.fields(kind) for kind in REPLY_ADDRESSES.values()}


def _numbers(address: ReplyAddress) -> list[int]:
    parts = [getattr(address, part.name) for part in _PARTS[type(address)]]
    return [part.toordinal() if isinstance(part, dt.date) else part for part in parts]


def _of_numbers(kind: type[ReplyAddress], numbers: list[int] | tuple[int, ...]) -> ReplyAddress:
    """Raises ValueError where these are not the parts of such an address."""
    named = zip(_PARTS[kind], numbers, strict=True)
    parts: list[Any] = [dt.date.fromordinal(number) if part.type is dt.date else number for part, number in named]
    return kind(*parts)
