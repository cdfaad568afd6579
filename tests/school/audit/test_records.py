"""What is written down, and what of it is counted together."""

import pytest
from peewee import SqliteDatabase

from mailgate.ids import MailboxId, NoticeId
from mailgate.mail.addresses import masked
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import CLIENTS, EVERYBODY, collect, record, record_repeated
from mailgate.school.models import AuditRecord, AuditRepeat, Mailbox
from mailgate.school.moment import Moment, Origin, Way

NOW = 1_795_000_020

pytestmark = pytest.mark.usefixtures("database")


def page(client: str, now: int = NOW) -> Moment:
    return Moment(now, origin=Origin(Way.PAGE, client))


def rows() -> list[tuple[str, str, str, int]]:
    return list(
        AuditRecord.select(AuditRecord.event, AuditRecord.client, AuditRecord.actor_name, AuditRecord.count)
        .order_by(AuditRecord.id)
        .tuples()
    )


def test_a_record_says_who_did_what_to_whom_when_by_which_way_and_from_where() -> None:
    at = page("203.0.113.9").of(MailboxId(7), "yamada@docomo.example").by(Way.TELEPHONE)
    record(at, Event.GUARDIAN_REMOVED, of=Mailbox(id=8, address="suzuki@mail.example"), notice=NoticeId(3))
    row = AuditRecord.get()
    assert (row.created, row.event, row.way, row.client) == (NOW, Event.GUARDIAN_REMOVED, "telephone", "203.0.113.9")
    assert (row.actor, row.actor_name) == (7, "y…@docomo.example")
    assert (row.subject, row.subject_name, row.notice, row.count) == (8, "s…@mail.example", 3, 1)


def test_an_act_of_nobody_is_the_clocks() -> None:
    record(Moment(NOW), Event.SESSION_OVER)
    row = AuditRecord.get()
    assert (row.way, row.client, row.actor, row.actor_name) == ("clock", "", None, "")


def test_one_record_is_one_statement(database: SqliteDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    statements: list[str] = []
    run = database.execute_sql

    def counting(sql: str, *arguments: object) -> object:
        statements.append(sql)
        return run(sql, *arguments)

    monkeypatch.setattr(database, "execute_sql", counting)
    record(page("203.0.113.9").of(MailboxId(7), "a@x.example"), Event.NOTICE_SENT)
    assert [statement.split()[0] for statement in statements] == ["INSERT"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("yamada.h..h@docomo.example", "y…@docomo.example"),
        ("y@docomo.example", "y…@docomo.example"),
        ('"a@b"@c.example', '"…@c.example'),
        ("root", "root"),
        ("", ""),
    ],
)
def test_of_an_address_the_first_letter_and_the_domain_are_kept(name: str, shown: str) -> None:
    assert masked(name) == shown


def test_what_a_client_does_again_within_a_minute_is_one_record_more() -> None:
    for last in range(50):
        record_repeated(page(f"2001:db8::{last:x}"), Event.NOTICE_DENIED, notice=NoticeId(last))
    record_repeated(page("203.0.113.9"), Event.NOTICE_DENIED)
    assert rows() == [(Event.NOTICE_DENIED, "2001:db8::0", "", 1), (Event.NOTICE_DENIED, "203.0.113.9", "", 1)]
    collect(page("", NOW + 30), 1_000)
    assert len(rows()) == 2, "the minute is not over"
    collect(page("", NOW + 60), 1_000)
    assert rows()[2:] == [(Event.NOTICE_DENIED, "2001:db8::/64", "", 49)]
    collect(page("", NOW + 120), 1_000)
    assert len(rows()) == 3


def test_a_crowd_of_clients_fills_no_disk() -> None:
    for number in range(3 * CLIENTS):
        record_repeated(page(f"10.0.{number // 256}.{number % 256}"), Event.SENDER_UNKNOWN)
    collect(page("", NOW + 60), 1_000)
    assert len(rows()) == CLIENTS + 2
    assert rows()[-1] == (Event.SENDER_UNKNOWN, EVERYBODY, "", 2 * CLIENTS - 1)
    assert not AuditRepeat.select().exists()


def test_after_the_clock_was_set_back_nothing_is_lost() -> None:
    for _ in range(3):
        record_repeated(page("203.0.113.9"), Event.FORM_FORGED)
    collect(page("", NOW - 86_400), 1_000)
    assert [count for *_, count in rows()] == [1, 2]
