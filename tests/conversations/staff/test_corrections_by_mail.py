"""Staff correct a notice from their mailbox: they ask for the form with one word, and it comes back."""

import pytest
from support import Letter, RunningGateway
from support.school import TARO

from conversations.morning import tells
from mailgate.school.models import Notice

CALL = "児童・生徒: 3年1組 12番 山田太郎\n内容: 3\n理由: 通院\n到着予定: 10:30"


async def the_form(gateway: RunningGateway) -> Letter:
    """The teacher has confirmed that Taro is ill, and asks for the form."""
    await tells(gateway, TARO, remarks="昨夜から")
    told = await gateway.teacher.letter("要確認")
    await gateway.teacher.replies(told)
    await gateway.mother.letter("確認しました")
    await gateway.teacher.replies(told, "訂正")
    return await gateway.teacher.letter("連絡の訂正")


async def said(gateway: RunningGateway) -> tuple[str, str, str, str, str]:
    row = await gateway.dependencies.store.read(lambda: Notice.get_by_id(1))
    return row.kind, row.reason, row.arrival, row.remarks, row.state


async def test_the_word_goes_to_no_family_and_brings_the_form(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    assert form.reply_to.startswith("correct+")
    assert f"3年1組 12番 {TARO}" in form.text
    assert "欠席（病欠）／発熱" not in form.text, "the school lets letters say no reason"
    await gateway.settled()
    assert not [letter for letter in gateway.mother.letters if "訂正" in letter.text]


async def test_lines_of_the_form_correct_the_notice(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, "わけ: お電話で遅刻と伺いました\n内容: 遅刻\n理由: 通院\n到着予定: 10:30")
    letter = (await gateway.mother.letter("学校が連絡を訂正しました")).text
    assert "内容: 欠席（病欠） → 遅刻" in letter
    assert "> お電話で遅刻と伺いました" in letter
    done = await gateway.teacher.letter("【訂正】3年1組")
    assert "訂正しました" in done.text
    assert await said(gateway) == ("late", "通院", "10:30", "昨夜から", "confirmed")


async def test_without_a_reason_the_form_comes_again(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, "理由: 腹痛")
    again = await gateway.teacher.letter("訂正できませんでした")
    assert "わけを書いてください" in again.text
    assert (await said(gateway))[1] == "発熱"
    await gateway.teacher.replies(again, "わけ: 聞き違い\n理由: 腹痛")
    assert "理由: 発熱 → 腹痛" in (await gateway.mother.letter("訂正しました")).text


@pytest.mark.parametrize(
    ("words", "why"), [("よろしくお願いします", "読み取れません"), ("内容: 遠足\nわけ: 電話", "読み取れません")]
)
async def test_what_is_not_understood_is_asked_back(gateway: RunningGateway, words: str, why: str) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, words)
    assert why in (await gateway.teacher.letter("訂正できませんでした")).text
    assert (await said(gateway))[0] == "sick"


async def test_a_withdrawal_by_mail(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, "取消\nわけ: 別のお子さまの連絡でした")
    assert "> 別のお子さまの連絡でした" in (await gateway.mother.letter("学校が連絡を取り消しました")).text
    await gateway.teacher.replies(form, "わけ: 電話\n理由: 腹痛")
    assert "すでに取り消されています" in (await gateway.teacher.letter("取り消されています")).text


async def test_undoing_by_mail(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, "わけ: 聞き違い\n理由: 腹痛")
    done = await gateway.teacher.letter("【訂正】")
    await gateway.teacher.replies(done, "訂正")
    await gateway.teacher.replies(await gateway.teacher.letter("連絡の訂正"), "元に戻す")
    assert "理由: 発熱" in (await gateway.mother.letter("訂正を元に戻しました")).text
    assert await said(gateway) == ("sick", "発熱", "", "昨夜から", "confirmed")


async def test_a_form_of_before_a_change_overwrites_nothing(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    await gateway.teacher.replies(form, "わけ: 聞き違い\n理由: 腹痛")
    await gateway.mother.letter("訂正しました")
    await gateway.teacher.replies(form, "わけ: 電話\n理由: 頭痛")
    assert "前のメールのあとで変わっています" in (await gateway.teacher.letter("訂正できませんでした")).text
    assert (await said(gateway))[1] == "腹痛"


async def test_a_call_about_a_notice_that_stands_is_offered_as_its_correction(gateway: RunningGateway) -> None:
    await tells(gateway, TARO, remarks="昨夜から")
    gateway.clock.set("2026-11-24 09:10:00")
    await gateway.office.mails("phone@...")
    await gateway.office.replies(await gateway.office.letter("電話で受けた連絡の入力"), CALL)
    offer = await gateway.office.letter("訂正として入力できます")
    assert "すでに送られています" in offer.text
    await gateway.office.replies(offer, "")
    letter = (await gateway.mother.letter("学校が連絡を訂正しました")).text
    assert "内容: 欠席（病欠） → 遅刻" in letter
    assert "> お電話で伺いました" in letter
    assert await said(gateway) == ("late", "通院", "10:30", "昨夜から", "confirmed")


async def test_a_telephone_notice_is_undone_by_mail(gateway: RunningGateway) -> None:
    await gateway.office.mails("phone@...")
    await gateway.office.replies(await gateway.office.letter("電話で受けた連絡の入力"), CALL)
    taken = await gateway.teacher.letter("【電話・確認済】")
    assert "「訂正」とだけ返信" in taken.text
    await gateway.teacher.replies(taken, "訂正")
    await gateway.teacher.replies(await gateway.teacher.letter("連絡の訂正"), "元に戻す")
    assert "入力を取り消しました" in (await gateway.mother.letter("取り消しました")).text
    assert (await said(gateway))[4] == "withdrawn"


async def test_yesterday_s_notice_is_corrected_by_mail(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    gateway.clock.set("2026-11-25 16:00:00")
    await gateway.teacher.replies(form, "わけ: 聞き違い\n理由: 腹痛")
    assert "2026年11月24日" in (await gateway.mother.letter("訂正しました")).text


async def test_nobody_else_corrects_by_that_address(gateway: RunningGateway) -> None:
    form = await the_form(gateway)
    for person in (gateway.office, gateway.mother, gateway.stranger):
        await person.replies(form, "わけ: x\n理由: 腹痛")
    assert "受け付けられません" in (await gateway.office.letter("受け付けられません")).subject
    await gateway.settled()
    assert (await said(gateway))[1] == "発熱"
