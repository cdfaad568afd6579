import pytest
from support import RunningGateway
from support.school import HANAKO, JIRO, PRIMARY, SECONDARY, TARO


async def test_from_an_empty_mail_to_confirmed_by_a_mail_reply(gateway: RunningGateway) -> None:
    home = await gateway.mother.logs_in()
    form = await home.follow("欠席・遅刻を連絡する")
    last_look = await form.press(
        "確認へ進む",
        student=TARO,
        kind="欠席（病欠）",
        reason="発熱",
        date="今日",
        remarks="38度です",
        phone="090-0000-0001",
    )
    assert "送信しますか" in last_look.text
    assert "2026年11月24日（火）" in last_look.text
    notice = await last_look.press("送信する")
    assert "未確認" in notice.text

    for guardian in (gateway.mother, gateway.father):
        receipt = await guardian.letter("受け付けました")
        assert TARO in receipt.text
        assert "発熱" in receipt.text
        assert "38度です" in receipt.text

    told = await gateway.teacher.letter("要確認")
    assert TARO in told.text
    assert TARO not in told.subject
    assert (await gateway.teacher.replies(told, "お大事になさってください。")).code == 250

    for guardian in (gateway.mother, gateway.father):
        answer = await guardian.letter("学校が確認しました")
        assert "お大事になさってください。" in answer.text
        assert "要確認" not in answer.text, "what was quoted is not passed on"

    notice = await notice.open("")
    assert "確認済" in notice.text
    assert "お大事になさってください。" in notice.text
    assert "変更する" not in notice.text


async def test_confirmed_by_the_link_and_the_check_number(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    assert TARO not in page.text, "the link alone shows no name"
    confirmed = await page.press("確認済にする", passcode=told.passcode)
    assert "確認済" in confirmed.text
    for guardian in (gateway.mother, gateway.father):
        await guardian.letter("学校が確認しました")
    assert "確認済" in (await notice.open("")).text


async def test_confirmed_by_the_link_with_words(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    await page.press("確認済にする", passcode=told.passcode, reply="のちほどお電話します。")
    assert "のちほどお電話します。" in (await gateway.father.letter("確認しました")).text


async def test_a_wrong_check_number_confirms_nothing(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    wrong = f"{(int(told.passcode[0]) + 1) % 10}{told.passcode[1:]}"
    again = await page.press("確認済にする", passcode=wrong, reply="承知しました")
    assert again.status == 422
    assert "承知しました" in again.html, "what was typed is kept"
    assert "未確認" in (await notice.open("")).text


async def test_confirmed_at_the_desk(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    desk = await gateway.teacher.logs_in()
    notice = await desk.follow(TARO)
    confirmed = await notice.press("確認済にする", reply="承知しました。")
    assert "確認済" in confirmed.text
    assert "承知しました。" in (await gateway.mother.letter("確認しました")).text


async def test_a_further_reply_reaches_the_guardians_too(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    told, told_too = await gateway.teacher.letter("要確認"), await gateway.office.letter("要確認")
    await gateway.teacher.replies(told, "承知しました。")
    await gateway.mother.letter("確認しました")
    await gateway.office.replies(told_too, "給食は止めておきました。")
    for guardian in (gateway.mother, gateway.father):
        further = await guardian.letter("返信があります")
        assert "給食は止めておきました。" in further.text
        assert gateway.office.name in further.text


async def test_an_empty_reply_confirms_without_words(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "")
    answer = await gateway.mother.letter("確認しました")
    assert gateway.teacher.name not in answer.text


async def test_who_is_on_duty_is_told_and_nobody_else(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(kind="欠席（病欠）", reason="発熱")
    await gateway.settled()
    for member in (gateway.teacher, gateway.office, gateway.nurse):
        assert len(member.letters) == 1
    for outsider in (gateway.other_teacher, gateway.secondary_teacher, gateway.neighbour):
        assert outsider.letters == []


async def test_the_nurse_is_not_told_of_a_journey(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(kind="欠席（病欠以外）", reason="旅行")
    await gateway.settled()
    assert gateway.nurse.letters == []
    assert len(gateway.teacher.letters) == 1


async def test_letters_to_staff_keep_health_to_themselves(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(reason="嘔吐・下痢", remarks="夜中から")
    told = await gateway.teacher.letter("要確認")
    assert "嘔吐" not in told.text
    assert "夜中から" not in told.text


async def test_one_form_for_siblings_at_two_schools(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    home = await gateway.mother.tells_the_school(student=[TARO, HANAKO, JIRO])
    assert home.path == "/"
    for name in (TARO, HANAKO, JIRO):
        assert name in home.text
    for guardian in (gateway.mother, gateway.father):
        receipt = await guardian.letter("受け付けました")
        assert all(name in receipt.text for name in (TARO, HANAKO, JIRO))
        assert all(school in receipt.text for school in (PRIMARY, SECONDARY))
    assert TARO in (await gateway.teacher.letter("要確認")).text
    assert HANAKO in (await gateway.other_teacher.letter("要確認")).text
    assert JIRO in (await gateway.secondary_teacher.letter("要確認")).text
    await gateway.settled()
    assert len(gateway.mother.letters) == 2, "the login letter and one receipt for all"
    assert len(gateway.office.letters) == 2, "one letter for each notice"


async def test_a_late_notice_with_its_hour_over_several_days(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school(
        kind="遅刻", reason="通院", date="明日", until="2026-11-27", arrival="10:30"
    )
    assert "10:30" in notice.text
    assert "2026年11月25日（水）" in notice.text
    assert "2026年11月27日（金）" in notice.text
    assert "10:30" in (await gateway.teacher.letter("要確認")).text


async def test_a_change_is_told_and_a_withdrawal_too(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    form = await notice.follow("変更する")
    last_look = await form.press("確認へ進む", reason="腹痛")
    changed = await last_look.press("送信する")
    assert "腹痛" in changed.text
    assert "腹痛" in (await gateway.father.letter("変更されました")).text
    await gateway.teacher.letter("変更")
    question = await changed.follow("取り消す")
    withdrawn = await question.press("取り消す")
    assert "取消" in withdrawn.text
    await gateway.father.letter("取り消されました")
    await gateway.teacher.letter("取消")


@pytest.mark.parametrize(("hour", "taken"), [("07:59:59", True), ("08:00:00", False)])
async def test_a_notice_for_today_is_taken_until_eight(gateway: RunningGateway, hour: str, taken: bool) -> None:
    gateway.clock.set("2026-11-24 07:50")
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    last_look = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱", remarks="せきも出ます")
    gateway.clock.set(f"2026-11-24 {hour}")
    page = await last_look.press("送信する")
    if taken:
        assert "未確認" in page.text
    else:
        assert page.status == 422
        assert "0144-00-0001" in page.text, "whom to phone"
        assert "せきも出ます" in page.html, "nothing typed is lost"
        await gateway.settled()
        assert gateway.teacher.letters == []


@pytest.mark.parametrize(("hour", "taken"), [("12:59:59", True), ("13:00:00", False)])
async def test_attending_after_all_is_taken_until_one(gateway: RunningGateway, hour: str, taken: bool) -> None:
    await gateway.mother.logs_in()
    absence = await gateway.mother.tells_the_school()
    await gateway.settled()
    gateway.clock.set("2026-11-24 12:45")
    await gateway.mother.logs_in()
    form = await (await absence.open("")).follow("登校できるようになったとき")
    gateway.clock.set(f"2026-11-24 {hour}")
    page = await form.press("確認へ進む", reason="病状改善")
    if taken:
        assert "未確認" in (await page.press("送信する")).text
    else:
        assert page.status == 422
        assert "13:00" in page.text


async def test_attending_after_all_needs_an_absence(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    page = await form.press("確認へ進む", student=TARO, kind="登校", reason="予定変更")
    assert page.status == 422


async def test_other_reasons_need_remarks(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    page = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="その他")
    assert page.status == 422
    assert "備考" in page.text
    assert "送信しますか" in (await page.press("確認へ進む", remarks="家族の看病")).text


async def test_a_second_notice_for_the_day_leads_to_the_first(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    first = await gateway.mother.tells_the_school()
    await gateway.father.logs_in()
    form = await gateway.father.opens("/notices/new")
    page = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="腹痛")
    assert page.status == 422
    assert any(link.get("href") == first.path for link in page.root.all("a"))
