"""The office's desk stands beside the mailboxes, and its page is opened beside a guardian's."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest_asyncio

from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import ANY_PORTS, DemoEnvironment, open_environment

OFFICE, MOTHER = "jimu@hibari.example", "megumi@yamashita.example"
MORNING = 1_795_473_000
"""Tuesday, 24 November 2026, 7:30 in Japan."""


@pytest_asyncio.fixture
async def demo(tmp_path: Path) -> AsyncIterator[DemoEnvironment]:
    """The demo with the weeks behind it, its clock standing still."""
    async with open_environment(tmp_path, ANY_PORTS, DemoClock(lambda: MORNING)) as opened:
        yield opened


async def test_the_numbers_of_the_desk_stand_beside_the_mailboxes(web: httpx.AsyncClient) -> None:
    page = (await web.get("/mailbox")).text
    assert "在籍 300人" in page
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page)
    assert [name for name, _ in rows] == [f"{grade}-{room}" for grade in range(1, 7) for room in (1, 2)] + ["学校"]
    counts = [[int(count) for count in re.findall(r">(\d+)</td>", cells)] for _, cells in rows]
    assert [sum(column) for column in zip(*counts[:-1], strict=True)] == counts[-1]
    assert counts[-1][0] > 10
    assert counts[-1][-1] >= 3, "some wait to be confirmed"


async def test_the_desk_is_opened_at_the_other_name_of_this_machine(
    demo: DemoEnvironment, web: httpx.AsyncClient
) -> None:
    page = (await web.get("/mailbox")).text
    (door,) = re.findall(r'href="(http://127\.0\.0\.1:\d+/mailbox/desk\?as=[^"]+)"', page)
    asked = await web.get(door)
    assert "平野 学" in asked.text
    assert "set-cookie" not in asked.headers, "looking logs nobody in"
    desk = await web.post(door.partition("?")[0], data={"as": OFFICE})
    assert (desk.status_code, desk.url.host, desk.url.path) == (200, "127.0.0.1", "/desk")
    assert "2026年11月24日（火）" in desk.text
    assert (await web.get("/desk")).url.path == "/login", "the page of the mailboxes is still nobody's"
    assert not any("ログイン" in mail.header("Subject") for mail in demo.mails.all())


async def test_the_door_is_for_staff_and_for_our_own_page(web: httpx.AsyncClient) -> None:
    for address in (MOTHER, "stranger@elsewhere.example", ""):
        assert (await web.get("/mailbox/desk", params={"as": address})).status_code == 404
        assert (await web.post("/mailbox/desk", data={"as": address})).status_code == 404
    forged = await web.post("/mailbox/desk", data={"as": OFFICE}, headers={"Sec-Fetch-Site": "cross-site"})
    assert forged.status_code == 403
    assert not web.cookies.get("mailgate")


async def test_lists_and_reminders_come_at_once_when_the_clock_is_set(
    demo: DemoEnvironment, web: httpx.AsyncClient
) -> None:
    page = await web.post("/mailbox/clock", data={"at": "2026-11-24T08:06"})
    assert "連絡一覧" in page.text
    assert len({mail.owner for mail in demo.mails.all() if "連絡一覧" in mail.header("Subject")}) >= 12
