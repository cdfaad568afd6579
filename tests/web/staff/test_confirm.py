"""The link in a letter to staff."""

import pytest

from mailgate.school.ids import NoticeId
from mailgate.school.models import Letter, Notice, Reply, State
from mailgate.school.notices import submission
from web.browser import Browser
from web.world import BOTH, HOMEROOM, MOTHER, OFFICE, World


@pytest.fixture
async def link(world: World, mother: Browser) -> str:
    """The link of the homeroom teacher's letter about a child with a fever."""
    await world.submitted(mother, remarks="38.5度")
    return world.confirm_link(1, HOMEROOM)


async def test_before_the_number_only_class_day_and_school_are_shown(world: World, link: str) -> None:
    page = await world.browser().get(link)
    for shown in ("ひかり小学校", "3年1組", "2026年11月24日（火）", "確認番号（メールにある4桁）", "確認済にする"):
        assert shown in page.text
    for hidden in ("花子", "発熱", "病欠", "38.5", "未確認"):
        assert hidden not in page.html


async def test_the_number_and_the_button_confirm_and_tell_the_guardians(world: World, link: str) -> None:
    browser = world.browser()
    before = await world.count(Letter)
    page = await browser.send(await browser.get(link), passcode=world.check_number(1, HOMEROOM), reply="お大事に")
    assert "確認済にしました" in page.text
    assert "佐藤 花子" in page.text
    assert (await world.dependencies.store.read(Notice.get)).state == State.CONFIRMED
    assert await world.count(Letter) == before + 2


async def test_without_a_text_it_is_confirmed_without_words(world: World, link: str) -> None:
    page = await world.browser().post(link, {"passcode": world.check_number(1, HOMEROOM)})
    assert "確認済にしました" in page.text
    assert await world.count(Reply) == 0


async def test_pressing_twice_or_loading_again_sends_one_reply(world: World, link: str) -> None:
    fields = {"passcode": world.check_number(1, HOMEROOM), "reply": "お大事に"}
    browser = world.browser()
    assert "確認済にしました" in (await browser.post(link, fields)).text
    assert "確認済です" in (await browser.post(link, fields)).text
    assert await world.count(Reply) == 1
    assert "返信しました" in (await browser.post(link, {**fields, "reply": "明日の持ち物は…"})).text
    assert await world.count(Reply) == 2


@pytest.mark.parametrize("typed", ["", "0", "abcd", "１２３４５"])
async def test_a_wrong_number_confirms_nothing_and_keeps_the_reply(world: World, link: str, typed: str) -> None:
    page = await world.browser().post(link, {"passcode": typed, "reply": "お大事に"})
    assert page.status == 422
    assert "お大事に</textarea>" in page.html
    assert "花子" not in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_a_number_cannot_be_guessed_by_trying(world: World, link: str) -> None:
    right = world.check_number(1, HOMEROOM)
    wrong = "0000" if right != "0000" else "0001"
    browser = world.browser()
    statuses = [(await browser.post(link, {"passcode": wrong})).status for _ in range(11)]
    assert statuses == [422] * 10 + [429]
    assert (await browser.post(link, {"passcode": right})).status == 429
    world.clock.now += 3_600
    assert (await browser.post(link, {"passcode": right})).status == 200


async def test_scanners_that_open_the_link_confirm_nothing(world: World, link: str) -> None:
    scanner = world.browser()
    for _ in range(20):
        await scanner.client.get(link)
        await scanner.client.head(link)
    await scanner.post(link, {})
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED
    assert (await scanner.post(link, {"passcode": world.check_number(1, HOMEROOM)})).status == 200


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
    page = await world.browser().post(link, {"passcode": world.check_number(1, HOMEROOM)})
    assert page.status == 409
    assert "取り消された連絡です" in page.text


async def test_a_link_is_good_for_sixty_days_and_only_as_it_was_made(world: World, link: str) -> None:
    browser = world.browser()
    assert (await browser.get(link[:-1])).status == 404
    assert (await browser.get("/confirm/" + link.removeprefix("/confirm/")[::-1])).status == 404
    other_purpose = f"/confirm/{world.dependencies.keyring.link('login', '1.4')}"
    assert (await browser.get(other_purpose)).status == 404
    world.clock.now += 60 * 86_400 - 60
    assert (await browser.get(link)).status == 200
    world.clock.now += 120
    late = await browser.post(link, {"passcode": world.check_number(1, HOMEROOM)})
    assert late.status == 404
    assert "返信しても「確認済」にできます" in late.text


async def test_the_link_of_somebody_whose_duty_it_is_not_shows_nothing(world: World, link: str) -> None:
    foreign = world.confirm_link(1, BOTH)
    page = await world.browser().get(foreign)
    assert page.status == 404
    page = await world.browser().post(foreign, {"passcode": world.check_number(1, BOTH)})
    assert page.status == 404
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_a_reply_that_is_too_long_is_kept_and_not_sent(world: World, link: str) -> None:
    long = "あ" * 2_001
    page = await world.browser().post(link, {"passcode": world.check_number(1, HOMEROOM), "reply": long})
    assert page.status == 422
    assert long in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED


async def test_with_the_number_the_notice_can_be_looked_at_before_confirming(world: World, link: str) -> None:
    browser = world.browser()
    number = world.check_number(1, HOMEROOM)
    asked = await browser.get(link)
    assert asked.html.index("確認済にする") < asked.html.index("先に内容を見る")
    page = await browser.send(asked, passcode=number, reply="お大事に", step="look")
    for shown in ("佐藤 花子", "発熱", "38.5度", "未確認", "確認済にする"):
        assert shown in page.text
    assert "先に内容を見る" not in page.text
    assert f'value="{number}"' in page.html
    assert "お大事に</textarea>" in page.html
    assert (await world.dependencies.store.read(Notice.get)).state == State.SUBMITTED
    assert "確認済にしました" in (await browser.send(page, passcode=number, reply="お大事に")).text


async def test_looking_needs_the_number_and_counts_as_a_try(world: World, link: str) -> None:
    right = world.check_number(1, HOMEROOM)
    wrong = "0000" if right != "0000" else "0001"
    browser = world.browser()
    pages = [await browser.post(link, {"passcode": wrong, "step": "look", "reply": "お大事に"}) for _ in range(10)]
    assert {page.status for page in pages} == {422}
    assert "花子" not in pages[-1].html
    assert "お大事に</textarea>" in pages[-1].html
    last = await browser.post(link, {"passcode": right, "step": "look"})
    assert last.status == 429
    assert "花子" not in last.html


async def test_a_look_at_what_was_withdrawn_or_confirmed_says_so(world: World, link: str) -> None:
    look = {"passcode": world.check_number(1, HOMEROOM), "step": "look"}
    await world.browser().post(world.confirm_link(1, OFFICE), {"passcode": world.check_number(1, OFFICE)})
    page = await world.browser().post(link, look)
    assert "確認: 事務 高橋 11月24日（火） 7:30" in page.text
    assert "返信する" in page.text
    await world.submitted(await world.logged_in(MOTHER), "佐藤 花子", date="2026-11-25")
    await world.dependencies.store.write(
        submission.withdraw, world.dependencies.moment(), world.mailboxes[MOTHER], NoticeId(2), 1
    )
    page = await world.browser().post(
        world.confirm_link(2, HOMEROOM), {**look, "passcode": world.check_number(2, HOMEROOM)}
    )
    assert "この連絡は保護者の方が取り消しました。" in page.text
    assert "確認済にする" not in page.text


async def test_on_what_is_confirmed_already_a_reply_can_be_sent_at_once(world: World, link: str) -> None:
    colleague, browser = world.browser(), world.browser()
    await colleague.post(world.confirm_link(1, OFFICE), {"passcode": world.check_number(1, OFFICE)})
    page = await browser.post(link, {"passcode": world.check_number(1, HOMEROOM)})
    assert "この連絡はすでに確認済です。" in page.text
    assert "確認: 事務 高橋 11月24日（火） 7:30" in page.text
    assert "返信しました" in (await browser.send(page, reply="宿題はありません")).text
