"""The clock jumps, a day ahead or back: people log in, letters go out, notices are taken."""

from collections.abc import Mapping

import pytest
from support import House

from mailgate.school.models import Letter


@pytest.mark.parametrize("step", [{"days": 1}, {"days": -1}, {"hours": 1}, {"hours": -1}], ids=str)
async def test_after_a_step_of_the_clock_everything_goes_on(house: House, step: Mapping[str, int]) -> None:
    await house.mother.logs_in()
    await house.mother.tells_the_school(date="other", other_date="2026-12-01")
    await house.teacher.letter()
    house.clock.forward(**step)
    for person in (house.mother, house.father):
        assert (await person.logs_in()).path == "/"
    told = await house.mother.tells_the_school(date="other", other_date="2026-12-02")
    assert "未確認" in told.text
    assert (await house.teacher.replies(await house.teacher.letter(), "お大事に")).code == 250
    assert "お大事に" in (await house.mother.letter(text_contains="お大事に")).text
    await house.settled()


@pytest.mark.parametrize("step", [{"days": 1}, {"days": -1}], ids=str)
async def test_a_letter_that_waits_for_the_relay_outlives_a_step(house: House, step: Mapping[str, int]) -> None:
    house.post.answers["RCPT"] = "451 4.3.0 later"
    await house.mother.mails("login@...")
    await house.until(lambda: Letter.get().error)
    house.post.answers.clear()
    house.clock.forward(**step)
    await house.clockwork.tick()
    house.clock.forward(hours=1, minutes=1)
    await house.settled()
    assert len(house.mother.letters) == 1
