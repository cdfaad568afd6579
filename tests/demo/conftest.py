"""A demo for each test, early in the morning, and a browser before it."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import ANY_PORTS, DemoEnvironment, open_environment
from mailgate.demo.town import past

EARLY = 1_795_470_600
"""Tuesday, 24 November 2026, 6:50 in Japan."""


@pytest_asyncio.fixture
async def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DemoEnvironment]:
    """The demo, its clock standing still, without the weeks behind it: they take as long to make as all else."""
    monkeypatch.setattr(past, "happen", lambda *_: None)
    async with open_environment(tmp_path, ANY_PORTS, DemoClock(lambda: EARLY)) as opened:
        yield opened


@pytest_asyncio.fixture
async def web(demo: DemoEnvironment) -> AsyncIterator[httpx.AsyncClient]:
    """A browser, as far as it needs no memory."""
    async with httpx.AsyncClient(base_url=demo.url, follow_redirects=True, trust_env=False) as client:
        yield client
