"""Files that are more than one thing, names that mean more than they show, and links that nobody was given."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest
import pytest_asyncio
from support.files import jpeg, pdf, png
from web.world import FATHER, MOTHER, OFFICE, STRANGER, World
from web.world import world as make_world

from mailgate.ids import AttachmentId, GroupId, MailboxId
from mailgate.keys import letter_links, uploads

RUNS = b"<!DOCTYPE html><html><script>alert(1)</script><svg onload=alert(1)></svg></html>"
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with make_world(tmp_path) as made:
        yield made


def link(world: World, address: str, attachment: int = 1) -> str:
    token = letter_links.file_token(world.dependencies.keyring, AttachmentId(attachment), world.mailboxes[address])
    return f"/files/{token}"


async def opened(world: World, name: str, content: bytes) -> httpx.Response:
    """What a guardian's browser gets of a file that the office attached with this name."""
    await world.announced(files={name: content})
    return await world.browser().client.get(link(world, MOTHER))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf().replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + RUNS + b"\n"), PDF),
        (pdf().replace(b"%%EOF", RUNS + b"%%EOF"), PDF),
        (b"%PDF-1.4\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>\n%%EOF", PDF),
        (b"%PDF-1.4/*\n%%EOF*/=1;alert(1)", PDF),
        (jpeg(before=RUNS), JPEG),
        (jpeg() + RUNS, JPEG),
        (png() + RUNS, PNG),
    ],
)
async def test_what_is_two_things_is_taken_for_the_harmless_one(world: World, content: bytes, kind: str) -> None:
    response = await opened(world, "a.html", content)
    assert response.content == content
    assert response.headers["content-type"] == kind
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-security-policy"] == "default-src 'none'; sandbox; frame-ancestors 'none'"
    assert response.headers["cross-origin-resource-policy"] == "same-origin"
    assert response.headers["content-disposition"].startswith("attachment" if kind == PDF else "inline")
    assert unquote(response.headers["content-disposition"]).endswith((".pdf", ".jpg", ".png"))


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "..\\..\\windows\\system32\\evil.exe",
        "/absolute.pdf",
        "bill\u202efdp.exe",
        "a\u2066b\u2069.pdf",
        'quote"; filename="evil.exe.pdf',
        "line\r\nSet-Cookie: a=b.pdf",
        "nul\x00.pdf",
        "semi;colon=1.pdf",
        "%2e%2e%2fescape.pdf",
        "あ" * 300 + ".pdf",
        "con.pdf.",
        " .pdf",
        "",
        "\ud800.pdf",
        "a\u200b\u200e.pdf",
    ],
)
async def test_a_name_is_one_line_without_a_path_and_shows_what_it_is(world: World, name: str) -> None:
    response = await opened(world, name, pdf())
    given = response.headers["content-disposition"]
    assert len(response.headers.get_list("set-cookie")) == 0
    assert given.count('"') == 2
    assert given.isascii()
    shown = unquote(given.partition("UTF-8''")[2])
    assert shown.endswith(".pdf")
    assert len(shown) <= 80
    assert not any(character in shown for character in '/\\"<>|\r\n\x00\u202e\u2066\u2069\u200b\u200e')
    assert not shown.startswith(".")


async def test_a_changed_token_opens_nothing(world: World) -> None:
    await world.announced(files={"a.pdf": pdf()})
    good, client = link(world, MOTHER), world.browser().client
    for place in range(len("/files/"), len(good)):
        other = "b" if good[place] != "b" else "c"
        assert (await client.get(good[:place] + other + good[place + 1 :])).status_code == 404
    for cut in (good[:-1], good + "a", good.replace("/files/", "/files/../files/x"), "/files/" + "a" * 5_000):
        assert (await client.get(cut)).status_code in {404, 431}


async def test_tokens_for_other_purposes_open_no_file(world: World) -> None:
    await world.announced(files={"a.pdf": pdf()})
    keyring, mother = world.dependencies.keyring, world.mailboxes[MOTHER]
    for token in (
        letter_links.unsubscribe_token(keyring, GroupId(1), mother),
        uploads.token(keyring, AttachmentId(1), mother),
        keyring.address("file", 1),
        keyring.address("file", 1, mother, 1),
        keyring.address("confirm", 1, mother),
    ):
        assert (await world.browser().client.get(f"/files/{token}")).status_code == 404


async def test_a_good_token_opens_only_what_went_to_its_mailbox(world: World) -> None:
    await world.announced(files={"a.pdf": pdf("A")})
    await world.announced("鈴木 一", files={"b.pdf": pdf("B")})
    client = world.browser().client
    assert (await client.get(link(world, MOTHER, 1))).content == pdf("A")
    assert (await client.get(link(world, FATHER, 1))).content == pdf("A")
    assert (await client.get(link(world, STRANGER, 2))).content == pdf("B")
    for address, attachment in ((MOTHER, 2), (STRANGER, 1), (OFFICE, 1), (MOTHER, 3)):
        response = await client.get(link(world, address, attachment))
        assert response.status_code == 410
        assert b"%PDF" not in response.content
    nobody = letter_links.file_token(world.dependencies.keyring, AttachmentId(1), MailboxId(999))
    assert (await client.get(f"/files/{nobody}")).status_code == 410


async def test_a_link_opens_this_file_and_no_session(world: World) -> None:
    await world.announced(files={"a.pdf": pdf()})
    browser = world.browser()
    response = await browser.client.get(link(world, MOTHER))
    assert "set-cookie" not in response.headers
    assert (await browser.get("/news/1")).path == "/login"
    assert (await browser.client.post(link(world, MOTHER))).status_code == 405
