"""Reads the bytes of an incoming mail: who wrote, what they say, and which signs there are that a machine did.

Nothing here raises, whatever the bytes; the limits of `headers` and `body.mime` bound time and memory.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.automatic import auto_generated
from mailgate.mail.automatic.out_of_office import is_out_of_office
from mailgate.mail.automatic.signs import Sign
from mailgate.mail.body import charsets, mime
from mailgate.mail.body.carrier_emoji import without_emoji
from mailgate.mail.body.mime import Part
from mailgate.mail.body.opening import opened
from mailgate.mail.body.readable import ReadableWords, Unreadable, unreadable
from mailgate.mail.headers import Headers
from mailgate.mail.quoting.reply_words import written, written_html

MAX_REFERENCES = 100

_PGP = "-----BEGIN PGP"
# Ours go on with them, so nothing else may stand there that a header of ours must not hold.
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
# What says the same however often a relay sends it; relays add, change, encode and reorder the rest.
_FINGERPRINT_FIELDS = ("from", "to", "cc", "date", "in-reply-to", "references")


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who sent and who shall receive, as SMTP says. The null sender is the empty string."""

    sender: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """A mail that has arrived, read. (What we send is a letter.)

    `sender` is the first address in From, or the envelope's when From has none; `is_signed` says that From names one
    person and nobody else, without which a mail acts in nobody's name. `text` is what a person reads,
    `html` the page it was made from, "" when there is none or more besides. `message_id` and `references` are ASCII in
    angle brackets; what is written otherwise is left out. `references` starts with In-Reply-To and
    goes on with References from the newest back. `addressed_to` is To, Cc, then Delivered-To and X-Original-To.
    `authentication_results` are raw values, topmost first, `received` is the topmost Received. `signs` are all signs
    that a program wrote or handled this, proofs first (see `automatic.signs`); `is_out_of_office` says that a program
    answers that its owner is not there. `unreadable` says why nobody can tell what was written in reply, where
    something was. `fingerprint` is equal for a mail that is sent twice; where `is_unique` is false (no Date), it is
    equal for a mail that was written twice, too.
    """

    envelope: Envelope
    sender: Address | None
    is_signed: bool
    subject: str
    text: str
    html: str
    message_id: str
    references: tuple[str, ...]
    addressed_to: tuple[Address, ...]
    authentication_results: tuple[str, ...]
    received: str
    signs: tuple[Sign, ...]
    is_out_of_office: bool
    unreadable: Unreadable | None
    fingerprint: str
    is_unique: bool
    raw: bytes = field(repr=False)


def read(raw: bytes, envelope: Envelope, own_addresses: frozenset[str] = frozenset()) -> IncomingMail:
    """Read a mail as it arrived. `own_addresses` are canonical; mail from one of them is a machine's."""
    root = opened(mime.parse(raw))
    headers = root.headers
    senders = _mailboxes(headers, "from")
    sender = senders[0] if senders else addresses.parse(envelope.sender)
    domain = sender.domain if sender else ""
    subject = charsets.decode_header(without_emoji(headers.raw("subject"), domain))
    words = ReadableWords(root, domain)
    identity = headers.first("message-id").strip()
    message_id = "".join(_MESSAGE_ID.findall(identity)[:1])
    signs = auto_generated.signs(
        root,
        envelope_sender=envelope.sender,
        sender=sender,
        subject=subject,
        text=words.text,
        own_addresses=own_addresses,
    )
    return IncomingMail(
        envelope=envelope,
        sender=sender,
        is_signed=len({each.canonical for each in senders}) == 1,
        subject=subject,
        text=words.text,
        html=words.page,
        message_id=message_id,
        references=_references(headers),
        addressed_to=tuple(_mailboxes(headers, "to", "cc", "delivered-to", "x-original-to")),
        authentication_results=tuple(headers.all("authentication-results")),
        received=headers.first("received"),
        signs=signs,
        is_out_of_office=is_out_of_office(root, subject, signs),
        unreadable=_unreadable(root, words),
        fingerprint=_fingerprint(headers, sender, (identity, subject, words.text)),
        is_unique=bool(headers.first("date").strip()),
        raw=raw,
    )


def _unreadable(root: Part, words: ReadableWords) -> Unreadable | None:
    if root.type == "text/plain" and _PGP not in words.text:
        return None  # nearly all mail to login@
    return unreadable(root, words, lambda: written_html(words.page) if words.page else written(words.text))


def _mailboxes(headers: Headers, *names: str) -> list[Address]:
    found: list[Address] = []
    for name in names:
        for value in headers.all(name):
            # Decoded, since raw ISO-2022-JP has brackets and commas inside its characters.
            plain = value.isascii() and "\x1b" not in value
            found += addresses.mailboxes(value if plain else charsets.decode(value.encode("latin-1"), None))
    return found


def _references(headers: Headers) -> tuple[str, ...]:
    answered = _MESSAGE_ID.findall(headers.first("in-reply-to"))
    thread = _MESSAGE_ID.findall(headers.first("references"))
    return tuple(dict.fromkeys([*answered, *reversed(thread)]))[:MAX_REFERENCES]


def _fingerprint(headers: Headers, sender: Address | None, content: Iterable[str]) -> str:
    """Who wrote what and when. The Message-ID alone does not tell: some programs give every mail the same."""
    fields = ("\n".join(headers.all(name)) for name in _FINGERPRINT_FIELDS)
    pieces = (sender.canonical if sender else "", *(piece.strip() for piece in (*fields, *content)))
    return hashlib.sha256("\0".join(pieces).encode("utf-8", "replace")).hexdigest()
