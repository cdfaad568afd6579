"""What staff do on the page of the new school year: those may who edit both the roster and the staff."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import ChangeId, MailboxId, NewYearId
from mailgate.school.changes import undoing
from mailgate.school.directory import access, schools
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import Authority
from mailgate.school.models import School
from mailgate.school.moment import Moment
from mailgate.school.year import preparing, showing
from mailgate.school.year.preparing import YearWish
from mailgate.school.year.showing import YearStanding


@dataclass(frozen=True, slots=True)
class YearPage:
    """How the new year of a school stands, and all schools where its reader may prepare one."""

    standing: YearStanding
    schools: Sequence[School]


def show(at: Moment, mailbox: MailboxId, code: str, last: str) -> YearPage:
    """The page; `last` is the last grade that somebody asks about. Raises NotFound, or FileRefused."""
    found = _allowed(at, mailbox, code)
    return YearPage(showing.standing(at, found.today.school, last), found.schools)


def draft(at: Moment, mailbox: MailboxId, code: str, wish: YearWish) -> None:
    """Keep a draft. Raises NotFound, Refused, FileRefused, and Objected for duties that are not theirs to give."""
    preparing.draft(at, _locked(at, mailbox, code), wish, _authority(at, mailbox, code))


def confirm(at: Moment, mailbox: MailboxId, code: str, number: NewYearId) -> None:
    """Put a draft on the clock. Raises NotFound, Refused, and Objected as `draft` does."""
    preparing.confirm(at, _locked(at, mailbox, code), number, _authority(at, mailbox, code))


def cancel(at: Moment, mailbox: MailboxId, code: str, number: NewYearId) -> None:
    """Drop a draft, or call off what was prepared. Raises NotFound."""
    preparing.cancel(at, _locked(at, mailbox, code), number)


def undo(at: Moment, mailbox: MailboxId, code: str, change: ChangeId) -> Sequence[str]:
    """Undo the year that took effect; what had to stay as it is, by name.

    Raises NotFound, CannotUndo, and Objected as `draft` does.
    """
    school = _locked(at, mailbox, code)
    return undoing.undo(at, school, change, _authority(at, mailbox, code))


def _allowed(at: Moment, mailbox: MailboxId, code: str) -> access.Access:
    found = access.at_school(at, mailbox, Permission.EDIT_ROSTER, code)
    access.at_school(at, mailbox, Permission.EDIT_STAFF, found.today.school.code)
    return found


def _locked(at: Moment, mailbox: MailboxId, code: str) -> School:
    return schools.lock(_allowed(at, mailbox, code).today.school.code)


def _authority(at: Moment, mailbox: MailboxId, code: str) -> Authority:
    return grants.of_member(_allowed(at, mailbox, code).member)
