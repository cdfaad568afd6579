"""One message to a push service: over TLS, to the very host, and what is made of each answer."""

import datetime as dt
from collections.abc import AsyncIterator
from email.utils import format_datetime
from pathlib import Path

import httpcore
import pytest
from support.network.tls import make_certificate
from support.push.service import PushServices

from mailgate.addresses.push import Endpoint
from mailgate.push.connecting import PublicNetwork, is_public
from mailgate.push.service import LONGEST_WAIT, HttpPushService, Message

HOST = "fcm.googleapis.com"
NOW = 1_800_000_000
MESSAGE = Message(Endpoint(HOST, "/fcm/send/abc"), (("TTL", "60"), ("Urgency", "high")), b"sealed")


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[PushServices]:
    async with PushServices(make_certificate(tmp_path, names=[HOST])) as opened:
        yield opened


@pytest.fixture
async def service(services: PushServices) -> AsyncIterator[HttpPushService]:
    made = HttpPushService(services.network, services.certificates)
    yield made
    await made.close()


async def test_a_message_is_handed_over(services: PushServices, service: HttpPushService) -> None:
    answer = await service.deliver(MESSAGE, NOW)
    assert answer.is_taken
    assert answer.why == ""
    (taken,) = services.taken
    assert (taken.endpoint, taken.body) == ("https://fcm.googleapis.com/fcm/send/abc", b"sealed")
    assert (taken.headers["ttl"], taken.headers["urgency"]) == ("60", "high")


async def test_many_messages_share_a_connection(services: PushServices, service: HttpPushService) -> None:
    for _ in range(3):
        await service.deliver(MESSAGE, NOW)
    assert services.connections == 1


@pytest.mark.parametrize(
    ("status", "gone", "again"),
    [
        *[(f"{code} Whatever", True, False) for code in (404, 410)],
        *[(f"{code} Whatever", False, True) for code in (429, 500, 502, 503)],
        *[(f"{code} Whatever", False, False) for code in (400, 401, 403, 413)],
        ("307 Elsewhere\r\nLocation: https://169.254.169.254/", False, False),
        ("302 Elsewhere\r\nLocation: http://127.0.0.1/", False, False),
    ],
)
async def test_what_an_answer_means(
    services: PushServices, service: HttpPushService, status: str, *, gone: bool, again: bool
) -> None:
    services.answers[MESSAGE.endpoint.target] = status
    answer = await service.deliver(MESSAGE, NOW)
    assert (answer.is_taken, answer.is_gone, answer.may_be_repeated) == (False, gone, again)
    assert status[:3] in answer.why
    assert len(services.taken) == 1, "no redirect is followed"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120),
        ("99999999999", LONGEST_WAIT),
        (format_datetime(dt.datetime.fromtimestamp(NOW + 90, dt.UTC), usegmt=True), 90),
        (format_datetime(dt.datetime.fromtimestamp(NOW - 90, dt.UTC), usegmt=True), 0),
        ("soon", 0),
        ("-5", 0),
    ],
)
async def test_how_long_a_service_wants_to_be_left_alone(
    services: PushServices, service: HttpPushService, said: str, seconds: int
) -> None:
    services.answers[MESSAGE.endpoint.target] = f"429 Slowly\r\nRetry-After: {said}"
    assert (await service.deliver(MESSAGE, NOW)).wait == seconds


async def test_a_host_that_shows_the_certificate_of_another_gets_nothing(
    services: PushServices, service: HttpPushService
) -> None:
    other = Message(Endpoint("web.push.apple.com", "/abc"), (), b"sealed")
    answer = await service.deliver(other, NOW)
    assert answer.may_be_repeated
    assert "web.push.apple.com" in answer.why
    assert services.taken == []


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),  # noqa: S104
        *("::1", "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1"),
        *("64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1", "224.0.0.1", "255.255.255.255"),
    ],
)
def test_addresses_that_are_never_called(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_of_the_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
async def test_a_name_that_leads_to_this_machine_is_not_called(services: PushServices, host: str) -> None:
    with pytest.raises(httpcore.ConnectError, match="no address on the public internet"):
        await PublicNetwork(services.network).connect_tcp(host, 443)
    assert services.connections == 0
