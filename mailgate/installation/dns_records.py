"""What the operator publishes in the domain's DNS, so that mail arrives here and what we send is believed."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from mailgate.settings import Settings

SELECTOR = "mailgate"
"""Stands for the name under which the relay's DKIM key is published; the relay's administrator may choose another."""


@dataclass(frozen=True, slots=True)
class DnsRecord:
    """A line of a zone: the name without the final dot, the type (MX, A, TXT, PTR) and the value.

    Words in capitals in a value are for the operator to replace.
    """

    name: str
    type: str
    value: str

    def __str__(self) -> str:
        value = f'"{self.value}"' if self.type == "TXT" else self.value
        return f"{self.name}.\tIN\t{self.type}\t{value}"


def dns_records(settings: Settings, selector: str = SELECTOR) -> list[DnsRecord]:
    """What the domains of these settings need: RFC 5321 section 5, RFC 7208, RFC 6376 and RFC 7489."""
    domain = settings.gateway.domain
    hosts = dict.fromkeys((domain, urlsplit(settings.gateway.public_url).hostname or domain))
    return [
        DnsRecord(domain, "MX", f"10 {domain}."),
        *(DnsRecord(host, "A", "ADDRESS-OF-THIS-MACHINE") for host in hosts),
        DnsRecord("ADDRESS-OF-THIS-MACHINE", "PTR", f"{domain}."),
        *_believed(domain, settings.relay.host, selector),
        *(
            record
            for other in settings.domains[1:]
            for record in (DnsRecord(other, "MX", f"10 {domain}."), *_believed(other, settings.relay.host, selector))
        ),
    ]


def _believed(domain: str, relay: str, selector: str) -> list[DnsRecord]:
    """What lets others believe that mail from this domain is its own."""
    return [
        DnsRecord(domain, "TXT", f"v=spf1 mx{_spf_of(relay)} -all"),
        DnsRecord(f"{selector}._domainkey.{domain}", "TXT", "v=DKIM1; k=rsa; p=PUBLIC-KEY-OF-THE-RELAY"),
        DnsRecord(f"_dmarc.{domain}", "TXT", f"v=DMARC1; p=reject; rua=mailto:postmaster@{domain}"),
    ]


def is_this_machine(host: str) -> bool:
    """Whether a name or an address, as the settings have it, is that of the loopback interface."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _spf_of(relay: str) -> str:
    """The mechanism by which SPF allows a relay (RFC 7208 section 5); none for one that is this machine."""
    if is_this_machine(relay):
        return ""
    try:
        return f" ip{ipaddress.ip_address(relay).version}:{relay}"
    except ValueError:
        return f" a:{relay}"
