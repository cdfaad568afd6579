"""A guardian replies to an announcement that asks nothing: it is read, and the words go where the letter says."""

import pytest
from support import Letter, Person, RunningGateway
from support.school import GUARDIANS

from conversations.news.writing import snow, speaks
from mailgate.school.models import AnnouncementKind, Mailbox, Recipient

SUBJECT = "雪のため臨時休校"
SCHOOL = "jimu@school.example"


async def told(gateway: RunningGateway, person: Person, reply_to: str = "") -> Letter:
    """The letter of an announcement that has come to this guardian."""
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY, reply_to=reply_to)
    await gateway.announced()
    return await person.letter(SUBJECT)


def read_by(role: str) -> tuple[bool, str]:
    """Whether this guardian has read it, and by which way."""
    row = Recipient.get(Recipient.mailbox == Mailbox.get(Mailbox.address == GUARDIANS[role][0]))
    return row.read is not None, row.read_way


@pytest.mark.parametrize(
    "words", ["", "了解しました。", "ありがとうございます🙇", "OK", "読みました。", "Read it", "Entendi"]
)
async def test_a_reply_that_says_nothing_more_is_read_and_answered_by_nothing(
    gateway: RunningGateway, words: str
) -> None:
    letter = await told(gateway, gateway.mother, SCHOOL)
    assert (await gateway.mother.replies(letter, words)).is_good
    await gateway.settled()
    assert await gateway.dependencies.store.read(read_by, "mother") == (True, "mail")
    assert await gateway.dependencies.store.read(read_by, "father") == (False, "")
    assert len(gateway.mother.letters) == 1
    assert gateway.post.of(SCHOOL) == []


async def test_words_go_to_the_mailbox_that_the_letter_names(gateway: RunningGateway) -> None:
    letter = await told(gateway, gateway.neighbour, SCHOOL)
    await gateway.neighbour.replies(letter, "給食費の締切を教えてください。")
    await gateway.settled()
    (handed_on,) = gateway.post.of(SCHOOL)
    assert handed_on.subject == f"お知らせへの返信 {SUBJECT}"
    assert "> 給食費の締切を教えてください。" in handed_on.text
    assert f"差出人: {gateway.neighbour.address}\n3年1組 鈴木 美紀 の保護者\n" in handed_on.text
    assert "respond+" not in handed_on.raw.decode() + handed_on.text
    assert handed_on.reply_to == f"login@{gateway.domain}"
    assert len(gateway.neighbour.letters) == 1


async def test_where_nobody_reads_replies_that_is_said_once(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(speaks, gateway.neighbour.address, "pt")
    letter = await told(gateway, gateway.neighbour)
    await gateway.neighbour.replies(letter, "Qual é o prazo?")
    await gateway.neighbour.replies(letter, "Alô?")
    await gateway.settled()
    answers = [each for each in gateway.neighbour.letters if each.subject == "Sua resposta não chegou à escola"]
    assert len(answers) == 1
    assert "0144-00-0001" in answers[0].text


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"X_Autoreply": "yes"},
        {"Subject": "不在のお知らせ（自動返信）", "Precedence": "auto_reply"},
        {"Subject": "自動応答: 休暇中です"},
        {"Return_Path": "<>", "Auto_Submitted": "auto-generated"},
    ],
)
async def test_what_a_program_answers_does_nothing(gateway: RunningGateway, headers: dict[str, str]) -> None:
    letter = await told(gateway, gateway.mother, SCHOOL)
    words = {"text": "ただいま不在にしております。", "subject": headers.get("Subject", "Re: 雪")}
    rest = {name: value for name, value in headers.items() if name != "Subject"}
    await gateway.mother.mails(letter.reply_to, **words, **rest)
    await gateway.settled()
    assert await gateway.dependencies.store.read(read_by, "mother") == (False, "")
    assert len(gateway.mother.letters) == 1
    assert gateway.post.of(SCHOOL) == []


async def test_the_letter_of_another_is_not_answered(gateway: RunningGateway) -> None:
    letter = await told(gateway, gateway.mother, SCHOOL)
    await gateway.neighbour.replies(letter, "質問です。")
    await gateway.neighbour.letter("返信を受け付けられませんでした")
    assert await gateway.dependencies.store.read(read_by, "mother") == (False, "")
    assert gateway.post.of(SCHOOL) == []


async def test_an_announcement_that_is_gone_is_answered_calmly(gateway: RunningGateway) -> None:
    letter = await told(gateway, gateway.mother, SCHOOL)
    await gateway.dependencies.store.write(lambda: Recipient.delete().execute())
    await gateway.mother.replies(letter, "質問です。")
    answer = await gateway.mother.letter("返信を受け付けられませんでした")
    assert "もう受け付けていません" in answer.text


@pytest.mark.parametrize(("reply_to", "reaches"), [(SCHOOL, 1), ("", 0)])
async def test_an_absence_is_seen_and_asked_about(gateway: RunningGateway, reply_to: str, reaches: int) -> None:
    letter = await told(gateway, gateway.neighbour, reply_to)
    await gateway.neighbour.replies(letter, "今日は熱があるので欠席します。")
    question = await gateway.neighbour.letter("この内容で送りますか")
    await gateway.neighbour.replies(question, "はい")
    await gateway.neighbour.letter("連絡を受け付けました")
    assert len(gateway.post.of(reply_to)) == reaches
    assert not any("届いていません" in each.subject for each in gateway.neighbour.letters)


async def test_a_reply_in_two_lines_keeps_them(gateway: RunningGateway) -> None:
    letter = await told(gateway, gateway.mother, SCHOOL)
    await gateway.mother.replies(letter, "一行目です。\n二行目です。")
    await gateway.settled()
    assert "> 一行目です。\n> 二行目です。" in gateway.post.of(SCHOOL)[0].text
