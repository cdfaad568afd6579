"""Mail in and out through a real Postfix, with the files that `mailgate install-files` writes."""

import asyncio
import contextlib
import os
import re
from collections.abc import AsyncIterator, Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from conversations.delivery.test_faults import Breaking, store_of
from support import RunningGateway, running_gateway, settings_of
from support.letters import plain_mail, reply_to
from support.network.ports import HOST, reserve_port
from support.people import Answer, hand_in
from support.running_gateway import DOMAIN
from support.school import GUARDIANS, TARO

from servers.front.postfix import POSTFIX, Postfix, running_postfix

pytestmark = [
    pytest.mark.skipif(POSTFIX is None, reason="there is no Postfix on this machine (Debian: postfix)"),
    pytest.mark.skipif(os.geteuid() != 0, reason="Postfix' master process has to be root's"),
]

SMTP, WORLD = reserve_port(), reserve_port()
"""Where the gateway takes mail, and where the post office takes what leaves it."""

Behind = Callable[..., contextlib.AbstractAsyncContextManager[RunningGateway]]


@pytest.fixture(scope="module")
def postfix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postfix]:
    """A Postfix for all tests here."""
    settings = settings_of(tmp_path_factory.mktemp("gateway"), 25, {"smtp": {"listen": f"{HOST}:{SMTP}"}})
    with running_postfix(settings, WORLD) as running:
        yield running


@pytest.fixture
def behind(postfix: Postfix, tmp_path: Path) -> Behind:
    """`async with behind()`: a gateway behind it, which also sends through it."""

    @contextlib.asynccontextmanager
    async def opened(**changes: Any) -> AsyncIterator[RunningGateway]:
        settings: dict[str, dict[str, object]] = {
            "smtp": {"listen": f"{HOST}:{SMTP}"},
            "relay": {"port": postfix.port},
        }
        async with running_gateway(tmp_path, settings=settings, post_port=WORLD, **changes) as gateway:
            yield gateway

    return opened


async def brings(postfix: Postfix, sender: str, recipient: str, mail: EmailMessage | None = None) -> Answer:
    """A server of the world brings a mail."""
    content = (mail or plain_mail(sender, recipient)).as_bytes()
    return await asyncio.to_thread(hand_in, (HOST, postfix.port), sender, [recipient], content)


async def test_a_notice_goes_all_the_way_through_postfix(postfix: Postfix, behind: Behind) -> None:
    async with behind() as gateway:
        mother, teacher = gateway.mother.address, gateway.teacher.address
        assert (await brings(postfix, mother, f"login@{DOMAIN}")).is_good
        login = await gateway.mother.letter(text_contains="パスコード")
        assert "by mx.gate.example (Postfix)" in str(login.message["Received"])
        page = await gateway.mother.opens(login.link)
        await page.press("ログイン", passcode=login.passcode)
        await gateway.mother.tells_the_school(student=TARO)
        told = await gateway.teacher.letter("要確認")
        answer = reply_to(told, teacher, "お大事になさってください。")
        assert (await brings(postfix, teacher, told.reply_to, answer)).is_good
        assert "お大事になさってください。" in (await gateway.mother.letter("学校が確認しました")).text


@pytest.mark.parametrize("local", ["nobody", "loginx", "root"])
async def test_mail_to_nobody_is_refused_before_it_is_taken(local: str, postfix: Postfix) -> None:
    answer = await brings(postfix, "stranger@elsewhere.example", f"{local}@{DOMAIN}")
    assert (answer.command, answer.code) == ("RCPT", 550), answer


async def test_what_the_gateway_would_not_take_is_refused_to_its_sender(postfix: Postfix) -> None:
    mail = plain_mail("a@elsewhere.example", f"login@{DOMAIN}", "x" * 1_048_576)
    assert (await brings(postfix, "a@elsewhere.example", f"login@{DOMAIN}", mail)).code == 552
    assert postfix.queued() == []


async def test_mail_of_a_restart_comes_as_soon_as_postfix_is_asked(postfix: Postfix, behind: Behind) -> None:
    mother, _ = GUARDIANS["mother"]
    assert (await brings(postfix, mother, f"login@{DOMAIN}")).is_good
    await postfix.until_queued("deferred")
    async with behind() as gateway:
        postfix.try_again()
        assert await gateway.mother.letter(text_contains="パスコード")
    await postfix.until_queued()


async def test_mail_of_a_full_disk_comes_as_soon_as_postfix_is_asked(postfix: Postfix, behind: Behind) -> None:
    async with behind(store=Breaking) as gateway:
        store_of(gateway).broken = True
        assert (await brings(postfix, gateway.mother.address, f"login@{DOMAIN}")).is_good
        await postfix.until_queued("deferred")
        assert "said: 451" in postfix.log()
        store_of(gateway).broken = False
        postfix.try_again()
        assert await gateway.mother.letter(text_contains="パスコード")
    await postfix.until_queued()


def test_postfix_tries_again_within_a_minute(postfix: Postfix) -> None:
    """By itself at first: each `queue_run_delay` what has waited for `minimal_backoff_time`; then by the timer."""
    waits = postfix.run("postconf", "-h", "minimal_backoff_time", "queue_run_delay").split()
    timer = re.findall(r"^OnUnitActiveSec=(\d+)$", postfix.files["systemd/mailgate-deferred.timer"], re.MULTILINE)
    assert sum(int(wait.removesuffix("s")) for wait in waits) <= 60
    assert int(timer[0]) <= 60
