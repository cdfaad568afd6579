"""The staff's mailbox desk: lists by the clock and by today@, confirmed as a whole or line by line by a reply."""

import asyncio
import datetime as dt
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import Letter, RunningGateway, running_gateway
from support.databases.postgres import Cluster
from support.letters import reply_to
from support.school import HANAKO, MIKI, TARO

from conversations.morning import (
    changes,
    decides,
    joins,
    prefers,
    states,
    strikes,
    tells,
    told,
    withdraws,
    writes_details,
)
from mailgate.school.models import Duty, DutyKind, Letters, Mailbox, StaffMember
from mailgate.service.gateway import open_dependencies
from mailgate.service.scheduler import Scheduler

LISTS = "連絡一覧"


async def the_list(gateway: RunningGateway) -> Letter:
    """A list of three for the office at 08:05: 1) 花子 2) 美紀 3) 太郎."""
    await tells(gateway, TARO)
    await tells(gateway, HANAKO, "absence", "旅行")
    await tells(gateway, MIKI, "late", "通院", arrival=dt.time(10, 30))
    await strikes(gateway, "08:05")
    return await gateway.office.letter(LISTS)


def lists_of(letters: list[Letter]) -> list[Letter]:
    return [letter for letter in letters if LISTS in letter.subject]


def links(letter: Letter) -> Iterator[tuple[str, str, str]]:
    """What stands above each mailto: link, to whom it goes, and the text that it writes."""
    lines = letter.text.splitlines()
    for number, line in enumerate(lines):
        if line.startswith("mailto:"):
            to, _, query = line.removeprefix("mailto:").partition("?")
            yield lines[number - 1], urllib.parse.unquote(to), urllib.parse.parse_qs(query)["body"][0]


# -- by the clock -------------------------------------------------------------------------------------


async def test_homeroom_office_and_nurse_get_their_lists_at_five_past_eight(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    places = [listed.text.index(name) for name in (HANAKO, MIKI, TARO)]
    assert places == sorted(places), "by classroom and number"
    assert "3年1組 8番 鈴木 美紀\n　 遅刻 10:30ごろ到着" in listed.text
    assert "未確認 3件" in listed.subject
    (homeroom,) = lists_of(gateway.teacher.letters)
    assert TARO in homeroom.text
    assert HANAKO not in homeroom.text, "of another class"
    (nurse,) = lists_of(gateway.nurse.letters)
    assert TARO in nurse.text
    assert MIKI not in nurse.text, "a nurse hears of sickness"
    assert lists_of(gateway.secondary_teacher.letters) == [], "of another school"


async def test_a_list_comes_neither_before_its_hour_nor_twice(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "08:04:59")
    assert lists_of(gateway.office.letters) == []
    for hour in ("08:05:00", "08:05:20", "08:06:00", "08:50:00"):
        await strikes(gateway, hour)
    assert len(lists_of(gateway.office.letters)) == 1


async def test_a_list_of_nothing_is_not_sent(gateway: RunningGateway) -> None:
    await strikes(gateway, "08:05")
    assert lists_of(gateway.office.letters) == []
    await tells(gateway, TARO, date="2026-11-25")
    await strikes(gateway, "08:06")
    assert lists_of(gateway.office.letters) == [], "what comes after the hour is for the next list"


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-23"])
async def test_there_are_no_lists_on_a_sunday_or_a_holiday(gateway: RunningGateway, day: str) -> None:
    gateway.clock.set(f"{day} 07:00")
    await tells(gateway, TARO, date=day)
    await strikes(gateway, f"{day} 08:05")
    assert lists_of(gateway.office.letters) == []


async def test_health_is_in_the_list_only_where_the_school_wants_it_and_never_in_the_subject(
    gateway: RunningGateway,
) -> None:
    assert "発熱" not in (await the_list(gateway)).text
    await writes_details(gateway)
    await gateway.office.mails("today@...")
    letter = await gateway.office.letter(LISTS)
    assert "欠席（病欠） 発熱" in letter.text
    for word in ("発熱", "病欠", TARO):
        assert word not in letter.subject


async def test_a_list_has_remarks_and_the_number_to_call_or_says_that_there_are_some(gateway: RunningGateway) -> None:
    await tells(gateway, TARO, remarks="38度5分\n夕方に受診", phone="090-0000-1111")
    await tells(gateway, MIKI)
    await strikes(gateway, "08:05")
    assert "　 ※備考があります\n　 ※折り返しの電話を希望\n" in (await gateway.office.letter(LISTS)).text
    await writes_details(gateway)
    await gateway.office.mails("today@...")
    listed = (await gateway.office.letter(LISTS)).text
    assert "　 備考: 38度5分\n　 > 夕方に受診\n　 折り返し: 090-0000-1111\n" in listed
    of_miki = listed.partition(MIKI)[2].partition(TARO)[0]
    assert "備考" not in of_miki
    assert "折り返し" not in of_miki


async def test_a_class_inside_of_one_s_own_grade_is_not_named_beside_it(gateway: RunningGateway) -> None:
    lead = await joins(gateway, "中村 学", "nakamura@school.example", "grade", "3")

    def teach() -> None:
        staff = StaffMember.get(StaffMember.name == lead.name)
        for grade, classroom in (("3", "2"), ("1", "2")):
            Duty.create(staff=staff, kind=DutyKind.HOMEROOM, grade=grade, classroom=classroom)

    await gateway.dependencies.store.write(teach)
    await lead.mails("today@...")
    assert "対象: 1年2組、3年\n" in (await lead.letter(LISTS)).text


async def test_a_school_sets_its_own_hours_or_none(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await decides(gateway, digests=["07:45", "08:20"])
    for hour in ("07:45", "08:05", "08:20"):
        await strikes(gateway, hour)
    assert len(lists_of(gateway.office.letters)) == 2
    await decides(gateway, digests=[])
    await strikes(gateway, "2026-11-25 08:20")
    assert len(lists_of(gateway.office.letters)) == 2


async def test_two_gateways_on_one_database_send_one_list(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    gateway.clock.set("2026-11-24 08:05")
    async with open_dependencies(gateway.dependencies.settings, gateway.clock) as dependencies:
        await asyncio.gather(
            *(
                Scheduler(each).tick()
                for each in (dependencies, gateway.dependencies, dependencies, gateway.dependencies)
            )
        )
    await gateway.settled()
    for member in (gateway.teacher, gateway.office, gateway.nurse):
        assert len(lists_of(member.letters)) == 1


async def test_three_gateways_on_one_postgresql_send_one_list(cluster: Cluster, tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings={"gateway": {"database": cluster.migrated_database()}}) as gateway:
        await tells(gateway, TARO)
        gateway.clock.set("2026-11-24 08:05")
        async with (
            open_dependencies(gateway.dependencies.settings, gateway.clock) as second,
            open_dependencies(gateway.dependencies.settings, gateway.clock) as third,
        ):
            ticks = [
                Scheduler(dependencies).tick()
                for dependencies in (gateway.dependencies, second, third)
                for _ in range(3)
            ]
            await asyncio.gather(*ticks)
        await gateway.settled()
        for member in (gateway.teacher, gateway.office, gateway.nurse):
            assert len(lists_of(member.letters)) == 1
        await gateway.teacher.replies(await gateway.teacher.letter(LISTS), "1 お大事に")
        assert await told(gateway) == {TARO: ["お大事に"]}


async def test_a_list_is_late_rather_than_lost_and_after_an_hour_it_is_of_no_use(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "09:04:59")
    assert len(lists_of(gateway.office.letters)) == 1
    await tells(gateway, HANAKO, date="2026-11-25")
    await strikes(gateway, "2026-11-25 09:05")
    assert len(lists_of(gateway.office.letters)) == 1


async def test_setting_the_clock_back_stops_no_list(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "2026-11-24 18:00")
    await strikes(gateway, "08:05")
    assert len(lists_of(gateway.office.letters)) == 1


# -- who wants what -----------------------------------------------------------------------------------


async def test_who_wants_only_lists_gets_no_letter_at_once_but_a_list_even_of_nothing(gateway: RunningGateway) -> None:
    await prefers(gateway, gateway.teacher, Letters.DIGEST)
    await tells(gateway, TARO)
    await gateway.settled()
    assert gateway.teacher.letters == []
    assert len(gateway.office.letters) == 1
    await strikes(gateway, "08:05")
    assert TARO in (await gateway.teacher.letter(LISTS)).text
    await strikes(gateway, "2026-11-25 08:05")
    assert "1件もありません" in (await gateway.teacher.letter(LISTS)).text


async def test_what_comes_after_the_last_list_of_its_day_is_told_at_once_to_everybody(gateway: RunningGateway) -> None:
    await prefers(gateway, gateway.teacher, Letters.DIGEST)
    await tells(gateway, TARO)
    await strikes(gateway, "08:05")
    await tells(gateway, TARO, "attend", "病状改善")
    await gateway.teacher.letter("要確認", text_contains="登校")


async def test_who_wants_letters_only_at_once_gets_no_list(gateway: RunningGateway) -> None:
    await prefers(gateway, gateway.office, Letters.AT_ONCE)
    await tells(gateway, TARO)
    await strikes(gateway, "08:05")
    assert [LISTS in letter.subject for letter in gateway.office.letters] == [False]


async def test_a_grade_lead_gets_a_list_when_they_want_one_at_their_own_hours(gateway: RunningGateway) -> None:
    lead = await joins(gateway, "中村 学", "nakamura@school.example", "grade", "3")
    await tells(gateway, TARO)
    await strikes(gateway, "08:05")
    assert lists_of(lead.letters) == []
    await prefers(gateway, lead, Letters.BOTH, "08:20")
    await strikes(gateway, "08:20")
    (listed,) = lists_of(lead.letters)
    assert "対象: 3年\n" in listed.text


# -- confirming ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["", "確認", "ＯＫ", "OKです。", "全部確認しました", "了解しました。\n佐藤", "全員確認済みです"]
)
async def test_the_whole_list_is_confirmed_by(gateway: RunningGateway, words: str) -> None:
    listed = await the_list(gateway)
    await gateway.teacher.replies(await gateway.teacher.letter(LISTS), words)
    assert await states(gateway) == {TARO: "confirmed", MIKI: "confirmed", HANAKO: "submitted"}
    assert await told(gateway) == {}
    answer = await gateway.teacher.letter("返信の結果")
    assert "確認済にしました" in answer.text
    await gateway.office.replies(listed)
    assert set((await states(gateway)).values()) == {"confirmed"}


async def test_line_by_line_with_words_for_each_family(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    await gateway.office.replies(listed, "１番　行ってらっしゃい\n3 OK お大事に\n2、電話します")
    assert set((await states(gateway)).values()) == {"confirmed"}
    assert await told(gateway) == {HANAKO: ["行ってらっしゃい"], MIKI: ["電話します"], TARO: ["お大事に"]}
    assert "お大事に" in (await gateway.mother.letter("確認しました", text_contains=TARO)).text
    assert "電話します" in (await gateway.neighbour.letter("確認しました")).text


async def test_the_same_words_for_all(gateway: RunningGateway) -> None:
    await gateway.office.replies(await the_list(gateway), "全員 承知いたしました。お大事になさってください。")
    assert set(map(tuple, (await told(gateway)).values())) == {("お大事になさってください",)}


async def test_words_for_all_do_not_go_to_whom_the_list_shows_as_confirmed(gateway: RunningGateway) -> None:
    await tells(gateway, HANAKO)
    await gateway.other_teacher.replies(await gateway.other_teacher.letter("要確認"))
    await tells(gateway, TARO)
    await gateway.office.mails("today@...")
    await gateway.office.replies(await gateway.office.letter(LISTS), "全員 お大事に")
    assert await told(gateway) == {TARO: ["お大事に"]}


async def test_the_others_are_those_that_no_line_names(gateway: RunningGateway) -> None:
    await gateway.office.replies(await the_list(gateway), "3 お大事に\n他は確認しました")
    assert set((await states(gateway)).values()) == {"confirmed"}
    assert await told(gateway) == {TARO: ["お大事に"]}


@pytest.mark.parametrize(
    "words", [f"{MIKI}は保留、あとはOK", "2番は管理職に相談するので保留。それ以外は確認で", "全部OK。ただし2は待って"]
)
async def test_a_line_that_waits_is_none_of_the_others_and_a_student_may_be_named(
    gateway: RunningGateway, words: str
) -> None:
    await gateway.office.replies(await the_list(gateway), words)
    assert await states(gateway) == {HANAKO: "confirmed", MIKI: "submitted", TARO: "confirmed"}
    assert "返信の結果" in (await gateway.office.letter("確認しました")).subject


async def test_what_is_only_noted_of_a_line_is_named_and_the_rest_is_done(gateway: RunningGateway) -> None:
    await gateway.office.replies(await the_list(gateway), "1と2はいいですが、3は今来ました")
    assert await states(gateway) == {HANAKO: "confirmed", MIKI: "confirmed", TARO: "submitted"}
    assert "上に出ていない番号には、何もしていません" in (await gateway.office.letter("一部できませんでした")).text


async def test_a_line_that_cannot_be_read_is_named_and_not_done_nor_are_all_or_the_others(
    gateway: RunningGateway,
) -> None:
    await gateway.office.replies(await the_list(gateway), "1 OK\n3年1組は様子を見ます\n他は確認")
    assert await states(gateway) == {HANAKO: "confirmed", MIKI: "submitted", TARO: "submitted"}
    answer = await gateway.office.letter("一部できませんでした")
    assert "返信の 2、3 行目" in answer.text
    assert "様子" not in answer.text, "nothing that was sent is echoed"
    await gateway.office.replies(answer, "2,3 了解")
    assert set((await states(gateway)).values()) == {"confirmed"}, "the answer has the same numbers"


@pytest.mark.parametrize("words", ["9 OK", "1,9 OK", "3 まだ確認していません", "今日は出張です", "3年1組 確認"])
async def test_what_is_not_clear_confirms_nothing(gateway: RunningGateway, words: str) -> None:
    await gateway.office.replies(await the_list(gateway), words)
    assert set((await states(gateway)).values()) == {"submitted"}
    assert "1 行目" in (await gateway.office.letter("一部できませんでした")).text


async def test_an_ok_between_the_quoted_lines_is_not_taken_for_all(gateway: RunningGateway) -> None:
    letter = await the_list(gateway)
    first, *others = [f"> {line}" for line in letter.text.splitlines() if line.strip()]
    await gateway.office.mails(letter.reply_to, "\n".join([first, "OK", *others]), f"Re: {letter.subject}")
    assert "1 行目" in (await gateway.office.letter("一部できませんでした")).text
    assert set((await states(gateway)).values()) == {"submitted"}


async def test_an_ok_below_a_quoted_line_is_about_this_line(gateway: RunningGateway) -> None:
    letter = await the_list(gateway)
    answers = {HANAKO: "OK", TARO: "これは少し待ってください"}
    written = ""
    for line in filter(str.strip, letter.text.splitlines()):
        written += f"> {line}\n"
        written += "".join(f"{answer}\n" for name, answer in answers.items() if name in line and ")" in line)
    await gateway.office.mails(letter.reply_to, written, f"Re: {letter.subject}")
    await gateway.office.letter("返信の結果")
    assert await states(gateway) == {HANAKO: "confirmed", MIKI: "submitted", TARO: "submitted"}


async def test_what_came_after_the_list_is_not_confirmed_by_it(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await strikes(gateway, "07:59")
    await gateway.office.mails("today@...")
    listed = await gateway.office.letter(LISTS)
    await tells(gateway, HANAKO)
    await gateway.office.replies(listed, "全部確認しました")
    assert await states(gateway) == {TARO: "confirmed", HANAKO: "submitted"}


async def test_what_was_changed_since_is_not_confirmed_but_named_and_shown_anew(gateway: RunningGateway) -> None:
    notice = await tells(gateway, TARO)
    await tells(gateway, HANAKO)
    await gateway.office.mails("today@...")
    listed = await gateway.office.letter(LISTS)
    await changes(gateway, notice, "けが")
    await gateway.office.replies(listed, "全員 お大事に")
    assert await states(gateway) == {HANAKO: "confirmed", TARO: "submitted"}
    assert await told(gateway) == {HANAKO: ["お大事に"]}
    answer = await gateway.office.letter("一部できませんでした")
    assert f"内容が変わりました）\n2) 3年1組 {TARO}" in answer.text
    await gateway.office.replies(answer, "確認")
    assert (await states(gateway))[TARO] == "confirmed"


async def test_what_was_withdrawn_since_is_named(gateway: RunningGateway) -> None:
    notice = await tells(gateway, TARO)
    await gateway.office.mails("today@...")
    await withdraws(gateway, notice)
    await gateway.office.replies(await gateway.office.letter(LISTS), "1 お大事に")
    assert "取り消されています" in (await gateway.office.letter("一部できませんでした")).text
    assert await told(gateway) == {}


async def test_what_somebody_else_confirmed_is_said_and_words_still_go(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    await gateway.teacher.replies(await gateway.teacher.letter(LISTS))
    await gateway.teacher.letter("返信の結果")
    await gateway.office.replies(listed, "2 OK\n3 ゆっくり休んでください")
    answer = await gateway.office.letter("返信の結果")
    assert f"すでに確認済でした\n2) 3年1組 {MIKI}" in answer.text
    assert f"文を追加で届けました\n3) 3年1組 {TARO}" in answer.text
    assert "ゆっくり休んでください" in (await gateway.mother.letter("返信があります")).text


async def test_an_out_of_office_reply_confirms_nothing_and_is_not_answered(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    reply = reply_to(listed, gateway.office.address, "本日は不在です。")
    reply["Auto-Submitted"] = "auto-replied"
    await gateway.office.sends(reply, [listed.reply_to])
    await gateway.settled()
    assert set((await states(gateway)).values()) == {"submitted"}
    assert not [letter for letter in gateway.office.letters if "返信の結果" in letter.subject]


async def test_a_list_that_was_forwarded_confirms_nothing_for_others(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    for other in (gateway.other_teacher, gateway.mother):
        await other.sends(reply_to(listed, other.address, ""), [listed.reply_to])
        await other.letter("受け付けられませんでした")
    assert set((await states(gateway)).values()) == {"submitted"}


async def test_the_same_mail_twice_is_done_and_answered_once(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    reply = reply_to(listed, gateway.office.address, "3 お大事に")
    for _ in range(2):
        assert (await gateway.office.sends(reply, [listed.reply_to])).code == 250
    await gateway.settled()
    assert await told(gateway) == {TARO: ["お大事に"]}
    assert len([letter for letter in gateway.office.letters if "返信の結果" in letter.subject]) == 1


async def test_a_list_speaks_the_language_of_its_reader(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)

    def learn() -> None:
        Mailbox.update(language="en").where(Mailbox.address == gateway.office.address).execute()

    await gateway.dependencies.store.write(learn)
    await strikes(gateway, "08:05")
    listed = await gateway.office.letter("[List of notices]")
    await gateway.office.replies(listed, "1 OK Get well soon")
    assert "with your words to the guardians" in (await gateway.office.letter("[Confirmed]")).text
    assert await told(gateway) == {TARO: ["Get well soon"]}


# -- today@ -------------------------------------------------------------------------------------------


async def test_today_brings_the_list_of_ones_own_classrooms_as_it_is_now(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await tells(gateway, HANAKO)
    await gateway.teacher.mails("today@...")
    listed = await gateway.teacher.letter(LISTS)
    assert TARO in listed.text
    assert HANAKO not in listed.text
    await gateway.teacher.replies(listed, "1 お大事に")
    assert await told(gateway) == {TARO: ["お大事に"]}
    await gateway.teacher.mails("today@...")
    assert "すべて確認済" in (await gateway.teacher.letter(LISTS)).subject


async def test_today_says_so_when_there_is_nothing(gateway: RunningGateway) -> None:
    await gateway.teacher.mails("today@...")
    assert "1件もありません" in (await gateway.teacher.letter(LISTS)).text


async def test_today_tells_a_guardian_how_it_works_and_a_stranger_nothing(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    await gateway.mother.mails("today@...")
    assert TARO not in (await gateway.mother.letter("使い方")).text
    assert (await gateway.stranger.mails("today@...")).code == 250
    await gateway.settled()
    assert gateway.stranger.letters == []


# -- replies that only need to be picked --------------------------------------------------------------


async def test_a_letter_offers_replies_that_confirm_with_one_press(gateway: RunningGateway) -> None:
    await tells(gateway, TARO)
    letter = await gateway.teacher.letter("要確認")
    offered = {words: (to, text) for words, to, text in links(letter)}
    assert set(offered) == {"お大事になさってください。", "のちほどお電話します。", "承知しました。"}
    to, text = offered["お大事になさってください。"]
    assert to == letter.reply_to
    await gateway.teacher.mails(to, text)
    assert await told(gateway) == {TARO: ["お大事になさってください。"]}


async def test_the_links_stand_at_the_very_end_of_a_letter(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    await strikes(gateway, "08:25")
    for letter in (await gateway.teacher.letter("要確認"), await gateway.teacher.letter("未確認"), listed):
        assert "mailto:" not in letter.text.partition("■ 押すだけで")[0]
        assert letter.text.splitlines()[-1].startswith("mailto:")


async def test_a_list_offers_replies_for_every_line_and_for_all(gateway: RunningGateway) -> None:
    listed = await the_list(gateway)
    offered = {words: (to, text) for words, to, text in links(listed)}
    assert offered["まとめて確認"] == (listed.reply_to, "確認")
    texts = {text for _, text in offered.values()}
    assert "1,2,3 承知しました。" in texts
    await gateway.office.mails(listed.reply_to, "1,2 承知しました。")
    assert await told(gateway) == {HANAKO: ["承知しました。"], MIKI: ["承知しました。"]}


async def test_the_offered_replies_are_the_school_s(gateway: RunningGateway) -> None:
    await decides(gateway, replies=["確認しました & ありがとう 100%?"])
    await tells(gateway, TARO)
    ((words, _, text),) = links(await gateway.teacher.letter("要確認"))
    assert words == text == "確認しました & ありがとう 100%?"
    await decides(gateway, replies=[])
    await tells(gateway, HANAKO)
    assert "押すだけ" not in (await gateway.office.letter("要確認", text_contains=HANAKO)).text
