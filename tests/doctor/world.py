"""What stands around an installation: the DNS, the relay, the proxy, and Postfix' map, each able to be wrong."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset
from support.command_line import CommandLine
from support.network.post import PATIENCE, PostOffice
from support.network.tls import Certificate

from mailgate.dependencies import Dependencies
from mailgate.installation.recipients import recipient_map
from mailgate.school.moment import Moment
from mailgate.service.gateway import Gateway, open_dependencies
from mailgate.service.lock import locked
from mailgate.settings import parse

DOMAIN = "mail.example.jp"
HOST = "mx.example.jp"
ADDRESS = "203.0.113.5"

RIGHT: dict[tuple[str, str], tuple[str, ...]] = {
    (".", "NS"): ("a.root-servers.net.",),
    (DOMAIN, "MX"): (f"10 {HOST}.",),
    (HOST, "A"): (ADDRESS,),
    (DOMAIN, "TXT"): ('"v=spf1 mx -all"', '"another text"'),
    (f"mailgate._domainkey.{DOMAIN}", "TXT"): ('"v=DKIM1; k=rsa; " "p=MIIB"',),
    (f"_dmarc.{DOMAIN}", "TXT"): ('"v=DMARC1; p=reject"',),
    ("5.113.0.203.in-addr.arpa", "PTR"): (f"{HOST}.",),
}
"""What is published where all is right."""


class Dns(asyncio.DatagramProtocol):
    """A DNS server on the loopback interface that knows what stands in `zone`, or says nothing."""

    def __init__(self) -> None:
        self.zone = dict(RIGHT)
        self.is_silent = False
        self.port = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See `asyncio.DatagramProtocol`."""
        self._transport: Any = transport
        self.port = transport.get_extra_info("sockname")[1]

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        """See `asyncio.DatagramProtocol`."""
        if not self.is_silent:
            self._transport.sendto(self._answer(dns.message.from_wire(data)).to_wire(), addr)

    def _answer(self, query: dns.message.Message) -> dns.message.Message:
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        asked = query.question[0]
        name, kind = asked.name.to_text(omit_final_dot=asked.name != dns.name.root), dns.rdatatype.to_text(asked.rdtype)
        if values := self.zone.get((name, kind)):
            answer.answer.append(dns.rrset.from_text_list(asked.name, 60, "IN", kind, values))
        elif not any(known == name for known, _ in self.zone):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        return answer


class Proxy:
    """A proxy with TLS in front of the pages; `adds` says what it does with X-Forwarded-For."""

    def __init__(self, certificate: Certificate) -> None:
        self.adds = "appends"
        self.pages = ("", 0)
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, text = proxy.answer(self.path, dict(self.headers))
                self.send_response(status)
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = certificate.server_context().wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_port
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def answer(self, path: str, headers: dict[str, str]) -> tuple[int, bytes]:
        """What the pages answer; 502 where it does not ask them."""
        if self.adds == "an error":
            return 502, b"Bad Gateway"
        forwarded = headers.pop("X-Forwarded-For", "")
        told = {"appends": f"{forwarded}, 198.51.100.7".strip(", "), "nothing": "", "what it got": forwarded}[self.adds]
        connection = HTTPConnection(*self.pages, timeout=PATIENCE)
        connection.request("GET", path, headers=headers | ({"X-Forwarded-For": told} if told else {}))
        answer = connection.getresponse()
        status, text = answer.status, answer.read()
        connection.close()
        return status, text

    async def close(self) -> None:
        """Listen no more."""
        await asyncio.to_thread(self._server.shutdown)
        self._thread.join()
        self._server.server_close()


def change(**values: object) -> None:
    """Give keys of settings.ini other values."""
    file = Path("settings.ini")
    text = file.read_text("utf-8")
    for key, value in values.items():
        text, count = re.subn(rf"(?m)^{key} =.*$", f"{key} = {value}", text)
        assert count == 1, key
    file.write_text(text, "utf-8")


@dataclass
class Surroundings:
    """The folder of a gateway that runs its pages, and all around it."""

    shell: CommandLine
    dns: Dns
    post: PostOffice
    proxy: Proxy
    dependencies: Dependencies
    folder: Path
    service: contextlib.ExitStack
    arguments: list[str] = field(default_factory=list)

    def stops_serving(self) -> None:
        """Let go what `mailgate serve` holds."""
        self.service.close()

    async def write(self, unit: Callable[[Moment], object]) -> None:
        """Write something into the database, now."""
        await self.dependencies.store.write(unit, self.dependencies.moment())

    async def doctor(self, *more: str, code: int | None = None) -> list[str]:
        """What the doctor says, a line each."""
        words = ["doctor", "--language", "en", "--resolver", f"127.0.0.1:{self.dns.port}", *self.arguments, *more]
        out, _ = await asyncio.to_thread(self.shell.run, *words, code=code)
        return out.splitlines()

    async def line(self, topic: str, *more: str) -> str:
        """What it says about one thing."""
        lines = await self.doctor(*more)
        found = [line for line in lines if line.split()[1] == topic]
        assert found, lines
        return "\n".join(found)


@contextlib.asynccontextmanager
async def surroundings(shell: CommandLine, certificate: Certificate, folder: Path) -> AsyncIterator[Surroundings]:
    """All of it, and all of it right."""
    loop = asyncio.get_running_loop()
    async with contextlib.AsyncExitStack() as closing:
        transport, zone = await loop.create_datagram_endpoint(Dns, local_addr=("127.0.0.1", 0))
        closing.callback(transport.close)
        post = PostOffice()
        closing.push_async_callback(post.close)
        await post.open()
        proxy = Proxy(certificate)
        closing.push_async_callback(proxy.close)
        (folder / "recipients").write_text(recipient_map(DOMAIN), "utf-8")
        change(public_url=f"https://127.0.0.1:{proxy.port}", port=post.port, verify="yes")
        settings = parse(
            (folder / "settings.ini").read_text("utf-8").replace(":8080", ":0").replace(":8025", ":0"), folder
        )
        dependencies = await closing.enter_async_context(open_dependencies(settings))
        gateway = Gateway(dependencies, ("web",))
        closing.push_async_callback(gateway.stop)
        await gateway.start()
        proxy.pages = gateway.web
        arguments = ["--recipients", f"regexp:{folder / 'recipients'}"]
        service = closing.enter_context(contextlib.ExitStack())
        service.enter_context(locked(folder / "mailgate.db"))
        yield Surroundings(shell, zone, post, proxy, dependencies, folder, service, arguments)
