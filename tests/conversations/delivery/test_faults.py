"""Our own trouble: 4xx for mail, a page that keeps what was typed, and everything again once it is over."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import GatewayWith, RunningGateway
from support.network.dialogue import Caller, calling
from support.network.post import HANG_UP

from mailgate.school.models import Letter as Waiting
from mailgate.store import Store, StoreUnavailable, sqlite


class Breaking:
    """A store that can be broken and mended."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.on_commit = store.on_commit
        self.broken = False

    @property
    def committed(self) -> int:
        return self._store.committed

    async def read(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._demand_whole()
        return await self._store.read(unit, *args, **kwargs)

    async def write(self, unit: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._demand_whole()
        return await self._store.write(unit, *args, **kwargs)

    async def close(self) -> None:
        await self._store.close()

    def _demand_whole(self) -> None:
        if self.broken:
            raise StoreUnavailable("disk I/O error in /var/lib/secret.db")


def store_of(gateway: RunningGateway) -> Breaking:
    assert isinstance(gateway.dependencies.store, Breaking)
    return gateway.dependencies.store


async def test_while_the_database_is_broken_mail_is_put_off(gateway_with: GatewayWith) -> None:
    async with gateway_with(store=Breaking) as gateway:
        store_of(gateway).broken = True
        answer = await gateway.mother.mails("login@...")
        assert (answer.code, answer.command) == (451, "DATA")
        assert "secret" not in answer.text
        store_of(gateway).broken = False
        assert (await gateway.mother.mails("login@...")).code == 250
        assert await gateway.mother.letter()


async def test_while_the_database_is_broken_a_page_keeps_what_was_typed(gateway_with: GatewayWith) -> None:
    async with gateway_with(store=Breaking) as gateway:
        await gateway.mother.logs_in()
        form = await gateway.mother.opens("/notices/new")
        last_look = await form.press(
            "確認へ進む", student="山田 太郎", kind="欠席（病欠）", reason="発熱", remarks="昨夜から"
        )
        store_of(gateway).broken = True
        page = await last_look.press("送信する")
        assert page.status == 503
        assert "昨夜から" in page.html
        assert "secret" not in page.html
        assert (await gateway.mother.opens("/readyz")).status == 503
        assert (await gateway.mother.opens("/livez")).status == 200
        store_of(gateway).broken = False
        assert "未確認" in (await page.press("もう一度送信する")).text
        assert (await gateway.mother.opens("/readyz")).status == 200


async def test_while_another_program_holds_the_database_mail_is_put_off(
    gateway_with: GatewayWith, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    async with gateway_with() as gateway:
        other = sqlite3.connect(tmp_path / "mailgate.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert (await gateway.mother.mails("login@...")).code == 451
        other.execute("ROLLBACK")
        other.close()
        assert (await gateway.mother.mails("login@...")).code == 250
        assert await gateway.mother.letter()


async def at_the_final_dot(caller: Caller, gateway: RunningGateway) -> None:
    await caller.hears()
    await caller.says(
        "EHLO c", f"MAIL FROM:<{gateway.mother.address}>", "RCPT TO:<login@gate.example>", "DATA", replies=4
    )
    await caller.sends(f"From: {gateway.mother.address}\r\n\r\n.\r\n".encode())


async def test_a_client_that_closes_its_sending_half_gets_its_answer_and_the_effect(gateway: RunningGateway) -> None:
    async with calling(gateway.service.smtp) as caller:
        await at_the_final_dot(caller, gateway)
        caller.writer.write_eof()
        assert (await caller.hears()).startswith("250 ")
    assert await gateway.mother.letter()


@pytest.mark.parametrize("abruptly", [False, True])
async def test_a_client_that_hangs_up_after_the_final_dot_has_sent_its_mail(
    gateway: RunningGateway, abruptly: bool
) -> None:
    async with calling(gateway.service.smtp) as caller:
        await at_the_final_dot(caller, gateway)
        if abruptly:
            caller.writer.transport.abort()
    assert await gateway.mother.letter()


async def test_a_stop_in_the_middle_finishes_the_mail_that_is_coming_in(gateway: RunningGateway) -> None:
    async with calling(gateway.service.smtp) as caller, calling(gateway.service.smtp) as idle:
        await idle.hears()
        await caller.hears()
        await caller.says("EHLO c", f"MAIL FROM:<{gateway.mother.address}>", "RCPT TO:<login@gate.example>", "DATA")
        assert gateway.service._listener
        stopping = asyncio.create_task(gateway.service._listener.stop())
        assert (await idle.hears()).startswith("421")
        await caller.sends(f"From: {gateway.mother.address}\r\n\r\n.\r\n".encode())
        assert (await caller.hears()).startswith("250 ")
        await caller.says("QUIT")
        await stopping
    assert await gateway.mother.letter()


async def test_a_letter_waits_for_a_relay_that_is_not_there(gateway: RunningGateway) -> None:
    await gateway.post.close()
    await gateway.mother.mails("login@...")
    await gateway.until(lambda: Waiting.get().attempts == 0 and Waiting.get().due > gateway.clock())
    await gateway.post.open()
    gateway.clock.forward(minutes=1)
    letter = await gateway.mother.letter()
    page = await gateway.mother.opens(letter.link)
    assert (await page.press("ログイン", passcode=letter.passcode)).path == "/"


async def test_a_letter_whose_250_was_lost_comes_again_under_the_same_message_id(gateway: RunningGateway) -> None:
    gateway.post.answers["DATA"] = HANG_UP
    await gateway.mother.mails("login@...")
    first = await gateway.mother.letter()
    gateway.post.answers.clear()
    gateway.clock.forward(minutes=2)
    second = await gateway.mother.letter()
    assert second.message_id == first.message_id
    await gateway.settled()
