"""Another address for a guardian: beside their own, or in its place; and how the owner of the first takes it back.

Who asks has logged in lately; a letter goes to the other address, and only the answer to it proves that address. Then
the first mailbox is told at once, like the other guardians and the office, and can undo it by a reply for some days.

Threats: a stolen session (it is too old to ask, or else undone from the mailbox that the thief does not have; until
then the new address can neither hand itself on nor leave), a bomb of letters (they are counted by asker and by
address), a forged From (the token is for one address), an office that sent somebody away (nothing that the new address
has lost meanwhile comes back).
"""

import re
from enum import StrEnum
from typing import Any

from mailgate.addresses.reply import ProveAddress, UndoAddress
from mailgate.ids import MailboxId
from mailgate.mail.addresses import Address, masked
from mailgate.school import limits
from mailgate.school.access import guardians, moving, second_factor
from mailgate.school.access.moving import Moved
from mailgate.school.access.papers import LARGEST_ID
from mailgate.school.access.sessions import Visitor
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import families, people
from mailgate.school.directory.families import Family
from mailgate.school.directory.mailboxes import address_number, lose_role, register
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox
from mailgate.school.models import AddressRequest, AddressUse, Guardianship, Mailbox
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.wording.normalization import folded, shown

HOURS_GOOD = 2
"""How long the letter to the other address can be answered."""

UNDO_DAYS = 7
"""How long the owner of the first address can take it back."""

LETTERS_A_DAY = 5
LETTERS_TO_ONE_A_DAY = 2
"""How many letters a day one mailbox may cause in all, and how many all of them to one address."""

MOST_GUARDIANS = 8
"""How many addresses may speak for one student before a guardian can add no other."""


class AddressOutcome(StrEnum):
    """What became of the wish for another address.

    OWN: it is the one they have. TOO_NEW: their own came by such a wish some days ago. FULL: the student has many.
    """

    SENT = "sent"
    OWN = "own"
    TOO_NEW = "too-new"
    FULL = "full"
    TOO_MANY = "too-many"


# -- asking ---------------------------------------------------------------------------------------------


def ask(at: Moment, visitor: Visitor, address: Address, use: AddressUse) -> AddressOutcome:
    """Send the letter that the other address answers. The same is said whether or not that address is known here.

    Raises LoginTooOld or SecondFactorMissing for a session that proves too little, NotFound for no guardian.
    """
    second_factor.demand_change(at, visitor)
    family = families.load(visitor.mailbox)
    if not family.students:
        raise NotFound
    asker = Mailbox.get_by_id(visitor.mailbox)
    hindrance = _hindrance(at, asker, family, address, use)
    if hindrance:
        return hindrance
    request = AddressRequest.create(
        id=int.from_bytes(at.entropy(4), "big") & LARGEST_ID,
        mailbox=asker.id,
        address=address.spelled,
        canonical=address.canonical,
        use=use,
        expires=at.steady + HOURS_GOOD * HOUR,
    )
    record(at, Event.ADDRESS_ASKED, of=asker)
    proof = ProveAddress(request.id, address_number(address))
    reader = people.unregistered(address)
    reader.language = asker.language
    _send(at, reader, "asked", request, family, proof)
    return AddressOutcome.SENT


def _hindrance(at: Moment, asker: Mailbox, family: Family, address: Address, use: AddressUse) -> AddressOutcome | None:
    if address.canonical == asker.canonical:
        return AddressOutcome.OWN
    if not is_settled(at, asker.id):
        return AddressOutcome.TOO_NEW
    if use is AddressUse.BESIDE and _is_full(family):
        return AddressOutcome.FULL
    within = limits.within(at, f"other addresses of {asker.id}", LETTERS_A_DAY, DAY) and limits.within(
        at, f"other address {limits.anonymous(address.canonical)}", LETTERS_TO_ONE_A_DAY, DAY
    )
    return None if within else AddressOutcome.TOO_MANY


def is_settled(at: Moment, mailbox: MailboxId) -> bool:
    """Whether nobody can take this mailbox back any more: until then it hands nothing on."""
    recent = (AddressRequest.proven == mailbox) & ~AddressRequest.undone
    return not AddressRequest.select().where(recent, AddressRequest.done > at.steady - UNDO_DAYS * DAY).exists()


def _is_full(family: Family) -> bool:
    return any(
        Guardianship.select().where(Guardianship.student == student.id).count() >= MOST_GUARDIANS
        for student in family.students
    )


# -- the proof ------------------------------------------------------------------------------------------


def prove(at: Moment, sender: Address, answered: ProveAddress) -> bool:
    """Take the answer to that letter. False where it is another's, too late, or the first mailbox is no guardian's."""
    row = AddressRequest.get_or_none(AddressRequest.id == answered.request)
    if row is None or answered.sender != address_number(sender) or row.canonical != sender.canonical:
        return False
    family = families.load(row.mailbox_id)
    this = (AddressRequest.id == row.id) & (AddressRequest.expires > at.steady)
    if not family.students or not AddressRequest.update(done=at.steady, expires=None).where(this).execute():
        return False
    new = Mailbox.get_by_id(register([sender])[sender.canonical])
    _use(at.of(new.id, new.address), row, new, family)
    return True


def _use(at: Moment, row: AddressRequest, new: Mailbox, family: Family) -> None:
    """Use the proven address from now on, and tell everybody concerned."""
    if row.use == AddressUse.INSTEAD:
        moved = moving.hand_over(row.mailbox, new.id)
        for school in family.schools():
            lose_role(at, [row.mailbox.canonical], school.id)
    else:
        moved = moving.share([student.id for student in family.students], new.id)
    AddressRequest.update(proven=new.id, moved=moved.to_json()).where(AddressRequest.id == row.id).execute()
    event = Event.ADDRESS_CHANGED if row.use == AddressUse.INSTEAD else Event.ADDRESS_ADDED
    for student in family.students:
        record(at, event, of=new, school=student.school_id, student=student.id)
        guardians.tell(at, EVENTS[AddressUse(row.use)], new, student, before=row.mailbox)
    _send(at, row.mailbox, "done", row, family, UndoAddress(row.mailbox_id, row.id))
    _send(at, new, "welcome", row, family)


EVENTS = {AddressUse.BESIDE: "added", AddressUse.INSTEAD: "changed"}
"""What the letter to the other guardians and the office says (templates/mail/people/*/guardians.txt)."""


# -- taking it back -------------------------------------------------------------------------------------


def asks_to_undo(text: str) -> bool:
    """Whether somebody wants it to be undone, however they say it; a thank-you does not."""
    said = folded(shown(text[:LONGEST_UNDO]))
    return bool(_UNDOES.search(said)) and not _STAYS.search(said)


LONGEST_UNDO = 400
_UNDOES = re.compile(r"取消|取り消|取りけ|とりけ|元に戻|もとにもど|cancel|undo|huy|hủy")
_STAYS = re.compile(r"取り?消(?:さ|しません|しない)|(?:not|n't|nao|không|hindi) (?:cancel|undo)")


def undo(at: Moment, owner: Mailbox, answered: UndoAddress) -> bool:
    """Undo it for the owner of the first mailbox. False where it is too late, was done before, or is not theirs."""
    this = (AddressRequest.id == answered.request) & (AddressRequest.mailbox == owner.id) & ~AddressRequest.undone
    row = AddressRequest.get_or_none(this, AddressRequest.done > at.steady - UNDO_DAYS * DAY)
    if row is None:
        return False
    AddressRequest.update(undone=True).where(AddressRequest.id == row.id).execute()
    moved, new = Moved.of_json(row.moved), row.proven
    if row.use == AddressUse.INSTEAD:
        moving.hand_back(moved, new.id, owner.id)
    else:
        moving.take_away(moved, new.id)
    family = families.load(owner.id)
    _tell_undone(at, row, new, Family(owner.id, family.chosen(moved.students)))
    return True


def _tell_undone(at: Moment, row: AddressRequest, new: Mailbox, family: Family) -> None:
    for school in family.schools():
        lose_role(at, [new.canonical], school.id)
    for student in family.students:
        record(at, Event.ADDRESS_UNDONE, of=new, school=student.school_id, student=student.id)
        guardians.tell(at, "undone", new, student, before=row.mailbox)
    _send(at, row.mailbox, "undone", row, family)
    _send(at, new, "taken-back", row, family)


def _send(
    at: Moment,
    reader: Mailbox,
    event: str,
    row: AddressRequest,
    family: Family,
    reply: ProveAddress | UndoAddress | None = None,
) -> None:
    """Queue a letter; somebody who has not proven the mailbox learns no name and no other address."""
    is_known = event in {"done", "welcome", "undone"}
    facts: dict[str, Any] = {
        "event": event,
        "use": row.use,
        "hours": HOURS_GOOD,
        "days": UNDO_DAYS,
        "address": masked(row.address),
        "students": [student.name for student in family.students] if is_known else [],
        "schools": [guardians.school_facts(school) for school in family.schools()],
    }
    outbox.enqueue(at, [outbox.Outgoing(reader, "another-address", facts, reply=reply)])
