"""The link in a letter to staff."""

import pytest

from mailgate.ids import NoticeId
from mailgate.school.models import Letter, Notice, Reply, State
from mailgate.school.notices import submission
from web.browser import Browser
from web.world import BOTH, HOMEROOM, OFFICE, World


@pytest.fixture
async def link(world: World, mother: Browser) -> str:
    """The link of the homeroom teacher's letter about a child with a fever."""
    await world.submitted(mother, remarks="38.5度")
    return world.confirm_link(1, HOMEROOM)


async def test_before_the_number_only_class_day_and_school_are_shown(world: World, link: str) -> None:
    page = await world.browser().get(link)
    for shown in ("ひかり小学校", "3年1組", "2026年11月24日（火）", "確認番号（メールにある6桁）", "確認済にする"):
        assert shown in page.text
    for hidden in ("花子", "発熱", "病欠", "38.5", "未確認"):
        assert hidden not in page.html


async def test_the_number_and_the_button_confirm_and_tell_the_guardians(world: World, link: str) -> None:
    browser = world.browser()
    before = await world.count(Letter)
    page = await browser.send(await browser.get(link), passcode=world.check_number(1, HOMEROOM), reply="お大事に")
    assert "確認済にしました" in page.text
    for hidden in ("花子", "発熱", "病欠", "38.5"):
        assert hidden not in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.CONFIRMED
    assert await world.count(Letter) == before + 2


async def test_without_a_text_it_is_confirmed_without_words(world: World, link: str) -> None:
    page = await world.browser().fill_in(link, passcode=world.check_number(1, HOMEROOM))
    assert "確認済にしました" in page.text
    assert await world.count(Reply) == 0


async def test_pressing_twice_or_loading_again_sends_one_reply(world: World, link: str) -> None:
    fields = {"passcode": world.check_number(1, HOMEROOM), "reply": "お大事に"}
    browser = world.browser()
    assert "確認済にしました" in (await browser.fill_in(link, **fields)).text
    assert "確認済です" in (await browser.fill_in(link, **fields)).text
    assert await world.count(Reply) == 1
    assert "返信しました" in (await browser.fill_in(link, **{**fields, "reply": "明日の持ち物は…"})).text
    assert await world.count(Reply) == 2


@pytest.mark.parametrize("typed", ["", "0", "abcd", "１２３４５"])
async def test_a_wrong_number_confirms_nothing_and_keeps_the_reply(world: World, link: str, typed: str) -> None:
    page = await world.browser().fill_in(link, passcode=typed, reply="お大事に")
    assert page.status == 422
    assert "お大事に</textarea>" in page.html
    assert "花子" not in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_a_number_cannot_be_guessed_by_trying(world: World, link: str) -> None:
    right = world.check_number(1, HOMEROOM)
    wrong = "000000" if right != "000000" else "000001"
    browser = world.browser()
    statuses = [(await browser.fill_in(link, passcode=wrong)).status for _ in range(11)]
    assert statuses == [422] * 10 + [429]
    assert (await browser.fill_in(link, passcode=right)).status == 429
    world.clock.now += 3_600
    assert (await browser.fill_in(link, passcode=right)).status == 200


async def test_scanners_that_open_the_link_confirm_nothing(world: World, link: str) -> None:
    scanner = world.browser()
    for _ in range(20):
        await scanner.client.get(link)
        await scanner.client.head(link)
    await scanner.fill_in(link)
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED
    assert (await scanner.fill_in(link, passcode=world.check_number(1, HOMEROOM))).status == 200


async def test_the_person_of_the_letter_is_not_asked_while_logged_in(world: World, link: str) -> None:
    teacher = await world.logged_in(HOMEROOM)
    page = await teacher.get(link)
    assert "佐藤 花子" in page.text
    assert "確認番号" not in page.text
    assert "確認済にしました" in (await teacher.send(page)).text


async def test_somebody_else_who_is_logged_in_is_asked(world: World, link: str) -> None:
    office = await world.logged_in(OFFICE)
    page = await office.get(link)
    assert "花子" not in page.html
    assert (await office.send(page)).status == 422


async def test_a_withdrawn_notice_is_said_to_be_withdrawn(world: World, link: str) -> None:
    at = world.dependencies.moment()
    await world.dependencies.store.write(submission.withdraw, at, world.mailboxes["mother@example.jp"], NoticeId(1), 1)
    page = await world.browser().fill_in(link, passcode=world.check_number(1, HOMEROOM))
    assert page.status == 409
    assert "取り消された連絡です" in page.text


async def test_a_link_is_good_for_seven_days_and_only_as_it_was_made(world: World, link: str) -> None:
    browser = world.browser()
    assert (await browser.get(link[:-1])).status == 404
    assert (await browser.get("/confirm/" + link.removeprefix("/confirm/")[::-1])).status == 404
    other_purpose = f"/confirm/{world.dependencies.keyring.link('login', '1.4')}"
    assert (await browser.get(other_purpose)).status == 404
    world.clock.now += 7 * 86_400 - 60
    page = await browser.get(link)
    assert page.status == 200
    world.clock.now += 120
    late = await browser.send(page, passcode=world.check_number(1, HOMEROOM))
    assert late.status == 404
    assert "返信しても「確認済」にできます" in late.text


@pytest.mark.parametrize("tail", ["/", ".", ">", "」", "。"])
async def test_a_link_survives_what_a_mail_program_adds_to_it(world: World, link: str, tail: str) -> None:
    page = await world.browser().fill_in(link + tail, passcode=world.check_number(1, HOMEROOM))
    assert "確認済にしました" in page.text


async def test_the_link_of_somebody_whose_duty_it_is_not_shows_nothing(world: World, link: str) -> None:
    foreign = world.confirm_link(1, BOTH)
    page = await world.browser().get(foreign)
    assert page.status == 404
    page = await world.browser().fill_in(foreign, passcode=world.check_number(1, BOTH))
    assert page.status == 404
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_a_reply_that_is_too_long_is_kept_and_not_sent(world: World, link: str) -> None:
    long = "あ" * 2_001
    page = await world.browser().fill_in(link, passcode=world.check_number(1, HOMEROOM), reply=long)
    assert page.status == 422
    assert long in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_the_notice_is_shown_after_the_login_alone(world: World, link: str) -> None:
    browser = world.browser()
    asked = await browser.get(link)
    assert asked.html.index("確認済にする") < asked.html.index("先に内容を見る")
    assert "/desk/notices/1" in asked.links
    page = await browser.send(asked, passcode=world.check_number(1, HOMEROOM), step="look")
    assert page.path == "/login"
    challenge = await world.challenge(HOMEROOM)
    page = await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge))
    assert page.path == "/desk/notices/1"
    for shown in ("佐藤 花子", "発熱", "38.5度", "未確認", "確認済にする"):
        assert shown in page.text
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


@pytest.mark.parametrize("typed", ["", "0", "12345", "1234567", "abcdef"])
async def test_what_cannot_be_a_number_is_no_try(world: World, link: str, typed: str) -> None:
    browser = world.browser()
    for _ in range(60):
        page = await browser.fill_in(link, passcode=typed, reply="お大事に")
    assert page.status == 422
    assert "お大事に</textarea>" in page.html
    assert (await browser.fill_in(link, passcode=world.check_number(1, HOMEROOM))).status == 200


async def test_a_number_may_be_pasted_with_its_whole_line(world: World, link: str) -> None:
    page = await world.browser().fill_in(link, passcode=f"確認番号: {world.check_number(1, HOMEROOM)}。")
    assert "確認済にしました" in page.text


async def test_on_what_is_confirmed_already_a_reply_can_be_sent_at_once(world: World, link: str) -> None:
    colleague, browser = world.browser(), world.browser()
    await colleague.fill_in(world.confirm_link(1, OFFICE), passcode=world.check_number(1, OFFICE))
    page = await browser.fill_in(link, passcode=world.check_number(1, HOMEROOM))
    assert "この連絡はすでに確認済です。" in page.text
    assert "確認: 事務 高橋 11月24日（火） 7:30" in page.text
    assert "返信しました" in (await browser.send(page, reply="宿題はありません")).text


async def test_without_cookies_the_reply_is_kept_and_the_number_not_tried(world: World, link: str) -> None:
    forgetful, right = world.browser(), world.check_number(1, HOMEROOM)
    for _ in range(12):
        asked = await forgetful.get(link)
        forgetful.client.cookies.clear()
        page = await forgetful.send(asked, passcode=right, reply="お大事に")
        assert (page.status, "Cookieが使えません" in page.text) == (422, True)
        assert "お大事に</textarea>" in page.html
        forgetful.client.cookies.clear()
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED
    assert "確認済にしました" in (await world.browser().fill_in(link, passcode=right)).text
