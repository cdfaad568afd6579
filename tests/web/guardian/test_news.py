"""What schools wrote to a family: the archive, one announcement in the reader's language, and the button."""

from urllib.parse import urlencode

import pytest

from mailgate.school.models import Announcement, Recipient
from mailgate.school.news.writing.drafts import Text
from web.browser import Browser
from web.world import BOTH, FATHER, MOTHER, OFFICE, STRANGER, World


async def readers(world: World) -> dict[int, int | None]:
    rows = await world.dependencies.store.read(lambda: list(Recipient.select()))
    return {row.mailbox_id: row.read for row in rows}


async def test_it_is_read_when_the_button_says_so_and_not_when_it_is_opened(world: World, mother: Browser) -> None:
    await world.announced()
    assert "まだ読んでいないものが1件あります" in (await mother.get("/")).text
    page = await mother.get("/news/1")
    assert "本日は休校です。" in page.text
    assert set((await readers(world)).values()) == {None}
    page = await mother.send(page)
    assert "読んだことを学校に知らせました。" in page.text
    found = await readers(world)
    assert found[world.mailboxes[MOTHER]] == world.clock()
    assert found[world.mailboxes[FATHER]] is None
    assert "まだ読んでいない" not in (await mother.get("/")).text


async def test_a_second_press_keeps_the_first_time(world: World, mother: Browser) -> None:
    await world.announced()
    page = await mother.get("/news/1")
    await mother.send(page)
    first = world.clock()
    world.clock.now += 60
    assert (await mother.send(page)).status == 200
    assert (await readers(world))[world.mailboxes[MOTHER]] == first


async def test_links_in_a_text_can_be_pressed_and_nothing_in_it_is_html(world: World, mother: Browser) -> None:
    await world.announced(ja=Text("<b>雪</b>", "<script>x</script> https://school.example/?a=1&b=2 を見てください"))
    page = await mother.get("/news/1")
    assert "https://school.example/?a=1&b=2" in page.links
    assert "<script>" not in page.html
    assert "<b>" not in page.html
    assert 'rel="noopener noreferrer"' in page.html


@pytest.mark.parametrize("person", [STRANGER, BOTH, OFFICE])
async def test_it_is_nobody_else_s(world: World, person: str) -> None:
    await world.announced()
    browser = await world.logged_in(person)
    assert (await browser.get("/news/1")).status == 404
    assert "雪のため休校" not in (await browser.get("/news")).text
    token = (await browser.get("/news")).hidden()["csrf"]
    assert (await browser.post("/news/1", {"csrf": token})).status == 404
    assert set((await readers(world)).values()) == {None}


async def test_the_archive_is_searched_by_all_words(world: World, mother: Browser) -> None:
    await world.announced()
    await world.announced(ja=Text("月のおたより", "行事のお知らせ"))
    page = await mother.get("/news")
    assert page.text.index("月のおたより") < page.text.index("雪のため休校")
    assert "月のおたより" not in (await mother.get("/news?words=休校+本日")).text
    assert "雪のため休校" in (await mother.get("/news?words=休校+本日")).text
    assert "その言葉のあるお知らせはありません。" in (await mother.get("/news?words=休校+行事")).text
    assert "その言葉のあるお知らせはありません。" in (await mother.get("/news?words=%25")).text


@pytest.mark.parametrize("words", ["PTA", "ｐｔａ", "12月", "ガイドブック", "café CAFÉ", "総会　ｶﾞｲﾄﾞ"])
async def test_width_and_case_do_not_matter_to_a_search(world: World, mother: Browser, words: str) -> None:
    await world.announced(ja=Text("ＰＴＡ総会のお知らせ", "１２月１０日です。ｶﾞｲﾄﾞﾌﾞｯｸを持ってきてください。Café"))
    office = await world.logged_in(OFFICE)
    sought = urlencode({"words": words})
    assert "総会のお知らせ" in (await mother.get(f"/news?{sought}")).text
    assert "総会のお知らせ" in (await office.get(f"/desk/news?{sought}")).text


async def test_a_reader_gets_the_text_in_their_language(world: World, mother: Browser) -> None:
    await world.announced()
    page = await mother.get("/news/1")
    await mother.post("/language", {"csrf": page.hidden()["csrf"], "language": "en", "back": "/news/1"})
    page = await mother.get("/news/1")
    assert "No school." in page.text
    assert "I have read this" in page.text
    page = await mother.get("/news/1")
    await mother.post("/language", {"csrf": page.hidden()["csrf"], "language": "vi", "back": "/news/1"})
    page = await mother.get("/news/1")
    assert 'lang="ja">雪のため休校' in page.html
    assert "Tôi đã đọc" in page.text


@pytest.mark.parametrize(
    "path", ["/news/x", "/news/0", "/news/99999999999999999999", "/news?before=x", "/news?before=-1"]
)
async def test_addresses_that_nobody_made_are_not_found(mother: Browser, path: str) -> None:
    assert (await mother.get(path)).status == (200 if "?" in path else 404)


async def test_a_correction_and_what_it_corrects_name_each_other(world: World, mother: Browser) -> None:
    await world.announced()
    await world.announced(ja=Text("雪のため2時間遅れ", "10時から授業です。"))

    def correct() -> None:
        Announcement.update(corrects=1, kind="emergency").where(Announcement.id == 2).execute()

    await world.dependencies.store.write(correct)
    listed = (await mother.get("/news")).text
    assert "緊急 訂正のお知らせ 雪のため2時間遅れ" in " ".join(listed.split())
    later, first = await mother.get("/news/2"), await mother.get("/news/1")
    assert "緊急 訂正のお知らせ" in " ".join(later.text.split())
    assert "前のお知らせを、このお知らせで訂正します。 雪のため休校" in " ".join(later.text.split())
    assert "/news/1" in later.links
    assert "このお知らせは、あとのお知らせで訂正されました。 雪のため2時間遅れ" in " ".join(first.text.split())
    assert "/news/2" in first.links
    assert "訂正のお知らせ" not in first.text


async def test_who_did_not_get_the_first_sees_its_subject_without_a_link(world: World, mother: Browser) -> None:
    await world.announced()
    await world.announced(ja=Text("雪のため2時間遅れ", "10時から授業です。"))

    def correct() -> None:
        Announcement.update(corrects=1).where(Announcement.id == 2).execute()
        Recipient.delete().where(Recipient.announcement == 1).execute()

    await world.dependencies.store.write(correct)
    page = await mother.get("/news/2")
    assert "このお知らせで訂正します。 雪のため休校" in " ".join(page.text.split())
    assert "/news/1" not in page.links
