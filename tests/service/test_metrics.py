"""The numbers of one process: what they count, and that nobody is named in them."""

import logging
from collections.abc import AsyncIterator

import httpx
import pytest
from support import GatewayWith, RunningGateway

from mailgate.service import metrics
from mailgate.settings import Listen


@pytest.fixture
async def counted(gateway: RunningGateway, caplog: pytest.LogCaptureFixture) -> AsyncIterator[RunningGateway]:
    """A gateway whose log and commits are counted."""
    caplog.set_level(logging.INFO, "mailgate")
    before = metrics.PACKAGE_LOG.handlers[:]
    metrics.count(gateway.dependencies.store)
    yield gateway
    metrics.PACKAGE_LOG.handlers[:] = before


def value(name: str, **labels: str) -> float:
    return sum(
        sample.value
        for collector in metrics.COUNTED
        for family in collector.collect()
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )


async def test_mails_and_letters_are_counted_by_what_became_of_them(counted: RunningGateway) -> None:
    def counts() -> list[float]:
        return [
            value("mailgate_mails_total", command="login", outcome="carried-out"),
            value("mailgate_mails_total", command="nothing", outcome="ignored"),
            value("mailgate_letters_total", template="login", outcome="sent"),
            value("mailgate_delivery_seconds_count"),
        ]

    before = counts()
    await counted.mother.mails("login@...")
    await counted.mother.mails("login@...", Auto_Submitted="auto-replied")
    await counted.settled()
    assert [now - then for now, then in zip(counts(), before, strict=True)] == [1, 1, 1, 1]
    assert value("mailgate_unit_group_size_sum") >= value("mailgate_unit_group_size_count") > 0


async def test_the_listener_shows_what_the_database_holds(gateway: RunningGateway) -> None:
    server = metrics.MetricsServer(gateway.dependencies, Listen("127.0.0.1", 0))
    host, port = server.listen()
    await gateway.mother.logs_in()
    async with httpx.AsyncClient() as prometheus:
        empty = await prometheus.get(f"http://{host}:{port}/metrics")
        await server.look()
        shown = await prometheus.get(f"http://{host}:{port}/metrics")
    assert "mailgate_sessions" not in empty.text
    assert "\nmailgate_sessions 1.0\n" in shown.text
    for kind in ("full", "unknown", "filtered", "temporary"):
        assert f'\nmailgate_bounces_of_day{{kind="{kind}"}} 0.0\n' in shown.text
    server.stop()
    await server.run()
    with pytest.raises(httpx.ConnectError):
        async with httpx.AsyncClient() as prometheus:
            await prometheus.get(f"http://{host}:{port}/metrics")


async def test_without_the_setting_nothing_listens(gateway_with: GatewayWith) -> None:
    async with gateway_with() as gateway:
        assert gateway.service.metrics == ("", 0)
        assert not any(isinstance(each, metrics.LogCounter) for each in metrics.PACKAGE_LOG.handlers)
