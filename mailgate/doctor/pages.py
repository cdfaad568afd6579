"""The pages as families reach them: the address, its certificate, and what the proxy in front tells of clients."""

import http.client
import json
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from mailgate.doctor.finding import Finding, ok, unknown, wrong
from mailgate.keys.signing import Keyring
from mailgate.service import certificates
from mailgate.settings import Settings
from mailgate.web.programs import forwarded

SECONDS = 5.0
LARGEST_ANSWER = 10_000
STRANGER = "192.0.2.1"
"""Nobody's address (RFC 5737): what a proxy makes of it shows whether clients can choose theirs."""


class _Silent(Exception):
    """The pages do not answer; holds the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def of_pages(settings: Settings, keyring: Keyring | None) -> list[Finding]:
    """Whether they answer at their public address, and what the proxy passes on, which only the key opens."""
    url = settings.gateway.public_url
    try:
        status, body = _get(url, "/livez", {})
    except _Silent as silent:
        return [silent.finding, unknown("forwarded", "forwarded-unseen")]
    if (status, body) != (200, b"ok\n"):
        return [wrong("pages", "pages-other", url=url, status=status), unknown("forwarded", "forwarded-unseen")]
    return [ok("pages", "pages", url=url), *_of_proxy(url, keyring)]


async def of_certificate(settings: Settings, now: int) -> list[Finding]:
    """The last day of the certificate that browsers get."""
    url = settings.gateway.public_url
    if not url.startswith("https:"):
        return [ok("certificate", "certificate-none", url=url)]
    try:
        end = await certificates.shown_at(url)
    except OSError as error:
        return [unknown("certificate", "certificate-unseen", url=url, why=str(error))]
    facts = {"url": url, "day": certificates.last_day(end, settings.gateway.time_zone)}
    if certificates.ends_soon(end, now):
        return [wrong("certificate", "certificate-ends", **facts)]
    return [ok("certificate", "certificate", **facts)]


def _of_proxy(url: str, keyring: Keyring | None) -> Iterator[Finding]:
    if keyring is None:
        yield unknown("forwarded", "forwarded-unseen")
        return
    headers = {"Authorization": forwarded.authorization(keyring), "X-Forwarded-For": STRANGER}
    try:
        status, body = _get(url, forwarded.PATH, headers)
        yield _judged(json.loads(body)) if status == 200 else unknown("forwarded", "forwarded-refused", status=status)
    except (_Silent, ValueError):
        yield unknown("forwarded", "forwarded-unseen")


def _judged(told: Mapping[str, Any]) -> Finding:
    """What the gateway tells of a request of ours that came by the proxy."""
    hops, facts = told["forwarded"], {"peer": told["peer"], "client": told["client"]}
    if not hops:
        return wrong("forwarded", "forwarded-none", **facts)
    if hops == [STRANGER]:
        return wrong("forwarded", "forwarded-as-told", **facts)
    if not told["trusted"]:
        return wrong("forwarded", "forwarded-untrusted", **facts)
    return ok("forwarded", "forwarded", **facts)


def _get(url: str, path: str, headers: Mapping[str, str]) -> tuple[int, bytes]:
    """The status and the text at a path. Raises _Silent."""
    connection = _connection(url)
    try:
        connection.request("GET", path, headers=dict(headers))
        answer = connection.getresponse()
        return answer.status, answer.read(LARGEST_ANSWER)
    except socket.gaierror as error:
        raise _Silent(unknown("pages", "pages-nameless", url=url, why=str(error))) from error
    except ssl.SSLCertVerificationError as error:
        raise _Silent(wrong("pages", "pages-untrusted", url=url, why=error.verify_message)) from error
    except (OSError, http.client.HTTPException) as error:
        raise _Silent(wrong("pages", "pages-away", url=url, why=str(error))) from error
    finally:
        connection.close()


def _connection(url: str) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "https":
        return http.client.HTTPSConnection(host, parts.port, timeout=SECONDS, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, parts.port, timeout=SECONDS)
