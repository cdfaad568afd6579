"""What goes with a change of address: the devices that show notes, and what is told there."""

from dataclasses import replace

from peewee import SqliteDatabase

from mailgate.school.access import moving
from mailgate.school.access.moving import Moved
from mailgate.school.letters import preferences
from mailgate.school.letters.push import subscriptions
from mailgate.school.letters.push.subscriptions import NewSubscription
from mailgate.school.models import Channel, Mailbox, Topic
from mailgate.school.moment import Moment

AT = Moment(1_795_471_800)
PHONE = NewSubscription("https://push.example/phone", "key", "secret", "Chrome, Android")
TABLET = replace(PHONE, endpoint="https://push.example/tablet")


def devices_of(mailbox: Mailbox) -> list[str]:
    return sorted(each.endpoint for each in subscriptions.of_mailbox(mailbox.id))


def test_devices_and_choices_go_with_a_change_of_address_and_come_back(database: SqliteDatabase) -> None:
    old, new = (Mailbox.create(address=address, canonical=address) for address in ("old@x.jp", "new@x.jp"))
    for mailbox, browser in ((old, PHONE), (old, TABLET), (new, TABLET)):
        subscriptions.subscribe(AT, mailbox.id, browser, "vapid")
    preferences.choose(AT, old.id, Channel.PUSH, [Topic.NEWS])
    moved = moving.hand_over(old, new.id)
    assert devices_of(new) == [PHONE.endpoint, TABLET.endpoint]
    assert preferences.chosen(new.id) == {(Channel.PUSH, Topic.NEWS)}
    assert Mailbox.get_by_id(new.id).has_preferences
    moving.hand_back(Moved.of_json(moved.to_json()), new.id, old.id)
    assert devices_of(old) == [PHONE.endpoint, TABLET.endpoint]
    assert devices_of(new) == [TABLET.endpoint]
