"""The link in a letter that ends a subscription without a login: its signed token names the group and the mailbox.

The token tells nothing else and opens nothing else; who forwards the letter passes on this one thing.
"""

from mailgate.ids import GroupId, MailboxId
from mailgate.keys.signing import BadToken, Keyring

UNSUBSCRIBE = "unsubscribe"


def unsubscribe_token(keyring: Keyring, group: GroupId, mailbox: MailboxId, key_name: str = "") -> str:
    """The token by which this mailbox gets nothing more that is written in the name of a group."""
    return keyring.address(UNSUBSCRIBE, group, mailbox, key_name=key_name)


def read_unsubscribe_token(keyring: Keyring, token: str) -> tuple[GroupId, MailboxId]:
    """The group and the mailbox of a token. Raises BadToken."""
    numbers = keyring.read_address(UNSUBSCRIBE, token)
    if len(numbers) != 2:
        raise BadToken
    return GroupId(numbers[0]), MailboxId(numbers[1])
