"""Corrections by mail: a staff member asks for the form of a notice, and what comes back corrects or withdraws it.

The form's reply address names the revision that the letter showed: of a notice that changed since, the form comes anew.
"""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from mailgate.addresses.reply import CorrectAddress
from mailgate.ids import MailboxId, NoticeId
from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import UnclearMail
from mailgate.school.letters import text_form
from mailgate.school.mail_text import MailText
from mailgate.school.models import Mailbox, Notice
from mailgate.school.moment import Moment
from mailgate.school.notices.by_mail import as_understood, draft_of
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.corrections.correcting import Correction
from mailgate.school.notices.notice_letters import with_details
from mailgate.school.notices.views import view_of
from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.receipt_reply import correct as read_lines
from mailgate.wording.staff.correction_reply import read_correction
from mailgate.wording.values import Understood

NOON = dt.time(12)


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """The form for one notice: what its template says, and where its answer goes."""

    facts: dict[str, Any]
    reply: CorrectAddress


def form_of(mailbox: MailboxId, notice: NoticeId) -> CorrectionForm:
    """The form for a staff member who may correct this notice. Raises NotFound."""
    row, staff = correcting.on_duty(mailbox, notice)
    view = view_of(row, row.student, row.school)
    ((_, shown),) = with_details([Mailbox(id=staff.mailbox_id)], row.student, view.facts())
    kinds = text_form.kinds_of(row.school)
    facts = shown | {"kinds": kinds, "leaving": text_form.takes_leaving(row.school)}
    return CorrectionForm(facts, CorrectAddress(row.id, mailbox, row.revision))


def act(at: Moment, mailbox: MailboxId, address: CorrectAddress, text: MailText) -> None:
    """Do what a form says that came back.

    Raises NotFound, Overtaken, UnclearMail where the writer is to be asked, or Refused with all that stands against it.
    """
    row, _ = correcting.on_duty(mailbox, address.notice)
    said = text.readings.of(read_correction, text.own_words(), text.whole)
    match said.act:
        case "undo":
            correcting.undo(at, mailbox, row.id, address.revision)
        case "withdraw":
            correcting.withdraw(at, mailbox, row.id, said.why, address.revision)
        case _:
            draft = _draft(at, row, said.lines, text)
            correcting.correct(at, mailbox, Correction(row.id, draft, said.why, address.revision))


def _draft(at: Moment, row: Notice, lines: str, text: MailText) -> Draft:
    """What the notice is to say: as it is now, but for what these lines say. Raises UnclearMail."""
    if is_polite(lines):
        raise UnclearMail("not-a-notice")
    standing, students = (as_understood(row),), (families.as_read(row.student, {(row.kind, row.reason)}),)
    now = _as_of(at, row)
    read = text.readings.of(read_lines, lines, standing=standing, students=students, now=now)
    if read.what not in {"change", "further"} or len(read.notices) != 1:
        raise UnclearMail(*(read.why or ("nothing-new",)))
    return replace(draft_of(_whole(read.notices[0], row)), phone=row.phone)


def _whole(read: Understood, row: Notice) -> Understood:
    """What was read; a remark that is not written anew stays."""
    return read if read.remarks else replace(read, remarks=row.remarks)


def _as_of(at: Moment, row: Notice) -> dt.datetime:
    """When the words are read: now, or for a notice whose day is over, on that day."""
    now = SchoolDay(at, row.school).now
    day = dt.date.fromisoformat(row.date)
    return now if day >= now.date() else dt.datetime.combine(day, NOON, now.tzinfo)
