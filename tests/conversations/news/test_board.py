"""The board of education, whose addresses stand in the settings and nowhere else."""

from collections.abc import AsyncIterator

import pytest
from support import GatewayWith, Person, RunningGateway

from mailgate.school.directory import mailboxes
from mailgate.school.models import Announcement, Mailbox


@pytest.fixture
async def gateway(gateway_with: GatewayWith) -> AsyncIterator[RunningGateway]:
    async with gateway_with(settings={"news": {"board": "Kyoiku@town.example"}}) as running:
        yield running


@pytest.fixture
def board(gateway: RunningGateway) -> Person:
    """Somebody at the board, who is no guardian and works at no school."""
    return Person(gateway, "教育委員会", "Kyoiku@town.example")


async def test_it_writes_by_mail_to_all_its_schools(gateway: RunningGateway, board: Person) -> None:
    await board.mails("news@...")
    form = await board.letter("お知らせの用紙")
    await board.replies(form, "宛先: 全校、青葉中学校\n件名: 台風\n本文: 休校です。")
    draft = await board.letter("まだ送っていません")
    await board.replies(draft, "送信")
    await board.letter("まもなく送ります")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    assert "休校です。" in (await gateway.mother.letter("台風")).text


async def test_it_logs_in_and_writes_on_the_page(gateway: RunningGateway, board: Person) -> None:
    home = await board.logs_in()
    assert "お知らせを書く" in home.text
    form = await board.opens("/desk/news/new")
    assert form.status == 200
    assert "青葉中学校" in form.text
    fields = {"audience": "school|1", "kind": "ordinary", "subject.ja": "台風", "text.ja": "休校です。"}
    look = await form.press("確認のページへ", **fields)
    assert "台風" in look.text
    rows = await gateway.dependencies.store.read(lambda: list(Announcement.select()))
    assert [row.school_id for row in rows] == [None]


async def test_its_mailbox_stays_until_the_settings_name_it_no_more(gateway: RunningGateway, board: Person) -> None:
    await board.logs_in()
    for _ in range(3):
        gateway.clock.forward(days=20)
        await gateway.scheduler.tick()
    row = await gateway.dependencies.store.read(mailboxes.mailbox_of, board.address.lower())
    assert row is not None


async def test_nobody_else_gets_a_mailbox_by_writing(gateway: RunningGateway, board: Person) -> None:
    await gateway.stranger.mails("news@...")
    await gateway.settled()
    addresses = await gateway.dependencies.store.read(lambda: {row.canonical for row in Mailbox.select()})
    assert not {gateway.stranger.address, board.address.lower()} & addresses
