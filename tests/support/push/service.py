"""A push service on the loopback interface: it takes messages over TLS, keeps them, and fails when it is told to."""

import asyncio
import base64
import json
import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

import httpcore
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from support.network.tls import Certificate

PATIENCE = 30.0
"""Seconds to wait for what must come: only a failing test ever waits so long."""

HANGS_UP = ""
"""The answer of a push service that takes a message and gives none."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message as it came: `headers` by their lower-case names."""

    host: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def endpoint(self) -> str:
        """The subscription that it is for."""
        return f"https://{self.host}{self.target}"

    def claims(self) -> dict[str, Any]:
        """What VAPID says, after its signature was verified by the key beside it (RFC 8292 section 3)."""
        scheme, _, parameters = self.headers["authorization"].partition(" ")
        assert scheme == "vapid"
        found = dict(each.strip().split("=", 1) for each in parameters.split(","))
        signed, _, signature = found["t"].rpartition(".")
        raw = _raw(signature)
        r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _raw(found["k"]))
        key.verify(encode_dss_signature(r, s), signed.encode("ascii"), ec.ECDSA(SHA256()))
        header, claims = (json.loads(_raw(part)) for part in signed.split("."))
        assert header == {"typ": "JWT", "alg": "ES256"}
        return dict(claims)


@dataclass
class PushServices:
    """All push services in one server; `answers` has a status line, and headers, for a target instead of 201."""

    certificate: Certificate
    answers: dict[str, str] = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)
    connections: int = 0
    _server: asyncio.Server | None = None
    _came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", ssl=self.certificate.server_context())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Take no more connections."""
        if self._server:
            self._server.close()

    @property
    def network(self) -> "Loopback":
        """The network in which every push service is this one."""
        assert self._server is not None
        return Loopback(self._server.sockets[0].getsockname()[1])

    @property
    def certificates(self) -> ssl.SSLContext:
        """Whose word counts there."""
        return self.certificate.client_context()

    async def messages(self, count: int) -> list[Taken]:
        """All messages, once that number of them has come."""
        async with self._came, asyncio.timeout(PATIENCE):
            await self._came.wait_for(lambda: len(self.taken) >= count)
        return self.taken

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while True:
                await self._answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii").split("\r\n")
        method, target, _ = head[0].split(" ")
        assert method == "POST"
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers["content-length"]))
        async with self._came:
            self.taken.append(Taken(headers["host"], target, headers, body))
            self._came.notify_all()
        answer = self.answers.get(target, "201 Created")
        if answer == HANGS_UP:
            raise ConnectionAbortedError
        writer.write(f"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n".encode("ascii"))
        await writer.drain()


class Loopback(httpcore.AsyncNetworkBackend):
    """Every name leads to one port of this machine."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the same for all
        port: int,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's own
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to it."""
        return await self._network.connect_tcp("127.0.0.1", self.port, timeout, local_address, socket_options)


def _raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
