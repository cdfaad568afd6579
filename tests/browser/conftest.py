"""One Chromium for all tests of this folder, which takes longer to start than most pages to look at.

It lives in one event loop with the gateways, of which each test has its own, at an address that stays the same.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser
from support import RunningGateway, running_gateway
from support.network.ports import HOST, reserve_port

from browser.chromium import launched

Changes = dict[str, dict[str, object]]


@pytest.fixture(scope="session")
def web_address() -> str:
    """Where every gateway of these tests listens for browsers."""
    return f"{HOST}:{reserve_port()}"


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def browser(web_address: str) -> AsyncIterator[Browser]:
    """A browser; each test opens windows of its own."""
    async with launched(web_address) as browser:
        yield browser


@pytest.fixture
def changes(web_address: str) -> Changes:
    """Settings of the gateway that are not the usual ones, by section and key."""
    return {"web": {"listen": web_address}}


@pytest_asyncio.fixture(loop_scope="session")
async def gateway(tmp_path: Path, changes: Changes) -> AsyncIterator[RunningGateway]:
    """A gateway that runs, with its people, where the browser looks for it."""
    async with running_gateway(tmp_path, settings=changes) as opened:
        yield opened
