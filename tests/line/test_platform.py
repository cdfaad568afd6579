"""Our own LINE platform: it signs, sends again, in any order, and refuses what LINE refuses."""

import base64
import hashlib
import hmac
import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import Clock
from support.line import line_platform

from mailgate.demo.line.events import signature
from mailgate.demo.line.phone import NotOnPhone
from mailgate.demo.line.platform import LinePlatform
from mailgate.demo.line.server import loopback


class Taken(httpx.AsyncBaseTransport):
    """A gateway that keeps what it is sent, and answers with this status."""

    def __init__(self, status: int = 200) -> None:
        self.requests: list[httpx.Request] = []
        self.status = status

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.requests.append(request)
        return httpx.Response(self.status)


@pytest.fixture
async def taken(platform: LinePlatform) -> Taken:
    taken = Taken()
    platform.webhook.address = "https://mailgate.example.jp/line/webhook"
    await platform.webhook.take(taken)
    return taken


def test_the_signature_is_the_one_of_lines_example() -> None:
    body = b'{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}'
    secret = "8c570fa6dd201bb328f1c1eac23a96d8"
    assert signature(secret, body) == "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs="


@given(st.text("0123456789abcdef", min_size=32, max_size=32), st.binary(max_size=200))
def test_a_signature_is_of_the_bytes_and_of_the_secret(secret: str, body: bytes) -> None:
    signed = signature(secret, body)
    assert base64.b64decode(signed) == hmac.new(secret.encode(), body, hashlib.sha256).digest()
    assert signature(secret, body + b" ") != signed
    assert signature(secret[::-1] + "0", body) != signed


async def test_what_happens_on_a_phone_is_an_event(platform: LinePlatform, taken: Taken) -> None:
    phone = platform.phone("mother")
    await phone.follow()
    await phone.say("ログイン")
    await phone.block()
    await phone.follow()
    bodies = [json.loads(request.content) for request in taken.requests]
    events = [event for body in bodies for event in body["events"]]
    assert [event["type"] for event in events] == ["follow", "message", "unfollow", "follow"]
    assert [event["follow"]["isUnblocked"] for event in events if event["type"] == "follow"] == [False, True]
    assert {event["source"]["userId"] for event in events} == {phone.id}
    assert len({event["webhookEventId"] for event in events}) == 4
    assert all(len(event["webhookEventId"]) == 26 for event in events)
    assert [event["type"] for event in events if "replyToken" not in event] == ["unfollow"]
    for request in taken.requests:
        assert request.headers["x-line-signature"] == signature(platform.account.channel_secret, request.content)


async def test_events_go_again_and_in_any_order(platform: LinePlatform, taken: Taken) -> None:
    phone = platform.phone("mother")
    platform.holding = True
    for word in ("一", "二", "三"):
        assert (await phone.say(word)).status is None
    first, second, third = platform.held
    assert (await platform.release(third, first)).status == 200
    taken.status = 500
    assert (await platform.redeliver(second, first)).status == 500
    sent = [json.loads(request.content)["events"] for request in taken.requests]
    assert [[event["message"]["text"] for event in events] for events in sent] == [["三", "一"], ["二", "一"]]
    assert [event["deliveryContext"]["isRedelivery"] for events in sent for event in events] == [False] * 2 + [True] * 2
    assert sent[1][1]["webhookEventId"] == first["webhookEventId"]


async def test_a_gateway_that_is_away_gives_no_status(clock: Clock) -> None:
    async with line_platform(clock) as platform:
        platform.webhook.address = "http://127.0.0.1:1/line/webhook"
        assert (await platform.phone("mother").follow()).status is None


async def test_what_is_not_on_a_phone_is_said(platform: LinePlatform) -> None:
    phone = platform.phone("mother")
    with pytest.raises(NotOnPhone, match="nothing to tap is labelled ログイン"):
        await phone.tap("ログイン")
    with pytest.raises(NotOnPhone, match="is no page of LINE"):
        await phone.open_link("http://gate.localhost/login")


# -- what it refuses ----------------------------------------------------------------------------------


async def called(platform: LinePlatform, path: str, document: object, **headers: str) -> tuple[int, str]:
    """Status and message of a call with a good token."""
    token = platform.account.new_access_token()
    async with httpx.AsyncClient(transport=loopback()) as client:
        response = await client.post(
            platform.url + path, json=document, headers={"Authorization": f"Bearer {token}", **headers}
        )
    return response.status_code, response.json().get("details", [response.json()])[0]["message"]


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ({"type": "text", "text": ""}, "May not be empty"),
        ({"type": "text", "text": "x" * 5_001}, "Length must be between 0 and 5000"),
        ({"type": "flex"}, "Must be one of the following values: [text, template]"),
        (
            {"type": "text", "text": "x", "quickReply": {"items": [{"action": {"type": "uri", "label": "x" * 21}}]}},
            "Length must be between 0 and 20",
        ),
    ],
)
async def test_wrong_messages_are_refused(platform: LinePlatform, message: dict[str, object], why: str) -> None:
    assert await called(platform, "/v2/bot/message/push", {"to": "U", "messages": [message]}) == (400, why)


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ({"type": "postback", "label": "x", "data": "x" * 301}, "Length must be between 0 and 300"),
        ({"type": "uri", "label": "x", "uri": "javascript:alert(1)"}, "invalid uri scheme"),
        ({"type": "camera", "label": "x"}, "Must be one of the following values: [postback, message, uri]"),
    ],
)
async def test_wrong_actions_are_refused(platform: LinePlatform, action: dict[str, object], why: str) -> None:
    message = {"type": "text", "text": "x", "quickReply": {"items": [{"action": action}]}}
    assert await called(platform, "/v2/bot/message/push", {"to": "U", "messages": [message]}) == (400, why)


async def test_a_retry_key_belongs_to_pushes_and_is_a_uuid(platform: LinePlatform) -> None:
    phone = platform.phone("mother")
    platform.account.reply_tokens.add("token", phone.id)
    text = [{"type": "text", "text": "x"}]
    key = {"X-Line-Retry-Key": "123e4567-e89b-12d3-a456-426614174000"}
    reply = {"replyToken": "token", "messages": text}
    assert await called(platform, "/v2/bot/message/reply", reply, **key) == (
        400,
        "The retry key is not supported by this API",
    )
    push = {"to": phone.id, "messages": text}
    assert (await called(platform, "/v2/bot/message/push", push, **{"X-Line-Retry-Key": "1"}))[0] == 400


async def test_nothing_is_answered_without_a_token(platform: LinePlatform) -> None:
    async with httpx.AsyncClient(transport=loopback()) as client:
        response = await client.get(f"{platform.url}/v2/bot/info", headers={"Authorization": "Bearer x"})
    assert response.status_code == 401
