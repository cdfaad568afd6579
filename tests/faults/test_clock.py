"""The clock jumps, a day ahead or back: people log in, letters go out, notices are taken."""

from collections.abc import Mapping

import pytest
from support import RunningGateway

from mailgate.school.models import Letter


@pytest.mark.parametrize("step", [{"days": 1}, {"days": -1}, {"hours": 1}, {"hours": -1}], ids=str)
async def test_after_a_step_of_the_clock_everything_goes_on(gateway: RunningGateway, step: Mapping[str, int]) -> None:
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(date="other", other_date="2026-12-01")
    await gateway.teacher.letter()
    gateway.clock.forward(**step)
    for person in (gateway.mother, gateway.father):
        assert (await person.logs_in()).path == "/"
    told = await gateway.mother.tells_the_school(date="other", other_date="2026-12-02")
    assert "未確認" in told.text
    assert (await gateway.teacher.replies(await gateway.teacher.letter(), "お大事に")).code == 250
    assert "お大事に" in (await gateway.mother.letter(text_contains="お大事に")).text
    await gateway.settled()


@pytest.mark.parametrize("step", [{"days": 1}, {"days": -1}], ids=str)
async def test_a_letter_that_waits_for_the_relay_outlives_a_step(
    gateway: RunningGateway, step: Mapping[str, int]
) -> None:
    gateway.post.answers["RCPT"] = "451 4.3.0 later"
    await gateway.mother.mails("login@...")
    await gateway.until(lambda: Letter.get().error)
    gateway.post.answers.clear()
    gateway.clock.forward(**step)
    await gateway.scheduler.tick()
    gateway.clock.forward(hours=1, minutes=1)
    await gateway.settled()
    assert len(gateway.mother.letters) == 1
