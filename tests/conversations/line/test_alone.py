"""A guardian whom only LINE reaches, beside guardians with mailboxes: one truth for all of them."""

import pytest
from support import RunningGateway
from support.letters import DIGITS_LINE, URL_LINE
from support.pages import Page
from support.school import TARO

from conversations.line.test_chat import has_link
from conversations.news.writing import snow
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.directory import mailboxes
from mailgate.school.models import Channel, Guardianship, Letter, LineUser, Source, Student


@pytest.fixture
async def aunt(gateway: RunningGateway, platform: LinePlatform) -> Phone:
    """The phone of a guardian of Taro's who has nothing but LINE."""
    phone = platform.phone("aunt")
    phone.is_friend = True

    def enrol() -> None:
        (mailbox,) = mailboxes.register([mailboxes.line_address(phone.id)]).values()
        Guardianship.create(student=Student.get(Student.name == TARO), mailbox=mailbox, source=Source.PAPER)
        LineUser.create(user=phone.id, mailbox=mailbox, linked=gateway.clock())

    await gateway.dependencies.store.write(enrol)
    return phone


async def follows(gateway: RunningGateway, phone: Phone, link: str) -> Page:
    """Open a link of a bubble, log in by LINE in the same browser, and see where that leads."""
    browser = gateway.browser()
    assert (await browser.get(link)).url.path == "/login"
    await phone.say("ログイン")
    found = URL_LINE.search((await phone.wait_for(has_link)).text)
    digits = DIGITS_LINE.search((await phone.bubble("パスコード:")).text)
    assert found
    assert digits
    page = Page(browser, await browser.get(found[0]))
    return await page.press("ログイン", passcode=digits[1])


def link_of(text: str) -> str:
    found = URL_LINE.search(text)
    assert found
    return found[0]


async def test_what_others_report_and_the_school_confirms_is_told_by_line(
    gateway: RunningGateway, platform: LinePlatform, aunt: Phone
) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(remarks="三十八度です")
    receipt = await aunt.bubble("受け付けました")
    notice = await follows(gateway, aunt, link_of(receipt.text))
    assert notice.path == "/notices/1"
    assert "三十八度です" in notice.text
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "お大事に。")
    answer = await aunt.bubble("確認済")
    assert "お大事に。" in (await notice.open(link_of(answer.text))).text
    await gateway.settled()
    assert platform.account.pushes == 2, "the login was a reply"
    said = "".join(bubble.text for bubble in aunt.bubbles if not bubble.sent)
    for word in (TARO, "山田", "三十八度", "発熱", "病欠", "お大事に"):
        assert word not in said


async def test_what_she_reports_reaches_the_others_by_mail_and_the_school(gateway: RunningGateway, aunt: Phone) -> None:
    inside = await follows(gateway, aunt, "http://gate.localhost/notices/1")
    form = await inside.open("/notices/new")
    sent = await (await form.press("確認へ進む", kind="欠席（病欠）", reason="発熱")).press("送信する")
    assert "未確認" in sent.text
    for guardian in (gateway.mother, gateway.father):
        assert TARO in (await guardian.letter("受け付けました")).text
    assert TARO in (await gateway.teacher.letter("要確認")).text
    await aunt.bubble("受け付けました")
    await gateway.settled()

    def by_mail() -> list[str]:
        return [letter.recipient for letter in Letter.select().where(Letter.channel == Channel.MAIL)]

    written = await gateway.dependencies.store.read(by_mail)
    assert not [address for address in written if address.endswith("line.invalid")]


async def test_news_lead_to_the_letter_after_the_login(gateway: RunningGateway, aunt: Phone) -> None:
    await snow(gateway, gateway.office)
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    page = await follows(gateway, aunt, link_of((await aunt.bubble("新しいお知らせ")).text))
    assert page.path == "/news/1"


async def test_the_school_sees_who_cannot_be_reached_any_more(gateway: RunningGateway, aunt: Phone) -> None:
    await aunt.block()
    letter = await gateway.office.letter("LINEで連絡がつかない")
    assert TARO in letter.text
    assert TARO not in letter.subject
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.settled()
    assert [bubble for bubble in aunt.bubbles if not bubble.sent] == []
    await aunt.follow()
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    await aunt.bubble("確認済")
