"""What the form of an announcement brings as files: new ones, those that wait since it was refused, and what goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile

from mailgate.dependencies import Dependencies
from mailgate.ids import AttachmentId, MailboxId
from mailgate.keys import uploads
from mailgate.keys.signing import BadToken
from mailgate.school.directory.rules import Problem
from mailgate.school.models import Attachment
from mailgate.school.moment import Moment
from mailgate.school.news.attachments import attaching
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.uploading import IncomingFile, take_in
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class FileFields:
    """What a form does with the files of a draft, and which of its new ones are not taken."""

    change: AttachmentChange = attaching.NOTHING
    problems: Sequence[Problem] = ()

    def beside(self, others: Sequence[Problem]) -> list[Problem]:
        """What is wrong with the files, too, where other problems are named."""
        return [*others, *(problem for problem in self.problems if problem not in others)]


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that no announcement has yet, with the token by which the next form of the same person names it."""

    file: Attachment
    token: str


async def read(dependencies: Dependencies, at: Moment, mailbox: MailboxId, fields: FormData) -> FileFields:
    """Take the files of a form in. Raises StoreUnavailable."""
    sent = [file for file in fields.getlist("files") if isinstance(file, UploadFile) and file.filename]
    incoming = [IncomingFile(file.filename or "", file.size or 0, file.file) for file in sent]
    new = await take_in(dependencies, at, mailbox, incoming)
    removed = [number for value in fields.getlist("removed") if (number := _number(value))]
    waiting = [number for value in fields.getlist("uploaded") if (number := _waiting(dependencies, value, mailbox))]
    added = [number for number in (*waiting, *new.attachments) if number not in removed]
    return FileFields(AttachmentChange(added, removed), new.problems)


async def waiting(dependencies: Dependencies, mailbox: MailboxId, change: AttachmentChange) -> list[WaitingFile]:
    """The new files of a form that was refused, for its next page."""
    found = await dependencies.store.read(attaching.uploaded, change.added)
    return [WaitingFile(file, uploads.token(dependencies.keyring, file.id, mailbox)) for file in found]


def _number(value: object) -> AttachmentId | None:
    number = forms.number(value) if isinstance(value, str) else None
    return AttachmentId(number) if number else None


def _waiting(dependencies: Dependencies, value: object, mailbox: MailboxId) -> AttachmentId | None:
    try:
        return uploads.read_token(dependencies.keyring, str(value), mailbox)
    except BadToken:
        return None
