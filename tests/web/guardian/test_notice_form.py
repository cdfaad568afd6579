"""Writing a notice: the form, the last look, sending it, and everything that can be wrong with it."""

import asyncio
import json
from typing import Any
from urllib.parse import urlencode

import pytest

from mailgate.ids import NoticeId
from mailgate.school.models import Guardianship, Letter, Notice, School, Student
from mailgate.school.notices import confirmation
from mailgate.web.guardian.notice_fields import phone
from web.browser import Browser
from web.world import FATHER, HOMEROOM, MOTHER, STRANGER, World, with_deadline


async def test_a_notice_is_looked_over_and_then_sent(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    assert "当日8:00まで" in form.text
    assert "当日13:00まで" in form.text
    look = await mother.send(form, **world.notice(remarks="38.5度\n食欲なし", phone="０９０－１２３４－５６７８"))
    for shown in (
        "この内容で送信しますか",
        "佐藤 花子",
        "欠席（病欠）",
        "発熱",
        "2026年11月24日（火）",
        "090-1234-5678",
    ):
        assert shown in look.text
    assert await world.count(Notice) == 0
    sent = await mother.send(look, step="submit")
    assert (sent.path, sent.status) == ("/notices/1", 200)
    for shown in ("送信しました", "未確認", "発熱", "38.5度 食欲なし", "0144-00-0001"):
        assert shown in sent.text
    notice = await world.dependencies.store.read(Notice.get)
    assert (notice.remarks, notice.phone, notice.until) == ("38.5度\n食欲なし", "090-1234-5678", "2026-11-24")
    assert await world.count(Letter) == 1 + 2 + 2  # the login letter, both guardians, homeroom and office


async def test_what_stands_in_the_address_sends_nothing(world: World, mother: Browser) -> None:
    """A link of somebody else's can fill in a form, and never press its button."""
    form = await mother.get("/notices/new")
    fields = {**form.hidden(), **world.notice()}
    look = await mother.post("/notices/new?step=submit&kind=late", fields)
    assert "この内容で送信しますか" in look.text
    assert "欠席（病欠）" in look.text
    assert await world.count(Notice) == 0


async def test_going_back_from_the_last_look_keeps_everything(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    given = world.notice(
        "佐藤 太郎", kind="late", reason="通院", arrival="午後1時半", remarks="歯医者", date="11/30", until="１２月１日"
    )
    look = await mother.send(form, **given)
    assert "13:30" in look.text
    back = await mother.send(look, step="change")
    assert back.status == 200
    assert "まだ送信されていません" not in back.text
    assert 'value="late" id="kind-3" required data-arrival checked' in back.html
    assert '<option value="通院" selected>' in back.html
    for kept in ('value="2026-11-30"', 'value="2026-12-01"', 'value="13:30"', ">歯医者</textarea>"):
        assert kept in back.html
    again = await mother.send(back, **given)
    assert look.text == again.text


async def test_one_form_tells_of_several_siblings(world: World, mother: Browser) -> None:
    page = await world.submitted(mother, "佐藤 花子", "佐藤 太郎")
    assert page.response.url.path == "/"
    assert page.text.count("未確認") == 2
    assert "2件の連絡を送信しました。" in page.text
    assert "学校の確認をお待ちください。" in page.text
    assert "送信しました" not in (await (await world.logged_in(STRANGER)).get(page.path)).text
    world.clock.now += 600
    assert "送信しました" not in (await mother.get(page.path)).text


async def test_an_only_child_is_chosen_already(world: World) -> None:
    browser = await world.logged_in(STRANGER)
    page = await browser.get("/notices/new")
    assert page.hidden()["student"] == [str(world.students["鈴木 一"])]
    assert "佐藤" not in page.text


async def test_the_page_s_address_can_fill_in_kind_student_and_day(world: World, mother: Browser) -> None:
    student = world.students["佐藤 太郎"]
    page = await mother.get(f"/notices/new?kind=attend&student={student}&date=2026-11-26")
    assert page.hidden()["kind"] == ["attend"]
    assert "病状改善" in page.html
    assert "頭痛" not in page.html
    assert 'value="2026-11-26"' in page.html
    assert f'value="{student}" id="student-2" checked' in page.html
    in_words = await mother.get("/notices/new?date=11月26日")
    assert 'name="other_date" type="date" value="2026-11-26"' in in_words.html


async def test_a_double_click_makes_one_notice(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    look = await mother.send(form, **world.notice())
    pages = await asyncio.gather(*(mother.send(look, step="submit") for _ in range(4)))
    assert {page.path for page in pages} == {"/notices/1"}
    assert await world.count(Notice) == 1


@pytest.mark.parametrize(("clock", "kind", "reason", "taken"), [
    ("07:59:59", "sick", "発熱", True),
    ("08:00:00", "sick", "発熱", False),
    ("07:59:59", "absence", "旅行", True),
    ("08:00:00", "absence", "旅行", False),
    ("07:59:59", "late", "通院", True),
    ("08:00:00", "late", "通院", False),
    ("12:59:59", "attend", "病状改善", True),
    ("13:00:00", "attend", "病状改善", False),
])  # fmt: skip
async def test_each_deadline_is_kept_to_the_second(
    world: World, mother: Browser, clock: str, kind: str, reason: str, taken: bool
) -> None:
    if kind == "attend":
        await world.submitted(mother)
    world.clock.set(f"2026-11-24 {clock}")
    mother = await world.logged_in(MOTHER)
    form = await mother.get("/notices/new")
    given = world.notice(kind=kind, reason=reason, remarks="よろしくお願いします", date="2026-11-24", step="submit")
    page = await mother.send(form, **given)
    if taken:
        assert "送信しました" in page.text
    else:
        assert page.status == 422
        assert "今日の受付は終わりました" in page.text
        assert "まだ送られていません（受付時間を過ぎました） " in page.text
        assert "今日のことは、学校へお電話ください。" in page.text
        assert "tel:0144-00-0001" in page.links
        assert ">よろしくお願いします</textarea>" in page.html


async def test_a_deadline_is_judged_by_when_the_request_reached_us(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    world.clock.set("2026-11-24 07:59:59")
    body = urlencode({**form.hidden(), **world.notice(step="submit")}, doseq=True).encode()

    async def slow() -> Any:
        yield body[:10]
        world.clock.set("2026-11-24 08:00:30")
        yield body[10:]

    headers = {"content-type": "application/x-www-form-urlencoded"}
    response = await mother.client.post("/notices/new", content=slow(), headers=headers)
    assert "送信しました" in response.text


async def test_after_the_deadline_the_form_says_so_and_offers_tomorrow(world: World) -> None:
    world.clock.set("2026-11-24 08:00:00")
    page = await (await world.logged_in(MOTHER)).get("/notices/new")
    assert "今日の受付は終わりました: 欠席（病欠）、欠席（病欠以外）、遅刻 " in page.text
    assert "tel:0144-00-0001" in page.links
    assert 'id="date" value="2026-11-24" checked' in page.html
    world.clock.set("2026-11-24 13:00:00")
    page = await (await world.logged_in(MOTHER)).get("/notices/new")
    assert 'id="date-2" value="2026-11-25" checked' in page.html


async def test_a_soft_deadline_takes_the_notice_and_marks_it(world: World) -> None:
    def soften() -> None:
        school = School.get()
        School.update(rules=with_deadline(school.rules, "sick", after_deadline="accept")).execute()

    await world.dependencies.store.write(soften)
    world.clock.set("2026-11-24 09:00:00")
    page = await world.submitted(await world.logged_in(MOTHER))
    assert "締切後" in page.text


WRONG: list[tuple[dict[str, object], str, str]] = [
    ({"student": []}, "student", "児童・生徒を選んでください。"),
    ({"student": ["3"]}, "student", "児童・生徒を選んでください。"),
    ({"student": ["99999999999999999999999"]}, "student", "児童・生徒を選んでください。"),
    ({"student": ["x"]}, "student", "児童・生徒を選んでください。"),
    ({"kind": ""}, "kind", "内容を選んでください。"),
    ({"kind": "holiday"}, "kind", "内容を選んでください。"),
    ({"reason": ""}, "reason", "理由を選んでください。"),
    ({"reason": "旅行"}, "reason", "「欠席（病欠）」の理由から選んでください。"),
    ({"reason": "その他", "remarks": "　"}, "remarks", "備考に理由を書いてください。"),
    ({"remarks": "あ" * 2_001}, "remarks", "備考は2000字までです。"),
    ({"date": ""}, "date", "月日を選んでください。"),
    ({"date": "other"}, "date", "月日を選んでください。"),
    ({"date": "2026-13-01"}, "date", "月日を読み取れません。"),
    ({"date": "other", "other_date": "そのうち"}, "date", "月日を読み取れません。"),
    ({"date": "2026-11-23"}, "date", "2026年11月23日（月）は過ぎています。"),
    ({"date": "2028-01-01"}, "date", "先すぎます。"),
    ({"until": "2026-11-23"}, "until", "最後の日は、2026年11月24日（火）かそのあとの日にしてください。"),
    ({"until": "2027-11-01"}, "until", "一度に連絡できるのは180日までです。"),
    ({"until": "いつか"}, "until", "月日を読み取れません。"),
    ({"arrival": "25時"}, "arrival", "到着予定の時刻を読み取れません。"),
    ({"phone": "母の携帯"}, "phone", "電話番号を読み取れません。"),
    ({"kind": "attend", "reason": "病状改善"}, "kind", "には、欠席や遅刻の連絡がありません。"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "field", "said"), WRONG, ids=[f"{field}-{n}" for n, (_, field, _) in enumerate(WRONG)]
)
async def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    world: World, mother: Browser, changes: dict[str, object], field: str, said: str
) -> None:
    form = await mother.get("/notices/new")
    given = {**world.notice(remarks="朝から咳", phone="090-1234-5678"), **changes}
    page = await mother.send(form, **given)
    assert page.status == 422
    assert f"#{field}" in page.links
    assert f'id="{field}"' in page.html
    assert said in page.text
    assert f'id="{field}-problem"' in page.html
    for kept in (given["remarks"], given["phone"], given.get("until", ""), given.get("arrival", "")):
        assert str(kept).strip() in page.html
    sent = await mother.send(form, **given, step="submit")
    assert (sent.status, await world.count(Notice)) == (422, 0)


async def test_a_field_that_cannot_be_read_is_not_called_empty_as_well(world: World, mother: Browser) -> None:
    page = await mother.send(await mother.get("/notices/new"), **world.notice(date="そのうち"))
    assert "月日を選んでください" not in page.text


async def test_a_second_notice_for_the_same_day_leads_to_the_first(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    father = await world.logged_in(FATHER)
    page = await father.send(await father.get("/notices/new"), **world.notice(kind="late", reason="通院"))
    assert page.status == 422
    assert "佐藤 花子さんのこの日の連絡は、すでに送られています。" in page.text
    assert "/notices/1" in page.links
    assert "前の連絡を見る・変更する" in page.text
    assert "選択を外して" not in page.text


async def test_the_other_children_can_be_sent_without_the_one_who_has_a_notice(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    form = await mother.get("/notices/new")
    page = await mother.send(form, **world.notice("佐藤 花子", "佐藤 太郎"))
    assert "ほかのお子さまだけを送るときは、佐藤 花子さんの選択を外してください。" in page.text
    await world.submitted(mother, "佐藤 太郎")
    page = await mother.send(form, **world.notice("佐藤 花子", "佐藤 太郎"))
    assert {"/notices/1", "/notices/2"} <= set(page.links)
    assert page.html.count('id="date-problem"') == 1
    assert "選択を外して" not in page.text


async def test_a_confirmed_notice_for_the_same_day_is_for_the_telephone(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    await world.dependencies.store.write(
        confirmation.confirm, world.dependencies.moment(), world.mailboxes[HOMEROOM], NoticeId(1), ""
    )
    page = await mother.send(await mother.get("/notices/new"), **world.notice(kind="late", reason="通院"))
    assert "「確認済」の連絡は変更できません。" in page.text
    assert "変更する" not in page.text
    assert {"/notices/1", "tel:0144-00-0001"} <= set(page.links)


async def test_a_day_in_the_past_is_for_the_telephone(world: World, mother: Browser) -> None:
    page = await mother.send(await mother.get("/notices/new"), **world.notice(date="2026-11-20"))
    assert "まだ送られていません（過ぎた日です）" in page.title
    assert "過ぎた日のことは、学校へお電話ください。" in page.text
    assert "tel:0144-00-0001" in page.links


async def test_all_that_an_empty_form_lacks_is_said_at_once(world: World, mother: Browser) -> None:
    page = await mother.send(await mother.get("/notices/new"))
    for field in ("student", "kind", "reason", "date"):
        assert f"#{field}" in page.links


async def test_the_last_look_says_from_when_a_range_is(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    assert "今日から" in (await mother.send(form, **world.notice(until="2026-11-26"))).text
    assert "今日から" not in (await mother.send(form, **world.notice(until="2026-11-24"))).text


@pytest.mark.parametrize(("first", "last", "said"), [
    ("2026-11-24", "2026-11-26", "2026年11月24日（火） ～ 26日（木）"),
    ("2026-11-30", "2026-12-02", "2026年11月30日（月） ～ 12月2日（水）"),
    ("2026-12-25", "2027-01-08", "2026年12月25日（金） ～ 2027年1月8日（金）"),
])  # fmt: skip
async def test_lists_say_ranges_shortly(world: World, mother: Browser, first: str, last: str, said: str) -> None:
    await world.submitted(mother, date=first, until=last)
    assert said in (await mother.get("/")).text


async def test_a_day_without_school_is_warned_about_and_taken(world: World, mother: Browser) -> None:
    look = await mother.send(await mother.get("/notices/new"), **world.notice(date="2026-11-28"))
    assert "学校が休みの日のようです" in look.text
    assert "送信しました" in (await mother.send(look, step="submit")).text


@pytest.mark.parametrize(("typed", "day"), [
    ("明日", "2026-11-25"),
    ("１１/３０", "2026-11-30"),
    ("11月30日（月）", "2026-11-30"),
    ("2026-11-30", "2026-11-30"),
])  # fmt: skip
async def test_days_are_read_as_people_type_them(world: World, mother: Browser, typed: str, day: str) -> None:
    given = world.notice(date="other", other_date=typed, step="submit")
    await mother.send(await mother.get("/notices/new"), **given)
    assert (await world.dependencies.store.read(Notice.get)).date == day


async def test_a_hostile_text_is_only_text(world: World, mother: Browser) -> None:
    hostile = "<script>alert(1)</script>'\"&\x00\u202e{{ 7*7 }}%s%(kind)s"
    page = await world.submitted(mother, remarks=hostile)
    assert "<script>" not in page.html
    assert "&lt;script&gt;" in page.html
    assert "{{ 7*7 }}%s%(kind)s" in page.text
    stored = (await world.dependencies.store.read(Notice.get)).remarks
    assert stored == hostile.replace("\x00", "").replace("\u202e", "")


async def test_a_school_s_own_kinds_and_words_are_shown(world: World, mother: Browser) -> None:
    def change() -> None:
        school = School.get()
        document = json.loads(with_deadline(school.rules, "late", name="早退", reasons=["用事 & 他"]))
        School.update(rules=json.dumps({**document, "message": "インフルエンザが流行しています。"})).execute()

    await world.dependencies.store.write(change)
    assert "インフルエンザが流行しています。" in (await mother.get("/")).text
    page = await world.submitted(mother, kind="late", reason="用事 & 他")
    assert "早退" in page.text
    assert "用事 & 他" in page.text


async def test_siblings_at_two_schools_are_told_of_in_one_form(world: World, mother: Browser) -> None:
    def enrol() -> None:
        rules = with_deadline(School.get().rules, "sick", deadline="07:30", reasons=["発熱", "のどの痛み"])
        school = School.create(code="minato", name="みなと中学校", phone="0144-00-0002", rules=rules)
        elder = Student.create(school=school, grade="2", classroom="1", number="5", name="佐藤 次郎")
        Guardianship.create(student=elder, mailbox=world.mailboxes[MOTHER])
        world.students["佐藤 次郎"] = elder.id

    await world.dependencies.store.write(enrol)
    world.clock.set("2026-11-24 07:45:00")
    assert "tel:0144-00-0002" in (await mother.get("/")).links
    form = await mother.get("/notices/new")
    assert "ひかり小学校: 当日8:00まで" in form.text
    assert "みなと中学校: 当日7:30まで 今日は受付終了" in form.text
    assert "のどの痛み" in form.html
    page = await mother.send(form, **world.notice("佐藤 花子", "佐藤 次郎"))
    assert "「欠席（病欠）」の受付は当日7:30までです。" in page.text
    assert {"tel:0144-00-0001", "tel:0144-00-0002"} <= set(page.links)
    look = await mother.send(form, **world.notice("佐藤 花子", "佐藤 次郎", date="2026-11-25"))
    assert (await mother.send(look, step="submit")).text.count("未確認") == 2


@pytest.mark.parametrize(("typed", "plain"), [
    ("０９０－１２３４－５６７８", "090-1234-5678"),
    ("(0144) 12-3456", "0144 12-3456"),
    ("090 1234 5678", "090 1234 5678"),
    ("+81 90-1234-5678", "+81 90-1234-5678"),
    ("０９０ー１２３４ー５６７８", "090-1234-5678"),
])  # fmt: skip
def test_telephone_numbers_are_read_as_people_type_them(typed: str, plain: str) -> None:
    assert phone(typed) == plain
