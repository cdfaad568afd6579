"""From which IP address a request comes."""

import re

from starlette.requests import Request

from mailgate.client_address import Network, is_in

_WITH_PORT = re.compile(r"\[([^\]]+)\](?::\d+)?|([0-9.]+):\d+")
"""An address as some proxies write it: IPv6 in brackets, either with a port."""


def client_address(request: Request, proxies: tuple[Network, ...]) -> str:
    """The client's IP address: X-Forwarded-For is believed from trusted proxies, the nearest stranger in it."""
    hops = [hop for line in request.headers.getlist("x-forwarded-for") for hop in line.split(",")]
    address = request.client.host if request.client else ""
    while hops and is_in(address, proxies):
        address = _without_port(hops.pop().strip())
    return address


def _without_port(hop: str) -> str:
    found = _WITH_PORT.fullmatch(hop)
    return (found[1] or found[2]) if found else hop
