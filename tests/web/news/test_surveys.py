"""A question beside an announcement: written, answered on the page, changed, closed, and seen by the school."""

from typing import Any

import pytest

from mailgate.school.directory.imports.csv_files import read_sheets
from mailgate.school.models import School, StaffMember, Survey, SurveyItem
from web.browser import Browser, Page
from web.world import BOTH, MOTHER, OFFICE, STRANGER, World

QUESTION = {
    "asks": "one",
    "question": "引き渡しはどうしますか",
    "options": "迎えに行く\n一人で帰る",
    "deadline": "2026-11-24T18:00",
}


async def asked(world: World, **fields: Any) -> Browser:
    """An announcement of the office to class 3-1 that asks something; its letters are queued."""
    office = await world.logged_in(OFFICE)
    texts = {"subject.ja": "雪のため早く終わります", "text.ja": "14時に終わります。", "audience": "classroom|3|1"}
    page = await office.send(await office.get("/desk/news/new"), **{"kind": "emergency", **texts, **QUESTION, **fields})
    assert page.path == "/desk/news/1", page.text
    await office.send(page, step="send")
    await world.announcements_go()
    return office


async def answered(world: World, who: str, **values: Any) -> Page:
    browser = await world.logged_in(who)
    return await browser.send(await browser.get("/news/1"), **values)


def of(world: World, name: str) -> str:
    return f"item-1-{world.students[name]}"


async def test_it_is_answered_for_a_child_and_the_school_sees_it(world: World) -> None:
    office = await asked(world)
    page = await (await world.logged_in(MOTHER)).get("/news/1")
    assert "引き渡しはどうしますか" in page.text
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): "1"})
    assert "答えを学校に送りました。" in page.text
    assert 'value="1" checked' in page.html
    results = await office.get("/desk/news/1/results")
    for shown in ("迎えに行く", "佐藤 花子", "答えた数 1", "まだ 1人"):
        assert shown in results.text
    assert "読んだ 1／2" in (await office.get("/desk/news/1/readers")).text


async def test_an_answer_is_changed_until_the_deadline(world: World) -> None:
    office = await asked(world)
    await answered(world, MOTHER, **{of(world, "佐藤 花子"): "1"})
    await answered(world, MOTHER, **{of(world, "佐藤 花子"): "2"})
    results = await office.get("/desk/news/1/results")
    assert "一人で帰る" in results.text
    assert "答えた数 1" in results.text
    world.clock.set("2026-11-24 17:59:50")
    browser = await world.logged_in(MOTHER)
    page = await browser.get("/news/1")
    world.clock.set("2026-11-24 18:00:01")
    assert (await browser.send(page, **{of(world, "佐藤 花子"): "1"})).status == 409
    assert "締め切りを過ぎた" in (await browser.get("/news/1")).text


async def test_what_was_stopped_asks_nothing_any_more(world: World) -> None:
    office = await asked(world)
    mother = await world.logged_in(MOTHER)
    opened = await mother.get("/news/1")
    await office.send(await office.get("/desk/news/1"), step="stop")
    page = await mother.send(opened, **{of(world, "佐藤 花子"): "1"})
    assert page.status == 409
    assert "学校が、このお知らせを取りやめました。" in page.text
    assert "引き渡しはどうしますか" not in page.text
    assert 'type="radio"' not in (await mother.get("/news/1")).html


@pytest.mark.parametrize("hour", ["17:59:00", "18:00:01"])
async def test_who_does_not_answer_says_that_they_read_it_also_after_the_deadline(world: World, hour: str) -> None:
    await asked(world)
    world.clock.set(f"2026-11-24 {hour}")
    mother = await world.logged_in(MOTHER)
    page = await mother.get("/news/1")
    assert "読みました" in page.text
    page = await mother.post("/news/1", {"csrf": page.hidden()["csrf"]})
    assert "読んだことを学校に知らせました。" in page.text
    assert "引き渡しはどうしますか" in page.text, "it can still be answered"
    assert "読んだ 1／2" in (await (await world.logged_in(OFFICE)).get("/desk/news/1/readers")).text


async def test_an_answer_says_that_it_was_read(world: World) -> None:
    await asked(world)
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): "1"})
    assert "読みました" not in page.text
    assert "読んだことを学校に知らせました。" not in page.text, "it says that the answer came"


@pytest.mark.parametrize("value", ["", "3", "x", "-1"])
async def test_what_is_no_option_is_not_sent(world: World, value: str) -> None:
    await asked(world)
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): value})
    assert page.status == 422
    assert "まだ送っていません。" in page.text


async def test_nobody_answers_for_another_s_child(world: World) -> None:
    office = await asked(world)
    await answered(world, STRANGER, **{of(world, "佐藤 花子"): "1", of(world, "鈴木 一"): "2"})
    results = await office.get("/desk/news/1/results")
    assert "答えた数 1" in results.text


async def test_a_safety_check_asks_by_itself(world: World) -> None:
    office = await asked(world, kind="safety-check", asks="", question="", options="", deadline="")
    page = await answered(world, MOTHER, **{"item-1-0": "1"})
    assert "答えを学校に送りました。" in page.text
    assert "佐藤 花子" in (await office.get("/desk/news/1/results")).text


@pytest.mark.parametrize(
    ("fields", "value", "said"),
    [
        ({"asks": "number", "options": ""}, "3", "合計 3"),
        ({"asks": "text", "options": ""}, "<b>祖母が行きます", "祖母が行きます"),
        ({"asks": "several"}, ("1", "2"), "迎えに行く / 一人で帰る"),
        ({"asks": "yes-no", "options": ""}, "1", "答えた数 1"),
        ({"asks": "attendance", "options": ""}, "2", "答えた数 1"),
    ],
)
async def test_every_kind_is_answered(world: World, fields: dict[str, str], value: Any, said: str) -> None:
    office = await asked(world, **fields)
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): value})
    assert page.status == 200, page.text
    results = await office.get("/desk/news/1/results")
    assert said in results.text
    assert "<b>" not in results.html.partition("<details")[2].replace("<b></b>", "")


async def test_a_draft_keeps_what_it_asks_and_may_ask_nothing(world: World) -> None:
    office = await world.logged_in(OFFICE)
    texts = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1"}
    await office.send(await office.get("/desk/news/new"), **{**texts, **QUESTION})
    form = await office.get("/desk/news/1/edit")
    assert "一人で帰る" in form.html
    await office.send(form, **{**texts, **QUESTION, "asks": ""})
    assert await world.count(Survey) == 0


SEVERAL = {
    "asks": "attendance",
    "question": "懇談会に出席しますか",
    "options": "",
    "asks.2": "one",
    "question.2": "どのコースですか",
    "options.2": "Aコース\nBコース",
    "asks.3": "several",
    "question.3": "来られる曜日",
    "options.3": "月\n火\n水",
    "asks.4": "number",
    "question.4": "人数",
    "asks.5": "text",
    "question.5": "連絡",
    "optional.5": "yes",
    "asks.7": "yes-no",
    "question.7": "車で来ますか",
    "remind": ["24", "3"],
    "per": "family",
}
ASKED = ("懇談会に出席しますか", "どのコースですか", "来られる曜日", "人数", "連絡", "車で来ますか")


async def test_several_questions_on_one_page(world: World) -> None:
    office = await asked(world, **SEVERAL)
    sheet = await office.get("/desk/news/1")
    page = await (await world.logged_in(MOTHER)).get("/news/1")
    for position, question in enumerate(ASKED, 1):
        assert question in sheet.text
        assert f"{position}. {question}" in page.text
    given = {"item-1-0": "1", "item-2-0": "2", "item-3-0": ("1", "3"), "item-4-0": "2"}
    refused = await answered(world, MOTHER, **given)
    assert (refused.status, 'value="2" checked' in refused.html) == (422, True)
    assert "答えを学校に送りました。" in (await answered(world, MOTHER, **given, **{"item-6-0": "2"})).text
    await answered(world, MOTHER, **{**given, "item-4-0": "3", "item-6-0": "1", "item-5-0": "祖母も行きます"})
    results = await office.get("/desk/news/1/results")
    for shown in ("1. 懇談会に出席しますか", "合計 3", "祖母も行きます", "月 / 水", "6. 車で来ますか"):
        assert shown in results.text
    assert results.html.count("<svg") == 4
    for kind in ("csv", "xlsx"):
        file = await office.client.get(f"/desk/news/1/results?file={kind}")
        assert read_sheets(file.content)[0].records[0][1][4:10] == list(ASKED)


async def test_a_draft_of_several_questions_is_shown_and_changed(world: World) -> None:
    office = await world.logged_in(OFFICE)
    texts = {
        "subject.ja": "懇談会",
        "text.ja": "お知らせ",
        "audience": "classroom|3|1",
        "deadline": QUESTION["deadline"],
    }
    page = await office.send(await office.get("/desk/news/new"), **{**texts, **SEVERAL})
    for shown in (
        *ASKED,
        "1 Aコース",
        "2 Bコース",
        "家庭ごと",
        "1日前",
        "3時間前",
        "答えなくてもよい",
        "いくつでも選ぶ",
    ):
        assert shown in page.text
    form = await office.get("/desk/news/1/edit")
    page = await office.send(form, **{**texts, **SEVERAL, "asks.2": "", "question.3": "来られない曜日"})
    asked_now, history = page.text.split("これまで")
    assert "どのコースですか" not in asked_now
    assert "来られない曜日" in asked_now
    assert "−どのコースですか" in history
    kinds = [row.kind for row in await world.dependencies.store.read(lambda: list(SurveyItem.select()))]
    assert kinds == ["attendance", "several", "number", "text", "yes-no"]
    survey = await world.dependencies.store.read(Survey.get)
    assert (survey.remind_hours, survey.per) == ("24 3", "family")


@pytest.mark.parametrize(
    ("bounds", "changed", "kept"),
    [
        ((1, 2), {}, (1, 2)),
        ((None, 2), {"options": "月\n火\n水"}, (None, 2)),
        ((0, None), {"question": "来られる日"}, (0, None)),
        ((0, 5), {"asks": "number"}, (None, None)),
    ],
)
async def test_a_draft_that_is_changed_keeps_the_bounds_of_a_question_of_the_same_kind(
    world: World,
    bounds: tuple[int | None, int | None],
    changed: dict[str, str],
    kept: tuple[int | None, int | None],
) -> None:
    office = await world.logged_in(OFFICE)
    form = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1", **QUESTION, "asks": "several"}
    await office.send(await office.get("/desk/news/new"), **form)
    await world.dependencies.store.write(
        lambda: SurveyItem.update(least=bounds[0], most=bounds[1]).execute(),
    )
    page = await office.send(await office.get("/desk/news/1/edit"), **{**form, **changed})
    assert page.path == "/desk/news/1", page.text
    item = await world.dependencies.store.read(SurveyItem.get)
    assert (item.least, item.most) == kept


@pytest.mark.parametrize("bounds", ["several|3|", "several|3|5", "several|2|1"])
async def test_bounds_within_which_nobody_can_answer_are_refused(world: World, bounds: str) -> None:
    office = await world.logged_in(OFFICE)
    form = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1", **QUESTION, "asks": "several"}
    page = await office.send(await office.get("/desk/news/new"), **form, bounds=bounds)
    assert page.status == 422
    assert 'href="#item-1"' in page.html
    assert f'value="{bounds}"' in page.html


async def test_what_is_wrong_with_one_of_several_questions_is_said_beside_it(world: World) -> None:
    office = await world.logged_in(OFFICE)
    texts = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1"}
    page = await office.send(
        await office.get("/desk/news/new"), **{**texts, **SEVERAL, "options.3": "月", "remind": ["3"]}
    )
    assert page.status == 422
    for field in ("item-3", "remind"):
        assert f'href="#{field}"' in page.html
    assert "車で来ますか" in page.html


@pytest.mark.parametrize("fields", [{"question": ""}, {"options": "一つだけ"}, {"deadline": "2020-01-01T00:00"}])
async def test_a_question_that_cannot_be_asked_is_said(world: World, fields: dict[str, str]) -> None:
    office = await world.logged_in(OFFICE)
    texts = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1"}
    page = await office.send(await office.get("/desk/news/new"), **{**texts, **QUESTION, **fields})
    assert page.status == 422
    assert "懇談会" in page.html


@pytest.mark.parametrize(("kind", "start"), [("csv", "学年".encode()), ("xlsx", b"PK")])
async def test_the_answers_are_a_file(world: World, kind: str, start: bytes) -> None:
    office = await asked(world)
    await answered(world, MOTHER, **{of(world, "佐藤 花子"): "1"})
    response = await office.client.get(f"/desk/news/1/results?file={kind}")
    assert start in response.content[:40]
    assert response.headers["content-disposition"] == f'attachment; filename="answers-1.{kind}"'


@pytest.mark.parametrize(("typed", "status"), [("１２", 200), ("0", 200), ("9" * 31, 422), ("NaN", 422), ("-1", 422)])
async def test_a_number_is_read_as_people_type_it_and_what_is_none_is_shown_again(
    world: World, typed: str, status: int
) -> None:
    await asked(world, asks="number", options="")
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): typed})
    assert page.status == status
    shown = {"１２": "12", "9" * 31: "9" * 20}.get(typed, typed)
    assert f'value="{shown}"' in page.html


async def test_two_teachers_with_a_child_answer_a_question_to_the_staff_apart(world: World) -> None:
    await world.dependencies.store.write(
        lambda: StaffMember.create(school=School.get(), mailbox=world.mailboxes[STRANGER], name="鈴木 先生")
    )
    office = await asked(world, audience="staff|1", per="family")
    await answered(world, BOTH, **{"item-1-0": "1"})
    page = await (await world.logged_in(STRANGER)).get("/news/1")
    assert 'value="1" checked' not in page.html
    await answered(world, STRANGER, **{"item-1-0": "2"})
    assert "答えた数 2" in (await office.get("/desk/news/1/results")).text


BOUNDED = {"asks": "number", "options": "", "least": "１", "most": "4"}


@pytest.mark.parametrize(("typed", "status"), [("0", 422), ("1", 200), ("4", 200), ("5", 422)])
async def test_a_number_has_bounds_that_the_form_says(world: World, typed: str, status: int) -> None:
    await asked(world, **BOUNDED)
    page = await answered(world, MOTHER, **{of(world, "佐藤 花子"): typed})
    assert page.status == status
    assert "1から4までの数" in page.text


@pytest.mark.parametrize(("most", "said"), [("", "1以上の数"), ("1", "1から1までの数")])
async def test_bounds_of_a_number_are_changed_with_the_draft(world: World, most: str, said: str) -> None:
    office = await world.logged_in(OFFICE)
    form = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1", **QUESTION, **BOUNDED}
    await office.send(await office.get("/desk/news/new"), **form)
    page = await office.get("/desk/news/1/edit")
    assert 'name="most" value="4"' in page.html
    page = await office.send(page, **{**form, "most": most, "kind": "emergency"})
    await office.send(page, step="send")
    await world.announcements_go()
    assert said in (await (await world.logged_in(MOTHER)).get("/news/1")).text


@pytest.mark.parametrize(("least", "most"), [("4", "1"), ("x", ""), ("", "-1"), ("", "9999999")])
async def test_bounds_of_a_number_that_cannot_be_are_said(world: World, least: str, most: str) -> None:
    office = await world.logged_in(OFFICE)
    form = {"subject.ja": "懇談会", "text.ja": "お知らせ", "audience": "classroom|3|1", **QUESTION, **BOUNDED}
    page = await office.send(await office.get("/desk/news/new"), **{**form, "least": least, "most": most})
    assert page.status == 422
    assert "質問1の範囲が正しくありません。" in page.text
    assert f'value="{least or most}"' in page.html
