"""Files on the form of an announcement: taken with it, kept while it is refused, and removed again."""

from typing import Any

import pytest
import pytest_asyncio
from support.files import DOCX, HEIC, HTML, SVG, jpeg, pdf, png

from mailgate.school.models import Attachment, AttachmentBlock, AuditRecord
from mailgate.school.news.attachments import filing
from web.browser import Browser, Page
from web.world import HOMEROOM, MOTHER, OFFICE, World

TEXTS = {"audience": "classroom|3|1", "subject.ja": "12月のお便り", "text.ja": "ご覧ください。"}


@pytest_asyncio.fixture
async def office(world: World) -> Browser:
    return await world.logged_in(OFFICE)


async def write(browser: Browser, *files: tuple[str, bytes], **fields: Any) -> Page:
    return await browser.upload(await browser.get("/desk/news/new"), *files, **{**TEXTS, **fields})


async def kept(world: World) -> list[tuple[str, int | None]]:
    rows = await world.dependencies.store.read(lambda: list(Attachment.select().order_by(Attachment.id)))
    return [(row.name, row.announcement_id) for row in rows]


async def test_the_last_look_names_the_files_and_they_open(world: World, office: Browser) -> None:
    page = await write(office, ("お便り.pdf", pdf()), ("地図.PNG", png()))
    assert page.path == "/desk/news/1"
    assert "添付ファイル お便り.pdf、地図.PNG" in page.text
    for number, content in enumerate((pdf(), png()), 1):
        assert (await office.client.get(f"/desk/news/1/files/{number}")).content == content
    await office.send(page, step="send")
    await world.announcements_go(after=60)
    mother = await world.logged_in(MOTHER)
    assert (await mother.client.get("/news/1/files/1")).content == pdf()


async def test_a_file_of_several_blocks_is_kept_whole(world: World, office: Browser) -> None:
    content = pdf().replace(b"%%EOF", bytes(range(256)) * 2_500 + b"%%EOF")
    await write(office, ("large.pdf", content))
    assert await world.count(AttachmentBlock) == len(filing.blocks(len(content))) == 3
    assert (await office.client.get("/desk/news/1/files/1")).content == content


async def test_a_form_that_is_refused_keeps_its_files(world: World, office: Browser) -> None:
    page = await write(office, ("お便り.pdf", pdf()), **{"subject.ja": ""})
    assert page.status == 422
    assert "「お便り.pdf」を外す" in page.text
    assert await kept(world) == [("お便り.pdf", None)]
    page = await office.send(page, **TEXTS)
    assert "添付ファイル お便り.pdf" in page.text
    assert await kept(world) == [("お便り.pdf", 1)]


async def test_what_waits_can_be_left_out_again(world: World, office: Browser) -> None:
    page = await write(office, ("wrong.pdf", pdf()), **{"subject.ja": ""})
    page = await office.send(page, removed="1", **TEXTS)
    assert "添付ファイル" not in page.text
    assert await kept(world) == [("wrong.pdf", None)]


async def test_a_draft_gives_files_up_and_takes_others(world: World, office: Browser) -> None:
    await write(office, ("a.pdf", pdf("A")), ("b.pdf", pdf("B")))
    form = await office.get("/desk/news/1/edit")
    assert "「a.pdf」を外す" in form.text
    page = await office.upload(form, ("c.pdf", pdf("C")), removed="1", **TEXTS)
    assert "添付ファイル b.pdf、c.pdf" in page.text
    assert await kept(world) == [("a.pdf", None), ("b.pdf", 1), ("c.pdf", 1)]


async def test_the_token_of_what_waits_is_its_uploader_s(world: World, office: Browser) -> None:
    token = (await write(office, ("a.pdf", pdf()), **{"subject.ja": ""})).hidden()["uploaded"]
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.send(await teacher.get("/desk/news/new"), uploaded=[*token, "x", "1"], **TEXTS)
    assert "添付ファイル" not in page.text
    assert await kept(world) == [("a.pdf", None)]


async def test_what_waited_too_long_is_chosen_again(world: World, office: Browser) -> None:
    page = await write(office, ("a.pdf", pdf()), **{"subject.ja": ""})
    await world.dependencies.store.write(lambda: Attachment.delete().execute())
    page = await office.send(page, **TEXTS)
    assert "もう一度選んでください。" in page.text
    assert "添付ファイル" in (await office.upload(page, ("a.pdf", pdf()), uploaded=[], **TEXTS)).text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("表.docx", DOCX, "WordやExcel"),
        ("写真.heic", HEIC, "iPhoneの形式"),
        ("絵.svg", SVG, "添付できない種類"),
        ("お便り.pdf", HTML, "添付できない種類"),
        ("空.pdf", b"", "空です"),
        ("切れた.pdf", pdf()[:-20], "こわれていて"),
        ("大きい.pdf", pdf() + b"\n" * 10_000_000, "10 MBまで"),
    ],
)
async def test_what_is_not_taken_says_what_to_do_and_the_text_stays(
    world: World, office: Browser, name: str, content: bytes, said: str
) -> None:
    page = await write(office, (name, content), ("地図.jpg", jpeg()))
    assert page.status == 422
    assert f"「{name}」" in page.text
    assert said in page.text
    assert "ご覧ください。" in page.text
    assert "「地図.jpg」を外す" in page.text, "the good one waits"
    assert page.text.count(said) == 2, "once above, once at the field"


async def test_problems_of_text_and_files_are_told_together(office: Browser) -> None:
    page = await write(office, ("表.docx", DOCX), **{"subject.ja": ""})
    assert "件名" in page.text
    assert "WordやExcel" in page.text


async def test_too_many_files_are_told_and_the_text_stays(office: Browser) -> None:
    page = await write(office, *((f"{number}.pdf", pdf(str(number))) for number in range(6)))
    assert "添付できるファイルは5個までです。" in page.text
    assert "ご覧ください。" in page.text


async def test_far_too_much_is_refused_before_it_is_read(office: Browser) -> None:
    page = await write(office, ("film.pdf", pdf() + b"\n" * 41_000_000))
    assert page.status == 413
    assert "ファイルが大きすぎます" in page.text


async def test_a_wrong_file_is_removed_after_it_went(world: World, office: Browser) -> None:
    page = await office.send(await write(office, ("wrong.pdf", pdf())), step="send")
    await world.announcements_go(after=60)
    page = await office.send(await office.get("/desk/news/1"), removed="1")
    assert "ファイルを外しました" in page.text
    assert "wrong.pdf" in page.text, "the history names it"
    mother = await world.logged_in(MOTHER)
    assert (await mother.get("/news/1/files/1")).status == 410
    events = await world.dependencies.store.read(
        lambda: [row.event for row in AuditRecord.select().where(AuditRecord.event.contains("news,file"))]
    )
    assert events == ["sensitive_create:news,file", "sensitive_delete:news,file"]


async def test_a_file_for_what_has_gone_already_is_refused(world: World, office: Browser) -> None:
    form = await office.get("/desk/news/new")
    await office.send(await office.upload(form, ("a.pdf", pdf("A")), **TEXTS), step="send")
    page = await office.upload(form, ("b.pdf", pdf("B")), **TEXTS)
    assert "もう送信を押したあと" in page.text
    assert await kept(world) == [("a.pdf", 1), ("b.pdf", None)]


async def test_a_guardian_s_files_are_not_even_read(world: World, mother: Browser) -> None:
    token = (await mother.get("/news")).hidden()
    for path in ("/desk/news/new", "/admin/imports", "/admin/year"):
        answer = await mother.client.post(path, data=token, files=[("files", ("a.pdf", b"x" * 9_000_000))])
        assert answer.status_code == 404, path
    assert await world.count(Attachment) == 0
