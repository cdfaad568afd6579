"""Who may do what with which students: the table of duties that every page, command, export and letter asks.

A duty permits for its own place: a classroom, a grade, or the whole school (`models.Duty`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mailgate.school.directory.rules import Rules
from mailgate.school.models import Duty, DutyKind


class Permission(StrEnum):
    """What somebody may do by one of their duties."""

    VIEW = "view"
    """See that there is a notice: whose it is, its kind, its days and hours, its state."""
    VIEW_DETAILS = "view-details"
    """See its reason, its remarks and the number to call back."""
    CONFIRM = "confirm"
    """Confirm it and reply to the guardians, by a letter that was sent to this person or on a page."""
    CORRECT = "correct"
    """Change or withdraw a notice that is confirmed."""
    ENTER = "enter"
    """Write down what a guardian said on the telephone."""
    VIEW_HISTORY = "view-history"
    """See one student's notices of the year."""
    VIEW_NUMBERS = "view-numbers"
    """See how many are absent by reason, classroom and day."""
    EXPORT = "export"
    """Take lists away as files."""
    PRINT = "print"
    """Take lists away on paper."""
    SUSPEND = "suspend"
    """Ask the guardians how an illness went, and write down that the head suspends attendance (出席停止)."""
    CALL_ROLL = "call-roll"
    """Mark empty seats, and ask the families."""
    EDIT_SETTINGS = "edit-settings"
    """Change what the school may decide for itself."""
    VIEW_ROSTER = "view-roster"
    """See the students, their guardians and how each can be reached, and the staff."""
    EDIT_ROSTER = "edit-roster"
    """Add, move and correct students and their guardians, import files, and prepare a school year."""
    EDIT_STAFF = "edit-staff"
    """Add and remove staff members, and give them duties."""
    ANSWER_FAMILIES = "answer-families"
    """Give a family all that is held of it, and erase it at its request."""
    WRITE_NEWS = "write-news"
    """Write announcements, and see what became of them (school/news)."""
    APPROVE_NEWS = "approve-news"
    """Let announcements of others go out, or send them back."""
    EDIT_GROUPS = "edit-groups"
    """Change the groups that the school keeps for announcements."""


_READERS = frozenset({DutyKind.HOMEROOM, DutyKind.GRADE, DutyKind.NURSE, DutyKind.OFFICE, DutyKind.HEAD})

GRANTED: Mapping[Permission, frozenset[DutyKind]] = {
    Permission.VIEW: _READERS,
    Permission.VIEW_DETAILS: _READERS,
    # An admin sees no notices, but gets a letter where the school wishes it, or where nobody else is there to confirm.
    Permission.CONFIRM: _READERS | {DutyKind.ADMIN},
    Permission.CORRECT: _READERS,
    Permission.ENTER: frozenset(DutyKind),
    Permission.VIEW_HISTORY: _READERS,
    Permission.VIEW_NUMBERS: frozenset({DutyKind.NURSE, DutyKind.OFFICE, DutyKind.HEAD}),
    Permission.EXPORT: _READERS,
    Permission.SUSPEND: frozenset({DutyKind.NURSE, DutyKind.OFFICE, DutyKind.HEAD}),
    Permission.PRINT: _READERS,
    Permission.CALL_ROLL: _READERS - {DutyKind.NURSE},
    Permission.EDIT_SETTINGS: frozenset({DutyKind.ADMIN}),
    Permission.VIEW_ROSTER: frozenset(
        {DutyKind.HOMEROOM, DutyKind.GRADE, DutyKind.OFFICE, DutyKind.HEAD, DutyKind.ADMIN}
    ),
    Permission.EDIT_ROSTER: frozenset({DutyKind.OFFICE, DutyKind.ADMIN}),
    Permission.EDIT_STAFF: frozenset({DutyKind.OFFICE, DutyKind.ADMIN}),
    # An admin sees no notices; what is held of one family passes through their hands as a file, on record.
    Permission.ANSWER_FAMILIES: frozenset({DutyKind.ADMIN}),
    Permission.WRITE_NEWS: frozenset(DutyKind),
    Permission.APPROVE_NEWS: frozenset({DutyKind.HEAD}),
    Permission.EDIT_GROUPS: frozenset({DutyKind.OFFICE, DutyKind.ADMIN}),
}
"""The duties that have each permission."""

OF_DETAILS = frozenset({Permission.VIEW_DETAILS, Permission.SUSPEND})
"""Permissions that show why a student is absent: a school's rules may narrow them (`Rules.details_for`)."""

FOR_ANYBODY = frozenset({Permission.ENTER})
"""Permissions for every student of the school, whatever the duty's place: anybody may be the one who takes a call."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The places for which somebody may do something: (grade, classroom); ("3", "") is a grade, ("", "") the school."""

    places: frozenset[tuple[str, str]]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.places)

    def covers(self, grade: str, classroom: str) -> bool:
        """Whether a classroom, or with an empty `classroom` a whole grade, is within."""
        return not self.places.isdisjoint({("", ""), (grade, ""), (grade, classroom)})


NOWHERE = Reach(frozenset())
EVERYWHERE = Reach(frozenset({("", "")}))


def duties_for(permission: Permission, rules: Rules) -> frozenset[DutyKind]:
    """The duties by which this school grants a permission."""
    if permission in OF_DETAILS:
        return GRANTED[permission].intersection(rules.details_for)
    return GRANTED[permission]


def reach(held: Iterable[Duty], permission: Permission, rules: Rules) -> Reach:
    """For which places somebody with these duties, all of one school, may do this."""
    granting = [duty for duty in held if duty.kind in duties_for(permission, rules)]
    if permission in FOR_ANYBODY:
        return Reach(frozenset({("", "")} if granting else ()))
    return Reach(frozenset((duty.grade, duty.classroom) for duty in granting))
