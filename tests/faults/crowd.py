"""A crowd that does not give up: everybody asks until the gateway says yes. And what must be true afterwards.

Some log in by mail, some send a notice by form, to some of whose notices their teacher replies.
"""

import asyncio
import base64
import contextlib
import itertools
import json
import time
import tomllib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlencode

from peewee import fn
from support import PostOffice
from support.network.dialogue import calling
from support.network.post import PATIENCE

from faults.service import DOMAIN, Service, keyring, until_true
from mailgate.resources import TEMPLATES
from mailgate.school.access import sessions
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.letters import outbox, queue
from mailgate.school.models import (
    Challenge,
    Duty,
    DutyKind,
    Guardianship,
    Mailbox,
    Notice,
    Reply,
    School,
    Session,
    StaffMember,
    Student,
)
from mailgate.school.moment import Moment

TEACHER = "teacher@school.example"
TEACHER_ID = 1
AT_A_TIME = 20
YEAR = 366 * 86_400
Attempt = Callable[[Service, int], Awaitable[bool]]
"""Somebody of this number tries it once at a service; whether it was accepted."""

EVERYBODY = 600.0
"""Seconds until all of a crowd are done: only a failing test ever takes so long."""


def address(kind: str, number: int) -> str:
    """The address of somebody in the crowd."""
    return f"{kind}{number}@family.example"


@dataclass(frozen=True, slots=True)
class Crowd:
    """People who log in (login0@ and so on), who send a form (form0@), and who get a reply (told0@)."""

    logins: int
    forms: int
    replies: int

    def settle_in(self) -> None:
        """Put everybody into an empty database: one unit of work."""
        document = tomllib.loads((TEMPLATES / "school.toml").read_text("utf-8"))
        text = json.dumps(write_document(read_document(document)))
        school = School.create(code="s", name="青葉小学校", phone="0144-00-0001", rules=text)
        teacher = StaffMember.create(school=school, mailbox=_mailbox(TEACHER), name="佐藤 恵")
        Duty.create(staff=teacher, kind=DutyKind.OFFICE)
        now = int(time.time())
        for number in range(self.forms):
            guardian = _guardian(school, address("form", number))
            session = sessions.session_of(f"cookie{number}")
            Session.insert(
                id=session, mailbox=guardian, created=now, seen=now, ends=now + YEAR, remembered=True
            ).execute()
        for number in range(self.replies):
            guardian = _guardian(school, address("told", number))
            Notice.create(
                school=school,
                student=self.forms + number + 1,
                author=guardian,
                form=f"told{number}",
                kind="absence",
                kind_name="欠席",
                reason="旅行",
                date="2030-01-01",
                until="2030-01-01",
                created=now,
                updated=now,
            )
        for number in range(self.logins):
            _guardian(school, address("login", number))

    async def insists(self, services: Sequence[Service], accepted: Callable[[], None]) -> None:
        """Everybody, some at a time, each until it is done, with one service after the other.

        `accepted` is called at every yes.
        """
        turns = asyncio.Semaphore(AT_A_TIME)

        async def insist(attempt: Attempt, number: int) -> None:
            turn = itertools.cycle([*services[number % len(services) :], *services])
            async with turns:
                await until_true(lambda: attempt(next(turn), number))
            accepted()

        await asyncio.gather(*[insist(*each) for each in self.attempts])

    @property
    def attempts(self) -> list[tuple[Attempt, int]]:
        """What each of them tries, and as which number."""
        numbers = ((log_in, self.logins), (send_form, self.forms), (reply, self.replies))
        return [(attempt, number) for attempt, count in numbers for number in range(count)]

    @property
    def expected(self) -> Counter[str]:
        """How many letters everybody is to get."""
        each = Counter({TEACHER: self.forms})
        for kind, count in (("login", self.logins), ("form", self.forms), ("told", self.replies)):
            each.update(address(kind, number) for number in range(count))
        return each

    async def settled(self, service: Service) -> None:
        """Let what a process left behind go out now, not when its lease is over, and wait until nothing waits."""
        await service.run(lambda: queue.retry(Moment(int(time.time())), ()))
        await self.delivered(service)

    async def delivered(self, service: Service) -> None:
        """Wait until nothing waits."""

        async def nothing_waits() -> bool:
            return not await service.run(outbox.backlog)

        async with asyncio.timeout(PATIENCE):
            await until_true(nothing_waits)

    async def check(self, service: Service, post: PostOffice) -> None:
        """Everything has had its effect exactly once; its letters came under one Message-ID each, and no others."""
        assert await service.run(_effects) == [
            [1] * self.logins,
            [1] * (self.forms + self.replies),
            [1] * self.replies,
        ]
        distinct = {(letter.recipient, letter.message_id) for letter in post.letters}
        assert Counter(recipient for recipient, _ in distinct) == self.expected


class Progress:
    """How many of a crowd were accepted so far."""

    def __init__(self) -> None:
        self.accepted = 0
        self._awaited: dict[int, asyncio.Event] = {}

    def step(self) -> None:
        """One more."""
        self.accepted += 1
        if self.accepted in self._awaited:
            self._awaited[self.accepted].set()

    async def reaches(self, count: int) -> None:
        """Wait until this many were accepted."""
        if self.accepted < count:
            await self._awaited.setdefault(count, asyncio.Event()).wait()


@contextlib.asynccontextmanager
async def insisting(crowd: Crowd, services: Sequence[Service]) -> AsyncIterator[Progress]:
    """The crowd at work during the block, and done at its end."""
    progress = Progress()
    async with asyncio.timeout(EVERYBODY):
        work = asyncio.create_task(crowd.insists(services, progress.step))
        try:
            yield progress
            await work
        finally:
            work.cancel()


def _effects() -> list[list[int]]:
    """How many challenges each mailbox has, notices each student, replies each notice."""
    return [
        [count for (count,) in table.select(fn.COUNT(column)).group_by(column).tuples()]
        for table, column in ((Challenge, Challenge.mailbox), (Notice, Notice.student), (Reply, Reply.notice))
    ]


def _mailbox(spelled: str) -> Mailbox:
    return cast("Mailbox", Mailbox.create(address=spelled, canonical=spelled))


def _guardian(school: School, spelled: str) -> Mailbox:
    """A guardian with one student, the next number of all."""
    mailbox = _mailbox(spelled)
    student = Student.create(school=school, grade="1", classroom="1", number="1", name=spelled)
    Guardianship.create(student=student, mailbox=mailbox)
    return mailbox


async def log_in(service: Service, number: int) -> bool:
    """An empty mail to login@; whether it was accepted."""
    return (await mail(service, address("login", number), f"login@{DOMAIN}", "")).startswith("250")


async def reply(service: Service, number: int) -> bool:
    """The teacher's reply to a notice."""
    token = keyring(service.settings).address("confirm", number + 1, TEACHER_ID)
    return (await mail(service, TEACHER, f"confirm+{token}@{DOMAIN}", f"お大事に {number}")).startswith("250")


async def mail(service: Service, sender: str, recipient: str, text: str) -> str:
    """The last reply that a mail got; empty when the server hung up or was not there."""
    head = f"From: {sender}\r\nTo: {recipient}\r\nMessage-ID: <{recipient}.{sender}>\r\n"
    content = f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n.\r\n".encode()
    try:
        async with calling(service.smtp) as caller:
            if not await caller.hears():
                return ""
            start = ("EHLO client.example", f"MAIL FROM:<{sender}>", f"RCPT TO:<{recipient}>", "DATA")
            *_, answer = await caller.says(*start)
            if answer.startswith("354"):
                await caller.sends(content)
                answer = await caller.hears()
            return answer
    except (OSError, RuntimeError):  # the latter is uvloop's word for a transport that is closed already
        return ""


async def send_form(service: Service, number: int) -> bool:
    """The last click of the form; whether the notice was taken."""
    cookie = f"cookie{number}"
    fields = {
        "csrf": keyring(service.settings).seal("form", sessions.session_of(cookie)),
        "form": base64.b32encode(number.to_bytes(16, "big")).decode().rstrip("=").lower(),
        "student": str(number + 1),
        "kind": "absence",
        "reason": "旅行",
        "date": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 3 * 86_400)),
        "step": "submit",
    }
    body = urlencode(fields)
    head = f"Host: {DOMAIN}\r\nCookie: mailgate={cookie}\r\nConnection: close\r\nContent-Length: {len(body)}"
    kind = "Content-Type: application/x-www-form-urlencoded"
    try:
        async with calling(service.web) as caller:
            await caller.sends(f"POST /notices/new HTTP/1.1\r\n{head}\r\n{kind}\r\n\r\n{body}".encode())
            async with asyncio.timeout(PATIENCE):
                answer = await caller.reader.read()
    except (OSError, RuntimeError):
        return False
    return b"\r\nlocation: /notices/" in answer
