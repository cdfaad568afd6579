"""IP addresses of clients: which network they belong to, how we count them, and what proxies tell of them."""

import ipaddress
import re
from collections.abc import Iterable
from functools import lru_cache

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

IPV6_SUBSCRIBER_BITS = 64
"""A subscriber gets at least that prefix, and with it more addresses than any limit could count (RFC 6177)."""


@lru_cache(maxsize=1_024)
def is_in(address: str, networks: tuple[Network, ...]) -> bool:
    """Whether an IP address is in any of these networks; a text that is no address is in none."""
    parsed = _parsed(address)
    return parsed is not None and any(parsed in network for network in networks)


@lru_cache(maxsize=1_024)
def counted_as(address: str) -> str:
    """The name under which limits count a client: its IPv4 address, or the /64 of its IPv6 address.

    A text that is no address counts as itself.
    """
    parsed = _parsed(address)
    if parsed is None:
        return address
    if parsed.version == 4:
        return str(parsed)
    return str(ipaddress.ip_network((int(parsed), IPV6_SUBSCRIBER_BITS), strict=False))


def forwarded(peer: str, fields: Iterable[str], proxies: tuple[Network, ...]) -> str:
    """The client behind our own proxies: the nearest address in X-Forwarded-For that is none of theirs.

    `fields` are the values of that header, the first one first. Each proxy has added the address that it saw at the
    end, some of them with a port; the client may have written those before. Where a proxy wrote no address, it is
    the client itself.
    """
    hops = [hop for field in fields for hop in field.split(",")]
    client = peer
    while hops and is_in(client, proxies):
        hop = _parsed(_without_port(hops.pop()))
        if hop is None:
            break
        client = str(hop)
    return client


def _without_port(hop: str) -> str:
    """The address in `192.0.2.7:4711`, `[2001:db8::1]:4711`, `"[2001:db8::1]"` and the like."""
    bare = hop.strip().strip('"')
    bracketed = re.fullmatch(r"\[([^\[\]]*)\](?::\d{1,5})?", bare)
    if bracketed:
        return bracketed[1]
    return bare.rpartition(":")[0] if bare.count(":") == 1 else bare


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address; an IPv4 address inside an IPv6 one (RFC 4291 section 2.5.5) is that IPv4 address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return None
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped:
        return parsed.ipv4_mapped
    return parsed
