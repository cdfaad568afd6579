"""The cookies of this site, each sent only to the host that set it."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

BYTES = 32


def new_value(entropy: Callable[[int], bytes]) -> str:
    """256 random bits, for a cookie that must not be guessed."""
    return base64.urlsafe_b64encode(entropy(BYTES)).decode("ascii").rstrip("=")


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie. Where we are reached by TLS its name begins with `__Host-` (RFC 6265bis section 4.1.3.2)."""

    name: str
    secure: bool

    def read(self, request: Request) -> str:
        """What the browser kept; empty when it kept nothing."""
        return request.cookies.get(self.name, "")

    def give(self, response: Response, value: str, seconds: int | None = None) -> None:
        """Let the browser keep this value for this many seconds, or until the browser is closed."""
        response.set_cookie(self.name, value, max_age=seconds, secure=self.secure, httponly=True, samesite="lax")

    def take(self, response: Response) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self.name, secure=self.secure, httponly=True, samesite="lax")


class Cookies:
    """All of them: the session's, the one that form tokens of other visitors are bound to, the language, the way."""

    def __init__(self, public_url: str) -> None:
        self.secure = urlsplit(public_url).scheme == "https"
        self.session = self._named("mailgate")
        self.form = self._named("form")
        self.language = self._named("language")
        self.destination = self._named("asked-for")

    def _named(self, name: str) -> Cookie:
        return Cookie(f"__Host-{name}" if self.secure else name, self.secure)
