"""Makes mailboxes of addresses: one for each identity, however it is spelled and however many people use it."""

import hashlib
from collections.abc import Collection, Iterable
from typing import Any

from peewee import SQL, Expression, Value, chunked, fn

from mailgate.addresses.line_mailboxes import LINE_DOMAIN
from mailgate.ids import MailboxId, SchoolId
from mailgate.mail.addresses import Address, parse
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import (
    AddressRequest,
    AddressUse,
    Challenge,
    Former,
    Guardianship,
    Mailbox,
    Session,
    StaffMember,
)
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement, as_model


def line_address(user: str) -> Address:
    """The address of the mailbox that stands for somebody whom only LINE reaches."""
    return Address(user.lower(), LINE_DOMAIN)


def is_by_line(canonical: str) -> bool:
    """Whether this is the address of somebody whom only LINE reaches."""
    return canonical.endswith(f"@{LINE_DOMAIN}")


def register(addresses: Iterable[Address]) -> dict[str, MailboxId]:
    """Make the mailboxes that are missing. Returns the mailbox of each address, by its canonical form.

    One that exists keeps its spelling: the address as first registered is the one written to.
    """
    spelled: dict[str, str] = {}
    for address in addresses:
        spelled.setdefault(address.canonical, address.spelled)
    for batch in chunked(spelled.items(), 500):
        rows = [{"canonical": canonical, "address": address} for canonical, address in batch]
        Mailbox.insert_many(rows).on_conflict_ignore().execute()
    return mailboxes_of(spelled)


def mailboxes_of(canonical: Iterable[str]) -> dict[str, MailboxId]:
    """The mailboxes of these canonical addresses, as far as they are registered."""
    found: dict[str, MailboxId] = {}
    for batch in chunked(canonical, 500):
        found |= dict(Mailbox.select(Mailbox.canonical, Mailbox.id).where(Mailbox.canonical.in_(batch)).tuples())
    return found


def end_access(at: Moment, canonical: Iterable[str]) -> None:
    """End the sessions and login links of people who have lost a role; with a role that is left they log in again."""
    for batch in chunked(canonical, 500):
        theirs = Mailbox.select(Mailbox.id).where(Mailbox.canonical.in_(batch))
        for session in Session.select(Session, Mailbox).join(Mailbox).where(Session.mailbox.in_(theirs)):
            record(at, Event.SESSION_REMOVED, of=session.mailbox)
        Session.delete().where(Session.mailbox.in_(theirs)).execute()
        Challenge.update(open=False).where(Challenge.mailbox.in_(theirs), Challenge.open).execute()


def lose_role(at: Moment, canonical: Iterable[str], school: SchoolId) -> None:
    """End the access of people who were guardians or staff of a school, and keep whom they would phone."""
    for batch in chunked(canonical, 500):
        theirs = Mailbox.select(Mailbox.id, Value(school)).where(Mailbox.canonical.in_(batch))
        Former.insert_from(theirs, [Former.mailbox, Former.school]).on_conflict_ignore().execute()
        end_access(at, batch)


def has_role(mailbox: Any, board: Collection[str] = ()) -> Expression:
    """Whether a mailbox is a guardian's, a staff member's or the board of education's: a condition, of a column.

    `board` are the addresses of the board (settings.ini); empty: it is nobody whom the query is about.
    """
    as_guardian, as_staff = _roles(mailbox)
    found: Expression = as_guardian | as_staff
    if board:
        found |= mailbox.in_(Mailbox.select(Mailbox.id).where(Mailbox.canonical.in_(list(by_canonical(board)))))
    return found


def by_canonical(written: Iterable[str]) -> dict[str, Address]:
    """Addresses as people write them, by their canonical form."""
    return {address.canonical: address for word in written if (address := parse(word))}


def _roles(mailbox: Any) -> tuple[Any, Any]:
    as_guardian = Guardianship.select(SQL("1")).where(Guardianship.mailbox == mailbox)
    as_staff = StaffMember.select(SQL("1")).where(StaffMember.mailbox == mailbox)
    return fn.EXISTS(as_guardian), fn.EXISTS(as_staff)


def is_former(mailbox: MailboxId, board: Collection[str] = ()) -> bool:
    """Whether this mailbox is nobody's here any more; `board` are the addresses of the board (settings.ini)."""
    return not Mailbox.select().where(Mailbox.id == mailbox, has_role(Mailbox.id, board)).exists()


def sender(canonical: str, board: Collection[str] = ()) -> tuple[Mailbox | None, bool]:
    """The mailbox of somebody who writes to us, if it is registered, and whether it has a role here.

    Those of the board of education (`board`, settings.ini) have one before anything registers them: see `admit`.
    Nobody writes from the address of somebody whom only LINE reaches: such a From is forged.
    """
    if is_by_line(canonical):
        return None, False
    as_board = canonical in by_canonical(board)
    for *columns, as_guardian, as_staff in _sender(canonical):
        return as_model(Mailbox, _COLUMNS, columns), bool(as_guardian or as_staff or as_board)
    return None, as_board


def admit(canonical: str, board: Collection[str]) -> Mailbox:
    """Register the mailbox of one of the board's addresses, spelled as the settings spell it."""
    made = register([by_canonical(board)[canonical]])
    row: Mailbox = Mailbox.get_by_id(made[canonical])
    return row


_COLUMNS = tuple(Mailbox._meta.sorted_field_names)  # noqa: SLF001 - peewee's own documented name
_sender = Statement(
    lambda canonical: Mailbox.select(*Mailbox._meta.sorted_fields, *_roles(Mailbox.id)).where(  # noqa: SLF001
        Mailbox.canonical == canonical
    )
)


def successors(canonical: Iterable[str]) -> dict[str, Address]:
    """The address that took the place of each of these, where its owner changed it and is no guardian with it any more.

    The lists of a school may name the old one for long; it may be another person's by then.
    """
    found = _changed(canonical)
    for _ in range(MOST_CHANGES):
        further = _changed({address.canonical for address in found.values()})
        found = {old: further.get(address.canonical, address) for old, address in found.items()}
        if not further:
            break
    return found


MOST_CHANGES = 5
"""How often in a row a change of address is followed."""


def _changed(canonical: Iterable[str]) -> dict[str, Address]:
    found: dict[str, Address] = {}
    as_guardian, _ = _roles(AddressRequest.mailbox)
    is_changed = (AddressRequest.use == AddressUse.INSTEAD) & ~AddressRequest.undone & ~as_guardian
    for batch in chunked(canonical, 500):
        rows = (
            AddressRequest.select(Mailbox.canonical, AddressRequest.address)
            .join(Mailbox, on=AddressRequest.mailbox == Mailbox.id)
            .where(Mailbox.canonical.in_(batch), AddressRequest.done.is_null(False), is_changed)
            .order_by(AddressRequest.done)
        )
        found |= {old: address for old, new in rows.tuples() if (address := parse(new))}
    return found


def mailbox_of(canonical: str) -> Mailbox | None:
    """The mailbox registered under this address, if any."""
    return next(iter(_mailbox.models(canonical)), None)


_mailbox = Statement(lambda canonical: Mailbox.select().where(Mailbox.canonical == canonical))


def find(mailbox: MailboxId) -> Mailbox | None:
    """The mailbox of this number, if there is one."""
    return next(iter(_found.models(mailbox)), None)


_found = Statement(lambda mailbox: Mailbox.select().where(Mailbox.id == mailbox))


def speak(mailbox: MailboxId, language: str) -> None:
    """Let pages and letters for this mailbox be in this language from now on."""
    Mailbox.update(language=language).where(Mailbox.id == mailbox).execute()


def acting(at: Moment, mailbox: MailboxId) -> Moment:
    """The same moment, of a request that this mailbox makes by a letter's link."""
    return at.of(mailbox, "".join(address for (address,) in _address(mailbox)))


_address = Statement(lambda mailbox: Mailbox.select(Mailbox.address).where(Mailbox.id == mailbox))


def address_number(address: Address) -> int:
    """What a token says of an address that has no mailbox here: 40 bits of its hash."""
    return int.from_bytes(hashlib.sha256(address.canonical.encode("utf-8", "replace")).digest()[:5], "big")
