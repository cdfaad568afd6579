"""`mailgate line`: the menu below the chat, and what is wrong with the account."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support.command_line import CommandLine
from support.line import line_platform

from mailgate.demo.line.faults import Fault
from mailgate.demo.line.platform import LinePlatform
from mailgate.service.gateway import wall_clock

HERE = "http://gate.localhost/line/webhook"


class Gate:
    """A gateway's folder, a LINE account that it knows, and an event loop for both."""

    def __init__(self, shell: CommandLine, platform: LinePlatform) -> None:
        self.platform = platform
        self._shell = shell

    def configure(self, **keys: object) -> None:
        """Give keys of settings.ini these values."""
        file = Path("settings.ini")
        lines = [
            f"{key} = {keys[key]}" if (key := line.partition(" =")[0]) in keys else line
            for line in file.read_text("utf-8").splitlines()
        ]
        file.write_text("\n".join(lines), "utf-8")

    def keep_secret(self, secret: str) -> None:
        """Write the channel secret where the settings say; without one there is no file."""
        file = Path("line.secret")
        file.write_text(secret, "ascii")
        file.chmod(0o600)
        if not secret:
            file.unlink()

    async def run(self, *words: str, code: int = 0) -> tuple[list[str], list[str]]:
        """What a command writes, and what it says is wrong."""
        out, problems = await asyncio.to_thread(self._shell.run, *words, code=code)
        return out.splitlines(), problems

    async def check(self, *more: str, code: int = 0) -> dict[str, str]:
        """What `line check` finds: the code of each topic's last line."""
        out, _ = await self.run("line", "check", "--json", *more, code=code)
        return {row["topic"]: row["code"] for row in map(json.loads, out)}


@pytest.fixture
async def account(gate: CommandLine) -> AsyncIterator[Gate]:
    """All of it right, but for what the commands make."""
    async with line_platform(wall_clock) as platform:
        found = Gate(gate, platform)
        found.keep_secret(platform.account.channel_secret)
        found.configure(public_url="http://gate.localhost", channel_secret_file="line.secret", **platform.settings)
        yield found


def test_without_a_channel_it_says_so_nicely(gate: CommandLine) -> None:
    assert gate.run("line", "check", "--language", "en")[0] == "ok       line             LINE is not used\n"
    for command in (["menu"], ["check", "--set-webhook"]):
        (problem,) = gate.run("line", *command, code=1)[1]
        assert problem == "LINE is not used: [line] channel_id is empty (docs/line.md says how to get a channel)"


# -- the menu -----------------------------------------------------------------------------------------


async def test_the_menu_is_shown_and_takes_the_place_of_the_one_before(account: Gate) -> None:
    menus, phone = account.platform.menus, account.platform.phone("mother")
    (said,), _ = await account.run("line", "menu")
    assert menus.default in said
    first = menus.default
    await account.run("line", "menu")
    assert list(menus.menus) == [menus.default] != [first]
    assert phone.labels == ["ログイン", "学校へ連絡", "連携・解除", "使い方"]
    assert phone.address_of("学校へ連絡") == "http://gate.localhost/?openExternalBrowser=1"


async def test_a_tap_on_login_types_the_word(account: Gate) -> None:
    await account.run("line", "menu")
    account.platform.holding = True
    await account.platform.phone("mother").tap("ログイン")
    (event,) = account.platform.held
    assert event["message"]["text"] == "ログイン"


@pytest.mark.parametrize("call", ["richmenuContent", "setDefaultRichmenu"])
async def test_a_menu_that_could_not_be_finished_is_not_left_behind(account: Gate, call: str) -> None:
    await account.run("line", "menu")
    before = account.platform.menus.default
    account.platform.fail(call, Fault.BROKEN)
    _, problems = await account.run("line", "menu", code=1)
    assert problems == ["LINE: server error: 500 Internal Server Error"]
    assert list(account.platform.menus.menus) == [account.platform.menus.default] == [before]


# -- what is wrong ------------------------------------------------------------------------------------


async def test_where_all_is_right(account: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    async def post(*_: object) -> int:
        return 200

    monkeypatch.setattr(account.platform.webhook, "post", post)
    await account.run("line", "menu")
    assert await account.check("--set-webhook") == {
        "line": "line",
        "line-webhook": "line-webhook",
        "line-pushes": "line-pushes",
        "line-menu": "line-menu",
    }
    assert account.platform.webhook.address == HERE


async def test_a_webhook_is_missing_elsewhere_idle_or_not_reached(
    account: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    webhook = account.platform.webhook

    async def post(*_: object) -> int:
        return 502

    monkeypatch.setattr(webhook, "post", post)
    for address, active, code in (
        ("", True, "line-webhook-other"),
        ("https://elsewhere.example.jp/line/webhook", True, "line-webhook-other"),
        (HERE, False, "line-webhook-idle"),
        (HERE, True, "line-webhook-failed"),
    ):
        webhook.address, webhook.active = address, active
        assert (await account.check(code=1))["line-webhook"] == code
    account.platform.fail("testEndpoint", Fault.RATE)
    assert (await account.check())["line-webhook"] == "line-webhook-untried"


@pytest.mark.parametrize(
    ("limit", "sent", "budget", "code", "exit_code"),
    [
        (200, 159, 200, "line-pushes", 0),
        (200, 160, 200, "line-pushes-soon", 0),
        (200, 200, 200, "line-pushes-over", 1),
        (None, 9_000, 9_999, "line-pushes-free", 0),
        (200, 0, 201, "line-pushes-budget", 0),
    ],
)
async def test_the_months_pushes(
    account: Gate, limit: int | None, sent: int, budget: int, code: str, exit_code: int
) -> None:
    account.configure(monthly_pushes=budget)
    plan = account.platform.account
    plan.monthly_limit = None
    for _ in range(sent):
        plan.count_push("")
    plan.monthly_limit = limit
    account.platform.webhook.address = HERE
    account.platform.fail("testEndpoint", Fault.RATE)
    assert (await account.check(code=exit_code))["line-pushes"] == code


async def test_a_secret_that_is_not_there_or_not_the_channels(account: Gate) -> None:
    account.keep_secret("0" * 32)
    assert await account.check(code=1) == {"line": "line-refused"}
    account.keep_secret("")
    assert await account.check(code=1) == {"line": "line-secret"}


async def test_where_line_cannot_be_asked_the_rest_is_not_guessed(account: Gate) -> None:
    account.platform.fail("endpoint", Fault.HANG_UP)
    assert await account.check(code=1) == {"line": "line-away"}


async def test_another_basic_id_is_told(account: Gate) -> None:
    account.configure(basic_id="@other")
    assert (await account.check(code=1))["line"] == "line-basic-id"
