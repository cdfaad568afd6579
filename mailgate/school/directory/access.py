"""At which of their schools somebody may do something that a duty permits, such as to see numbers or the roster."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission, Reach
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import School
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class Access:
    """The present moment at a school, who somebody is there, and for which places they may do what they want.

    `schools` are all schools where they may.
    """

    today: SchoolDay
    member: Member
    reach: Reach
    schools: Sequence[School]


def at_school(at: Moment, mailbox: MailboxId, permission: Permission, code: str = "") -> Access:
    """Access to the school of this code, or to the first one where this person may. Raises NotFound where none is."""
    found = []
    for school, member in duties.of_mailbox(mailbox):
        today = SchoolDay(at, school)
        if reach := member.reach(permission, today.rules):
            found.append((today, member, reach))
    schools = [today.school for today, _, _ in found]
    for today, member, reach in found:
        if code in {"", today.school.code}:
            return Access(today, member, reach, schools)
    raise NotFound
