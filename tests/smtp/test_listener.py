"""Who may connect and how often; the dialogue itself is in test_session.py, whole mails in the conversations."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest
from support import Clock, settings_of

from mailgate.service.gateway import open_dependencies
from mailgate.smtp.listener import Listener
from mailgate.smtp.replies import SmtpReply
from mailgate.smtp.session import SmtpConnection

SHARE, IN_ALL, A_MINUTE = 2, 5, 3
LIMITS: dict[str, dict[str, object]] = {
    "smtp": {"trusted_relays": "198.51.100.0/24 2001:db8:ffff::/48"},
    "limits": {
        "smtp_connections": IN_ALL,
        "smtp_connections_per_ip": SHARE,
        "smtp_mails_per_minute_per_ip": A_MINUTE,
    },
}


class ConnectionFrom:
    """A connection of which only the other end counts."""

    def __init__(self, peer: str) -> None:
        self.peer = peer


def coming_from(peer: str) -> SmtpConnection:
    return cast("SmtpConnection", ConnectionFrom(peer))


@pytest.fixture
async def listener(tmp_path: Path) -> AsyncIterator[Listener]:
    async with open_dependencies(settings_of(tmp_path, 25, LIMITS), Clock()) as dependencies:
        yield Listener(dependencies)


@pytest.mark.parametrize(
    "peers",
    [
        ["192.0.2.1"] * 3,
        ["192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1"],
        ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:ffff::3"],
    ],
)
async def test_a_client_has_a_share_of_the_connections(listener: Listener, peers: list[str]) -> None:
    connections = [coming_from(peer) for peer in peers]
    assert [listener.connected(each) for each in connections] == [None, None, SmtpReply.TOO_MANY_OF_CLIENT]
    for each in connections[1:]:
        listener.disconnected(each)
    assert listener.connected(coming_from(peers[0])) is None


@pytest.mark.parametrize(
    "peers",
    [["192.0.2.1", "192.0.2.2", "192.0.2.3"], [f"2001:db8:1:{number}::1" for number in range(3)], ["198.51.100.1"] * 3],
)
async def test_other_clients_and_our_own_relays_have_theirs(listener: Listener, peers: list[str]) -> None:
    assert [listener.connected(coming_from(peer)) for peer in peers] == [None] * 3


async def test_all_together_have_a_limit(listener: Listener) -> None:
    for number in range(IN_ALL):
        assert listener.connected(coming_from(f"198.51.100.{number}")) is None
    assert listener.connected(coming_from("198.51.100.99")) is SmtpReply.TOO_MANY_CONNECTIONS


@pytest.mark.parametrize("form", ["192.0.2.1", "2001:db8:1:2::{}"])
async def test_a_client_may_bring_a_few_mails_a_minute(listener: Listener, form: str) -> None:
    replies = [await listener.sender(form.format(number), "a@b.example") for number in range(A_MINUTE + 1)]
    assert replies == [SmtpReply.SENDER_OK] * A_MINUTE + [SmtpReply.TOO_MANY_MAILS]
    assert await listener.sender("192.0.2.99", "a@b.example") is SmtpReply.SENDER_OK
    assert await listener.sender("2001:db8:ffff::1", "a@b.example") is SmtpReply.SENDER_OK
