"""A clock that is set back revives nothing: what was over or used stays so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import Letter, RunningGateway

from mailgate.machine.steady_clock import SteadyClock
from mailgate.school.access import sessions
from mailgate.school.models import Session


async def login_letter(gateway: RunningGateway) -> Letter:
    await gateway.mother.mails("login@...")
    return await gateway.mother.letter(text_contains="パスコード")


async def test_an_expired_passcode_stays_expired(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    gateway.clock.forward(minutes=11)
    assert (await gateway.mother.opens(letter.link)).status == 410
    gateway.clock.forward(minutes=-6)
    assert (await page.press("ログイン", passcode=letter.passcode)).status == 410
    by_address = await (await gateway.mother.opens("/login")).press(
        "ログイン", address=gateway.mother.address, passcode=letter.passcode
    )
    assert by_address.path == "/login"
    assert (await gateway.mother.logs_in()).path == "/", "a new one works"


async def test_a_used_passcode_stays_used(gateway: RunningGateway) -> None:
    letter = await login_letter(gateway)
    page = await gateway.mother.opens(letter.link)
    assert (await page.press("ログイン", passcode=letter.passcode)).path == "/"
    gateway.clock.forward(hours=-1)
    assert (await page.press("ログイン", passcode=letter.passcode)).status == 410


@pytest.mark.parametrize("idle", [{"minutes": 31}, {"hours": 13}], ids=str)
async def test_a_session_that_was_over_stays_over(gateway: RunningGateway, idle: dict[str, int]) -> None:
    await gateway.mother.logs_in()
    gateway.clock.forward(**idle)
    assert (await gateway.mother.opens("/")).path == "/login"
    gateway.clock.forward(**{unit: -amount for unit, amount in idle.items()})
    assert (await gateway.mother.opens("/")).path == "/login"
    assert (await gateway.mother.logs_in()).path == "/"


async def test_the_link_to_staff_stays_expired(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    letter = await gateway.teacher.letter("要確認")
    assert "確認番号" in (await gateway.teacher.opens(letter.link)).text
    gateway.clock.forward(days=8)
    gone = await gateway.teacher.opens(letter.link)
    gateway.clock.forward(days=-2)
    again = await gateway.teacher.opens(letter.link)
    assert (again.status, "確認番号" in again.text) == (gone.status, False)


async def test_a_second_factor_that_was_over_stays_over(gateway: RunningGateway) -> None:
    await gateway.teacher.logs_in()
    store, login = gateway.dependencies.store, gateway.dependencies.settings.login

    def is_verified() -> bool:
        found = sessions.visitor(gateway.dependencies.moment(), "cookie", login)
        assert found, "it is a session that the browser remembers"
        return found.verified

    def show_second_factor() -> None:
        at = gateway.dependencies.moment()
        sessions.verify(at, Session.get().id, "cookie")
        Session.update(remembered=True, ends=at.now + 30 * 86_400).execute()

    await store.write(show_second_factor)
    assert await store.read(is_verified)
    gateway.clock.forward(hours=13)
    assert not await store.read(is_verified)
    gateway.clock.forward(hours=-3)
    assert not await store.read(is_verified)


@given(st.lists(st.tuples(st.integers(-10_000, 10_000), st.integers(0, 1_000)), max_size=20))
def test_a_steady_clock_never_goes_back_and_never_stands(steps: list[tuple[int, int]]) -> None:
    wall, passed = 1_000_000, 0
    clock = SteadyClock(lambda: wall, lambda: passed)
    for jump, seconds in steps:
        before = clock()
        wall, passed = wall + jump + seconds, passed + seconds
        assert clock() >= max(wall, before + seconds)
