"""The last moment of certificates: of those in files, and of the one that a server shows to browsers."""

import asyncio
import datetime as dt
import ssl
from pathlib import Path
from urllib.parse import urlsplit

SOON_DAYS = 14
SECONDS = 5.0
"""How long a server may take to show its certificate."""


def end_of_file(file: Path) -> dt.datetime:
    """When the first certificate of a PEM file ends. Raises OSError, or ValueError where there is none."""
    from cryptography import x509  # only where there is TLS

    return x509.load_pem_x509_certificates(file.read_bytes())[0].not_valid_after_utc


def ends_soon(end: dt.datetime, now: int) -> bool:
    """Whether it has ended, or ends so soon that somebody has to see to it; `now` in seconds UTC."""
    return end.timestamp() < now + SOON_DAYS * 86_400


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


def _any_certificate() -> ssl.SSLContext:
    """For a connection over which nothing is sent: a certificate that ended is what we look for."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
