"""Nobody is forgotten: what nobody confirms goes again to homeroom, then to grade lead and office, each once."""

import asyncio

import pytest
from support import Letter, Person, RunningGateway
from support.letters import plain_mail, reply_to
from support.school import HANAKO, MIKI, TARO

from conversations.morning import decides, joins, prefers, states, strikes, tells, told, withdraws
from mailgate.school.models import Duty, DutyKind, Letters
from mailgate.service.gateway import open_dependencies
from mailgate.service.scheduler import Scheduler


def reminders(person: Person) -> list[Letter]:
    return [letter for letter in person.letters if "未確認" in letter.subject and "一覧" not in letter.subject]


async def is_away(person: Person, letter: Letter, **signs: str) -> None:
    """The person's mailbox answers a letter by itself, to the address that its replies go to."""
    reply = reply_to(letter, person.address, "本日は出張のため不在です。")
    for name, value in signs.items():
        del reply[name]
        reply[name.replace("_", "-")] = value
    await person.sends(reply, [letter.reply_to], sender="")


async def test_twenty_minutes_after_it_came_it_goes_to_homeroom_again_then_to_grade_lead_and_office(
    gateway: RunningGateway,
) -> None:
    lead = await joins(gateway, "中村 学", "nakamura@school.example", "grade", "3")
    await decides(gateway, digests=[])
    await tells(gateway, TARO)
    await strikes(gateway, "07:49:59")
    assert reminders(gateway.teacher) == []
    await strikes(gateway, "07:50")
    assert len(reminders(gateway.teacher)) == 1
    assert reminders(gateway.office) == reminders(lead) == []
    await strikes(gateway, "08:09:59")
    assert reminders(gateway.office) == []
    await strikes(gateway, "08:10")
    for member in (gateway.office, lead):
        assert len(reminders(member)) == 1
    for hour in ("08:20", "08:30", "08:50", "12:00"):
        await strikes(gateway, hour)
    assert [len(reminders(member)) for member in (gateway.teacher, gateway.office, lead)] == [1, 1, 1], "each once"
    for other in (gateway.nurse, gateway.other_teacher, gateway.secondary_teacher):
        assert reminders(other) == []


async def test_a_reply_to_the_reminder_confirms_and_its_words_reach_the_family(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "07:50")
    letter = await gateway.teacher.letter("未確認")
    assert f"お知らせします。\n\n3年1組 12番 {TARO}\n　 欠席（病欠）\n" in letter.text, "one alone needs no number"
    assert TARO not in letter.subject
    assert "病欠" not in letter.subject
    await gateway.teacher.replies(letter, "お大事にしてください。")
    assert await states(gateway) == {TARO: "confirmed"}
    assert await told(gateway) == {TARO: ["お大事にしてください。"]}
    await strikes(gateway, "08:10")
    assert reminders(gateway.office) == [], "it stops at confirmation"


async def test_the_link_of_a_reminder_confirms_too(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "07:50")
    letter = await gateway.teacher.letter("未確認")
    page = await gateway.teacher.opens(letter.link)
    await page.press("確認済にする", passcode=letter.passcode)
    assert await states(gateway) == {TARO: "confirmed"}


async def test_several_come_in_one_letter_that_is_confirmed_as_a_list(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, MIKI)
    await strikes(gateway, "07:50")
    letter = await gateway.teacher.letter("未確認 2件")
    await gateway.teacher.replies(letter, "1 OK\n2 電話します")
    assert set((await states(gateway)).values()) == {"confirmed"}
    assert await told(gateway) == {TARO: ["電話します"]}
    assert len(reminders(gateway.teacher)) == 1


async def test_it_stops_when_the_family_takes_it_back(gateway: RunningGateway) -> None:
    notice = await tells(gateway, TARO)
    await withdraws(gateway, notice)
    await strikes(gateway, "07:50")
    assert reminders(gateway.teacher) == []


async def test_a_notice_of_the_evening_before_goes_again_ten_minutes_before_the_bell_of_its_day(
    gateway: RunningGateway,
) -> None:
    gateway.clock.set("2026-11-24 20:00")
    await tells(gateway, TARO, date="2026-11-25")
    for hour in ("2026-11-24 20:30", "2026-11-25 07:30", "2026-11-25 08:19:59"):
        await strikes(gateway, hour)
        assert reminders(gateway.teacher) == []
    await strikes(gateway, "2026-11-25 08:20")
    assert len(reminders(gateway.teacher)) == 1


async def test_a_notice_for_a_later_day_waits_for_that_day(gateway: RunningGateway) -> None:
    await tells(gateway, TARO, date="2026-11-27")
    for hour in ("08:20", "08:45", "2026-11-25 08:20", "2026-11-26 08:40"):
        await strikes(gateway, hour)
    assert reminders(gateway.teacher) == []
    await strikes(gateway, "2026-11-27 08:20")
    assert len(reminders(gateway.teacher)) == 1


async def test_one_that_comes_shortly_before_the_bell_goes_again_before_it(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 07:59")
    await decides(gateway, first_bell="08:20")
    await tells(gateway, TARO)
    await strikes(gateway, "08:10")
    assert len(reminders(gateway.teacher)) == 1


async def test_nobody_is_written_to_at_night(gateway: RunningGateway) -> None:
    gateway.clock.set("2026-11-24 03:00")
    await tells(gateway, TARO)
    await strikes(gateway, "06:59")
    assert reminders(gateway.teacher) == []
    await strikes(gateway, "07:00")
    assert len(reminders(gateway.teacher)) == 1


async def test_a_school_sets_its_own_span_or_turns_reminders_off(gateway: RunningGateway) -> None:
    await decides(gateway, remind_after=5)
    await tells(gateway, TARO)
    await strikes(gateway, "07:35")
    assert len(reminders(gateway.teacher)) == 1
    await decides(gateway, remind_after=0)
    await strikes(gateway, "08:25")
    assert reminders(gateway.office) == []


async def test_who_reads_only_lists_is_reminded_after_the_list(gateway: RunningGateway) -> None:
    await prefers(gateway, gateway.teacher, Letters.DIGEST)
    await tells(gateway, TARO)
    await strikes(gateway, "07:55")
    assert gateway.teacher.letters == []
    await strikes(gateway, "08:05")
    await strikes(gateway, "08:20")
    assert len(reminders(gateway.teacher)) == 1


async def test_two_gateways_remind_once(gateway: RunningGateway) -> None:
    await decides(gateway, digests=[])
    await tells(gateway, TARO)
    gateway.clock.set("2026-11-24 07:50")
    async with open_dependencies(gateway.dependencies.settings, gateway.clock) as dependencies:
        await asyncio.gather(
            *(
                Scheduler(each).tick()
                for each in (dependencies, gateway.dependencies, dependencies, gateway.dependencies)
            )
        )
    await gateway.settled()
    assert len(reminders(gateway.teacher)) == 1


# -- who is not there ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "signs",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-replied (vacation)", "Subject": "佐藤"},
        {"Subject": "不在通知: 【要確認】"},
        {"Subject": "Out of Office: 出張"},
        {"Subject": "自動応答: 【要確認】"},
        {"X_Autoreply": "yes"},
    ],
)
async def test_an_absent_teacher_is_passed_over_for_grade_lead_and_office(
    gateway: RunningGateway, signs: dict[str, str]
) -> None:
    await tells(gateway, TARO)
    await is_away(gateway.teacher, await gateway.teacher.letter("要確認"), **signs)
    assert await states(gateway) == {TARO: "submitted"}, "it confirms nothing"
    await strikes(gateway, "07:50")
    assert reminders(gateway.teacher) == []
    assert len(reminders(gateway.office)) == 1
    await strikes(gateway, "2026-11-25 08:05")
    gateway.clock.set("2026-11-25 07:30")
    await tells(gateway, TARO, date="2026-11-25")
    await strikes(gateway, "2026-11-25 07:50")
    assert len(reminders(gateway.teacher)) == 1, "the next day is another day"


async def test_an_absence_that_answers_to_the_sender_of_the_envelope_counts_too(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    letter = await gateway.teacher.letter("要確認")
    reply = reply_to(letter, gateway.teacher.address, "不在です")
    del reply["To"]
    reply["To"] = letter.envelope_sender
    reply["Auto-Submitted"] = "auto-replied"
    await gateway.teacher.sends(reply, [letter.envelope_sender], sender="")
    await strikes(gateway, "07:50")
    assert reminders(gateway.teacher) == []
    assert len(reminders(gateway.office)) == 1


async def test_who_turns_out_to_be_away_by_the_reminder_is_passed_over_at_once(gateway: RunningGateway) -> None:
    await decides(gateway, digests=[])
    await tells(gateway, TARO)
    await strikes(gateway, "07:50")
    await is_away(gateway.teacher, await gateway.teacher.letter("未確認"), Auto_Submitted="auto-replied")
    await strikes(gateway, "07:51")
    assert len(reminders(gateway.office)) == 1


async def test_with_grade_lead_and_office_away_too_those_who_are_there_are_told(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    for member in (gateway.teacher, gateway.office):
        await is_away(member, await member.letter("要確認"), Auto_Submitted="auto-replied")
    await strikes(gateway, "07:50")
    assert reminders(gateway.teacher) == reminders(gateway.office) == []
    assert len(reminders(gateway.nurse)) == 1


async def test_when_nobody_is_there_everybody_is_asked_as_if_they_were(gateway: RunningGateway) -> None:
    await prefers(gateway, gateway.nurse, Letters.SCHOOL)
    await decides(gateway, digests=[])
    await tells(gateway, TARO)
    await tells(gateway, HANAKO)
    members = (gateway.teacher, gateway.other_teacher, gateway.office, gateway.nurse)
    for member in members:
        await is_away(member, await member.letter("要確認"), Auto_Submitted="auto-replied")
    await strikes(gateway, "07:50")
    assert len(reminders(gateway.teacher)) == len(reminders(gateway.other_teacher)) == 1


async def test_a_person_who_writes_is_back(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, MIKI)
    first = await gateway.teacher.letter("要確認", text_contains=TARO)
    await is_away(gateway.teacher, first, Auto_Submitted="auto-replied")
    await gateway.teacher.replies(first, "出先から失礼します。承知しました。")
    await strikes(gateway, "07:50")
    assert len(reminders(gateway.teacher)) == 1


async def test_a_read_receipt_and_the_absence_of_others_make_nobody_absent(gateway: RunningGateway) -> None:
    await decides(gateway, digests=[])
    await tells(gateway, TARO)
    await tells(gateway, HANAKO)
    letter = await gateway.teacher.letter("要確認")
    receipt = (
        f"From: {gateway.teacher.address}\r\nTo: {letter.reply_to}\r\nSubject: 開封確認\r\n"
        "Auto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=disposition-notification; "
        'boundary="b"\r\n\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\n'
        "Disposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n"
    ).encode()
    await gateway.teacher.sends(receipt, [letter.reply_to], sender="")
    await is_away(gateway.other_teacher, letter, Auto_Submitted="auto-replied")
    guessed = f"confirm+aaaaaaaaaaaaaaaaaaaaaaaaaa@{gateway.domain}"
    forged = plain_mail(gateway.teacher.address, guessed, "不在です", "不在通知: ", Auto_Submitted="auto-replied")
    await gateway.teacher.sends(forged, [guessed], sender="")
    await strikes(gateway, "07:50")
    assert len(reminders(gateway.teacher)) == len(reminders(gateway.other_teacher)) == 1


async def test_a_school_without_homeroom_teacher_begins_with_grade_lead_and_office(gateway: RunningGateway) -> None:
    head = await joins(gateway, "田中 校長", "tanaka@school.example", DutyKind.ADMIN)

    def leave() -> None:
        Duty.delete().where(Duty.kind == DutyKind.HOMEROOM).execute()

    await gateway.dependencies.store.write(leave)
    await tells(gateway, TARO)
    await strikes(gateway, "07:50")
    assert len(reminders(gateway.office)) == 1
    assert reminders(head) == []
