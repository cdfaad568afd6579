"""The history of an announcement says who changed it, and what it said before: to who may change or approve it."""

import json
import re

from mailgate.school.models import AnnouncementAct
from web.browser import Browser, Page
from web.world import HOMEROOM, OFFICE, World

DRAFT = {
    "subject.ja": "雪のため休校",
    "text.ja": "本日は休校です。\n\n給食はありません。\n家で過ごしてください。",
    "audience": ["classroom|3|1"],
    "kind": "ordinary",
}
CHANGES = re.compile(r"<(del|ins)>(.*?)</\1>", re.DOTALL)


async def changed(office: Browser, **fields: object) -> Page:
    """A draft that its author changes then; its page."""
    await office.send(await office.get("/desk/news/new"), **DRAFT)
    page = await office.send(await office.get("/desk/news/1/edit"), **{**DRAFT, **fields})
    assert page.path == "/desk/news/1", page.text
    return page


def differences(page: Page) -> list[tuple[str, str]]:
    return [(tag, " ".join(text.split())) for tag, text in CHANGES.findall(page.html)]


async def test_the_former_text_stands_there_line_by_line(world: World) -> None:
    office = await world.logged_in(OFFICE)
    text = "本日は休校です。\n\n給食は<b>ありません。\n家で過ごしてください。\n明日は未定です。"
    page = await changed(office, **{"subject.ja": "雪で休校", "text.ja": text})
    assert differences(page) == [
        ("del", "−雪のため休校"),
        ("ins", "＋雪で休校"),
        ("del", "−給食はありません。"),
        ("ins", "＋給食は&lt;b&gt;ありません。"),
        ("ins", "＋明日は未定です。"),
    ]
    for stayed in ("本日は休校です。", "家で過ごしてください。"):
        assert f"<li>{stayed}</li>" in page.html


async def test_recipients_urgency_hour_and_questions_stand_there_too(world: World) -> None:
    office = await world.logged_in(OFFICE)
    asked = {"asks": "one", "question": "迎えは", "options": "来る\n来ない", "deadline": "2026-11-24T18:00"}
    fields = {"audience": ["classroom|3|1", "grade|3"], "kind": "emergency", "send_at": "2026-11-24T12:00", **asked}
    page = await changed(office, **fields)
    assert differences(page) == [
        ("ins", "＋3年"),
        ("del", "−ふつう"),
        ("ins", "＋緊急"),
        ("del", "−すぐ"),
        ("ins", "＋11月24日（火） 12:00"),
        ("del", "−なし"),
        ("ins", "＋11月24日（火） 18:00"),
        ("ins", "＋迎えは（一つ選ぶ） 1 来る 2 来ない"),
    ]


async def test_each_change_is_shown_by_itself_and_what_changes_nothing_is_none(world: World) -> None:
    office = await world.logged_in(OFFICE)
    await changed(office)
    page = await office.get("/desk/news/1")
    assert "直しました" in page.text
    assert "変わったところ" not in page.text
    for subject in ("2つめ", "3つめ"):
        page = await office.send(await office.get("/desk/news/1/edit"), **{**DRAFT, "subject.ja": subject})
    found = [("del", "−雪のため休校"), ("ins", "＋2つめ"), ("del", "−2つめ"), ("ins", "＋3つめ")]
    assert differences(page) == found
    await office.send(page, step="send")
    await world.announcements_go(after=60)
    assert differences(await office.get("/desk/news/1")) == found, "also after it went"


async def test_who_may_only_read_it_sees_no_former_text(world: World) -> None:
    office = await world.logged_in(OFFICE)
    page = await changed(office, **{"audience": ["school|1"], "subject.ja": "雪で休校"})
    await office.send(page, step="send")
    await world.announcements_go(after=60)
    teacher = await (await world.logged_in(HOMEROOM)).get("/desk/news/1")
    assert "雪で休校" in teacher.text
    assert "雪のため休校" not in teacher.text
    assert "変わったところ" not in teacher.text


async def test_acts_of_before_that_tell_no_questions_are_shown(world: World) -> None:
    office = await world.logged_in(OFFICE)
    asked = {"asks": "text", "question": "ご意見", "subject.ja": "雪で休校"}
    await changed(office, **asked)

    def forget() -> None:
        for act in AnnouncementAct.select().where(AnnouncementAct.said != ""):
            said = {name: part for name, part in json.loads(act.said).items() if name not in {"questions", "deadline"}}
            AnnouncementAct.update(said=json.dumps(said)).where(AnnouncementAct.id == act.id).execute()

    await world.dependencies.store.write(forget)
    assert differences(await office.get("/desk/news/1")) == [("del", "−雪のため休校"), ("ins", "＋雪で休校")]


async def test_a_very_long_text_is_compared_in_no_time(world: World) -> None:
    office = await world.logged_in(OFFICE)
    page = await changed(office, **{"text.ja": "a\n" * 9_990 + "b"})
    assert ("ins", "＋b") in differences(page)
