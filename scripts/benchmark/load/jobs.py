"""What is sent: mails and requests, as bytes that are ready before the clock runs."""

import base64
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmark.towns.town import DOMAIN, LoadedTown, LoggedInGuardian, Office, WaitingNotice

PARAGRAPH = "朝から熱があり、病院へ行ってから登校するかどうかを決めます。よろしくお願いいたします。\r\n"
LINES = 18
"""How many lines make a mail of about two kilobytes."""


@dataclass(frozen=True, slots=True)
class MailJob:
    """A mail with its envelope; `content` ends with the dot. `letter` is who gets one by it."""

    sender: bytes
    recipient: bytes
    content: bytes
    letter: str


@dataclass(frozen=True, slots=True)
class RequestJob:
    """A whole HTTP request, and what stands in a good answer. `letters` are those who get one by it."""

    content: bytes
    sign: bytes
    letters: tuple[str, ...] = ()


_numbers = itertools.count()


def logins(guardians: list[str]) -> Iterator[MailJob]:
    """A login mail from each of these, in ISO-2022-JP and UTF-8 by turns."""
    for number, guardian in enumerate(guardians):
        yield _mail(guardian, f"login@{DOMAIN}", number % 2 == 0, guardian)


def replies(notices: list[WaitingNotice]) -> Iterator[MailJob]:
    """A teacher's reply to each of these notices."""
    for number, notice in enumerate(notices):
        yield _mail(notice.teacher, notice.reply_to, number % 2 == 0, notice.guardian)


def _mail(sender: str, recipient: str, is_jis: bool, letter: str) -> MailJob:
    charset = "iso-2022-jp" if is_jis else "utf-8"
    subject = base64.b64encode("おはようございます".encode(charset)).decode()
    text = (PARAGRAPH * LINES).encode(charset)
    if not is_jis:
        text = base64.encodebytes((PARAGRAPH * (LINES * 2 // 3)).encode(charset)).replace(b"\n", b"\r\n")
    head = (
        f"Received: from mx.family.example by mx.gate.example; Tue, 24 Nov 2026 07:05:00 +0900\r\n"
        f"From: <{sender}>\r\nTo: <{recipient}>\r\nSubject: =?{charset}?B?{subject}?=\r\n"
        f"Date: Tue, 24 Nov 2026 07:05:00 +0900\r\nMessage-ID: <{next(_numbers)}.{id(_numbers)}@family.example>\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset}\r\n"
        f"Content-Transfer-Encoding: {'7bit' if is_jis else 'base64'}\r\n\r\n"
    )
    return MailJob(sender.encode(), recipient.encode(), head.encode() + text + b".\r\n", letter)


def notices(town: LoadedTown, families: list[LoggedInGuardian], day: str) -> Iterator[RequestJob]:
    """The last click of the form, from each of these families for this day."""
    for family in families:
        nonce = base64.b32encode(next(_numbers).to_bytes(16, "big")).decode().rstrip("=").lower()
        fields = {
            "csrf": family.seal,
            "form": nonce,
            "student": str(family.student),
            "kind": "absence",
            "reason": "旅行",
            "date": day,
            "step": "submit",
        }
        yield RequestJob(
            _form("/notices/new", family.cookie, fields),
            b"location: /notices/",
            (family.address, family.teacher, town.office.address),
        )


def page_views(families: list[LoggedInGuardian]) -> Iterator[RequestJob]:
    """The first page of each of these families."""
    for family in families:
        yield RequestJob(_head("GET /", family.cookie) + b"\r\n", "欠席・遅刻を連絡する".encode())


def desk_views(cookie: str, count: int) -> Iterator[RequestJob]:
    """The desk of the staff member who has this cookie, again and again."""
    for _ in range(count):
        yield RequestJob(_head("GET /desk", cookie) + b"\r\n", "未確認".encode())


def office_views(office: Office, path: str, sign: str, count: int) -> Iterator[RequestJob]:
    """A page of the office, again and again."""
    for _ in range(count):
        yield RequestJob(_head(f"GET {path}", office.cookie) + b"\r\n", sign.encode())


def searches(office: Office, words: str, sign: str, count: int) -> Iterator[RequestJob]:
    """The office looks for a student with these words, again and again."""
    for _ in range(count):
        yield RequestJob(_form("/admin/roster", office.cookie, {"csrf": office.seal, "words": words}), sign.encode())


def _form(path: str, cookie: str, fields: dict[str, str]) -> bytes:
    """The request that sends these fields."""
    body = urlencode(fields).encode()
    kind = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % len(body)
    return _head(f"POST {path}", cookie) + kind + body


def _head(method: str, cookie: str) -> bytes:
    return f"{method} HTTP/1.1\r\nHost: gate.example\r\nCookie: mailgate={cookie}\r\n".encode()
