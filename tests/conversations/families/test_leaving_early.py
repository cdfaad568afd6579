"""Leaving early (早退), where a school takes notices of it: by mail, on the page, by telephone, in every list."""

import pytest
from support import Letter, RunningGateway
from support.letters import plain_mail
from support.school import TARO, take_leaving_early

from mailgate.school.models import Notice


@pytest.fixture
async def leaving(gateway: RunningGateway) -> RunningGateway:
    await gateway.dependencies.store.write(take_leaving_early)
    return gateway


async def writes(gateway: RunningGateway, *texts: str) -> None:
    """The mother answers a login letter, with one mail after the other."""
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    for text in texts:
        await gateway.mother.replies(letter, text)


async def answers(gateway: RunningGateway, question: Letter, text: str) -> None:
    await gateway.mother.sends(plain_mail(gateway.mother.address, question.reply_to, text), [question.reply_to])


async def notices(gateway: RunningGateway) -> list[tuple[str, str, str, str]]:
    await gateway.settled()
    return await gateway.dependencies.store.read(
        lambda: [(row.kind, row.departure, row.pickup, row.state) for row in Notice.select().order_by(Notice.id)]
    )


async def test_a_sentence_reaches_the_school_with_the_hour_and_who_comes(leaving: RunningGateway) -> None:
    await writes(leaving, "太郎は今日14時に早退します。祖母が迎えに行きます")
    receipt = (await leaving.mother.letter("受け付けました")).text
    assert "早退の時刻: 14:00ごろ\nお迎えの人: 祖母" in receipt
    told = (await leaving.teacher.letter("【要確認】3年1組")).text
    assert "早退の時刻: 14:00ごろ" in told
    assert "祖母" not in told  # the school keeps details out of letters
    assert await notices(leaving) == [("leave-early", "14:00", "祖母", "submitted")]
    await leaving.teacher.mails("today@...")
    assert "早退 14:00ごろ" in (await leaving.teacher.letter("連絡一覧")).text


async def test_the_form_in_the_letter_has_its_lines(leaving: RunningGateway) -> None:
    await leaving.mother.mails("login@...")
    letter = await leaving.mother.letter("ログイン")
    assert "早退の時刻（例: 14時、2時間目のあと）:\nお迎えの人（早退のとき）:\n備考:" in letter.text
    await leaving.mother.replies(
        letter, "児童・生徒: 太郎\n内容: 早退\n理由: 通院\n月日: 今日\n早退の時刻: 2時間目のあと\nお迎えの人: 母"
    )
    assert "早退の時刻: 2時間目のあと" in (await leaving.mother.letter("受け付けました")).text
    assert await notices(leaving) == [("leave-early", "after-2", "母", "submitted")]


async def test_it_may_be_told_during_lessons_but_not_after_the_hour(leaving: RunningGateway) -> None:
    leaving.clock.set("2026-11-24 11:30:00")
    await writes(leaving, "太郎は今日11時に早退します", "太郎は今日13時に早退します")
    refused = (await leaving.mother.letter("受け付けられません")).text
    assert "早退の時刻（11:00）を過ぎています。" in refused
    assert "0144-00-0001" in refused
    assert await leaving.mother.letter("受け付けました")
    assert [departure for _, departure, *_ in await notices(leaving)] == ["13:00"]


async def test_a_school_that_does_not_take_it_names_the_telephone(gateway: RunningGateway) -> None:
    await writes(gateway, "太郎は今日14時に早退します。祖母が迎えに行きます")
    letter = await gateway.mother.letter("早退は、学校へお電話ください")
    assert letter.text.startswith("・早退の連絡は、メールでは受け付けていません。学校へお電話ください。\n青葉小学校")
    assert "いただいたメールの分は、学校に届いていません。" in letter.text
    assert "読み取れ" not in letter.text
    assert "欠席や遅刻の連絡は、下に番号かことばを書いて" in letter.text
    assert await notices(gateway) == []
    await gateway.mother.mails("login@...")
    assert "早退" not in (await gateway.mother.letter("ログイン")).text


async def test_leaving_early_is_no_answer_where_the_school_does_not_take_it(gateway: RunningGateway) -> None:
    await writes(gateway, "太郎が熱です")
    await answers(gateway, await gateway.mother.letter("ひとつ教えてください"), "早退です")
    assert "学校へお電話ください" in (await gateway.mother.letter("早退は、")).text
    assert await notices(gateway) == []


async def test_the_office_writes_down_a_call(leaving: RunningGateway) -> None:
    leaving.clock.set("2026-11-24 14:30:00")
    await leaving.office.mails("phone@...")
    await leaving.office.replies(
        await leaving.office.letter("電話で受けた連絡の入力"),
        "児童・生徒: 3年1組 12番 山田太郎\n内容: 早退\n理由: 発熱\n早退の時刻: 14:20\nお迎えの人: 母",
    )
    assert "お迎えの人: 母" in (await leaving.mother.letter("電話の連絡を学校が受け付けました")).text
    assert await notices(leaving) == [("leave-early", "14:20", "母", "confirmed")]


async def test_late_and_early_are_told_of_the_same_day(leaving: RunningGateway) -> None:
    await writes(leaving, "太郎は通院のため10時に登校します", "太郎は今日14時に早退します")
    assert [kind for kind, *_ in await notices(leaving)] == ["late", "leave-early"]


async def test_late_and_early_in_one_mail_are_two_notices(leaving: RunningGateway) -> None:
    await writes(leaving, "太郎は10時登校、14時早退です。通院のためです")
    assert await notices(leaving) == [("late", "", "", "submitted"), ("leave-early", "14:00", "", "submitted")]


async def test_what_is_open_of_both_is_answered_with_a_word(leaving: RunningGateway) -> None:
    await writes(leaving, "10時登校、14時早退です。通院です")
    question = await leaving.mother.letter("ひとつ教えてください")
    assert "・？／遅刻／通院／" in question.text
    assert "・？／早退／通院／" in question.text
    await answers(leaving, question, "太郎です")
    assert [kind for kind, *_ in await notices(leaving)] == ["late", "leave-early"]


@pytest.mark.parametrize("answer", ["早退は15時です", "明日です"])
async def test_which_of_both_a_correction_is_about_is_asked(leaving: RunningGateway, answer: str) -> None:
    await leaving.mother.mails("notice@...", "太郎は通院のため10時に登校し、14時に早退します")
    question = await leaving.mother.letter("この内容で送りますか")
    await answers(leaving, question, answer)
    assert "読み取れませんでした" in (await leaving.mother.letter("この内容で送りますか")).text
    assert await notices(leaving) == []
    await answers(leaving, question, "はい")
    assert [departure for _, departure, *_ in await notices(leaving)] == ["", "14:00"]


async def test_who_stays_away_does_not_leave_early(leaving: RunningGateway) -> None:
    await writes(leaving, "太郎は熱で休みます", "太郎は今日14時に早退します")
    assert "すでに送られています" in (await leaving.mother.letter("前の連絡のままです")).text


async def test_it_is_told_on_the_page_and_changed_there(leaving: RunningGateway) -> None:
    await leaving.mother.logs_in()
    form = await leaving.mother.opens("/notices/new")
    assert "当日14:00まで" in form.text
    told = {"student": TARO, "kind": "早退", "reason": "通院", "date": "今日"}
    missing = await form.press("確認へ進む", **told)
    assert "早退の時刻を書いてください。" in missing.text
    unread = await missing.press("確認へ進む", departure="いつか", pickup="祖母")
    assert "早退の時刻を読み取れません。" in unread.text
    look = await unread.press("確認へ進む", departure="2時間目のあと")
    assert "2時間目のあと" in look.text
    sent = await look.press("送信する")
    assert "早退 2時間目のあと" in sent.text
    assert "お迎えの人 祖母" in sent.text
    changed = await (await sent.follow("変更する")).press("確認へ進む", pickup="ひとりで帰ります")
    assert "早退の時刻 2時間目のあと お迎えの人 ひとりで帰ります" in changed.text
