"""The desk's page of a day: what its reader finds there, and that it comes anew by itself."""

import json

import pytest

from mailgate.school.audit.events import Event
from mailgate.school.models import AuditRecord, Duty, School, StaffMember
from web.browser import Browser
from web.world import BOTH, HOMEROOM, OFFICE, World


async def test_a_day_has_its_numbers_and_each_classroom(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子", "佐藤 太郎")
    page = await (await world.logged_in(OFFICE)).get("/desk")
    assert "ひかり小学校 今日" in page.text
    assert "2026年11月24日（火）" in page.text
    for shown in ("在籍 3 欠席 2 遅刻 0 早退 0 登校 0 未確認 2 連絡なしの空席 0", "1-2 欠1 未1", "3-1 欠1 未1"):
        assert shown in page.text


async def test_the_days_before_and_after_are_one_click_away(world: World, mother: Browser) -> None:
    await world.submitted(mother, date="2026-11-25")
    office = await world.logged_in(OFFICE)
    page = await office.get("/desk")
    assert {"/desk?date=2026-11-20", "/desk?date=2026-11-25"} <= set(page.links), "the 23rd is a holiday"
    page = await office.get("/desk?date=2026-11-25")
    assert page.title == "2026年11月25日（水）の連絡 - 保護者からの連絡"
    assert "佐藤 花子" in page.text
    assert "佐藤 花子" not in (await office.get("/desk?date=2026-11-26")).text


@pytest.mark.parametrize(
    "query", ["date=yesterday", "date=2026-02-30", "grade=" + "9" * 99, "school=elsewhere", "notice=x&show=select"]
)
async def test_an_address_that_cannot_be_read_is_no_error(world: World, query: str) -> None:
    page = await (await world.logged_in(OFFICE)).get(f"/desk?{query}")
    assert page.status == (404 if "school" in query else 200)


async def test_the_page_comes_anew_each_minute_but_not_while_somebody_ticks_or_types(world: World) -> None:
    office = await world.logged_in(OFFICE)
    assert (await office.get("/desk?grade=3")).response.headers["refresh"] == "60; url=/desk?grade=3&again=1"
    assert "refresh" not in (await office.get("/desk?show=select")).response.headers


async def test_what_is_urgent_and_who_wants_a_call_stand_out(world: World, mother: Browser) -> None:
    await world.submitted(mother, remarks="至急ご相談があります", phone="090-0000-1234")
    page = await (await world.logged_in(HOMEROOM)).get("/desk")
    assert "至急 至急ご相談があります ☎ 折り返し 090-0000-1234" in page.text
    assert "tel:090-0000-1234" in page.links


async def test_a_school_that_narrows_details_hides_them_on_the_page(world: World, mother: Browser) -> None:
    await world.submitted(mother, remarks="38度5分", phone="090-0000-1234")

    def narrow() -> None:
        for school in School.select():
            school.rules = json.dumps(json.loads(school.rules) | {"details_for": ["homeroom"]})
            school.save()

    await world.dependencies.store.write(narrow)
    office, homeroom = await world.logged_in(OFFICE), await world.logged_in(HOMEROOM)
    for path in ("/desk", "/desk/notices/1"):
        hidden, shown = (await office.get(path)).text, (await homeroom.get(path)).text
        for detail in ("発熱", "38度5分", "090-0000-1234"):
            assert detail not in hidden
            assert detail in shown
        assert "佐藤 花子" in hidden


async def test_another_school_of_the_reader_is_one_click_away(world: World, mother: Browser) -> None:
    def work_elsewhere_too() -> None:
        first = School.get()
        school = School.create(code="minato", name="みなと小学校", phone="1", rules=first.rules)
        staff = StaffMember.create(school=school, mailbox=world.mailboxes[BOTH], name="小林 先生")
        Duty.create(staff=staff, kind="office")

    await world.submitted(mother, "佐藤 太郎")
    await world.dependencies.store.write(work_elsewhere_too)
    both = await world.logged_in(BOTH)
    page = await both.get("/desk")
    assert "佐藤 太郎" in page.text
    assert "/desk?school=minato" in page.links
    page = await both.get("/desk?school=minato")
    assert "佐藤 太郎" not in page.text
    assert "ひかり小学校 未確認 1" in page.text


@pytest.mark.parametrize("duty", ["homeroom", "grade", "nurse", "office", "head", "admin"])
async def test_every_link_of_the_desk_leads_somewhere_for_every_duty(world: World, mother: Browser, duty: str) -> None:
    await world.submitted(mother)

    def assign() -> None:
        place = {"homeroom": {"grade": "3", "classroom": "1"}, "grade": {"grade": "3"}}.get(duty, {})
        staff = StaffMember.get(StaffMember.mailbox == world.mailboxes[OFFICE])
        Duty.update(kind=duty, **place).where(Duty.staff == staff).execute()

    await world.dependencies.store.write(assign)
    reader = await world.logged_in(OFFICE)
    links = {link for link in (await reader.get("/desk")).links if link.startswith("/")}
    assert {link: (await reader.get(link)).status for link in links} == dict.fromkeys(links, 200)


async def test_a_page_that_comes_anew_by_itself_is_on_record_once_an_hour_or_when_it_changes(
    world: World, mother: Browser
) -> None:
    async def records() -> int:
        await office.get("/desk?again=1")
        seen = AuditRecord.event.in_([Event.NOTICE_SEEN, Event.NOTICES_SEEN])
        by_office = AuditRecord.actor == world.mailboxes[OFFICE]
        return await world.dependencies.store.read(lambda: AuditRecord.select().where(seen, by_office).count())

    await world.submitted(mother, "佐藤 花子")
    office = await world.logged_in(OFFICE)
    assert await records() == 1
    for minute in range(31, 60):
        world.clock.set(f"2026-11-24 07:{minute}:00")
        assert await records() == 1
    await world.submitted(mother, "佐藤 太郎", date="2026-11-25")
    assert await records() == 2
    world.clock.set("2026-11-24 08:00:00")
    assert await records() == 3


async def test_an_admin_is_told_why_there_are_no_notices(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    await world.dependencies.store.write(lambda: Duty.update(kind="admin").where(Duty.kind == "office").execute())
    page = await (await world.logged_in(OFFICE)).get("/desk")
    assert "管理者の役割では、連絡は表示されません。" in page.text
    assert "佐藤 花子" not in page.text
