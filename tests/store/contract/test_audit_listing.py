"""What is on record is found by the same questions on each engine."""

from collections.abc import AsyncIterator

import pytest

from mailgate.ids import MailboxId, NoticeId, StudentId
from mailgate.school.audit import listing
from mailgate.school.audit.events import Event
from mailgate.school.audit.listing import RecordEntry, RecordSearch
from mailgate.school.audit.records import record
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment, Origin, Way
from mailgate.store import Store, open_store

MOTHER = Origin(Way.PAGE, "203.0.113.9", MailboxId(1), "mother@x.example")


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    yield opened
    await opened.close()


def act() -> None:
    """Five acts, a minute after each other."""
    at = [Moment(60 * minute, origin=MOTHER) for minute in range(5)]
    record(at[0], Event.LOGIN_ASKED)
    record(at[1], Event.LOGIN_SUCCEEDED)
    record(at[2], Event.NOTICE_SENT, student=StudentId(7), notice=NoticeId(3))
    record(Moment(180), Event.ADDRESS_SUSPENDED, of=Mailbox(id=2, address="father@x.example"))
    record(Moment(240), Event.NOTICE_SEEN, student=StudentId(8), notice=NoticeId(4))


@pytest.mark.parametrize(
    ("search", "found"),
    [
        (RecordSearch(), [0, 1, 2, 3, 4]),
        (RecordSearch(students=[7]), [2]),
        (RecordSearch(students=[7, 8]), [2, 4]),
        (RecordSearch(mailbox=1), [0, 1, 2]),
        (RecordSearch(mailbox=2), [3]),
        (RecordSearch(since=180), [3, 4]),
        (RecordSearch(event="authn_token_created"), [0]),
        (RecordSearch(event="authn_login_success"), [1]),
        (RecordSearch(event="authn"), []),
        (RecordSearch(event="sensitive_read:notice"), [4]),
        (RecordSearch(students=[7], since=180), []),
    ],
)
async def test_records_are_found(
    store: Store, monkeypatch: pytest.MonkeyPatch, search: RecordSearch, found: list[int]
) -> None:
    monkeypatch.setattr(listing, "PAGE", 2)
    told: list[RecordEntry] = []
    await store.write(act)
    await store.read(listing.each, search, told.append)
    assert [entry.created // 60 for entry in told] == found
