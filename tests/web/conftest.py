"""A world for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from web.browser import Browser
from web.world import MOTHER, World
from web.world import world as make_world


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A school with families and staff at half past seven on a Tuesday."""
    async with make_world(tmp_path) as made:
        yield made


@pytest_asyncio.fixture
async def mother(world: World) -> Browser:
    """The browser of a guardian of two, logged in."""
    return await world.logged_in(MOTHER)
