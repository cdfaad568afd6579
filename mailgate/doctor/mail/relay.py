"""The relay: whether it lets us in, and what it offers."""

import ssl
from collections.abc import Iterator

import aiosmtplib

from mailgate.doctor.finding import Finding, ok, unknown, warning, wrong
from mailgate.installation.dns_records import is_this_machine
from mailgate.installation.files import taken_in_front
from mailgate.settings import Settings
from mailgate.smtp.relay import RelayDown, greeted

SECONDS = 10.0


async def of_relay(settings: Settings) -> list[Finding]:
    """Connect as the courier does, look at what is offered, and hang up."""
    relay = settings.relay
    try:
        client = await greeted(relay, settings.gateway.domain, SECONDS)
    except RelayDown as down:
        return [_refused(down)]
    found = [
        ok("relay", "relay", host=relay.host, port=relay.port),
        *_tls(settings, client),
        *_login(settings),
        *_addresses(client),
        *_size(settings, client),
    ]
    client.close()
    return found


def _refused(down: RelayDown) -> Finding:
    cause = down.__cause__
    if isinstance(cause, aiosmtplib.SMTPAuthenticationError):
        return wrong("relay-auth", "relay-auth-refused", why=str(down))
    if isinstance(cause, ssl.SSLError) or isinstance(cause and cause.__cause__, ssl.SSLError):
        return wrong("relay-tls", "relay-tls-refused", why=str(down))
    return wrong("relay", "relay-away", why=str(down))


def _tls(settings: Settings, client: aiosmtplib.SMTP) -> Iterator[Finding]:
    tls = client.transport.get_extra_info("ssl_object") if client.transport else None
    if tls:
        yield ok("relay-tls", "relay-tls", version=tls.version())
    elif is_this_machine(settings.relay.host):
        yield ok("relay-tls", "relay-tls-here")
    else:
        yield warning("relay-tls", "relay-tls-none", host=settings.relay.host)


def _login(settings: Settings) -> Iterator[Finding]:
    """Whether we are let in by name; that we are was shown by the greeting."""
    name = settings.relay.username
    yield ok("relay-auth", "relay-auth", name=name) if name else ok("relay-auth", "relay-auth-none")


def _addresses(client: aiosmtplib.SMTP) -> Iterator[Finding]:
    if client.supports_extension("smtputf8"):
        yield ok("relay-smtputf8", "relay-smtputf8")
    else:
        yield warning("relay-smtputf8", "relay-smtputf8-none")


def _size(settings: Settings, client: aiosmtplib.SMTP) -> Iterator[Finding]:
    """How large a letter may be: what staff send in must go out again (RFC 1870)."""
    told, wanted = client.esmtp_extensions.get("size", ""), taken_in_front(settings)
    if not told.isdecimal():
        yield unknown("relay-size", "relay-size-untold")
    elif 0 < int(told) < wanted:
        yield warning("relay-size", "relay-size-small", size=int(told), wanted=wanted)
    else:
        yield ok("relay-size", "relay-size", size=int(told))
