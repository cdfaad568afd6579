"""The signs by which a machine wrote a mail: RFC 3834, and what is really sent.

A person taken for a machine goes unheard, and a machine taken for a person may be answered for ever. So every sign is
graded (`signs.Grade`), and all that are found are kept. What only looks like one is none: "Fwd: Returned mail" from a
person, "Re: 自動応答".
"""

import re
from collections.abc import Iterator

from mailgate.mail.addresses import Address, mailboxes, parse, split_tag
from mailgate.mail.automatic.program_words import words_sign
from mailgate.mail.automatic.signs import Grade, Program, Sign
from mailgate.mail.body.mime import Part
from mailgate.mail.body.opening import TNEF
from mailgate.mail.headers import Headers

_COMMENT = re.compile(r"\([^()]*\)")
_BULK = frozenset({"bulk", "junk", "auto_reply", "auto-reply", "autoreply"})
_UNSET = frozenset({"", "no", "false", "none", "0"})
# The fields of people's mails, in which there is no sign by their name.
_OF_EVERY_MAIL = frozenset(
    (
        *("received", "from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references"),
        *("mime-version", "content-type", "content-transfer-encoding", "dkim-signature", "authentication-results"),
    )
)

# Whatever their value, only programs write these.
_TELLING_FIELDS = {
    "x-loop": "x-loop",
    "x-rt-loop-prevention": "x-loop",
    "x-failed-recipients": "x-failed-recipients",
    "x-apple-action": "x-apple-action",
    "x-ms-exchange-inbox-rules-loop": "x-ms-exchange-inbox-rules-loop",
    "x-ms-exchange-generated-message-source": "x-ms-exchange-generated-message-source",
    "x-fc-machinegenerated": "x-fc-machinegenerated",
    "x-ms-exchange-message-is-ndr": "delivery-report",
    "x-cron-env": "x-cron-env",
}
# Lists, groups and providers put these on what people write.
_HINTING_FIELDS = {
    **dict.fromkeys(("mailing-list", "x-mailing-list", "x-beenthere", "x-ml-name", "x-mlserver"), "list-header"),
    **dict.fromkeys(
        ("x-mailman-version", "x-ml-count", "x-mail-count", "x-sequence", "x-google-group-id"), "list-header"
    ),
    **dict.fromkeys(
        ("feedback-id", "x-feedback-id", "x-ses-outgoing", "x-report-abuse-to", "x-csa-complaints"), "feedback-id"
    ),
    "x-auto-response-suppress": "x-auto-response-suppress",
}
# `X-Autoreply: yes` and its cousins; `X-Auto-Response-Suppress` only asks for silence.
_AUTOMATIC_FIELD = re.compile(
    r"x-(?:mail-?)?(?:auto[-_]?(?:repl(?:y|ied)|respon(?:d|der|se)|generated|submitted|answer)|vacation)"
    r"(?!-suppress)(?:-.*)?"
)

_REPORT_TYPE = re.compile(
    r"multipart/report|message/(?:(?:global-)?(?:delivery-status|disposition-notification)|feedback-report)"
)
_CALENDARS = frozenset({"text/calendar", "application/ics", "application/ical"})
_CALENDAR_ANSWERS = frozenset({"reply", "counter", "refresh", "declinecounter"})
_CALENDAR_METHOD = re.compile(r"^METHOD(?:;[^:\n]*)?:[ \t]*(\w+)", re.IGNORECASE | re.MULTILINE)
_CALENDAR_CHARACTERS = 4_000
_CLASSES = (
    (re.compile(r"\.ndr\b|non-delivery"), Program.DELIVERY_REPORT),
    (re.compile(r"^report\b|read receipt|\.ipn(?:rn|nrn)"), Program.READ_RECEIPT),
    (re.compile(r"recall"), Program.RECALL),
    (re.compile(r"schedule\.meeting\.(?:resp|canceled)|mtgresp|mtgcncl"), Program.CALENDAR),
    (re.compile(r"ooftemplate|\brules\b"), Program.OUT_OF_OFFICE),
)
_WHERE = 120

_ROBOT = re.compile(
    r"(?:.*[._+=\-])?"
    r"(?:mailer[._-]?dae?mon|(?:do|please)?[._-]?not?[._-]?re(?:ply|spond)|dont[._-]?reply"
    r"|auto[._-]?(?:reply|response|responder|confirm|notify|notification|mailer)|notifications?|bounces?)"
    r"\d*(?:[._+=%\-].*)?"
    r"|post[_-]?master(?:[+=%].*)?|(?:cron|mail|m)?daemon|majordomo|microsoftexchange[0-9a-f]{32}",
    re.IGNORECASE,
)
_LIST_AGENT = re.compile(r"owner-.+|.+-(?:owner|request|bounces?|admin)(?:[+=].*)?", re.IGNORECASE)
# sendmail writes the null sender as the second of these.
_NULL_PATH = re.compile(r"\s*<\s*(?:mailer-daemon(?:@[^>]*)?)?>\s*", re.IGNORECASE)
_DAEMON = re.compile(r"mailer[._-]?dae?mon(?:[._+=%\-].*)?|post[_-]?master", re.IGNORECASE)
_DAEMON_NAME = re.compile(r"\W*(?:mailer-daemon|mail delivery (?:sub)?system|internet mail delivery)\b", re.IGNORECASE)


def signs(
    root: Part,
    *,
    envelope_sender: str,
    sender: Address | None,
    subject: str,
    text: str,
    own_addresses: frozenset[str],
) -> tuple[Sign, ...]:
    """Every sign that a program wrote or handled this mail, the proofs first; none for most people's mails.

    `envelope_sender` is "" for the null sender; `own_addresses` are canonical and come without tags.
    """
    headers = root.headers
    found = [
        *_path_signs(headers, envelope_sender),
        *_field_signs(headers),
        *_structure_signs(root),
        *_sender_signs(headers, envelope_sender, sender, own_addresses),
    ]
    if words := words_sign(subject, text):
        found.append(words)
    if not found:
        return ()  # nearly every mail to login@
    return tuple(sorted(dict.fromkeys(found), key=lambda sign: _ORDER.index(sign.grade)))


_ORDER = (Grade.PROOF, Grade.WORDS, Grade.HINT)


def _proof(name: str, where: str) -> Sign:
    return Sign(name, Grade.PROOF, where[:_WHERE])


def _hint(name: str, where: str) -> Sign:
    return Sign(name, Grade.HINT, where[:_WHERE])


def _path_signs(headers: Headers, envelope_sender: str) -> Iterator[Sign]:
    if not envelope_sender:
        yield _proof("null-sender", "MAIL FROM:<>")
    for value in filter(_NULL_PATH.fullmatch, headers.all("return-path")):
        yield _proof("null-sender", f"Return-Path: {value}")


def _field_signs(headers: Headers) -> Iterator[Sign]:
    for value in headers.all("auto-submitted"):
        if _keyword(value) not in {"", "no"}:
            yield _proof("auto-submitted", f"Auto-Submitted: {value}")
    for name in ("precedence", "x-precedence"):
        for value in headers.all(name):
            if (keyword := _keyword(value)) in _BULK:
                yield _proof("precedence", f"{name}: {value}")
            elif keyword == "list":
                yield _hint("precedence", f"{name}: {value}")
    for name, values in headers.fields.items():
        if name not in _OF_EVERY_MAIL:
            yield from _named_signs(name, values)
    if not headers.complete:
        yield _proof("excessive-headers", "header")


def _named_signs(name: str, values: list[str]) -> Iterator[Sign]:
    where = f"{name}: {values[0]}"
    if name.startswith("list-"):
        yield _hint("list-header", where)
    elif name in _HINTING_FIELDS:
        yield _hint(_HINTING_FIELDS[name], where)
    elif name in _TELLING_FIELDS:
        yield _proof(_TELLING_FIELDS[name], where)
    elif _AUTOMATIC_FIELD.fullmatch(name) and any(_keyword(value) not in _UNSET for value in values):
        yield _proof("x-autoreply", where)


def _keyword(value: str) -> str:
    """The first word of a value such as `auto-replied (vacation); owner-email="a@x"`, in lower case."""
    words = _COMMENT.sub(" ", value[:200]).partition(";")[0].split()
    return words[0].strip('",.').lower() if words else ""


def _structure_signs(root: Part) -> Iterator[Sign]:
    if root.type == "text/plain" and root.headers.first("content-type")[:16].lower() == "multipart/report":
        yield _proof("delivery-report", "multipart/report")  # whose parts nobody can find
    for part in root.walk():
        if _REPORT_TYPE.fullmatch(part.type):
            kind = part.type + part.parameters.get("report-type", "").lower()
            yield _proof("read-receipt" if "disposition" in kind else "delivery-report", part.type)
        elif part.type == TNEF and (name := _class_name(part.parameters.get("message-class", ""))):
            yield Sign(name, Grade.WORDS, f"winmail.dat: {part.parameters['message-class']}")
        elif part.type in _CALENDARS and _calendar_method(part) in _CALENDAR_ANSWERS:
            yield Sign("calendar-answer", Grade.WORDS, part.type)


def _class_name(message_class: str) -> str:
    """The program that Outlook's class of a message names ([MS-OXCMSG]), "" for a person's."""
    return next((program for pattern, program in _CLASSES if pattern.search(message_class)), "")


def _calendar_method(part: Part) -> str:
    """What an iCalendar part does (RFC 5546), as its type says, or else its lines."""
    named = part.parameters.get("method", "").lower()
    if named:
        return named
    said = _CALENDAR_METHOD.search(part.text()[:_CALENDAR_CHARACTERS])
    return said[1].lower() if said else ""


def _sender_signs(
    headers: Headers, envelope_sender: str, sender: Address | None, own_addresses: frozenset[str]
) -> Iterator[Sign]:
    named = [sender] if sender else []
    if any(_without_tag(address) in own_addresses for address in (*named, parse(envelope_sender)) if address):
        yield _proof("own-address", f"From: {sender or envelope_sender}")
    agents = mailboxes(headers.first("sender"))
    for address in named:
        if _ROBOT.fullmatch(address.local):
            yield _proof("sender-name", f"From: {address}")
    for address in agents:
        if _LIST_AGENT.fullmatch(address.local):
            yield _hint("list-header", f"Sender: {address}")
        elif _ROBOT.fullmatch(address.local):
            yield _proof("sender-name", f"Sender: {address}")
    writer = headers.first("from")
    # "MAILER-DAEMON" stands there without a domain, too.
    if _DAEMON_NAME.match(writer) or ("@" not in writer and _ROBOT.fullmatch(writer.strip(" <>"))):
        yield _proof("sender-name", f"From: {writer}")
    if _DAEMON.fullmatch(envelope_sender.partition("@")[0]):
        yield _proof("sender-name", f"MAIL FROM:<{envelope_sender}>")


def _without_tag(address: Address) -> str:
    local, tag = split_tag(address.local)
    return Address(local, address.domain).canonical if tag else address.canonical
