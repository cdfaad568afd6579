"""The letters about a notice: receipts to every guardian, and a letter to the staff on duty."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from mailgate.addresses.reply import ChangeAddress, ConfirmAddress
from mailgate.ids import MailboxId
from mailgate.school.directory import duties, people
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import DETAILS_FOR, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import channels, outbox
from mailgate.school.models import Mailbox, Student
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View
from mailgate.words.hours import hour

WORTH_SAYING_SECONDS = 60
"""A mail that waited less than this on its way counts as of when it came, and nobody needs to read that."""

Event = Literal["submitted", "changed", "withdrawn", "telephoned"]


def announce(
    at: Moment,
    event: Event,
    author: MailboxId,
    about: Sequence[tuple[View, Student]],
    beside: Sequence[tuple[View, Student]] = (),
) -> None:
    """Queue one receipt for each guardian about all their students, and letters to the staff for each notice.

    `beside` are the other notices of the same mail, which have receipts of their own: each names the others.
    """
    views = {student.id: view for view, student in about}
    shown = {student: view.facts() for student, view in views.items()}
    received, answered = _received(at, about[0][1]), _answered(at, about[0][1])
    others = {view.id: (view, people.guardians_of([student.id])) for view, student in beside}
    letters = []
    for mailbox, students in people.guardians_of(views).values():
        mine = [views[student] for student in students]
        facts = {
            "event": event,
            "by_other": mailbox.id != author,
            "received": received,
            "answered": answered,
            "notices": [shown[student] for student in students],
            "beside": [_in_short(view) for view, guardians in others.values() if mailbox.id in guardians],
        }
        reply = change_address(mailbox.id, mine) if event != "withdrawn" else None
        letters.append(outbox.Outgoing(mailbox, "receipt", facts, notice=mine[0].id, reply=reply))
    for view, student in about:
        letters += _to_staff(at, event, view, student, shown[student.id])
    outbox.enqueue(at, letters, author)


def _in_short(view: View) -> dict[str, Any]:
    """A notice on one line of a letter, as `_understood.txt` writes it."""
    return {"students": [view.student], "kind": view.kind, "date": view.date, "until": view.until}


def _received(at: Moment, student: Student) -> str:
    """The hour as of which a notice counts, where its mail waited on its way to us; else empty."""
    waited = at.received is not None and at.now - at.received >= WORTH_SAYING_SECONDS
    return hour(SchoolDay(at, student.school).now.time()) if waited else ""


def _answered(at: Moment, student: Student) -> str:
    """The hour as of which a notice counts whose writer was asked and did not answer soon; else empty."""
    return hour(SchoolDay(at, student.school).now.time()) if at.first_asked is not None else ""


def change_address(mailbox: MailboxId, notices: Sequence[View]) -> ChangeAddress:
    """Where a guardian changes or withdraws these notices of one form, as they are now."""
    return ChangeAddress(mailbox, notices[0].id, len(notices), notices[0].revision)


def _to_staff(at: Moment, event: Event, view: View, student: Student, shown: dict[str, Any]) -> list[outbox.Outgoing]:
    """The letters about one notice; `shown` is its view as letters keep it."""
    rules = people.rules_of(student.school)
    kind = rules.kind(view.slug)
    template = "taken" if event == "telephoned" else "told"
    facts = {"event": event, "replies": list(rules.desk.replies)}
    spared = duties.spared(at, student, view.slug, (view.date, view.until), rules)
    letters = []
    for mailbox, details in with_details(people.whom_to_tell(student, kind.tell if kind else ()), student, shown):
        if mailbox.id in spared:
            letters += _without_mail(mailbox, template, view)
        else:
            reply = ConfirmAddress(view.id, mailbox.id)
            letters.append(outbox.Outgoing(mailbox, template, facts | details, notice=view.id, reply=reply))
    return letters


def _without_mail(mailbox: Mailbox, template: str, view: View) -> list[outbox.Outgoing]:
    """The letters by the other channels that somebody chose, whom a digest tells by mail."""
    places = channels.elsewhere([mailbox], template).get(mailbox.id, [])
    return [outbox.Outgoing(mailbox, template, {"notice": view.id}, notice=view.id, to=to) for to in places]


def with_details(
    readers: Iterable[Mailbox], student: Student, shown: dict[str, Any]
) -> list[tuple[Mailbox, dict[str, Any]]]:
    """For each of these staff the facts of a letter about a notice, with as much of it as school and duty allow.

    `details` says that the letter holds all that this reader may see: there is no more on the page.
    """
    rules = people.rules_of(student.school)
    usual = for_permitted(shown, rules)
    if not rules.details_in_letters and rules.details_for == DETAILS_FOR:
        return [(reader, usual) for reader in readers]
    bare = {"notice": shown | {"reason": "", "pickup": "", "remarks": "", "phone": ""}, "details": True}
    allowed = people.allowed(student, Permission.VIEW_DETAILS)
    return [(reader, usual if reader.id in allowed else bare) for reader in readers]


def for_permitted(shown: dict[str, Any], rules: Rules) -> dict[str, Any]:
    """The facts for a reader who may see details: as much as the school lets letters have."""
    hidden = {} if rules.details_in_letters else {"reason": "", "pickup": "", "remarks": ""}
    return {"notice": shown | hidden, "details": rules.details_in_letters}
