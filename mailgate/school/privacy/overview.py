"""What a school keeps how long, what will go soon, and what went: for those who look, before they have to ask."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory import access
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import School
from mailgate.school.moment import Moment
from mailgate.school.privacy import purges, register, retention
from mailgate.school.privacy.purges import DayOfPurge


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a school keeps: for `days` after the last day, or None: until the following school year ends.

    What ended before `first_kept` is gone, but for months of the register that wait for the office. `unexported` are
    the months that go within 30 days though nobody exported them. `schools` are all that the reader may choose from.
    """

    school: School
    days: int | None
    first_kept: dt.date
    unexported: Sequence[str]
    purges: Sequence[DayOfPurge]
    schools: Sequence[School]


def of_admin(at: Moment, mailbox: MailboxId, code: str) -> Keeping:
    """What the school of an admin keeps. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.ANSWER_FAMILIES, code)
    return _of(allowed.today, allowed.schools)


def of_operator(at: Moment) -> list[Keeping]:
    """What each school keeps."""
    schools = list(School.select().order_by(School.code))
    return [_of(SchoolDay(at, school), schools) for school in schools]


def _of(today: SchoolDay, schools: Sequence[School]) -> Keeping:
    soon = retention.first_kept_day(today.rules, today.day + dt.timedelta(register.NOTICE_DAYS))
    return Keeping(
        school=today.school,
        days=today.rules.keep_notices,
        first_kept=retention.first_kept_day(today.rules, today.day),
        unexported=register.unexported(today.school.id, soon),
        purges=purges.last(today.at, today.school.id),
        schools=schools,
    )
