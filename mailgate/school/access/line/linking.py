"""Links a user of LINE to the mailbox of a guardian, and ends that; the mailbox and the other guardians hear of it.

The chat leads to a page of ours with LINE's token; the owner of a mailbox who is logged in there takes a nonce to LINE,
which brings it back with the user. So both sides are proven, and LINE learns neither the mailbox nor its family.

Threats: somebody sends the owner of a mailbox the link of their own chat (the page says what it does, wants a login of
the last half hour and a press; the mailbox and the other guardians are told by mail, and it is undone on the family's
page or by the office), somebody else's session in the owner's browser (the page names the mailbox).
"""

from mailgate.ids import MailboxId
from mailgate.mail.addresses import masked
from mailgate.school import limits
from mailgate.school.access import another_address, guardians, second_factor
from mailgate.school.access.line import nonces, users
from mailgate.school.access.line.answers import answer
from mailgate.school.access.line.events import ChatEvent
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import families, people
from mailgate.school.directory.mailboxes import find, is_by_line
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox
from mailgate.school.models import LineUser, Mailbox
from mailgate.school.moment import DAY, Moment
from mailgate.settings import Settings

TOLD_A_DAY = 5
"""How many letters a day about links to one mailbox its other guardians get."""

# -- linking ------------------------------------------------------------------------------------------


def offer(at: Moment, event: ChatEvent, _: Settings) -> None:
    """The way to our page, which is made as the answer goes out: LINE's token lives for ten minutes."""
    row = users.find(event.user)
    if row and is_by_line(row.mailbox.canonical):
        answer(at, event, "line-alone", mailbox=row.mailbox)
    else:
        answer(at, event, "link", {"is_linked": row is not None}, row.mailbox if row else None)


def begin(at: Moment, visitor: Visitor) -> str:
    """The nonce that the owner of a mailbox takes to LINE.

    Raises LoginTooOld or SecondFactorMissing for a session that proves too little, NotFound for no guardian.
    """
    second_factor.demand_change(at, visitor)
    if not may_link(at, visitor.mailbox):
        raise NotFound
    return nonces.issue(at, visitor.mailbox)


def may_link(at: Moment, mailbox: MailboxId) -> bool:
    """Whether this is the mailbox of a guardian who reads mail, and nobody can take it back any more."""
    owner = find(mailbox)
    reads_mail = owner is not None and not is_by_line(owner.canonical)
    return reads_mail and bool(families.load(mailbox).students) and another_address.is_settled(at, mailbox)


def link(at: Moment, event: ChatEvent, _: Settings) -> None:
    """Link this user to the mailbox whose nonce LINE has brought."""
    mailbox = nonces.redeem(at, event.value)
    owner = find(mailbox) if mailbox and may_link(at, mailbox) else None
    former = users.find(event.user)
    if owner is None or (former and is_by_line(former.mailbox.canonical)):
        answer(at, event, "link-failed", mailbox=former.mailbox if former else None)
        return
    acting = at.of(owner.id, owner.address)
    if former and former.mailbox_id != owner.id:
        _tell_owner(at, former.mailbox, "unlinked")
    users.link(acting, event.user, owner)
    if former is None or former.mailbox_id != owner.id:
        _tell_owner(at, owner, "linked")
        _tell_others(at, owner)
    answer(at, event, "linked", mailbox=owner)


def _tell_owner(at: Moment, owner: Mailbox, what: str) -> None:
    facts = {"event": what, "address": "", "students": [], "schools": people.schools_of(owner.id)}
    outbox.enqueue(at, [outbox.Outgoing(owner, "line", facts)])


def _tell_others(at: Moment, owner: Mailbox) -> None:
    """Tell each of the other guardians about the students that both speak for."""
    family = families.load(owner.id)
    students = {student.id: student for student in family.students}
    for other, theirs in people.guardians_of(students).values():
        if other.id != owner.id and limits.within(at, f"line of {owner.id} {other.id}", TOLD_A_DAY, DAY):
            shared = [students[student] for student in theirs]
            facts = {
                "event": "other",
                "address": masked(owner.address),
                "students": [student.name for student in shared],
                "schools": [guardians.school_facts(school) for school in families.schools_of(shared)],
            }
            outbox.enqueue(at, [outbox.Outgoing(other, "line", facts)])


# -- unlinking ----------------------------------------------------------------------------------------


def unlink(at: Moment, event: ChatEvent, _: Settings) -> None:
    """End the link of this user; somebody whom nothing else reaches is told how to leave."""
    row = users.find(event.user)
    if row is None:
        answer(at, event, "unlinked")
    elif is_by_line(row.mailbox.canonical):
        answer(at, event, "leave", mailbox=row.mailbox)
    else:
        end(at.of(row.mailbox_id, row.mailbox.address), row)
        answer(at, event, "unlinked-now", mailbox=row.mailbox)


def end(at: Moment, row: LineUser) -> None:
    """End a link to a mailbox, and tell its owner."""
    users.unlink(at, row)
    _tell_owner(at, row.mailbox, "unlinked")


def unlink_all(at: Moment, mailbox: MailboxId) -> None:
    """The owner of a mailbox ends all its links on a page; raises NotFound for one that nothing else reaches."""
    rows = users.of_mailbox(mailbox)
    if not rows or is_by_line(rows[0].mailbox.canonical):
        raise NotFound
    for row in rows:
        users.unlink(at, row)
    _tell_owner(at, rows[0].mailbox, "unlinked")


def leave(at: Moment, event: ChatEvent, _: Settings) -> None:
    """End what somebody is whom nothing but this chat reaches; all others leave on a page or by mail."""
    row = users.find(event.user)
    if row is None or not is_by_line(row.mailbox.canonical):
        answer(at, event, "menu", mailbox=row.mailbox if row else None)
        return
    acting = at.of(row.mailbox_id, row.mailbox.address)
    family = families.load(row.mailbox_id)
    answer(at, event, "left", mailbox=row.mailbox)
    users.unlink(acting, row)
    guardians.leave(acting, row.mailbox, family)
