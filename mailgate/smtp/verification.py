"""Who really sent a mail: what the relay in front of us reports, or else our own check of SPF, DKIM and DMARC."""

import asyncio
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from mailgate.client_address import is_in
from mailgate.mail import headers
from mailgate.mail.authentication.lookup import DnsFailure, Lookup
from mailgate.mail.authentication.results import Authentication, reported
from mailgate.mail.reading import IncomingMail
from mailgate.settings import Smtp

THREADS = 4
LOOKUP_SECONDS = 4.0
"""How long one DNS lookup may take."""

SECONDS = 15.0
"""How long all lookups for one mail may take together."""

# HELO is whatever the client said; the address that the server saw stands in the parentheses behind it.
_CLIENT = re.compile(r"from\s+\S+\s+\([^()\[\]]*\[(?:IPv6:)?([0-9A-Fa-f.:]+)\]", re.IGNORECASE)


class Undecided(Exception):
    """The check cannot be done now; the sender's server should try again later."""


class Verifier:
    """Finds out whether the sender's domain sent a mail."""

    def __init__(self, settings: Smtp, lookup: Lookup) -> None:
        self._check = _checker() if settings.verify else None
        self._settings = settings
        self._lookup = lookup
        self._threads = ThreadPoolExecutor(THREADS, "verification")

    def reported(self, mail: IncomingMail, peer: str) -> Callable[[], Authentication]:
        """What the relay in front of us says, if it brought this mail; read when it is asked for."""
        if not self._settings.authserv_id or not is_in(peer, self._settings.trusted_relays):
            return lambda: Authentication.NONE
        return partial(reported, mail.authentication_results, self._settings.authserv_id, mail.sender)

    async def verified(self, mail: IncomingMail, peer: str) -> Callable[[], Authentication]:
        """The same for a mail that acts: we look ourselves where the settings say so.

        Raises Undecided where the DNS does not answer.
        """
        if mail.sender is None or not mail.is_signed:
            return lambda: Authentication.FAIL
        if self._check is None:
            return self.reported(mail, peer)
        client = self._client(mail, peer)
        lookup = _until(time.monotonic() + SECONDS, self._lookup)
        check = partial(self._check, mail.raw, client, mail.envelope.sender, mail.sender, lookup)
        try:
            async with asyncio.timeout(SECONDS):
                verdict = await asyncio.get_running_loop().run_in_executor(self._threads, check)
        except (DnsFailure, TimeoutError) as error:
            raise Undecided(f"the DNS does not answer: {error}") from error
        return lambda: verdict

    def close(self) -> None:
        """Start no more checks."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _client(self, mail: IncomingMail, peer: str) -> str:
        """Who brought the mail to the first of our relays, as the relays tell (RFC 5321 section 4.4); else empty.

        Each relay of ours has added one field on top; below those stands what the sender may have written.
        """
        data = headers.unix_lines(mail.raw)
        fields, _ = headers.split(data, 0, len(data))
        hops = iter(fields.all("received"))
        while is_in(peer, self._settings.trusted_relays):
            told = _CLIENT.match(next(hops, ""))
            peer = told[1] if told else ""
        return peer


def _checker() -> Callable[..., Authentication]:
    from mailgate.mail.authentication import dmarc  # imports dkimpy and pyspf: only gateways that verify need them

    return dmarc.check


def _until(deadline: float, lookup: Lookup) -> Lookup:
    def asked(name: str, kind: str) -> list[Any]:
        if time.monotonic() > deadline:
            raise DnsFailure("too slow")
        return lookup(name, kind)

    return asked


def ask_dns(name: str, kind: str) -> list[Any]:
    """The `Lookup` of the real DNS, by the resolvers of this machine."""
    import dns.exception  # only gateways that verify need it
    import dns.resolver

    try:
        answer = dns.resolver.resolve(name, kind, lifetime=LOOKUP_SECONDS, search=False)
    except (dns.exception.Timeout, dns.resolver.NoNameservers, dns.resolver.NoResolverConfiguration) as error:
        raise DnsFailure(str(error)) from error
    except dns.exception.DNSException:  # no such name, no such records, or a name that cannot be
        return []
    return [_VALUES[kind](record) for record in answer]


_VALUES: dict[str, Callable[[Any], Any]] = {
    "TXT": lambda record: record.strings,
    "A": lambda record: record.address,
    "AAAA": lambda record: record.address,
    "MX": lambda record: (record.preference, record.exchange.to_text(omit_final_dot=True)),
    "PTR": lambda record: record.target.to_text(omit_final_dot=True),
}
