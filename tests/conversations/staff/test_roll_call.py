"""Empty seats: the homeroom teacher marks them, mailgate says who is missing, and asks the families when told to."""

import datetime as dt

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail, reply_to
from support.school import JIRO, MIKI, PRIMARY, TARO

from conversations.morning import decides, joins, strikes, tells
from mailgate.school.models import Guardianship, School, Student

KEN = "佐々木 健"


async def the_roll(gateway: RunningGateway) -> Letter:
    """The list of 3-1 at 08:40: 5 佐々木 (no address), 8 鈴木 美紀, 12 山田 太郎."""

    def enrol() -> None:
        school = School.get(School.name == PRIMARY)
        Student.create(school=school, grade="3", classroom="1", number="5", name=KEN)

    await gateway.dependencies.store.write(enrol)
    await decides(gateway, seats="08:40")
    await strikes(gateway, "08:40")
    return await gateway.teacher.letter("出席の確認")


def asked(letters: list[Letter]) -> list[Letter]:
    return [letter for letter in letters if "登校の確認" in letter.subject]


async def test_at_its_hour_homeroom_gets_the_list_with_the_announced_marked(gateway: RunningGateway) -> None:
    notice = await tells(gateway, TARO)
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    await tells(gateway, MIKI, "late", "通院", arrival=dt.time(10, 30))
    assert notice
    roll = await the_roll(gateway)
    assert f"5 {KEN}\n8 {MIKI}　遅刻の連絡（10:30ごろ到着）　※未確認\n12 {TARO}　欠席（病欠）の連絡\n" in roll.text
    assert "病欠" not in roll.subject
    await strikes(gateway, "08:41")
    assert len([letter for letter in gateway.teacher.letters if "出席の確認" in letter.subject]) == 1
    assert not [letter for letter in gateway.office.letters if "出席の確認" in letter.subject]


async def test_no_list_is_sent_where_the_school_has_no_hour_for_it_nor_on_a_day_off(gateway: RunningGateway) -> None:
    await strikes(gateway, "08:40")
    await decides(gateway, seats="08:40")
    await strikes(gateway, "2026-11-22 08:40")
    assert gateway.teacher.letters == []


async def test_students_may_be_named_instead_of_their_numbers(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.teacher.replies(roll, "佐々木さんと美紀さんがまだ来ていません。ほかはいます。")
    answer = await gateway.teacher.letter("連絡なしの空席 2人")
    assert f"連絡がないのに、席が空いています\n5 {KEN}\n8 {MIKI}\n" in answer.text


async def test_who_comes_after_the_roll_call_is_taken_off_it(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.teacher.replies(roll, "5 8")
    await gateway.teacher.letter("連絡なしの空席 2人")
    await gateway.teacher.replies(roll, "佐々木さん、今来ました")
    assert f"席が空いています\n8 {MIKI}\n" in (await gateway.teacher.letter("連絡なしの空席 1人")).text


async def test_who_is_not_on_the_list_cannot_come(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.teacher.replies(roll, "5 8")
    await gateway.teacher.letter("連絡なしの空席 2人")
    await gateway.teacher.replies(roll, "9番は来ました")
    assert "名簿にない番号がありました" in (await gateway.teacher.letter("読み取れませんでした")).text


async def test_who_is_missing_without_a_notice_and_who_is_there_in_spite_of_one(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    roll = await the_roll(gateway)
    await gateway.teacher.replies(roll, "５、８")
    answer = await gateway.teacher.letter("連絡なしの空席 2人")
    assert f"連絡がないのに、席が空いています\n5 {KEN}\n8 {MIKI}\n" in answer.text
    assert f"欠席の連絡がありますが、席にいます\n12 {TARO}" in answer.text
    await gateway.settled()
    assert asked(gateway.neighbour.letters) == [], "nobody is asked before the teacher says so"


@pytest.mark.parametrize("words", ["なし", "全員います", "０"])
async def test_nobody_is_missing(gateway: RunningGateway, words: str) -> None:
    await gateway.teacher.replies(await the_roll(gateway), words)
    assert "気になる席はありません" in (await gateway.teacher.letter("連絡なしの空席はありません")).text


async def test_an_announced_absence_and_a_late_pupil_are_not_missing(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, MIKI, "late", "通院", arrival=dt.time(10, 30))
    await gateway.teacher.replies(await the_roll(gateway), "8 12")
    answer = await gateway.teacher.letter("連絡なしの空席はありません")
    assert f"まだ来ていません\n8 {MIKI}" in answer.text
    assert TARO not in answer.text


async def test_asking_the_families_when_the_teacher_says_so_and_telling_the_office(gateway: RunningGateway) -> None:
    await gateway.teacher.replies(await the_roll(gateway), "5 8")
    answer = await gateway.teacher.letter("結果")
    await gateway.teacher.replies(answer, "問い合わせ")
    question = await gateway.neighbour.letter("登校の確認")
    assert MIKI in question.text
    assert MIKI not in question.subject
    assert "0144-00-0001" in question.text
    assert "8:40" in question.text
    assert "/notices/new" not in question.text, "after the deadline only the telephone helps"
    assert "メールやページでは連絡できません" in question.text
    done = await gateway.teacher.letter("結果")
    assert f"保護者にメールで問い合わせました。事務にも知らせました。\n8 {MIKI}" in done.text
    assert f"電話してください。\n5 {KEN}" in done.text
    office = await gateway.office.letter("連絡なしの空席")
    assert MIKI in office.text
    assert KEN in office.text
    assert MIKI not in office.subject


async def test_a_reply_to_the_question_is_a_notice_or_is_told_to_phone_at_once(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 07:20")
    await decides(gateway, seats="07:30")
    await strikes(gateway, "07:30")
    await gateway.teacher.replies(await gateway.teacher.letter("出席の確認"), "8 問い合わせ")
    question = await gateway.neighbour.letter("至急")
    assert question.reply_to.startswith("notice+")
    assert "このメールへの返信" in question.text
    gateway.clock.set("2026-11-24 08:41")
    for words in ("今家を出ました。9時ごろ着きます。", "熱で休みます"):
        await gateway.neighbour.replies(question, words)
        answer = await gateway.neighbour.letter("書いて送ってください" if "着きます" in words else "受け付けられません")
        assert "すぐに学校へお電話ください。\n青葉小学校 電話 0144-00-0001" in answer.text
    gateway.clock.set("2026-11-24 07:50")
    bare = plain_mail(gateway.neighbour.address, question.reply_to, f"今から出ます。\n\n{question.text}")
    await gateway.neighbour.sends(bare, [question.reply_to])
    assert (await gateway.neighbour.letter("書いて送ってください")).reply_to.startswith("notice+")
    await gateway.neighbour.replies(question, "熱で休みます")
    assert MIKI in (await gateway.neighbour.letter("受け付けました")).text
    assert MIKI in (await gateway.teacher.letter("要確認")).text


async def test_numbers_and_asking_in_one_reply_ask_each_family_once(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.teacher.replies(roll, "8番 問い合わせてください")
    await gateway.neighbour.letter("登校の確認")
    await gateway.teacher.replies(roll, "8 問い合わせ")
    await gateway.teacher.letter("結果")
    await gateway.teacher.letter("結果")
    assert len(asked(gateway.neighbour.letters)) == 1
    assert len([letter for letter in gateway.office.letters if "空席" in letter.subject]) == 1


async def test_a_family_with_an_unread_notice_is_never_asked(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    roll = await the_roll(gateway)
    await tells(gateway, TARO, "attend", "病状改善")
    await gateway.teacher.replies(roll, "12 問い合わせ")
    answer = await gateway.teacher.letter("結果")
    assert f"保護者には問い合わせません。\n12 {TARO}　登校の連絡　※未確認" in answer.text
    assert "問い合わせる保護者はいません" in answer.text
    await gateway.settled()
    assert asked(gateway.mother.letters) == asked(gateway.father.letters) == []


async def test_a_child_that_should_have_come_after_all_is_missing_once_that_is_read(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, TARO, "attend", "病状改善")
    for _ in range(2):
        await gateway.teacher.replies(await gateway.teacher.letter("要確認"))
    await gateway.teacher.replies(await the_roll(gateway), "12 問い合わせ")
    for guardian in (gateway.mother, gateway.father):
        assert TARO in (await guardian.letter("登校の確認")).text


async def test_a_notice_that_comes_between_the_numbers_and_the_asking_saves_the_question(
    gateway: RunningGateway,
) -> None:
    gateway.clock.set("2026-11-24 07:20")
    await decides(gateway, seats="07:30")
    await strikes(gateway, "07:30")
    await gateway.teacher.replies(await gateway.teacher.letter("出席の確認"), "8 12")
    answer = await gateway.teacher.letter("結果")
    await tells(gateway, TARO)
    await gateway.teacher.replies(answer, "問い合わせ")
    question = await gateway.neighbour.letter("登校の確認")
    assert "/notices/new" in question.text, "before the deadline"
    await gateway.settled()
    assert asked(gateway.mother.letters) == []


@pytest.mark.parametrize(
    "words", ["", "3人です", "8の隣がいません", "3年1組", "99", "8 問い合わせますか？", "今日は暑いですね"]
)
async def test_what_is_not_clear_does_nothing_and_brings_the_list_again(gateway: RunningGateway, words: str) -> None:
    await gateway.teacher.replies(await the_roll(gateway), words)
    answer = await gateway.teacher.letter("読み取れませんでした")
    assert MIKI in answer.text
    assert "暑い" not in answer.text
    await gateway.settled()
    assert asked(gateway.neighbour.letters) == []


async def test_asking_needs_the_numbers_first(gateway: RunningGateway) -> None:
    await gateway.teacher.replies(await the_roll(gateway), "問い合わせ")
    assert "先に、空いている席の番号" in (await gateway.teacher.letter("読み取れませんでした")).text
    await gateway.settled()
    assert asked(gateway.neighbour.letters) == []


async def test_a_list_of_yesterday_asks_nobody(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    gateway.clock.set("2026-11-25 08:00")
    await gateway.teacher.replies(roll, "8 問い合わせ")
    assert "今日の分ではない" in (await gateway.teacher.letter("読み取れませんでした")).text
    await gateway.settled()
    assert asked(gateway.neighbour.letters) == []


async def test_only_the_teacher_of_the_class_may_answer_and_no_machine(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.other_teacher.sends(reply_to(roll, gateway.other_teacher.address, "8 問い合わせ"), [roll.reply_to])
    await gateway.other_teacher.letter("受け付けられませんでした")
    machine = reply_to(roll, gateway.teacher.address, "8 問い合わせ")
    machine["Auto-Submitted"] = "auto-replied"
    await gateway.teacher.sends(machine, [roll.reply_to])
    await gateway.settled()
    assert asked(gateway.neighbour.letters) == []


async def test_the_other_school_s_pupils_are_on_no_list_of_this_one(gateway: RunningGateway) -> None:
    assistant = await joins(gateway, "副担任 望", "nozomi@school.example", "homeroom", "3")
    assert assistant
    assert JIRO not in (await the_roll(gateway)).text


async def test_a_pupil_whose_guardians_have_gone_is_phoned(gateway: RunningGateway) -> None:
    roll = await the_roll(gateway)
    await gateway.dependencies.store.write(lambda: Guardianship.delete().execute())
    await gateway.teacher.replies(roll, "8 問い合わせ")
    assert f"メールで問い合わせられません。電話してください。\n8 {MIKI}" in (await gateway.teacher.letter("結果")).text
    assert "届くメールアドレスがありません" in (await gateway.office.letter("連絡なしの空席")).text
