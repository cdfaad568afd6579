"""Browsers that show notes: who has which, and how a subscription ends."""

from dataclasses import replace

import pytest
from peewee import SqliteDatabase

from mailgate.ids import PushSubscriptionId
from mailgate.school.errors import NotFound
from mailgate.school.letters.push import subscriptions
from mailgate.school.letters.push.subscriptions import MOST, NewSubscription, TooManyBrowsers
from mailgate.school.models import AuditRecord, Letter, Mailbox, PushSubscription
from mailgate.school.moment import DAY, Moment

AT = Moment(1_795_471_800)
PHONE = NewSubscription("https://push.example/1", "key", "secret", "Chrome, Android")


@pytest.fixture
def mother(database: SqliteDatabase) -> Mailbox:
    """A registered mailbox."""
    return Mailbox.create(address="m@x.jp", canonical="m@x.jp")  # type: ignore[no-any-return]


@pytest.fixture
def father(database: SqliteDatabase) -> Mailbox:
    """Another one."""
    return Mailbox.create(address="f@x.jp", canonical="f@x.jp")  # type: ignore[no-any-return]


def number(mailbox: Mailbox) -> PushSubscriptionId:
    (own,) = subscriptions.of_mailbox(mailbox.id)
    return own.id  # type: ignore[no-any-return]


def test_a_browser_that_subscribes_again_has_one_subscription_with_its_newest_keys(mother: Mailbox) -> None:
    subscriptions.subscribe(AT, mother.id, PHONE, "vapid")
    subscriptions.subscribe(AT, mother.id, replace(PHONE, p256dh="newer"), "another")
    (own,) = subscriptions.of_mailbox(mother.id)
    assert (own.p256dh, own.vapid) == ("newer", "another")


def test_two_people_share_a_browser(mother: Mailbox, father: Mailbox) -> None:
    for mailbox in (mother, father):
        subscriptions.subscribe(AT, mailbox.id, PHONE, "vapid")
    subscriptions.end(AT, father.id, number(father))
    assert len(subscriptions.of_mailbox(mother.id)) == 1


def test_nobody_ends_the_subscription_of_another(mother: Mailbox, father: Mailbox) -> None:
    subscriptions.subscribe(AT, mother.id, PHONE, "vapid")
    with pytest.raises(NotFound):
        subscriptions.end(AT, father.id, number(mother))
    assert len(subscriptions.of_mailbox(mother.id)) == 1


def test_a_mailbox_has_only_so_many_browsers(mother: Mailbox) -> None:
    for each in range(MOST):
        subscriptions.subscribe(AT, mother.id, replace(PHONE, endpoint=f"https://push.example/{each}"), "vapid")
    with pytest.raises(TooManyBrowsers):
        subscriptions.subscribe(AT, mother.id, replace(PHONE, endpoint="https://push.example/more"), "vapid")
    subscriptions.subscribe(AT, mother.id, PHONE, "vapid")
    assert PushSubscription.select().count() == MOST


def test_the_end_by_a_push_service_is_said_by_mail_once(mother: Mailbox) -> None:
    subscriptions.subscribe(AT, mother.id, PHONE, "vapid")
    over = number(mother)
    for _ in range(2):
        subscriptions.note_end(AT, over)
    letter = Letter.get()
    assert (letter.template, letter.channel, letter.recipient) == ("push-ended", "mail", "m@x.jp")
    assert "Chrome, Android" in letter.data
    assert [record.event for record in AuditRecord.select().order_by(AuditRecord.id)] == [
        "user_updated:push,subscribed",
        "user_updated:push,ended-by-service",
    ]


def test_a_note_that_was_taken_is_noted_once_a_day(mother: Mailbox) -> None:
    subscriptions.subscribe(AT, mother.id, PHONE, "vapid")
    assert subscriptions.is_worth_noting(PushSubscription.get(), AT.now)
    subscriptions.note_success(AT, number(mother))
    assert not subscriptions.is_worth_noting(PushSubscription.get(), AT.now + DAY - 1)
    assert subscriptions.is_worth_noting(PushSubscription.get(), AT.now + DAY)
