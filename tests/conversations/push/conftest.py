"""A gateway that has a key for push services, and push services that it reaches."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway
from support.network.tls import Certificate
from support.push.running import gateway_with_push, their_certificate
from support.push.service import PushServices


@pytest.fixture(scope="session")
def certificate_of_services(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """What push services show."""
    return their_certificate(tmp_path_factory.mktemp("push"))


@pytest.fixture
async def services(certificate_of_services: Certificate) -> AsyncIterator[PushServices]:
    """Push services on the loopback interface."""
    async with PushServices(certificate_of_services) as opened:
        yield opened


@pytest.fixture
async def gateway(tmp_path: Path, services: PushServices) -> AsyncIterator[RunningGateway]:
    """A gateway with its people."""
    async with gateway_with_push(tmp_path, services, {}) as opened:
        yield opened


@pytest.fixture
async def gateway_on_each_engine(
    database: str, tmp_path: Path, services: PushServices
) -> AsyncIterator[RunningGateway]:
    """The same, once on SQLite and once on PostgreSQL."""
    async with gateway_with_push(tmp_path, services, {"gateway": {"database": database}}) as opened:
        yield opened
