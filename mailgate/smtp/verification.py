"""Who really sent a mail: what the relay in front of us reports, or else our own check of SPF, DKIM and DMARC."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from mailgate.addresses.client import is_in
from mailgate.mail import headers
from mailgate.mail.addresses import Address
from mailgate.mail.authentication import received
from mailgate.mail.authentication.lookup import DnsFailure, Lookup
from mailgate.mail.authentication.results import NAMELESS, Authentication, is_reported, named, reported
from mailgate.mail.reading import IncomingMail
from mailgate.settings import Listen, SmtpSettings

SECONDS = 5.0
"""How long the check of one mail may take, all its DNS lookups together."""

LOOKUP_SECONDS = 2.0
"""How long one DNS lookup may take."""

THREADS = 200
"""How many mails can be checked at the same time; a check waits for the DNS nearly all of its time."""

CHECKS_PER_DOMAIN = 8
"""How many of them may be from one domain: senders whose DNS is silent must not use up the threads of the others."""


class Undecided(Exception):
    """The check cannot be done now; the sender's server should try again later."""


class Verifier:
    """Finds out whether the sender's domain sent a mail."""

    def __init__(self, settings: SmtpSettings, lookup: Lookup) -> None:
        self._check = _Check() if settings.verify else None
        self._settings = settings
        self._server = settings.authserv_id or (NAMELESS if settings.results_without_id else "")
        self._lookup = lookup
        self._threads = ThreadPoolExecutor(THREADS, "verification")
        self._shares: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    def reported(self, mail: IncomingMail, peer: str) -> Callable[[], Authentication]:
        """The report of the relay in front of us, if it brought this mail; the function reads it when called."""
        if not self._reports(peer):
            return lambda: Authentication.NONE
        return partial(reported, self._results(mail), self._server, mail.sender)

    async def verified(self, mail: IncomingMail, peer: str) -> Callable[[], Authentication]:
        """Who sent a mail that acts: where the settings say so, SPF, DKIM and DMARC are checked here.

        Raises Undecided where the DNS does not answer in time, or where the relay has not reported anything.
        """
        if mail.sender is None or not mail.is_signed:
            return lambda: Authentication.FAIL
        if self._check is None:
            if self.lacks_report(mail, peer):
                raise Undecided(f"{peer} wrote no Authentication-Results of {self._server} on top")
            return self.reported(mail, peer)
        lookup = _until(time.monotonic() + SECONDS, self._lookup)
        client = self._client(mail, peer)
        check = partial(self._check.dmarc, mail.raw, client, mail.envelope.sender, mail.sender, lookup)
        try:
            async with asyncio.timeout(SECONDS):
                verdict = await self._in_thread(self._check.organization(mail.sender), check)
        except (DnsFailure, TimeoutError) as error:
            raise Undecided(f"the DNS does not answer: {error}") from error
        return lambda: verdict

    def lacks_report(self, mail: IncomingMail, peer: str) -> bool:
        """Whether this peer should have reported on the mail, as the settings say, and has not."""
        return self._reports(peer) and not is_reported(self._results(mail), self._server)

    def received_at(self, mail: IncomingMail, peer: str) -> int | None:
        """When a relay of ours took the mail (seconds UTC), as its topmost Received says; None where none did."""
        return received.instant(mail.received) if is_in(peer, self._settings.trusted_relays) else None

    def _results(self, mail: IncomingMail) -> Sequence[str]:
        results = mail.authentication_results
        return named(results, self._server) if self._settings.results_without_id else results

    def _reports(self, peer: str) -> bool:
        """Whether the settings say that this peer reports what it has found."""
        return bool(self._server) and is_in(peer, self._settings.trusted_relays)

    async def _in_thread(self, organization: str, check: Callable[[], Authentication]) -> Authentication:
        """The result of a check; the organization's share counts it until its thread is free again."""
        share = self._shares.setdefault(organization, asyncio.Semaphore(CHECKS_PER_DOMAIN))
        await share.acquire()
        running = asyncio.get_running_loop().run_in_executor(self._threads, check)

        def ended(future: asyncio.Future[Authentication]) -> None:
            share.release()
            if not future.cancelled():
                future.exception()  # after a timeout nobody else looks at it

        running.add_done_callback(ended)
        return await asyncio.shield(running)

    def close(self) -> None:
        """Stop starting checks."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _client(self, mail: IncomingMail, peer: str) -> str:
        """The client that brought the mail to the first of our relays; empty where it is not known.

        Each relay of ours has added one Received field on top; the sender may have written those below.
        """
        data = headers.unix_lines(mail.raw)
        fields, _ = headers.split(data, 0, len(data))
        hops = iter(fields.all("received"))
        while is_in(peer, self._settings.trusted_relays):
            peer = received.client(next(hops, ""))
        return peer


class _Check:
    """Our own check. Only gateways that verify import dkimpy, pyspf and the list of public suffixes."""

    def __init__(self) -> None:
        from publicsuffixlist import PublicSuffixList

        from mailgate.mail.authentication import dmarc

        self.dmarc = dmarc.check
        self._suffixes = PublicSuffixList()

    def organization(self, sender: Address) -> str:
        """The domain that the sender's organization has registered."""
        domain = sender.canonical.rpartition("@")[2]
        return str(self._suffixes.privatesuffix(domain) or domain)


def _until(deadline: float, lookup: Lookup) -> Lookup:
    def asked(name: str, kind: str) -> list[Any]:
        if time.monotonic() > deadline:
            raise DnsFailure("too slow")
        return lookup(name, kind)

    return asked


def ask_dns(name: str, kind: str, server: Listen | None = None) -> list[Any]:
    """The `Lookup` of the real DNS, by the resolvers of this machine, or by the server at this address."""
    import dns.exception  # only gateways that verify need it
    import dns.resolver

    try:
        answer = _resolver(server).resolve(name, kind, lifetime=LOOKUP_SECONDS, search=False)
    except (dns.exception.Timeout, dns.resolver.NoNameservers, dns.resolver.NoResolverConfiguration) as error:
        raise DnsFailure(str(error)) from error
    except dns.exception.DNSException:  # no such name, no such records, or a name that cannot be
        return []
    return [_VALUES[kind](record) for record in answer]


def _resolver(server: Listen | None) -> Any:
    import dns.resolver

    if server is None:
        return dns.resolver.get_default_resolver()
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = [server.host], server.port
    return resolver


_VALUES: dict[str, Callable[[Any], Any]] = {
    "TXT": lambda record: record.strings,
    "A": lambda record: record.address,
    "AAAA": lambda record: record.address,
    "MX": lambda record: (record.preference, record.exchange.to_text(omit_final_dot=True)),
    "NS": lambda record: record.target.to_text(omit_final_dot=True),
    "PTR": lambda record: record.target.to_text(omit_final_dot=True),
}
