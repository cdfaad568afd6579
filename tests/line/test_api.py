"""The calls of the Messaging API, made to a platform of our own, which refuses what LINE refuses."""

import asyncio
import dataclasses
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import Clock
from support.line import line_of

from mailgate.addresses.line_urls import link_address
from mailgate.demo.line.checking import messages_of
from mailgate.demo.line.faults import Fault
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.line.api import account, linking, messages, sending
from mailgate.line.api.connection import MOST_WORDS, LineApi
from mailgate.line.api.errors import LineError, LineFailure
from mailgate.settings import LineSettings

HELLO = [messages.text("こんにちは")]
KEY = uuid.UUID("123e4567-e89b-12d3-a456-426614174000")


async def friend(platform: LinePlatform) -> Phone:
    """The phone of a user who has added the account."""
    phone = platform.phone("mother")
    await phone.follow()
    return phone


async def failure_of(api: LineApi, user: str) -> LineError:
    """Why a push fails."""
    with pytest.raises(LineError) as failed:
        await sending.push(api, user, HELLO, KEY)
    return failed.value


# -- messages -----------------------------------------------------------------------------------------


async def test_a_reply_is_free_and_its_token_good_once(platform: LinePlatform, api: LineApi) -> None:
    phone = await friend(platform)
    (event,) = (await phone.say("ログイン")).events
    await sending.reply(api, event["replyToken"], [messages.text("1234 5678"), messages.text("二つめ")])
    assert not (await phone.bubble("1234 5678")).paid
    await phone.bubble("二つめ")
    with pytest.raises(LineError) as failed:
        await sending.reply(api, event["replyToken"], HELLO)
    assert failed.value.failure == LineFailure.LATE_TOKEN
    assert failed.value.is_final
    assert platform.account.pushes == 0


async def test_a_reply_token_is_good_for_a_minute(platform: LinePlatform, api: LineApi, clock: Clock) -> None:
    phone = await friend(platform)
    early, late = [(await phone.say(word)).events[0]["replyToken"] for word in ("一", "二")]
    clock.forward(seconds=60)
    await sending.reply(api, early, HELLO)
    clock.forward(seconds=1)
    with pytest.raises(LineError) as failed:
        await sending.reply(api, late, HELLO)
    assert failed.value.failure == LineFailure.LATE_TOKEN


async def test_a_push_is_taken_once_for_each_retry_key(platform: LinePlatform, api: LineApi, clock: Clock) -> None:
    phone = await friend(platform)
    await sending.push(api, phone.id, HELLO, KEY)
    await sending.push(api, phone.id, HELLO, KEY)
    assert [bubble.paid for bubble in phone.bubbles] == [True]
    assert [call.status for call in platform.calls.log] == [200, 409]
    clock.forward(hours=25)
    await sending.push(api, phone.id, HELLO, KEY)
    assert len(phone.bubbles) == platform.account.pushes == 2


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.HANG_UP, Fault.BROKEN])
async def test_what_may_have_been_taken_is_sent_again_and_arrives_once(
    platform: LinePlatform, api: LineApi, fault: Fault
) -> None:
    phone = await friend(platform)
    platform.fail("push", fault)
    failed = await failure_of(api, phone.id)
    assert failed.may_be_taken
    assert not failed.is_final
    await sending.push(api, phone.id, HELLO, KEY)
    assert len(phone.bubbles) == 1


@pytest.mark.parametrize(
    ("fault", "failure", "is_final"),
    [
        (Fault.BROKEN, LineFailure.BROKEN, False),
        (Fault.LOST, LineFailure.UNANSWERED, False),
        (Fault.HANG_UP, LineFailure.UNANSWERED, False),
        (Fault.REFUSED, LineFailure.REFUSED, True),
        (Fault.RATE, LineFailure.RATE, False),
        (Fault.QUOTA, LineFailure.QUOTA, False),
    ],
)
async def test_a_failure_says_what_it_means(
    platform: LinePlatform, api: LineApi, fault: Fault, failure: LineFailure, is_final: bool
) -> None:
    phone = await friend(platform)
    platform.fail("push", fault)
    failed = await failure_of(api, phone.id)
    assert (failed.failure, failed.is_final) == (failure, is_final)
    assert phone.id not in failed.words


async def test_who_blocked_us_is_not_told_of(platform: LinePlatform, api: LineApi) -> None:
    phone = await friend(platform)
    await phone.block()
    await sending.push(api, phone.id, HELLO, KEY)
    assert phone.bubbles == []


async def test_an_unknown_user_is_named_as_such(platform: LinePlatform, api: LineApi) -> None:
    failed = await failure_of(api, "U" + "0" * 32)
    assert failed.failure == LineFailure.NO_USER
    assert platform.account.pushes == 0


async def test_the_months_pushes_end_and_begin_anew(platform: LinePlatform, api: LineApi, clock: Clock) -> None:
    phone = await friend(platform)
    platform.account.monthly_limit = 1
    await sending.push(api, phone.id, HELLO, KEY)
    with pytest.raises(LineError) as failed:
        await sending.push(api, phone.id, HELLO, uuid.uuid4())
    assert failed.value.failure == LineFailure.QUOTA
    assert (await account.monthly_limit(api), await account.sent_this_month(api)) == (1, 1)
    clock.set("2026-12-01 00:00:00")
    await sending.push(api, phone.id, HELLO, uuid.uuid4())
    assert await account.sent_this_month(api) == 1


@pytest.mark.parametrize("count", [0, 6])
async def test_more_messages_than_line_takes_are_a_mistake_of_ours(api: LineApi, count: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        await sending.push(api, "U", HELLO * count, KEY)


@given(st.text(max_size=20), st.integers(min_value=1, max_value=5_002))
def test_a_text_is_taken_exactly_as_far_as_line_takes_it(words: str, times: int) -> None:
    whole = (words * times)[:5_002]
    ours = theirs = True
    try:
        message = messages.text(whole)
    except ValueError:
        ours, message = False, {"type": "text", "text": whole}
    try:
        messages_of({"messages": [message]})
    except Exception:  # noqa: BLE001 - whatever it says, it refuses
        theirs = False
    assert ours == theirs


def test_what_is_beyond_the_basic_plane_counts_two() -> None:
    assert messages.utf16_units("a家𠮷👨‍👩‍👧") == 1 + 1 + 2 + 8
    messages.text("𠮷" * 2_500)
    with pytest.raises(ValueError, match="UTF-16"):
        messages.text("𠮷" * 2_500 + "a")


# -- tokens -------------------------------------------------------------------------------------------


async def test_a_token_is_kept_for_a_quarter_of_an_hour(platform: LinePlatform, api: LineApi, clock: Clock) -> None:
    tokens = platform.account.access_tokens
    await account.account(api)
    clock.forward(minutes=13)
    await account.account(api)
    assert tokens.count == 1
    clock.forward(minutes=1)
    await account.account(api)
    assert tokens.count == 2


async def test_many_calls_at_once_ask_for_one_token(platform: LinePlatform, api: LineApi) -> None:
    await asyncio.gather(*(account.account(api) for _ in range(8)))
    assert platform.account.access_tokens.count == 1


async def test_a_token_that_line_forgot_is_replaced_at_once(platform: LinePlatform, api: LineApi) -> None:
    await account.account(api)
    platform.fail("info", Fault.UNAUTHORIZED)
    assert (await account.account(api)).basic_id == platform.account.basic_id
    assert platform.account.access_tokens.count == 2


async def test_a_wrong_secret_is_named_and_nothing_is_sent(platform: LinePlatform, clock: Clock) -> None:
    api = LineApi(line_of(platform), "0" * 32, clock)
    failed = await failure_of(api, "U")
    assert (failed.failure, failed.may_be_taken) == (LineFailure.UNAUTHORIZED, False)
    assert "invalid client_secret" in failed.words
    assert platform.calls.log == []
    await api.close()


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.LOST])
async def test_without_a_token_nothing_may_have_been_taken(platform: LinePlatform, api: LineApi, fault: Fault) -> None:
    platform.fail("token", fault)
    failed = await failure_of(api, "U")
    assert (failed.failure, failed.may_be_taken) == (LineFailure.UNREACHABLE, False)


async def test_where_nobody_listens_nothing_was_sent(platform: LinePlatform, clock: Clock) -> None:
    line = dataclasses.replace(line_of(platform), api="http://127.0.0.1:1")
    api = LineApi(line, platform.account.channel_secret, clock)
    failed = await failure_of(api, "U")
    assert (failed.failure, failed.may_be_taken) == (LineFailure.UNREACHABLE, False)
    await api.close()


# -- odd servers --------------------------------------------------------------------------------------


class OddServer:
    """Answers every request with the same bytes, or with none (`None`: it never answers)."""

    def __init__(self, answer: bytes | None) -> None:
        self._answer = answer
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aexit__(self, *_: object) -> None:
        assert self._server
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if self._answer is None:
            await reader.read()  # until the other side hangs up
        else:
            writer.write(self._answer)
            await writer.drain()
        writer.close()


def answer(status: str, body: bytes) -> bytes:
    """A whole answer in HTTP."""
    return b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s" % (status.encode(), len(body), body)


@pytest.mark.parametrize(
    ("said", "failure"),
    [
        (None, LineFailure.UNREACHABLE),
        (b"220 mail.example.jp ESMTP\r\n", LineFailure.UNREACHABLE),
        (answer("200 OK", b"x" * 300_000), LineFailure.UNREACHABLE),
        (answer("200 OK", b"[]"), LineFailure.UNREACHABLE),
        (answer("200 OK", b'{"access_token": "t", "expires_in": "soon"}'), LineFailure.UNREACHABLE),
        (answer("302 Found", b""), LineFailure.UNAUTHORIZED),
        (answer("503 Service Unavailable", b"<html>"), LineFailure.UNREACHABLE),
        (answer("400 Bad Request", b'{"error_description": "%s"}' % (b"long " * 200)), LineFailure.UNAUTHORIZED),
        (answer("429 Too Many Requests", b"{}"), LineFailure.RATE),
    ],
)
async def test_an_odd_server_is_a_failure_and_nothing_else(
    said: bytes | None, failure: LineFailure, clock: Clock
) -> None:
    async with OddServer(said) as address:
        line = LineSettings(channel_id="1", api=address, api_data=address, access=address)
        api = LineApi(line, "0" * 32, clock, seconds=0.2 if said is None else 10.0)
        failed = await failure_of(api, "U")
        await api.close()
    assert failed.failure == failure
    assert len(failed.words) <= MOST_WORDS + len("400 ")


# -- the account and links ----------------------------------------------------------------------------


async def test_the_account_says_who_it_is_and_where_events_go(platform: LinePlatform, api: LineApi) -> None:
    assert (await account.account(api)).name == "さくら連絡網"
    assert await account.endpoint(api) is None
    await account.set_endpoint(api, "https://mailgate.example.jp/line/webhook")
    assert await account.endpoint(api) == account.WebhookEndpoint(
        "https://mailgate.example.jp/line/webhook", active=True
    )
    platform.account.monthly_limit = None
    assert await account.monthly_limit(api) is None


async def test_a_link_token_names_the_user_once(platform: LinePlatform, api: LineApi, clock: Clock) -> None:
    phone = await friend(platform)
    token = await linking.link_token(api, phone.id)
    platform.holding = True
    address = link_address(platform.url, token, "bm9uY2Ugb2YgMTI4IGJpdHM/+==")
    assert "連携しました" in await phone.open_link(address)
    (event,) = platform.held
    assert event["source"]["userId"] == phone.id
    assert event["link"] == {"result": "ok", "nonce": "bm9uY2Ugb2YgMTI4IGJpdHM/+=="}
    assert "連携できませんでした" in await phone.open_link(address)
    late = await linking.link_token(api, phone.id)
    clock.forward(seconds=601)
    assert "連携できませんでした" in await phone.open_link(link_address(platform.url, late, "0123456789"))
    assert len(platform.held) == 1
