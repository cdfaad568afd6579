"""Writes letters: a template's name and its facts become the bytes of a mail.

UTF-8, text/plain, base64 (8bit gets re-encoded under way and breaks DKIM), raw headers of one spelling. A template in
`templates/mail/ROOM/LANGUAGE/NAME.txt` is the subject on its first line, a blank line, and the body.
"""

import base64
import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import format_datetime
from functools import lru_cache
from typing import Any

from jinja2 import Environment, Template

from mailgate.mail.letter_files import ROOMS
from mailgate.mail.mailto import mailto
from mailgate.visible import visible
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES
from mailgate.words.templates import environment, language_of_text

WORD_BYTES = 45
"""How much UTF-8 an encoded word holds: RFC 2047 section 2 allows 75 characters with the frame and base64."""

_LINE = re.compile(b".{1,76}")
"""A line of base64 (RFC 2045 section 6.8)."""

LONGEST_REFERENCES = 10
QUOTE = "> "


@dataclass(frozen=True, slots=True)
class MailingList:
    """What says that a letter went to many: the list's `id` (RFC 2919), and the URL that ends a subscription by a POST.

    Without `unsubscribe` there is nothing to end (RFC 2369, RFC 8058).
    """

    id: str
    unsubscribe: str = ""


@dataclass(frozen=True, slots=True)
class LetterHeaders:
    """What stands around a letter's text. `sent` is in seconds UTC; Message-IDs have their angle brackets."""

    sender: str
    recipient: str
    reply_to: str
    message_id: str
    sent: int
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    mailing_list: MailingList | None = None


class LetterWriter:
    """Writes letters in every language there are templates for."""

    def __init__(self) -> None:
        self._environments = {language: _environment(language) for language in FAMILY_LANGUAGES}
        self._templates: dict[tuple[str, str], Template] = {}

    def said(self, template: str, language: str, facts: Mapping[str, Any], reply_to: str, sent: int) -> tuple[str, str]:
        """Subject and text of a letter. `language` is one of `languages.FAMILY_LANGUAGES`; see `languages.said_in`.

        Beside the facts a template knows `sent` (the day in UTC) and `reply_to`; `reply_to|mailto(SUBJECT, BODY)` links
        to a ready-made reply. What people wrote goes through `quoted`, or behind a label through `continued`.
        Raises jinja2.TemplateError where a template does not exist or asks for a fact that is not given.
        """
        text = visible(self._template(template, language).render(facts, reply_to=reply_to, sent=_day(sent)))
        subject, _, body = text.partition("\n\n")
        return " ".join(subject.split()), body

    def _template(self, name: str, language: str) -> Template:
        template = self._templates.get((name, language))
        if template is None:
            spoken = _spoken(name, language)
            template = self._environments[spoken].get_template(f"{spoken}/{name}.txt")
            self._templates[name, language] = template
        return template


def laid_out(headers: LetterHeaders, subject: str, text: str) -> bytes:
    """The whole mail, with CRLF."""
    lines = [
        f"From: {_encoded(_sender_name())} <{headers.sender}>",
        f"To: {headers.recipient}",
        f"Reply-To: {headers.reply_to}",
        f"Subject: {_encoded(subject)}",
        f"Date: {_dated(headers.sent)}",
        f"Message-ID: {headers.message_id}",
        *_threading(headers),
        *_listing(headers.mailing_list),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        "",
    ]
    return "\r\n".join(lines).encode("utf-8") + _body(text)


@lru_cache(maxsize=1)
def _sender_name() -> str:
    return _environment(LANGUAGES[0]).get_template("sender.txt").render().strip()


def _spoken(name: str, language: str) -> str:
    """The language in which a letter is there for somebody who reads this one; `language` itself if there is none."""
    return language_of_text(ROOMS, name, language) or language


def _day(sent: int) -> dt.date:
    return dt.datetime.fromtimestamp(sent, dt.UTC).date()


def quoted(text: str) -> str:
    """What somebody wrote, each line marked: none of them can pass for a line, a link or a number of ours."""
    return f"{QUOTE}{continued(text)}"


def continued(text: str) -> str:
    """What somebody wrote behind a label, which marks the first line: all others are marked."""
    return visible(text).strip("\n").replace("\n", f"\n{QUOTE}")


@lru_cache(maxsize=len(FAMILY_LANGUAGES))
def _environment(language: str) -> Environment:
    """The letters of a language, compiled once however many writers there are."""
    letters = environment(ROOMS, language)
    letters.globals["part"] = _parts(letters, language)
    letters.filters |= {"mailto": mailto, "quoted": quoted, "continued": continued}
    return letters


def _parts(letters: Environment, language: str) -> Callable[[str, str], str]:
    """`part(NAME, TEXT)` for templates: what NAME.txt makes of this text alone, so that it is made once and kept."""

    @lru_cache(maxsize=1_024)
    def part(name: str, text: str) -> str:
        return letters.get_template(f"{language}/{name}.txt").render(text=text).strip()

    return part


def _threading(headers: LetterHeaders) -> list[str]:
    """RFC 3834 section 5: what is answered, and that a machine answers."""
    if not headers.in_reply_to:
        return ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"]
    earlier = [*reversed(headers.references[:LONGEST_REFERENCES]), headers.in_reply_to]
    references = "\r\n ".join(dict.fromkeys(earlier))
    return [
        f"In-Reply-To: {headers.in_reply_to}",
        f"References: {references}",
        "Auto-Submitted: auto-replied",
        "X-Auto-Response-Suppress: All",
    ]


def _listing(mailing_list: MailingList | None) -> list[str]:
    if mailing_list is None:
        return []
    lines = [f"List-Id: <{mailing_list.id}>"]
    if mailing_list.unsubscribe:
        lines += [
            f"List-Unsubscribe: <{mailing_list.unsubscribe}>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ]
    return lines


def _body(text: str) -> bytes:
    """The text in base64."""
    canonical = text.strip("\n").encode("utf-8").replace(b"\n", b"\r\n") + b"\r\n"
    return b"\r\n".join([*_LINE.findall(base64.b64encode(canonical)), b""])


@lru_cache(maxsize=64)  # in a rush many letters are of the same second
def _dated(seconds: int) -> str:
    """The time with a numeric zone: "GMT" is an obsolete form (RFC 5322 section 4.3)."""
    return format_datetime(dt.datetime.fromtimestamp(seconds, dt.UTC))


@lru_cache(maxsize=1_024)
def _encoded(text: str) -> str:
    """A header's text as RFC 2047 encoded words where it is not plain ASCII."""
    if text.isascii():
        return text
    chunks = [""]
    for character in text:
        if len((chunks[-1] + character).encode("utf-8")) > WORD_BYTES:
            chunks.append("")
        chunks[-1] += character
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(chunk.encode('utf-8')).decode('ascii')}?=" for chunk in chunks)
