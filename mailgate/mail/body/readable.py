"""What of a mail a person reads: which of its parts, taken together, and why none can be read."""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

from mailgate.mail.body import mime
from mailgate.mail.body.flowed import from_flowed
from mailgate.mail.body.html_page import from_html
from mailgate.mail.body.mime import Part
from mailgate.mail.body.opening import TNEF, Sealed
from mailgate.visible import is_usual

MAX_TEXT_CHARACTERS = 60_000
MAX_TEXT_LINES = 6_000
"""A quoted letter has a few hundred; each line is looked at by many patterns."""

MAX_PAGE_CHARACTERS = 100_000

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
_TEXTS = frozenset(("text/plain", "text/html"))
# A text that only says that the page has to be read; all languages call it HTML.
_PLACEHOLDER = re.compile(
    r"html|mime|browser|e-?mail client|ブラウザ|テキスト(?:形式|メール|版|パート)"
    r"|表示(?:でき|され)|対応した?(?:メール|環境)"
    r"|plain ?text|本文(?:なし|は(?:あり|こちら))|no (?:text|plain)",
    re.IGNORECASE,
)
_LONGEST_PLACEHOLDER = 800
_PGP = "-----BEGIN PGP MESSAGE-----"
_PICTURE = re.compile(r"<img\b(?![^>]*\b(?:width|height)\s*=\s*[\"']?[01](?:px)?[\"'\s/>])", re.IGNORECASE)
_NO_WORDS = re.compile(
    r"application/(?:pgp-signature|(?:x-)?pkcs7-signature|ics|json)|text/.*|multipart/.*"
    r"|message/.*"
)


class Unreadable(StrEnum):
    """Why nobody can say what a mail tells, although something is there."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    PICTURE = "picture"
    DOCUMENT = "document"


class ReadableWords:
    """What a mail says: its `text`, and its `page` where that alone made the text, else "".

    `domain` is the sender's, in lower case; it tells whose emoji there may be.
    """

    def __init__(self, root: Part, domain: str = "") -> None:
        self._left = mime.MAX_CONTENT_BYTES
        self._domain = domain
        self._pages: list[str] = []
        self._other_words = False
        self._attached = False
        said = self._read(root)
        if not said.strip() and (root.children or root.is_attachment):
            self._attached = True  # some programs mark the only text as a file, or have it in winmail.dat alone
            said = self._read(root)
        self.text = "\n".join(said[:MAX_TEXT_CHARACTERS].split("\n", MAX_TEXT_LINES)[:MAX_TEXT_LINES])
        alone = len(self._pages) == 1 and not self._other_words
        self.page = self._pages[0][:MAX_PAGE_CHARACTERS] if alone else ""

    def _read(self, part: Part) -> str:
        if self._left <= 0 or (not self._attached and (part.is_attachment or part.type == TNEF)):
            return ""
        if part.type == "multipart/alternative":
            return self._read_best(part)
        if part.children:
            return "\n".join(said for child in part.children if (said := self._read(child)).strip())
        if part.type not in _TEXTS:
            return ""
        self._left -= part.end - part.start
        written = part.text(self._domain)
        if not is_usual(written):
            written = _CONTROLS.sub("", written)
        if part.type == "text/html":
            said = from_html(written)
            self._pages += [written] if said.strip() else []
            return said
        self._other_words = self._other_words or bool(written.strip())
        if part.parameters.get("format", "").lower() == "flowed":
            return from_flowed(written, delete_space=part.parameters.get("delsp", "").lower() == "yes")
        return written

    def _read_best(self, part: Part) -> str:
        """The plain text of several forms of one text, unless it says nothing but that the page has to be read."""
        plain = [child for child in part.children if child.type == "text/plain"]
        said = "\n".join(dict.fromkeys(words for child in plain if (words := self._read(child)).strip()))
        others = (child for child in part.children if child.type != "text/plain")
        if said and not _may_be_placeholder(said):
            return said
        had_other_words = self._other_words
        self._other_words = False
        page = next((words for child in others if (words := self._read(child)).strip()), "")
        if page and not (said and _is_within(said, page)):
            return page
        self._other_words = had_other_words or bool(said)
        return said or page


def _may_be_placeholder(said: str) -> bool:
    return len(said) <= _LONGEST_PLACEHOLDER and bool(_PLACEHOLDER.search(unicodedata.normalize("NFKC", said)))


def _is_within(said: str, page: str) -> bool:
    """Whether the page says what the text says; a placeholder stands in no page."""
    whole = "".join(page.split())
    return any("".join(line.split()) in whole for line in said.split("\n") if len(line.strip()) >= 2)


def unreadable(root: Part, words: ReadableWords, own: Callable[[], str]) -> Unreadable | None:
    """Why the words of a mail cannot be read; None where they can, or where none were meant.

    `root` has been opened. `own` finds what its writer wrote in reply: where that is not empty, it can be read.
    """
    parts, alone = root.walk(), not words.text.strip()
    cause = _sealed(parts, alone=alone) or _in_files(parts, alone=alone)
    if _PGP in words.text:
        cause = Unreadable.ENCRYPTED if own().lstrip().startswith(_PGP) else None
    return cause if cause and (alone or not own().strip() or _PGP in words.text) else None


def _sealed(parts: list[Part], *, alone: bool) -> Unreadable | None:
    """Why a part could not be opened; beside a text, winmail.dat only has it once more."""
    sealed = [
        part.parameters["sealed"] for part in parts if "sealed" in part.parameters and (alone or part.type != TNEF)
    ]
    if not sealed:
        return None
    return Unreadable.DAMAGED if Sealed.DAMAGED in sealed else Unreadable.ENCRYPTED


def _in_files(parts: list[Part], *, alone: bool) -> Unreadable | None:
    """Which files may hold what was not written."""
    leaves = [part for part in parts if not part.children]
    files = [part for part in leaves if not _NO_WORDS.fullmatch(part.type) and part.type != TNEF]
    if any(not part.type.startswith("image/") for part in files):
        return Unreadable.DOCUMENT
    shown = alone and any(part.type == "text/html" and _PICTURE.search(part.text()) for part in leaves)
    return Unreadable.PICTURE if shown or any(alone or not _is_decoration(part) for part in files) else None


def _is_decoration(part: Part) -> bool:
    """Whether a picture belongs to a page, such as the logo of a signature."""
    return bool(part.headers.first("content-id")) and not part.is_attachment
