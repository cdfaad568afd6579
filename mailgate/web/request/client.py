"""From which IP address a request comes."""

from starlette.requests import Request

from mailgate.client_address import Network, forwarded


def client_address(request: Request, proxies: tuple[Network, ...]) -> str:
    """The client's IP address: X-Forwarded-For is believed from trusted proxies, the nearest stranger in it."""
    peer = request.client.host if request.client else ""
    return forwarded(peer, request.headers.getlist("x-forwarded-for"), proxies)
