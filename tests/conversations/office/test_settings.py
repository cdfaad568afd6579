"""What an admin changes on pages is what families and staff meet at once, by page and by mail."""

import pytest
from support import RunningGateway
from support.people import Person
from support.school import HANAKO, TARO

from conversations.morning import joins, strikes, tells

SNOW = {
    "calendar.hours.0.first": "2026-11-24",
    "calendar.hours.0.name": "大雪",
    "calendar.hours.0.first_bell": "10:00",
    "calendar.hours.0.deadline": "09:15",
}


@pytest.fixture
async def admin(gateway: RunningGateway) -> Person:
    """The school's admin, logged in before school."""
    gateway.clock.set("2026-11-24 06:00")
    person = await joins(gateway, "森 昭", "mori@school.example", "admin")
    await person.logs_in()
    return person


async def sets(admin: Person, page: str, **fields: str | list[str]) -> None:
    """Fill in a page of the settings and save it."""
    form = await admin.opens(f"/admin/settings/{page}")
    saved = await form.press("保存する", **fields)
    assert "保存しました。" in saved.text, saved.text


async def test_on_a_snowy_morning_everything_waits_for_the_bell(gateway: RunningGateway, admin: Person) -> None:
    await sets(admin, "calendar", **SNOW)
    gateway.clock.set("2026-11-24 09:05")
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter("ログイン")
    await gateway.mother.replies(letter, "花子が熱で今日休みます")
    assert HANAKO in (await gateway.mother.letter("受け付けました")).text
    await strikes(gateway, "09:06")
    assert [each for each in gateway.office.letters if "連絡一覧" in each.subject] == []
    await strikes(gateway, "09:35")
    assert HANAKO in (await gateway.office.letter("連絡一覧")).text
    await gateway.mother.replies(letter, "太郎も熱で今日休みます")
    refused = await gateway.mother.letter("受け付けられませんでした")
    assert "当日9:15まで" in refused.text
    assert "0144-00-0001" in refused.text
    page = await gateway.mother.opens("/login")
    assert page.status == 200


async def test_reminders_go_by_the_bell_of_the_day(gateway: RunningGateway, admin: Person) -> None:
    await sets(admin, "calendar", **SNOW)
    await sets(admin, "desk", **{"desk.remind_after": "300", "desk.remind_before_bell": "10"})
    gateway.clock.set("2026-11-24 09:00")
    await tells(gateway, TARO)
    await strikes(gateway, "09:49")
    assert [
        each for each in gateway.teacher.letters if "未確認" in each.subject and "連絡一覧" not in each.subject
    ] == []
    await strikes(gateway, "09:50")
    assert TARO in (await gateway.teacher.letter("【未確認】")).text


async def test_a_kind_that_is_off_is_in_no_form_and_its_notices_are_still_changed_by_mail(
    gateway: RunningGateway, admin: Person
) -> None:
    gateway.clock.set("2026-11-24 06:30")
    await gateway.neighbour.mails("login@...")
    await gateway.neighbour.replies(await gateway.neighbour.letter("ログイン"), "頭痛で今日休みます")
    receipt = await gateway.neighbour.letter("受け付けました")
    form = (await admin.opens("/admin/settings/kinds")).form("保存する")
    fields = {name: value for name, value in form.fields.items() if name != "kind.sick.on"}
    await admin.browser.post("/admin/settings/kinds", data=fields)
    await gateway.neighbour.replies(receipt, "理由: 腹痛")
    assert "腹痛" in (await gateway.neighbour.letter("連絡が変更されました")).text
    gateway.clock.set("2026-11-24 07:30")
    await gateway.neighbour.mails("login@...")
    letter = await gateway.neighbour.letter("ログイン", "パスコード")
    assert "欠席（病欠）" not in letter.text
    assert "1 欠席（病欠以外）" in letter.text


async def test_the_school_s_own_words_are_in_the_letters_at_once(gateway: RunningGateway, admin: Person) -> None:
    await sets(admin, "school", **{"school.phone": "0144-77-7777"})
    await sets(admin, "replies", texts="朝のうちに電話します。")
    await tells(gateway, TARO)
    await gateway.settled()
    assert "0144-77-7777" in (await gateway.mother.letter("受け付けました")).text
    assert "朝のうちに電話します。" in (await gateway.teacher.letter("【要確認】")).text
