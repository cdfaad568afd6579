"""Bodies that LINE did not write, or that nobody could want to read."""

import json
from pathlib import Path

import httpx
import pytest
from support import RunningGateway, running_gateway
from support.line import line_gateway

from mailgate.demo.line.events import signature
from mailgate.demo.line.platform import LinePlatform
from mailgate.line.webhook import LARGEST_BODY
from mailgate.school.models import AuditRecord, Handled, Letter

PATH = "/line/webhook"


def event(platform: LinePlatform, text: str = "ログイン") -> bytes:
    """What LINE posts when the mother writes this."""
    message = {"type": "text", "id": "1", "text": text}
    sent = platform.new_event(platform.phone("mother"), "message", {"message": message})
    return json.dumps({"destination": "U1", "events": [sent]}).encode()


async def post(gateway: RunningGateway, body: bytes, signed: str | None) -> httpx.Response:
    headers = {} if signed is None else {"X-Line-Signature": signed}
    return await gateway.browser().post(PATH, content=body, headers=headers)


async def test_a_forged_body_does_nothing_and_learns_nothing(tmp_path: Path) -> None:
    async with line_gateway(tmp_path) as (gateway, platform):
        body, secret = event(platform), platform.account.channel_secret
        right = signature(secret, body)
        forged = [None, "", "x", right[:-1], right.lower(), signature(secret[::-1], body), signature(secret, b""), "ア"]
        answers = [
            await gateway.browser().post(
                PATH, content=body, headers=[] if each is None else [(b"x-line-signature", each.encode())]
            )
            for each in forged
        ]
        answers.append(await post(gateway, body.replace(b"message", b"massage"), right))
        assert {(answer.status_code, answer.text) for answer in answers} == {(401, "")}

        def done() -> tuple[int, int, set[str]]:
            events = {row.event for row in AuditRecord.select(AuditRecord.event)}
            return Handled.select().count(), Letter.select().count(), events

        handled, letters, events = await gateway.dependencies.store.read(done)
        assert (handled, letters) == (0, 0)
        assert "authz_fail:forged-line" in events


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"events": {}}', b"\xff\xfe", b"[" * 50_000])
async def test_what_is_signed_and_no_body_is_refused_without_a_word(tmp_path: Path, body: bytes) -> None:
    async with line_gateway(tmp_path) as (gateway, platform):
        answer = await post(gateway, body, signature(platform.account.channel_secret, body))
        assert (answer.status_code, answer.text) == (400, "")


async def test_too_much_is_not_read(tmp_path: Path) -> None:
    async with line_gateway(tmp_path) as (gateway, platform):
        body = b" " * (LARGEST_BODY + 1)
        answer = await post(gateway, body, signature(platform.account.channel_secret, body))
        assert answer.status_code == 413


async def test_a_check_of_the_address_is_answered(tmp_path: Path) -> None:
    async with line_gateway(tmp_path) as (gateway, platform):
        body = b'{"destination":"U1","events":[]}'
        assert (await post(gateway, body, signature(platform.account.channel_secret, body))).status_code == 200
        assert (await gateway.browser().get(PATH)).status_code == 405


async def test_without_a_channel_there_is_no_webhook(tmp_path: Path) -> None:
    async with running_gateway(tmp_path) as gateway:
        assert (await post(gateway, b"{}", "")).status_code == 404
