"""Whatever is written, what was done is what the receipts say: no other student, no other day."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase
from wording.any_text.test_properties import TEXTS
from wording.family import BOTH
from wording.tables import TABLES

from mailgate.addresses.reply import ChangeAddress, NoticeAddress, ReplyAddress, of_json
from mailgate.ids import MailboxId
from mailgate.inbox.dispatch import handle
from mailgate.inbox.requests import Action, Command, Request
from mailgate.mail.addresses import Address
from mailgate.school.changes.files import roster as roster_imports
from mailgate.school.directory.imports import roster
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import Guardianship, Letter, Mailbox, Notice
from mailgate.school.moment import Moment
from mailgate.settings import Settings, parse

NOW = Moment(1_795_471_800)
"""2026-11-24 07:10 in Japan."""

CLEAR = st.sampled_from(
    [text for each in TABLES if each.students is BOTH for text, meant in each.rows if meant != "ask"]
)
MAILS = st.booleans().flatmap(lambda clear: CLEAR if clear else TEXTS)

LINES = (
    "3,1,12,山田 花子,やまだ はなこ,mother@x.example,father@x.example",
    "1,2,5,山田 太郎,やまだ たろう,mother@x.example,grandma@x.example",
    "3,1,13,鈴木 美紀,すずき みき,neighbour@x.example,",
)
SAID = ("student_id", "slug", "reason", "date", "until", "arrival", "remarks")


@pytest.fixture
def mother(database: SqliteDatabase, schools: None) -> Mailbox:
    """Somebody with two children whose other guardians are not the same."""
    headings = "学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール"
    roster_imports.enrol(NOW, "takushin", roster.read_file("\n".join([headings, *LINES]).encode()).lines)
    found: Mailbox = Mailbox.get(Mailbox.canonical == "mother@x.example")
    return found


@pytest.fixture
def gateway(tmp_path: Path) -> Settings:
    """Settings with all defaults."""
    return parse("[gateway]\ndomain = gate.example\npublic_url = http://gate.example\n", tmp_path)


def write(gateway: Settings, mother: Mailbox, address: NoticeAddress | ChangeAddress, text: str) -> None:
    """The mother sends a mail."""
    count = Letter.select().count() + Notice.select().count()
    task = Request(
        sender=mother.canonical,
        fingerprint=f"{count:06}".ljust(64, "f"),
        is_unique=True,
        thread=Thread(),
        actions=(Action(Command(address.command), address),),
        text=text,
        whole=text,
        spelled=Address("mother", "x.example").spelled,
    )
    handle(NOW, task, gateway)


def receipts() -> Iterator[tuple[int, dict[str, Any], ReplyAddress | None]]:
    """Every receipt, the oldest first: to whom, what it says, and where it is answered."""
    for letter in Letter.select().where(Letter.template == "receipt").order_by(Letter.id):
        data = json.loads(letter.data)
        yield letter.mailbox_id, data["facts"], of_json(data["reply"])


def today(gateway: Settings, mother: Mailbox) -> NoticeAddress:
    """Where the mother sends a notice today."""
    return NoticeAddress(mother.id, NOW.local(gateway.gateway.time_zone).date())


def changeable(mother: Mailbox) -> list[ChangeAddress]:
    """Where the mother answers her receipts."""
    return [address for to, _, address in receipts() if to == mother.id and isinstance(address, ChangeAddress)]


def told_last(mailbox: MailboxId) -> dict[int, tuple[object, ...]]:
    """What this person knows of each notice: the last receipt's words, or None where it says that it was withdrawn."""
    known: dict[int, tuple[object, ...]] = {}
    for to, facts, _ in receipts():
        for notice in facts["notices"] if to == mailbox else ():
            known[notice["id"]] = (facts["event"] == "withdrawn", *(notice[name] for name in SAID))
    return known


def check_receipts() -> None:
    """Every notice is what the last receipt of each of its student's guardians says; nobody else has one.

    A notice that was about one student is never about another.
    """
    rows = {
        row.id: (
            row.state == "withdrawn",
            *(row.student_id, row.kind, row.reason, row.date, row.until, row.arrival, row.remarks),
        )
        for row in Notice.select()
    }
    for mailbox in Mailbox.select():
        own = {row.student_id for row in Guardianship.select().where(Guardianship.mailbox == mailbox.id)}
        assert told_last(mailbox.id) == {number: row for number, row in rows.items() if row[1] in own}
    about = {(notice["id"], notice["student_id"]) for _, facts, _ in receipts() for notice in facts["notices"]}
    assert len(about) == len(rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MAILS, MAILS)
@example("花子と太郎は明日から27日まで旅行で休みます", "児童・生徒: 太郎\n最終日: 26日")
def test_no_reading_acts_on_another_student_or_day_than_the_receipts_say(
    database: SqliteDatabase, mother: Mailbox, gateway: Settings, text: str, reply: str
) -> None:
    with database.atomic() as one:
        write(gateway, mother, today(gateway, mother), text)
        check_receipts()
        for address in changeable(mother)[:2]:
            write(gateway, mother, address, reply)
            check_receipts()
        one.rollback()


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("取消", [(True, "2026-11-24")]),
        ("月日: 明日", [(False, "2026-11-25")]),
        ("明日も熱で休みます", [(False, "2026-11-24"), (False, "2026-11-25")]),
    ],
)
def test_the_check_sees_what_replies_do(
    mother: Mailbox, gateway: Settings, reply: str, said: list[tuple[bool, str]]
) -> None:
    write(gateway, mother, today(gateway, mother), "花子が熱で休みます")
    (address,) = changeable(mother)
    write(gateway, mother, address, reply)
    check_receipts()
    assert [(row[0], row[4]) for row in told_last(mother.id).values()] == said
