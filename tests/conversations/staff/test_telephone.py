"""Staff write down by mail what a guardian said on the telephone."""

import pytest
from support import Letter, Person, RunningGateway
from support.school import HANAKO, JIRO, MIKI, TARO

CALL = "児童・生徒: 3年1組 12番 山田太郎\n内容: 1\n理由: 2\n備考: お母様より電話"


@pytest.fixture(autouse=True)
def after_the_deadline(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 09:10:00")


async def form(person: Person) -> Letter:
    await person.mails("phone@...")
    return await person.letter("電話で受けた連絡の入力")


async def test_a_filled_in_form_is_a_confirmed_notice_marked_with_who_took_it(gateway: RunningGateway) -> None:
    await gateway.office.replies(await form(gateway.office), CALL)
    for guardian in (gateway.mother, gateway.father):
        receipt = (await guardian.letter("電話の連絡を学校が受け付けました")).text
        for words in (TARO, "欠席（病欠）", "発熱", "2026年11月24日（火）", "お母様より電話", "電話で受けた人: 事務室"):
            assert words in receipt
        assert "確認済" in receipt
        assert "締切後" not in receipt
        assert "ほかの保護者" not in receipt
    told = await gateway.teacher.letter("【電話・確認済】")
    assert TARO in told.text
    assert TARO not in told.subject
    await gateway.mother.logs_in()
    page = await gateway.mother.opens("/notices/1")
    assert "確認済" in page.text
    assert "電話で受けた人: 事務室" in page.text


async def test_a_reply_of_the_teacher_reaches_the_guardians(gateway: RunningGateway) -> None:
    await gateway.office.replies(await form(gateway.office), CALL)
    await gateway.teacher.replies(await gateway.teacher.letter("【電話・確認済】"), "お大事に。")
    assert "お大事に。" in (await gateway.mother.letter("学校から返信")).text


async def test_the_guardians_cannot_change_what_the_school_took_but_are_told_whom_to_phone(
    gateway: RunningGateway,
) -> None:
    await gateway.office.replies(await form(gateway.office), CALL)
    await gateway.mother.replies(await gateway.mother.letter("電話の連絡"), "取消")
    assert "確認済" in (await gateway.mother.letter("受け付けられません")).text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("3年1組 12番 山田太郎", TARO),
        ("３ー１　１２番", TARO),
        ("3-1 12番", TARO),
        ("3-1 山田", TARO),
        ("3年1組 鈴木 美紀さん", MIKI),
        ("山田花子", HANAKO),
        ("1年2組 花子", HANAKO),
    ],
)
async def test_a_student_is_named_by_class_and_number_or_name_or_by_the_full_name(
    gateway: RunningGateway, words: str, name: str
) -> None:
    await gateway.office.replies(
        await form(gateway.office), f"児童・生徒: {words}\n内容: 遅刻\n理由: 通院\n到着予定: 10:30"
    )
    assert (
        name
        in (await gateway.teacher.letter("電話") if name in (TARO, MIKI) else await gateway.other_teacher.letter()).text
    )


@pytest.mark.parametrize(
    "words", ["山田", "3年1組", "12", "12番", "3年1組 8番 山田太郎", "3-1 佐藤", JIRO, "3年1組 40番", "1と2"]
)
async def test_a_name_that_is_not_exactly_one_student_of_the_school_is_asked_about(
    gateway: RunningGateway, words: str
) -> None:
    await gateway.office.replies(await form(gateway.office), f"児童・生徒: {words}\n内容: 1\n理由: 2")
    asked = await gateway.office.letter("入力できませんでした")
    assert "どのお子さま" in asked.text
    await gateway.office.replies(asked, CALL)
    assert TARO in (await gateway.mother.letter("電話の連絡")).text
    await gateway.settled()
    assert gateway.neighbour.letters == []


@pytest.mark.parametrize("more", [f"{MIKI}も欠席です。", "妹の花子も欠席とのことです。", "備考: 妹の花子も欠席"])
async def test_a_note_that_names_another_student_too_is_asked_about(gateway: RunningGateway, more: str) -> None:
    await gateway.office.replies(await form(gateway.office), CALL.replace("備考: お母様より電話", "") + f"\n{more}")
    assert "どのお子さま" in (await gateway.office.letter("入力できませんでした")).text


async def test_a_longer_name_is_somebody_else(gateway: RunningGateway) -> None:
    await gateway.office.replies(
        await form(gateway.office), CALL.replace("山田太郎", "山田太郎次").replace("12番 ", "")
    )
    assert "どのお子さま" in (await gateway.office.letter("入力できませんでした")).text


async def test_a_sentence_will_do(gateway: RunningGateway) -> None:
    await gateway.office.replies(await form(gateway.office), "3-1の8番 鈴木美紀さん、腹痛で欠席とのことです")
    receipt = (await gateway.neighbour.letter("電話の連絡")).text
    assert MIKI in receipt
    assert "腹痛" in receipt


async def test_a_mail_without_token_is_shown_and_does_nothing_until_it_is_answered(gateway: RunningGateway) -> None:
    await gateway.office.mails("phone@...", CALL)
    shown = await gateway.office.letter("電話で受けた連絡の入力")
    assert "まだ入力されていません" in shown.text
    assert "3年1組 12番 山田 太郎" in shown.text
    assert "お母様より電話" not in shown.text, "free text is not sent back"
    await gateway.settled()
    assert gateway.mother.letters == []
    await gateway.office.replies(shown, "")
    receipt = (await gateway.mother.letter("電話の連絡")).text
    assert all(words in receipt for words in (TARO, "発熱", "2026年11月24日（火）"))
    assert "備考" not in receipt


async def test_a_form_is_good_on_its_day(gateway: RunningGateway) -> None:
    letter = await form(gateway.office)
    gateway.clock.set("2026-11-25 08:00:00")
    await gateway.office.replies(letter, CALL)
    assert "まだ入力されていません" in (await gateway.office.letter("電話で受けた連絡の入力")).text
    await gateway.settled()
    assert gateway.mother.letters == []


async def test_a_second_notice_for_the_day_is_refused(gateway: RunningGateway) -> None:
    letter = await form(gateway.office)
    await gateway.office.replies(letter, CALL)
    await gateway.office.replies(letter, CALL.replace("理由: 2", "理由: 1"))
    assert "すでに送られています" in (await gateway.office.letter("入力できませんでした")).text


async def test_nobody_but_staff_of_the_school_can_do_it(gateway: RunningGateway) -> None:
    await gateway.mother.mails("phone@...", CALL)
    assert "教職員として登録されていません" in (await gateway.mother.letter()).text
    letter = await form(gateway.office)
    await gateway.mother.replies(letter, CALL)
    await gateway.secondary_teacher.replies(letter, CALL)
    assert "どのお子さま" in (await gateway.secondary_teacher.letter("入力できません")).text
    await gateway.settled()
    assert gateway.father.letters == []
