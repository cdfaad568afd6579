"""How LINE names a user stands on no page: a guardian whom only LINE reaches is called LINE there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from web.world import FATHER, HOMEROOM, MOTHER, OFFICE, World
from web.world import world as make_world

from attack.identity.test_authorization import CHILD, MAY, OPEN, ask
from mailgate.school.directory.mailboxes import line_address
from mailgate.school.models import LineUser, Mailbox
from mailgate.words.templates import environment

ID = "U" + "7e" * 16
READERS = (MOTHER, FATHER, HOMEROOM, OFFICE)


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A school in which a father is reached by LINE alone; all that there is to see is about his child."""
    async with make_world(tmp_path, operator=OFFICE) as made:
        await made.submitted(await made.logged_in(MOTHER))
        await made.announced()
        yield made


def reach_by_line_alone() -> None:
    address = line_address(ID)
    theirs = Mailbox.canonical == FATHER
    number = Mailbox.get(theirs).id
    Mailbox.update(address=address.spelled, canonical=address.canonical, suspended=True).where(theirs).execute()
    LineUser.create(user=ID, mailbox=number, linked=0, blocked=1)


async def test_no_page_names_a_user(world: World) -> None:
    browsers = {reader: await world.logged_in(reader) for reader in READERS}
    await world.dependencies.store.write(reach_by_line_alone)
    shown = ""
    for (method, path), may in MAY.items():
        for reader in READERS if method == "GET" and path not in OPEN else ():
            if reader in may:
                page = await ask(world, browsers[reader], method, path)
                assert ID.lower() not in page.text.lower(), (reader, path)
                shown += page.text
    assert CHILD in shown
    assert shown.count("LINE") > 5


@pytest.mark.parametrize("room", ["web", "mail/*", "cli", "family"])
def test_no_template_names_a_user_whatever_it_says(room: str) -> None:
    templates = environment(room, "ja")
    address = line_address(ID).spelled
    assert (
        templates.from_string("{{ address }}、{{ list|join }}").render(address=address, list=[address]) == "LINE、LINE"
    )
