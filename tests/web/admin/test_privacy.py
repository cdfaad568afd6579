"""An admin gives a family all that is held of it, and erases it; nobody else does, and nothing of another school."""

import json

import pytest

from mailgate.school.models import AuditRecord, Duty, Guardianship, Mailbox, Notice, School, StaffMember, Student
from web.browser import Browser
from web.world import FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World


@pytest.fixture
async def admin(world: World, mother: Browser) -> Browser:
    """The office, which is the school's admin as well; the mother has sent a notice."""

    def appoint() -> None:
        staff = StaffMember.get(StaffMember.mailbox == world.mailboxes[OFFICE])
        Duty.create(staff=staff, kind="admin")

    await world.submitted(mother)
    await world.dependencies.store.write(appoint)
    return await world.logged_in(OFFICE)


async def events(world: World) -> list[str]:
    return await world.dependencies.store.read(lambda: [row.event for row in AuditRecord.select()])


async def test_what_is_kept_is_said_and_the_page_is_found_in_the_menu(admin: Browser) -> None:
    desk = await admin.get("/desk")
    assert any(link.startswith("/admin/privacy") for link in desk.links)
    page = await admin.get("/admin/privacy")
    assert "次の年度の終わりまで残します" in page.text
    assert "この30日間に消したものはありません" in page.text


async def test_a_family_is_given_as_a_file_and_that_is_on_record(world: World, admin: Browser) -> None:
    page = await admin.send(await admin.get("/admin/privacy"), who=MOTHER)
    assert MOTHER in page.text
    assert "佐藤 花子" in page.text
    file = await admin.post("/admin/privacy/export", {**page.hidden(), "who": MOTHER, "format": "json"})
    known = json.loads(file.html)
    assert known["mailbox"]["address"] == MOTHER
    assert known["students"][0]["notices"][0]["reason"] == "発熱"
    assert FATHER not in file.html
    readable = await admin.post("/admin/privacy/export", {**page.hidden(), "who": "佐藤花子", "format": "html"})
    assert "保存されている個人データ" in readable.text
    assert "発熱" in readable.text
    assert (await events(world)).count("sensitive_read:family-export") == 2


async def test_several_students_are_offered(world: World, admin: Browser) -> None:
    page = await admin.send(await admin.get("/admin/privacy"), who="佐藤")
    assert "人が見つかりました" in page.text
    number = world.students["佐藤 花子"]
    page = await admin.post("/admin/privacy", {**page.hidden(), "who": f"#{number}"})
    assert "読むためのファイル" in page.text


@pytest.mark.parametrize("again", ["", FATHER])
async def test_an_erasure_is_typed_twice(world: World, admin: Browser, again: str) -> None:
    page = await admin.send(await admin.get("/admin/privacy"), who=MOTHER)
    asked = {**page.hidden(), "who": MOTHER}
    page = await admin.post("/admin/privacy/erase", {**asked, "again": again})
    assert page.status == 422
    assert "まだ何も消していません" in page.text
    assert "sensitive_delete:family" not in await events(world)


async def test_an_erased_family_is_gone_and_the_record_names_nobody(world: World, admin: Browser) -> None:
    page = await admin.send(await admin.get("/admin/privacy"), who=MOTHER)
    page = await admin.post("/admin/privacy/erase", {**page.hidden(), "who": MOTHER, "again": MOTHER})
    assert "消去しました" in page.text
    page = await admin.send(await admin.get("/admin/privacy"), who=MOTHER)
    assert "見つかりませんでした" in page.text

    def left() -> tuple[int, list[str]]:
        gone = AuditRecord.get(AuditRecord.event == "sensitive_delete:family")
        return Mailbox.select().where(Mailbox.address == MOTHER).count(), [gone.subject_name, gone.actor_name]

    mailboxes, names = await world.dependencies.store.read(left)
    assert mailboxes == 0
    assert names[0] == ""


async def test_what_another_school_holds_is_not_shown(world: World, admin: Browser) -> None:
    def elsewhere() -> None:
        school = School.create(code="other", name="ほかの学校", phone="1", rules=School.get().rules)
        child = Student.create(school=school, grade="1", classroom="1", number="1", name="佐藤 遠子")
        Guardianship.create(student=child, mailbox=world.mailboxes[MOTHER])
        foreign = Student.create(school=school, grade="1", classroom="1", number="2", name="遠山 空")
        Guardianship.create(student=foreign, mailbox=Mailbox.create(address="far@x.example", canonical="far@x.example"))
        words = {"kind": "sick", "kind_name": "病欠", "reason": "遠い理由", "date": "2026-11-24", "until": "2026-11-24"}
        Notice.create(school=school, student=child, form="far", created=1, updated=1, **words)

    await world.dependencies.store.write(elsewhere)
    for who in ("far@x.example", "遠山 空"):
        assert "見つかりませんでした" in (await admin.send(await admin.get("/admin/privacy"), who=who)).text
    page = await admin.send(await admin.get("/admin/privacy"), who=MOTHER)
    assert "佐藤 遠子" not in page.text
    file = await admin.post("/admin/privacy/export", {**page.hidden(), "who": MOTHER, "format": "json"})
    assert "遠い理由" not in file.html
    page = await admin.post("/admin/privacy/erase", {**page.hidden(), "who": MOTHER, "again": MOTHER})
    names = await world.dependencies.store.read(lambda: {row.name for row in Student.select()})
    assert "佐藤 遠子" in names
    assert await world.dependencies.store.read(lambda: Mailbox.select().where(Mailbox.address == MOTHER).exists())


async def test_nobody_but_an_admin_sees_the_page(world: World) -> None:
    for person in (MOTHER, STRANGER, HOMEROOM, OFFICE):
        browser = await world.logged_in(person)
        assert (await browser.get("/admin/privacy")).status == 404
        token = (await browser.get("/")).hidden()
        for act in ("", "/export", "/erase"):
            page = await browser.post(f"/admin/privacy{act}", {**token, "who": MOTHER, "again": MOTHER})
            assert page.status == 404
