"""Conversations in the languages of the families: a plain sentence is enough, and what is not is asked back in it."""

from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from support import RunningGateway
from support.school import HANAKO, in_short, take_leaving_early

from conversations.families.writing import answers, writes
from mailgate.resources import TEMPLATES
from mailgate.school.directory import mailboxes
from mailgate.school.models import Mailbox, Notice, Question, Student
from mailgate.words.languages import FAMILY_LANGUAGES


class Said(NamedTuple):
    """What a family writes, and what it finds in the letters."""

    rest: str
    reached: str
    unclear: str
    once_more: str
    form: str
    lines: str
    whose: str
    yes: str
    cancel: str


SAID = {
    "pt": Said(
        "A 花子 vai faltar hoje, está com febre.",
        "O seu aviso chegou à escola",
        "A 花子 talvez falte amanhã, não sei ainda se vai.",
        "Escreva mais uma vez",
        "Aluno (1 ",
        "Aluno: 2\nAviso: Falta (doença)\nMotivo: Febre\nData: hoje",
        "De qual aluno é este aviso?",
        "sim",
        "cancelar",
    ),
    "vi": Said(
        "Hôm nay cháu 花子 bị sốt, xin nghỉ học.",
        "Thông báo đã đến trường",
        "Có lẽ ngày mai 花子 mới biết có đi học không.",
        "Xin viết lại một lần nữa",
        "Học sinh (1 ",
        "Học sinh: 2\nNội dung: Nghỉ học (do bệnh)\nLý do: Sốt\nNgày: hôm nay",
        "Thông báo này về học sinh nào?",
        "có",
        "hủy",
    ),
    "fil": Said(
        "Hindi po papasok si 花子 ngayon, may lagnat po siya.",
        "Nakarating na sa paaralan ang inyong abiso",
        "Baka hindi papasok si 花子 bukas, hindi ko pa alam.",
        "Pakisulat po muli",
        "Mag-aaral (1 ",
        "Mag-aaral: 2\nAbiso: Pagliban (may sakit)\nDahilan: Lagnat\nPetsa: ngayon",
        "Sino pong mag-aaral",
        "oo",
        "kanselahin",
    ),
    "zh": Said(
        "花子今天发烧，请假一天。",
        "学校已收到您的联络",
        "花子明天可能请假，还不知道。",
        "请再写一次",
        "学生 (1 ",
        "学生: 2\n联络内容: 缺席（生病）\n原因: 发烧\n日期: 今天",
        "这是关于哪位学生的？",
        "是",
        "取消",
    ),
}
NOBODY_NAMED = {
    "pt": "Está com febre e vai faltar hoje.",
    "vi": "Hôm nay bị sốt, xin nghỉ học.",
    "fil": "Hindi papasok ngayon, may lagnat.",
    "zh": "今天发烧，请假一天。",
}
SICK = [(HANAKO, "sick", "発熱")]
each = pytest.mark.parametrize("language", sorted(SAID))


async def notices(gateway: RunningGateway) -> list[tuple[str, str, str]]:
    await gateway.settled()
    return await gateway.dependencies.store.read(
        lambda: [(row.student.name, row.kind, row.reason) for row in Notice.select(Notice, Student).join(Student)]
    )


async def languages_known(gateway: RunningGateway) -> set[str]:
    return await gateway.dependencies.store.read(lambda: {row.language for row in Mailbox.select()})


ABSENT = {
    "pt": ("A 花子 vai faltar hoje.", "Qual é o motivo?", "febre"),
    "vi": ("Hôm nay cháu 花子 xin nghỉ học.", "Lý do là gì?", "bị sốt"),
    "fil": ("Hindi po papasok si 花子 ngayon.", "Ano po ang dahilan?", "may lagnat"),
    "zh": ("花子今天请假。", "原因是什么？", "发烧了"),
}


@each
async def test_an_absence_without_its_reason_is_asked_for_that(gateway: RunningGateway, language: str) -> None:
    mail, asked, answer = ABSENT[language]
    await writes(gateway, mail)
    question = await gateway.mother.letter()
    assert question.text.startswith(asked)
    await answers(gateway, question, answer)
    assert await notices(gateway) == SICK


NO = {"pt": "não", "vi": "không", "fil": "hindi po", "zh": "不用"}
NOT_SENT = {"pt": "Nada foi enviado", "vi": "Không gửi gì", "fil": "Walang ipinadala", "zh": "没有发送"}


@each
async def test_a_plain_sentence_is_a_notice_and_its_receipt_is_in_its_language(
    gateway: RunningGateway, language: str
) -> None:
    said = SAID[language]
    await writes(gateway, said.rest)
    receipt = await gateway.mother.letter(said.reached)
    assert HANAKO in receipt.text
    assert await notices(gateway) == SICK
    await answers(gateway, receipt, said.cancel)
    assert await notices(gateway) == SICK
    await gateway.until(lambda: Notice.get().state == "withdrawn")


@each
async def test_what_is_not_plain_is_asked_back_in_its_language_with_the_form(
    gateway: RunningGateway, language: str
) -> None:
    said = SAID[language]
    await writes(gateway, said.unclear)
    asked = await gateway.mother.letter(said.once_more)
    assert said.form in asked.text
    assert await notices(gateway) == []
    await answers(gateway, asked, said.lines)
    assert await notices(gateway) == SICK


@each
async def test_a_question_is_asked_and_answered_in_its_language(gateway: RunningGateway, language: str) -> None:
    said = SAID[language]
    await writes(gateway, NOBODY_NAMED[language])
    question = await gateway.mother.letter()
    assert question.text.startswith(said.whose)
    await answers(gateway, question, "花子")
    assert await notices(gateway) == SICK


@each
async def test_a_notice_to_login_needs_but_a_yes_and_only_that_is_proof_of_a_language(
    gateway: RunningGateway, language: str
) -> None:
    said = SAID[language]
    await gateway.mother.mails("login@...", said.rest)
    question = await gateway.mother.letter()
    assert await languages_known(gateway) == {""}
    await answers(gateway, question, said.yes)
    assert await gateway.mother.letter(said.reached)
    assert await notices(gateway) == SICK
    assert await languages_known(gateway) == {"", language}


@each
async def test_a_no_sends_nothing(gateway: RunningGateway, language: str) -> None:
    await gateway.mother.mails("login@...", SAID[language].rest)
    await answers(gateway, await gateway.mother.letter(), NO[language])
    await gateway.mother.letter(NOT_SENT[language])
    assert await notices(gateway) == []


PAPERS = {
    "ja": ("花子が熱で今日休みます", "はい"),
    "ja-simple": ("はなこは ねつです。きょう やすみます", "はい"),
    "en": ("Hanako is absent today with a fever", "yes"),
    "pt": ("Hanako vai faltar hoje, febre", "sim"),
    "vi": ("Hôm nay Hanako bị sốt, xin nghỉ học", "có"),
    "fil": ("Hindi papasok si Hanako ngayon, may lagnat", "oo"),
    "zh": ("花子今天发烧，请假一天", "是"),
}
"""What the papers tell families to write, and to reply."""


@pytest.mark.parametrize("language", PAPERS)
async def test_what_the_papers_tell_families_to_write_needs_but_a_yes(gateway: RunningGateway, language: str) -> None:
    sentence, yes = PAPERS[language]
    for told in ("handout/{}/paper.html", "mail/people/{}/enrolled.txt", "mail/people/{}/access.txt"):
        assert sentence in (TEMPLATES / told.format(language)).read_text("utf-8")

    def is_pronounced() -> None:
        Student.update(kana="やまだ はなこ").where(Student.name == HANAKO).execute()

    await gateway.dependencies.store.write(is_pronounced)
    await gateway.mother.mails("notice@...", sentence)
    await answers(gateway, await gateway.mother.letter(), yes)
    assert await notices(gateway) == SICK


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Hanako will be absent today. She has a fever.", "One question"),
        ("A Hanako vai faltar hoje, está com febre.", "Escreva mais uma vez"),
    ],
)
async def test_somebody_whom_the_roster_spells_otherwise_is_asked_about_in_the_language_of_the_mail(
    gateway: RunningGateway, words: str, subject: str
) -> None:
    await gateway.mother.mails("notice@...", words)
    await gateway.mother.letter(subject)
    assert await notices(gateway) == []


async def test_words_to_login_that_are_no_notice_bring_a_login_in_their_language(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "Hanako vai faltar hoje, está com febre.")
    letter = await gateway.mother.letter(text_contains="/login")
    assert "Motivo:" in letter.text
    assert await languages_known(gateway) == {""}


async def test_a_chosen_language_stays(gateway: RunningGateway) -> None:
    def choose() -> None:
        mailboxes.speak(Mailbox.get(Mailbox.address == gateway.mother.address).id, "ja-simple")

    await gateway.dependencies.store.write(choose)
    await gateway.mother.mails("login@...")
    login = await gateway.mother.letter("がっこうの れんらくページ")
    assert "こどもの なまえ（1 " in login.text
    await gateway.mother.replies(login, SAID["pt"].rest)
    assert "がっこうに とどきました" in (await gateway.mother.letter("とどきました")).text
    assert await notices(gateway) == SICK


async def test_the_form_in_easy_japanese_is_understood(gateway: RunningGateway) -> None:
    lines = "こどもの なまえ: 花子\nないよう: やすみ（びょうき）\nりゆう: ねつ\nひにち: きょう"
    await writes(gateway, lines)
    assert await notices(gateway) == SICK


@pytest.mark.parametrize("answer", ["yes", "", "Yes.\nThank you"])
async def test_a_yes_goes_on_in_the_language_of_its_question(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("notice@...", "花子 has a fever and will be absent today")
    await answers(gateway, await gateway.mother.letter("Shall we send this?"), answer)
    await gateway.mother.letter("Your notice has reached the school")
    assert await notices(gateway) == SICK
    assert await languages_known(gateway) == {"", "en"}


@pytest.mark.parametrize(
    ("mail", "answer"), [("花子 has a fever and will be absent today", "はい"), ("花子が熱で今日休みます", "yes")]
)
async def test_a_yes_in_japanese_or_to_a_question_in_japanese_is_answered_in_japanese(
    gateway: RunningGateway, mail: str, answer: str
) -> None:
    await gateway.mother.mails("notice@...", mail)
    await answers(gateway, await gateway.mother.letter(), answer)
    await gateway.mother.letter("受け付けました")
    assert await languages_known(gateway) == {""}


OFFERED = [
    ("花子が熱です", ["花子 sick 発熱 24", "花子 late その他 24"]),
    ("花子は休みます", [f"花子 sick {reason} 24" for reason in ("頭痛", "発熱", "腹痛", "倦怠感", "喘息", "湿しん")]),
    ("花子は次の金曜に法事で休みます", ["花子 absence その他 27", "花子 absence その他 04"]),
    ("花子は熱です。明日も休みます", [f"花子 sick 発熱 {days}" for days in ("24-25", "24", "25", "26")]),
    (
        "花子が腹痛で早退します",
        [f"花子 leave-early 腹痛 24 {when}" for when in ("after-2", "after-4", "after-lunch")],
    ),
    ("熱で休みます", [f"{name} sick 発熱 24" for name in ("太郎", "花子", "次郎")]),
]


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
@pytest.mark.parametrize(("mail", "meant"), OFFERED)
async def test_every_offered_answer_is_understood_in_the_words_of_its_letter(
    gateway: RunningGateway, language: str, mail: str, meant: list[str]
) -> None:
    def choose() -> None:
        mailboxes.speak(Mailbox.get(Mailbox.address == gateway.mother.address).id, language)
        if "早退" in mail:
            take_leaving_early()

    def take_back() -> list[str]:
        found = [in_short(row) for row in Notice.select()]
        Notice.delete().execute()
        Question.update(answered=False).execute()
        return found

    await gateway.dependencies.store.write(choose)
    await gateway.mother.mails("login@...")
    await gateway.mother.replies(await gateway.mother.letter(), mail)
    question = await gateway.mother.letter()
    links = [line for line in question.text.splitlines() if line.startswith("mailto:")]
    bodies = [parse_qs(urlsplit(link).query)["body"][0] for link in links]
    understood = []
    for body in bodies:
        await answers(gateway, question, body)
        await gateway.settled()
        understood += await gateway.dependencies.store.write(take_back)
    assert understood == meant
    assert language.startswith("ja") or "欠席" not in "".join(bodies)
