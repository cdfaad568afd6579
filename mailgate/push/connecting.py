"""Connections to push services: to public addresses only, whatever a name server says.

A name on the list of hosts may be made to lead into the network that we stand in. So the address that was looked at is
the one that is connected to; the certificate has to be that of the name all the same.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Iterable

import httpcore
from httpcore import SOCKET_OPTION, AsyncNetworkBackend, AsyncNetworkStream

NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""An IPv4 address within an IPv6 one (RFC 6052)."""


class PublicNetwork(AsyncNetworkBackend):
    """Connects by `network`, but never to an address that is not on the public internet."""

    def __init__(self, network: AsyncNetworkBackend) -> None:
        self._network = network

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        """A connection to one of the host's addresses. Raises httpcore.ConnectError."""
        failure = httpcore.ConnectError(f"{host} has no address on the public internet")
        for address in await _addresses(host, port):
            if not is_public(address):
                continue
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = httpcore.ConnectError(f"{host} cannot be reached: {error}")
        raise failure

    async def sleep(self, seconds: float) -> None:
        """Wait between two attempts."""
        await self._network.sleep(seconds)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip.sixtofour or ip.teredo:
            return False
    return ip.is_global and not ip.is_multicast


async def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, without repetition. Raises httpcore.ConnectError where it has none."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(f"{host} cannot be looked up: {error}") from error
    return list(dict.fromkeys(str(place[4][0]) for place in found))
