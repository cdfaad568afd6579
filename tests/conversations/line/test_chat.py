"""What happens in the chat, as somebody with a phone sees it."""

import json

import pytest
from support import RunningGateway
from support.letters import DIGITS_LINE, URL_LINE
from support.pages import Page
from support.school import HANAKO, JIRO, TARO

from mailgate.demo.line.phone import Bubble, Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.models import AuditRecord, Letter


async def logs_in(gateway: RunningGateway, phone: Phone, word: str = "ログイン") -> Page:
    """From a word in the chat to the first page, in a browser that has never been here."""
    await phone.say(word)
    link, passcode = (await phone.wait_for(has_link)).text, (await phone.bubble("パスコード:")).text
    browser = gateway.browser()
    found, digits = URL_LINE.search(link), DIGITS_LINE.search(passcode)
    assert found
    assert digits
    page = Page(browser, await browser.get(found[0]))
    return await page.press("ログイン", passcode=digits[1])


def has_link(bubble: Bubble) -> bool:
    return "/login/" in bubble.text


async def test_the_word_brings_link_and_passcode_in_two_bubbles_for_nothing(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    inside = await logs_in(gateway, linked)
    assert inside.status == 200
    assert "ログアウト" in inside.text
    assert [bubble.paid for bubble in linked.bubbles if not bubble.sent] == [False, False]
    assert platform.account.pushes == 0


@pytest.mark.parametrize(
    "word", ["ログイン", "ﾛｸﾞｲﾝ", "ログイン！", "「ログイン」", "LOGIN", "Log in", "登录", "đăng nhập"]
)
async def test_the_word_may_be_typed_as_people_type(gateway: RunningGateway, linked: Phone, word: str) -> None:
    assert (await logs_in(gateway, linked, word)).status == 200


async def test_the_login_is_on_record_as_one_by_line(gateway: RunningGateway, linked: Phone) -> None:
    await linked.say("ログイン")
    await linked.bubble("パスコード:")

    def ways() -> list[str]:
        return [row.way for row in AuditRecord.select().where(AuditRecord.event == "authn_token_created:login")]

    assert await gateway.dependencies.store.read(ways) == ["line"]


async def test_logins_by_mail_and_by_line_share_their_caps(gateway: RunningGateway, linked: Phone) -> None:
    await linked.say("ログイン")
    await linked.bubble("パスコード:")
    await linked.say("ログイン")
    assert "もうお送りしています" in (await linked.wait_for(lambda bubble: "お送り" in bubble.text)).text


async def test_who_is_not_linked_is_told_how(phone: Phone) -> None:
    await phone.follow()
    assert "連携" in (await phone.bubble("友だち追加")).text
    await phone.say("ログイン")
    assert "学校には何も届いていません" in (await phone.bubble("まだ学校への登録とつながっていません")).text


async def test_words_in_another_language_are_answered_in_it(phone: Phone) -> None:
    await phone.say("login")
    assert "Nothing has reached the school" in (await phone.bubble("not linked yet")).text


async def test_who_is_no_guardian_any_more_reads_whom_to_phone(gateway: RunningGateway, linked: Phone) -> None:
    leaving = await (await logs_in(gateway, linked)).open("/family/leave")
    await leaving.press("退会する", student=[TARO, HANAKO, JIRO])
    gateway.clock.forward(seconds=600)
    await linked.say("ログイン")
    assert "/telephones" in (await linked.bubble("登録は、もう使えません")).text


SAID = [
    "娘が熱なので今日は休みます",
    "He is sick today",
    "Meu filho está com febre",
    "孩子发烧，今天请假",
    "遅れます" * 100,
]


@pytest.mark.parametrize("text", SAID)
async def test_what_may_be_an_absence_says_that_nothing_was_reported(
    gateway: RunningGateway, linked: Phone, text: str
) -> None:
    await linked.say(text)
    answer = await linked.bubble("学校には、まだ何も届いていません")
    assert "ログイン" in answer.text
    assert "/telephones" in answer.text
    await gateway.settled()
    assert gateway.teacher.letters == []


async def test_all_else_is_answered_with_the_menu(linked: Phone) -> None:
    await linked.say("おはようございます")
    assert "この画面に書いた文は、学校に届きません" in (await linked.bubble("解除")).text
    await linked.send_sticker()
    await linked.bubble("この画面に書いた文は、学校に届きません")


async def test_nothing_that_was_said_is_kept(
    gateway: RunningGateway, linked: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    for text in ("むらさきいろの熱が出たので休みます", "みどりいろのねこ"):
        await linked.say(text)
        await linked.wait_for(lambda bubble: "この画面に書いた文は" in bubble.text)
    await gateway.settled()
    stored = gateway.stored_bytes().decode("utf-8", "ignore")
    for word in ("むらさきいろ", "みどりいろ"):
        assert word not in stored
        assert json.dumps(word)[1:-1] not in stored
        assert word not in caplog.text


async def test_an_event_counts_once_in_whatever_order_it_comes(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    platform.holding = True
    await linked.say("ログイン")
    await linked.say("おはようございます")
    login, greeting = platform.held
    assert (await platform.release(greeting, login)).status == 200
    for events in ((login,), (greeting, login), (login, login)):
        assert (await platform.redeliver(*events)).status == 200
    await gateway.settled()
    assert [bubble.text[:6] for bubble in linked.bubbles if not bubble.sent and "/login/" in bubble.text] == [
        "下のURLを"
    ]

    def letters() -> int:
        return int(Letter.select().where(Letter.channel == "line").count())

    assert await gateway.dependencies.store.read(letters) == 2


async def test_who_has_come_back_is_not_cut_off_by_what_was_before(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    platform.holding = True
    await linked.block()
    gateway.clock.forward(seconds=5)
    await linked.follow()
    blocked, followed = platform.held
    await platform.release(followed)
    await platform.deliver(blocked)
    await linked.bubble("この画面に書いた文は、学校に届きません")
    assert (await logs_in(gateway, linked)).status == 200


async def test_blocking_ends_the_link(gateway: RunningGateway, linked: Phone) -> None:
    await linked.block()
    await linked.follow()
    await linked.bubble("友だち追加")
    await linked.say("ログイン")
    await linked.bubble("まだ学校への登録とつながっていません")


async def test_the_chat_falls_silent_for_who_floods_it(gateway: RunningGateway, linked: Phone) -> None:
    for _ in range(61):
        await linked.say("あ")
    await gateway.settled()
    assert len([bubble for bubble in linked.bubbles if not bubble.sent]) == 60
