"""The sections of settings.ini as frozen dataclasses.

Each section of the file is one dataclass and each key one field: the type and the default of a key stand in one place.
"""

import dataclasses
import ipaddress
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from mailgate.addresses.client import Network
from mailgate.settings import values
from mailgate.settings.values import Listen


def _key(read: Callable[[str], Any], default: Any = dataclasses.MISSING) -> Any:
    """A settings key: how its text is read and its default; without a default it is required."""
    return field(default=default, metadata={"read": read})


def _file(default: str | None) -> Any:
    """A key that names a file, relative to the settings file; empty means none, where `default` is None."""
    return field(default=Path(default) if default else None, metadata={"read": values.text, "path": True})


LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))


@dataclass(frozen=True, slots=True)
class GatewaySettings:
    """The names and files of this gateway."""

    domain: str = _key(values.domain)
    public_url: str = _key(values.url)
    database: str = _key(values.database, "sqlite:///mailgate.db")
    secret_key_file: Path = _file("mailgate.key")
    time_zone: ZoneInfo = _key(values.zone, ZoneInfo("Asia/Tokyo"))
    language: str = _key(values.choice("ja", "en"), "ja")
    operator: str = _key(str, "")
    tag_separator: str = _key(values.separator, "+")
    log_format: str = _key(values.choice("text", "json"), "text")
    backup_hours: int = _key(values.number(0, 8_760), 36)
    drain_seconds: int = _key(values.number(0, 600), 0)

    @property
    def database_file(self) -> Path | None:
        """SQLite's file; None where the database is PostgreSQL's."""
        scheme, _, file = self.database.partition(":///")
        return Path(file) if scheme == "sqlite" else None


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """How mail comes in."""

    listen: Listen = _key(values.listen, Listen("127.0.0.1", 8025))
    tls_certificate: Path | None = _file(None)
    tls_key: Path | None = _file(None)
    max_message_bytes: int = _key(values.number(1_000, 100_000_000), 1_048_576)
    trusted_relays: tuple[Network, ...] = _key(values.networks, LOOPBACK)
    authserv_id: str = _key(str, "")
    results_without_id: bool = _key(values.yes_or_no, False)
    received_minutes: int = _key(values.number(0, 120), 30)
    verify: bool = _key(values.yes_or_no, False)


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Where the pages are served."""

    listen: Listen = _key(values.listen, Listen("127.0.0.1", 8080))
    trusted_proxies: tuple[Network, ...] = _key(values.networks, LOOPBACK)
    hosts: tuple[str, ...] = _key(values.hosts, ())
    hsts_subdomains: bool = _key(values.yes_or_no, False)


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """The server that takes our outgoing mail."""

    host: str = _key(values.text, "127.0.0.1")
    port: int = _key(values.number(1, 65535), 25)
    security: Literal["none", "starttls", "tls"] = _key(values.choice("none", "starttls", "tls"), "none")
    username: str = _key(str, "")
    password_file: Path | None = _file(None)
    connections: int = _key(values.number(1, 100), 4)
    connections_per_domain: int = _key(values.number(1, 100), 3)
    letters_per_minute: int = _key(values.number(0, 1_000_000), 0)


@dataclass(frozen=True, slots=True)
class NewsSettings:
    """What schools write to many."""

    board: tuple[str, ...] = _key(values.addresses, ())
    domain: str = _key(values.domain, "")
    letters_per_hour: int = _key(values.number(1, 100_000_000), 500_000)
    letters_per_minute: int = _key(values.number(0, 1_000_000), 15_000)
    files: int = _key(values.number(0, 20), 5)
    file_bytes: int = _key(values.number(1_000, 100_000_000), 10_000_000)
    files_bytes: int = _key(values.number(1_000, 100_000_000), 20_000_000)
    message_bytes: int = _key(values.number(0, 100_000_000), 0)
    files_bytes_per_school: int = _key(values.number(1_000, 1_000_000_000_000), 2_000_000_000)


PUSH_HOSTS = (
    *("fcm.googleapis.com", "updates.push.services.mozilla.com"),
    *("*.push.apple.com", "*.notify.windows.com"),
)
"""The push services of Chrome and Edge on Android, Firefox, Safari, and Edge on Windows."""


@dataclass(frozen=True, slots=True)
class PushSettings:
    """Notes to phones and browsers (Web Push): the key by which push services know us, and which of them we call."""

    vapid_key_file: Path = _file("vapid.key")
    hosts: tuple[str, ...] = _key(values.hosts, PUSH_HOSTS)

    @property
    def is_on(self) -> bool:
        """Whether there is a key: without one nobody can subscribe, and nothing is sent."""
        return self.vapid_key_file.is_file()


@dataclass(frozen=True, slots=True)
class LineSettings:
    """The channel of a LINE official account (Messaging API); without an id there is none."""

    channel_id: str = _key(values.channel, "")
    channel_secret_file: Path | None = _file(None)
    basic_id: str = _key(values.basic_id, "")
    monthly_pushes: int = _key(values.number(0, 10_000_000), 200)
    api: str = _key(values.service, "https://api.line.me")
    api_data: str = _key(values.service, "https://api-data.line.me")
    access: str = _key(values.service, "https://access.line.me")

    @property
    def is_on(self) -> bool:
        """Whether families are reached by LINE."""
        return bool(self.channel_id)


@dataclass(frozen=True, slots=True)
class LoginSettings:
    """Passcodes and sessions."""

    passcode_digits: int = _key(values.number(6, 12), 8)
    minutes_valid: int = _key(values.number(1, 30), 10)
    session_minutes: int = _key(values.number(1, 720), 30)
    remember_days: int = _key(values.number(0, 30), 30)


@dataclass(frozen=True, slots=True)
class LimitsSettings:
    """How much one sender, one address, or all together may use."""

    login_letters_per_minute: int = _key(values.number(1, 1_000_000), 1)
    login_letters_per_hour: int = _key(values.number(1, 1_000_000), 5)
    login_letters_per_day: int = _key(values.number(1, 1_000_000), 20)
    passcode_tries_per_link: int = _key(values.number(1, 20), 5)
    passcode_posts_per_ip: int = _key(values.number(1, 1_000_000), 30)
    letters_per_hour: int = _key(values.number(1, 100_000_000), 200_000)
    smtp_connections: int = _key(values.number(1, 100_000), 1_000)
    smtp_connections_per_ip: int = _key(values.number(1, 100_000), 10)
    smtp_mails_per_minute_per_ip: int = _key(values.number(1, 1_000_000), 60)
    smtp_bytes_in_flight: int = _key(values.number(1_000, 100_000_000_000), 67_108_864)
    smtp_recipients: int = _key(values.number(1, 1_000), 20)
    smtp_idle_seconds: int = _key(values.number(1, 3_600), 60)
    smtp_session_seconds: int = _key(values.number(10, 86_400), 600)
    web_connections: int = _key(values.number(1, 100_000), 1_000)
    web_connections_per_client: int = _key(values.number(1, 100_000), 100)
    web_bytes_in_flight: int = _key(values.number(1_000, 100_000_000_000), 134_217_728)
    waiting_units: int = _key(values.number(64, 1_000_000), 2_000)
    form_bytes: int = _key(values.number(1_000, 1_000_000), 65_536)


@dataclass(frozen=True, slots=True)
class AuditSettings:
    """Who did or saw what."""

    keep_days: int = _key(values.number(30, 3_650), 365)
    daily_letter: bool = _key(values.yes_or_no, True)


@dataclass(frozen=True, slots=True)
class MetricsSettings:
    """Where Prometheus reads how the gateway fares; None: nowhere."""

    listen: Listen | None = _key(values.listen, None)


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole settings file; every path in it is absolute."""

    gateway: GatewaySettings
    smtp: SmtpSettings = SmtpSettings()
    web: WebSettings = WebSettings()
    relay: RelaySettings = RelaySettings()
    news: NewsSettings = NewsSettings()
    line: LineSettings = LineSettings()
    push: PushSettings = PushSettings()
    login: LoginSettings = LoginSettings()
    limits: LimitsSettings = LimitsSettings()
    audit: AuditSettings = AuditSettings()
    metrics: MetricsSettings = MetricsSettings()

    @property
    def news_domain(self) -> str:
        """The domain of what schools write to many: in From, in the envelope and in the list's id."""
        return self.news.domain or self.gateway.domain

    @property
    def domains(self) -> tuple[str, ...]:
        """The domains that mail comes in for."""
        return tuple(dict.fromkeys((self.gateway.domain, self.news_domain)))

    @property
    def largest_message_bytes(self) -> int:
        """The largest mail that anybody may send: one with files for an announcement, where these are larger."""
        return max(self.smtp.max_message_bytes, self.news.message_bytes if self.news.files else 0)


SECTIONS: dict[str, type[Any]] = typing.get_type_hints(Settings)
