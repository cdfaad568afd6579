"""The history of one notice: who sent, changed, confirmed, corrected, answered and saw it, when and how; its letters.

What happened is told by the notice, its versions and its replies. Who saw it, and by which way people acted, is told by
the audit records for as long as there are any.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from peewee import JOIN

from mailgate.ids import MailboxId, NoticeId, SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.letters.channels import shown_recipient
from mailgate.school.models import AuditRecord, Bounce, Channel, Letter, Notice, NoticeVersion, StaffMember
from mailgate.school.notices.history import versions
from mailgate.school.notices.views import StaffReply, View, view_of
from mailgate.school.statements import Statement


class What(StrEnum):
    """What can happen to a notice."""

    SENT = "sent"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"
    CONFIRMED = "confirmed"
    REPLIED = "replied"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Who:
    """Who did something: a staff member by name (empty where they have left), or a guardian, who has none here."""

    is_staff: bool
    name: str = ""
    mailbox: MailboxId | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a notice says otherwise since a step, by the name of a view's field: before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """Something that happened to a notice; `when` is in seconds UTC, `way` a `moment.Way`, empty where none is known.

    `text` is a reply, or the reason that a staff member gave. `times` is how often somebody saw it since `when`.
    """

    what: What
    when: int
    who: Who
    way: str = ""
    text: str = ""
    changes: tuple[FieldChange, ...] = ()
    times: int = 1

    def without_details(self) -> "HistoryStep":
        """This step for a reader who may not see reason, remarks and the number to call back."""
        text = self.text if self.what is What.REPLIED else ""
        return replace(self, text=text, changes=tuple(each for each in self.changes if each.field not in DETAILS))


@dataclass(frozen=True, slots=True)
class LetterFate:
    """What became of a letter: `state` as in `models.Delivery`, and why it came back, if it did.

    `when` is in seconds UTC: when it was handed over or given up, or else when it was queued.
    """

    address: str
    template: str
    state: str
    when: int
    bounce: str


FIELDS = ("kind", "reason", "date", "until", "arrival", "departure", "pickup", "phone", "remarks")
"""What can change, by the names of a view's fields."""

DETAILS = {"reason", "pickup", "phone", "remarks"}
"""Those among them that not every staff member may see."""


def steps_of(row: Notice, answers: Iterable[StaffReply]) -> list[HistoryStep]:
    """All that people did with a notice, the oldest first; a notice with its student and school.

    `answers` are those of the school that the reader may see (`views.answers_of`, `views.answers_to`).
    """
    ended = list(_versions.together(row.id))
    steps = [_sent(row, [version for version, _ in ended])]
    steps += _confirmations(row, [version for version, _ in ended])
    steps += _endings(row, ended)
    steps += [
        HistoryStep(What.REPLIED, answer.created, Who(is_staff=True, name=answer.staff), text=answer.text)
        for answer in answers
    ]
    return sorted(steps, key=lambda step: step.when)


def with_record(row: Notice, steps: Iterable[HistoryStep]) -> list[HistoryStep]:
    """The same steps with the way by which each was done, and who saw the notice, as far as that is on record."""
    acts = _on_record(row.id)
    done = [_by_way(step, acts) for step in steps]
    return sorted([*done, *_looks(row.school_id, acts)], key=lambda step: step.when)


def letters_of(notice: NoticeId) -> list[LetterFate]:
    """What became of the letters about a notice, as long as they are known; the oldest first."""
    return [
        LetterFate(shown_recipient(channel, recipient), template, state, settled or created, bounce or "")
        for channel, recipient, template, state, settled, created, bounce in _letters(notice)
    ]


def last_staff_change(notice: NoticeId) -> HistoryStep | None:
    """What staff changed or withdrew last; None where a guardian was the last to do so, or nobody did."""
    for version, staff in _versions.together(notice)[-1:]:
        if version.by_staff:
            return HistoryStep(
                What(version.ended_by), version.ended, Who(is_staff=True, name=staff.name or ""), text=version.why
            )
    return None


# -- what the tables tell -----------------------------------------------------------------------------


def _sent(row: Notice, ended: Sequence[NoticeVersion]) -> HistoryStep:
    first = versions.as_it_was(row, ended[0]) if ended else row
    who = Who(is_staff=True, name=first.taken_by) if first.taken_by else Who(is_staff=False, mailbox=row.author_id)
    return HistoryStep(What.SENT, row.created, who, first.way)


def _confirmations(row: Notice, ended: Sequence[NoticeVersion]) -> list[HistoryStep]:
    """Each confirmation once, though versions repeat it; what came by telephone was confirmed as it came."""
    rows = [*(versions.as_it_was(row, version) for version in ended), row]
    found = {each.confirmed: each.confirmed_by_id for each in rows if each.confirmed and not each.taken_by}
    names = dict(_names_of(tuple(found.values()))) if found else {}
    return [
        HistoryStep(What.CONFIRMED, when, Who(is_staff=True, name=names.get(staff, "")))
        for when, staff in found.items()
    ]


def _endings(row: Notice, ended: Sequence[tuple[NoticeVersion, StaffMember]]) -> Iterable[HistoryStep]:
    then = [versions.as_it_was(row, version) for version, _ in ended]
    views = [view_of(each, row.student, row.school) for each in (*then, row)]
    for (version, staff), before, after in zip(ended, views, views[1:], strict=False):
        who = Who(bool(version.by_staff), staff.name or "", version.author_id)
        changes = changes_between(before, after)
        yield HistoryStep(What(version.ended_by), version.ended, who, version.way, version.why, changes)


def changes_between(before: View, after: View) -> tuple[FieldChange, ...]:
    """What two views of a notice say differently."""
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in FIELDS)
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)


_versions = Statement(
    lambda notice: (
        NoticeVersion.select(NoticeVersion, StaffMember)
        .join(StaffMember, JOIN.LEFT_OUTER)
        .where(NoticeVersion.notice == notice)
        .order_by(NoticeVersion.revision)
    )
)
_letters = Statement(
    lambda notice: (
        Letter.select(
            *(Letter.channel, Letter.recipient, Letter.template),
            *(Letter.state, Letter.settled, Letter.created, Bounce.kind),
        )
        .join(Bounce, JOIN.LEFT_OUTER, on=Bounce.letter == Letter.id)
        .where(Letter.notice == notice, Letter.channel != Channel.PUSH)
        .order_by(Letter.id)
    )
)


def _names_of(staff: tuple[Any, ...]) -> list[tuple[int, str]]:
    return list(StaffMember.select(StaffMember.id, StaffMember.name).where(StaffMember.id.in_(staff)).tuples())


# -- what the audit tells -----------------------------------------------------------------------------

_EVENTS = {
    What.CONFIRMED: {Event.NOTICE_CONFIRMED},
    What.REPLIED: {Event.NOTICE_CONFIRMED, Event.NOTICE_REPLIED},
}

Act = tuple[str, int, str, MailboxId | None]
"""An audit record: its event, when, by which way, and whose mailbox."""


_on_record = Statement(
    lambda notice: (
        AuditRecord.select(AuditRecord.event, AuditRecord.created, AuditRecord.way, AuditRecord.actor)
        .where(AuditRecord.notice == notice)
        .order_by(AuditRecord.id)
    )
)


def _by_way(step: HistoryStep, acts: Sequence[Act]) -> HistoryStep:
    """The step with the way by which it was done, where that is on record."""
    if step.way:
        return step
    events = _EVENTS.get(step.what, set())
    way = next((way for event, when, way, _ in acts if event in events and when == step.when), "")
    return replace(step, way=way)


def _looks(school: SchoolId, acts: Sequence[Act]) -> list[HistoryStep]:
    """One step for everybody who saw the notice itself, at the first time."""
    seen: dict[MailboxId, list[tuple[int, str]]] = {}
    for event, when, way, actor in acts:
        if event == Event.NOTICE_SEEN and actor is not None:
            seen.setdefault(actor, []).append((when, way))
    names = _staff_names(school, seen)
    return [
        HistoryStep(
            What.SEEN, looks[0][0], Who(actor in names, names.get(actor, ""), actor), looks[0][1], times=len(looks)
        )
        for actor, looks in seen.items()
    ]


def _staff_names(school: SchoolId, mailboxes: Iterable[MailboxId]) -> Mapping[MailboxId, str]:
    rows = StaffMember.select(StaffMember.mailbox, StaffMember.name).where(
        StaffMember.school == school, StaffMember.mailbox.in_(list(mailboxes))
    )
    return dict(rows.tuples())
