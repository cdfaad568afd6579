"""The files of announcements as their readers open them: by a letter's link, logged in, and as staff."""

import pytest
from support.files import jpeg, pdf, png

from mailgate.ids import AttachmentId
from mailgate.keys import letter_links
from mailgate.school.models import Announcement, AnnouncementState, Attachment, AuditRecord
from mailgate.school.news.attachments import filing
from mailgate.web.news import downloads
from web.browser import Browser
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World

FILES = {"12月のお便り.pdf": pdf(), "地図.jpg": jpeg(), "map.png": png()}
SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"


def link(world: World, attachment: int, address: str) -> str:
    """What the letter to this address names."""
    token = letter_links.file_token(world.dependencies.keyring, AttachmentId(attachment), world.mailboxes[address])
    return f"/files/{token}"


def looks() -> int:
    return int(AuditRecord.select().where(AuditRecord.event == "sensitive_read:news,file").count())


async def test_a_letters_link_opens_its_file_and_the_page_names_all(world: World, mother: Browser) -> None:
    await world.announced(files=FILES)
    for number, content in enumerate(FILES.values(), 1):
        response = await world.browser().client.get(link(world, number, MOTHER))
        assert (response.status_code, response.content) == (200, content)
        assert (await mother.client.get(f"/news/1/files/{number}")).content == content
    page = await mother.get("/news/1")
    assert [each for each in page.links if "/files/" in each] == [f"/news/1/files/{number}" for number in (1, 2, 3)]
    assert "12月のお便り.pdf 1 KB" in page.text


async def test_a_large_file_comes_whole_in_blocks(world: World) -> None:
    content = pdf().replace(b"%%EOF", b"x" * (2 * filing.BLOCK) + b"%%EOF")
    await world.announced(files={"large.pdf": content})
    response = await world.browser().client.get(link(world, 1, MOTHER))
    assert response.content == content
    assert response.headers["content-length"] == str(len(content))


@pytest.mark.parametrize(
    ("number", "kind", "named"),
    [
        (1, "application/pdf", "attachment; filename=\"file.pdf\"; filename*=UTF-8''12%E6%9C%88%E3%81%AE"),
        (2, "image/jpeg", "inline; filename=\"file.jpg\"; filename*=UTF-8''%E5%9C%B0%E5%9B%B3.jpg"),
        (3, "image/png", "inline; filename=\"map.png\"; filename*=UTF-8''map.png"),
    ],
)
async def test_browsers_take_it_for_what_it_is_and_run_nothing(
    world: World, number: int, kind: str, named: str
) -> None:
    await world.announced(files=FILES)
    for path in (link(world, number, MOTHER), f"/desk/news/1/files/{number}"):
        headers = (await (await world.logged_in(OFFICE)).client.get(path)).headers
        assert headers["content-type"] == kind
        assert headers["content-disposition"].startswith(named)
        assert headers["content-security-policy"] == SANDBOX
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "private, no-cache"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-robots-tag"] == "noindex"


async def test_a_scanner_that_asks_for_the_head_gets_nothing_else(world: World) -> None:
    await world.announced(files=FILES)
    response = await world.browser().client.head(link(world, 1, MOTHER))
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["content-length"] == str(len(FILES["12月のお便り.pdf"]))
    assert response.headers["content-type"] == "application/pdf"


async def test_a_browser_that_has_it_already_is_told_so(world: World) -> None:
    await world.announced(files=FILES)
    client = world.browser().client
    first = await client.get(link(world, 1, MOTHER))
    again = await client.get(link(world, 1, MOTHER), headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("end", ["withdrawn", "erased", "not kept"])
async def test_what_does_not_open_any_more_says_so_and_whom_to_phone(world: World, mother: Browser, end: str) -> None:
    await world.announced(files=FILES)

    def ended() -> None:
        if end == "withdrawn":
            Announcement.update(state=AnnouncementState.STOPPED).execute()
        elif end == "erased":
            Announcement.delete().execute()
        else:
            Attachment.update(announcement=None).execute()

    await world.dependencies.store.write(ended)
    page = await world.browser().get(link(world, 1, MOTHER))
    assert page.status == 410
    assert "このファイルは、もう開けません" in page.text
    assert "0144-00-0001" in page.text
    assert page.response.headers["cache-control"] == "no-store"
    assert (await mother.get("/news/1/files/1")).status == (404 if end == "erased" else 410)
    assert "お便り" not in (await mother.get("/news/1")).text


async def test_it_says_so_in_the_readers_language(world: World, mother: Browser) -> None:
    await world.announced(files=FILES)
    page = await mother.get("/news/1")
    await mother.post("/language", {"csrf": page.hidden()["csrf"], "language": "pt", "back": "/"})
    await world.dependencies.store.write(lambda: Attachment.update(announcement=None).execute())
    assert "Este arquivo não pode mais ser aberto" in (await world.browser().get(link(world, 1, MOTHER))).text


async def test_staff_see_what_they_may_see_and_that_is_on_record(world: World) -> None:
    await world.announced(files=FILES)
    read = world.dependencies.store.read
    office, homeroom = await world.logged_in(OFFICE), await world.logged_in(HOMEROOM)
    for browser in (office, office, homeroom):
        assert (await browser.client.get("/desk/news/1/files/1")).content == pdf()
    assert await read(looks) == 2, "the same look within a minute is one"
    assert (await (await world.logged_in(BOTH)).get("/desk/news/1/files/1")).status == 404
    assert await read(looks) == 2


@pytest.mark.parametrize("path", ["/news/1/files/4", "/news/1/files/x", "/news/2/files/1", "/desk/news/2/files/1"])
async def test_other_numbers_open_nothing(world: World, mother: Browser, path: str) -> None:
    await world.announced(files=FILES)
    await world.announced("佐藤 太郎")
    response = await (mother if "desk" not in path else await world.logged_in(OFFICE)).client.get(path)
    assert response.status_code in {404, 410}
    assert response.headers["content-type"].startswith("text/html")


async def test_a_mailbox_opens_so_many_in_an_hour_and_the_others_go_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "AN_HOUR", 2)
    await world.announced(files=FILES)
    browser = world.browser()
    statuses = [(await browser.client.get(link(world, 1, MOTHER))).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    page = await browser.get(link(world, 1, MOTHER))
    assert "もう一度開いてください" in page.text
    assert page.response.headers["retry-after"] == "60"
    assert (await browser.client.get(link(world, 1, FATHER))).status_code == 200
    world.clock.now += downloads.HOUR
    assert (await browser.client.get(link(world, 1, MOTHER))).status_code == 200


async def test_another_familys_link_does_not_exist(world: World) -> None:
    await world.announced(files=FILES)
    assert (await world.browser().get(link(world, 1, STRANGER))).status == 410
    assert (await world.browser().get("/files/")).status == 404
    assert (await world.browser().get(f"/files/{'a' * 40}")).status == 404
