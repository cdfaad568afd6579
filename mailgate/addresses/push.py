"""Where a browser wants its notes: the address that its push service gave it, and which of these we call at all.

Threats that this stands against: an endpoint comes from a browser, so from anybody, and our server calls it from inside
of a network (SSRF). Only https at hosts of a list passes, at the usual port, without a user, spelled in one way alone:
what is checked here is what is called, character by character.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 1_000
"""Characters of an endpoint; those of the large services have up to 400."""

_SPELLING = re.compile(
    r"https://(?P<host>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)"
    r"(?P<target>/[A-Za-z0-9._~:/?@!$&'()*+,;=%\[\]|-]*)"
)
"""RFC 3986 without port, user and fragment; Microsoft's addresses have more in their query than it allows."""


class EndpointRefused(ValueError):
    """This is no address of a push service that we call."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address of one subscription at its push service; `target` is path and query."""

    host: str
    target: str

    @property
    def origin(self) -> str:
        """What VAPID names as audience (RFC 8292 section 2)."""
        return f"https://{self.host}"


def read_endpoint(text: str, hosts: Iterable[str]) -> Endpoint:
    """The parts of an endpoint whose host is one of these; `*.example.com` stands for all names below it.

    Raises EndpointRefused.
    """
    found = _SPELLING.fullmatch(text) if len(text) <= LONGEST else None
    if found is None or not any(_is_of(found["host"], each) for each in hosts):
        raise EndpointRefused
    return Endpoint(found["host"], found["target"])


def host_of(endpoint: str) -> str:
    """The host of an endpoint that `read_endpoint` has taken."""
    return endpoint.removeprefix("https://").partition("/")[0]


def _is_of(host: str, pattern: str) -> bool:
    return host.endswith(pattern[1:]) if pattern.startswith("*.") else host == pattern
