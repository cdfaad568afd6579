"""A school asks its families, and they answer by replying."""

import dataclasses

import pytest
from support import Letter, Person, RunningGateway
from support.school import GUARDIANS, HANAKO, TARO

from conversations.news.surveys import ATTENDANCE, PEOPLE, asks
from conversations.news.writing import speaks
from mailgate.school.models import AnnouncementKind, Answer, ItemKind, Mailbox, Per, Recipient
from mailgate.school.news.surveys.items import Item, Wording
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent

MEETING = SurveyContent((ATTENDANCE,))
LUNCH = Item(ItemKind.YES_NO, {"ja": Wording("お弁当は要りますか")})
OPINION = Item(ItemKind.TEXT, {"ja": Wording("ご意見をお書きください")})
HOUR, DAY = 3_600, 86_400


def given() -> list[tuple[str, str, str]]:
    """The answers that count: for whom, what, and by which mailbox."""
    rows = Answer.select().where(Answer.replaced.is_null()).order_by(Answer.id)
    return [(row.student.name if row.student else "", row.value, row.mailbox.address) for row in rows]


async def answered(gateway: RunningGateway) -> list[tuple[str, str]]:
    """The same without the mailboxes."""
    return [(name, value) for name, value, _ in await gateway.dependencies.store.read(given)]


def read_by(role: str) -> bool:
    """Whether this guardian has read it."""
    row = Recipient.get(Recipient.mailbox == Mailbox.get(Mailbox.address == GUARDIANS[role][0]))
    return row.read is not None


async def test_the_letter_asks_and_a_word_answers(gateway: RunningGateway) -> None:
    await asks(gateway, dataclasses.replace(MEETING, deadline=gateway.clock() + DAY))
    letter = await gateway.neighbour.letter("学級懇談会")
    assert "懇談会に出席しますか\n  1 出席\n  2 欠席\n" in letter.text
    assert "しめきり: " in letter.text
    await gateway.neighbour.replies(letter, "出席します。よろしくお願いします。\n鈴木")
    receipt = await gateway.neighbour.letter("回答を受け付けました")
    assert "懇談会に出席しますか: 出席\n" in receipt.text
    assert await answered(gateway) == [("鈴木 美紀", "[1]")]
    assert await gateway.dependencies.store.read(read_by, "neighbour")


async def test_a_corrected_answer_takes_its_place(gateway: RunningGateway) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "1")
    receipt = await gateway.neighbour.letter("回答を受け付けました")
    await gateway.neighbour.replies(receipt, "2")
    assert ": 欠席\n" in (await gateway.neighbour.letter("回答を受け付けました")).text
    assert await answered(gateway) == [("鈴木 美紀", "[2]")]
    assert await gateway.dependencies.store.read(lambda: Answer.select().count()) == 2


async def test_each_child_is_answered_for_and_either_parent_may(gateway: RunningGateway) -> None:
    await asks(gateway, MEETING)
    letter = await gateway.mother.letter("学級懇談会")
    await gateway.mother.replies(letter, "出席します")
    question = await gateway.mother.letter("回答を教えてください")
    assert question.text.startswith("どのお子さまの回答か、教えてください。\n")
    assert await answered(gateway) == []
    await gateway.mother.replies(question, "太郎は出席します")
    more = await gateway.mother.letter("まだお答えいただいていない質問があります")
    assert more.text.startswith(f"まだ答えのない質問:\n{HANAKO}さん: 懇談会に出席しますか\n")
    await gateway.father.replies(await gateway.father.letter("学級懇談会"), "太郎は欠席、花子は出席です")
    await gateway.father.letter("回答を受け付けました")
    assert await answered(gateway) == [(TARO, "[2]"), (HANAKO, "[1]")]


async def test_what_is_not_clear_is_asked_back_with_what_was_read(gateway: RunningGateway) -> None:
    await asks(gateway, SurveyContent((ATTENDANCE, PEOPLE)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "質問1 出席\n質問2 たぶん2人")
    question = await gateway.neighbour.letter("回答を教えてください")
    assert question.text.startswith("番号か、選ぶことばだけで答えてください。\nまだ受け付けていません。\n")
    assert "> 質問2 たぶん2人\n" in question.text
    assert "質問1 懇談会に出席しますか: 出席\n" in question.text
    await gateway.neighbour.replies(question, "1. 出席\n2. 2人")
    assert "何人で来ますか: 2\n" in (await gateway.neighbour.letter("回答を受け付けました")).text
    assert await answered(gateway) == [("鈴木 美紀", "[1]"), ("鈴木 美紀", "2")]


@pytest.mark.parametrize("words", ["1: 2, 2: 3", "欠席\n3名", "2、3", "質問2 3人\n質問1 欠席します"])
async def test_several_questions_are_answered_by_number_or_in_their_order(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, SurveyContent((ATTENDANCE, PEOPLE), deadline=gateway.clock() + DAY))
    letter = await gateway.neighbour.letter("学級懇談会")
    assert "「1: はい、2: 3」のように番号をつけるか、順番どおりに\n" in letter.text
    await gateway.neighbour.replies(letter, words)
    await gateway.neighbour.letter("回答を受け付けました")
    assert sorted(await answered(gateway)) == [("鈴木 美紀", "3"), ("鈴木 美紀", "[2]")]


async def test_after_the_deadline_it_is_refused_calmly(gateway: RunningGateway) -> None:
    await asks(gateway, dataclasses.replace(MEETING, deadline=gateway.clock() + HOUR))
    letter = await gateway.neighbour.letter("学級懇談会")
    gateway.clock.forward(hours=2)
    await gateway.neighbour.replies(letter, "出席します")
    refusal = await gateway.neighbour.letter("回答のしめきりを過ぎています")
    assert "0144-00-0001" in refusal.text
    assert await answered(gateway) == []


async def test_courtesies_answer_nothing_and_are_read(gateway: RunningGateway) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "ありがとうございます。")
    await gateway.settled()
    assert len(gateway.neighbour.letters) == 1
    assert await gateway.dependencies.store.read(read_by, "neighbour")


async def test_an_absence_in_the_answer_is_seen_and_asked_about(gateway: RunningGateway) -> None:
    await asks(gateway, MEETING)
    letter = await gateway.neighbour.letter("学級懇談会")
    await gateway.neighbour.replies(letter, "今日は熱があるので学校を休みます")
    await gateway.neighbour.replies(await gateway.neighbour.letter("この内容で送りますか"), "はい")
    await gateway.neighbour.letter("連絡を受け付けました")
    assert await answered(gateway) == []


@pytest.mark.parametrize("words", ["今日は熱があるので学校を休みます", "今日は熱で欠席します"])
async def test_the_question_about_an_absence_names_what_is_not_answered(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    question = await gateway.neighbour.letter("この内容で送りますか")
    assert "「学級懇談会」への回答は、まだ受け付けていません。\n" in question.text
    assert "/news/1\n" in question.text


@pytest.mark.parametrize(
    "words",
    ["用事があり欠席します。", "申し訳ありませんが、都合により欠席いたします。", "当日は旅行のため欠席します。"],
)
async def test_who_stays_away_from_the_meeting_has_answered(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    assert "懇談会に出席しますか: 欠席\n" in (await gateway.neighbour.letter("回答を受け付けました")).text
    assert await answered(gateway) == [("鈴木 美紀", "[2]")]


@pytest.mark.parametrize(
    "words",
    ["体調不良のため欠席します。", "母が体調不良のため欠席します。", "旅行のため欠席します", "遅れて出席します"],
)
async def test_who_may_mean_school_hears_how_to_say_so(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    question = await gateway.neighbour.letter("回答を教えてください")
    assert f"> {words.rstrip('。')}\n" in question.text
    assert "学校を休む、遅れるなどの連絡でしたら、「今日は学校を休みます」のように、" in question.text
    await gateway.neighbour.replies(question, "はい")
    await gateway.neighbour.letter("回答を教えてください")
    await gateway.settled()
    assert gateway.teacher.letters == []
    assert await answered(gateway) == []


@pytest.mark.parametrize("words", ["出席できそうです", "欠席しません"])
async def test_what_may_be_either_is_asked_back_and_is_no_absence(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, MEETING)
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    assert "学校を休む" not in (await gateway.neighbour.letter("回答を教えてください")).text


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (LUNCH, "お願いします"),
        (LUNCH, "OK"),
        (LUNCH, "問題ありません"),
        (LUNCH, "了解です"),
        (LUNCH, "よろしくお願いします"),
        (LUNCH, "👍"),
        (ATTENDANCE, "はい"),
        (ATTENDANCE, "はい、お願いします"),
        (ATTENDANCE, "大丈夫です"),
        (ATTENDANCE, "了解しました"),
    ],
)
async def test_what_agrees_without_an_answer_is_asked_back(gateway: RunningGateway, item: Item, words: str) -> None:
    await asks(gateway, SurveyContent((item,)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    assert f"> {words}\n" in (await gateway.neighbour.letter("回答を教えてください")).text
    assert await answered(gateway) == []


@pytest.mark.parametrize(
    "words",
    ["はい、お願いします", "はい、よろしくお願いします。", "Yes, thank you", "yes please", "sim, obrigado", "「はい」"],
)
async def test_a_yes_with_a_courtesy_is_a_yes(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, SurveyContent((LUNCH,)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), words)
    await gateway.neighbour.letter()
    assert await answered(gateway) == [("鈴木 美紀", "[1]")]


async def test_thanks_for_the_receipt_leave_the_answer_as_it_is(gateway: RunningGateway) -> None:
    await asks(gateway, SurveyContent((OPINION,)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "自転車で行きます。")
    receipt = await gateway.neighbour.letter("回答を受け付けました")
    for words in ("ありがとうございました", "了解しました。"):
        await gateway.neighbour.replies(receipt, words)
    await gateway.settled()
    assert len(gateway.neighbour.letters) == 2
    assert await answered(gateway) == [("鈴木 美紀", '"自転車で行きます。"')]


async def test_a_text_that_tells_of_an_absence_is_asked_about_too(gateway: RunningGateway) -> None:
    await asks(gateway, SurveyContent((OPINION,)))
    letter = await gateway.neighbour.letter("学級懇談会")
    await gateway.neighbour.replies(letter, "今日は熱があるので学校を休みます")
    await gateway.neighbour.letter("回答を受け付けました")
    question = await gateway.neighbour.letter("この内容で送りますか")
    assert "まだ受け付けていません" not in question.text
    await gateway.neighbour.replies(question, "「はい」")
    await gateway.neighbour.letter("連絡を受け付けました")


@pytest.mark.parametrize("language", ["en", "pt", "vi", "fil", "zh", "ja-simple"])
async def test_both_questions_are_asked_in_the_language_of_the_family(gateway: RunningGateway, language: str) -> None:
    await gateway.dependencies.store.write(speaks, gateway.neighbour.address, language)
    await asks(gateway, MEETING)
    letter = await letter_of(gateway.neighbour)
    await gateway.neighbour.replies(letter, "今日は熱で欠席します")
    question = await letter_of(gateway.neighbour)
    assert ("Meeting" if language == "en" else "学級懇談会") in question.text
    assert "/news/1\n" in question.text
    await gateway.neighbour.replies(letter, "体調不良のため欠席します。")
    assert "/news/1\n\n" in (await letter_of(gateway.neighbour)).text


@pytest.mark.parametrize(
    ("language", "asks_for", "words", "receipt"),
    [
        ("en", "Will you come?", "We will attend.", "We have your answer"),
        ("pt", "懇談会に出席しますか", "Vou participar", "Recebemos sua resposta"),
        ("vi", "懇談会に出席しますか", "1", "Đã nhận câu trả lời"),
        ("fil", "懇談会に出席しますか", "dadalo po", "Natanggap ang inyong sagot"),
        ("zh", "懇談会に出席しますか", "参加", "已收到您的回答"),
        ("ja-simple", "懇談会に出席しますか", "１", "こたえを うけつけました"),
    ],
)
async def test_families_answer_in_their_language(
    gateway: RunningGateway, language: str, asks_for: str, words: str, receipt: str
) -> None:
    await gateway.dependencies.store.write(speaks, gateway.neighbour.address, language)
    await asks(gateway, MEETING)
    letter = await letter_of(gateway.neighbour)
    assert asks_for in letter.text
    await gateway.neighbour.replies(letter, words)
    await gateway.neighbour.letter(receipt)
    assert await answered(gateway) == [("鈴木 美紀", "[1]")]


async def letter_of(person: Person) -> Letter:
    """The first letter that comes."""
    return await person.letter()


# -- the safety check ---------------------------------------------------------------------------------


async def test_a_safety_check_is_asked_once_a_day_until_the_family_has_answered(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, AnnouncementKind.SAFETY_CHECK)
    letter = await gateway.mother.letter("【安否確認】")
    assert "1 全員無事です\n  2 助けが必要です\n  3 別の場所にいます\n" in letter.text
    await gateway.mother.replies(letter, "全員無事です")
    await gateway.mother.letter("回答を受け付けました")
    assert await answered(gateway) == [("", "[1]")]
    for _ in range(2):
        gateway.clock.forward(days=1)
        await gateway.announced()
        await gateway.announced()
    assert [len(person.letters) for person in (gateway.mother, gateway.father, gateway.neighbour)] == [2, 1, 3]
    reminder = await gateway.neighbour.letter("（回答のお願い）")
    assert reminder.text.startswith("まだ回答をいただいていません。")
    await gateway.neighbour.replies(reminder, "助けてください")
    await gateway.neighbour.letter("回答を受け付けました")
    gateway.clock.forward(days=1)
    await gateway.announced()
    assert len(gateway.neighbour.letters) == 4


@pytest.mark.parametrize("words", ["はい", "問題ありません", "了解しました", "お願いします"])
async def test_what_does_not_say_how_the_family_is_is_asked_back(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, SAFETY_CHECK, AnnouncementKind.SAFETY_CHECK, reply_to="jimu@school.example")
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), words)
    await gateway.neighbour.letter("回答を教えてください")
    assert gateway.post.of("jimu@school.example") == []


async def test_who_needs_help_reaches_a_person(gateway: RunningGateway) -> None:
    await asks(gateway, SAFETY_CHECK, AnnouncementKind.SAFETY_CHECK, reply_to="jimu@school.example")
    await gateway.mother.replies(await gateway.mother.letter("【安否確認】"), "全員無事です")
    await gateway.neighbour.replies(await gateway.neighbour.letter("【安否確認】"), "助けてください")
    await gateway.neighbour.letter("回答を受け付けました")
    await gateway.settled()
    (handed_on,) = gateway.post.of("jimu@school.example")
    assert "> 助けてください" in handed_on.text


@pytest.mark.parametrize("words", ["家の下にいて動けません", "足にけがをして学校に行けません", "熱があって休みます"])
async def test_words_that_no_option_means_reach_a_person(gateway: RunningGateway, words: str) -> None:
    await asks(gateway, SAFETY_CHECK, AnnouncementKind.SAFETY_CHECK, reply_to="jimu@school.example")
    letter = await gateway.neighbour.letter("【安否確認】")
    await gateway.neighbour.replies(letter, words)
    await gateway.neighbour.letter("回答を教えてください")
    assert f"> {words}" in gateway.post.of("jimu@school.example")[0].text


# -- reminders ----------------------------------------------------------------------------------------


async def test_before_the_deadline_who_has_not_answered_is_reminded(gateway: RunningGateway) -> None:
    deadline = gateway.clock() + 3 * DAY
    survey = SurveyContent((ATTENDANCE,), Per.FAMILY, deadline=deadline, remind_hours=(24, 3))
    await asks(gateway, survey)
    await gateway.father.replies(await gateway.father.letter("学級懇談会"), "出席")
    await gateway.father.letter("回答を受け付けました")
    for hours in (1, 47, 1, 20, 2, 24):
        gateway.clock.forward(hours=hours)
        await gateway.announced()
    assert [len(person.letters) for person in (gateway.mother, gateway.father, gateway.neighbour)] == [1, 2, 3]


async def test_a_question_for_a_text_is_asked_again_without_numbers(gateway: RunningGateway) -> None:
    await asks(gateway, SurveyContent((Item(ItemKind.TEXT, {"ja": Wording("ご意見をお書きください")}),)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "読みました")
    again = await gateway.neighbour.letter("回答を教えてください")
    assert "番号か" not in again.text
    assert "ご意見をお書きください" in again.text
    assert await answered(gateway) == []
