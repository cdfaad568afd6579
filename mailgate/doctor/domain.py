"""What the domain publishes: where mail goes (MX), and by what other servers believe ours (SPF, DKIM, DMARC, PTR)."""

import ipaddress
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from mailgate.doctor.finding import Finding, FindingState, ok, unknown, warning, wrong
from mailgate.installation.dns_records import is_this_machine
from mailgate.mail.addresses import parse
from mailgate.mail.authentication import dmarc
from mailgate.mail.authentication.lookup import DnsFailure, Lookup
from mailgate.settings import Settings


@dataclass(frozen=True, slots=True)
class Zone:
    """A domain, its relay and how the DNS is asked; `selector` is the one that the relay signs with (RFC 6376)."""

    domain: str
    relay: str
    selector: str
    lookup: Lookup

    @classmethod
    def all_of(cls, settings: Settings, selector: str, lookup: Lookup) -> "list[Zone]":
        """Those of these settings: the gateway's, and the one of what goes to many, where that is another."""
        return [cls(domain, settings.relay.host, selector, lookup) for domain in settings.domains]

    def addresses(self, host: str) -> list[str]:
        """The IP addresses of a host, or itself where it is one. Raises DnsFailure."""
        try:
            return [str(ipaddress.ip_address(host))]
        except ValueError:
            return [address for kind in ("A", "AAAA") for address in self.lookup(host, kind)]

    def texts(self, name: str) -> list[str]:
        """The texts at a name, each put together from its parts. Raises DnsFailure."""
        return [b"".join(parts).decode("utf-8", "replace") for parts in self.lookup(name, "TXT")]

    def is_public(self) -> bool:
        """Whether who answers knows the DNS of the world: that of an inner network may know no name outside.

        Raises DnsFailure.
        """
        return bool(self.lookup(".", "NS"))

    def hosts(self) -> list[str]:
        """Where the domain's mail goes, the first one first. Raises DnsFailure."""
        return [name for _, name in sorted(self.lookup(self.domain, "MX"))]

    def senders(self) -> list[str]:
        """The addresses from which our letters reach other servers, as far as we know. Raises DnsFailure.

        A relay on this machine sends from where its mail comes in.
        """
        hosts = self.hosts() if is_this_machine(self.relay) else [self.relay]
        return [address for host in hosts for address in self.addresses(host)]

    def allows(self, address: str) -> bool:
        """Whether SPF lets this address send our letters. Raises DnsFailure."""
        sender = parse(f"postmaster@{self.domain}")
        return sender is not None and dmarc.spf_passes(address, sender, self.domain, self.lookup)


def checks(zones: Sequence[Zone]) -> list[Callable[[], list[Finding]]]:
    """What there is to look up: each may take seconds, and none raises an error."""
    return [partial(_answered, name, look, zone) for zone in zones for name, look in LOOKS.items()]


def _answered(topic: str, look: Callable[[Zone], Iterator[Finding]], zone: Zone) -> list[Finding]:
    try:
        found = [*look(zone)]
        is_told = all(finding.state is not FindingState.WRONG for finding in found) or zone.is_public()
    except DnsFailure as error:
        return [unknown(topic, "dns-silent", why=str(error))]
    return found if is_told else [unknown(topic, "dns-inner")]


def _mx(zone: Zone) -> Iterator[Finding]:
    hosts = zone.hosts()
    if not hosts:
        yield wrong("mx", "mx-none", domain=zone.domain)
    for host in hosts:
        if addresses := zone.addresses(host):
            yield ok("mx", "mx", domain=zone.domain, host=host, addresses=", ".join(addresses))
        else:
            yield wrong("mx", "mx-nowhere", host=host)


def _spf(zone: Zone) -> Iterator[Finding]:
    records = [text for text in zone.texts(zone.domain) if re.match(r"v=spf1(?: |$)", text, re.IGNORECASE)]
    senders = zone.senders()
    if not records:
        yield wrong("spf", "spf-none", domain=zone.domain)
    elif len(records) > 1:  # RFC 7208 section 4.5
        yield wrong("spf", "spf-several", domain=zone.domain)
    elif not senders:
        yield unknown("spf", "spf-unsent", record=records[0])
    elif refused := [address for address in senders if not zone.allows(address)]:
        yield wrong("spf", "spf-refused", record=records[0], addresses=", ".join(refused))
    else:
        yield ok("spf", "spf", record=records[0], addresses=", ".join(senders))


def _dkim(zone: Zone) -> Iterator[Finding]:
    name = f"{zone.selector}._domainkey.{zone.domain}"
    keys = [key[1] for text in zone.texts(name) if (key := re.search(r"(?:^|;)\s*p=\s*([^;]*)", text))]
    if not keys:
        yield wrong("dkim", "dkim-none", name=name)
    elif not keys[0].strip():
        yield wrong("dkim", "dkim-revoked", name=name)
    else:
        yield ok("dkim", "dkim", name=name)


def _dmarc(zone: Zone) -> Iterator[Finding]:
    policy = dmarc.policy_of(zone.domain, zone.lookup)
    if policy is None:
        yield wrong("dmarc", "dmarc-none", domain=zone.domain)
    elif policy.get("p") in {"reject", "quarantine"}:
        yield ok("dmarc", "dmarc", policy=policy["p"])
    else:
        yield warning("dmarc", "dmarc-weak", policy=policy.get("p", ""))


def _ptr(zone: Zone) -> Iterator[Finding]:
    senders = zone.senders()
    if not senders:
        yield unknown("ptr", "ptr-unsent")
    for address in senders:
        names = zone.lookup(ipaddress.ip_address(address).reverse_pointer, "PTR")
        if not names:
            yield wrong("ptr", "ptr-none", address=address)
        elif any(address in zone.addresses(name) for name in names):
            yield ok("ptr", "ptr", address=address, name=names[0])
        else:
            yield wrong("ptr", "ptr-foreign", address=address, name=names[0])


LOOKS: dict[str, Callable[[Zone], Iterator[Finding]]] = {
    "mx": _mx,
    "spf": _spf,
    "dkim": _dkim,
    "dmarc": _dmarc,
    "ptr": _ptr,
}
