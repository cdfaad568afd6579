"""Addresses whose letters come back: from which week on notifications rest, and which letters are too old to count."""

import pytest
from peewee import SqliteDatabase

from mailgate.ids import LetterId
from mailgate.mail.automatic.bounces import Verdict
from mailgate.school.letters import reachability
from mailgate.school.models import Bounce, Letter, Mailbox
from mailgate.school.moment import Moment

WEEK = 7 * 86_400
NOW = 3_000 * WEEK
"""The first second of a week, as weeks are counted."""


@pytest.fixture
def mailbox(database: SqliteDatabase) -> Mailbox:
    """A registered mailbox."""
    return Mailbox.create(address="a@x.jp", canonical="a@x.jp")  # type: ignore[no-any-return]


def comes_back(mailbox: Mailbox, at: int, age: int = 60, kind: Verdict = Verdict.UNKNOWN) -> None:
    letter = Letter.create(
        mailbox=mailbox,
        recipient=mailbox.address,
        domain="x.jp",
        template="receipt",
        data="",
        priority=1,
        reference="r",
        state="sent",
        created=at - age,
        due=at - age,
    )
    reachability.returned(Moment(at), LetterId(letter.id), mailbox.id, kind)


@pytest.mark.parametrize(
    ("instants", "rests"),
    [
        ([0, WEEK], False),
        ([0, WEEK, 2 * WEEK - 1], False),
        ([0, WEEK, 2 * WEEK], True),
        ([WEEK - 1, WEEK, 2 * WEEK], True),
    ],
    ids=str,
)
def test_notifications_rest_after_bounces_in_three_weeks(mailbox: Mailbox, instants: list[int], rests: bool) -> None:
    for instant in instants:
        comes_back(mailbox, NOW + instant)
    assert Mailbox.get().suspended is rests
    assert Mailbox.get().suspect_since == NOW + instants[0]


def test_what_is_only_late_never_lets_them_rest(mailbox: Mailbox) -> None:
    for week in range(5):
        comes_back(mailbox, NOW + week * WEEK, kind=Verdict.TEMPORARY)
    assert (Mailbox.get().suspended, Mailbox.get().suspect_since) == (False, None)


@pytest.mark.parametrize(("age", "counts"), [(30 * 86_400 - 1, 1), (30 * 86_400, 0)])
def test_a_letter_counts_for_thirty_days(mailbox: Mailbox, age: int, counts: int) -> None:
    comes_back(mailbox, NOW, age)
    assert Bounce.select().count() == counts
