"""Checks DMARC (RFC 9989) where no server in front of us does: SPF by pyspf, DKIM by dkimpy.

The DNS is passed in; a check waits for nothing else. It may take seconds: call it in a thread.
"""

import re
from collections.abc import Iterator
from typing import Any

import dkim
import spf

from mailgate.mail.addresses import Address, parse
from mailgate.mail.authentication.lookup import DnsFailure, Lookup
from mailgate.mail.authentication.results import Authentication

MOST_SIGNATURES = 5
MOST_LABELS = 8
"""How many names one tree walk looks up (RFC 9989 section 4.10)."""

_TAG = re.compile(r"\s*([a-z]+)\s*=\s*([^;]*?)\s*(?:;|$)", re.IGNORECASE)


def check(raw: bytes, client: str, envelope_sender: str, sender: Address, lookup: Lookup) -> Authentication:
    """Whether the mail that this client (an IP address; empty where not known) brought is from the sender's domain.

    `raw` is the mail with CRLF as it arrived. Where the client is not known SPF says nothing, and only a signature
    counts. Raises DnsFailure.
    """
    dmarc = _Dmarc(lookup)
    author = sender.canonical.rpartition("@")[2]
    policy = dmarc.policy(author)
    if policy is None:
        return Authentication.NONE
    if any(dmarc.aligned(author, signer, policy.get("adkim")) for signer in _signers(raw, lookup)):
        return Authentication.PASS
    by = parse(envelope_sender) if client else None
    domain = by.canonical.rpartition("@")[2] if by else ""
    if domain and dmarc.aligned(author, domain, policy.get("aspf")) and _spf_passes(client, by, domain, lookup):
        return Authentication.PASS
    return Authentication.FAIL


class _Dmarc:
    """The DMARC records of domains; each name is looked up once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._known: dict[str, dict[str, str] | None] = {}

    def policy(self, author: str) -> dict[str, str] | None:
        """The tags of the record that holds for this domain, or None (RFC 9989 section 4.10.1)."""
        return self._record(author) or self._record(self.organization(author))

    def aligned(self, author: str, other: str, mode: str | None) -> bool:
        """Whether two domains are one in the strict ("s") or the relaxed mode (RFC 9989 section 4.4)."""
        if author == other:
            return True
        return mode != "s" and self.organization(author) == self.organization(other)

    def organization(self, domain: str) -> str:
        """The organizational domain, found by walking up the tree (RFC 9989 section 4.10.2)."""
        found = domain
        for name in _upwards(domain):
            record = self._record(name)
            if record is None:
                continue
            if record.get("psd") == "y" and name != domain:
                return ".".join(domain.split(".")[-name.count(".") - 2 :])
            found = name
            if record.get("psd") == "n":
                break
        return found

    def _record(self, domain: str) -> dict[str, str] | None:
        if domain not in self._known:
            texts = [b"".join(text).decode("utf-8", "replace") for text in self._lookup(f"_dmarc.{domain}", "TXT")]
            records = [tags for text in texts if (tags := _tags(text)).get("v") == "dmarc1"]
            self._known[domain] = records[0] if len(records) == 1 else None
        return self._known[domain]


def _upwards(domain: str) -> Iterator[str]:
    labels = domain.split(".")
    yield domain
    start = max(1, len(labels) - MOST_LABELS + 1)
    yield from (".".join(labels[first:]) for first in range(start, len(labels)))


def _tags(record: str) -> dict[str, str]:
    return {name.lower(): value.lower() for name, value in _TAG.findall(record)}


def _signers(raw: bytes, lookup: Lookup) -> Iterator[str]:
    """The domains whose DKIM signatures are valid."""

    def text(name: bytes, timeout: int = 5) -> bytes | None:  # noqa: ARG001 - dkimpy's signature
        found = lookup(name.decode("ascii", "replace").rstrip("."), "TXT")
        return b"".join(found[0]) if found else None

    try:
        mail = dkim.DKIM(raw)
        signatures = sum(name.lower() == b"dkim-signature" for name, _ in mail.headers)
    except Exception:  # noqa: BLE001 - dkimpy raises many kinds on hostile mail, and none of them is a signature
        return
    for number in range(min(signatures, MOST_SIGNATURES)):
        try:
            holds = mail.verify(number, dnsfunc=text)
        except DnsFailure:
            raise
        except Exception:  # noqa: BLE001, S112 - the same
            continue
        if holds:
            yield mail.domain.decode("ascii", "replace").lower().rstrip(".")


class _SpfQuery(spf.query):
    """pyspf with our own `Lookup`."""

    def __init__(self, lookup: Lookup, client: str, sender: str, domain: str) -> None:
        super().__init__(i=client, s=sender, h=domain)
        self._lookup = lookup

    def dns(self, name: str, qtype: str, cnames: object = None, ignore_void: bool = False) -> list[Any]:  # noqa: ARG002
        found = self._lookup(str(name).lower().rstrip("."), qtype)
        if not found and not ignore_void:
            self.void_lookups += 1
            if self.void_lookups > spf.MAX_VOID_LOOKUPS:
                raise spf.PermError(f"more than {spf.MAX_VOID_LOOKUPS} names without records")
        return found


def _spf_passes(client: str, sender: Address | None, domain: str, lookup: Lookup) -> bool:
    try:
        result, *_ = _SpfQuery(lookup, client, f"{sender}", domain).check()
    except DnsFailure:
        raise
    except Exception:  # noqa: BLE001 - a record that pyspf stumbles over authorizes nobody
        return False
    return bool(result == "pass")
