"""One family that sends form after form delays its own letters, and nobody else's."""

import datetime as dt
from functools import partial
from pathlib import Path

from support import RunningGateway, running_gateway
from support.school import MIKI, TARO

from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.models import Delivery, Guardianship, Letter, Student
from mailgate.school.notices import submission

FORMS = 60
PACE = 60
SPAN_SECONDS, OF_SPAN = 6, 6
"""A pace of 60 letters a minute is kept in spans of six seconds, six letters each."""


async def sends(gateway: RunningGateway, name: str, days: int) -> None:
    """The family of this student sends a form for each of some days from tomorrow on."""

    def submit() -> None:
        at, student = gateway.dependencies.moment(), Student.get(Student.name == name)
        family = families.load(Guardianship.get(Guardianship.student == student.id).mailbox_id)
        tomorrow = dt.date(2026, 11, 25)
        for day in range(days):
            draft = Draft((student.id,), "sick", "発熱", tomorrow + dt.timedelta(day))
            submission.submit(at, family, {f"{name} {day}": draft})

    await gateway.dependencies.store.write(submit)


def _sent() -> int:
    return int(Letter.select().where(Letter.state == Delivery.SENT).count())


def _has_sent(letters: int) -> bool:
    return _sent() >= letters


async def sent(gateway: RunningGateway) -> int:
    """How many letters have gone out."""
    return await gateway.dependencies.store.read(_sent)


async def test_a_flood_of_forms_does_not_delay_another_familys_receipt(tmp_path: Path) -> None:
    settings = {"relay": {"letters_per_minute": PACE}}
    async with running_gateway(tmp_path, settings=settings) as gateway:
        await sends(gateway, TARO, FORMS)
        gateway.clock.forward(seconds=SPAN_SECONDS)
        await sends(gateway, MIKI, 1)
        for _ in range(3):
            before = await sent(gateway)
            gateway.clock.forward(seconds=SPAN_SECONDS)
            await gateway.until(partial(_has_sent, before + OF_SPAN))
        assert any("受け付けました" in letter.subject for letter in gateway.neighbour.letters)
        assert len(gateway.post.letters) < FORMS, "the flood still waits"
