"""A staff member chooses how to hear of notices."""

import pytest

from mailgate.school.directory import duties
from mailgate.school.models import Letters
from web.browser import Browser
from web.world import HOMEROOM, World


async def preference(world: World) -> tuple[Letters, list[str]]:
    ((_, member),) = await world.dependencies.store.read(duties.of_mailbox, world.mailboxes[HOMEROOM])
    return member.letters, [f"{hour:%H:%M}" for hour in member.hours]


async def test_lists_only_at_hours_of_ones_own(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    assert "/desk/letters" in (await teacher.get("/desk")).links
    page = await teacher.get("/desk/letters")
    saved = await teacher.send(page, letters="digest", digest_at="８：２０、7:50")
    assert 'value="7:50 8:20"' in saved.html
    assert "保存しました。" in saved.text
    assert "保存しました。" not in (await teacher.get("/desk/letters")).text
    assert await preference(world) == (Letters.DIGEST, ["07:50", "08:20"])
    await teacher.send(saved, letters="", digest_at="")
    assert await preference(world) == (Letters.SCHOOL, [])


async def test_a_choice_of_an_earlier_session_is_shown_once_more(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.post("/desk/letters", {"csrf": "old", "letters": "both", "digest_at": "8:00"})
    assert page.status == 422
    assert "まだ保存されていません。" in page.text
    assert await preference(world) == (Letters.SCHOOL, [])


@pytest.mark.parametrize(
    ("letters", "hours"), [("digest", "朝"), ("never", "8:00"), ("both", "7:00 7:10 7:20 7:30 7:40 7:50 8:00")]
)
async def test_what_cannot_be_read_is_kept_and_changes_nothing(world: World, letters: str, hours: str) -> None:
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.send(await teacher.get("/desk/letters"), letters=letters, digest_at=hours)
    assert page.status == 422
    assert "入力を確かめてください" in page.text
    assert hours in page.html
    assert await preference(world) == (Letters.SCHOOL, [])


async def test_guardians_have_no_such_page(mother: Browser) -> None:
    assert (await mother.get("/desk/letters")).status == 404
    page = await mother.get("/")
    assert (await mother.post("/desk/letters", {**page.hidden(), "letters": "both"})).status == 404
