"""The history of a school's settings: who changed what, when, from what to what; and how a change is taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId
from mailgate.school.directory import schools
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.flat import Difference
from mailgate.school.directory.settings import changing, versions
from mailgate.school.errors import NotFound
from mailgate.school.models import RulesVersion, School, StaffMember
from mailgate.school.moment import Moment

MOST = 30
"""Changes on one page."""


@dataclass(frozen=True, slots=True)
class PastChange:
    """One change of the settings. `who` is the name of a staff member, or the operator's login name; empty: unknown.

    `standing` are those of the changed settings that nobody has changed since, so that they can be taken back.
    """

    revision: int
    when: int
    way: str
    who: str
    changed: Sequence[Difference]
    standing: frozenset[str]


@dataclass(frozen=True, slots=True)
class History:
    """The latest changes of a school's settings; `earlier` is the revision from which older ones go on."""

    school: School
    changes: Sequence[PastChange]
    earlier: int | None


def of_school(at: Moment, mailbox: MailboxId, code: str, below: int | None = None) -> History:
    """The changes of a school's settings before the revision `below`, the newest first. Raises NotFound."""
    found = changing.of_school(at, mailbox, code)
    school = found.school
    rows = versions.before(school.id, below, MOST + 1)
    following = (versions.at_revision(school, below) if below else None) or school
    names = _names(school)
    changes = []
    for row in rows[:MOST]:
        changes.append(_change(row, following, found.values, names))
        following = versions.as_school(row)
    return History(school, changes, rows[MOST - 1].revision if len(rows) > MOST else None)


def _change(row: RulesVersion, following: School, now: Mapping[str, Any], names: Mapping[int, str]) -> PastChange:
    changed = flat.differences(changing.values_of(versions.as_school(row)), changing.values_of(following))
    standing = frozenset(each.key for each in changed if now.get(each.key) == each.after)
    who = names.get(row.actor_id or 0, "") or row.actor_name
    return PastChange(row.revision, row.ended, row.way, who, changed, standing)


def _names(school: School) -> dict[int, str]:
    """The names of the school's staff by their mailboxes."""
    return dict(
        StaffMember.select(StaffMember.mailbox, StaffMember.name).where(StaffMember.school == school.id).tuples()
    )


def take_back(at: Moment, mailbox: MailboxId, code: str, revision: int) -> list[Difference]:
    """Give back what a change took: each of its settings that is still as it left it. What that changed.

    What others changed since stays. Raises NotFound for no such change, and RulesError where the settings of today do
    not go with it.
    """
    found = changing.of_school(at, mailbox, code)
    school = schools.lock(found.school.code)
    before, after = (versions.at_revision(school, number) for number in (revision, revision + 1))
    if before is None or after is None:
        raise NotFound
    now = changing.values_of(school)
    changed = flat.differences(changing.values_of(before), changing.values_of(after))
    given_back = {each.key: each.before for each in changed if now.get(each.key) == each.after}
    if not given_back:
        return []
    return changing.put(at, school, now, given_back)
