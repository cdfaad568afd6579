"""How staff write an announcement: the form, the last look, sending, taking back, stopping, correcting."""

import json
import re
from typing import Any

import pytest
import pytest_asyncio

from mailgate.school.directory import people
from mailgate.school.directory.documents.document import write_document
from mailgate.school.models import (
    Announcement,
    AnnouncementText,
    Duty,
    Guardianship,
    Letter,
    Mailbox,
    Recipient,
    RecipientGroup,
    School,
    StaffMember,
    Student,
)
from web.browser import Browser, Page
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World

CLASSROOM = "classroom|3|1"


@pytest_asyncio.fixture
async def office(world: World) -> Browser:
    return await world.logged_in(OFFICE)


async def write(browser: Browser, *audience: str, **fields: Any) -> Page:
    page = await browser.get("/desk/news/new")
    texts = {"subject.ja": "雪のため休校", "text.ja": "本日は休校です。"}
    return await browser.send(page, **{"audience": audience or (CLASSROOM,), "kind": "ordinary", **texts, **fields})


async def announcements(world: World) -> list[tuple[str, str]]:
    rows = await world.dependencies.store.read(lambda: list(Announcement.select().order_by(Announcement.id)))
    return [(row.state, row.kind) for row in rows]


async def letters(world: World) -> set[str]:
    wanted = Letter.template == "announcement"
    rows = await world.dependencies.store.read(lambda: list(Letter.select().where(wanted)))
    return {row.recipient for row in rows}


async def test_the_last_look_says_how_many_and_who_and_sends_nothing(world: World, office: Browser) -> None:
    page = await write(office)
    assert page.path == "/desk/news/1"
    for shown in ("4通", "3年1組", "佐藤 花子、鈴木 一", "本日は休校です。", "4通を送信する"):
        assert shown in page.text
    await world.announcements_go()
    assert await letters(world) == set()


async def test_it_goes_a_minute_after_the_button_and_a_second_press_is_one(world: World, office: Browser) -> None:
    page = await write(office)
    sent = await office.send(page, step="send")
    assert "あと60秒で送ります。" in sent.text
    assert (await office.send(page, step="send")).status == 200
    await world.announcements_go(after=59)
    assert await letters(world) == set()
    await world.announcements_go(after=1)
    assert await letters(world) == {MOTHER, FATHER, STRANGER, BOTH}
    page = await office.get("/desk/news/1")
    assert "送信済" in page.text
    assert await announcements(world) == [("sent", "ordinary")]


async def test_the_same_words_sent_twice_from_two_windows_are_one(world: World, office: Browser) -> None:
    assert (await write(office)).path == (await write(office)).path == "/desk/news/1"


async def test_going_back_and_changing_a_word_changes_the_draft(world: World, office: Browser) -> None:
    form = await office.get("/desk/news/new")
    fields = {"audience": CLASSROOM, "kind": "ordinary", "subject.ja": "雪のため休校"}
    await office.send(form, **{**fields, "text.ja": "本日は休校です。"})
    page = await office.send(form, **{**fields, "text.ja": "10時から授業です。"})
    assert page.path == "/desk/news/1"
    assert "10時から授業です。" in page.text


async def test_the_same_words_as_an_emergency_are_one_once_they_are_sent(world: World, office: Browser) -> None:
    await office.send(await write(office), step="send")
    assert (await write(office, kind="emergency")).path == "/desk/news/2"


async def test_within_the_minute_it_is_taken_back_and_is_a_draft_again(world: World, office: Browser) -> None:
    page = await office.send(await write(office), step="send")
    page = await office.send(page, step="undo")
    assert "下書き" in page.text
    await world.announcements_go(after=120)
    assert await letters(world) == set()


async def test_an_emergency_goes_at_once(world: World, office: Browser) -> None:
    await office.send(await write(office, kind="emergency", repeat_minutes="15", repeats="3"), step="send")
    await world.announcements_go()
    assert MOTHER in await letters(world)


async def test_it_is_stopped_and_corrected_by_a_second_one(world: World, office: Browser) -> None:
    await office.send(await write(office, kind="emergency"), step="send")
    await world.announcements_go()
    page = await office.send(await office.get("/desk/news/1"), step="stop")
    assert "停止" in page.text
    form = await office.get("/desk/news/new?corrects=1")
    assert "お知らせを訂正する" in form.text
    assert f'value="{CLASSROOM}" checked' in form.html
    fields = {"subject.ja": "休校ではありません", "text.ja": "10時から授業です。"}
    page = await office.send(form, audience=CLASSROOM, kind="ordinary", **fields)
    assert page.path == "/desk/news/2"
    corrected = await world.dependencies.store.read(lambda: Announcement.get_by_id(2).corrects_id)
    assert corrected == 1


async def test_a_draft_is_changed_and_an_old_window_is_told(world: World, office: Browser) -> None:
    await write(office)
    old, new = await office.get("/desk/news/1/edit"), await office.get("/desk/news/1/edit")
    assert "本日は休校です。" in new.html
    fields = {"subject.ja": "雪のため遅れます", "text.ja": "10時から", "audience": CLASSROOM}
    assert "雪のため遅れます" in (await office.send(new, **fields)).text
    assert (await office.send(old, **fields)).status == 409
    last_look = await office.get("/desk/news/1")
    assert (await office.post("/desk/news/1", {**last_look.hidden(), "revision": "1", "step": "send"})).status == 409


async def test_it_is_discarded(world: World, office: Browser) -> None:
    page = await office.send(await write(office), step="discard")
    assert page.path == "/desk/news"
    assert await announcements(world) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"subject.ja": ""}, "件名"),
        ({"text.ja": ""}, "本文"),
        ({"audience": ()}, "宛先"),
        ({"send_at": "あした"}, "送る日時を読み取れません。"),
        ({"send_at": "2020-01-01T00:00"}, "時"),
        ({"seats": "3-1-12 9-9-9"}, "「9-9-9」という番号の児童・生徒はいません。"),
        ({"reply_to": "だれか"}, "返信"),
        ({"subject.ja": "雪" * 121}, "120"),
    ],
)
async def test_what_is_wrong_is_said_and_what_was_typed_stays(
    world: World, office: Browser, fields: dict[str, Any], said: str
) -> None:
    page = await office.get("/desk/news/new")
    typed = {"subject.ja": "雪", "text.ja": "休校です。", "audience": CLASSROOM, **fields}
    page = await office.send(page, **typed)
    assert page.status == 422
    assert "入力を確かめてください" in page.text
    assert said in page.text
    assert await announcements(world) == []


async def test_single_families_are_named_by_their_seats(world: World, office: Browser) -> None:
    page = await office.get("/desk/news/new")
    page = await office.send(page, seats="３年１組１２番", **{"subject.ja": "忘れ物", "text.ja": "お弁当"})
    assert "2通を送信する" in page.text
    assert "佐藤 花子" in page.text
    assert "3-1-12" in (await office.get("/desk/news/1/edit")).html


async def test_a_homeroom_teacher_writes_to_their_classroom_alone(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    form = await teacher.get("/desk/news/new")
    assert CLASSROOM in form.html
    assert "学校の全家庭" not in form.text
    assert "classroom|1|2" not in form.html
    assert (await write(teacher)).status == 200
    school = await world.dependencies.store.read(lambda: School.get().id)
    for elsewhere in (f"school|{school}", "classroom|1|2", "grade|3", f"staff|{school}", "school|99"):
        assert (await write(teacher, elsewhere)).status == 404


async def test_who_may_not_see_it_finds_nothing(world: World, office: Browser) -> None:
    await write(office, "classroom|1|2")
    teacher = await world.logged_in(HOMEROOM)
    assert "雪のため休校" not in (await teacher.get("/desk/news")).text
    for path in ("", "/edit", "/readers"):
        assert (await teacher.get(f"/desk/news/1{path}")).status == 404
    token = (await teacher.get("/desk/news/new")).hidden()["csrf"]
    assert (await teacher.post("/desk/news/1", {"csrf": token, "step": "send", "revision": "1"})).status == 404


async def wants_approval(world: World) -> None:
    def change() -> None:
        row = School.get()
        document = write_document(people.rules_of(row))
        document["news"] |= {"approval": True}
        School.update(rules=json.dumps(document)).execute()
        mailbox = Mailbox.create(address="head@school.example", canonical="head@school.example")
        Duty.create(staff=StaffMember.create(school=row, mailbox=mailbox, name="校長"), kind="head")

    await world.dependencies.store.write(change)
    world.mailboxes["head@school.example"] = await world.dependencies.store.read(
        lambda: Mailbox.get(Mailbox.canonical == "head@school.example").id
    )


async def test_the_head_approves_or_sends_it_back_with_a_word(world: World, office: Browser) -> None:
    await wants_approval(world)
    page = await office.send(await write(office), step="send")
    assert "承認待ち" in page.text
    assert (await office.send(page, step="approve")).status == 404
    head = await world.logged_in("head@school.example")
    page = await head.get("/desk/news/1")
    assert (await head.send(page, step="send-back", why="")).status == 422
    await head.send(page, step="send-back", why="時間を書いてください")
    page = await office.get("/desk/news/1")
    assert "下書き" in page.text
    assert "時間を書いてください" in page.text
    await office.send(page, step="send")
    page = await head.send(await head.get("/desk/news/1"), step="approve")
    for shown in ("書きました", "差し戻しました", "承認しました", "あと60秒"):
        assert shown in page.text
    await world.announcements_go(after=60)
    assert MOTHER in await letters(world)


async def test_who_has_read_it_is_listed_by_classroom_and_the_rest_to_phone(world: World, office: Browser) -> None:
    await world.announced()
    await world.dependencies.store.write(
        lambda: Guardianship.delete().where(Guardianship.mailbox == world.mailboxes[FATHER]).execute()
    )
    await world.dependencies.store.write(lambda: Student.update(phone="0144-11-1111").execute())
    page = await office.get("/desk/news/1/readers")
    assert "佐藤 花子" in page.text
    assert MOTHER not in page.text
    assert "0144-11-1111" not in page.text
    phone = await office.get("/desk/news/1/readers?left=1")
    assert "佐藤 花子" in phone.text
    assert "0144-11-1111" in phone.text
    mother = await world.logged_in(MOTHER)
    await mother.send(await mother.get("/news/1"))
    assert "佐藤 花子" not in (await office.get("/desk/news/1/readers?left=1")).text
    assert "読んだ 1／1" in (await office.get("/desk/news/1/readers")).text


async def test_a_group_has_a_name_on_the_last_look(world: World, office: Browser) -> None:
    await world.dependencies.store.write(lambda: RecipientGroup.create(school=School.get(), name="吹奏楽部"))
    page = await write(office, "group|1", CLASSROOM, group="1")
    assert "吹奏楽部" in page.text


async def test_the_list_is_searched(world: World, office: Browser) -> None:
    await write(office)
    assert "雪のため休校" in (await office.get("/desk/news?words=休校")).text
    assert "雪のため休校" not in (await office.get("/desk/news?words=遠足")).text


async def test_a_subject_is_one_line_whatever_was_sent(world: World, office: Browser) -> None:
    await write(office, **{"subject.ja": "雪\r\n\r\n合言葉は 123456 です"})
    said = await world.dependencies.store.read(lambda: AnnouncementText.get().subject)
    assert said == "雪 合言葉は 123456 です"


@pytest.mark.parametrize("box", ["grade|3\x00", f"classroom|{'9' * 17}|1", "grade|3|1|2", "|", "school"])
async def test_what_no_box_says_is_nobody(world: World, office: Browser, box: str) -> None:
    page = await write(office, box)
    assert page.status == 422
    assert "宛先" in page.text


async def test_an_announcement_to_the_staff_lists_them_by_name(world: World, office: Browser) -> None:
    page = await office.send(
        await office.get("/desk/news/new"), **{"subject.ja": "職員会議", "text.ja": "16時です。", "audience": "staff|1"}
    )
    await office.send(page, step="send")
    await world.announcements_go(after=60)
    page = await office.get("/desk/news/1/readers")
    assert "教職員など 読んだ 0／" in page.text
    for path in ("/desk/news/1/readers", "/desk/news/1/readers?left=1"):
        assert "田中 先生" in (await office.get(path)).text
    teacher = await world.logged_in(HOMEROOM)
    await teacher.send(await teacher.get("/news/1"))
    assert "田中 先生" in (await office.get("/desk/news/1/readers")).text
    assert "教職員など 読んだ 1／" in (await office.get("/desk/news/1/readers")).text
    assert "田中 先生" not in (await office.get("/desk/news/1/readers?left=1")).text
    assert "事務 高橋" not in (await teacher.get("/desk/news/1/readers")).text, "a class is all that is theirs"


async def test_the_read_list_says_when_it_came_how_it_was_read_and_how_often_it_went(
    world: World, office: Browser
) -> None:
    await world.announced()
    came = {"handed_over": world.clock.now + 60, "reminders": 2}
    await world.dependencies.store.write(lambda: Recipient.update(came).execute())
    mother = await world.logged_in(MOTHER)
    page = await mother.get("/news/1")
    world.clock.now += 600
    await mother.send(page)
    shown = (await office.get("/desk/news/1/readers")).text
    assert re.search(r"読んだ [^ ]*11月24日[^ ]* \S+ ページで", shown), shown
    assert shown.count("送り直し 2回") == 2
    assert shown.count("配達 11月24日") == 2, shown
