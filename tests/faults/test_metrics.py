"""What all processes of a gateway count is shown in one place, also when one of them has died."""

import re
from pathlib import Path

import httpx
import pytest
from support import PostOffice
from support.network.ports import reserve_port
from support.network.post import PATIENCE

from faults.crowd import Crowd, log_in
from faults.service import Service, serving, until_true

pytestmark = pytest.mark.slow


async def shown(port: int) -> dict[str, float]:
    """The metrics as Prometheus reads them, those of mailgate alone; none while nobody listens."""
    async with httpx.AsyncClient() as prometheus:
        try:
            text = (await prometheus.get(f"http://127.0.0.1:{port}/metrics", timeout=PATIENCE)).text
        except httpx.ConnectError:
            return {}
    assert "@" not in text
    return {name: float(value) for name, value in re.findall(r"^(mailgate_\S+) (\S+)$", text, re.MULTILINE)}


async def until_shown(port: int, **expected: float) -> dict[str, float]:
    """The metrics once these of them have these values."""
    found: dict[str, float] = {}

    async def is_there() -> bool:
        found.update(await shown(port))
        is_read = "mailgate_letters_waiting" in found
        return is_read and all(found.get(MAILS_AND_LETTERS[name]) == value for name, value in expected.items())

    await until_true(is_there)
    return found


MAILS_AND_LETTERS = {
    "mails": 'mailgate_mails_total{command="login",outcome="carried-out"}',
    "letters": 'mailgate_letters_total{channel="mail",outcome="sent",template="login"}',
}


async def log_in_until_taken(service: Service, number: int) -> None:
    await until_true(lambda: log_in(service, number))


async def test_the_sums_over_all_processes_survive_the_death_of_one(tmp_path: Path, post: PostOffice) -> None:
    port = reserve_port()
    crowd = Crowd(logins=2, forms=0, replies=0)
    async with serving(tmp_path, post.port, crowd.settle_in, metrics={"listen": f"127.0.0.1:{port}"}) as service:
        await log_in_until_taken(service, 0)
        first = await until_shown(port, mails=1, letters=1)
        assert first['mailgate_delivery_seconds_count{channel="mail"}'] == 1
        assert first["mailgate_unit_group_size_count"] >= 2, "that of the mail and that of the courier"
        await service.kill_one("smtp")
        await log_in_until_taken(service, 1)
        await until_shown(port, mails=2, letters=2)
    assert "metrics listens on" in service.log()
