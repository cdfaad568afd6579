"""Two people at one notice, and one person twice: one wins, the other is told what happened and keeps their text."""

import asyncio

import pytest
from support import RunningGateway
from support.school import HANAKO, TARO

from mailgate.school.models import Letter, Notice
from mailgate.school.notices import validation


async def test_a_double_click_makes_one_notice(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    last_look = await form.press("確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱")
    pages = await asyncio.gather(*[last_look.press("送信する") for _ in range(3)])
    assert {page.path for page in pages} == {pages[0].path}
    assert all("未確認" in page.text for page in pages)
    await gateway.settled()
    assert await gateway.dependencies.store.read(lambda: Notice.select().count()) == 1
    assert len(gateway.teacher.letters) == 1


async def test_a_double_click_on_confirm_is_one_answer(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    await asyncio.gather(*[page.press("確認済にする", passcode=told.passcode, reply="承知しました") for _ in range(3)])
    await gateway.settled()
    answers = [letter for letter in gateway.mother.letters if "承知しました" in letter.text]
    assert len(answers) == 1


async def test_who_edits_while_staff_confirm_is_told_and_keeps_the_text(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    form = await notice.follow("変更する")
    last_look = await form.press("確認へ進む", reason="腹痛", remarks="昼から病院へ行きます")
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "承知しました")
    await gateway.mother.letter("確認しました")
    overtaken = await last_look.press("送信する")
    assert overtaken.status == 409
    assert "確認しました" in overtaken.text
    assert "昼から病院へ行きます" in overtaken.html
    assert "発熱" in (await notice.open("")).text


@pytest.mark.parametrize("way", ["link", "desk"])
async def test_who_confirms_what_was_changed_meanwhile_is_told_and_keeps_the_text(
    gateway: RunningGateway, way: str
) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    await gateway.teacher.logs_in()
    seen = await gateway.teacher.opens(told.link if way == "link" else "/desk/notices/1")
    assert "発熱" in seen.text
    last_look = await (await notice.follow("変更する")).press("確認へ進む", reason="腹痛")
    await last_look.press("送信する")
    overtaken = await seen.press("確認済にする", reply="熱は下がりましたか。")
    assert overtaken.status == 409
    assert "変更しました" in overtaken.text
    assert "腹痛" in overtaken.text
    assert "熱は下がりましたか。" in overtaken.html
    assert "未確認" in (await notice.open("")).text
    await overtaken.press("確認済にする", reply="お大事に。")
    assert "お大事に。" in (await gateway.mother.letter("確認しました")).text


async def test_who_replies_to_what_was_just_withdrawn_keeps_the_text(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    told = await gateway.teacher.letter("要確認")
    page = await gateway.teacher.opens(told.link)
    await (await notice.follow("取り消す")).press("取り消す")
    overtaken = await page.press("確認済にする", passcode=told.passcode, reply="お大事に。")
    assert overtaken.status == 409
    assert "お大事に。" in overtaken.html


async def test_a_script_in_a_parents_session_is_told_that_these_are_too_many(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "NOTICES_AN_HOUR", 1)
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    await gateway.mother.replies(letter, "太郎が熱で休みます")
    await gateway.mother.letter("連絡を受け付けました")
    await gateway.mother.replies(letter, "花子が熱で休みます")
    assert "連絡が多すぎます" in (await gateway.mother.letter("受け付けられませんでした")).text
    gateway.clock.forward(minutes=2)
    await gateway.mother.logs_in()
    for path in ("/notices/new", "/notices/1/edit"):
        form = await gateway.mother.opens(path)
        students = {"student": HANAKO} if path.endswith("new") else {}
        refused = await form.press("確認へ進む", reason="腹痛", **students)
        assert refused.status == 422
        assert "連絡が多すぎます" in refused.text


async def test_of_two_parents_who_edit_at_once_one_wins_and_the_other_keeps_the_text(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.father.logs_in()
    notice = await gateway.mother.tells_the_school()
    looks = []
    for parent, reason in ((gateway.mother, "腹痛"), (gateway.father, "頭痛")):
        form = await parent.opens(f"{notice.path}/edit")
        looks.append(await form.press("確認へ進む", reason=reason, remarks=f"{reason}がひどいです"))
    pages = await asyncio.gather(*[look.press("送信する") for look in looks])
    statuses = [page.status for page in pages]
    assert sorted(statuses) == [200, 409]
    winner, loser = ("腹痛", "頭痛") if statuses == [200, 409] else ("頭痛", "腹痛")
    assert winner in (await notice.open("")).text
    assert f"{loser}がひどいです" in pages[statuses.index(409)].html


async def test_who_withdraws_what_was_just_confirmed_is_told(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    question = await notice.follow("取り消す")
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "")
    await gateway.mother.letter("確認しました")
    told = await question.press("取り消す")
    assert told.status == 409
    assert "確認済" in (await notice.open("")).text


async def test_a_confirmed_notice_cannot_be_changed_or_withdrawn(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    notice = await gateway.mother.tells_the_school()
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "")
    await gateway.mother.letter("確認しました")
    for path in ("edit", "withdraw"):
        page = await gateway.mother.opens(f"{notice.path}/{path}")
        assert page.path == notice.path
        assert "確認済" in page.text


async def test_a_form_typed_before_the_session_ended_is_not_lost(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    form = await gateway.mother.opens("/notices/new")
    gateway.clock.forward(minutes=31)
    ended = await form.press(
        "確認へ進む", student=TARO, kind="欠席（病欠）", reason="発熱", date="明日", remarks="夜から熱"
    )
    assert ended.status == 401
    assert "夜から熱" in ended.html
    await gateway.mother.logs_in()
    again = await ended.press("続ける")
    assert "夜から熱" in again.html
    last_look = await again.press("確認へ進む")
    assert "未確認" in (await last_look.press("送信する")).text


async def test_no_letter_is_lost_or_doubled_by_a_rush(gateway: RunningGateway) -> None:
    await asyncio.gather(*[parent.logs_in() for parent in (gateway.mother, gateway.father, gateway.neighbour)])
    await asyncio.gather(
        gateway.mother.tells_the_school(date="明日"),
        gateway.father.tells_the_school(student="山田 花子", date="明日"),
        gateway.neighbour.tells_the_school(date="明日"),
    )
    await gateway.settled()
    queued = await gateway.dependencies.store.read(lambda: [letter.id for letter in Letter.select()])
    sent = [letter.message_id for letter in gateway.post.letters]
    assert len(sent) == len(set(sent)) == len(queued)
