"""What a mail client copies of the school's own words into a reply is no word of its writer."""

import pytest
from support import RunningGateway

from conversations.news.copies.reading import read_by_client, replies_by
from conversations.news.surveys import ATTENDANCE, PEOPLE, asks
from conversations.news.test_announcements import nurse_is_head
from conversations.news.test_surveys import OPINION, answered
from conversations.news.test_writing_by_mail import WORDS, form_of
from conversations.news.writing import snow, speaks
from mailgate.school.models import AnnouncementKind
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent

DAY = 86_400
CHECK = AnnouncementKind.SAFETY_CHECK
ANSWERS = ["2", "ありがとうございます。\n\n佐藤です。", "太郎: 1\n花子: 2", ""]


async def test_of_an_announcement_and_its_survey(gateway: RunningGateway) -> None:
    await asks(gateway, SurveyContent((ATTENDANCE, PEOPLE, OPINION), deadline=gateway.clock() + 2 * DAY))
    survey = await gateway.mother.letter("学級懇談会")
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    await gateway.announced()
    announcement = await gateway.mother.letter("雪のため")
    for words in ANSWERS:
        assert await read_by_client(gateway, gateway.mother, survey, words) == {}
        assert await read_by_client(gateway, gateway.mother, announcement, words) == {}


async def test_of_a_safety_check_its_reminder_and_its_question(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    letter = await gateway.mother.letter("【安否確認】")
    gateway.clock.forward(days=1)
    await gateway.announced()
    reminder = await gateway.mother.letter("（回答のお願い）")
    await gateway.mother.replies(letter, "まだわかりません")
    question = await gateway.mother.letter("回答を教えてください")
    for words in ("全員無事です", "2 助けが必要です", "助けてください。二階にいます。"):
        for each in (letter, reminder, question):
            assert await read_by_client(gateway, gateway.mother, each, words) == {}


@pytest.mark.parametrize("language", ["ja", "en", "vi"])
async def test_of_the_letters_that_answer(gateway: RunningGateway, language: str) -> None:
    await gateway.dependencies.store.write(speaks, gateway.neighbour.address, language)
    await asks(gateway, SurveyContent((ATTENDANCE, PEOPLE)))
    first = gateway.neighbour.letters[-1]
    for words in ("1: ???", "1: 1", "1: 1\n2: 3"):
        await gateway.neighbour.replies(first, words)
        await gateway.settled()
        assert await read_by_client(gateway, gateway.neighbour, gateway.neighbour.letters[-1], "2") == {}
    assert len({letter.subject for letter in gateway.neighbour.letters}) == 4


async def test_of_the_form_the_last_look_and_the_approval(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    form = await form_of(gateway)
    assert await read_by_client(gateway, gateway.office, form, WORDS) == {}
    await gateway.office.replies(form, "宛先: 9年\n件名: あ\n本文: い")
    wrong = await gateway.office.letter("お知らせを作れませんでした")
    assert await read_by_client(gateway, gateway.office, wrong, WORDS) == {}
    await gateway.office.replies(form, WORDS)
    draft = await gateway.office.letter("まだ送っていません")
    for words in ("送信", "取消", WORDS):
        assert await read_by_client(gateway, gateway.office, draft, words) == {}
    await gateway.office.replies(draft, "送信")
    waiting = await gateway.office.letter("承認を待っています")
    assert await read_by_client(gateway, gateway.office, waiting, "取消") == {}
    asked = await gateway.nurse.letter("承認をお願いします")
    for words in ("承認", "日付が違います。直してください。"):
        assert await read_by_client(gateway, gateway.nurse, asked, words) == {}


@pytest.mark.parametrize("client", ["Outlook", "nothing at all", "a page without marks"])
async def test_no_help_is_called_by_the_option_of_a_copy(gateway: RunningGateway, client: str) -> None:
    await asks(gateway, SAFETY_CHECK, CHECK)
    gateway.clock.forward(days=1)
    await gateway.announced()
    reminder = await gateway.neighbour.letter("（回答のお願い）")
    await replies_by(gateway, client, gateway.neighbour, reminder, "全員無事です")
    await gateway.neighbour.letter("回答を受け付けました")
    assert await answered(gateway) == [("", "[1]")]
    assert gateway.office.letters == []


async def test_the_families_get_no_line_of_the_form(gateway: RunningGateway) -> None:
    await replies_by(gateway, "Outlook", gateway.office, await form_of(gateway), WORDS)
    await replies_by(gateway, "Outlook", gateway.office, await gateway.office.letter("まだ送っていません"), "送信")
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    letter = await gateway.neighbour.letter("学級閉鎖")
    assert letter.text.startswith("明日から3日間、学級閉鎖にします。\n\n家で過ごしてください。\n\n---")
