"""/forwarded: there for whom has the key, and for nobody else."""

import pytest

from mailgate.keys.signing import Keyring
from mailgate.web.programs import forwarded
from web.world import World

ANOTHER = Keyring([b"k" * 32], lambda: 1_795_500_000)


async def test_what_a_request_looked_like(world: World) -> None:
    headers = {"Authorization": forwarded.authorization(world.dependencies.keyring), "X-Forwarded-For": "192.0.2.1"}
    told = (await world.browser().client.get("/forwarded", headers=headers)).json()
    assert told["forwarded"] == ["192.0.2.1"]
    assert told["trusted"] is (told["client"] == "192.0.2.1")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x.y.z", "Basic Zm9v", forwarded.authorization(ANOTHER)])
async def test_without_the_key_there_is_no_such_page(world: World, header: str) -> None:
    answer = await world.browser().client.get("/forwarded", headers={"Authorization": header})
    assert answer.status_code == 404
    assert "192.0.2" not in answer.text


async def test_an_old_authorization_is_none(world: World) -> None:
    headers = {"Authorization": forwarded.authorization(world.dependencies.keyring)}
    world.clock.now += forwarded.VALID_SECONDS + 1
    assert (await world.browser().client.get("/forwarded", headers=headers)).status_code == 404
