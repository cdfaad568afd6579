"""The day on paper."""

from web.browser import Browser
from web.world import BOTH, HOMEROOM, OFFICE, World


async def test_a_classroom_s_sheet_has_every_student_and_what_was_told(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", remarks="至急お電話ください", phone="090-0000-1234")
    page = await (await world.logged_in(HOMEROOM)).get("/desk/print")
    assert "3年1組 2026年11月24日（火）" in page.text
    assert "12 佐藤 花子 欠席（病欠） 発熱 （未確認） 至急 至急お電話ください ☎ 090-0000-1234" in page.text
    assert "20 鈴木 一" in page.text
    assert "Ctrl+P" in page.text


async def test_the_meeting_s_sheet_has_every_classroom(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", "佐藤 太郎")
    page = await (await world.logged_in(OFFICE)).get("/desk/print")
    assert "朝の打ち合わせ 2026年11月24日（火）" in page.text
    for row in ("1-2 1 1 9 佐藤 太郎 欠席（病欠） 発熱", "3-1 2 1 12 佐藤 花子 欠席（病欠） 発熱"):
        assert row in page.text


async def test_nobody_prints_what_they_may_not_see(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子")
    page = await (await world.logged_in(BOTH)).get("/desk/print")
    assert "佐藤 花子" not in page.text
    assert (await (await world.logged_in(BOTH)).get("/desk/print?grade=3&class=1")).status == 404
