"""How the text of a key in settings.ini becomes a value. Each reader raises ValueError, which says what it must be."""

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from mailgate.addresses.client import Network


@dataclass(frozen=True, slots=True)
class Listen:
    """A host and a TCP port to listen on; port 0 takes a free one."""

    host: str
    port: int


def text(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def domain(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value.lower()):
        raise ValueError("must be a domain name such as school.example.jp")
    return value.lower()


def url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://mailgate.example.jp")
    if parts.path.strip("/"):
        raise ValueError("must have no path: pages and links begin at the top, so give mailgate a host name of its own")
    return value.rstrip("/")


def service(value: str) -> str:
    """The address of somebody else's service: what goes there is secret, so it is https, or this machine."""
    parts = urlsplit(value)
    is_here = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if not parts.hostname or parts.scheme not in ({"http", "https"} if is_here else {"https"}):
        raise ValueError("must begin with https://, or name a service of this machine")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("must have no path")
    return value.rstrip("/")


def channel(value: str) -> str:
    if not re.fullmatch(r"[0-9]{1,20}", value):
        raise ValueError("must be the digits that the LINE Developers Console shows as Channel ID")
    return value


def basic_id(value: str) -> str:
    if not re.fullmatch(r"@[a-z0-9._-]{1,20}", value):
        raise ValueError("must be the account's basic ID with its @, such as @123abcde")
    return value


def database(value: str) -> str:
    if not re.match(r"(sqlite:///|postgresql://).", value):
        raise ValueError("must be sqlite:///FILE or postgresql://USER@HOST/NAME")
    return value


def zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError("must be a time zone such as Asia/Tokyo") from None


def separator(value: str) -> str:
    if not re.fullmatch(r"[-+=_]", value):
        raise ValueError("must be one of + - = _")
    return value


def listen(value: str) -> Listen:
    host, colon, port = value.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        raise ValueError("must be HOST:PORT")
    return Listen(host.strip("[]"), int(port))


def hosts(value: str) -> tuple[str, ...]:
    names = tuple(value.lower().split())
    if not all(re.fullmatch(r"(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*", name) for name in names):
        raise ValueError("must be names such as mail.school.example.jp, separated by blanks, without ports")
    return names


def addresses(value: str) -> tuple[str, ...]:
    words = tuple(value.split())
    if not all(re.fullmatch(r"[^@]+@[^@]+", word) for word in words):
        raise ValueError("must be mail addresses, separated by blanks")
    return words


def networks(value: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(word) for word in value.split())


def number(least: int, most: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not value.isdecimal() or not least <= int(value) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(value)

    return read


def yes_or_no(value: str) -> bool:
    if value not in {"yes", "no"}:
        raise ValueError("must be yes or no")
    return value == "yes"


def choice(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return value

    return read
