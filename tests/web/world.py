"""A made-up school with families and staff, and a gateway's parts over it."""

import dataclasses
import datetime as dt
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
from starlette.applications import Starlette
from support.databases.sqlite import lay_out
from support.files import uploaded

from mailgate.addresses.reply import CHECK_DIGITS
from mailgate.dependencies import Dependencies
from mailgate.ids import AnnouncementId, MailboxId, StudentId
from mailgate.keys.signing import Keyring
from mailgate.school import models
from mailgate.school.access import login_letters
from mailgate.school.access.login_letters import LoginRequest
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.schools import default_rules, write_rules
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import AudienceKind, Duty, Guardianship, Mailbox, School, StaffMember, Student
from mailgate.school.news import authors
from mailgate.school.news.attachments import attaching
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import releasing
from mailgate.school.news.sending.releasing import UNDO_SECONDS
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.service.announcing import Announcing
from mailgate.settings import Settings, parse
from mailgate.store import open_store
from mailgate.web.app import build
from web.browser import Browser, Page

TOKYO = ZoneInfo("Asia/Tokyo")
TUESDAY = "2026-11-24 07:30:00"

MOTHER, FATHER, STRANGER = "mother@example.jp", "father@example.jp", "other.family@example.jp"
HOMEROOM, OFFICE, BOTH = "homeroom@school.example", "office@school.example", "both@school.example"

NEWS = {
    "ja": Text("雪のため休校", "本日は休校です。\nhttps://school.example/snow?a=1&b=2"),
    "en": Text("Snow", "No school."),
}


class Clock:
    """Tells the time that it was set to."""

    def __init__(self) -> None:
        self.now = 0
        self.set(TUESDAY)

    def __call__(self) -> int:
        return self.now

    def set(self, local: str) -> None:
        """To this time in Tokyo."""
        self.now = int(dt.datetime.fromisoformat(local).replace(tzinfo=TOKYO).timestamp())


def settings(
    folder: Path, public_url: str = "https://gate.example", web: str = "", operator: str = "", line_channel: str = ""
) -> Settings:
    """Settings of a gateway in a folder, with these lines for its pages; letters are not capped by the minute."""
    text = f"[gateway]\ndomain = gate.example\npublic_url = {public_url}\noperator = {operator}\n"
    text += "[limits]\nlogin_letters_per_minute = 1000\nlogin_letters_per_hour = 1000\nlogin_letters_per_day = 1000\n"
    text += f"[line]\nchannel_id = {line_channel}\n"
    return parse(f"{text}[web]\n{web}\n", folder)


@dataclass(frozen=True, slots=True)
class World:
    """The school, the gateway and its clock. Students by name, mailboxes by address."""

    dependencies: Dependencies
    app: Starlette
    clock: Clock
    students: dict[str, StudentId]
    mailboxes: dict[str, MailboxId]

    def browser(self, **headers: str) -> Browser:
        """A new browser without any cookie."""
        transport = httpx.ASGITransport(self.app)
        return Browser(
            httpx.AsyncClient(
                transport=transport,
                base_url=self.dependencies.settings.gateway.public_url,
                headers=headers,
                follow_redirects=True,
            )
        )

    async def challenge(self, address: str) -> str:
        """What a mail to login@ from this address opens."""
        mailbox = await self.dependencies.store.read(Mailbox.get_by_id, self.mailboxes[address])
        name = await self.dependencies.store.write(
            login_letters.send, self.dependencies.moment(), mailbox, LoginRequest(Thread()), self.dependencies.settings
        )
        assert name
        return name

    def link(self, challenge: str) -> str:
        return f"/login/{self.dependencies.keyring.link('login', challenge)}"

    def passcode(self, challenge: str) -> str:
        return self.dependencies.keyring.digits("login", challenge, self.dependencies.settings.login.passcode_digits)

    def confirm_link(self, notice: int, address: str) -> str:
        return f"/confirm/{self.dependencies.keyring.link('confirm', f'{notice}.{self.mailboxes[address]}')}"

    def check_number(self, notice: int, address: str) -> str:
        return self.dependencies.keyring.digits("confirm", f"{notice}.{self.mailboxes[address]}", CHECK_DIGITS)

    async def logged_in(self, address: str) -> Browser:
        """A browser in which this person has just logged in."""
        browser = self.browser()
        challenge = await self.challenge(address)
        page = await browser.get(self.link(challenge))
        page = await browser.send(page, passcode=self.passcode(challenge))
        assert page.status == 200, page.text
        return browser

    def notice(self, *names: str, **fields: str) -> dict[str, object]:
        """The fields of a notice about these students, a fever today if nothing else is said."""
        today = dt.datetime.fromtimestamp(self.clock(), TOKYO).date().isoformat()
        students = [str(self.students[name]) for name in names or ("佐藤 花子",)]
        return {"student": students, "kind": "sick", "reason": "発熱", "date": today, **fields}

    async def submitted(self, browser: Browser, *names: str, **fields: str) -> Page:
        """Write a notice, look at it and send it."""
        page = await browser.get("/notices/new")
        page = await browser.send(page, **self.notice(*names, **fields))
        return await browser.send(page, step="submit")

    async def announced(
        self, name: str = "佐藤 花子", *, by: str = OFFICE, files: Mapping[str, bytes] | None = None, **texts: Text
    ) -> AnnouncementId:
        """What somebody on the staff wrote to a student's family with files, and sent; its letters are queued."""
        write = self.dependencies.store.write
        number = await write(self._announce, by, self.students[name], texts or NEWS, files or {})
        await self.announcements_go(after=UNDO_SECONDS)
        return number

    async def announcements_go(self, after: int = 0) -> None:
        """The clock queues the letters of what is due, after some seconds."""
        self.clock.now += after
        announcing = Announcing(self.dependencies)
        await announcing.look()
        await announcing.settled()

    def _announce(
        self, by: str, student: StudentId, texts: dict[str, Text], files: Mapping[str, bytes]
    ) -> AnnouncementId:
        at, school = self.dependencies.moment(), School.get()
        author = authors.of_school(at.of(self.mailboxes[by], by), self.mailboxes[by])
        target = Target(AudienceKind.FAMILY, school.id, student=student)
        number = drafts.create(author, at.token(), Content(texts, [target]))
        added = [uploaded(author.at, author.mailbox, *file) for file in files.items()]
        attaching.change(author, number, AttachmentChange(added), self.dependencies.settings.news)
        releasing.send(author, number, 1)
        return number

    async def count(self, table: type[models.Table]) -> int:
        return int(await self.dependencies.store.read(lambda: table.select().count()))


@asynccontextmanager
async def world(
    folder: Path, public_url: str = "https://gate.example", web: str = "", operator: str = "", line_channel: str = ""
) -> AsyncIterator[World]:
    """A world on a database in this folder."""
    clock = Clock()
    given = settings(folder, public_url, web, operator, line_channel)
    lay_out(folder / "mailgate.db")
    store = await open_store(given.gateway.database, waiting_units=2_000)
    dependencies = Dependencies(given, store, Keyring([bytes(range(32))], clock), clock)
    try:
        students, mailboxes = await store.write(_people)
        yield World(dependencies, build(dependencies), clock, students, mailboxes)
    finally:
        await store.close()


def _people() -> tuple[dict[str, StudentId], dict[str, MailboxId]]:
    rules = write_rules(default_rules(TOKYO))
    school = School.create(code="hikari", name="ひかり小学校", phone="0144-00-0001", rules=rules)
    addresses = (MOTHER, FATHER, STRANGER, HOMEROOM, OFFICE, BOTH)
    mailboxes = {address: Mailbox.create(address=address, canonical=address).id for address in addresses}
    families = {
        ("3", "1", "12", "佐藤 花子"): (MOTHER, FATHER),
        ("1", "2", "9", "佐藤 太郎"): (MOTHER, FATHER),
        ("3", "1", "20", "鈴木 一"): (STRANGER, BOTH),
    }
    students = {}
    for (grade, classroom, number, name), guardians in families.items():
        student = Student.create(school=school, grade=grade, classroom=classroom, number=number, name=name)
        students[name] = student.id
        for address in guardians:
            Guardianship.create(student=student, mailbox=mailboxes[address])
    for address, name, duty in (
        (HOMEROOM, "田中 先生", {"kind": "homeroom", "grade": "3", "classroom": "1"}),
        (OFFICE, "事務 高橋", {"kind": "office"}),
        (BOTH, "小林 先生", {"kind": "homeroom", "grade": "1", "classroom": "2"}),
    ):
        staff = StaffMember.create(school=school, mailbox=mailboxes[address], name=name)
        Duty.create(staff=staff, **duty)
    return students, mailboxes


def with_deadline(document: str, slug: str, **changes: object) -> str:
    """A school's document (JSON) with something else in one kind."""
    known = read_document(json.loads(document))
    kinds = [dataclasses.asdict(kind) for kind in known.kinds]
    assert slug in [kind["slug"] for kind in kinds]
    changed = write_document(known)
    changed["kind"] = [{**kind, **changes} if kind["slug"] == slug else kind for kind in changed["kind"]]
    return json.dumps(changed)
