"""Reads the bytes of an incoming mail: who wrote, what they say, and whether a machine wrote it.

Nothing here raises, whatever the bytes; the limits of `headers` and `body.mime` bound time and memory.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.automatic import auto_generated
from mailgate.mail.body import charsets, mime, text
from mailgate.mail.body.mime import Part
from mailgate.mail.headers import Headers

MAX_TEXT_CHARACTERS = 60_000
MAX_PAGE_CHARACTERS = 100_000
MAX_REFERENCES = 100

# Ours go on with them, so nothing else may stand there that a header of ours must not hold.
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_BODY_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
# What says the same however often a relay sends it; relays add, change and reorder the rest.
_FINGERPRINT_FIELDS = ("from", "to", "cc", "subject", "date", "in-reply-to", "references", "content-type")


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
    `authentication_results` are raw values, topmost first. `machine` names the sign by which no person wrote
    this (see `automatic.auto_generated`), or is None. `fingerprint` is equal for a mail that is sent twice; where
    `is_unique` is false (neither Message-ID nor Date), it is equal for a mail that was written twice, too.
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
    machine: str | None
    fingerprint: str
    is_unique: bool
    raw: bytes = field(repr=False)


def read(raw: bytes, envelope: Envelope, own_addresses: frozenset[str] = frozenset()) -> IncomingMail:
    """Read a mail as it arrived. `own_addresses` are canonical; mail from one of them is a machine's."""
    root = mime.parse(raw)
    headers = root.headers
    senders = _mailboxes(headers, "from")
    sender = senders[0] if senders else addresses.parse(envelope.sender)
    subject = charsets.decode_header(headers.raw("subject"))
    body = _Body(root)
    identity = headers.first("message-id").strip()
    message_id = "".join(_MESSAGE_ID.findall(identity)[:1])
    return IncomingMail(
        envelope=envelope,
        sender=sender,
        is_signed=len({each.canonical for each in senders}) == 1,
        subject=subject,
        text=body.text,
        html=body.page,
        message_id=message_id,
        references=_references(headers),
        addressed_to=tuple(_mailboxes(headers, "to", "cc", "delivered-to", "x-original-to")),
        authentication_results=tuple(headers.all("authentication-results")),
        machine=auto_generated.sign(
            root,
            envelope_sender=envelope.sender,
            sender=sender,
            subject=subject,
            text=body.text,
            own_addresses=own_addresses,
        ),
        fingerprint=_fingerprint(root, sender, message_id or identity),
        is_unique=bool(identity or headers.first("date")),
        raw=raw,
    )


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


def _fingerprint(root: Part, sender: Address | None, identity: str) -> str:
    digest = hashlib.sha256((sender.canonical if sender else "").encode("utf-8", "replace"))
    if identity:
        content: Iterable[bytes] = [identity.encode("utf-8", "replace")]
    else:
        fields = ("\n".join(root.headers.all(name)).encode("latin-1") for name in _FINGERPRINT_FIELDS)
        content = [*fields, root.body.rstrip()]
    for piece in content:
        digest.update(b"\0" + piece)
    return digest.hexdigest()


class _Body:
    """What a mail says, its parts taken together, up to `MAX_CONTENT_BYTES` of them."""

    def __init__(self, root: Part) -> None:
        self._left = mime.MAX_CONTENT_BYTES
        self._pages: list[str] = []
        self._other_words = False
        self.text = self._read(root)[:MAX_TEXT_CHARACTERS]
        alone = len(self._pages) == 1 and not self._other_words
        self.page = self._pages[0][:MAX_PAGE_CHARACTERS] if alone else ""

    def _read(self, part: Part) -> str:
        if part.is_attachment or self._left <= 0:
            return ""
        if part.type == "multipart/alternative":
            plain_first = sorted(part.children, key=lambda child: child.type != "text/plain")
            return next((said for child in plain_first if (said := self._read(child)).strip()), "")
        if part.children:
            return "\n".join(said for child in part.children if (said := self._read(child)).strip())
        if part.type not in {"text/plain", "text/html"}:
            return ""
        self._left -= part.end - part.start
        written = _BODY_CONTROLS.sub("", part.text())
        if part.type == "text/html":
            said = text.from_html(written)
            self._pages += [written] if said.strip() else []
            return said
        self._other_words = self._other_words or bool(written.strip())
        if part.parameters.get("format", "").lower() == "flowed":
            return text.from_flowed(written, delete_space=part.parameters.get("delsp", "").lower() == "yes")
        return written
