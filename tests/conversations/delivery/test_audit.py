"""What is on record after a conversation: who did or saw what, by which way and from where; and nothing of health."""

import ipaddress
import re
from typing import Any

import pytest
from support import Page, RunningGateway
from support.people import Person
from support.school import MIKI, TARO

from conversations.morning import strikes
from mailgate.school.audit.events import Event
from mailgate.school.audit.verification import verify
from mailgate.school.models import AuditRecord, Notice, Student
from mailgate.school.moment import Way

MASKED = re.compile(r".?…@[\w.-]+")
MOTHER, TEACHER, NEIGHBOUR = "y…@docomo.example", "s…@school.example", "s…@mail.example"
HEALTH = ("発熱", "吐き気", "欠席", "病欠", "お大事に", "インフルエンザ")


async def recorded(gateway: RunningGateway) -> list[tuple[str, str, str]]:
    """Event, way and who, in the order in which they were put on record."""
    rows = await gateway.dependencies.store.read(_rows)
    return [(row["event"], row["way"], row["actor_name"]) for row in rows]


def _rows() -> list[dict[str, Any]]:
    return list(AuditRecord.select().order_by(AuditRecord.id).dicts())


async def events_of(gateway: RunningGateway, person: str) -> list[str]:
    """What this person did or saw, in order."""
    return [event for event, _, name in await recorded(gateway) if name == person]


async def tells(gateway: RunningGateway, person: Person) -> Page:
    """A notice by page with words about a child's health."""
    await person.logs_in()
    return await person.tells_the_school(remarks="吐き気が続き、インフルエンザの検査を受けます")


async def test_a_notice_by_page_and_its_confirmation_by_mail(gateway: RunningGateway) -> None:
    await tells(gateway, gateway.mother)
    await gateway.teacher.replies(await gateway.teacher.letter("要確認"), "お大事に")
    await gateway.settled()
    assert await recorded(gateway) == [
        (Event.LOGIN_ASKED, "mail", MOTHER),
        (Event.LOGIN_SUCCEEDED, "page", MOTHER),
        (Event.NOTICE_SENT, "page", MOTHER),
        (Event.NOTICE_SEEN, "page", MOTHER),
        (Event.NOTICE_CONFIRMED, "mail", TEACHER),
    ]
    rows = await gateway.dependencies.store.read(_rows)
    taro, notice = await gateway.dependencies.store.read(_taro_and_his_notice)
    assert {(row["student"], row["notice"]) for row in rows[2:]} == {(taro, notice)}
    assert {row["client"] for row in rows} == {"127.0.0.1"}
    assert {row["created"] for row in rows} == {gateway.clock()}


def _taro_and_his_notice() -> tuple[int, int]:
    return Student.get(Student.name == TARO).id, Notice.get().id


async def test_a_list_that_is_seen_is_one_record(gateway: RunningGateway) -> None:
    for person in (gateway.mother, gateway.neighbour):
        await tells(gateway, person)
    await gateway.teacher.logs_in()
    rows = [row for row in await gateway.dependencies.store.read(_rows) if row["actor_name"] == TEACHER]
    assert [(row["event"], row["count"]) for row in rows[2:]] == [(Event.NOTICES_SEEN, 2)]


async def test_no_page_shows_a_notice_that_is_not_on_record(gateway: RunningGateway) -> None:
    notice = await tells(gateway, gateway.mother)
    number = notice.path.rpartition("/")[2]
    await gateway.teacher.logs_in()
    for person, path in [
        (gateway.mother, "/"),
        (gateway.mother, notice.path),
        (gateway.mother, f"{notice.path}/edit"),
        (gateway.mother, f"{notice.path}/withdraw"),
        (gateway.teacher, "/desk"),
        (gateway.teacher, f"/desk/notices/{number}"),
        (gateway.teacher, (await gateway.teacher.letter("要確認")).link),
    ]:
        gateway.clock.forward(minutes=1)
        before = len(await recorded(gateway))
        for _ in range(3):  # within a minute it is one look
            page = await person.opens(path)
        assert "病欠" in page.html, path
        assert [event for event, *_ in (await recorded(gateway))[before:]] == [Event.NOTICE_SEEN], path


async def test_changing_and_taking_back_and_leaving(gateway: RunningGateway) -> None:
    notice = await tells(gateway, gateway.mother)
    edit = await gateway.mother.opens(f"{notice.path}/edit")
    await (await edit.press("確認へ進む", reason="頭痛")).press("送信する")
    await gateway.mother.replies(await gateway.mother.letter("変更"), "取消")
    page = await gateway.mother.opens("/")
    await page.press("ログアウト")
    done = await events_of(gateway, MOTHER)
    for event in (Event.NOTICE_CHANGED, Event.NOTICE_WITHDRAWN, Event.SESSION_LEFT):
        assert done.count(event) == 1, event
    assert done.index(Event.NOTICE_CHANGED) < done.index(Event.NOTICE_WITHDRAWN) < done.index(Event.SESSION_LEFT)


async def test_a_notice_by_telephone(gateway: RunningGateway) -> None:
    await gateway.office.mails("phone@...")
    form = await gateway.office.letter()
    await gateway.office.replies(form, "3年1組12番 山田太郎 今日 熱で欠席")
    await gateway.settled()
    assert (Event.NOTICE_SENT, Way.TELEPHONE, "o…@school.example") in await recorded(gateway)


async def test_wrong_passcodes_are_counted_together(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    page = await gateway.mother.opens((await gateway.mother.letter()).link)
    for _ in range(5):
        page = await page.press("ログイン", passcode="00000000")
    await gateway.mother.opens(page.path)
    await strikes(gateway, "07:32")
    failed = [
        (row["event"], row["count"], row["actor_name"])
        for row in await gateway.dependencies.store.read(_rows)
        if row["event"].startswith("authn_login_fail")
    ]
    assert failed == [(Event.LOGIN_WRONG, 1, MOTHER), (Event.LOGIN_WRONG, 4, MOTHER)]


async def test_who_wants_what_is_not_theirs(gateway: RunningGateway) -> None:
    notice = await tells(gateway, gateway.mother)
    await gateway.neighbour.logs_in()
    for _ in range(3):
        assert (await gateway.neighbour.opens(notice.path)).status == 404
    await gateway.neighbour.browser.post(f"{notice.path}/withdraw", data={"revision": "1"})
    receipt = await gateway.mother.letter("受け付け")
    await gateway.neighbour.replies(receipt, "取消")
    await strikes(gateway, "07:32")
    rows = [row for row in await gateway.dependencies.store.read(_rows) if row["actor_name"] == NEIGHBOUR]
    denied = [(row["event"], row["way"], row["count"]) for row in rows if row["event"].startswith("authz_fail")]
    assert sorted(denied) == [
        (Event.ADDRESS_FOREIGN, "mail", 1),
        (Event.FORM_FORGED, "page", 1),
        (Event.NOTICE_DENIED, "page", 1),
        (Event.NOTICE_DENIED, "page", 2),
    ]


async def test_strangers_fill_no_disk(gateway: RunningGateway) -> None:
    for _ in range(5):
        await gateway.stranger.mails("login@...")
    await strikes(gateway, "07:32")
    rows = await gateway.dependencies.store.read(_rows)
    assert [(row["event"], row["count"], row["client"]) for row in rows] == [
        (Event.SENDER_UNKNOWN, 1, "127.0.0.1"),
        (Event.SENDER_UNKNOWN, 4, "127.0.0.1"),
    ]


async def test_a_list_by_mail_names_its_reader(gateway: RunningGateway) -> None:
    await tells(gateway, gateway.mother)
    await strikes(gateway, "08:06")
    sent = [row for row in await gateway.dependencies.store.read(_rows) if row["event"] == Event.LIST_SENT]
    assert {(row["way"], row["subject_name"], row["count"]) for row in sent} >= {("clock", TEACHER, 1)}


async def test_nothing_of_health_no_passcode_and_no_token_is_on_record(gateway: RunningGateway) -> None:
    await tells(gateway, gateway.mother)
    page = await gateway.teacher.opens((await gateway.teacher.letter("要確認")).link)
    await page.press("確認済にする", passcode="0000", reply="お大事に")
    await gateway.office.replies(await gateway.office.letter("要確認"), "お大事に。インフルエンザでしたら診断書を")
    await gateway.neighbour.mails("notice@...", "子どもが発熱しました")
    await gateway.stranger.mails("login@...", "発熱で欠席します")
    await strikes(gateway, "08:06")
    rows = await gateway.dependencies.store.read(_rows)
    assert len(rows) > 8
    for row in rows:
        assert row["event"] in set(Event)
        assert row["way"] in set(Way)
        assert ipaddress.ip_address(row["client"] or "::")
        assert all(not row[name] or MASKED.fullmatch(row[name]) for name in ("actor_name", "subject_name")), row
    words = " ".join(str(value) for row in rows for value in row.values())
    secrets = {letter.passcode for letter in gateway.post.letters if "パスコード: " in letter.text}
    tokens = {letter.reply_to.partition("+")[2].partition("@")[0] for letter in gateway.post.letters} - {""}
    assert secrets
    assert tokens
    assert [word for word in (*HEALTH, *secrets, *tokens, TARO, MIKI) if word in words] == []


async def test_what_the_clock_sealed_is_as_it_was(gateway: RunningGateway) -> None:
    await tells(gateway, gateway.mother)
    await strikes(gateway, "07:32")
    verified = await gateway.dependencies.store.read(verify, gateway.dependencies.keyring)
    assert (verified.records > 3, verified.unsealed, verified.findings) == (True, 0, ())


@pytest.mark.parametrize("days", [30, 365])
async def test_what_is_on_record_goes_after_so_many_days(gateway_with: Any, days: int) -> None:
    async with gateway_with(settings={"audit": {"keep_days": days}}) as gateway:
        await gateway.mother.mails("login@...")
        await gateway.settled()
        await strikes(gateway, "07:32")
        gateway.clock.forward(days=days)
        await gateway.scheduler.tick()
        assert (Event.LOGIN_ASKED, "mail", MOTHER) in await recorded(gateway)
        gateway.clock.forward(minutes=2)
        await gateway.scheduler.tick()
        assert (Event.LOGIN_ASKED, "mail", MOTHER) not in await recorded(gateway)
        assert not (await gateway.dependencies.store.read(verify, gateway.dependencies.keyring)).findings
