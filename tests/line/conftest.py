"""A LINE platform of our own, and a way to it."""

from collections.abc import AsyncIterator

import pytest
from support.clock import Clock
from support.line import line_of, line_platform

from mailgate.demo.line.platform import LinePlatform
from mailgate.line.api.connection import LineApi


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def platform(clock: Clock) -> AsyncIterator[LinePlatform]:
    async with line_platform(clock) as platform:
        yield platform


@pytest.fixture
async def api(platform: LinePlatform, clock: Clock) -> AsyncIterator[LineApi]:
    """The way to its account."""
    api = LineApi(line_of(platform), platform.account.channel_secret, clock)
    yield api
    await api.close()
