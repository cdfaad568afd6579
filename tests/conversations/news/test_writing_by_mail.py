"""A staff member writes an announcement by mail to news@: the form, the draft with its numbers, 「送信」."""

import pytest
from support import Letter, RunningGateway

from conversations.news.test_announcements import nurse_is_head
from mailgate.school.models import Announcement

WORDS = "宛先: 3年1組\n件名: 学級閉鎖\n本文:\n明日から3日間、学級閉鎖にします。\n\n家で過ごしてください。"


async def form_of(gateway: RunningGateway) -> Letter:
    """The form that comes to the office."""
    await gateway.office.mails("news@...")
    return await gateway.office.letter("お知らせの用紙")


def states() -> list[str]:
    """How far all announcements are."""
    return [row.state for row in Announcement.select().order_by(Announcement.id)]


async def test_the_form_the_numbers_and_then_it_goes(gateway: RunningGateway) -> None:
    form = await form_of(gateway)
    assert form.reply_to.startswith("news+")
    assert "・全校\n・職員\n・1年2組\n・3年1組\n" in form.text
    await gateway.office.replies(form, WORDS)
    draft = await gateway.office.letter("まだ送っていません（お知らせ） 学級閉鎖")
    assert "3のメールボックスに届きます。" in draft.text
    assert "宛先: 3年1組\n" in draft.text
    assert "> 明日から3日間、学級閉鎖にします。\n> \n> 家で過ごしてください。\n" in draft.text
    await gateway.announced()
    assert gateway.mother.letters == []
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("まもなく送ります（お知らせ） 学級閉鎖")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    letter = await gateway.mother.letter("学級閉鎖")
    assert letter.text.startswith("明日から3日間、学級閉鎖にします。\n\n家で過ごしてください。\n")
    await gateway.office.replies(draft, "送信します。")
    await gateway.office.letter("お知らせを送っています")
    await gateway.announced()
    assert len(gateway.mother.letters) == 1


async def test_an_emergency_goes_at_once(gateway: RunningGateway) -> None:
    await gateway.office.replies(await form_of(gateway), f"種類: 緊急\n{WORDS}")
    await gateway.office.replies(await gateway.office.letter("まだ送っていません"), "送信")
    await gateway.office.letter("まもなく送ります")
    await gateway.announced()
    await gateway.mother.letter("【緊急】学級閉鎖")


async def test_where_the_head_approves_it_waits(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await gateway.office.replies(await form_of(gateway), WORDS)
    draft = await gateway.office.letter("まだ送っていません")
    assert "管理職の承認のあとで送られます。" in draft.text
    await gateway.office.replies(draft, "送信")
    await gateway.office.letter("承認を待っています")
    await gateway.nurse.replies(await gateway.nurse.letter("承認をお願いします"), "承認")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    await gateway.mother.letter("学級閉鎖")


async def test_it_is_changed_and_taken_back_by_replying(gateway: RunningGateway) -> None:
    await gateway.office.replies(await form_of(gateway), WORDS)
    first = await gateway.office.letter("まだ送っていません")
    await gateway.office.replies(first, WORDS.replace("3年1組", "1年、3年1組").replace("学級閉鎖\n", "閉鎖\n"))
    second = await gateway.office.letter("まだ送っていません（お知らせ） 閉鎖")
    await gateway.office.replies(first, "送信")
    await gateway.office.letter("このお知らせは、もう変わっています")
    await gateway.office.replies(second, "送信")
    going = await gateway.office.letter("まもなく送ります")
    await gateway.office.replies(going, "取消")
    again = await gateway.office.letter("まだ送っていません")
    gateway.clock.forward(minutes=5)
    await gateway.announced()
    assert gateway.mother.letters == []
    await gateway.office.replies(again, "取消")
    await gateway.office.letter("お知らせの下書きを消しました")
    assert await gateway.dependencies.store.read(states) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (WORDS.replace("3年1組", "9年9組"), "> 9年9組"),
        (WORDS.replace("宛先: 3年1組\n", ""), "宛先"),
        (WORDS.replace("件名: 学級閉鎖\n", ""), "件名"),
        ("宛先: 全校\n件名: 雪", "本文"),
        ("送信", "宛先"),
    ],
)
async def test_what_is_missing_brings_the_form_again(gateway: RunningGateway, words: str, said: str) -> None:
    await gateway.office.replies(await form_of(gateway), words)
    assert said in (await gateway.office.letter("お知らせを作れませんでした")).text
    assert await gateway.dependencies.store.read(states) == []


async def test_words_without_the_form_bring_the_form(gateway: RunningGateway) -> None:
    await gateway.office.mails("news@...", WORDS)
    await gateway.office.letter("お知らせの用紙")
    assert await gateway.dependencies.store.read(states) == []


async def test_homeroom_writes_to_its_classroom_alone(gateway: RunningGateway) -> None:
    await gateway.teacher.mails("news@...")
    form = await gateway.teacher.letter("お知らせの用紙")
    assert "・3年1組\n" in form.text
    assert "全校" not in form.text.partition("使える宛先:")[2]
    await gateway.teacher.replies(form, WORDS.replace("3年1組", "全校、3年1組"))
    assert "> 全校\n" in (await gateway.teacher.letter("お知らせを作れませんでした")).text
    await gateway.teacher.replies(form, WORDS)
    await gateway.teacher.letter("まだ送っていません")


async def test_the_board_writes_to_all_its_schools(gateway_with: object) -> None:
    async with gateway_with(settings={"news": {"board": "suzuki@mail.example"}}) as gateway:  # type: ignore[operator]
        await gateway.neighbour.mails("news@...")
        form = await gateway.neighbour.letter("お知らせの用紙")
        await gateway.neighbour.replies(form, "宛先: 全校、青葉中学校\n件名: 台風\n本文: 休校です。")
        assert "3のメールボックス" in (await gateway.neighbour.letter("まだ送っていません")).text


async def test_a_guardian_is_refused_calmly_and_another_mailbox_gets_nowhere(gateway: RunningGateway) -> None:
    await gateway.mother.mails("news@...", WORDS)
    assert "何も送られていません。" in (await gateway.mother.letter("返信を受け付けられませんでした")).text
    form = await form_of(gateway)
    await gateway.mother.replies(form, WORDS)
    await gateway.mother.letter("返信を受け付けられませんでした")
    await gateway.teacher.replies(form, WORDS)
    await gateway.teacher.letter("返信を受け付けられませんでした")
    assert await gateway.dependencies.store.read(states) == []
