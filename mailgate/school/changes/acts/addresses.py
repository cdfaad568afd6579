"""A mail address as somebody types it for another person."""

from collections.abc import Collection

from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.school.changes.acts.objections import Objected, demand
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.directory.rules import Problem

DOUBTS = frozenset({"address-ours"})
"""What may be a slip, by the codes of its problems."""


def examined(typed: str, own_domain: str, certain: Collection[str]) -> Address:
    """The address that was typed. Raises Objected for what is none, and with a doubt for one at `own_domain`, ours.

    An address that stands for somebody whom only LINE reaches is nobody's to type.
    """
    address = addresses.parse(typed)
    if address is None:
        missing, wrong = Problem("address", "address-missing"), Problem("address", "address-wrong", {"text": typed})
        raise Objected([wrong if typed.strip() else missing])
    if is_by_line(address.canonical):
        raise Objected([Problem("address", "address-line")])
    is_ours = address.domain == own_domain or address.domain.endswith(f".{own_domain}")
    demand([], [Problem("address", "address-ours", {"text": address.spelled})] if is_ours else [], certain)
    return address
