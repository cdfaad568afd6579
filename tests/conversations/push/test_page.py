"""The page of notes: who may choose what, which devices it takes, and what it may run."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway
from support.pages import Page
from support.people import Person
from support.push.device import Device
from support.push.service import PushServices
from support.running_gateway import running_gateway
from support.school import TARO

from conversations.morning import tells
from conversations.push.phones import count
from mailgate.school.letters.push.subscriptions import MOST

HERE = "この端末で通知を受け取る"


async def taps(person: Person, device: Device) -> Page:
    """The person taps the button, and the script fills in what the browser gives."""
    page = await person.opens("/me/push")
    given = {"endpoint": device.endpoint, "p256dh": device.browser.p256dh, "auth": device.browser.auth}
    return Page(person.browser, await person.browser.post("/me/push", data={**page.form(HERE).fields, **given}))


@pytest.fixture
async def without_key(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway that sends no notes."""
    async with running_gateway(tmp_path) as opened:
        yield opened


async def test_where_there_is_no_key_the_page_says_so_and_runs_nothing(without_key: RunningGateway) -> None:
    mother = without_key.mother
    await mother.logs_in()
    page = await mother.opens("/me/push")
    assert "ここでは、端末への通知を使えません。" in page.text
    assert "<script" not in page.html
    assert "script-src" not in page.response.headers["content-security-policy"]
    assert (await mother.browser.post("/me/push", data={"step": "subscribe"})).status_code == 404


async def test_more_devices_than_a_person_has_are_refused(gateway: RunningGateway, services: PushServices) -> None:
    await gateway.mother.logs_in()
    for number in range(MOST):
        await taps(gateway.mother, Device(services, str(number)))
    page = await taps(gateway.mother, Device(services, "one-more"))
    assert page.status == 422
    assert f"登録できる端末は{MOST}台までです。" in page.text
    assert await count(gateway) == MOST


async def test_a_tap_is_enough_to_be_told_of_everything(gateway: RunningGateway, services: PushServices) -> None:
    phone = Device(services, "mother")
    await gateway.mother.logs_in()
    page = await taps(gateway.mother, phone)
    assert "この端末でお知らせします。" in page.text
    assert page.form("保存する").fields["topic"] == ["received", "confirmed", "news"]
    await tells(gateway, TARO)
    await gateway.settled()
    assert [note["title"] for note in phone.notes] == ["連絡を受け付けました"]


async def test_topics_are_chosen_and_a_device_is_ended(gateway: RunningGateway, services: PushServices) -> None:
    phone = Device(services, "mother")
    await gateway.mother.logs_in()
    page = await taps(gateway.mother, phone)
    page = await page.press("保存する", topic=["学校が確認・返信したとき"])
    assert page.form("保存する").fields["topic"] == ["confirmed"]
    await taps(gateway.mother, phone)
    await tells(gateway, TARO)
    await gateway.settled()
    assert phone.notes == [], "what was chosen stays chosen"
    page = await (await gateway.mother.opens("/me/push")).press("この端末への通知をやめる")
    assert "その端末への通知をやめました。" in page.text
    assert await count(gateway) == 0


async def test_staff_choose_among_what_staff_are_told(gateway: RunningGateway, services: PushServices) -> None:
    phone = Device(services, "teacher")
    await gateway.teacher.logs_in()
    page = await taps(gateway.teacher, phone)
    assert page.form("保存する").fields["topic"] == ["notice", "unconfirmed", "news"]
    await tells(gateway, TARO)
    await gateway.settled()
    note = phone.notes[0]
    notice = await gateway.teacher.opens(note["navigate"])
    assert TARO in notice.text, "after the login it leads to the notice"


async def test_nobody_chooses_what_is_not_for_them(gateway: RunningGateway, services: PushServices) -> None:
    await gateway.mother.logs_in()
    page = await taps(gateway.mother, Device(services, "mother"))
    fields = {**page.form("保存する").fields, "topic": ["notice", "news", "nonsense"]}
    await gateway.mother.browser.post("/me/push", data=fields)
    page = await gateway.mother.opens("/me/push")
    assert page.form("保存する").fields["topic"] == ["news"]


@pytest.mark.parametrize(
    "endpoint",
    [
        *("http://fcm.googleapis.com/fcm/send/a", "https://169.254.169.254/latest", "https://fcm.googleapis.com:25/a"),
        *(
            "https://evil.example/fcm.googleapis.com",
            "https://fcm.googleapis.com@evil.example/",
            "file:///etc/passwd",
            "",
        ),
    ],
)
async def test_no_endpoint_makes_our_server_call_elsewhere(
    endpoint: str, gateway: RunningGateway, services: PushServices
) -> None:
    device = Device(services, "mother")
    device.endpoint = endpoint
    await gateway.mother.logs_in()
    page = await taps(gateway.mother, device)
    assert page.status == 422
    assert "まだ始まっていません" in page.text
    assert await count(gateway) == 0


async def test_keys_that_are_none_are_refused(gateway: RunningGateway, services: PushServices) -> None:
    await gateway.mother.logs_in()
    device = Device(services, "mother")
    fields = (await gateway.mother.opens("/me/push")).form(HERE).fields
    for p256dh, auth in (("", ""), ("A" * 87, device.browser.auth), (device.browser.p256dh, "x"), ("鍵", "鍵")):
        typed = {**fields, "endpoint": device.endpoint, "p256dh": p256dh, "auth": auth}
        assert (await gateway.mother.browser.post("/me/push", data=typed)).status_code == 422
    assert await count(gateway) == 0


async def test_another_s_device_cannot_be_ended_and_a_form_needs_its_token(
    gateway: RunningGateway, services: PushServices
) -> None:
    for person in (gateway.mother, gateway.father):
        await person.logs_in()
        await taps(person, Device(services, person.address.partition("@")[0]))
    page = await gateway.father.opens("/me/push")
    fields = page.form("この端末への通知をやめる").fields
    (own,) = (int(number) for number in fields["device"])
    for other in (own - 1, own + 1, 0):
        answer = await gateway.father.browser.post("/me/push", data={**fields, "device": str(other)})
        assert answer.status_code == 404
    assert (await gateway.father.browser.post("/me/push", data={**fields, "csrf": "x"})).status_code == 403
    assert await count(gateway) == 2


async def test_this_page_alone_may_run_its_script(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    page = await gateway.mother.opens("/me/push")
    assert page.response.headers["content-security-policy"].endswith("; script-src 'self'")
    (script,) = re.findall(r"<script[^>]*>", page.html)
    assert re.fullmatch(r'<script src="/push\.js\?v=[0-9a-f]+" defer>', script)
    for path in ("/", "/notices/new", "/me/sessions", "/install", "/family"):
        other = await gateway.mother.opens(path)
        assert "script-src" not in other.response.headers["content-security-policy"]
        assert "<script" not in other.html


async def test_the_worker_answers_no_request_of_a_page(gateway: RunningGateway) -> None:
    worker = (await gateway.browser().get("/push-worker.js")).text
    assert "fetch" not in worker
    assert len(worker.splitlines()) <= 30
