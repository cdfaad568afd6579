"""A conversation: an answer to a question is enough, and the notice counts as of the first mail."""

from urllib.parse import parse_qs, urlsplit

import pytest
from support import RunningGateway
from support.letters import plain_mail
from support.school import HANAKO, TARO, in_short, take_leaving_early

from conversations.families.writing import answers, notices, writes
from mailgate.school.mail_text import MailText
from mailgate.school.models import Mailbox, Notice, Question, Student

ONE = "ひとつ教えてください"
ALL = "この内容で送りますか"


SICK_TODAY = ("sick", "発熱", "2026-11-24")


@pytest.mark.parametrize("answer", ["2", "花子です", "花子", "花子です。\nよろしくお願いします", HANAKO])
async def test_which_student_is_answered_with_a_word(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("どのお子さまのことですか。")
    assert "？／欠席（病欠）／発熱／" in question.text
    await answers(gateway, question, answer)
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert HANAKO in (await gateway.mother.letter("受け付けました")).text


async def test_two_students_are_an_answer_too(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "太郎と花子")
    assert await notices(gateway) == [(TARO, *SICK_TODAY), (HANAKO, *SICK_TODAY)]


async def test_all_three_are_an_answer_and_the_receipt_names_each_school_once(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "三人ともです")
    assert [name for name, *_ in await notices(gateway)] == [TARO, HANAKO, "山田 次郎"]
    receipt = (await gateway.mother.letter("受け付けました")).text
    assert [line for line in receipt.splitlines() if line.startswith("■")] == ["■ 青葉小学校", "■ 青葉中学校"]


@pytest.mark.parametrize(
    ("mail", "offered"), [("熱で休みます", f"3 {TARO}、{HANAKO}"), ("Fever, no school today.", f"3 {TARO}, {HANAKO}")]
)
async def test_a_family_of_two_is_offered_both_as_the_third_answer(
    gateway: RunningGateway, mail: str, offered: str
) -> None:
    def leaves() -> None:
        Student.update(enrolled=False).where(Student.name == "山田 次郎").execute()

    await gateway.dependencies.store.write(leaves)
    await writes(gateway, mail)
    question = await gateway.mother.letter()
    assert f"\n{offered}\nmailto:" in question.text
    await answers(gateway, question, "3")
    assert await notices(gateway) == [(TARO, *SICK_TODAY), (HANAKO, *SICK_TODAY)]


@pytest.mark.parametrize("answer", ["両方", "二人とも", "both of them"])
async def test_two_of_three_students_leave_open_which(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    assert (await gateway.mother.letter(ONE)).text.startswith("どのお子さまのことですか。")
    assert await notices(gateway) == []


async def test_both_of_two_days_that_lie_apart_are_no_row_of_days(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は次の金曜に法事で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "両方です")
    assert (await gateway.mother.letter(ONE)).text.startswith("いつのことですか。")
    assert await notices(gateway) == []


@pytest.mark.parametrize(("answer", "reason"), [("発熱", "発熱"), ("腹痛です", "腹痛"), ("旅行です", "旅行")])
async def test_why_is_answered_with_a_word(gateway: RunningGateway, answer: str, reason: str) -> None:
    await writes(gateway, "花子は休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("理由は何ですか。")
    await answers(gateway, question, answer)
    assert [(name, why) for name, _, why, _ in await notices(gateway)] == [(HANAKO, reason)]


@pytest.mark.parametrize(
    ("answer", "reason"), [("A型です", "インフルエンザA型"), ("2", "インフルエンザB型"), ("Bです", "インフルエンザB型")]
)
async def test_which_influenza_is_answered_with_a_letter(gateway: RunningGateway, answer: str, reason: str) -> None:
    await writes(gateway, "花子はインフルエンザで休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("インフルエンザA型ですか、インフルエンザB型ですか。")
    await answers(gateway, question, answer)
    assert await notices(gateway) == [(HANAKO, "sick", reason, "2026-11-24")]
    assert "備考" not in (await gateway.mother.letter("受け付けました")).text


async def test_an_influenza_that_answers_why_is_asked_about_at_once(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "インフルエンザです")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("インフルエンザA型ですか、インフルエンザB型ですか。")
    assert "読み取れませんでした" not in question.text
    await answers(gateway, question, "A")
    assert await notices(gateway) == [(HANAKO, "sick", "インフルエンザA型", "2026-11-24")]


async def test_a_cause_that_no_school_lists_is_taken_as_it_was_written(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます")
    question = await gateway.mother.letter(ONE)
    assert "山田 花子／欠席／？／" in question.text  # which absence it is follows from the reason
    await answers(gateway, question, "気球に乗りました")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("欠席（病欠）ですか、欠席（病欠以外）ですか。")
    await answers(gateway, question, "病欠です")
    assert await notices(gateway) == [(HANAKO, "sick", "その他", "2026-11-24")]
    assert "備考: 気球に乗りました" in (await gateway.mother.letter("受け付けました")).text


async def test_the_reasons_offered_are_few(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.count("mailto:") == 6
    assert "ほかの理由は、ことばで書いてください。" in question.text


async def test_what_kind_is_answered_with_a_word(gateway: RunningGateway) -> None:
    await writes(gateway, "花子が熱です")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("お休みですか、遅刻ですか。")
    await answers(gateway, question, "お休みです")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert "備考" not in (await gateway.mother.letter("受け付けました")).text


CONTRADICTED = f"児童・生徒: {HANAKO}\n内容: 欠席（病欠）\n理由: 頭痛\n月日: 11月24日\n備考: 昼前には着きます"


async def test_a_form_that_its_remarks_contradict_is_settled_by_its_kind(gateway: RunningGateway) -> None:
    await writes(gateway, CONTRADICTED)
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("お休みですか、遅刻ですか。")
    await answers(gateway, question, "遅刻です。11時半に着きます")
    assert await notices(gateway) == [(HANAKO, "late", "頭痛", "2026-11-24")]
    assert "備考: 昼前には着きます" in (await gateway.mother.letter("受け付けました")).text


async def test_a_kind_that_was_a_mistake_keeps_the_reason_of_its_form(gateway: RunningGateway) -> None:
    await writes(gateway, CONTRADICTED)
    await answers(gateway, await gateway.mother.letter(ONE), "遅刻のまちがいでした。11時半に着きます")
    assert await notices(gateway) == [(HANAKO, "late", "頭痛", "2026-11-24")]


@pytest.mark.parametrize("answer", ["はい", "はい。", "", "Yes"])
async def test_a_notice_to_login_needs_but_a_yes(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    question = await gateway.mother.letter(ALL)
    assert await notices(gateway) == []
    await answers(gateway, question, answer)
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_a_notice_to_notice_without_a_token_needs_but_a_yes(gateway: RunningGateway) -> None:
    await gateway.mother.mails("notice@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "はい")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        ("明日です", (HANAKO, "sick", "発熱", "2026-11-25")),
        ("理由は腹痛です", (HANAKO, "sick", "腹痛", "2026-11-24")),
        ("太郎が腹痛で今日休みます", (TARO, "sick", "腹痛", "2026-11-24")),
        ("遅刻です。10時に行きます", (HANAKO, "late", "その他", "2026-11-24")),
        ("休みではなく遅刻です", (HANAKO, "late", "その他", "2026-11-24")),
    ],
)
async def test_an_answer_may_correct_what_was_understood(
    gateway: RunningGateway, answer: str, stands: tuple[str, ...]
) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    assert await notices(gateway) == [stands]


@pytest.mark.parametrize("answer", ["いいえ", "わかりません", "だれの話ですか"])
async def test_what_does_not_answer_brings_the_question_again(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    again = await gateway.mother.letter()
    assert await notices(gateway) == []
    await answers(gateway, again, "花子です")
    assert [name for name, *_ in await notices(gateway)] in ([HANAKO], [])


@pytest.mark.parametrize("answer", ["はい？", "これでいいですか？"])
async def test_a_yes_that_asks_is_none(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    await gateway.mother.letter(ALL)
    assert await notices(gateway) == []


async def test_a_yes_is_no_answer_to_which(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "はい")
    assert await gateway.mother.letter(ONE)
    assert await notices(gateway) == []


@pytest.mark.parametrize(("answered", "is_in_time"), [("08:15", True), ("08:26", False)])
async def test_it_counts_as_of_the_first_mail_if_the_answer_is_soon(
    gateway: RunningGateway, answered: str, is_in_time: bool
) -> None:
    gateway.clock.set("2026-11-24 07:55:00")
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    gateway.clock.set(f"2026-11-24 {answered}:00")
    await answers(gateway, question, "花子です")
    if is_in_time:
        assert "7:55に届いた連絡として" in (await gateway.mother.letter("受け付けました")).text
        assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    else:
        refused = await gateway.mother.letter("受け付けられませんでした")
        assert "30分を過ぎたお返事は、お返事の時刻で受け付けています。" in refused.text
        assert await notices(gateway) == []


async def test_only_the_mailbox_that_was_asked_can_answer(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    for somebody in (gateway.father, gateway.stranger):
        await somebody.mails(question.reply_to, "花子です")
    assert await notices(gateway) == []


async def test_an_answer_of_the_next_day_names_the_telephone(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます")
    question = await gateway.mother.letter(ONE)
    gateway.clock.set("2026-11-25 07:30:00")
    await answers(gateway, question, "発熱")
    refused = (await gateway.mother.letter("受け付けられませんでした")).text
    assert "は過ぎています。\n　過ぎた日のことは、学校へお電話ください。" in refused


async def test_the_same_answer_twice_is_one_notice(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    mail = plain_mail(gateway.mother.address, question.reply_to, "花子です")
    for _ in range(2):
        await gateway.mother.sends(mail, [question.reply_to])
    assert len(await notices(gateway)) == 1


@pytest.mark.parametrize("answer", ["はい", ""])
async def test_a_second_yes_hears_that_it_has_reached_the_school(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    question = await gateway.mother.letter(ALL)
    for _ in range(2):
        await answers(gateway, question, answer)
    assert "もう学校に届いています。" in (await gateway.mother.letter("もう届いています")).text
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_what_differs_from_a_notice_that_stands_changes_nothing(gateway: RunningGateway) -> None:
    await writes(gateway, "花子が熱で今日休みます")
    await gateway.mother.mails("notice@...", "花子が腹痛で今日休みます")
    letter = await gateway.mother.letter("前の連絡のままです")
    assert "いただいたメールでは、何も変えていません。" in letter.text
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_after_a_change_of_the_family_the_answer_is_asked_for_anew(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)

    def leaves() -> None:
        row = next(row for row in gateway_students() if row.name == TARO)
        row.enrolled = False
        row.save()

    def gateway_students() -> list[Student]:
        return list(Student.select())

    await gateway.dependencies.store.write(leaves)
    await answers(gateway, question, "1")
    assert await notices(gateway) == []


@pytest.mark.parametrize(
    ("mail", "understood", "asked", "given"),
    [
        ("今日は休みます", "？／欠席／？／2026年11月24日（火）", ["理由は何ですか。"], ["花子", "発熱"]),
        (
            "子どもがインフルエンザで休みます",
            "？／欠席／？／2026年11月24日（火）",
            ["インフルエンザA型ですか、"],
            ["2", "A"],
        ),
        ("今日は休みます", "？／欠席／？／2026年11月24日（火）", ["どのお子さまのことですか。"], ["発熱", "花子"]),
        (
            "来週休みます",
            "？／欠席／？／？",
            ["理由は何ですか。", "いつのことですか。"],
            ["花子", "旅行です", "火曜です"],
        ),
    ],
)
async def test_of_more_that_is_open_one_thing_is_asked_after_the_other(
    gateway: RunningGateway, mail: str, understood: str, asked: list[str], given: list[str]
) -> None:
    await writes(gateway, mail)
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("どのお子さまのことですか。")
    assert understood in question.text
    for answer, next_question in zip(given, asked, strict=False):
        await answers(gateway, question, answer)
        question = await gateway.mother.letter(ONE)
        assert question.text.startswith(next_question)
        assert "読み取れませんでした" not in question.text
        assert await notices(gateway) == []
    await answers(gateway, question, given[-1])
    assert [name for name, *_ in await notices(gateway)] == [HANAKO]


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        ("花子です。熱があります", [(HANAKO, "発熱")]),
        ("太郎、腹痛です", [(TARO, "腹痛")]),
        ("太郎と花子です。二人とも熱です", [(TARO, "発熱"), (HANAKO, "発熱")]),
        ("花子は頭痛、太郎は発熱です", [(TARO, "発熱"), (HANAKO, "頭痛")]),
    ],
)
async def test_an_answer_may_tell_at_once_what_would_be_asked_next(
    gateway: RunningGateway, answer: str, stands: list[tuple[str, str]]
) -> None:
    await writes(gateway, "今日は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    assert sorted((name, why) for name, _, why, _ in await notices(gateway)) == sorted(stands)


async def test_each_reason_of_two_is_told_in_one_answer(gateway: RunningGateway) -> None:
    await writes(gateway, "今日は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "花子と太郎です")
    await answers(gateway, await gateway.mother.letter(ONE), "理由は別々で、花子は頭痛、太郎は発熱です")
    assert sorted((name, why) for name, _, why, _ in await notices(gateway)) == sorted(
        [(HANAKO, "頭痛"), (TARO, "発熱")]
    )


async def test_what_an_answer_adds_is_kept_for_the_next(gateway: RunningGateway) -> None:
    await writes(gateway, "今日は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "花子です。明日も休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("いつのことですか。")
    await answers(gateway, question, "今日と明日です")
    question = await gateway.mother.letter(ONE)
    assert "山田 花子／欠席／？／2026年11月24日（火）～2026年11月25日（水）" in question.text
    await answers(gateway, question, "発熱")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_what_is_in_doubt_is_asked_about_before_the_reason(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休むかもしれません")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("お休みですか、遅刻ですか。")
    await answers(gateway, question, "休みます")
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("理由は何ですか。")
    await answers(gateway, question, "発熱")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_a_mail_that_leaves_open_what_it_is_about_brings_the_form(gateway: RunningGateway) -> None:
    await writes(gateway, "よろしくお願いします。山田です。先日はありがとうございました。")
    assert "下に番号かことばを書いて" in (await gateway.mother.letter()).text
    assert await notices(gateway) == []


async def test_no_question_says_anything_that_could_be_read_as_filled_in(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    assert MailText("", (await gateway.mother.letter(ONE)).text).form_inside() == ""


# -- what more than an address holds ------------------------------------------------------------------


async def test_a_mail_with_more_words_is_asked_about_and_nothing_of_it_is_lost(gateway: RunningGateway) -> None:
    await writes(gateway, "昨日から熱が38度あって休みます。" + "咳もひどくて夜あまり眠れていません。" * 20)
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("どのお子さまのことですか。")
    assert "夜あまり眠れていません" in question.text
    kept = await gateway.dependencies.store.read(lambda: [row.kept for row in Question.select()])
    assert len(kept) == 1
    assert "熱" not in kept[0]
    await answers(gateway, question, "花子です")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert "夜あまり眠れていません" in (await gateway.mother.letter("受け付けました")).text


@pytest.mark.parametrize(
    ("mail", "answer", "stands"),
    [
        ("花子は次の金曜に法事で休みます", "11月27日", ("absence", "2026-11-27")),
        ("花子は次の金曜に法事で休みます", "2", ("absence", "2026-12-04")),
        ("花子は次の金曜に法事で休みます", "12月4日（金）です", ("absence", "2026-12-04")),
        ("花子は熱です。明日も休みます", "あしたです", ("sick", "2026-11-25")),
    ],
)
async def test_which_day_is_answered_with_a_day(
    gateway: RunningGateway, mail: str, answer: str, stands: tuple[str, str]
) -> None:
    await writes(gateway, mail)
    question = await gateway.mother.letter(ONE)
    assert question.text.startswith("いつのことですか。")
    await answers(gateway, question, answer)
    assert [(kind, date) for _, kind, _, date in await notices(gateway)] == [stands]


async def test_the_offered_answers_are_links_that_a_phone_fills_in(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は次の金曜に法事で休みます")
    question = await gateway.mother.letter(ONE)
    links = [line for line in question.text.splitlines() if line.startswith("mailto:")]
    bodies = [parse_qs(urlsplit(link).query)["body"] for link in links]
    assert bodies == [["2026年11月27日（金）"], ["2026年12月4日（金）"]]
    assert all(link.isascii() and " " not in link and "+" not in link for link in links)
    await answers(gateway, question, bodies[1][0])
    assert [date for *_, date in await notices(gateway)] == ["2026-12-04"]


@pytest.mark.parametrize("answer", ["花子: 発熱\n太郎: 通院", "太郎は通院です\n花子は熱です", "発熱\n通院"])
async def test_two_open_points_are_answered_with_one_mail(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子は休みます。太郎は遅刻します。")
    question = await gateway.mother.letter("教えてください")
    assert question.text.startswith(f"{HANAKO}さん: 理由は何ですか。\n{TARO}さん: 理由は何ですか。")
    await answers(gateway, question, answer)
    found = [(name, kind, reason) for name, kind, reason, _ in await notices(gateway)]
    assert found == [(HANAKO, "sick", "発熱"), (TARO, "late", "通院")]


async def test_what_is_left_of_two_points_is_asked_once_more(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます。太郎は遅刻します。")
    await answers(gateway, await gateway.mother.letter("教えてください"), "花子は発熱です")
    again = await gateway.mother.letter(ONE)
    assert again.text.startswith(f"{TARO}さん: 理由は何ですか。")
    await answers(gateway, again, "通院")
    assert [reason for _, _, reason, _ in await notices(gateway)] == ["発熱", "通院"]


async def test_an_answer_that_stays_unclear_is_asked_about_once_and_then_there_is_the_telephone(
    gateway: RunningGateway,
) -> None:
    await writes(gateway, "熱で休みます")
    first = await gateway.mother.letter(ONE)
    await answers(gateway, first, "わかりません")
    second = await gateway.mother.letter(ONE)
    assert "先ほどのお返事からは、読み取れませんでした。" in second.text
    await answers(gateway, second, "どうでしょう")
    form = await gateway.mother.letter("もう一度書いて")
    assert "お返事からは、読み取れませんでした。" in form.text
    assert "0144-00-0001" in form.text
    await answers(gateway, second, "花子です")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    await answers(gateway, second, "太郎です")
    assert "もう学校に届いています" in (await gateway.mother.letter("もう届いています")).text
    assert len(await notices(gateway)) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "はい、お願いします",
        "はい。\nよろしくお願いします",
        "はい\n山田",
        "はい\n\n山田花江",
        "山田です。はい",
        "この内容でお願いします",
        "やっぱりお願いします",
    ],
)
async def test_a_polite_yes_is_a_yes(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert "備考" not in (await gateway.mother.letter("受け付けました")).text


async def test_a_yes_may_add_a_day(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "はい。明日も休みます")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    until = await gateway.dependencies.store.read(lambda: [row.until for row in Notice.select()])
    assert until == ["2026-11-25"]


@pytest.mark.parametrize("aside", ["お昼に病院行きます", "明日の様子でまた連絡します"])
async def test_what_is_said_beside_a_yes_is_kept(gateway: RunningGateway, aside: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), f"はい。{aside}")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert f"備考: {aside}" in (await gateway.mother.letter("受け付けました")).text


@pytest.mark.parametrize("answer", ["太郎は腹痛です", "はい。太郎は腹痛です"])
async def test_a_correction_is_of_the_student_whom_it_names(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子と太郎が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    found = {name: reason for name, _, reason, _ in await notices(gateway)}
    assert found == {HANAKO: "発熱", TARO: "腹痛"}


@pytest.mark.parametrize("answer", ["熱が下がったので10時に行かせます", "やっぱり3時間目から行かせます"])
async def test_who_comes_at_an_hour_is_asked_about(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    assert "読み取れませんでした" in (await gateway.mother.letter(ALL)).text
    assert await notices(gateway) == []


async def test_what_could_not_be_read_beside_an_answer_is_said(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は次の金曜に法事で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "11月27日です。太郎も休みます")
    assert "先ほどのお返事からは、読み取れませんでした。" in (await gateway.mother.letter(ALL)).text
    assert await notices(gateway) == []


async def test_another_student_beside_a_yes_is_no_remark(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "はい、太郎も休みます")
    await gateway.mother.letter(ALL)
    assert await notices(gateway) == []


@pytest.mark.parametrize(
    "answer",
    [
        "いいえ",
        "いいえ、送らないでください",
        "やっぱり休ませません",
        "やっぱり行きます",
        "やっぱり熱が下がったので行きます",
        "もういいです。電話しました",
    ],
)
async def test_a_no_sends_nothing(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), answer)
    assert "このメールの内容は、学校に送っていません。" in (await gateway.mother.letter("送らずにおきました")).text
    assert await notices(gateway) == []


async def test_a_no_behind_a_yes_hears_that_it_has_reached_the_school(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    question = await gateway.mother.letter(ALL)
    await answers(gateway, question, "はい")
    await answers(gateway, question, "いいえ")
    assert "もう学校に届いています。" in (await gateway.mother.letter("もう届いています")).text
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


@pytest.mark.parametrize(
    "answer", ["お世話になっております。山田です。理由は発熱です。よろしくお願いいたします。", "発熱です\n山田花江"]
)
async def test_who_writes_an_answer_is_no_part_of_it(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]
    assert "備考" not in (await gateway.mother.letter("受け付けました")).text


@pytest.mark.parametrize(
    "answer", ["1", "両方", "今日も明日もです", "今日と明日", "2026年11月24日（火）から2026年11月25日（水）"]
)
async def test_today_and_tomorrow_is_one_of_the_likely_answers(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子は熱です。明日も休みます")
    question = await gateway.mother.letter(ONE)
    assert "1 2026年11月24日（火）から2026年11月25日（水）\nmailto:" in question.text
    await answers(gateway, question, answer)
    assert "（火） から 2026年11月25日（水） まで" in (await gateway.mother.letter("受け付けました")).text


async def test_an_answer_after_the_minutes_counts_as_of_itself_and_the_receipt_says_so(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は明日、休みます")
    question = await gateway.mother.letter(ONE)
    gateway.clock.set("2026-11-24 09:40:00")
    await answers(gateway, question, "発熱")
    assert "お返事のあった9:40の連絡として" in (await gateway.mother.letter("受け付けました")).text


@pytest.mark.parametrize("quoted", ["{answer}\n\n> {question}", "> {question}\n\n{answer}"])
async def test_an_answer_stands_above_or_below_the_question(gateway: RunningGateway, quoted: str) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    copy = question.text.replace("\n", "\n> ")
    await answers(gateway, question, quoted.format(answer="花子です", question=copy))
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


ORIGINAL = "-----Original Message-----\nFrom: x@gate.example\nDate: 2026/11/24 07:31:00\nSubject: {subject}\n\n{text}"
"""How many phones put a letter below the answer: without a sign at its lines."""


@pytest.mark.parametrize("answer", ["はい", ""])
async def test_a_yes_above_an_unmarked_copy_is_no_remark(gateway: RunningGateway, answer: str) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    question = await gateway.mother.letter(ALL)
    copy = ORIGINAL.format(subject=question.subject, text=question.text)
    await answers(gateway, question, f"{answer}\n\n{copy}")
    assert "備考" not in (await gateway.mother.letter("受け付けました")).text
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_what_was_understood_is_no_answer_in_an_unmarked_copy(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は休みます")
    question = await gateway.mother.letter(ONE)
    await answers(gateway, question, f"発熱\n\n{ORIGINAL.format(subject=question.subject, text=question.text)}")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_a_question_in_english_is_answered_in_english(gateway: RunningGateway) -> None:
    def speaks_english() -> None:
        Mailbox.update(language="en").where(Mailbox.canonical == gateway.mother.address.lower()).execute()

    await gateway.dependencies.store.write(speaks_english)
    await writes(gateway, "花子 will be absent.")
    question = await gateway.mother.letter("One question")
    assert question.text.startswith("What is the reason?")
    await answers(gateway, question, "Fever")
    assert [(name, reason) for name, _, reason, _ in await notices(gateway)] == [(HANAKO, "発熱")]


async def test_another_guardian_of_the_same_children_is_asked_in_a_letter_of_their_own(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます。咳もあります。")
    question = await gateway.mother.letter(ONE)
    await gateway.father.mails(question.reply_to, "花子です")
    theirs = await gateway.father.letter(ONE)
    assert await notices(gateway) == []
    assert theirs.text.startswith("どのお子さまのことですか。")
    assert theirs.reply_to != question.reply_to
    await gateway.father.mails(theirs.reply_to, "花子です")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_a_question_is_nothing_to_a_stranger(gateway: RunningGateway) -> None:
    await writes(gateway, "熱で休みます")
    question = await gateway.mother.letter(ONE)
    for somebody in (gateway.neighbour, gateway.stranger):
        await somebody.mails(question.reply_to, "花子です")
    await gateway.settled()
    assert gateway.stranger.letters == []
    assert all(HANAKO not in letter.text for letter in gateway.neighbour.letters)
    assert await notices(gateway) == []


@pytest.mark.parametrize("address", ["notice@...", "login@..."])
async def test_one_yes_sends_all_that_was_written_to_the_plain_address(gateway: RunningGateway, address: str) -> None:
    await gateway.mother.mails(address, "花子は熱で休みます。咳もひどいです。太郎は通院で遅刻します。")
    question = await gateway.mother.letter(ALL)
    assert "咳もひどい" in question.text
    await answers(gateway, question, "はい")
    found = [(name, kind, reason) for name, kind, reason, _ in await notices(gateway)]
    assert found == [(HANAKO, "sick", "発熱"), (TARO, "late", "通院")]


async def test_the_plain_address_is_never_called_cut(gateway: RunningGateway) -> None:
    await gateway.mother.mails("notice@...", "花子と太郎の件です")
    form = await gateway.mother.letter("もう一度書いて")
    assert "宛先" not in form.text
    assert "このメールに返信してください。" in form.text


async def test_an_empty_mail_to_the_plain_address_brings_a_login(gateway: RunningGateway) -> None:
    await gateway.mother.mails("notice@...")
    assert (await gateway.mother.letter("ログイン")).passcode


async def test_after_the_deadline_the_plain_address_names_the_telephone_alone(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 08:30:00")
    await gateway.mother.mails("notice@...", "花子が熱で今日休みます")
    refused = (await gateway.mother.letter("受け付けられません")).text
    assert "今日のことは、すぐに学校へお電話ください。" in refused
    assert "宛先" not in refused
    assert "すべてもう一度" not in refused


async def test_after_the_deadline_what_is_unclear_is_for_another_day(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 08:30:00")
    await writes(gateway, "熱で休みます")
    form = (await gateway.mother.letter("もう一度書いて")).text
    assert "今日のことは、すぐに学校へお電話ください。" in form
    assert "別の日の連絡は、下に" in form


async def test_what_stands_is_said_first(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await gateway.mother.letter("受け付けました")
    await gateway.mother.replies(letter, "花子はどうしたらいいですか")
    form = await gateway.mother.letter("もう一度書いて")
    assert form.text.startswith("先に送られた連絡は、そのまま学校に届いています。\n・山田 花子／欠席（病欠）")
    assert "まだ" not in form.text.partition("下に番号か")[0]
    await gateway.mother.replies(letter, "太郎は休みます")
    question = await gateway.mother.letter(ONE)
    assert "先に送られた連絡は、そのまま学校に届いています。" in question.text
    assert "まだ学校には届いていません" not in question.text


async def test_what_goes_on_from_a_notice_is_sent_by_a_yes(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await gateway.mother.letter("受け付けました")
    await gateway.mother.mails("notice@...", "花子は明日も休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "はい")
    assert [date for *_, date in await notices(gateway)] == ["2026-11-24", "2026-11-25"]


@pytest.mark.parametrize("mail", ["花子は休みます", "花子が熱です"])
async def test_who_comes_after_all_needs_no_notice(gateway: RunningGateway, mail: str) -> None:
    await writes(gateway, mail)
    await answers(gateway, await gateway.mother.letter(ONE), "良くなったので登校します")
    await gateway.mother.letter("送らずにおきました")
    assert await notices(gateway) == []


async def test_who_is_left_of_two_is_sent(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "花子と太郎が熱で今日休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "太郎は熱が下がったので行きます")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


@pytest.mark.parametrize("answer", ["ありがとうございます", "花子の母です", "先ほど送りました", "あとで電話します"])
async def test_what_names_no_cause_is_none(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子は休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    again = await gateway.mother.letter(ONE)
    assert again.text.startswith("理由は何ですか。")
    assert "先ほどのお返事からは、読み取れませんでした。" in again.text


@pytest.mark.parametrize(
    ("mail", "answer", "date"),
    [
        ("花子は来週旅行で休みます", "火曜です", "2026-12-01"),
        ("花子は来週旅行で休みます", "27日です", ""),
        ("花子は来週旅行で休みます", "今日です", ""),
        ("花子は来月旅行で休みます", "3日です", "2026-12-03"),
        ("花子は来月旅行で休みます", "28日まで", ""),
        ("花子は再来週旅行で休みます", "木曜です", "2026-12-10"),
        ("花子は再来週旅行で休みます", "12月3日", ""),
    ],
)
async def test_a_day_is_one_of_the_week_that_was_named(
    gateway: RunningGateway, mail: str, answer: str, date: str
) -> None:
    await writes(gateway, mail)
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    assert [day for *_, day in await notices(gateway)] == ([date] if date else [])


async def test_of_next_week_its_days_are_offered(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は来週旅行で休みます")
    question = await gateway.mother.letter(ONE)
    assert "1 2026年11月30日（月）から2026年12月4日（金）\nmailto:" in question.text
    assert "2026年11月24日" not in question.text.partition("――")[0]


async def test_another_answer_behind_the_first_hears_that_it_changes_nothing(gateway: RunningGateway) -> None:
    await writes(gateway, "昨日から熱が38度あって休みます。" + "咳もひどくて夜あまり眠れていません。" * 20)
    question = await gateway.mother.letter(ONE)
    for answer in ("花子です", "太郎です"):
        await answers(gateway, question, answer)
    assert "いまのお返事では、何も変えていません。" in (await gateway.mother.letter("もう届いています")).text


@pytest.mark.parametrize(
    "answer",
    [
        "花子は発熱\n太郎は通院です\n次郎も休みます",
        "花子は発熱\n太郎は通院です\n明日もです",
        "二人とも発熱です\n明日も休みます",
    ],
)
async def test_nothing_is_taken_of_an_answer_that_leaves_words_over(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "花子は休みます。太郎は遅刻します。")
    await answers(gateway, await gateway.mother.letter("教えてください"), answer)
    assert "読み取れませんでした" in (await gateway.mother.letter("教えてください")).text
    assert await notices(gateway) == []


async def test_what_is_said_of_nobody_is_said_of_all_or_asked(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    for text in ("花子は熱で休みます", "太郎は腹痛で休みます"):
        await gateway.mother.replies(letter, text)
        await gateway.mother.letter("受け付けました")
    await gateway.mother.mails("notice@...", "花子は明日も休みます。太郎も明日も休みます")
    await answers(gateway, await gateway.mother.letter(ALL), "あさってです")
    await gateway.settled()
    assert "2026-11-25" not in {date for *_, date in await notices(gateway)}


async def test_a_correction_of_what_is_clear_is_kept_until_the_rest_is_answered(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は腹痛で休みます。太郎は休みます。")
    await answers(gateway, await gateway.mother.letter(ONE), "花子は発熱でした")
    again = await gateway.mother.letter(ONE)
    assert "山田 花子／欠席（病欠）／発熱" in again.text
    assert "読み取れませんでした" not in again.text
    await answers(gateway, again, "咳です")
    assert [(name, reason) for name, _, reason, _ in await notices(gateway)] == [(HANAKO, "発熱"), (TARO, "その他")]


@pytest.mark.parametrize("answer", ["花子です。いや、太郎です", "花子です。太郎も熱です"])
async def test_another_name_beside_the_answer_is_asked_about(gateway: RunningGateway, answer: str) -> None:
    await writes(gateway, "熱で休みます")
    await answers(gateway, await gateway.mother.letter(ONE), answer)
    assert (await gateway.mother.letter(ONE)).text.startswith("どのお子さまのことですか。")
    assert await notices(gateway) == []


CONVERSATIONS = [
    ("花子は休みます", ["太郎が腹痛で今日休みます"], ["太郎 sick 腹痛 24"]),
    ("花子は休みます", ["2"], ["花子 sick 発熱 24"]),
    ("花子は休みます", ["発熱です。明日も休みます"], ["花子 sick 発熱 24-25"]),
    ("花子は休みます", ["わからない", "発熱"], ["花子 sick 発熱 24"]),
    ("花子と太郎は休みます", ["花子は熱です", "腹痛"], ["太郎 sick 腹痛 24", "花子 sick 発熱 24"]),
    ("花子は来週旅行で休みます", ["一週間です"], ["花子 absence 旅行 30-04"]),
    ("熱で休みます", ["花子です。太郎は元気に行きます"], ["花子 sick 発熱 24"]),
    ("花子は休みます", ["お世話になります。1年2組の山田花子の母です。\n発熱のためです"], ["花子 sick 発熱 24"]),
    ("花子は休みます", ["すみません、休みではなく遅刻です。病院に寄ってから行きます"], ["花子 late 通院 24"]),
    ("熱で休みます", ["花子です。明日です"], ["花子 sick 発熱 25"]),
    ("熱で休みます", ["全員です"], ["太郎 sick 発熱 24", "花子 sick 発熱 24", "次郎 sick 発熱 24"]),
    ("上の子が熱で休みます", ["太郎です"], ["太郎 sick 発熱 24"]),
    ("はなちゃんが熱で休みます", ["花子です"], ["花子 sick 発熱 24"]),
    ("内容: 欠席\n児童・生徒: 花子", ["熱"], ["花子 sick 発熱 24"]),
    (
        "花子は10時登校、太郎は14時早退",
        ["通院"],
        ["花子 late 通院 24", "太郎 leave-early その他 24 14:00"],
    ),
    ("花子は10時登校、14時早退", ["通院"], ["花子 late 通院 24", "花子 leave-early 通院 24 14:00"]),
    ("花子と太郎は休みます。", ["花子は発熱、太郎は腹痛です"], ["太郎 sick 腹痛 24", "花子 sick 発熱 24"]),
    ("花子は休みます。太郎も休みます。", ["二人とも発熱です"], ["花子 sick 発熱 24", "太郎 sick 発熱 24"]),
    ("花子は腹痛で休みます。太郎は休みます。", ["発熱"], ["花子 sick 腹痛 24", "太郎 sick 発熱 24"]),
    ("花子は休みます。太郎は遅刻します。", ["花子は発熱、太郎は通院です"], ["花子 sick 発熱 24", "太郎 late 通院 24"]),
    ("花子は3日休みます、熱です", ["今日から3日間です"], ["花子 sick 発熱 24-26"]),
    ("花子は熱で休みます。明日もです", ["今日と明日です"], ["花子 sick 発熱 24-25"]),
    ("花子が早退します", ["13時半、父が迎えに行きます"], ["花子 leave-early その他 24 13:30 父"]),
    ("花子が早退します", ["14時です"], ["花子 leave-early その他 24 14:00"]),
    ("花子が早退します", ["2時間目のあと。祖母が迎えに行きます"], ["花子 leave-early その他 24 after-2 祖母"]),
    ("花子が熱です", ["早退", "給食のあと"], ["花子 leave-early 発熱 24 after-lunch"]),
]


@pytest.mark.parametrize(("mail", "said", "stands"), CONVERSATIONS)
async def test_a_conversation_ends_in_what_was_meant(
    gateway: RunningGateway, mail: str, said: list[str], stands: list[str]
) -> None:
    await gateway.dependencies.store.write(take_leaving_early)
    await writes(gateway, mail)
    for answer in said:
        await answers(gateway, await gateway.mother.letter("教えてください"), answer)
    await gateway.settled()
    assert (
        await gateway.dependencies.store.read(lambda: [in_short(row) for row in Notice.select().order_by(Notice.id)])
        == stands
    )


async def test_a_notice_of_another_student_leaves_the_question_open(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は今日休みます")
    await answers(gateway, await gateway.mother.letter(ONE), "太郎が頭痛で今日休みます")
    again = await gateway.mother.letter(ONE)
    assert "花子" in again.text
    await answers(gateway, again, "発熱です")
    found = [(name, kind, reason) for name, kind, reason, _ in await notices(gateway)]
    assert found == [(TARO, "sick", "頭痛"), (HANAKO, "sick", "発熱")]


async def test_a_doubt_is_decided_by_a_word(gateway: RunningGateway) -> None:
    await writes(gateway, "花子は熱があるので今日は休むかもしれません")
    question = await gateway.mother.letter(ONE)
    assert "お休みですか、遅刻ですか。" in question.text
    assert "学校に行くときは、お返事はいりません。" in question.text
    await answers(gateway, question, "下がらないので休みます")
    assert await notices(gateway) == [(HANAKO, *SICK_TODAY)]


async def test_who_comes_after_a_doubt_is_no_notice(gateway: RunningGateway) -> None:
    await writes(gateway, "花子が頭が痛いと言っています。休ませたほうがいいでしょうか")
    await answers(gateway, await gateway.mother.letter(ONE), "治ったので行かせます")
    await gateway.mother.letter("送らずにおきました")
    assert await notices(gateway) == []
