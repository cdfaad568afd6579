"""What the doctor says of a real Postfix, nginx and Caddy that have the files of `mailgate install-files`."""

import asyncio
import dataclasses
import socket
from typing import Any

import pytest
from support import RunningGateway
from support.network.ports import HOST
from support.network.tls import Certificate

from mailgate.doctor import pages
from mailgate.doctor.mail import relay
from mailgate.doctor.mail.postfix import of_recipients
from mailgate.doctor.mail.round_trip import RoundTrip
from mailgate.mail.addresses import parse
from servers.front import test_postfix, test_web_servers
from servers.front.postfix import Postfix
from servers.front.web_servers import DOMAIN, WebServer

postfix, behind = test_postfix.postfix, test_postfix.behind
gateway, front = test_web_servers.gateway, test_web_servers.front
with_postfix = test_postfix.pytestmark


@pytest.fixture(autouse=True)
def _name_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The domain's name is one of this machine."""
    asked = socket.getaddrinfo

    def found(host: Any, *more: Any, **named: Any) -> Any:
        return asked(HOST if host == DOMAIN else host, *more, **named)

    monkeypatch.setattr("socket.getaddrinfo", found)


async def test_a_web_server_tells_the_client(
    front: WebServer, gateway: RunningGateway, certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.certificate))
    settings = gateway.dependencies.settings
    public = dataclasses.replace(settings.gateway, public_url=f"https://{DOMAIN}:{front.port}")
    seen = dataclasses.replace(settings, gateway=public)
    found = await asyncio.to_thread(pages.of_pages, seen, gateway.dependencies.keyring)
    assert [(finding.topic, finding.state) for finding in found] == [("pages", "ok"), ("forwarded", "ok")]


@with_postfix[0]
@with_postfix[1]
async def test_postfix_takes_what_we_answer_to_and_offers_what_we_need(
    postfix: Postfix, behind: test_postfix.Behind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAIL_CONFIG", str(postfix.configuration))
    async with behind() as running:
        settings = running.dependencies.settings
        found = await relay.of_relay(settings)
        found += await asyncio.to_thread(lambda: [*of_recipients(settings, None)])
    topics = ("relay", "relay-tls", "relay-auth", "relay-smtputf8", "relay-size", "recipients")
    assert [(finding.topic, finding.state) for finding in found] == [(topic, "ok") for topic in topics]


@with_postfix[0]
@with_postfix[1]
async def test_a_letter_goes_all_the_way_round(behind: test_postfix.Behind) -> None:
    async with behind() as running:
        address = parse(f"postmaster@{running.domain}")
        assert address
        trip = RoundTrip(running.dependencies.store, running.domain)
        hops = [hop async for hop in trip.hops(running.dependencies.moment(), address)]
    assert [(hop.topic, hop.state) for hop in hops] == [("outbox", "ok"), ("relay", "ok"), ("smtp", "ok")]
