"""A guardian with a mailbox chooses what LINE tells as well; at first that is nothing."""

import pytest
from support import RunningGateway
from support.school import TARO

from conversations.news.writing import snow
from mailgate.demo.line.faults import Fault
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.directory.mailboxes import mailbox_of
from mailgate.school.models import AnnouncementKind, AuditRecord, Letter
from mailgate.school.news import authors
from mailgate.school.news.sending import releasing

RECEIVED, CONFIRMED, NEWS = "連絡を受け付けたとき", "学校が確認・返信したとき", "学校からの新しいお知らせ"


async def test_nothing_goes_by_line_until_it_is_chosen(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.mother.letter("受け付けました")
    await gateway.settled()
    assert linked.bubbles == []
    assert platform.account.pushes == 0


async def test_what_is_chosen_comes_by_mail_first_and_once_by_line(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    await gateway.mother.logs_in()
    page = await (await gateway.mother.opens("/family")).follow("お知らせの受け取り方")
    saved = await page.press("保存する", topic=[RECEIVED])
    assert "保存しました。" in saved.text
    await gateway.mother.tells_the_school()
    assert TARO in (await gateway.mother.letter("受け付けました")).text
    bubble = await linked.bubble("受け付けました")
    assert TARO not in bubble.text
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    await gateway.mother.letter("学校が確認しました")
    await gateway.settled()
    assert [each.paid for each in linked.bubbles] == [True], "what was not chosen does not come"

    def channels() -> list[str]:
        rows = Letter.select().where(Letter.template == "receipt", Letter.mailbox == 1).order_by(Letter.id)
        return [row.channel for row in rows]

    assert await gateway.dependencies.store.read(channels) == ["mail", "line"]


async def test_a_choice_is_on_record_and_can_be_taken_back(gateway: RunningGateway, linked: Phone) -> None:
    await gateway.mother.logs_in()
    page = await gateway.mother.opens("/me/notifications")
    page = await page.press("保存する", topic=[RECEIVED, CONFIRMED, NEWS])
    await page.press("保存する", topic=[])
    await gateway.mother.tells_the_school()
    await gateway.settled()
    assert linked.bubbles == []

    def on_record() -> int:
        return int(AuditRecord.select().where(AuditRecord.event == "user_updated:preferences").count())

    assert await gateway.dependencies.store.read(on_record) == 2


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (AnnouncementKind.ORDINARY, "学校から新しいお知らせがあります。"),
        (AnnouncementKind.EMERGENCY, "学校から緊急のお知らせがあります。"),
    ],
)
async def test_line_says_which_news_is_an_emergency(
    gateway: RunningGateway, linked: Phone, kind: AnnouncementKind, said: str
) -> None:
    await gateway.mother.logs_in()
    await (await gateway.mother.opens("/me/notifications")).press("保存する", topic=[NEWS])
    await snow(gateway, gateway.office, kind=kind)
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    assert "雪" not in (await linked.bubble(said)).text


async def test_a_stop_takes_back_what_waits_for_line_though_the_mail_has_gone(
    gateway: RunningGateway, platform: LinePlatform, linked: Phone
) -> None:
    await gateway.mother.logs_in()
    await (await gateway.mother.opens("/me/notifications")).press("保存する", topic=[NEWS])
    platform.fail("push", *[Fault.BROKEN] * 9)
    number = await snow(gateway, gateway.office)
    gateway.clock.forward(minutes=1)
    await gateway.announcing.look()
    await gateway.announcing.settled()
    await gateway.mother.letter("雪のため")
    await gateway.until(lambda: Letter.select().where(Letter.channel == "line", Letter.error != "").exists())
    await gateway.until(lambda: not Letter.select().where(Letter.channel == "mail", Letter.state == "waiting").exists())

    def stop() -> None:
        office = mailbox_of(gateway.office.address)
        assert office
        releasing.stop(
            authors.of_school(gateway.dependencies.moment().of(office.id, office.address), office.id), number
        )

    await gateway.dependencies.store.write(stop)
    await gateway.announced()
    assert not await gateway.dependencies.store.read(lambda: Letter.select().where(Letter.channel == "line").exists())
    assert linked.bubbles == []


async def test_who_is_not_linked_is_told_how(gateway: RunningGateway) -> None:
    await gateway.father.logs_in()
    page = await gateway.father.opens("/me/notifications")
    assert "先にこの登録をLINEとつないでください" in page.text
    assert "保存する" not in page.text


@pytest.mark.parametrize("language", ["en", "ja-simple", "pt", "vi", "fil", "zh"])
async def test_the_page_speaks_the_languages_of_families(gateway: RunningGateway, linked: Phone, language: str) -> None:
    await gateway.mother.logs_in()
    await (await gateway.mother.opens("/family")).press("このことばにする", language=language)
    page = await gateway.mother.opens("/me/notifications")
    assert page.status == 200
    assert "お知らせの受け取り方" not in page.text
