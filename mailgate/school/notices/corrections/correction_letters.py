"""The letters about a correction: guardians and the staff on duty learn what was changed, by whom and why."""

from dataclasses import dataclass
from typing import Any

from mailgate.addresses.reply import ConfirmAddress
from mailgate.school.directory import people
from mailgate.school.directory.rules import Rules
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, StaffMember, State, Student
from mailgate.school.moment import Moment, Way
from mailgate.school.notices.confirmation import way_back
from mailgate.school.notices.history.of_notice import DETAILS, changes_between
from mailgate.school.notices.history.versions import EndedBy
from mailgate.school.notices.notice_letters import change_address, with_details
from mailgate.school.notices.views import View


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a staff member did with a notice of this student: as it was before and as it is now."""

    ended: EndedBy
    staff: StaffMember
    student: Student
    before: View
    after: View

    @property
    def changed(self) -> list[str]:
        """What the notice says otherwise now."""
        return [change.field for change in changes_between(self.before, self.after)]


def announce(at: Moment, done: Corrected) -> None:
    """Queue a letter for each guardian, and one for each of the staff on duty.

    The one who did it gets it too where they did it by mail, since nothing else tells them that it is done.
    """
    guardians = [mailbox for mailbox, _ in people.guardians_of([done.student.id]).values()]
    letters = [_to_guardian(done, mailbox) for mailbox in guardians]
    shown = with_details(_staff_on_duty(at, done), done.student, done.after.facts())
    letters += [_to_staff(done, mailbox, details) for mailbox, details in shown]
    outbox.enqueue(at, letters, author=done.staff.mailbox_id)


def _facts(done: Corrected) -> dict[str, Any]:
    return {
        "event": done.ended.how,
        "staff": done.staff.name,
        "why": done.ended.why,
        "changed": done.changed,
        "before": done.before.facts(),
        "notice": done.after.facts(),
    }


def _to_guardian(done: Corrected, mailbox: Mailbox) -> outbox.Outgoing:
    stands = done.after.state != State.WITHDRAWN
    after = done.after
    back = way_back(_rules(done), after.slug, (after.date, after.until)) if stands else None
    facts = _facts(done) | {"way_back": back}
    reply = change_address(mailbox.id, [done.after]) if stands else None
    return outbox.Outgoing(mailbox, "corrected", facts, notice=done.after.id, reply=reply)


def _to_staff(done: Corrected, mailbox: Mailbox, shown: dict[str, Any]) -> outbox.Outgoing:
    """`shown` is as much of the notice as this reader's letters may hold."""
    facts = _facts(done) | shown
    if not shown["notice"]["reason"]:
        facts |= {"why": "", "changed": [name for name in done.changed if name not in DETAILS]}
        facts["before"] = facts["before"] | dict.fromkeys(DETAILS, "")
    reply = ConfirmAddress(done.after.id, mailbox.id)
    return outbox.Outgoing(mailbox, "corrected-told", facts, notice=done.after.id, reply=reply)


def _staff_on_duty(at: Moment, done: Corrected) -> list[Mailbox]:
    kinds = [_rules(done).kind(view.slug) for view in (done.before, done.after)]
    further = tuple(dict.fromkeys(duty for kind in kinds if kind for duty in kind.tell))
    on_duty = [mailbox for mailbox in people.whom_to_tell(done.student, further) if mailbox.id != done.staff.mailbox_id]
    return [*on_duty, done.staff.mailbox] if at.origin.way is Way.MAIL else on_duty


def _rules(done: Corrected) -> Rules:
    return people.rules_of(done.student.school)
