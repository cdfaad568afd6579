"""The staff's pages: who may give which duty, who is told, and what a school never loses by mistake."""

from typing import Any

import pytest
from conversations.morning import joins
from support import RunningGateway
from support.pages import Page
from support.people import Person

from mailgate.school.models import Away, Duty, DutyKind, Mailbox, Session, StaffMember

NEW = "kimura@school.example"


async def duties(gateway: RunningGateway, address: str) -> set[tuple[str, str, str]]:
    def look() -> set[tuple[str, str, str]]:
        rows = Duty.select(Duty.kind, Duty.grade, Duty.classroom).join(StaffMember).join(Mailbox)
        return set(rows.where(Mailbox.canonical == address.lower()).tuples())

    return await gateway.dependencies.store.read(look)


async def an_admin(gateway: RunningGateway) -> Person:
    admin = await joins(gateway, "水野 茂樹", "mizuno@school.example", DutyKind.ADMIN)
    await admin.logs_in()
    return admin


async def form_of(person: Person, name: str) -> Page:
    return await (await person.opens("/admin/staff")).follow(name)


async def test_the_list_says_who_does_what_and_who_is_away(gateway: RunningGateway) -> None:
    def today() -> None:
        Away.create(staff=1, day="2026-11-24")
        Away.create(staff=1, day="2026-11-23")
        Mailbox.update(suspect_since=1).where(Mailbox.address == gateway.nurse.address).execute()

    await gateway.dependencies.store.write(today)
    await gateway.office.logs_in()
    page = await (await gateway.office.opens("/desk")).follow("教職員")
    for words in ("担任 3年1組", "養護教諭", "事務", gateway.teacher.address, "不在 11月24日", "メールが戻っています"):
        assert words in page.text
    assert "11月23日" not in page.text
    assert gateway.secondary_teacher.address not in page.text


async def test_somebody_is_added_told_and_works_at_once(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    form = await (await gateway.office.opens("/admin/staff")).follow("教職員を追加する")
    page = await form.press(
        "追加する", address=NEW, name="木村　健", duty=["homeroom", "nurse"], places_homeroom="３年１組　1-2"
    )
    assert "追加しました" in page.text
    assert await duties(gateway, NEW) == {("homeroom", "3", "1"), ("homeroom", "1", "2"), ("nurse", "", "")}
    person = Person(gateway, "", NEW)
    assert "3年1組 担任" in (await person.letter("担当")).text
    await person.logs_in()
    assert (await person.opens("/desk/roll?grade=3&class=1")).status == 200


async def test_duties_are_changed_and_told(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    page = await (await form_of(gateway.office, "佐藤 恵")).press("保存する", places_homeroom="1-2")
    assert "保存しました" in page.text
    assert await duties(gateway, gateway.teacher.address) == {("homeroom", "1", "2")}
    told = (await gateway.teacher.letter("担当")).text
    assert "1年2組 担任" in told
    assert "3年1組 担任" in told


async def test_who_is_removed_is_logged_out_and_told(gateway: RunningGateway) -> None:
    await gateway.teacher.logs_in()
    await gateway.office.logs_in()
    last_look = await (await form_of(gateway.office, "佐藤 恵")).follow("教職員から外す")
    assert "外しました" in (await last_look.press("外す")).text
    assert (await gateway.teacher.opens("/desk")).path == "/login"
    assert "教職員の登録から外れました" in (await gateway.teacher.letter("教職員")).subject
    assert await gateway.dependencies.store.read(lambda: Session.select().count()) == 1


async def test_a_second_press_says_that_somebody_is_removed(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    form = await form_of(gateway.office, "佐藤 恵")
    last_look = await form.follow("教職員から外す")
    await last_look.press("外す")
    for page, button in ((last_look, "外す"), (form, "保存する"), (form, "今日は不在にする")):
        said = await page.press(button)
        assert said.status == 200
        assert "もう教職員から外してあります" in said.text
    await gateway.settled()
    assert len(gateway.teacher.letters) == 1


async def test_a_colleague_is_marked_away_and_back(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    page = await (await form_of(gateway.office, "佐藤 恵")).press("今日は不在にする")
    assert "不在 11月24日" in page.text
    page = await (await page.follow("佐藤 恵")).press("不在を取り消す")
    assert "不在 11月24日" not in page.text
    await gateway.teacher.logs_in()
    assert (await sends(gateway.teacher, "/admin/staff/1/away")).status == 404


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "氏名を入れてください"),
        ({"duty": []}, "担当を1つ以上選んでください"),
        ({"places_homeroom": ""}, "担任の学級を「3-1」のように"),
        ({"places_homeroom": "3"}, "担任の学級を「3-1」のように"),
        ({"duty": ["grade"], "places_grade": "3-1"}, "学年主任の学年を「3」のように"),
    ],
)
async def test_what_cannot_be_is_said(gateway: RunningGateway, typed: dict[str, Any], said: str) -> None:
    await gateway.office.logs_in()
    page = await (await form_of(gateway.office, "佐藤 恵")).press("保存する", **typed)
    assert page.status == 422
    assert said in page.text
    assert await duties(gateway, gateway.teacher.address) == {("homeroom", "3", "1")}


async def test_a_class_that_nobody_is_in_is_asked_about_once(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    asked = await (await form_of(gateway.office, "佐藤 恵")).press("保存する", places_homeroom="3-7")
    assert "「3-7」には、まだ児童・生徒がいません" in asked.text
    assert "保存しました" in (await asked.press("保存する")).text


async def test_an_address_that_works_here_or_is_ours_is_told(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    form = await gateway.office.opens("/admin/staff/new")
    page = await form.press("追加する", address=gateway.nurse.address.upper(), name="伊藤", duty="nurse")
    assert "もう教職員です" in page.text
    page = await form.press("追加する", address="today@gate.example", name="木村 健", duty="nurse")
    assert "システムのアドレスです" in page.text
    assert "追加しました" in (await page.press("追加する")).text


async def test_a_new_member_sent_twice_is_added_once(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    form = await gateway.office.opens("/admin/staff/new")
    for _ in range(2):
        assert "追加しました" in (await form.press("追加する", address=NEW, name="木村 健", duty="nurse")).text


async def test_a_second_address_of_a_person_is_listed_with_the_first(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    form = await gateway.office.opens("/admin/staff/new")
    page = await form.press("追加する", address=NEW, name="佐藤恵", duty="homeroom", places_homeroom="3-1")
    assert page.text.count("同じ氏名のほかのアドレス") == 2


async def test_the_second_of_two_is_shown_what_has_changed(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    first, second = await form_of(gateway.office, "佐藤 恵"), await form_of(gateway.office, "佐藤 恵")
    await first.press("保存する", places_homeroom="1-2")
    page = await second.press("保存する", name="佐藤 めぐみ")
    assert page.status == 409
    assert "今の登録: 佐藤 恵 担任 1年2組" in page.text
    assert await duties(gateway, gateway.teacher.address) == {("homeroom", "1", "2")}
    assert "保存しました" in (await page.press("保存する")).text


# -- who may give what --------------------------------------------------------------------------------


async def sends(person: Person, path: str, **fields: Any) -> Page:
    """Send a form that was never shown, with a token of the own session."""
    token = (await person.opens("/me/sessions")).form("ログアウト").fields["csrf"]
    origin = {"Origin": "http://gate.localhost", "Sec-Fetch-Site": "same-origin"}
    return Page(person.browser, await person.browser.post(path, data={"csrf": token, **fields}, headers=origin))


@pytest.mark.parametrize("kind", ["admin", "head"])
async def test_the_office_makes_nobody_admin_or_head(gateway: RunningGateway, kind: str) -> None:
    await gateway.office.logs_in()
    page = await sends(gateway.office, "/admin/staff/new", address=NEW, name="木村 健", duty=kind)
    assert page.status == 422
    assert "管理者だけが変えられます" in page.text
    assert await duties(gateway, NEW) == set()


async def test_the_office_does_not_remove_an_admin(gateway: RunningGateway) -> None:
    await an_admin(gateway)
    await joins(gateway, "大野 進", "ohno@school.example", DutyKind.ADMIN)
    await gateway.office.logs_in()
    page = await (await (await form_of(gateway.office, "水野 茂樹")).follow("教職員から外す")).press("外す")
    assert page.status == 422
    assert "管理者だけが変えられます" in page.text
    assert await duties(gateway, "mizuno@school.example")


async def test_nobody_gives_themselves_a_duty(gateway: RunningGateway) -> None:
    admin = await an_admin(gateway)
    await gateway.office.logs_in()
    for person, name in ((admin, "水野 茂樹"), (gateway.office, "事務室")):
        own = {kind for kind, *_ in await duties(gateway, person.address)}
        page = await (await form_of(person, name)).press("保存する", duty=[*own, "homeroom"], places_homeroom="3-1")
        assert page.status == 422
        assert "自分の担当は、自分では増やせません" in page.text


async def test_the_last_admin_stays(gateway: RunningGateway) -> None:
    admin = await an_admin(gateway)
    form = await form_of(admin, "水野 茂樹")
    page = await (await form.follow("教職員から外す")).press("外す")
    assert "この方は最後の管理者です" in page.text
    await (await admin.opens("/admin/staff/new")).press("追加する", address=NEW, name="木村 健", duty="admin")
    await (await form.follow("教職員から外す")).press("外す")
    assert await duties(gateway, "mizuno@school.example") == set()


async def test_somebody_stays_who_may_change_the_staff(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    page = await (await (await form_of(gateway.office, "事務室")).follow("教職員から外す")).press("外す")
    assert "教職員と名簿を変えられる方がいません" in page.text
    page = await (await form_of(gateway.office, "事務室")).press("保存する", duty="nurse")
    assert page.status == 422


@pytest.mark.parametrize("role", ["teacher", "nurse", "mother", "secondary_teacher"])
async def test_nobody_else_finds_the_pages(gateway: RunningGateway, role: str) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    for path in ("/admin/staff", "/admin/staff/new", "/admin/staff/1", "/admin/staff/1/remove"):
        assert (await person.opens(path)).status == 404
    for path in ("/admin/staff/new", "/admin/staff/1", "/admin/staff/1/remove"):
        sent = {"address": NEW, "name": "木村 健", "duty": "office"}
        assert (await sends(person, path, **sent)).status == 404
        assert (await sends(person, path, **sent, school="s1")).status == 404
    assert await duties(gateway, gateway.teacher.address) == {("homeroom", "3", "1")}


async def test_the_office_of_one_school_does_not_find_the_staff_of_another(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    other = await gateway.dependencies.store.read(lambda: StaffMember.get(StaffMember.school == 2).id)
    assert (await gateway.office.opens(f"/admin/staff/{other}")).status == 404
    assert (await sends(gateway.office, f"/admin/staff/{other}/remove")).status == 404
    assert (await sends(gateway.office, f"/admin/staff/{other}/remove", school="s2")).status == 404
    assert "もう教職員から外してあります" in (await sends(gateway.office, f"/admin/staff/{other}", school="s1")).text
    assert await gateway.dependencies.store.read(lambda: StaffMember.select().where(StaffMember.id == other).exists())
    assert (await gateway.office.opens("/admin/staff?school=s2")).status == 404


# -- undoing ------------------------------------------------------------------------------------------


async def test_what_a_page_changed_is_undone_and_told(gateway: RunningGateway) -> None:
    await gateway.office.logs_in()
    await (await form_of(gateway.office, "佐藤 恵")).press("保存する", places_homeroom="1-2")
    await gateway.teacher.letter("担当")
    page = await (await gateway.office.opens("/admin/imports")).press("元に戻す")
    assert "ページでの変更" in page.text
    assert await duties(gateway, gateway.teacher.address) == {("homeroom", "3", "1")}
    assert "3年1組 担任" in (await gateway.teacher.letter("担当")).text


async def test_the_office_does_not_undo_what_an_admin_gave(gateway: RunningGateway) -> None:
    admin = await an_admin(gateway)
    await (await admin.opens("/admin/staff/new")).press("追加する", address=NEW, name="木村 健", duty="admin")
    await gateway.office.logs_in()
    page = await (await gateway.office.opens("/admin/imports")).press("元に戻す")
    assert page.status == 422
    assert "管理者だけが変えられます" in page.text
    assert await duties(gateway, NEW)


async def test_a_file_or_an_undoing_leaves_the_last_admin(gateway: RunningGateway) -> None:
    admin = await an_admin(gateway)
    await (await admin.opens("/admin/staff/new")).press("追加する", address=NEW, name="木村 健", duty="admin")
    other = Person(gateway, "", NEW)
    await other.logs_in()
    await (await form_of(other, "水野 茂樹")).press("保存する", duty="nurse")
    changes = await other.opens("/admin/imports")
    given = [form for form in changes.forms if form.button("元に戻す")][-1]
    page = await changes.send(given, "元に戻す")
    assert "この方は最後の管理者です" in page.text
    file = f"氏名,メール,役割,担当\n事務室,{gateway.office.address},事務,\n".encode()
    preview = await (await other.opens("/admin/imports")).upload("教職員の内容を見る", {"file": file})
    taken = await preview.press("取り込む", number="5")
    assert "この方は最後の管理者です" in taken.text
    assert await duties(gateway, NEW)
