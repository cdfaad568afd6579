"""The phone with LINE beside the mailboxes: its owner taps and types, and reads what the account answers."""

import html
import re

import httpx
import pytest

from mailgate.line.menu import PICTURE

MOTHER = "megumi@yamashita.example"


async def uses(web: httpx.AsyncClient, **deed: str) -> list[str]:
    """The mother does this at her phone: the bubbles on it then."""
    page = await web.post("/mailbox/line", data={"from": MOTHER, **deed})
    assert page.status_code == 200
    return [
        html.unescape(found) for found in re.findall(r'<li[^>]*><div class="text">(.*?)</div>', page.text, re.DOTALL)
    ]


async def test_a_new_friend_is_welcomed_and_finds_the_menu(web: httpx.AsyncClient) -> None:
    page = (await web.get("/mailbox")).text
    assert "友だちに追加" in page
    assert "山下 恵のLINE" in page
    (welcome,) = await uses(web, follow="1")
    assert "友だち追加ありがとうございます。" in welcome
    page = (await web.get("/mailbox")).text
    assert "友だちに追加</button>" not in page
    assert re.findall(r'name="tap" value="(.*?)"', page) == ["ログイン", "連携・解除", "使い方"]
    assert re.search(r'<a href="http://localhost:\d+/\?openExternalBrowser=1" [^>]*><span>学校へ連絡</span>', page)
    assert (await web.get("/mailbox/menu.png")).content == PICTURE.read_bytes()


async def test_the_menu_brings_the_way_to_link_a_mailbox(web: httpx.AsyncClient) -> None:
    await uses(web, follow="1")
    *_, typed, answer = await uses(web, tap="連携・解除")
    assert typed == "連携"
    assert re.search(r'<a href="http://localhost:\d+/line/link\?linkToken=', answer)


async def test_what_is_typed_reaches_no_school_and_is_answered(web: httpx.AsyncClient) -> None:
    await uses(web, follow="1")
    *_, typed, answer = await uses(web, say="花は熱があるので <b>休みます</b>")
    assert typed == "花は熱があるので <b>休みます</b>"
    assert "学校には、まだ何も届いていません。" in answer


async def test_who_blocks_the_account_may_come_back(web: httpx.AsyncClient) -> None:
    await uses(web, follow="1")
    await uses(web, block="1")
    assert "友だちに追加</button>" in (await web.get("/mailbox")).text
    assert len(await uses(web, follow="1")) == 2


@pytest.mark.parametrize("deed", [{"from": "nobody@mail.example", "follow": "1"}, {"from": MOTHER, "tap": "何か"}])
async def test_what_is_not_on_the_page_is_refused(web: httpx.AsyncClient, deed: dict[str, str]) -> None:
    assert (await web.post("/mailbox/line", data=deed)).status_code == 400
