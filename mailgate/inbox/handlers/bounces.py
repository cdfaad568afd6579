"""Letters of ours that come back to their own envelope sender, `bounce+TOKEN@`."""

from mailgate.addresses.reply import BounceAddress
from mailgate.inbox.context import Context
from mailgate.school.letters import reachability


def record(context: Context) -> None:
    """Count a letter that came back; all else that comes to such an address changes nothing and is never answered."""
    address = context.action.address
    if isinstance(address, BounceAddress) and context.request.returned:
        reachability.returned(context.at, address.letter, address.mailbox, context.request.returned)
