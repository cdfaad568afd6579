"""What push services do to us, and what becomes of a note and of a subscription then."""

import pytest
from support import RunningGateway
from support.push.device import Device
from support.push.service import HANGS_UP, PushServices
from support.school import HANAKO, TARO

from conversations.morning import tells
from conversations.push.phones import count, subscribes
from mailgate.school.models import Letter, PushSubscription, Topic


@pytest.fixture
async def phone(gateway: RunningGateway, services: PushServices) -> Device:
    """The mother's, which is told that a notice was taken."""
    device = Device(services, "mother")
    await subscribes(gateway, gateway.mother, device, Topic.RECEIVED)
    return device


@pytest.mark.parametrize("answer", ["404 Not Found", "410 Gone"])
async def test_a_subscription_that_is_gone_ends_and_a_mail_says_so(
    answer: str, gateway_on_each_engine: RunningGateway, services: PushServices
) -> None:
    gateway, phone = gateway_on_each_engine, Device(services, "mother")
    await subscribes(gateway, gateway.mother, phone, Topic.RECEIVED)
    phone.is_answered(answer)
    await tells(gateway, TARO)
    ended = await gateway.mother.letter("端末への通知が終わりました")
    assert "Chrome, Android" in ended.text
    assert "http://gate.localhost/me/push" in ended.text
    await tells(gateway, HANAKO)
    await gateway.settled()
    assert len(phone.notes) == 1
    assert await count(gateway) == 0
    assert len([letter for letter in gateway.mother.letters if "終わりました" in letter.subject]) == 1


@pytest.mark.parametrize(
    "answer", ["429 Too Many Requests", "500 Oops", "503 Busy", pytest.param(HANGS_UP, id="no answer")]
)
async def test_a_note_that_is_not_taken_goes_later(
    answer: str, gateway: RunningGateway, services: PushServices, phone: Device
) -> None:
    phone.is_answered(answer)
    await tells(gateway, TARO)
    await gateway.until(lambda: Letter.select().where(Letter.channel == "push", Letter.error != "").exists())
    phone.is_answered_as_usual()
    gateway.clock.forward(seconds=120)
    await gateway.settled()
    assert len(phone.notes) == 2
    assert len({note["tag"] for note in phone.notes}) == 1
    assert len({taken.headers["topic"] for taken in services.taken}) == 1
    assert await count(gateway) == 1


async def test_a_push_service_that_wants_a_rest_gets_it(gateway: RunningGateway, phone: Device) -> None:
    phone.is_answered("429 Too Many Requests\r\nRetry-After: 1800")
    await tells(gateway, TARO)
    await gateway.until(lambda: Letter.select().where(Letter.channel == "push", Letter.error != "").exists())
    phone.is_answered_as_usual()
    await tells(gateway, HANAKO)
    waits = Letter.error == "the push service wants a rest"
    await gateway.until(lambda: Letter.select().where(waits).exists())
    due = await gateway.dependencies.store.read(
        lambda: [row.due for row in Letter.select().where(Letter.channel == "push")]
    )
    assert min(due) >= gateway.clock() + 1800
    assert len(phone.notes) == 1
    gateway.clock.forward(seconds=1801)
    await gateway.settled()
    assert len(phone.notes) == 3


@pytest.mark.parametrize("answer", ["400 Bad Request", "403 Forbidden", "413 Too Large"])
async def test_what_is_refused_for_ever_is_given_up_and_the_subscription_stays(
    answer: str, gateway: RunningGateway, phone: Device
) -> None:
    phone.is_answered(answer)
    await tells(gateway, TARO)
    await gateway.settled()
    assert len(phone.notes) == 1
    assert await count(gateway) == 1


async def test_a_note_that_nobody_needs_any_more_is_not_sent(gateway: RunningGateway, phone: Device) -> None:
    phone.is_answered("503 Busy")
    await tells(gateway, TARO)
    await gateway.until(lambda: Letter.select().where(Letter.channel == "push", Letter.error != "").exists())
    phone.is_answered_as_usual()
    gateway.clock.forward(hours=12)
    await gateway.settled()
    assert len(phone.notes) == 1


async def test_with_a_new_key_the_old_subscriptions_are_over(gateway: RunningGateway, phone: Device) -> None:
    def replace() -> None:
        PushSubscription.update(vapid="made for another key").execute()

    await gateway.dependencies.store.write(replace)
    await tells(gateway, TARO)
    await gateway.mother.letter("端末への通知が終わりました")
    assert phone.notes == []


async def test_a_host_that_is_not_on_the_list_any_more_is_not_called(
    gateway: RunningGateway, services: PushServices
) -> None:
    elsewhere = Device(services, "mother", "push.example")
    await subscribes(gateway, gateway.mother, elsewhere, Topic.RECEIVED)
    await tells(gateway, TARO)
    await gateway.settled()
    assert services.connections == 0
