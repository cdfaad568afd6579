"""What staff do on the page of imports: upload a file, look at what it would do, take it, and undo it.

What was uploaded stands in the database until it is taken, as its cells were read. So what is taken is what was shown,
a second press finds that it is done, and no file goes back and forth with every page.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import ChangeId, MailboxId
from mailgate.school.changes import journal, undoing
from mailgate.school.changes.files import roster, staff, uploads
from mailgate.school.changes.files.report import ImportReport
from mailgate.school.changes.journal import ChangeEntry
from mailgate.school.directory import access, schools
from mailgate.school.directory.access import Access
from mailgate.school.directory.imports import roster as roster_files
from mailgate.school.directory.imports import staff as staff_files
from mailgate.school.directory.imports.csv_files import CsvProblem, File
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import Authority
from mailgate.school.errors import NotFound
from mailgate.school.models import ChangeCause, School, Upload
from mailgate.school.moment import Moment
from mailgate.spreadsheets.reading.sheets import ReadSheet

PERMISSIONS: Mapping[ChangeCause, Permission] = {
    ChangeCause.ROSTER_FILE: Permission.EDIT_ROSTER,
    ChangeCause.STAFF_FILE: Permission.EDIT_STAFF,
}
UNDONE_BY_STAFF = (*PERMISSIONS, ChangeCause.PAGE, ChangeCause.MAIL, ChangeCause.COMMAND)
"""What the page lists, and undoes: files, and what was changed about one person."""


class Changed(Exception):
    """Something else was changed since the preview: what the file does now is another thing."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The page of a school: its latest imports and changes, the newest first, and the moment for which it is made."""

    at: Moment
    access: Access
    entries: Sequence[ChangeEntry]


@dataclass(frozen=True, slots=True)
class UploadPreview:
    """An uploaded file: what it would do, or once it is taken the change that it made.

    `seen` says in one word what was shown, for `take`.
    """

    at: Moment
    school: School
    cause: ChangeCause
    name: str
    report: ImportReport | None = None
    ignored: Sequence[str] = ()
    warnings: Sequence[CsvProblem] = ()
    entry: ChangeEntry | None = None
    seen: str = ""


def overview(at: Moment, mailbox: MailboxId, code: str) -> Overview:
    """The page of a school, or of the first one where this person may import. Raises NotFound."""
    found = access.at_school(at, mailbox, Permission.EDIT_ROSTER, code)
    return Overview(at, found, journal.entries(found.today.school.id, UNDONE_BY_STAFF))


def demand(at: Moment, mailbox: MailboxId, code: str, cause: ChangeCause) -> None:
    """Raises NotFound for somebody who may not upload such a file."""
    access.at_school(at, mailbox, PERMISSIONS[cause], code)


def keep(at: Moment, mailbox: MailboxId, code: str, cause: ChangeCause, name: str, sheets: Sequence[ReadSheet]) -> str:
    """Keep what was read of a file, in the place of what this person uploaded before. Returns its name in the address.

    Raises NotFound, or CsvRefused naming all that is wrong.
    """
    school = access.at_school(at, mailbox, PERMISSIONS[cause], code).today.school
    _lines(school, cause, sheets)
    return uploads.keep(at, school.id, cause, name, sheets)


def look(at: Moment, mailbox: MailboxId, number: str, own_domain: str) -> UploadPreview:
    """What an uploaded file would do, or has done. Raises NotFound."""
    return _preview(at, _upload(at, mailbox, number), own_domain)


def take(at: Moment, mailbox: MailboxId, number: str, seen: str, said: int | None) -> None:
    """Take an uploaded file as it was shown; one that is taken already stays as it is.

    `said` is the number that the person typed. Raises NotFound, Changed, Objected for duties that are not theirs to
    give, and TooManyLose.
    """
    upload = _upload(at, mailbox, number)
    shown = _preview(at, upload, "")
    if shown.report is None:
        return
    if shown.seen != seen:
        raise Changed
    change = _run(at, mailbox, shown.school, upload, said)
    if change is None:
        upload.delete_instance()
    else:
        Upload.update(change=change, content="").where(Upload.id == upload.id).execute()


def undo(at: Moment, mailbox: MailboxId, code: str, number: ChangeId) -> Sequence[str]:
    """Undo an import or a change; what had to stay, by name.

    Raises NotFound, CannotUndo, and Objected as `take` does.
    """
    school = schools.lock(access.at_school(at, mailbox, Permission.EDIT_ROSTER, code).today.school.code)
    entry = journal.find(school.id, number)
    if entry is None or entry.cause not in UNDONE_BY_STAFF:
        raise NotFound
    return undoing.undo(at, school, number, _authority(at, mailbox, school))


def _upload(at: Moment, mailbox: MailboxId, number: str) -> Upload:
    """An upload of a school where this person may take it. Raises NotFound."""
    upload = uploads.find(number, PERMISSIONS)
    access.at_school(at, mailbox, PERMISSIONS[ChangeCause(upload.cause)], School.get_by_id(upload.school_id).code)
    return upload


def _preview(at: Moment, upload: Upload, own_domain: str) -> UploadPreview:
    school, cause = School.get_by_id(upload.school_id), ChangeCause(upload.cause)
    if upload.change_id is not None:
        return UploadPreview(at, school, cause, upload.name, entry=journal.find(school.id, upload.change_id))
    content = _lines(school, cause, uploads.sheets_of(upload), own_domain)
    preview = roster.preview if cause is ChangeCause.ROSTER_FILE else staff.preview
    report = preview(school.code, content.lines)
    seen = hashlib.sha256(repr(report).encode()).hexdigest()[:16]
    return UploadPreview(at, school, cause, upload.name, report, content.ignored, content.warnings, seen=seen)


def _lines(school: School, cause: ChangeCause, sheets: Sequence[ReadSheet], own_domain: str = "") -> File[Any]:
    """What a file says. Raises CsvRefused."""
    if cause is ChangeCause.ROSTER_FILE:
        return roster_files.read(sheets, own_domain, roster_files.guardians_by_line(school.code))
    return staff_files.read(sheets, staff_files.places(school.code), own_domain)


def _run(at: Moment, mailbox: MailboxId, school: School, upload: Upload, said: int | None) -> ChangeId | None:
    """Take the file; which change it made, if any. Raises what `take` raises."""
    cause = ChangeCause(upload.cause)
    lines = _lines(school, cause, uploads.sheets_of(upload)).lines
    if cause is ChangeCause.ROSTER_FILE:
        return roster.enrol(at, school.code, lines, said).change
    return staff.employ(at, school.code, lines, said, _authority(at, mailbox, school)).change


def _authority(at: Moment, mailbox: MailboxId, school: School) -> Authority:
    """Which duties this person gives and takes."""
    return grants.of_member(access.at_school(at, mailbox, Permission.EDIT_STAFF, school.code).member)
