"""The school writes to everybody: one letter a mailbox, in its reader's language, after the head's approval."""

import json

import pytest
from support import RunningGateway, school

from conversations.news.surveys import ATTENDANCE, asks
from conversations.news.writing import snow, speaks
from mailgate.school.directory import people
from mailgate.school.directory.documents.document import write_document
from mailgate.school.models import Announcement, AnnouncementKind, Duty, DutyKind, Letter, School, StaffMember
from mailgate.school.news.surveys.writing import SurveyContent

SUBJECT = "雪のため臨時休校"


def nurse_is_head() -> None:
    """The nurse is the head as well, and approves what others write."""
    row = School.get(School.code == "s1")
    document = write_document(people.rules_of(row))
    document["news"] |= {"approval": True}
    School.update(rules=json.dumps(document)).where(School.id == row.id).execute()
    member = StaffMember.get(StaffMember.name == school.STAFF["nurse"][0])
    Duty.create(staff=member, kind=DutyKind.HEAD)


async def test_each_mailbox_gets_one_letter_in_its_language(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(speaks, gateway.father.address, "pt")
    number = await snow(gateway, gateway.office, reply_to="school@school.example")
    await gateway.announced()
    assert gateway.mother.letters == []
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    letter = await gateway.mother.letter(SUBJECT)
    assert letter.text.startswith("本日は休校です。\n家で過ごしてください。\n")
    assert f"/news/{number}\n" in letter.text
    assert letter.reply_to.startswith("respond+")
    assert "school@school.example" in letter.text
    assert "Depois de ler" in (await gateway.father.letter(SUBJECT)).text
    assert len(gateway.mother.letters) == len(gateway.father.letters) == len(gateway.neighbour.letters) == 1


async def test_an_emergency_says_so_and_that_nobody_reads_replies(gateway: RunningGateway) -> None:
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    await gateway.announced()
    letter = await gateway.mother.letter(f"【緊急】{SUBJECT}")
    assert "返信の文は、だれも読みません。" in letter.text


async def test_the_relay_is_down_for_a_while_and_everybody_gets_it_once(gateway: RunningGateway) -> None:
    gateway.post.answers["RCPT"] = "451 4.3.0 later"
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    await gateway.announcing.look()
    await gateway.announcing.settled()
    await gateway.until(lambda: not Letter.select().where(Letter.error == "").exists())
    gateway.post.answers.clear()
    gateway.clock.forward(hours=1)
    await gateway.announced()
    assert len(gateway.mother.letters) == 1


@pytest.mark.parametrize(
    "said",
    [
        *("承認", "「承認」", "承認します。", "はい", "OK", "Approved"),
        "承認します。よろしくお願いします。",
        "承認します。\n\n青葉小学校 校長 伊藤 舞",
    ],
)
async def test_the_head_approves_by_a_reply(gateway: RunningGateway, said: str) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await snow(gateway, gateway.office)
    asked = await gateway.nurse.letter("承認をお願いします")
    assert "3のメールボックスに届きます。" in asked.text
    await gateway.nurse.replies(asked, said)
    assert "予定の時刻に送られます" in (await gateway.nurse.letter("一斉連絡を承認しました")).text
    await gateway.nurse.replies(asked, said)
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    await gateway.mother.letter(SUBJECT)


@pytest.mark.parametrize("said", ["承認しません", "日付を書いてください。", "承認。ただし件名を直して"])
async def test_every_other_word_sends_it_back(gateway: RunningGateway, said: str) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await snow(gateway, gateway.office)
    asked = await gateway.nurse.letter("承認をお願いします")
    await gateway.nurse.replies(asked, said)
    assert f"> {said}" in (await gateway.office.letter("一斉連絡が戻ってきました")).text
    await gateway.nurse.replies(asked, "承認")
    await gateway.nurse.letter("この一斉連絡は、もう変わっています")
    gateway.clock.forward(minutes=5)
    await gateway.announced()
    assert gateway.mother.letters == []


@pytest.mark.parametrize("said", ["ありがとうございます。", "確認しました。"])
async def test_courtesies_alone_decide_nothing(gateway: RunningGateway, said: str) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await snow(gateway, gateway.office)
    asked = await gateway.nurse.letter("承認をお願いします")
    await gateway.nurse.replies(asked, said)
    assert "承認も差し戻しもしていません" in (await gateway.nurse.letter("まだ承認されていません")).text
    assert gateway.office.letters == []
    await gateway.nurse.replies(asked, "承認")
    await gateway.nurse.letter("一斉連絡を承認しました")


async def test_what_cannot_go_any_more_is_not_approved_and_the_head_reads_why(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    deadline = gateway.clock() + 3_600
    await asks(gateway, SurveyContent((ATTENDANCE,), deadline=deadline), AnnouncementKind.ORDINARY)
    asked = await gateway.nurse.letter("承認をお願いします")
    gateway.clock.forward(hours=2)
    await gateway.nurse.replies(asked, "承認")
    answer = await gateway.nurse.letter("この一斉連絡は、このままでは送れません")
    assert answer.text.startswith("・しめきりは、送る時刻よりあとにしてください。\n\nまだ送られていません。")
    await gateway.nurse.replies(asked, "締め切りを延ばしてください")
    assert "> 締め切りを延ばしてください" in (await gateway.office.letter("一斉連絡が戻ってきました")).text


async def test_nobody_else_approves(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(nurse_is_head)
    await snow(gateway, gateway.office)
    asked = await gateway.nurse.letter("承認をお願いします")
    await gateway.teacher.replies(asked, "承認")
    await gateway.teacher.letter("返信を受け付けられませんでした")
    await gateway.until(lambda: Announcement.get().state == "waiting")
