"""How a form names a file that was uploaded with an earlier one: by a token for the person who uploaded it alone."""

from mailgate.ids import AttachmentId, MailboxId
from mailgate.keys.signing import BadToken, Keyring

UPLOADED = "uploaded"


def token(keyring: Keyring, attachment: AttachmentId, mailbox: MailboxId) -> str:
    """The token of a file for this mailbox."""
    return keyring.address(UPLOADED, attachment, mailbox)


def read_token(keyring: Keyring, text: str, mailbox: MailboxId) -> AttachmentId:
    """The file that a token of this mailbox names. Raises BadToken."""
    attachment, *reader = keyring.read_address(UPLOADED, text)
    if reader != [mailbox]:
        raise BadToken
    return AttachmentId(attachment)
