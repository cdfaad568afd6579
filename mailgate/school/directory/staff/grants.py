"""Who may give which duties, and take them away again (docs/security.md, "Who may give which duty")."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import GRANTED, Permission
from mailgate.school.directory.places import Task
from mailgate.school.directory.rules import Problem
from mailgate.school.models import DutyKind

GRANTS: Mapping[DutyKind, frozenset[DutyKind]] = {
    DutyKind.OFFICE: frozenset({DutyKind.HOMEROOM, DutyKind.GRADE, DutyKind.NURSE, DutyKind.OFFICE}),
    DutyKind.ADMIN: frozenset(DutyKind),
}
"""The kinds of duties that each kind gives and takes."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The kinds of duties that somebody gives and takes; `mailbox` is their own, None for the gateway's operator."""

    kinds: frozenset[DutyKind]
    mailbox: MailboxId | None = None

    def objections(
        self, mailbox: MailboxId | None, before: Collection[Task], after: Collection[Task]
    ) -> Iterator[Problem]:
        """Why this person does not change the duties of a mailbox (None: a new one) from these to those."""
        changed = {kind for kind, _, _ in set(before) ^ set(after)}
        if foreign := sorted(changed - self.kinds):
            yield Problem("duties", "duty-not-given", {"kind": foreign[0]})
        if mailbox is not None and mailbox == self.mailbox and set(after) - set(before):
            yield Problem("duties", "duty-own")


def lacking(before: Iterable[Collection[Task]], after: Iterable[Collection[Task]]) -> Iterator[Problem]:
    """What a school would no longer have, by the duties of each of its staff: an admin, or anybody to change them."""
    had, has = _kinds(before), _kinds(after)
    if DutyKind.ADMIN in had - has:
        yield Problem("duties", "last-admin")
    elif had & _EDITORS and not has & _EDITORS:
        yield Problem("duties", "last-editor")


_EDITORS = GRANTED[Permission.EDIT_STAFF]


def _kinds(staff: Iterable[Collection[Task]]) -> set[DutyKind]:
    return {DutyKind(kind) for tasks in staff for kind, _, _ in tasks}


OPERATOR = Authority(frozenset(DutyKind))


def of_member(member: Member) -> Authority:
    """What a staff member may give."""
    given = (GRANTS.get(DutyKind(duty.kind), frozenset()) for duty in member.duties)
    return Authority(frozenset().union(*given), member.mailbox.id)
