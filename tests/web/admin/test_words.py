"""The roster's and the staff's pages in English: no Japanese is left but the school's own names."""

import pytest

from web.test_words import JAPANESE, without_names
from web.world import OFFICE, World

PAGES = (
    *("/admin/roster", "/admin/roster?grade=3&class=1", "/admin/roster?show=left", "/admin/roster/new"),
    *(f"/admin/roster/students/1{act}" for act in ("", "/edit", "/leave", "/return", "/guardians/new")),
    *(f"/admin/roster/students/1/guardians/1/{act}" for act in ("replace", "remove")),
    *("/admin/staff", "/admin/staff/new", "/admin/staff/1", "/admin/staff/1/remove"),
)


@pytest.mark.parametrize("path", PAGES)
async def test_english_pages_have_no_japanese_left(world: World, path: str) -> None:
    office = await world.logged_in(OFFICE)
    await office.post("/language", {**(await office.get("/")).hidden(), "language": "en", "back": "/"})
    pages = [await office.get(path)]
    if path.endswith(("/new", "/edit", "/replace", "/staff/1")):
        pages += [await office.send(pages[0], grade="x", classroom="", number="", name="", address="x", duty=[])]
    for page in pages:
        assert '<html lang="en">' in page.html
        html = without_names(page.html)
        for name in ("鈴木 一", "事務 高橋", "小林 先生"):
            html = html.replace(name, "")
        assert [line for line in html.splitlines() if JAPANESE.search(line)] == []
