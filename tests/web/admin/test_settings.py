"""An admin changes the school's settings on pages: at once, on record, with the way back, and never over another's."""

import dataclasses
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from school.directory.test_settings import calendars, hours, names

from mailgate.school.directory import people, schools
from mailgate.school.directory.calendar import Calendar
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.document import write_document
from mailgate.school.directory.rules import DEFAULT_ZONE, DeskRules
from mailgate.school.models import Duty, Mailbox, Notice, School, StaffMember
from mailgate.web.admin.settings import fields
from mailgate.web.admin.settings.topics import OF_KIND, TOPICS
from web.browser import Browser, Page
from web.test_words import every_setting
from web.world import OFFICE, STRANGER, World

USUAL = schools.default_rules(DEFAULT_ZONE)


@pytest.fixture
async def admin(world: World) -> Browser:
    """The office, which is the school's admin as well."""
    return await appointed(world, OFFICE)


async def appointed(world: World, address: str) -> Browser:
    """This person, who is from now on an admin of the school."""

    def appoint() -> None:
        mailbox = Mailbox.get(Mailbox.canonical == address)
        staff = StaffMember.get_or_none(StaffMember.mailbox == mailbox)
        staff = staff or StaffMember.create(school=School.get(), mailbox=mailbox, name="森 管理者")
        Duty.create(staff=staff, kind="admin")

    await world.dependencies.store.write(appoint)
    return await world.logged_in(address)


async def rules_of(world: World) -> Any:
    return await world.dependencies.store.read(lambda: people.rules_of(School.get()))


def filled(page: Page) -> dict[str, Any]:
    """What the page's fields hold, as a browser would send it back."""
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input [^>]*>", page.html.partition('id="previews"')[0]):
        given = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
        name, kind = given.get("name", ""), given.get("type", "text")
        if name and kind != "hidden" and (kind not in {"checkbox", "radio"} or " checked" in tag):
            found.setdefault(name, []).append(given.get("value", "on"))
    for name, text in re.findall(r'<textarea id="[^"]*" name="([^"]*)"[^>]*>([^<]*)</textarea>', page.html):
        found[name] = [text]
    return found


async def send(browser: Browser, path: str, **changes: Any) -> Page:
    """Open a page of settings, change these fields ("__" stands for a dot; None unticks), and save."""
    page = await browser.get(path)
    return await send_again(browser, page, **changes)


async def send_again(browser: Browser, page: Page, **changes: Any) -> Page:
    given = {name.replace("__", "."): value for name, value in changes.items()}
    fields = {**page.hidden(), **filled(page), **given}
    return await browser.send(page, **{name: value for name, value in fields.items() if value is not None})


# -- every setting ------------------------------------------------------------------------------------


def test_every_setting_stands_on_one_page_but_for_the_diseases() -> None:
    on_pages = [key for keys in TOPICS.values() for key in keys] + [f"kind.{key}" for key in OF_KIND]
    on_pages += ["kind", "kind.reasons", "kind.reasons_off"]
    assert len(on_pages) == len(set(on_pages))
    asked_by_kind = {"kind.arrival", "kind.departure", "kind.requires_absence"}
    assert {key for key in every_setting() if not key.startswith("disease")} - set(on_pages) == asked_by_kind


@pytest.mark.parametrize("path", ["kinds", "kinds/sick", "kinds/late", "kinds/attend", *TOPICS])
async def test_a_page_that_is_saved_as_it_is_changes_nothing(world: World, admin: Browser, path: str) -> None:
    before = await rules_of(world)
    page = await send(admin, f"/admin/settings/{path}")
    assert "保存しました。" in page.text
    assert await rules_of(world) == before
    assert "まだ変更はありません。" in (await admin.get("/admin/settings/history")).text


# -- a change -----------------------------------------------------------------------------------------


async def test_a_change_applies_at_once_is_on_record_and_can_be_taken_back(
    world: World, admin: Browser, mother: Browser
) -> None:
    await send(admin, "/admin/settings/school", message="雪の日は9時までに", school__phone="0144-99-9999")
    page = await mother.get("/")
    assert "雪の日は9時までに" in page.text
    assert "0144-99-9999" in page.text
    page = await admin.get("/admin/settings/history")
    assert "事務 高橋 ページ" in page.text
    assert "学校の電話番号 0144-00-0001 → 0144-99-9999" in page.text
    page = await admin.send(page)
    assert "元に戻しました。" in page.text
    assert "雪の日は" not in (await mother.get("/")).text


async def test_everything_that_is_wrong_is_said_at_its_field(world: World, admin: Browser) -> None:
    before = await rules_of(world)
    page = await send(
        admin, "/admin/settings/desk", desk__first_bell="25時", desk__digests="8:05 あさ", desk__remind_after="900"
    )
    assert page.status == 422
    for key in ("desk.first_bell", "desk.digests", "desk.remind_after"):
        assert f'href="#{key}"' in page.html
        assert f'id="{key}-problem"' in page.html
        assert re.search(rf'id="{key}" name="{key}"[^>]*aria-invalid="true"', page.html)
    for typed in ("25時", "8:05 あさ", "900"):
        assert f'value="{typed}"' in page.html
    assert await rules_of(world) == before


async def test_hours_and_numbers_are_read_as_people_write_them(world: World, admin: Browser) -> None:
    await send(
        admin,
        "/admin/settings/desk",
        desk__first_bell="８時４０分",
        desk__digests="8:05、12時",
        desk__remind_after="３０",
    )
    desk = (await rules_of(world)).desk
    assert f"{desk.first_bell:%H:%M}" == "08:40"
    assert [f"{hour:%H:%M}" for hour in desk.digests] == ["08:05", "12:00"]
    assert desk.remind_after == 30


async def test_a_flood_of_hours_is_read_as_none(world: World, admin: Browser) -> None:
    before = await rules_of(world)
    page = await send(admin, "/admin/settings/desk", desk__digests="8:05 " * 1_000)
    assert page.status == 422
    assert "時刻を「8:05」のように書いてください。" in page.text
    assert await rules_of(world) == before


async def test_looking_at_the_result_saves_nothing(world: World, admin: Browser) -> None:
    before = await rules_of(world)
    page = await send(admin, "/admin/settings/replies", texts="九時に電話します", step="look")
    assert "まだ保存されていません。" in page.text
    assert "■ 押すだけで返信できます 九時に電話します" in page.text
    assert "見本 花子" in page.text
    assert await rules_of(world) == before


async def test_of_two_admins_the_later_one_is_shown_what_changed(world: World, admin: Browser) -> None:
    other = await appointed(world, STRANGER)
    page = await other.get("/admin/settings/desk")
    await send(admin, "/admin/settings/desk", desk__first_bell="08:40", desk__remind_after="25")
    page = await send_again(other, page, desk__first_bell="08:20", desk__remind_before_bell="15")
    assert page.status == 409
    assert "始業の時刻: 08:30 → 08:40" in page.text
    assert 'name="desk.first_bell" value="08:20"' in page.html
    assert 'name="desk.remind_after" value="25"' in page.html
    page = await send_again(other, page)
    assert "保存しました。" in page.text
    desk = (await rules_of(world)).desk
    assert (f"{desk.first_bell:%H:%M}", desk.remind_after, desk.remind_before_bell) == ("08:20", 25, 15)


async def test_a_form_of_another_browser_saves_nothing(world: World, admin: Browser) -> None:
    before = await rules_of(world)
    page = await admin.get("/admin/settings/school")
    page = await admin.post(page.path, {**page.hidden(), "csrf": "x", "message": "いたずら"})
    assert page.status in {403, 422}
    assert await rules_of(world) == before


async def test_another_school_s_settings_are_not_there(world: World, admin: Browser) -> None:
    def open_another() -> None:
        schools.add(world.dependencies.moment(), "other", "別の小学校", "1", people.rules_of(School.get()))

    await world.dependencies.store.write(open_another)
    assert (await admin.get("/admin/settings/school?school=other")).status == 404
    page = await admin.get("/admin/settings/school")
    fields = {**page.hidden(), **filled(page), "school": "other", "message": "x"}
    assert (await admin.post(page.path, fields)).status == 404


@pytest.mark.parametrize("path", ["nowhere", "kinds/nothing"])
async def test_a_page_that_does_not_exist_is_not_found(admin: Browser, path: str) -> None:
    assert (await admin.get(f"/admin/settings/{path}")).status == 404


# -- the calendar -------------------------------------------------------------------------------------


async def test_public_holidays_are_shown_by_name_and_can_be_lessons(world: World, admin: Browser) -> None:
    page = await admin.get("/admin/settings/calendar")
    assert "元日" in page.text
    page = await send(admin, "/admin/settings/calendar", calendar__holidays=None)
    assert "元日" not in page.text
    assert not (await rules_of(world)).calendar.holidays


async def test_days_off_and_days_with_other_hours(world: World, admin: Browser, mother: Browser) -> None:
    day = world.dependencies.moment().local((await rules_of(world)).time_zone).date()
    fields = {
        "calendar.vacations.0.first": "2026/12/25",
        "calendar.vacations.0.last": "2027-01-07",
        "calendar.vacations.0.name": "冬休み",
        "calendar.hours.0.first": day.isoformat(),
        "calendar.hours.0.name": "大雪",
        "calendar.hours.0.first_bell": "10:00",
        "calendar.hours.0.deadline": "9:15",
    }
    page = await send(admin, "/admin/settings/calendar", **fields)
    assert "冬休み" in page.text
    calendar = (await rules_of(world)).calendar
    assert calendar.vacations == ("2026-12-25..2027-01-07 冬休み",)
    assert calendar.hours[0].days == f"{day} 大雪"
    assert "当日9:15まで" in (await mother.get("/notices/new")).text


async def test_wrong_days_are_said_and_kept(admin: Browser) -> None:
    fields = {"calendar.closed.0.first": "あした", "calendar.hours.0.first": "2026-12-24"}
    page = await send(admin, "/admin/settings/calendar", **fields)
    assert page.status == 422
    assert "「あした」は日付として読めません。" in page.text
    assert "1行目 始業・締切・終わりのどれかを書いてください。" in page.text
    assert 'value="あした"' in page.html


# -- kinds and reasons --------------------------------------------------------------------------------


async def test_kinds_have_an_order_and_can_be_switched_off(world: World, admin: Browser, mother: Browser) -> None:
    await world.submitted(mother)
    await send(admin, "/admin/settings/kinds", place__late="0", kind__sick__on=None)
    assert [kind.slug for kind in (await rules_of(world)).offered] == ["late", "absence", "attend"]
    page = await mother.get("/notices/new")
    assert 'value="sick"' not in page.html
    page = await mother.get("/notices/1/edit")
    assert 'value="sick"' in page.html
    page = await mother.send(page, **world.notice(reason="頭痛", date="today"))
    page = await mother.send(page, step="submit")
    assert await world.dependencies.store.read(lambda: Notice.get_by_id(1).reason) == "頭痛"


async def test_a_kind_is_added_and_taken_back(world: World, admin: Browser, mother: Browser) -> None:
    before = await rules_of(world)
    page = await send(admin, "/admin/settings/kinds", new="早退", asks="departure")
    assert "早退" in page.text
    kind = (await rules_of(world)).kind("kind-1")
    assert (kind.name, kind.reasons, kind.departure, kind.arrival) == ("早退", ("その他",), True, False)
    page = await mother.get("/notices/new")
    assert 'value="kind-1"' in page.html
    assert 'name="departure"' in page.html
    await send(admin, "/admin/settings/kinds", new="見学", asks="")
    assert [kind.slug for kind in (await rules_of(world)).kinds][-2:] == ["kind-1", "kind-2"]
    for revision in ("2", "1"):
        page = await admin.get("/admin/settings/history")
        await admin.post(page.path, {**page.hidden(), "revision": revision})
    assert await rules_of(world) == before


async def test_a_kind_with_too_long_a_name_is_not_added(world: World, admin: Browser) -> None:
    before = await rules_of(world)
    page = await send(admin, "/admin/settings/kinds", new="早" * 101, asks="departure")
    assert page.status == 422
    assert "100字までです。" in page.text
    assert f'value="{"早" * 101}"' in page.html
    assert await rules_of(world) == before


async def test_the_last_kind_stays(world: World, admin: Browser) -> None:
    off = {f"kind.{slug}.on": None for slug in ("sick", "absence", "late", "attend")}
    page = await send(admin, "/admin/settings/kinds", **off)
    assert page.status == 422
    assert "内容は、1つは選べるようにしてください。" in page.text


async def test_reasons_are_ordered_renamed_added_and_switched_off(world: World, admin: Browser) -> None:
    page = await admin.get("/admin/settings/kinds/absence")
    fields = {
        "reason.0.text": "",
        "reason.1.text": "忌引",
        "reason.2.on": None,
        "reason.3.text": "受験",
        "reason.3.place": "1",
        "reason.3.on": "on",
    }
    await send_again(admin, page, **fields)
    rules = await rules_of(world)
    kind = rules.kind("absence")
    assert (kind.reasons, kind.reasons_off) == (("受験", "忌引"), ("その他",))
    assert rules.register.mourning == ("忌引き", "忌引")


async def test_what_is_gone_stays_in_notices_numbers_and_files(world: World, admin: Browser, mother: Browser) -> None:
    await world.submitted(mother)
    page = await admin.get("/admin/settings/kinds/sick")
    (number,) = re.findall(r'name="reason\.(\d+)\.text" value="発熱"', page.html)
    await send_again(admin, page, **{f"reason.{number}.text": ""})
    await send(admin, "/admin/settings/kinds", kind__sick__on=None)
    assert "発熱" in (await admin.get("/desk/notices/1")).text
    page = await admin.get("/desk/notices/1/correct")
    assert 'value="sick"' in page.html
    assert 'value="発熱" selected' in page.html
    page = await admin.send(page, **world.notice(reason="発熱"), remarks="38度", why="電話で聞きました")
    assert "38度" in page.text
    assert "発熱" in (await admin.get("/desk/numbers")).text
    token = (await admin.get("/desk/exports")).hidden()
    sheet = await admin.post("/desk/exports", {**token, "span": "day", "format": "csv"})
    assert sheet.status == 200
    assert "発熱" in sheet.html


async def test_a_renamed_reason_still_proposes_a_suspension(world: World, admin: Browser) -> None:
    page = await admin.get("/admin/settings/kinds/sick")
    (number,) = re.findall(r'name="reason\.(\d+)\.text" value="インフルエンザA型"', page.html)
    await send_again(admin, page, **{f"reason.{number}.text": "インフルエンザ（A）"})
    rules = await rules_of(world)
    assert rules.disease("influenza").reasons == ("インフルエンザA型", "インフルエンザ（A）", "インフルエンザB型")


async def test_a_kind_s_name_and_deadline(world: World, admin: Browser, mother: Browser) -> None:
    changes = {"kind.sick.name": "病気の欠席", "kind.sick.deadline": "08:20", "kind.sick.after_deadline": "accept"}
    await send(admin, "/admin/settings/kinds/sick", **changes)
    page = await mother.get("/notices/new")
    assert "病気の欠席 当日8:20まで（過ぎても「締切後」として届きます）" in page.text


async def test_a_deadline_that_moves_while_the_form_is_open_is_said_in_words(
    world: World, admin: Browser, mother: Browser
) -> None:
    page = await mother.get("/notices/new")
    day = world.dependencies.moment().local((await rules_of(world)).time_zone).date()
    await send(admin, "/admin/settings/kinds/sick", **{"kind.sick.deadline": "05:00"})
    page = await mother.send(page, **world.notice(date=day.isoformat(), remarks="熱があります"))
    assert page.status == 422
    assert "受付は当日5:00までです" in page.text
    assert "熱があります" in page.text
    assert "0144-00-0001" in page.text


# -- fields and documents -----------------------------------------------------------------------------


@given(
    calendars,
    st.builds(
        DeskRules,
        first_bell=hours,
        digests=st.lists(hours, max_size=3, unique=True).map(sorted).map(tuple),
        seats=st.none() | hours,
        replies=st.lists(names.map(str.strip), max_size=3, unique=True).map(tuple),
    ),
    st.none() | st.integers(30, 3_650),
)
def test_every_field_sends_back_what_it_shows(calendar: Calendar, desk: DeskRules, kept: int | None) -> None:
    rules = dataclasses.replace(USUAL, calendar=calendar, desk=desk, keep_notices=kept)
    values = flat.flat(write_document(rules))
    keys = [key for keys in TOPICS.values() for key in keys if key in values]
    sent = {key: fields.meant(key, fields.shown(key, values[key])) for key in keys}
    assert sent == {key: values[key] for key in sent}
