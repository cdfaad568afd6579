"""A hint for 学級閉鎖: once a day to nurse and head, from the first bell on, where the school wants it."""

import pytest
from support import RunningGateway

from mailgate.school.models import Duty, DutyKind, School, StaffMember


def wants(percent: int) -> None:
    """Let the primary school have this threshold, and its office's member be the head, too."""
    school = School.get(School.code == "s1")
    rules = str(school.rules).replace('"illness_hint": 0', f'"illness_hint": {percent}')
    School.update(rules=rules).where(School.id == school.id).execute()
    Duty.create(staff=StaffMember.get(StaffMember.name == "事務室"), kind=DutyKind.HEAD)


async def ticks(gateway: RunningGateway, *, until: str) -> None:
    """The clock goes on to this hour, and the scheduler looks."""
    gateway.clock.set(f"2026-11-24 {until}")
    await gateway.scheduler.tick()
    await gateway.settled()


def hints(gateway: RunningGateway) -> list[str]:
    people = (gateway.nurse, gateway.office, gateway.teacher, gateway.mother)
    return [letter.text for person in people for letter in person.letters if "目安" in letter.subject]


async def test_nurse_and_head_hear_once_a_day(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(wants, 50)
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await ticks(gateway, until="08:29")
    assert hints(gateway) == []
    await ticks(gateway, until="08:30")
    nurse, head = hints(gateway)
    assert nurse == head
    assert "3年1組 1人（在籍 2人）" in nurse
    assert "山田" not in nurse
    await ticks(gateway, until="08:31")
    await ticks(gateway, until="09:30")  # the day of UTC has changed
    assert len(hints(gateway)) == 2


async def test_a_notice_that_comes_later_is_hinted_at_later(gateway: RunningGateway) -> None:
    await gateway.dependencies.store.write(wants, 50)
    await ticks(gateway, until="08:30")
    assert hints(gateway) == []
    await gateway.office.mails("phone@...", "3年1組 12番 山田太郎 発熱で休みます")
    await gateway.office.replies(await gateway.office.letter(text_contains="山田 太郎"), "はい")
    await gateway.mother.letter("電話の連絡")
    await ticks(gateway, until="08:50")
    assert len(hints(gateway)) == 2


@pytest.mark.parametrize("percent", [0, 51])
async def test_nobody_hears_below_the_threshold_or_without_one(gateway: RunningGateway, percent: int) -> None:
    await gateway.dependencies.store.write(wants, percent)
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    await ticks(gateway, until="08:30")
    assert hints(gateway) == []
