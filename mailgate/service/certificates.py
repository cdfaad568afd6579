"""The last moment of certificates: of those in files, and of the one that a server shows to browsers."""

import asyncio
import datetime as dt
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

SOON_DAYS = 14
HANDSHAKE_SECONDS = 3_600.0
"""How often the certificate is looked at that the proxy shows."""

SECONDS = 5.0
"""How long a server may take to show its certificate."""


def end_of_file(file: Path) -> dt.datetime:
    """When the first certificate of a PEM file ends. Raises OSError, or ValueError where there is none."""
    from cryptography import x509  # only where there is TLS

    return x509.load_pem_x509_certificates(file.read_bytes())[0].not_valid_after_utc


def ends_soon(end: dt.datetime, now: int) -> bool:
    """Whether it has ended, or ends so soon that somebody has to see to it; `now` in seconds UTC."""
    return end.timestamp() < now + SOON_DAYS * 86_400


def last_day(end: dt.datetime, zone: ZoneInfo) -> str:
    """The day on which it ends, in this time zone, such as 2026-11-24."""
    return end.astimezone(zone).date().isoformat()


async def shown_at(url: str) -> dt.datetime:
    """When the certificate ends that the server of this https address shows. Raises OSError where it shows none."""
    from cryptography import x509

    parts = urlsplit(url)
    try:
        async with asyncio.timeout(SECONDS):
            _, writer = await asyncio.open_connection(parts.hostname, parts.port or 443, ssl=_any_certificate())
    except TimeoutError as error:
        raise OSError(f"nothing within {SECONDS:.0f} seconds") from error
    shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.transport.abort()
    return x509.load_der_x509_certificate(shown).not_valid_after_utc


class ShownCertificate:
    """The certificate that the pages at an address show, looked at once an hour.

    `passed` gives seconds that no setting of the clock changes.
    """

    def __init__(self, url: str, passed: Callable[[], float] = time.monotonic) -> None:
        self._url = url
        self._passed = passed
        self._next_handshake = float("-inf")
        self._end: dt.datetime | None = None

    async def end(self) -> dt.datetime | None:
        """When it ends; None where the pages have none, or where it could not be seen from here."""
        if self._url.startswith("https:") and self._passed() >= self._next_handshake:
            self._next_handshake = self._passed() + HANDSHAKE_SECONDS
            try:
                self._end = await shown_at(self._url)
            except OSError:
                self._end = None
        return self._end


def _any_certificate() -> ssl.SSLContext:
    """For a connection over which nothing is sent: a certificate that ended is what we look for."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
