"""The page of numbers: who sees it, and what it counts."""

import re

import pytest
from support import RunningGateway
from support.people import Person

from mailgate.school.models import AuditRecord


async def numbers(person: Person, query: str = "") -> str:
    page = await person.opens(f"/desk/numbers{query}")
    assert page.status == 200, page.text
    return page.html


def table(html: str, caption: str) -> dict[str, list[str]]:
    """The rows of the table of this caption by their first cell."""
    found = re.search(rf"<table><caption>{caption}</caption>.*?</table>", html, re.DOTALL)
    assert found, html
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', found[0], re.DOTALL)
    return {re.sub("<.*?>", "", name).strip(): re.findall(r"<td>(.*?)</td>", cells) for name, cells in rows}


@pytest.mark.parametrize("role", ["nurse", "office"])
async def test_nurse_and_office_see_who_is_away_in_numbers(gateway: RunningGateway, role: str) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    person = getattr(gateway, role)
    await person.logs_in()
    html = await numbers(person)
    assert table(html, "学級ごと") == {
        "1年2組": ["1", *["0"] * 6],
        "3年1組": ["2", "1", *["0"] * 5],
    }
    assert [count for *_, count in table(html, "学年ごと").values()]
    assert "<script" not in html
    assert " style=" not in html
    assert "山田" not in html


@pytest.mark.parametrize("role", ["teacher", "mother", "secondary_teacher"])
async def test_nobody_else_sees_them(gateway: RunningGateway, role: str) -> None:
    person = getattr(gateway, role)
    await person.logs_in()
    assert (await person.opens("/desk/numbers")).status == 404


async def test_another_school_s_numbers_are_not_there(gateway: RunningGateway) -> None:
    await gateway.nurse.logs_in()
    assert (await gateway.nurse.opens("/desk/numbers?school=s2")).status == 404
    assert (await gateway.nurse.opens("/desk/numbers?school=s1")).status == 200


async def test_every_span_counts_the_same_notice(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await gateway.nurse.logs_in()
    for span in ("day", "week", "month", "year", "odd"):
        html = await numbers(gateway.nurse, f"?span={span}")
        assert sum(int(row[1]) for row in table(html, "学年ごと").values()) == 1, span
    for day in ("0001-01-01", "9999-12-31", "x", "2026-13-01"):
        assert await numbers(gateway.nurse, f"?date={day}")
    assert await numbers(gateway.nurse, "?date=2026-11-22")


async def test_a_look_at_the_numbers_is_on_record(gateway: RunningGateway) -> None:
    await gateway.nurse.logs_in()
    await numbers(gateway.nurse)
    seen = await gateway.dependencies.store.read(
        lambda: AuditRecord.select().where(AuditRecord.event == "sensitive_read:numbers").count()
    )
    assert seen == 1
