"""Whatever anybody writes, none of it gets on record: each column of words holds one of a closed set."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from mailgate.addresses.reply import ConfirmAddress, DigestAddress, NoticeAddress
from mailgate.ids import DigestId, MailboxId, NoticeId
from mailgate.inbox.dispatch import handle
from mailgate.inbox.requests import Action, Command, Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school.access import login, sessions
from mailgate.school.access.login import TypedPasscode
from mailgate.school.access.sessions import BrowserSession
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.letters.outbox import Thread
from mailgate.school.models import AuditRecord, AuditRepeat, Challenge, Guardianship, Mailbox, School, Student
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.notices import confirmation, submission
from mailgate.school.notices.submission import Edit
from mailgate.settings import LimitsSettings, LoginSettings, Settings, parse
from school.directory.imports.imported import AT, import_roster, import_staff

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
MASKED = re.compile(r".?…@(?:x\.example|school\.example)")
HERE = Origin(Way.PAGE, "203.0.113.9")


@pytest.fixture
def gateway(tmp_path: Path) -> Settings:
    """Settings with all defaults."""
    return parse("[gateway]\ndomain = gate.example\npublic_url = http://gate.example\n", tmp_path)


@pytest.fixture
def people(schools: None) -> None:
    """A mother, her child, and the child's teacher."""
    import_roster("3,1,12,山田 花子,やまだ はなこ,mother@x.example,")
    import_staff("佐藤 恵,sato@school.example,担任,3-1")


def _mailbox(address: str) -> Mailbox:
    found: Mailbox = Mailbox.get(Mailbox.canonical == address)
    return found


def _mail(sender: str, text: str, *actions: Action, forged: bool = False) -> Request:
    return Request(
        sender=sender,
        fingerprint=f"{AuditRecord.select().count()}{sender}{forged}{len(text)}".ljust(64, "f"),
        is_unique=True,
        thread=Thread(text),
        actions=actions,
        text=text,
        whole=text,
        subject=text,
        spelled=sender,
        authenticated=lambda: Authentication.FAIL if forged else Authentication.PASS,
    )


def _converse(text: str, gateway: Settings) -> None:
    """Everybody writes the same words wherever words can be written."""
    at = Moment(AT.now, origin=HERE)
    mother, teacher = _mailbox("mother@x.example"), _mailbox("sato@school.example")
    family = families.load(mother.id)
    draft = Draft((family.students[0].id,), "sick", "発熱", dt.date(2026, 11, 25), remarks=text)
    (notice,) = submission.submit(at.of(mother.id, mother.address), family, {"form": draft})
    submission.edit(at.of(mother.id, mother.address), family, [Edit(notice, draft, 1)])
    confirmation.confirm(at.of(teacher.id, teacher.address), teacher.id, notice, text)
    for forged in (False, True):
        for action in (
            Action(Command.CONFIRM, ConfirmAddress(notice, teacher.id)),
            Action(Command.NOTICE, NoticeAddress(mother.id, dt.date(2026, 11, 24))),
            Action(Command.DIGEST, DigestAddress(DigestId(9), teacher.id)),
            Action(Command.REGISTER, tag=text),
            Action(Command.LOGIN),
        ):
            for sender in ("mother@x.example", "sato@school.example", "stranger@y.example"):
                handle(at, _mail(sender, text, action, forged=forged), gateway)
    handle(at, _mail(mother.canonical, "", Action(Command.LOGIN)), gateway)
    _log_in(at, mother.id, text)
    record_repeated(Moment(AT.now, origin=Origin(Way.PAGE, text)), Event.FORM_FORGED, notice=NoticeId(1))


def _log_in(at: Moment, mailbox: MailboxId, text: str) -> None:
    name = Challenge.get(Challenge.mailbox == mailbox).id
    for answered in (False, True, True):
        login.enter(at, name, answered, BrowserSession(text, False), LoginSettings(), LimitsSettings())
    typed = TypedPasscode(text, (name,), None)
    login.enter_by_address(at, typed, BrowserSession(text, False), LoginSettings(), LimitsSettings())
    sessions.log_out(at, text)


def _rows(table: Any) -> list[dict[str, Any]]:
    return list(table.select().dicts())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(TEXTS)
@example("インフルエンザA型と言われました")
@example("12345678")
def test_no_word_of_anybody_is_on_record(database: SqliteDatabase, people: None, gateway: Settings, text: str) -> None:
    with database.atomic() as one:
        _converse(text, gateway)
        rows = _rows(AuditRecord)
        assert {row["event"] for row in rows} >= {Event.NOTICE_CONFIRMED, Event.MAIL_FORGED, Event.LOGIN_SUCCEEDED}
        for row in [*rows, *_rows(AuditRepeat)]:
            assert row["event"] in set(Event)
            assert row["way"] in set(Way)
            assert row["client"] in {"203.0.113.9", ""}
            assert row["actor_name"] == "" or MASKED.fullmatch(row["actor_name"])
        for row in rows:
            assert row["subject_name"] == "" or MASKED.fullmatch(row["subject_name"])
        one.rollback()
    assert Guardianship.select().count() == Student.select().count() == 1
    assert School.select().count() == 2
