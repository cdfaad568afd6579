"""From which IP address a request comes, and from what browser."""

from starlette.requests import Request

from mailgate.addresses.client import Network, forwarded


def client_address(request: Request, proxies: tuple[Network, ...]) -> str:
    """The client's IP address: X-Forwarded-For is believed from trusted proxies, the nearest stranger in it."""
    peer = request.client.host if request.client else ""
    return forwarded(peer, request.headers.getlist("x-forwarded-for"), proxies)


_SYSTEMS = ("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS", "Linux")
_BROWSERS = {
    "Line/": "LINE",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "FxiOS": "Firefox",
    "Firefox": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}


def device_of(request: Request) -> str:
    """A browser and its system in a few words, such as "Chrome, Android", for the owner of a session to know it by."""
    agent = request.headers.get("user-agent", "")
    browser = next((name for sign, name in _BROWSERS.items() if sign in agent), "")
    system = next((name for name in _SYSTEMS if name in agent), "")
    return ", ".join(filter(None, (browser, system)))
