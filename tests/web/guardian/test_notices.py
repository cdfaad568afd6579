"""A guardian's own pages: the list, one notice, changing it, taking it back; and what of others they cannot see."""

import asyncio

import pytest

from mailgate.ids import NoticeId
from mailgate.resources import TEMPLATES
from mailgate.school.models import Notice, State
from mailgate.school.notices import confirmation
from web.browser import Browser
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, STRANGER, World


async def confirm(world: World, text: str = "") -> None:
    at = world.dependencies.moment()
    await world.dependencies.store.write(confirmation.confirm, at, world.mailboxes[HOMEROOM], NoticeId(1), text)


async def test_the_first_page_lists_notices_and_names_the_school(world: World, mother: Browser) -> None:
    assert "まだ連絡はありません。" in (await mother.get("/")).text
    await world.submitted(mother, until="2026-11-25")
    page = await (await world.logged_in(FATHER)).get("/")
    for shown in (
        "欠席・遅刻を連絡する",
        "佐藤 花子",
        "欠席（病欠）",
        "未確認",
        "2026年11月24日（火） ～ 25日（水）",
    ):
        assert shown in page.text
    assert {"/notices/new", "/notices/1", "tel:0144-00-0001"} <= set(page.links)


async def test_what_was_sent_is_shown_as_done(world: World, mother: Browser) -> None:
    page = await world.submitted(mother)
    assert '<h1 class="banner sent">送信しました</h1>' in page.html
    rules = [line for line in (TEMPLATES / "web" / "style.css").read_text("utf-8").splitlines() if ".banner" in line]
    assert "--green" in rules[0]
    assert not any("--amber" in rule for rule in rules)


async def test_the_school_s_answers_and_confirmation_are_shown(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    await confirm(world, "お大事に\nなさってください")
    page = await mother.get("/notices/1")
    assert '<h1 class="banner confirmed">確認済</h1>' in page.html
    assert "田中 先生" in page.text
    assert "お大事に\nなさってください" in page.html
    assert not {"/notices/1/edit", "/notices/1/withdraw"} & set(page.links)
    assert "確認済" in (await mother.get("/")).text


async def test_an_absence_leads_to_coming_after_all(world: World, mother: Browser) -> None:
    page = await world.submitted(mother)
    link = next(link for link in page.links if link.startswith("/notices/new?kind=attend"))
    form = await mother.get(link)
    look = await mother.send(form, student=str(world.students["佐藤 花子"]), reason="病状改善", date="2026-11-24")
    assert "送信しました" in (await mother.send(look, step="submit")).text


async def test_a_notice_can_be_changed_until_it_is_confirmed(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    form = await mother.get("/notices/1/edit")
    assert '<option value="発熱" selected>' in form.html
    look = await mother.send(form, kind="late", reason="通院", date="2026-11-24", arrival="10:15")
    assert "この内容で送信しますか" in look.text
    done = await mother.send(look, step="submit")
    assert done.path == "/notices/1"
    assert "通院" in done.text
    assert "10:15" in done.text
    assert "変更しました" in done.text
    assert "送信しました" not in done.text
    await confirm(world)
    assert (await mother.get("/notices/1/edit")).path == "/notices/1"


async def test_a_change_begins_with_the_pickers_of_the_browser(world: World, mother: Browser) -> None:
    await world.submitted(
        mother, kind="late", reason="通院", date="2026-12-01", until="2026-12-02", arrival="10:30", remarks="歯医者"
    )
    page = await mother.get("/notices/1/edit")
    for field in (
        'name="other_date" type="date" value="2026-12-01"',
        'name="until" type="date" value="2026-12-02"',
        'name="arrival" type="time" value="10:30"',
    ):
        assert field in page.html


async def test_what_is_wrong_with_a_change_is_said(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    page = await mother.send(await mother.get("/notices/1/edit"), kind="sick", reason="旅行", date="2026-11-24")
    assert page.status == 422
    assert "「欠席（病欠）」の理由から選んでください。" in page.text
    assert "佐藤 花子" in page.text


async def test_a_change_never_moves_to_another_child(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    form = await mother.get("/notices/1/edit")
    fields = {**world.notice("佐藤 太郎"), "step": "submit"}
    await mother.send(form, **fields)
    assert (await world.dependencies.store.read(Notice.get)).student_id == world.students["佐藤 花子"]


async def test_of_two_who_change_at_once_one_is_told_and_keeps_the_text(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    father = await world.logged_in(FATHER)
    forms = [(who, await who.get("/notices/1/edit")) for who in (mother, father)]
    given = {"kind": "sick", "reason": "腹痛", "date": "2026-11-24", "step": "submit", "remarks": "夜中に吐きました"}
    pages = await asyncio.gather(*(who.send(form, **given) for who, form in forms))
    assert sorted(page.status for page in pages) == [200, 409]
    told = next(page for page in pages if page.status == 409)
    assert "ほかの保護者の方がこの連絡を変更しました" in told.text
    assert "夜中に吐きました</textarea>" in told.html
    assert "/notices/1" in told.links


@pytest.mark.parametrize("step", ["", "submit"])
async def test_who_changes_while_staff_confirm_is_told_and_keeps_the_text(
    world: World, mother: Browser, step: str
) -> None:
    await world.submitted(mother)
    form = await mother.get("/notices/1/edit")
    await confirm(world)
    given = world.notice(remarks="39度になりました", date="11/24", until="11/26", arrival="10時")
    page = await mother.send(form, **given, step=step)
    assert page.status == 409
    for shown in ("先ほど、学校が確認しました。", "39度になりました", "佐藤 花子 3年1組", "欠席（病欠）", "10:00ごろ"):
        assert shown in page.text
    assert "2026年11月24日（火） から 2026年11月26日（木） まで" in page.text
    assert "tel:0144-00-0001" in page.links


async def test_a_notice_is_taken_back_after_a_question(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    asked = await mother.get("/notices/1/withdraw")
    assert "この連絡を取り消しますか" in asked.text
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED
    done = await mother.send(asked)
    assert "この連絡は取り消されました。" in done.text
    assert (await mother.send(asked)).path == "/notices/1"
    assert (await mother.get("/notices/1/withdraw")).path == "/notices/1"


async def test_a_confirmed_notice_is_not_taken_back(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    asked = await mother.get("/notices/1/withdraw")
    await confirm(world)
    page = await mother.send(asked)
    assert page.status == 409
    assert "tel:0144-00-0001" in page.links
    assert (await world.dependencies.store.read(Notice.get)).state == State.CONFIRMED


@pytest.mark.parametrize("page", ["", "/edit", "/withdraw"])
async def test_another_family_s_notice_is_like_one_that_does_not_exist(
    world: World, mother: Browser, page: str
) -> None:
    await world.submitted(mother)
    stranger = await world.logged_in(STRANGER)
    token = (await stranger.get("/")).hidden()
    foreign, missing = await stranger.get(f"/notices/1{page}"), await stranger.get(f"/notices/2{page}")
    assert foreign.status == missing.status == 404
    assert foreign.html.replace("/notices/1", "/notices/2") == missing.html
    if page:
        fields = {**world.notice("鈴木 一"), **token, "revision": "1", "step": "submit"}
        foreign, missing = [await stranger.post(f"/notices/{n}{page}", fields) for n in (1, 2)]
        assert foreign.status == missing.status == 404
        assert foreign.html == missing.html
    assert (await world.dependencies.store.read(Notice.get)).revision == 1


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.0", "９", "9" * 19, "9" * 30, "9" * 5_000])
async def test_a_number_that_cannot_be_a_notice_is_not_found(world: World, mother: Browser, number: str) -> None:
    for path in (f"/notices/{number}", f"/notices/{number}/edit", f"/desk/notices/{number}"):
        assert (await mother.get(path)).status == 404


async def test_who_is_guardian_and_staff_finds_links_both_ways(world: World) -> None:
    browser = await world.logged_in(BOTH)
    assert "/desk" in (await browser.get("/")).links
    assert "/" in (await browser.get("/desk")).links


@pytest.mark.parametrize(
    "path", ["/", "/notices/new", "/notices/1", "/notices/1/edit", "/notices/1/withdraw", "/desk", "/desk/notices/1"]
)
async def test_without_a_session_every_page_leads_to_the_login(world: World, path: str) -> None:
    browser = world.browser()
    assert (await browser.get(path)).path == "/login"
    browser.client.cookies.set("__Host-mailgate", "made-up", domain="gate.example")
    assert (await browser.get(path)).path == "/login"


async def test_a_form_that_outlived_its_session_goes_on_after_logging_in(world: World, mother: Browser) -> None:
    form = await mother.get("/notices/new")
    world.clock.now += 31 * 60
    page = await mother.send(form, **world.notice(remarks="38.5度", date="2026-11-25"))
    assert page.status == 401
    assert "38.5度" in page.text
    assert "tel:0144-00-0001" in page.links
    assert (
        page.html.index("空のメールを送る") < page.html.index("ログインできたら") < page.html.index("続ける</button>")
    )
    challenge = await world.challenge(MOTHER)
    await mother.post(world.link(challenge), {"passcode": world.passcode(challenge)})
    again = await mother.post("/notices/new", {**page.hidden(), "step": "submit"})
    assert "38.5度</textarea>" in again.html
    assert "まだ送信されていません。内容を確かめて、もう一度「確認へ進む」を押してください。" in again.text
    assert await world.count(Notice) == 0
    look = await mother.send(again, **world.notice(remarks="38.5度", date="2026-11-25"))
    assert "送信しました" in (await mother.send(look, step="submit")).text
