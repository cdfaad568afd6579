"""A gateway whose families are also reached by LINE, and the phone of the mother."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway
from support.line import line_gateway

from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.access.line import users
from mailgate.school.directory.mailboxes import mailbox_of


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[tuple[RunningGateway, LinePlatform]]:
    async with line_gateway(tmp_path) as found:
        yield found


@pytest.fixture
async def gateway(line: tuple[RunningGateway, LinePlatform]) -> RunningGateway:
    return line[0]


@pytest.fixture
async def platform(line: tuple[RunningGateway, LinePlatform]) -> LinePlatform:
    return line[1]


@pytest.fixture
def phone(platform: LinePlatform) -> Phone:
    """A phone on which the account was added as a friend long ago, linked to nobody."""
    phone = platform.phone("mother")
    phone.is_friend = True
    return phone


@pytest.fixture
async def linked(gateway: RunningGateway, phone: Phone) -> Phone:
    """The same phone, linked to the mother's mailbox."""

    def link() -> None:
        owner = mailbox_of(gateway.mother.address)
        assert owner
        users.link(gateway.dependencies.moment(), phone.id, owner)

    await gateway.dependencies.store.write(link)
    return phone
