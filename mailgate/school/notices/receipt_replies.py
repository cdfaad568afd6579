"""A guardian's reply to a receipt: it withdraws or changes the notices that the receipt shows, or adds new ones."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.addresses.reply import ChangeAddress
from mailgate.school.directory.families import Family
from mailgate.school.errors import NotFound, Overtaken, Refused, UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.models import Notice, State
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail, submission
from mailgate.school.notices.by_mail import as_understood, draft_of
from mailgate.school.notices.submission import Edit, check_revision
from mailgate.school.notices.views import of_enrolled
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Correction


def act(at: Moment, family: Family, receipt: ChangeAddress, text: MailText, mail: str) -> None:
    """Do what a reply to a receipt asks for; `mail` is its fingerprint.

    Raises NotFound where no notice of the receipt is this family's, Overtaken where one that is meant is confirmed,
    withdrawn or not any more as the receipt shows it, and UnclearMail where the writer has to be asked.
    """
    standing = _standing(receipt)
    correction = _read(at, family, standing, text)
    if correction.what == "nothing":
        return
    if correction.what == "further":
        by_mail.submit(at, family, correction.notices, mail)
        return
    meant = _meant(standing, correction)
    for row in meant:
        check_revision(row, receipt.revision)
    match correction.what:
        case "withdraw":
            _withdraw(at, family, meant)
        case "instead":
            _withdraw(at, family, meant)
            by_mail.submit(at, family, correction.notices, mail)
        case "change":
            _change(at, family, receipt, meant, correction)
        case _:
            raise UnclearMail(*correction.why, receipt=receipt)


def _standing(receipt: ChangeAddress) -> list[Notice]:
    """The notices of a receipt that are not withdrawn. Raises NotFound or Overtaken where there are none."""
    rows = _shown(receipt)
    if not rows:
        raise NotFound
    standing = [row for row in rows if row.state != State.WITHDRAWN]
    if not standing:
        raise Overtaken(State.WITHDRAWN)
    return standing


def _shown(receipt: ChangeAddress) -> list[Notice]:
    """The notices that a receipt showed: the first, and where there were several, those of the same form."""
    found = of_enrolled(receipt.mailbox).where(Notice.id == receipt.first_notice)
    if receipt.count > 1:
        form = Notice.select(Notice.form).where(Notice.id == receipt.first_notice)
        found = of_enrolled(receipt.mailbox).where(Notice.form == form)
    return list(found.order_by(Notice.id))


def _read(at: Moment, family: Family, standing: Sequence[Notice], text: MailText) -> Correction:
    """Read what was written; if that is not clear, the form that was filled in inside the quote."""
    held = {(row.kind, row.reason) for row in standing}
    said, students, now = tuple(map(as_understood, standing)), tuple(family.as_read(held)), family.now(at)
    correction = text.readings.of(correct, text.own_words(), standing=said, students=students, now=now)
    lines = text.form_inside() if correction.what == "ask" else ""
    return text.readings.of(correct, lines, standing=said, students=students, now=now) if lines else correction


def _meant(standing: Sequence[Notice], correction: Correction) -> list[Notice]:
    """The notices that a correction is about; all of them where it names none."""
    named = {*correction.students, *(student for notice in correction.notices for student in notice.students)}
    return [row for row in standing if not named or row.student_id in named]


def _withdraw(at: Moment, family: Family, meant: Sequence[Notice]) -> None:
    for row in meant:
        submission.withdraw(at, family.mailbox, row.id, row.revision)


def _change(
    at: Moment, family: Family, receipt: ChangeAddress, meant: Sequence[Notice], correction: Correction
) -> None:
    """Change notices to what a correction says; the number to call back stays. Raises UnclearMail."""
    by_student = {row.student_id: row for row in meant}
    corrected = [(by_student[notice.students[0]], draft_of(notice)) for notice in correction.notices]
    if not corrected:
        raise UnclearMail("nothing-new", receipt=receipt)
    changes = [Edit(row.id, replace(draft, phone=row.phone), row.revision) for row, draft in corrected]
    try:
        submission.edit(at, family, changes)
    except Refused as refused:
        raise UnclearMail(problems=refused.problems, understood=correction.notices, receipt=receipt) from None
