"""The numbers of one process: what they count, and that nobody is named in them."""

import logging
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from prometheus_client import generate_latest
from support import GatewayWith, RunningGateway
from support.network.dialogue import calling
from support.network.tls import Certificate

from mailgate.school.audit import backups
from mailgate.school.moment import Moment
from mailgate.service import certificates, metrics
from mailgate.settings import Listen
from service.test_watch import proxy, with_pages_at


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


async def test_the_age_of_the_backup_and_the_ends_of_certificates_are_shown(
    gateway_with: GatewayWith, certificate: Certificate, tmp_path: Path
) -> None:
    own = Path(shutil.copy(certificate.certificate, tmp_path / "own.pem"))
    files = {"tls_certificate": own, "tls_key": certificate.key}
    async with proxy(certificate) as url, gateway_with(settings=with_pages_at(url) | {"smtp": files}) as gateway:
        server = metrics.MetricsServer(gateway.dependencies, Listen("127.0.0.1", 0))
        ago = gateway.clock() - 7_200
        await gateway.dependencies.store.write(lambda: backups.note(Moment(ago)))
        await server.look()
        shown = generate_latest(metrics.registry(server.read)).decode()
        left = certificates.end_of_file(own).timestamp() - gateway.clock()
        shutil.copy(certificate.key, own)
        await server.look()
        later = generate_latest(metrics.registry(server.read)).decode()
    assert "\nmailgate_backup_age_seconds 7200.0\n" in shown
    told = re.findall(r'mailgate_certificate_expiry_seconds{certificate="(\w+)"} (\S+)', shown)
    assert [(name, float(seconds)) for name, seconds in told] == [("smtp", left), ("pages", left)]
    assert re.findall(r'expiry_seconds{certificate="(\w+)"}', later) == ["pages"]


async def test_without_the_setting_nothing_listens(gateway_with: GatewayWith) -> None:
    async with gateway_with() as gateway:
        assert gateway.service.metrics == ("", 0)
        assert not any(isinstance(each, metrics.LogCounter) for each in metrics.PACKAGE_LOG.handlers)


async def test_limits_are_counted_by_their_name_and_refusals_logged_with_a_masked_sender(
    counted: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    def hits() -> list[float]:
        names = ("smtp_recipients", "form_bytes")
        return [value("mailgate_limits_hit_total", limit=name) for name in names]

    before = hits()
    async with calling(counted.service.smtp) as caller:
        await caller.hears()
        await caller.says("EHLO client.example", "MAIL FROM:<hanako@family.example>", "RCPT TO:<x@gate.example>")
        replies = await caller.says(*["RCPT TO:<login@gate.example>"] * 21)
        assert replies[-1].startswith("452 4.5.3")
    assert (await counted.browser().post("/login", data={"address": "x" * 70_000})).status_code == 413
    assert [after - earlier for after, earlier in zip(hits(), before, strict=True)] == [1, 1]
    lines = [record.getMessage() for record in caplog.records]
    assert "refused h…@family.example: 550 5.1.1 No such mailbox here" in lines
    refused = "refused h…@family.example (limit smtp_recipients): 452 4.5.3 Too many recipients for one mail"
    assert refused in lines
