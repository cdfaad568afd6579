"""Which duties looked at a family's notices, and on which days, as far as the audit still knows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import AuditRecord, Duty, Guardianship, Notice, School, StaffMember
from mailgate.school.moment import Moment

NOTICES = 50
"""How many of a family's latest notices are asked about."""

LOOKS = (Event.NOTICE_SEEN, Event.HISTORY_SEEN)


@dataclass(frozen=True, slots=True)
class Look:
    """On this day staff with these duties looked at this number of the notices."""

    day: dt.date
    school: str
    duties: tuple[str, ...]
    notices: int


def at_family(mailbox: MailboxId) -> list[Look]:
    """The looks of staff at the latest notices of this guardian's students, the newest day first; no names."""
    notices = {notice.id: notice.school for notice in _latest(mailbox)}
    known = _duties({school.id for school in notices.values()})
    seen = {
        (
            SchoolDay(Moment(created), notices[notice]).day,
            notices[notice].name,
            known[notices[notice].id, actor],
            notice,
        )
        for notice, created, actor in _looks(notices)
        if (notices[notice].id, actor) in known
    }
    counted = Counter((day, school, duties) for day, school, duties, _ in seen)
    return [Look(*what, count) for what, count in sorted(counted.items(), reverse=True)]


def _latest(mailbox: MailboxId) -> list[Notice]:
    guardians = Guardianship.student == Notice.student
    return list(
        Notice.select(Notice.id, School)
        .join(School)
        .switch(Notice)
        .join(Guardianship, on=guardians)
        .where(Guardianship.mailbox == mailbox)
        .order_by(Notice.date.desc(), Notice.id.desc())
        .limit(NOTICES)
    )


def _looks(notices: Iterable[int]) -> list[tuple[int, int, int]]:
    these = AuditRecord.notice.in_(list(notices)) & AuditRecord.event.in_(LOOKS)
    rows = AuditRecord.select(AuditRecord.notice, AuditRecord.created, AuditRecord.actor).where(these)
    return list(rows.tuples())


def _duties(schools: Iterable[int]) -> dict[tuple[int, int], tuple[str, ...]]:
    """The duties of the staff of these schools, by school and mailbox."""
    rows = (
        StaffMember.select(StaffMember.school, StaffMember.mailbox, Duty.kind)
        .join(Duty)
        .where(StaffMember.school.in_(list(schools)))
    )
    found: dict[tuple[int, int], set[str]] = {}
    for school, mailbox, kind in rows.tuples():
        found.setdefault((school, mailbox), set()).add(kind)
    return {who: tuple(sorted(kinds)) for who, kinds in found.items()}
