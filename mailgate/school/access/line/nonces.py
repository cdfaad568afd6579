"""The nonce that LINE brings back once somebody has linked their account (LINE's guide, "User account linking").

It is 128 random bits, good once and for ten minutes. The database holds its hash.
"""

import base64
import hashlib

from mailgate.ids import MailboxId
from mailgate.school.models import LineNonce
from mailgate.school.moment import Moment

SECONDS = 600


def issue(at: Moment, mailbox: MailboxId) -> str:
    """Keep and return a new nonce for this mailbox."""
    LineNonce.delete().where(LineNonce.expires <= at.steady).execute()
    nonce = base64.b64encode(at.entropy(16)).decode("ascii")
    LineNonce.insert(digest=_digest(nonce), mailbox=mailbox, expires=at.steady + SECONDS).execute()
    return nonce


def redeem(at: Moment, nonce: str) -> MailboxId | None:
    """The mailbox that this nonce was issued for; None for one that is over, was used, or never was."""
    row = LineNonce.get_or_none(LineNonce.digest == _digest(nonce), LineNonce.expires > at.steady)
    if row is None or not LineNonce.delete().where(LineNonce.digest == row.digest).execute():
        return None
    return MailboxId(row.mailbox_id)


def _digest(nonce: str) -> str:
    return hashlib.sha256(nonce.encode("utf-8", "replace")).hexdigest()
