"""Where to report a hole, for people who look for it at the usual place (RFC 9116)."""

from pathlib import Path

from web.world import World
from web.world import world as make_world


async def test_the_operator_can_be_found(tmp_path: Path) -> None:
    async with make_world(tmp_path, operator="operator@city.example") as world:
        answer = await world.browser().client.get("/.well-known/security.txt")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "Contact: mailto:postmaster@gate.example",
        "Expires: 2027-05-22T22:30:00Z",
        "Preferred-Languages: ja, en",
        "Canonical: https://gate.example/.well-known/security.txt",
    ]


async def test_without_an_operator_there_is_no_contact(world: World) -> None:
    assert (await world.browser().get("/.well-known/security.txt")).status == 404
