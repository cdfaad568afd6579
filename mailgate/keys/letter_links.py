"""Links in letters that do one thing for one mailbox without a login: their signed token names both.

The token tells nothing else and opens nothing else; who forwards the letter passes on this one thing.
"""

from mailgate.ids import AttachmentId, GroupId, MailboxId
from mailgate.keys.signing import BadToken, Keyring

FILE, UNSUBSCRIBE = "file", "unsubscribe"


def file_token(keyring: Keyring, attachment: AttachmentId, mailbox: MailboxId, key_name: str = "") -> str:
    """The token by which this mailbox opens a file of an announcement."""
    return keyring.address(FILE, attachment, mailbox, key_name=key_name)


def read_file_token(keyring: Keyring, token: str) -> tuple[AttachmentId, MailboxId]:
    """The file and the mailbox of a token. Raises BadToken."""
    attachment, mailbox = _two(keyring, FILE, token)
    return AttachmentId(attachment), MailboxId(mailbox)


def unsubscribe_token(keyring: Keyring, group: GroupId, mailbox: MailboxId, key_name: str = "") -> str:
    """The token by which this mailbox gets nothing more that is written in the name of a group."""
    return keyring.address(UNSUBSCRIBE, group, mailbox, key_name=key_name)


def read_unsubscribe_token(keyring: Keyring, token: str) -> tuple[GroupId, MailboxId]:
    """The group and the mailbox of a token. Raises BadToken."""
    group, mailbox = _two(keyring, UNSUBSCRIBE, token)
    return GroupId(group), MailboxId(mailbox)


def _two(keyring: Keyring, purpose: str, token: str) -> tuple[int, int]:
    numbers = keyring.read_address(purpose, token)
    if len(numbers) != 2:
        raise BadToken
    return numbers[0], numbers[1]
