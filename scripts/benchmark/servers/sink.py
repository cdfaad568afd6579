"""The relay behind the gateway, in a process of its own: takes every letter, keeps when it came, for whom, and its id.

    python -m benchmark.servers.sink

Prints its port. Beside SMTP it knows XCOUNT BEGIN (how many letters came whose id begins so) and XLETTERS N (those
after the first N, as JSON).
"""

import asyncio
import json
import re
import sys
import time
from typing import Any

import uvloop

MESSAGE_ID = re.compile(rb"\r\nMessage-I[Dd]: ([^\r]*)")
END = b"\r\n.\r\n"
letters: list[tuple[int, str, str]] = []
counted: dict[str, tuple[int, int]] = {}
"""Among how many letters were counted whose id begins so, and how many these are: only new ones are looked at."""


class Sink(asyncio.Protocol):
    """One connection."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._buffer = bytearray()
        self._reads_data = False
        self._recipient = ""

    def connection_made(self, transport: Any) -> None:
        """asyncio's hook; uvloop's transports are none of asyncio's."""
        self._transport = transport
        transport.write(b"220 sink.example\r\n")

    def data_received(self, data: bytes) -> None:
        """asyncio's hook."""
        self._buffer += data
        while True:
            mark = END if self._reads_data else b"\r\n"
            end = self._buffer.find(mark)
            if end < 0:
                return
            text = bytes(self._buffer[:end])
            del self._buffer[: end + len(mark)]
            self._transport.write(self._keep(text) if self._reads_data else self._answer(text))

    def _keep(self, mail: bytes) -> bytes:
        found = MESSAGE_ID.search(mail)
        letters.append((time.monotonic_ns(), self._recipient, found[1].decode() if found else ""))
        self._reads_data = False
        return b"250 kept\r\n"

    def _answer(self, line: bytes) -> bytes:
        verb, _, argument = line.partition(b" ")
        match verb.upper():
            case b"EHLO":
                return b"250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n"
            case b"RCPT":
                self._recipient = argument[argument.index(b"<") + 1 : argument.index(b">")].decode()
            case b"DATA":
                self._reads_data = True
                return b"354 go on\r\n"
            case b"QUIT":
                return b"221 bye\r\n"
            case b"XCOUNT":
                return b"%d\r\n" % _count(argument.decode())
            case b"XLETTERS":
                return json.dumps(letters[int(argument) :]).encode() + b"\r\n"
        return b"250 ok\r\n"


def _count(begin: str) -> int:
    among, found = counted.get(begin, (0, 0))
    found += sum(message_id.startswith(begin) for *_, message_id in letters[among:])
    counted[begin] = len(letters), found
    return found


async def _main() -> None:
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(_main())
