"""Every form there is: without its token, with another person's, or from another site it does nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from starlette.routing import Route
from web.world import HOMEROOM, MOTHER, World
from web.world import world as make_world

from attack.identity.test_authorization import state
from mailgate.school.models import Authenticator, Passkey, Session

UNSEALED = {"/login", "/login/{token:path}"}
"""They ask for a passcode, which the letter's reader alone knows, and refuse other sites; but for no token."""


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with make_world(tmp_path) as made:
        await made.submitted(await made.logged_in(MOTHER))
        yield made


async def everything(world: World) -> list[object]:
    """All that a form may change, sessions and second factors included."""

    def read() -> list[object]:
        rows = (Session.select(Session.id, Session.verified), Authenticator.select(), Passkey.select())
        return [sorted(each.tuples()) for each in rows]

    return [*await state(world), *await world.dependencies.store.read(read)]


def forms(world: World) -> list[str]:
    """The address of each form."""
    found = [route.path for route in world.app.routes if isinstance(route, Route) and "POST" in (route.methods or ())]
    assert len(found) >= 11
    return found


def address(world: World, path: str) -> str:
    link = world.confirm_link(1, HOMEROOM).rpartition("/")[2]
    return path.replace("{notice}", "1").replace("{token:path}", link)


def fields(world: World) -> dict[str, object]:
    """All that any of these forms could want, but for its token."""
    session = {"session": "x", "step": "submit", "revision": "1", "language": "en", "everywhere": "1"}
    words = {"reply": "x", "passcode": world.check_number(1, HOMEROOM), "code": "123456", "letters": "both"}
    return {**world.notice(date="2026-11-25"), **session, **words}


async def test_no_form_is_taken_without_its_token_or_from_elsewhere(world: World) -> None:
    mother, teacher, other = [await world.logged_in(person) for person in (MOTHER, HOMEROOM, HOMEROOM)]
    foreign = (await other.get("/")).hidden()["csrf"]
    before = await everything(world)
    for path in forms(world):
        for browser in (mother, teacher):
            own = (await browser.get("/")).hidden()["csrf"]
            there = address(world, path)
            sent: list[tuple[dict[str, object], dict[str, str]]] = [
                ({"csrf": own}, {"sec-fetch-site": "cross-site"}),
                ({"csrf": own}, {"sec-fetch-site": "same-site"}),
                ({"csrf": own}, {"origin": "https://evil.example"}),
            ]
            if path not in UNSEALED:
                sent += [({}, {}), ({"csrf": ""}, {}), ({"csrf": foreign}, {}), ({"csrf": foreign}, {"origin": "null"})]
            for token, headers in sent:
                page = await browser.client.post(
                    there, data={**fields(world), **token}, headers=headers, follow_redirects=False
                )
                assert page.status_code in {200, 303, 401, 403, 404, 422}, (path, token, headers)
                assert await everything(world) == before, (path, token, headers)
