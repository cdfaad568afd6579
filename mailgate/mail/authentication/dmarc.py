"""Checks DMARC (RFC 9989) where no server in front of us does: SPF by pyspf, DKIM by dkimpy.

The DNS is passed in; a check waits for nothing else. It may take seconds: call it in a thread.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
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


@dataclass(frozen=True, slots=True)
class _Proof:
    """A signature or a path by which a domain may have sent the mail.

    `mode` is the tag of the policy that says how strictly the domain must match the author's; `holds` may look up names
    of the domain.
    """

    domain: str
    mode: str
    holds: Callable[[], bool]


def check(raw: bytes, client: str, envelope_sender: str, sender: Address, lookup: Lookup) -> Authentication:
    """Whether the mail that this client (an IP address; empty where not known) brought is from the sender's domain.

    `raw` is the mail with CRLF as it arrived. Where the client is not known SPF says nothing, and only a signature
    counts. Only names of the sender's own organization are looked up. Raises DnsFailure where the result depends on a
    server that does not answer.
    """
    dmarc = _Dmarc(lookup)
    author = sender.canonical.rpartition("@")[2]
    policy = dmarc.policy(author)
    if policy is None:
        return Authentication.NONE
    failure: DnsFailure | None = None
    for proof in (*_signatures(raw, lookup), *_paths(client, envelope_sender, lookup)):
        try:
            if dmarc.aligned(author, proof.domain, policy.get(proof.mode)) and proof.holds():
                return Authentication.PASS
        except DnsFailure as error:
            failure = error
    if failure:
        raise failure
    return Authentication.FAIL


def policy_of(domain: str, lookup: Lookup) -> dict[str, str] | None:
    """The tags of the DMARC record that holds for this domain; None where it publishes none. Raises DnsFailure."""
    return _Dmarc(lookup).policy(domain)


class _Dmarc:
    """The DMARC records of domains; each name is looked up once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._known: dict[str, dict[str, str] | None] = {}

    def policy(self, author: str) -> dict[str, str] | None:
        """The tags of the record that holds for this domain, or None (RFC 9989 section 4.10.1)."""
        return self._record(author) or self._record(self.organization(author))

    def aligned(self, author: str, other: str, mode: str | None) -> bool:
        """Whether two domains match in the strict ("s") or the relaxed mode (RFC 9989 section 4.4).

        Nothing is looked up for another domain that cannot belong to the author's organization: its owner must not
        decide how long the check takes.
        """
        if author == other:
            return True
        organization = self.organization(author)
        if mode == "s" or not f".{other}".endswith(f".{organization}"):
            return False
        return self.organization(other) == organization

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


def _signatures(raw: bytes, lookup: Lookup) -> Iterator[_Proof]:
    """The DKIM signatures of a mail, none of them verified yet."""
    try:
        mail = dkim.DKIM(raw)
    except Exception:  # noqa: BLE001 - dkimpy raises many kinds on hostile mail, and none of them is a signature
        return
    values = [value for name, value in mail.headers if name.lower() == b"dkim-signature"]
    for number, value in enumerate(values[:MOST_SIGNATURES]):
        if domain := _signing_domain(value):
            yield _Proof(domain, "adkim", partial(_is_valid, mail, number, lookup))


def _signing_domain(signature: bytes) -> str:
    """The domain in the tag `d`; empty where there is none."""
    try:
        tags = dkim.util.parse_tag_value(signature)
        return str(tags[b"d"].decode("ascii")).lower().rstrip(".")
    except (dkim.util.InvalidTagValueList, KeyError, UnicodeError):
        return ""


def _is_valid(mail: Any, number: int, lookup: Lookup) -> bool:
    """Whether this DKIM signature of the mail is valid."""

    def text(name: bytes, timeout: int = 5) -> bytes | None:  # noqa: ARG001 - dkimpy's signature
        found = lookup(name.decode("ascii", "replace").rstrip("."), "TXT")
        return b"".join(found[0]) if found else None

    try:
        return bool(mail.verify(number, dnsfunc=text))
    except DnsFailure:
        raise
    except Exception:  # noqa: BLE001 - dkimpy raises many kinds on hostile mail, and none of them is a signature
        return False


def _paths(client: str, envelope_sender: str, lookup: Lookup) -> Iterator[_Proof]:
    """The way of a mail by SPF: the client, and the domain of the envelope's sender."""
    by = parse(envelope_sender) if client else None
    if by:
        domain = by.canonical.rpartition("@")[2]
        yield _Proof(domain, "aspf", partial(spf_passes, client, by, domain, lookup))


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


def spf_passes(client: str, sender: Address, domain: str, lookup: Lookup) -> bool:
    """Whether the domain lets this client (an IP address) send mail from the sender. Raises DnsFailure."""
    try:
        result, *_ = _SpfQuery(lookup, client, f"{sender}", domain).check()
    except DnsFailure:
        raise
    except Exception:  # noqa: BLE001 - a record that pyspf stumbles over authorizes nobody
        return False
    return bool(result == "pass")
