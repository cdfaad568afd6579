"""A gateway that has a key for push services, and push services that it reaches."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import RunningGateway, running_gateway
from support.push.device import HOST
from support.push.service import PushServices
from support.tls import Certificate, make_certificate

from mailgate.keys.vapid import new_vapid_key
from mailgate.push.service import HttpPushService


@pytest.fixture(scope="session")
def their_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """What push services show."""
    names = [HOST, "updates.push.services.mozilla.com"]
    return make_certificate(tmp_path_factory.mktemp("push"), names=names)


@pytest.fixture
async def services(their_certificate: Certificate) -> AsyncIterator[PushServices]:
    """Push services on the loopback interface."""
    opened = PushServices(their_certificate)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
async def gateway(tmp_path: Path, services: PushServices) -> AsyncIterator[RunningGateway]:
    """A gateway with its people."""
    async with gateway_on(f"sqlite:///{tmp_path / 'mailgate.db'}", tmp_path, services) as opened:
        yield opened


@pytest.fixture
async def gateway_on_each_engine(
    database: str, tmp_path: Path, services: PushServices
) -> AsyncIterator[RunningGateway]:
    """The same, once on SQLite and once on PostgreSQL."""
    async with gateway_on(database, tmp_path, services) as opened:
        yield opened


def gateway_on(
    database: str, folder: Path, services: PushServices
) -> contextlib.AbstractAsyncContextManager[RunningGateway]:
    """A gateway on this database that reaches these push services."""
    (folder / "vapid.key").write_bytes(new_vapid_key())
    service = HttpPushService(services.network, services.certificates)
    return running_gateway(folder, settings={"gateway": {"database": database}}, push_service=service)
