"""A guardian tells the school by replying to the login letter, without ever opening a page."""

import re

import pytest
from support import Letter, Person, RunningGateway
from support.letters import plain_mail
from support.school import HANAKO, JIRO, MIKI, PHONES, PRIMARY, TARO

from mailgate.school.mail_text import MailText
from mailgate.school.models import Guardianship, Mailbox, Notice, Student

FORM = "児童・生徒: 2\n内容: 1\n理由: 2\n月日: 今日"


async def login_letter(person: Person) -> Letter:
    await person.mails("login@...")
    return await person.letter("ログイン")


async def asked(person: Person) -> Letter:
    return await person.letter("もう一度書いて")


async def refused(person: Person) -> Letter:
    return await person.letter("受け付けられませんでした")


async def receipt(person: Person) -> Letter:
    return await person.letter("受け付けました")


async def test_the_login_letter_ends_with_a_form_of_the_family_and_its_schools(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    form = letter.text.partition("パスコード:")[2]
    assert f"1 {TARO} / 2 {HANAKO} / 3 {JIRO}" in form
    assert "1 欠席（病欠） / 2 欠席（病欠以外） / 3 遅刻 / 4 登校" in form
    assert "2 発熱" in form
    assert "11月25日" in form
    assert letter.reply_to.startswith("notice+")


async def test_no_line_of_the_form_is_so_long_that_a_mail_program_would_break_it(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    form = letter.text.partition("パスコード:")[2]
    assert max(len(line.encode("cp932", "replace")) for line in form.splitlines() if "http" not in line) <= 76


async def test_a_letter_to_staff_has_no_form(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.teacher)
    assert letter.reply_to == "login@gate.example"
    assert "児童・生徒" not in letter.text


async def test_a_sentence_is_a_notice(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    assert (await gateway.mother.replies(letter, "花子が熱で今日休みます")).code == 250
    for guardian in (gateway.mother, gateway.father):
        told = (await receipt(guardian)).text
        assert all(words in told for words in (HANAKO, "欠席（病欠）", "発熱", "2026年11月24日（火）"))
        assert TARO not in told
    assert HANAKO in (await gateway.other_teacher.letter("要確認")).text


@pytest.mark.parametrize("mark", ["> ", ">", "＞ "])
async def test_a_form_filled_in_inside_the_quote_is_a_notice(gateway: RunningGateway, mark: str) -> None:
    letter = await login_letter(gateway.mother)
    filled = letter.text.replace("次郎）:", "次郎）: １と２").replace("4 登校）:", "4 登校）: ３")
    filled = filled.replace("理由:\n", "理由: 通院\n", 1)
    filled = re.sub(r"^(月日（例.*）:)$", r"\1 明日", filled, flags=re.MULTILINE)
    filled = filled.replace("到着予定（遅刻のとき）:", "到着予定（遅刻のとき）: 10時半")
    quoted = "\n".join(f"{mark}{line}" for line in filled.splitlines())
    text = f"2026年11月24日(火) 7:40 学校連絡 <login@gate.example>:\n\n{quoted}\n"
    await gateway.mother.sends(plain_mail(gateway.mother.address, letter.reply_to, text), [letter.reply_to])
    told = (await receipt(gateway.mother)).text
    assert all(words in told for words in (TARO, HANAKO, "遅刻", "通院", "11月25日", "10:30"))
    assert JIRO not in told
    assert "備考" not in told, "what stands in our letter below is nobody's remark"


async def test_a_form_above_the_quote_with_lines_out_of_order(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(
        letter, "理由：その他\n備考：祖母の看病\n月日：２５日〜２７日\n児童・生徒：太郎\n内容：２"
    )
    told = (await receipt(gateway.mother)).text
    assert all(words in told for words in (TARO, "病欠以外", "その他", "祖母の看病", "11月25日", "11月27日"))


async def test_a_copy_of_our_letter_without_any_quoting_is_not_read_as_words_of_the_guardian(
    gateway: RunningGateway,
) -> None:
    letter = await login_letter(gateway.mother)
    bare = (
        letter.text.replace("次郎）:", "次郎）: 2")
        .replace("4 登校）:", "4 登校）: 1")
        .replace("理由:\n", "理由: 2\n", 1)
    )
    await gateway.mother.sends(plain_mail(gateway.mother.address, letter.reply_to, bare), [letter.reply_to])
    told = (await receipt(gateway.mother)).text
    assert HANAKO in told
    assert "11月25日" not in told, "until when the form is good is no day of the notice"


async def test_one_form_serves_several_notices(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    for name in ("花子", "太郎"):
        await gateway.mother.replies(letter, f"{name}は頭痛で休みます")
        assert name in (await receipt(gateway.mother)).text


async def test_the_same_mail_twice_is_one_notice(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    mail = plain_mail(gateway.mother.address, letter.reply_to, "花子は頭痛で休みます")
    for _ in range(2):
        assert (await gateway.mother.sends(mail, [letter.reply_to])).code == 250
    await gateway.settled()
    assert len(gateway.father.letters) == 1


@pytest.mark.parametrize(("now", "good"), [("2026-11-25 23:59:59", True), ("2026-11-26 00:00:00", False)])
async def test_a_form_is_good_through_the_day_after_it_was_asked_for(
    gateway: RunningGateway, now: str, good: bool
) -> None:
    letter = await login_letter(gateway.mother)
    gateway.clock.set(now)
    await gateway.mother.replies(letter, "花子は27日に旅行で休みます")
    if good:
        assert "11月27日" in (await receipt(gateway.mother)).text
        return
    again = await gateway.mother.letter("この内容で送りますか")
    await gateway.mother.replies(again, "はい")
    assert "11月27日" in (await receipt(gateway.mother)).text


async def test_what_is_no_notice_in_reply_to_an_old_letter_hears_that_it_is_old(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    gateway.clock.forward(days=3)
    await gateway.mother.replies(letter, "花子の件です")
    assert "期間を過ぎた" in (await asked(gateway.mother)).text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("隣の田中さんの子が休みます", "どのお子さま"),
        ("花子の件です", "内容が読み取れ"),
        ("花子は熱で昨日休みました", "過ぎた日"),
        ("児童・生徒: 花子\n内容: 1\n理由: 16", "備考に理由"),
        ("児童・生徒: 9\n内容: 1\n理由: 2", "どのお子さま"),
    ],
)
async def test_what_is_not_understood_comes_back_as_the_form_with_the_problem_named(
    gateway: RunningGateway, text: str, named: str
) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, text)
    again = await asked(gateway.mother)
    assert named in again.text
    assert "もう一度書いてください" in again.text, "the first text is not remembered"
    assert f"1 {TARO} / 2 {HANAKO}" in again.text
    assert PHONES[PRIMARY] in again.text
    assert text not in again.text, "what was sent is not sent back"
    await gateway.settled()
    assert gateway.other_teacher.letters == []
    await gateway.mother.replies(again, FORM)
    assert HANAKO in (await receipt(gateway.mother)).text


@pytest.mark.parametrize(("now", "taken"), [("2026-11-24 07:59:59", True), ("2026-11-24 08:00:00", False)])
async def test_the_deadline_is_that_of_the_page(gateway: RunningGateway, now: str, taken: bool) -> None:
    letter = await login_letter(gateway.mother)
    gateway.clock.set(now)
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    if taken:
        assert HANAKO in (await receipt(gateway.mother)).text
        return
    answer = await refused(gateway.mother)
    assert "8:00" in answer.text
    assert f"{HANAKO}／欠席（病欠）／発熱" in answer.text, "what was understood is not lost"
    urgent, _, form = answer.text.partition("読み取ったこと")
    assert "まだ学校に届いていません" in urgent
    assert PHONES[PRIMARY] in urgent
    assert PHONES[PRIMARY] not in form, "once is enough"
    assert "別の日の連絡は、下に" in form


async def test_a_second_notice_for_the_day_leads_to_the_first(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await receipt(gateway.mother)
    await gateway.father.replies(await login_letter(gateway.father), "花子は腹痛で休みます")
    answer = await gateway.father.letter("前の連絡のままです")
    assert "/notices/1\n" in answer.text
    assert "すでに送られています" in answer.text
    assert "内容（" not in answer.text, "there is nothing to fill in"
    await gateway.father.replies(answer, "太郎は腹痛で休みます")
    assert TARO in (await gateway.father.letter("受け付けました", TARO)).text


async def test_attending_after_all_needs_an_absence(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子は熱が下がったので登校します")
    assert "欠席や遅刻の連絡がありません" in (await refused(gateway.mother)).text
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await receipt(gateway.mother)
    gateway.clock.set("2026-11-24 12:59:59")
    await gateway.mother.replies(letter, "花子は熱が下がったので登校します")
    assert "病状改善" in (await receipt(gateway.mother)).text


async def test_of_two_notices_in_a_mail_none_is_taken_where_one_is_refused(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "太郎は腹痛、花子は頭痛で今日休みます")
    answer = await refused(gateway.mother)
    assert "すでに送られています" in answer.text
    assert "ほかのお子さまの分も、このメールでは届いていません" in answer.text
    await gateway.settled()
    assert gateway.teacher.letters == [], "nothing of 太郎"
    await gateway.mother.replies(answer, "太郎は腹痛で休みます")
    assert TARO in (await gateway.mother.letter("受け付けました", TARO)).text


async def test_words_that_withdraw_without_a_receipt_take_back_the_only_notice(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "取り消します")
    assert "見つかりません" in (await asked(gateway.mother)).text
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await gateway.mother.replies(letter, "太郎は明日旅行で休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "取り消します")
    assert "どの連絡の取り消しか" in (await asked(gateway.mother)).text
    await gateway.mother.replies(letter, "花子の欠席を取り消します")
    withdrawn = (await gateway.mother.letter("取り消されました")).text
    assert HANAKO in withdrawn
    assert TARO not in withdrawn


async def test_one_day_of_several_is_not_taken_back_with_the_others(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子が熱で今日から26日まで休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "花子の26日の欠席を取り消します")
    assert "どの連絡の取り消しか" in (await asked(gateway.mother)).text


async def test_a_forwarded_form_does_not_let_somebody_else_act(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.neighbour.replies(letter, "花子が熱で今日休みます")
    answer = await asked(gateway.neighbour)
    assert "ほかの方あて" in answer.text
    assert MIKI in answer.text
    assert HANAKO not in answer.text
    await gateway.stranger.replies(letter, "花子が熱で今日休みます")
    await gateway.settled()
    assert gateway.other_teacher.letters == []
    assert gateway.stranger.letters == []


async def test_a_cut_address_brings_a_question_or_the_form_and_does_nothing(gateway: RunningGateway) -> None:
    await gateway.mother.mails("notice+abc@...", "花子の件です")
    assert "宛先の一部" in (await asked(gateway.mother)).text
    await gateway.mother.mails("notice+abc@...", "花子が熱で今日休みます")
    again = await gateway.mother.letter("この内容で送りますか")
    await gateway.mother.replies(again, "花子が熱で今日休みます")
    assert HANAKO in (await receipt(gateway.mother)).text


async def test_a_notice_to_login_comes_back_as_one_that_was_not_sent(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "花子が熱で今日休みます")
    letter = await gateway.mother.letter("この内容で送りますか")
    assert "まだ学校には届いていません" in letter.text
    assert f"・{HANAKO}／欠席（病欠）／発熱" in letter.text
    await gateway.settled()
    assert gateway.other_teacher.letters == []
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    assert HANAKO in (await gateway.mother.letter("受け付けました")).text


async def test_other_words_to_login_bring_a_login_letter_that_says_that_they_reached_nobody(
    gateway: RunningGateway,
) -> None:
    await gateway.mother.mails("login@...", "ログインしたいです。")
    letter = await gateway.mother.letter()
    assert letter.passcode
    assert "まだどこにも届いていません" in letter.text.partition(letter.link)[0]


async def test_a_login_letter_that_nobody_wrote_words_for_says_nothing_of_them(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...", "", "ログイン")
    assert "まだどこにも届いていません" not in (await gateway.mother.letter()).text


async def test_once_the_day_is_closed_what_is_not_understood_names_the_phone_first(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    gateway.clock.set("2026-11-24 08:00:00")
    await gateway.mother.replies(letter, "花子は休みます")
    urgent, _, form = (await asked(gateway.mother)).text.partition("下に番号かことばを")
    assert "受付は終わっています" in urgent
    assert PHONES[PRIMARY] in urgent
    assert PHONES[PRIMARY] not in form


async def test_a_phone_that_ignores_reply_to_is_understood_by_what_it_answers(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    head = f"From: {gateway.mother.address}\r\nTo: login@gate.example\r\nIn-Reply-To: {letter.message_id}\r\n\r\n"
    await gateway.mother.sends(f"{head}花子が熱で今日休みます\r\n".encode(), ["login@gate.example"])
    assert HANAKO in (await receipt(gateway.mother)).text


async def test_an_empty_reply_to_a_login_letter_asks_for_a_new_one(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    gateway.clock.forward(minutes=5)
    await gateway.mother.replies(letter, "")
    assert (await gateway.mother.letter("ログイン")).passcode != letter.passcode


async def test_an_out_of_office_reply_is_no_notice(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    mail = plain_mail(gateway.mother.address, letter.reply_to, "花子が熱で今日休みます", Auto_Submitted="auto-replied")
    assert (await gateway.mother.sends(mail, [letter.reply_to])).code == 250
    await gateway.settled()
    assert len(gateway.mother.letters) == 1


async def test_forms_come_back_so_often_a_day_and_no_more(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    for _ in range(25):
        await gateway.mother.replies(letter, "花子の件です")
    await gateway.settled()
    assert len(gateway.mother.letters) == 1 + 20 + 1
    assert "明日までお返事できません" in (await gateway.mother.letter("いただいたメールについて")).text


async def test_a_staff_member_s_mail_to_notice_says_that_there_are_no_students(gateway: RunningGateway) -> None:
    await gateway.teacher.mails("notice@...", "花子が熱で今日休みます")
    assert "どの児童・生徒の保護者としても" in (await gateway.teacher.letter()).text


async def test_none_of_our_own_letters_says_anything_that_could_be_read_as_filled_in(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子の件です")
    await gateway.mother.replies(letter, "花子は昨日休みました")
    await gateway.office.mails("phone@...")
    for ours in (letter, await asked(gateway.mother), await asked(gateway.mother), await gateway.office.letter("電話")):
        assert MailText("", ours.text).form_inside() == ""


async def test_a_mail_goes_on_from_what_stands(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "花子は明日も休みます")
    told = (await receipt(gateway.mother)).text
    assert all(words in told for words in (HANAKO, "欠席（病欠）", "発熱", "2026年11月25日（水）"))


async def test_coming_again_ends_an_absence_of_several_days(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子が熱で今日から金曜まで休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "花子は熱が下がったので、今日から登校します")
    told = (await receipt(gateway.mother)).text
    assert "2026年11月24日（火） から 2026年11月27日（金） まで" in told


async def test_who_was_absent_and_comes_is_not_left_out_beside_a_sibling(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    await gateway.mother.replies(letter, "花子と太郎が熱で今日休みます")
    await receipt(gateway.mother)
    await gateway.mother.replies(letter, "花子は今日登校します。太郎は明日も熱で休みます")
    told = [(await receipt(gateway.mother)).text for _ in range(2)]
    assert any(HANAKO in text and "登校" in text for text in told)
    assert any(TARO in text and "2026年11月25日（水）" in text for text in told)


async def test_a_form_whose_lines_all_have_quote_marks_is_its_writers_own(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway.mother)
    form = "> 児童・生徒: 2\n> 内容: 1\n> 理由: 2\n> 月日: 今日\n"
    assert (await gateway.mother.mails(letter.reply_to, form)).code == 250
    told = (await receipt(gateway.mother)).text
    assert all(words in told for words in (HANAKO, "欠席（病欠）", "発熱"))


async def test_receipts_of_one_mail_name_each_other(gateway: RunningGateway) -> None:
    await gateway.mother.replies(await login_letter(gateway.mother), "花子は熱で休みます。太郎は通院で遅刻します。")
    first, second = await receipt(gateway.mother), await receipt(gateway.mother)
    assert "次の連絡も、同じメールから学校に届けました。\n・山田 太郎／遅刻／" in first.text
    assert "次の連絡も、同じメールから学校に届けました。\n・山田 花子／欠席（病欠）／" in second.text
    await gateway.mother.replies(second, "取消")
    assert TARO in (await gateway.mother.letter("取り消されました")).text
    await gateway.settled()
    assert await gateway.dependencies.store.read(
        lambda: [row.student.name for row in Notice.select().where(Notice.state == "submitted")]
    ) == [HANAKO]


async def test_who_is_no_guardian_of_the_other_student_reads_nothing_of_them(gateway: RunningGateway) -> None:
    def gives_up() -> None:
        his = Guardianship.mailbox == Mailbox.get(Mailbox.address == gateway.father.address).id
        Guardianship.delete().where(his, Guardianship.student == Student.get(Student.name == TARO).id).execute()

    await gateway.dependencies.store.write(gives_up)
    await gateway.mother.replies(await login_letter(gateway.mother), "花子は熱で休みます。太郎は通院で遅刻します。")
    await receipt(gateway.mother)
    assert "同じメールから" not in (await receipt(gateway.father)).text
    await gateway.settled()
    assert all(TARO not in letter.text for letter in gateway.father.letters)
