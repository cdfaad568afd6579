"""療養報告 and the orders that follow it: days far away, and the same report again and again."""

import pytest
from support import RunningGateway
from support.pages import Page
from support.school import TARO

from mailgate.school.models import AuditRecord, Suspension
from mailgate.school.notices import validation

ORDER, SEND = "校長の指示により、出席停止にする", "送信する"


async def case_of_taro(gateway: RunningGateway) -> Page:
    """The nurse's page about a notice that says influenza. Today is Tuesday, 24 November 2026."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(reason="インフルエンザA型")
    await gateway.nurse.logs_in()
    return await (await gateway.nurse.opens("/desk/suspensions")).follow(TARO)


async def order(gateway: RunningGateway) -> Suspension:
    return await gateway.dependencies.store.read(lambda: Suspension.get_by_id(1))


@pytest.mark.parametrize("day", ["2000-01-01", "2025-11-24", "2099-12-31"])
async def test_a_family_ends_no_suspension_before_it_began_or_in_another_century(
    gateway: RunningGateway, day: str
) -> None:
    await (await case_of_taro(gateway)).press(ORDER, disease="水痘 （医師が認めるまで）")
    report = await (await gateway.mother.opens("/recovery/1")).press(SEND, cleared=day)
    assert report.status == 422
    assert (await order(gateway)).last == ""


@pytest.mark.parametrize("day", ["2000-01-01", "2099-12-31"])
async def test_no_suspension_begins_in_another_century(gateway: RunningGateway, day: str) -> None:
    assert (await (await case_of_taro(gateway)).press(ORDER, first=day)).status == 422


async def reports(gateway: RunningGateway) -> int:
    count = await gateway.dependencies.store.read(
        lambda: AuditRecord.select().where(AuditRecord.event.contains("reported")).count()
    )
    return int(count)


async def test_the_same_report_again_is_no_further_one_and_nobody_reports_without_end(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await case_of_taro(gateway)).press(ORDER)
    form = await gateway.mother.opens("/recovery/1")
    for _ in range(3):
        assert (await form.press(SEND, onset="2026-11-20", recovery="2026-11-23")).status == 200
    assert await reports(gateway) == 1
    monkeypatch.setattr(validation, "NOTICES_AN_HOUR", 3)
    assert (await form.press(SEND, onset="2026-11-19", recovery="2026-11-23")).status == 200
    assert (await form.press(SEND, onset="2026-11-20", recovery="2026-11-23")).status == 422
    assert await reports(gateway) == 2
