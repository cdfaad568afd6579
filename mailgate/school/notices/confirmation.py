"""The staff's side of a notice: confirm it, reply, and reply again (docs/notice.md: 確認済, 再返信).

Each function is one unit of work, and asks first whether the notice is this person's duty.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from enum import StrEnum

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Rules
from mailgate.school.errors import NoReader, NotFound, Overtaken
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, Notice, Reply, School, StaffMember, State
from mailgate.school.moment import Moment
from mailgate.school.notices import submission
from mailgate.school.notices.notice_letters import change_address
from mailgate.school.notices.views import View, answers_of, view_of, whole, without_details
from mailgate.school.statements import Statement
from mailgate.words.hours import hour


class Confirmation(StrEnum):
    """What a staff member's answer did."""

    CONFIRMED = "confirmed"
    REPLIED = "replied"
    ALREADY = "already"


ANY_REVISION = 0


def confirm(
    at: Moment,
    mailbox: MailboxId,
    notice: NoticeId,
    text: str,
    seen: int = ANY_REVISION,
    skipped: Collection[MailboxId] = (),
) -> Confirmation:
    """Confirm a notice, with or without a text; on a confirmed one a text is a further reply (再返信).

    `seen` is the revision that this person was shown, if any was. `skipped` are guardians to whom a further reply does
    not go; a confirmation goes to all. The same text from the same person again (a double click, a page loaded anew) is
    no further reply.
    Raises NotFound where it is not this person's duty, Overtaken when it was withdrawn, or changed since, or NoReader
    where a further reply would go to nobody.
    """
    submission.lock([notice])  # before looking: of the same answer twice at once, the second has to see the first
    row, staff = _on_duty(mailbox, notice, Permission.CONFIRM)
    if row.state == State.WITHDRAWN or (row.state == State.SUBMITTED and seen not in {ANY_REVISION, row.revision}):
        raise Overtaken(row.state)
    first = mark_confirmed(at, notice, staff)
    guardians = [guardian for guardian, _ in people.guardians_of([row.student_id]).values()]
    chosen = [guardian for guardian in guardians if first or guardian.id not in skipped]
    if guardians and not chosen:
        raise NoReader
    readers = "" if len(chosen) == len(guardians) else "," + "".join(f"{guardian.id}," for guardian in chosen)
    if text and _same_reply(notice, staff.id, text, readers):
        return Confirmation.ALREADY
    if text:
        _reply(notice, staff.id, text, at.now, readers)
    if not first and not text:
        return Confirmation.ALREADY
    event = Event.NOTICE_CONFIRMED if first else Event.NOTICE_REPLIED
    record(at, event, school=row.school_id, student=row.student_id, notice=notice)
    _tell(at, chosen, row, staff, text, is_first=first)
    return Confirmation.CONFIRMED if first else Confirmation.REPLIED


def mark_confirmed(at: Moment, notice: NoticeId, staff: StaffMember) -> bool:
    """Make a notice 確認済 in the caller's unit of work, without any letter; whether it was not yet."""
    return bool(_confirm.count(at.now, staff.id, notice))


def _tell(
    at: Moment, guardians: Sequence[Mailbox], row: Notice, staff: StaffMember, text: str, *, is_first: bool
) -> None:
    view = view_of(row, row.student, row.school)
    facts = {
        "first": is_first,
        "staff": staff.name,
        "text": text,
        "notice": view.facts(),
        "way_back": way_back(people.rules_of(row.school), row.kind, (row.date, row.until)),
    }
    outbox.enqueue(
        at,
        [
            outbox.Outgoing(guardian, "answer", facts, notice=row.id, reply=change_address(guardian.id, [view]))
            for guardian in guardians
        ],
        author=staff.mailbox_id,
    )


def way_back(rules: Rules, slug: str, days: tuple[str, str]) -> dict[str, str] | None:
    """Until when the student can be said to come after all (登校), though this absence or late arrival is confirmed.

    `days` are the notice's first and last, as ISO dates: a single one may have other hours.
    """
    told = rules.kind(slug)
    kind = next((kind for kind in rules.offered if kind.requires_absence), None)
    if kind is None or (told and (told.requires_absence or told.departure)):
        return None
    first, last = map(dt.date.fromisoformat, days)
    deadline = rules.deadline(kind, first) if first == last else kind.deadline
    return {"until": hour(deadline) if kind.after_deadline == "refuse" else ""}


_confirm = Statement(
    lambda now, staff, notice: Notice.update(
        state=State.CONFIRMED, confirmed=now, confirmed_by=staff, revision=Notice.revision + 1
    ).where(Notice.id == notice, Notice.state == State.SUBMITTED)
)
_same_reply = Statement(
    lambda notice, staff, text, readers: Reply.select(Reply.id).where(
        Reply.notice == notice, Reply.staff == staff, Reply.text == text, Reply.readers == readers
    )
)
_reply = Statement(
    lambda notice, staff, text, now, readers: Reply.insert(
        notice=notice, staff=staff, text=text, created=now, readers=readers
    )
)


def of_staff(mailbox: MailboxId, notice: NoticeId, permission: Permission = Permission.VIEW) -> View:
    """One notice with its answers, for a staff member whose duty allows this; the details where it allows them too.

    Raises NotFound.
    """
    row, _ = _on_duty(mailbox, notice, permission)
    view = view_of(row, row.student, row.school, answers_of(notice))
    sees_details = people.responsible(mailbox, row.student, Permission.VIEW_DETAILS)
    return view if sees_details else without_details(view)


def school_of(notice: NoticeId) -> School:
    """The school of a notice that there is."""
    found: School = next(whole(notice)).school
    return found


def guardians_of(mailbox: MailboxId, notice: NoticeId) -> list[Mailbox]:
    """The guardians to whom this staff member may reply. Raises NotFound."""
    row, _ = _on_duty(mailbox, notice, Permission.CONFIRM)
    return [guardian for guardian, _ in people.guardians_of([row.student_id]).values()]


def confirmer(notice: NoticeId) -> str:
    """The name of the staff member who confirmed a notice; empty where nobody has, or they have left."""
    return "".join(name for (name,) in _confirmer(notice))


_confirmer = Statement(
    lambda notice: (
        StaffMember.select(StaffMember.name)
        .join(Notice, on=Notice.confirmed_by == StaffMember.id)
        .where(Notice.id == notice)
    )
)


def _on_duty(mailbox: MailboxId, notice: NoticeId, permission: Permission) -> tuple[Notice, StaffMember]:
    for row in whole(notice):
        if staff := people.responsible(mailbox, row.student, permission):
            return row, staff
    raise NotFound
