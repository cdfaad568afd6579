"""settings.ini as frozen dataclasses.

Each section of the file is one dataclass here and each key one field: the type and the default of a key stand in one
place. The file `settings.ini` at the top of the repository explains every key.
"""

import configparser
import dataclasses
import ipaddress
import re
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from mailgate.client_address import Network


class SettingsError(Exception):
    """Everything that is wrong with a settings file; `problems` has a sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Listen:
    """A host and a TCP port to listen on; port 0 takes a free one."""

    host: str
    port: int


def _text(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def _domain(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", value.lower()):
        raise ValueError("must be a domain name such as school.example.jp")
    return value.lower()


def _url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://mailgate.example.jp")
    if parts.path.strip("/"):
        raise ValueError("must have no path: pages and links begin at the top, so give mailgate a host name of its own")
    return value.rstrip("/")


def _service(value: str) -> str:
    """The address of somebody else's service: what goes there is secret, so it is https, or this machine."""
    parts = urlsplit(value)
    is_here = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if not parts.hostname or parts.scheme not in ({"http", "https"} if is_here else {"https"}):
        raise ValueError("must begin with https://, or name a service of this machine")
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("must have no path")
    return value.rstrip("/")


def _channel(value: str) -> str:
    if not re.fullmatch(r"[0-9]{1,20}", value):
        raise ValueError("must be the digits that the LINE Developers Console shows as Channel ID")
    return value


def _basic_id(value: str) -> str:
    if not re.fullmatch(r"@[a-z0-9._-]{1,20}", value):
        raise ValueError("must be the account's basic ID with its @, such as @123abcde")
    return value


def _database(value: str) -> str:
    if not re.match(r"(sqlite:///|postgresql://).", value):
        raise ValueError("must be sqlite:///FILE or postgresql://USER@HOST/NAME")
    return value


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError("must be a time zone such as Asia/Tokyo") from None


def _separator(value: str) -> str:
    if not re.fullmatch(r"[-+=_]", value):
        raise ValueError("must be one of + - = _")
    return value


def _listen(value: str) -> Listen:
    host, colon, port = value.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        raise ValueError("must be HOST:PORT")
    return Listen(host.strip("[]"), int(port))


def _hosts(value: str) -> tuple[str, ...]:
    names = tuple(value.lower().split())
    if not all(re.fullmatch(r"(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*", name) for name in names):
        raise ValueError("must be names such as mail.school.example.jp, separated by blanks, without ports")
    return names


def _addresses(value: str) -> tuple[str, ...]:
    words = tuple(value.split())
    if not all(re.fullmatch(r"[^@]+@[^@]+", word) for word in words):
        raise ValueError("must be mail addresses, separated by blanks")
    return words


def _networks(value: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(word) for word in value.split())


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not value.isdecimal() or not least <= int(value) <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(value)

    return read


def _yes_or_no(value: str) -> bool:
    if value not in {"yes", "no"}:
        raise ValueError("must be yes or no")
    return value == "yes"


def _choice(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return value

    return read


def _key(read: Callable[[str], Any], default: Any = dataclasses.MISSING) -> Any:
    """A settings key: how its text is read and its default; without a default it is required."""
    return field(default=default, metadata={"read": read})


def _file(default: str | None) -> Any:
    """A key that names a file, relative to the settings file; empty means none, where `default` is None."""
    return field(default=Path(default) if default else None, metadata={"read": _text, "path": True})


LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))


@dataclass(frozen=True, slots=True)
class Gateway:
    """The names and files of this gateway."""

    domain: str = _key(_domain)
    public_url: str = _key(_url)
    database: str = _key(_database, "sqlite:///mailgate.db")
    secret_key_file: Path = _file("mailgate.key")
    time_zone: ZoneInfo = _key(_zone, ZoneInfo("Asia/Tokyo"))
    language: str = _key(_choice("ja", "en"), "ja")
    operator: str = _key(str, "")
    tag_separator: str = _key(_separator, "+")
    log_format: str = _key(_choice("text", "json"), "text")
    backup_hours: int = _key(_number(0, 8_760), 36)
    drain_seconds: int = _key(_number(0, 600), 0)

    @property
    def database_file(self) -> Path | None:
        """SQLite's file; None where the database is PostgreSQL's."""
        scheme, _, file = self.database.partition(":///")
        return Path(file) if scheme == "sqlite" else None


@dataclass(frozen=True, slots=True)
class Smtp:
    """How mail comes in."""

    listen: Listen = _key(_listen, Listen("127.0.0.1", 8025))
    tls_certificate: Path | None = _file(None)
    tls_key: Path | None = _file(None)
    max_message_bytes: int = _key(_number(1_000, 100_000_000), 1_048_576)
    trusted_relays: tuple[Network, ...] = _key(_networks, LOOPBACK)
    authserv_id: str = _key(str, "")
    results_without_id: bool = _key(_yes_or_no, False)
    received_minutes: int = _key(_number(0, 120), 30)
    verify: bool = _key(_yes_or_no, False)


@dataclass(frozen=True, slots=True)
class Web:
    """Where the pages are served."""

    listen: Listen = _key(_listen, Listen("127.0.0.1", 8080))
    trusted_proxies: tuple[Network, ...] = _key(_networks, LOOPBACK)
    hosts: tuple[str, ...] = _key(_hosts, ())
    hsts_subdomains: bool = _key(_yes_or_no, False)


@dataclass(frozen=True, slots=True)
class Relay:
    """The server that takes our outgoing mail."""

    host: str = _key(_text, "127.0.0.1")
    port: int = _key(_number(1, 65535), 25)
    security: Literal["none", "starttls", "tls"] = _key(_choice("none", "starttls", "tls"), "none")
    username: str = _key(str, "")
    password_file: Path | None = _file(None)
    connections: int = _key(_number(1, 100), 4)
    connections_per_domain: int = _key(_number(1, 100), 3)
    letters_per_minute: int = _key(_number(0, 1_000_000), 0)


@dataclass(frozen=True, slots=True)
class News:
    """What schools write to many."""

    board: tuple[str, ...] = _key(_addresses, ())
    domain: str = _key(_domain, "")
    letters_per_hour: int = _key(_number(1, 100_000_000), 500_000)


PUSH_HOSTS = (
    *("fcm.googleapis.com", "updates.push.services.mozilla.com"),
    *("*.push.apple.com", "*.notify.windows.com"),
)
"""The push services of Chrome and Edge on Android, Firefox, Safari, and Edge on Windows."""


@dataclass(frozen=True, slots=True)
class Push:
    """Notes to phones and browsers (Web Push): the key by which push services know us, and which of them we call."""

    vapid_key_file: Path = _file("vapid.key")
    hosts: tuple[str, ...] = _key(_hosts, PUSH_HOSTS)

    @property
    def is_on(self) -> bool:
        """Whether there is a key: without one nobody can subscribe, and nothing is sent."""
        return self.vapid_key_file.is_file()


@dataclass(frozen=True, slots=True)
class Line:
    """The channel of a LINE official account (Messaging API); without an id there is none."""

    channel_id: str = _key(_channel, "")
    channel_secret_file: Path | None = _file(None)
    basic_id: str = _key(_basic_id, "")
    monthly_pushes: int = _key(_number(0, 10_000_000), 200)
    api: str = _key(_service, "https://api.line.me")
    api_data: str = _key(_service, "https://api-data.line.me")
    access: str = _key(_service, "https://access.line.me")

    @property
    def is_on(self) -> bool:
        """Whether families are reached by LINE."""
        return bool(self.channel_id)


@dataclass(frozen=True, slots=True)
class Login:
    """Passcodes and sessions."""

    passcode_digits: int = _key(_number(6, 12), 8)
    minutes_valid: int = _key(_number(1, 30), 10)
    session_minutes: int = _key(_number(1, 720), 30)
    remember_days: int = _key(_number(0, 30), 30)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one sender, one address, or all together may use."""

    login_letters_per_minute: int = _key(_number(1, 1_000_000), 1)
    login_letters_per_hour: int = _key(_number(1, 1_000_000), 5)
    login_letters_per_day: int = _key(_number(1, 1_000_000), 20)
    passcode_tries_per_link: int = _key(_number(1, 20), 5)
    passcode_posts_per_ip: int = _key(_number(1, 1_000_000), 30)
    letters_per_hour: int = _key(_number(1, 100_000_000), 200_000)
    smtp_connections: int = _key(_number(1, 100_000), 1_000)
    smtp_connections_per_ip: int = _key(_number(1, 100_000), 10)
    smtp_mails_per_minute_per_ip: int = _key(_number(1, 1_000_000), 60)
    smtp_bytes_in_flight: int = _key(_number(1_000, 100_000_000_000), 67_108_864)
    smtp_recipients: int = _key(_number(1, 1_000), 20)
    smtp_idle_seconds: int = _key(_number(1, 3_600), 60)
    smtp_session_seconds: int = _key(_number(10, 86_400), 600)
    web_connections: int = _key(_number(1, 100_000), 1_000)
    web_connections_per_client: int = _key(_number(1, 100_000), 100)
    waiting_units: int = _key(_number(64, 1_000_000), 2_000)
    form_bytes: int = _key(_number(1_000, 1_000_000), 65_536)


@dataclass(frozen=True, slots=True)
class Audit:
    """Who did or saw what."""

    keep_days: int = _key(_number(30, 3_650), 365)
    daily_letter: bool = _key(_yes_or_no, True)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Where Prometheus reads how the gateway fares; None: nowhere."""

    listen: Listen | None = _key(_listen, None)


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole settings file; every path in it is absolute."""

    gateway: Gateway
    smtp: Smtp = Smtp()
    web: Web = Web()
    relay: Relay = Relay()
    news: News = News()
    line: Line = Line()
    push: Push = Push()
    login: Login = Login()
    limits: Limits = Limits()
    audit: Audit = Audit()
    metrics: Metrics = Metrics()

    @property
    def news_domain(self) -> str:
        """The domain of what schools write to many: in From, in the envelope and in the list's id."""
        return self.news.domain or self.gateway.domain

    @property
    def domains(self) -> tuple[str, ...]:
        """The domains that mail comes in for."""
        return tuple(dict.fromkeys((self.gateway.domain, self.news_domain)))


SECTIONS: dict[str, type[Any]] = typing.get_type_hints(Settings)


def load(path: Path) -> Settings:
    """Read a settings file. Raises SettingsError, which names every unknown key and wrong value with its line."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError([f"{path}: cannot be read ({error.strerror})"]) from None
    except UnicodeDecodeError:
        raise SettingsError([f"{path}: cannot be read (it is not UTF-8)"]) from None
    return parse(text, path.absolute().parent, str(path))


def read_value(section: str, key: str, text: str) -> Any:
    """What a key's text stands for. Raises ValueError, which says what it must be."""
    (found,) = (each for each in dataclasses.fields(SECTIONS[section]) if each.name == key)
    return found.metadata["read"](text)


def place_of(path: Path, section: str, key: str) -> str:
    """Where a key stands in a settings file that can be read; every problem with a key begins with these words."""
    return _place(str(path), _line_numbers(path.read_text("utf-8-sig")), section, key)


def parse(text: str, folder: Path, name: str = "settings.ini") -> Settings:
    """The same from a text; relative paths are taken from `folder`, problems begin with `name`."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text, name)
    except configparser.Error as error:
        raise SettingsError([" ".join(str(error).split())]) from None
    lines = _line_numbers(text)
    problems = [
        f"{_place(name, lines, section)} is not a section; there are {', '.join(SECTIONS)}"
        for section in parser.sections()
        if section not in SECTIONS
    ]
    found = {}
    for section, kind in SECTIONS.items():
        given = dict(parser[section]) if parser.has_section(section) else {}
        values, wrong = _read_section(kind, given, folder)
        problems += [f"{_place(name, lines, section, key)} {why}" for key, why in wrong.items()]
        if not wrong:
            found[section] = kind(**values)
    if problems:
        raise SettingsError(problems)
    settings = Settings(**found)
    return dataclasses.replace(
        settings, gateway=dataclasses.replace(settings.gateway, database=_absolute(settings, folder))
    )


def _read_section(kind: type[Any], given: dict[str, str], folder: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of one section by key, and what is wrong by key."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    known = {key.name: key for key in dataclasses.fields(kind)}
    for unknown in sorted(given.keys() - known.keys()):
        wrong[unknown] = "is not a key of this section"
    for key in known.values():
        text = given.get(key.name, "").strip()
        if not text:
            if key.default is dataclasses.MISSING:
                wrong[key.name] = "must be given"
            elif isinstance(key.default, Path):
                values[key.name] = folder / key.default
            continue
        try:
            value = key.metadata["read"](text)
        except ValueError as error:
            wrong[key.name] = f"= {text}: {error}"
        else:
            values[key.name] = folder / value if key.metadata.get("path") else value
    return values, wrong


def _absolute(settings: Settings, folder: Path) -> str:
    scheme, _, place = settings.gateway.database.partition(":///")
    return f"{scheme}:///{folder / place}" if scheme == "sqlite" else settings.gateway.database


def _place(name: str, lines: dict[tuple[str, str], int], section: str, key: str = "") -> str:
    """The file, the line where there is one, the section and the key."""
    line = lines.get((section, key))
    return f"{name}:{line}: [{section}] {key}".rstrip() if line else f"{name}: [{section}] {key}"


def _line_numbers(text: str) -> dict[tuple[str, str], int]:
    """Where each (section, key) stands, and each (section, "")."""
    found: dict[tuple[str, str], int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\[(.+?)\]", line):
            section = header[1]
            found.setdefault((section, ""), number)
        elif key := re.match(r"([^\s#;=:][^=:]*?)\s*[=:]", line):
            found.setdefault((section, key[1].lower()), number)
    return found
