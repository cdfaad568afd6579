"""Files that a staff member attaches to the reply to the form of an announcement."""

import re

import pytest
from support import GatewayWith, Letter, RunningGateway
from support.files import DOCX, HTML, pdf, png
from support.letters import plain_mail, reply_to, with_files

from conversations.news.test_announcements import nurse_is_head
from mailgate.school.models import Announcement, Attachment

WORDS = "宛先: 3年1組\n件名: 12月のお便り\n本文:\nご覧ください。"
LARGE = pdf().replace(b"%%EOF", bytes(range(256)) * 10_000 + b"%%EOF")
FOR_LARGE_ONES = {"news": {"message_bytes": 4_000_000}}


async def form_of(gateway: RunningGateway) -> Letter:
    await gateway.office.mails("news@...")
    return await gateway.office.letter("お知らせの用紙")


async def replies(gateway: RunningGateway, letter: Letter, text: str, *files: tuple[str, bytes]) -> None:
    mail = with_files(reply_to(letter, gateway.office.address, text), *files)
    await gateway.office.sends(mail, [letter.reply_to])


def kept() -> list[tuple[str, int | None]]:
    return [(row.name, row.announcement_id) for row in Attachment.select().order_by(Attachment.id)]


async def test_the_draft_names_them_and_families_open_them(gateway: RunningGateway) -> None:
    content = pdf().replace(b"%%EOF", bytes(range(256)) * 2_500 + b"%%EOF")
    form = await form_of(gateway)
    assert "ファイル（PDF、JPEGやPNGの写真）は、返信に添付してください。5個までです。" in form.text
    await replies(gateway, form, WORDS, ("12月のお便り.pdf", content), ("地図.png", png()))
    draft = await gateway.office.letter("まだ送っていません（お知らせ） 12月のお便り")
    assert "添付ファイル:\n12月のお便り.pdf（641 KB）\n地図.png（1 KB）\n" in draft.text
    await gateway.office.replies(draft, "送信")
    gateway.clock.forward(minutes=1)
    await gateway.office.letter("まもなく送ります")
    await gateway.announced()
    letter = await gateway.mother.letter("12月のお便り")
    links = re.findall(r"\S+/files/\S+", letter.text)
    opened = await gateway.mother.browser.get(links[0])
    assert opened.content == content
    assert "12%E6%9C%88" in opened.headers["content-disposition"]
    assert (await gateway.mother.browser.get(links[1])).content == png()


async def test_files_with_the_word_to_send_are_added_and_nothing_goes(gateway: RunningGateway) -> None:
    await replies(gateway, await form_of(gateway), WORDS)
    first = await gateway.office.letter("まだ送っていません")
    await replies(gateway, first, "送信", ("お便り.pdf", pdf()))
    second = await gateway.office.letter("まだ送っていません")
    assert "お便り.pdf" in second.text
    await gateway.office.replies(first, "送信")
    await gateway.office.letter("このお知らせは、もう変わっています")
    await gateway.office.replies(second, "送信")
    await gateway.office.letter("まもなく送ります")


async def test_changing_the_words_keeps_the_files_and_the_same_file_is_one(gateway: RunningGateway) -> None:
    await replies(gateway, await form_of(gateway), WORDS, ("お便り.pdf", pdf()))
    draft = await gateway.office.letter("まだ送っていません")
    await replies(gateway, draft, WORDS.replace("ご覧", "ぜひご覧"), ("お便り.pdf", pdf()), ("地図.png", png()))
    again = await gateway.office.letter("まだ送っていません")
    assert "ぜひご覧ください。" in again.text
    assert again.text.count("お便り.pdf") == 1
    assert "地図.png" in again.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("表.docx", DOCX, "「表.docx」はWordやExcel"), ("お便り.pdf", HTML, "「お便り.pdf」は添付できない種類")],
)
async def test_what_is_not_taken_brings_the_form_and_no_draft(
    gateway: RunningGateway, name: str, content: bytes, said: str
) -> None:
    await replies(gateway, await form_of(gateway), WORDS, (name, content))
    letter = await gateway.office.letter("お知らせを作れませんでした")
    assert said in letter.text
    assert "> ご覧ください。" in letter.text
    assert await gateway.dependencies.store.read(lambda: Announcement.select().count()) == 0


async def test_six_are_too_many_and_no_draft_is_written(gateway: RunningGateway) -> None:
    files = [(f"{number}.pdf", pdf(str(number))) for number in range(6)]
    await replies(gateway, await form_of(gateway), WORDS, *files)
    assert "5個まで" in (await gateway.office.letter("お知らせを作れませんでした")).text
    assert await gateway.dependencies.store.read(lambda: Announcement.select().count()) == 0


async def test_the_head_reads_their_names(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await replies(gateway, await form_of(gateway), WORDS, ("お便り.pdf", pdf()))
    await gateway.office.replies(await gateway.office.letter("まだ送っていません"), "送信")
    assert "お便り.pdf（1 KB）" in (await gateway.nurse.letter("承認をお願いします")).text


async def test_files_of_others_are_not_taken_in(gateway: RunningGateway) -> None:
    form = await form_of(gateway)
    mails = [
        (gateway.mother, reply_to(form, gateway.mother.address, WORDS), form.reply_to),
        (gateway.teacher, reply_to(form, gateway.teacher.address, WORDS), form.reply_to),
        (gateway.office, plain_mail(gateway.office.address, f"news@{gateway.domain}", WORDS), f"news@{gateway.domain}"),
    ]
    for person, mail, to in mails:
        await person.sends(with_files(mail, ("お便り.pdf", pdf())), [to])
    await gateway.settled()
    assert await gateway.dependencies.store.read(kept) == []


async def test_only_the_form_takes_a_large_mail(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings=FOR_LARGE_ONES) as gateway:
        form = await form_of(gateway)
        mail = with_files(reply_to(form, gateway.office.address, WORDS), ("large.pdf", LARGE))
        login = f"login@{gateway.domain}"
        for recipients in ([login], [f"news@{gateway.domain}"], [form.reply_to, login]):
            assert (await gateway.office.sends(mail, recipients)).code == 552
        assert (await gateway.office.sends(mail, [form.reply_to])).code == 250
        assert "large.pdf（2.6 MB）" in (await gateway.office.letter("まだ送っていません")).text


async def test_at_first_no_mail_is_larger(gateway: RunningGateway) -> None:
    form = await form_of(gateway)
    mail = with_files(reply_to(form, gateway.office.address, WORDS), ("large.pdf", LARGE))
    assert (await gateway.office.sends(mail, [form.reply_to])).code == 552
