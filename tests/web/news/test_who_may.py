"""Who may write to whom, tried with changed forms, and with duties and groups that changed after the draft."""

import json
from typing import Any

import pytest

from mailgate.school.models import (
    Announcement,
    Audience,
    AuditRecord,
    Duty,
    RecipientGroup,
    School,
    StaffMember,
    Student,
    Survey,
)
from web.browser import Browser, Page
from web.world import BOTH, HOMEROOM, MOTHER, OFFICE, STRANGER, World

CLASSROOM = "classroom|3|1"
TEXTS = {"subject.ja": "遠足", "text.ja": "お弁当を持って来てください。"}


async def write(browser: Browser, audience: str | list[str] = CLASSROOM, **fields: Any) -> Page:
    return await browser.send(await browser.get("/desk/news/new"), **{"audience": audience, **TEXTS, **fields})


async def test_a_grade_with_a_classroom_behind_it_is_still_the_whole_grade(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    assert (await write(teacher, "grade|3|1")).status == 404
    assert await world.count(Announcement) == 0


async def test_an_announcement_whose_audience_is_gone_is_not_everybody_s(world: World) -> None:
    await world.dependencies.store.write(lambda: RecipientGroup.create(school=1, name="吹奏楽部"))
    office = await world.logged_in(OFFICE)
    await write(office, "group|1")
    await world.dependencies.store.write(lambda: RecipientGroup.get_by_id(1).delete_instance())
    assert await world.count(Audience) == 0
    teacher = await world.logged_in(HOMEROOM)
    assert (await teacher.get("/desk/news/1")).status == 404
    assert "遠足" not in (await teacher.get("/desk/news")).text
    assert (await office.get("/desk/news/1")).status == 200


async def test_an_announcement_that_lost_an_audience_is_not_the_others_own(world: World) -> None:
    def lose() -> None:
        Student.delete().where(Student.name == "佐藤 太郎").execute()

    await world.dependencies.store.write(lambda: RecipientGroup.create(school=1, name="吹奏楽部"))
    office = await world.logged_in(OFFICE)
    await write(office, CLASSROOM, seats="1-2-9")
    await write(office, [CLASSROOM, "group|1"], **{"subject.ja": "演奏会"})
    await world.dependencies.store.write(lose)
    await world.dependencies.store.write(lambda: RecipientGroup.get_by_id(1).delete_instance())
    teacher = await world.logged_in(HOMEROOM)
    for number in (1, 2):
        assert (await teacher.get(f"/desk/news/{number}")).status == 404
        assert (await office.get(f"/desk/news/{number}")).status == 200


async def test_a_family_is_where_its_student_sits_now(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    page = await write(teacher, "", seats="3-1-12")
    await world.dependencies.store.write(
        lambda: Student.update(grade="1", classroom="2", number="30").where(Student.name == "佐藤 花子").execute()
    )
    assert (await teacher.send(page, step="send")).status == 404
    await (await world.logged_in(OFFICE)).send(await (await world.logged_in(OFFICE)).get("/desk/news/1"), step="send")
    await world.announcements_go(after=60)
    assert (await (await world.logged_in(BOTH)).get("/desk/news/1")).status == 200


async def test_a_seat_of_another_class_is_answered_as_one_that_nobody_has(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    for seat in ("1-2-9", "1-2-10"):
        page = await write(teacher, seats=f"3-1-12\n{seat}")
        assert page.status == 422
        assert f"「{seat}」という番号の児童・生徒はいません。" in page.text
        assert "お弁当を持って来てください。" in page.html
    assert await world.count(Announcement) == 0


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("stranger@elsewhere.example", 422),
        (MOTHER, 422),
        (BOTH.upper(), 200),
        (OFFICE, 200),
        ("no address", 422),
    ],
)
async def test_replies_go_to_a_mailbox_of_the_school(world: World, address: str, status: int) -> None:
    office = await world.logged_in(OFFICE)
    page = await write(office, reply_to=address)
    assert page.status == status
    assert ("返信先は、学校の設定にあるアドレスか" in page.text) == (status == 422)


async def test_replies_go_to_the_address_of_the_settings_and_to_nobody_who_left(world: World) -> None:
    def change() -> None:
        document = json.loads(School.get().rules)
        document["news"]["reply_to"] = "jimu@town.example"
        School.update(rules=json.dumps(document)).execute()

    await world.dependencies.store.write(change)
    office = await world.logged_in(OFFICE)
    assert (await write(office, reply_to="jimu@town.example")).status == 200
    page = await write(office, reply_to=BOTH, **{"subject.ja": "懇談会"})
    await world.dependencies.store.write(
        lambda: StaffMember.delete().where(StaffMember.mailbox == world.mailboxes[BOTH]).execute()
    )
    assert (await office.send(page, step="send")).status == 422


async def test_no_author_asks_as_a_safety_check_does(world: World) -> None:
    office = await world.logged_in(OFFICE)
    await write(office, asks="safety", question="無事ですか")
    assert await world.count(Survey) == 0


async def test_answers_are_taken_away_by_who_may_and_that_is_on_record(world: World) -> None:
    def records(event: str) -> int:
        return int(AuditRecord.select().where(AuditRecord.event == event).count())

    office = await world.logged_in(OFFICE)
    await office.send(await write(office, asks="text", question="帰り方"), step="send")
    await world.announcements_go(after=60)
    mother = await world.logged_in(MOTHER)
    await mother.send(await mother.get("/news/1"), **{f"item-1-{world.students['佐藤 花子']}": "母が行きます"})
    file = await office.get("/desk/news/1/results?file=csv")
    assert "母が行きます" in file.text
    assert MOTHER not in file.text
    assert await world.dependencies.store.read(records, "sensitive_read:export") == 1
    assert await world.dependencies.store.read(records, "sensitive_read:news,answers") == 0
    await world.dependencies.store.write(lambda: Duty.update(kind="admin").where(Duty.kind == "office").execute())
    page = await office.get("/desk/news/1/results")
    assert "母が行きます" in page.text
    assert "file=" not in page.html
    assert (await office.get("/desk/news/1/results?file=csv")).status == 404
    await world.dependencies.store.write(
        lambda: Duty.create(staff=Duty.get(Duty.kind == "admin").staff, kind="homeroom", grade="1", classroom="2")
    )
    own = await office.get("/desk/news/1/results?file=csv")
    assert (own.status, "母が行きます" in own.text) == (200, False)
    assert await world.dependencies.store.read(records, "sensitive_read:export") == 2
    assert await world.dependencies.store.read(records, "sensitive_read:news,answers") == 1


async def test_a_draft_goes_only_to_whom_its_sender_may_still_write(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    page = await write(teacher)
    await world.dependencies.store.write(
        lambda: Duty.update(grade="1", classroom="2").where(Duty.kind == "homeroom", Duty.grade == "3").execute()
    )
    assert (await teacher.send(page, step="send")).status == 404
    await world.announcements_go(after=60)
    assert await world.dependencies.store.read(lambda: Announcement.get_by_id(1).state) == "draft"


async def test_a_correction_names_only_what_has_gone_and_its_author_may_see(world: World) -> None:
    await world.announced("佐藤 太郎")
    office = await world.logged_in(OFFICE)
    await write(office)
    teacher = await world.logged_in(HOMEROOM)
    for hidden in ("1", "2", "99"):
        assert (await write(teacher, corrects=hidden)).status == 404
    assert (await write(office, corrects="2")).status == 404
    assert (await write(office, corrects="1")).status == 200


async def test_who_writes_to_a_class_does_not_write_in_the_name_of_a_group(world: World) -> None:
    await world.dependencies.store.write(lambda: RecipientGroup.create(school=1, name="PTA", own=False))
    teacher = await world.logged_in(HOMEROOM)
    assert (await write(teacher, group="1")).status == 404


async def test_a_question_is_not_sent_after_its_deadline(world: World) -> None:
    office = await world.logged_in(OFFICE)
    page = await write(office, asks="yes-no", question="参加しますか", deadline="2026-11-24T07:35")
    world.clock.set("2026-11-24 07:35:01")
    page = await office.send(page, step="send")
    assert page.status == 422
    assert "締め切り" in page.text


async def test_a_teacher_reads_what_went_to_the_whole_school_and_sees_the_own_class(world: World) -> None:
    office = await world.logged_in(OFFICE)
    page = await write(office, "school|1", asks="text", question="帰り方", per="family")
    await office.send(page, step="send")
    await world.announcements_go(after=60)
    for who, words in ((MOTHER, "母が行きます"), (STRANGER, "祖父が行きます")):
        guardian = await world.logged_in(who)
        await guardian.send(await guardian.get("/news/1"), **{"item-1-0": words})
    teacher = await world.logged_in(HOMEROOM)
    assert 'href="/desk/news/1"' in (await teacher.get("/desk/news")).html
    page = await teacher.get("/desk/news/1")
    assert "お弁当を持って来てください。" in page.text
    for hidden in ('name="step"', "corrects", "送信を押しました"):
        assert hidden not in page.html
    assert (await teacher.get("/desk/news/1/edit")).status == 404
    assert (await teacher.get("/desk/news/new?corrects=1")).status == 404
    assert (await teacher.post("/desk/news/1", {**page.hidden(), "step": "stop", "revision": "2"})).status == 404
    for part in ("readers", "results"):
        shown = await teacher.get(f"/desk/news/1/{part}")
        assert "佐藤 花子" in shown.text
        assert "佐藤 太郎" not in shown.text
    other = await (await world.logged_in(BOTH)).get("/desk/news/1/results")
    assert "佐藤 太郎" in other.text
    assert "母が行きます" in other.text
    assert "祖父が行きます" not in other.text
    assert "答えた数 1" in other.text
    assert "祖父が行きます" in (await office.get("/desk/news/1/results?file=csv")).text


async def test_who_has_another_class_now_does_not_see_the_answers_of_the_one_before(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    await teacher.send(await write(teacher, asks="text", question="帰り方"), step="send")
    await world.announcements_go(after=60)
    guardian = await world.logged_in(STRANGER)
    answer = {f"item-1-{world.students['鈴木 一']}": "祖父が行きます"}
    await guardian.send(await guardian.get("/news/1"), **answer)
    assert "祖父が行きます" in (await teacher.get("/desk/news/1/results")).text
    await world.dependencies.store.write(
        lambda: Duty.update(grade="1", classroom="2").where(Duty.kind == "homeroom", Duty.grade == "3").execute()
    )
    shown = await teacher.get("/desk/news/1/results")
    assert shown.status == 200
    assert "祖父が行きます" not in shown.text
    assert "鈴木 一" not in shown.text
