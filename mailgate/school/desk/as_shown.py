"""Confirms notices as a list showed them to a staff member: what was changed since is not confirmed.

Replies to lists by mail and ticks on the desk's page are both done here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.directory import duties, people
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.models import Notice, School, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation, submission
from mailgate.school.notices.confirmation import Confirmation


class LineOutcome(StrEnum):
    """What became of one notice."""

    CONFIRMED = "confirmed"
    REPLIED = "replied"
    ALREADY = "already"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    GONE = "gone"


_OUTCOMES = {
    Confirmation.CONFIRMED: LineOutcome.CONFIRMED,
    Confirmation.REPLIED: LineOutcome.REPLIED,
    Confirmation.ALREADY: LineOutcome.ALREADY,
}


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """A notice at the revision that somebody saw; `waiting`: nobody had confirmed it then."""

    notice: NoticeId
    revision: int
    waiting: bool = True


def confirm(at: Moment, mailbox: MailboxId, shown: ShownNotice, row: Notice | None, words: str) -> LineOutcome:
    """Confirm a notice, or reply to it; `row` is the notice as it is now, held, or None for nobody's to confirm."""
    if row is None:
        return LineOutcome.GONE
    if row.state == State.WITHDRAWN:
        return LineOutcome.WITHDRAWN
    confirmed_since = shown.waiting and row.state == State.CONFIRMED
    if row.revision != shown.revision + confirmed_since:
        return LineOutcome.CHANGED
    return _OUTCOMES[confirmation.confirm(at, mailbox, row.id, words, row.revision)]


def confirm_all(
    at: Moment, mailbox: MailboxId, shown: Sequence[ShownNotice], words: str
) -> Mapping[str, Sequence[NoticeId]]:
    """Confirm each of these notices that is still as it was shown, with the same words to each family.

    Returns the notices by `LineOutcome`. Raises NotFound for somebody who is on no school's staff.
    """
    submission.lock([each.notice for each in shown])
    rows = _seen_by(mailbox, [each.notice for each in shown])
    found: dict[str, list[NoticeId]] = defaultdict(list)
    for each in shown:
        found[confirm(at, mailbox, each, rows.get(each.notice), words)].append(each.notice)
    return found


def _seen_by(mailbox: MailboxId, notices: Sequence[NoticeId]) -> dict[NoticeId, Notice]:
    """Those of these notices that this staff member may see and confirm."""
    members = {school.id: (member, people.rules_of(school)) for school, member in duties.of_mailbox(mailbox)}
    if not members:
        raise NotFound
    found = {}
    for row in Notice.select(Notice, Student, School).join(Student).join(School).where(Notice.id.in_(notices)):
        member, rules = members.get(row.school_id, (None, None))
        if member and rules and all(member.may(each, row.student, rules) for each in _NEEDED):
            found[row.id] = row
    return found


_NEEDED = (Permission.VIEW, Permission.CONFIRM)
