"""One SMTP connection: aiosmtpd's protocol with what it lacks (docs/mail.md, "aiosmtpd").

Different from the stock class: replies come from one table; addresses that break the RFC are read; the message is read
in one piece; idle time, session time, commands, recipients and sizes have limits; a hang-up does not cancel the unit of
work that is running; an exception is a 451 that says nothing; nothing is reflected upon at every connection.
"""

import asyncio
import logging
import re
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from aiosmtpd.smtp import SMTP

from mailgate.smtp.replies import Reply

log = logging.getLogger(__name__)

LINE_BYTES = 4_096
"""The longest command line: RFC 5321 section 4.5.3.1.4 asks for 512; parameters and long addresses for more."""

COMMANDS_PER_MAIL = 100
"""How many commands may pass without a mail being taken: a NOOP loop ends."""

END_OF_DATA = b"\r\n.\r\n"
PATH = re.compile(r"\s*(?:<([^<>]*)>|([^\s<>]+))(?:\s+(.*))?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Terms:
    """What every connection of a listener is held to; times in seconds, sizes in bytes."""

    hostname: str
    max_message_bytes: int
    most_recipients: int
    idle_seconds: float
    session_seconds: float
    tls: ssl.SSLContext | None


class Reception(Protocol):
    """Who decides about connections, senders, recipients and mails."""

    def arrived(self, connection: "Connection") -> Reply | None:
        """A new connection; a reply turns it away."""

    def gone(self, connection: "Connection") -> None:
        """A connection is over."""

    async def sender(self, peer: str, address: str) -> Reply:
        """MAIL FROM; `address` is empty for the null sender."""

    def recipient(self, address: str) -> Reply:
        """RCPT TO."""

    async def mail(self, peer: str, sender: str, recipients: tuple[str, ...], content: bytes) -> Reply:
        """The whole mail with CRLF line ends. Cancelled when the client hangs up; what it has begun is finished."""


class MessageReader(asyncio.StreamReader):
    """A stream reader that also reads a message in one piece, however long its lines."""

    _buffer: bytearray
    _eof: bool

    async def message(self, most: int) -> bytes | None:
        """What stands before CRLF.CRLF, its CRLF included, dots unstuffed (RFC 5321 section 4.5.2).

        None when it is longer than `most` bytes; it is read to its end all the same, in bounded memory. Raises
        IncompleteReadError when the client hangs up before the end.
        """
        searched, dropped = 0, 0
        while True:
            if not dropped and self._buffer.startswith(END_OF_DATA[2:]):
                del self._buffer[: len(END_OF_DATA) - 2]
                return b""
            end = self._buffer.find(END_OF_DATA, searched)
            if end >= 0:
                content = bytes(self._buffer[: end + 2])
                del self._buffer[: end + len(END_OF_DATA)]
                return None if dropped or len(content) > most else _unstuffed(content)
            if self._eof:
                raise asyncio.IncompleteReadError(b"", None)
            if len(self._buffer) > most:
                dropped += len(self._buffer) - len(END_OF_DATA)
                del self._buffer[: -len(END_OF_DATA)]
            searched = max(0, len(self._buffer) - len(END_OF_DATA) + 1)
            await self._wait_for_data("message")  # type: ignore[attr-defined]  # typeshed leaves it out

    def go_on(self, transport: asyncio.WriteTransport) -> None:
        """Read from this transport from now on (and pause it, when too much comes)."""
        self._transport = transport

    def forget(self) -> None:
        """Throw away what has come and was not read yet."""
        self._buffer.clear()


def _unstuffed(content: bytes) -> bytes:
    return content.removeprefix(b".").replace(b"\r\n.", b"\r\n")


def _has_bare_control(content: bytes) -> bool:
    """A CR or LF that stands alone, or a NUL: where servers disagree about line ends, mails are smuggled."""
    lines = content.count(b"\r\n")
    return lines != content.count(b"\n") or lines != content.count(b"\r") or b"\0" in content


def _path(keyword: str, argument: str | None) -> tuple[str, list[str]] | None:
    """The address and the parameters of MAIL FROM:<...> or RCPT TO:<...>; None where it cannot be read."""
    if not argument or not argument.upper().startswith(keyword):
        return None
    match = PATH.fullmatch(argument.removeprefix(argument[: len(keyword)]))
    return ((match[1] if match[2] is None else match[2]), (match[3] or "").split()) if match else None


class Connection(SMTP):
    """The protocol of one connection."""

    _over_ssl: bool

    def __init__(self, reception: Reception, terms: Terms, loop: asyncio.AbstractEventLoop) -> None:
        # Not SMTP.__init__: it reflects upon every method and hook, at every connection.
        reader = MessageReader(limit=LINE_BYTES, loop=loop)
        asyncio.StreamReaderProtocol.__init__(self, reader, self._cb_client_connected, loop)
        self.loop = loop
        self.hostname = terms.hostname
        self.tls_context = terms.tls
        self.enable_SMTPUTF8 = True
        self.transport = None
        self.session = None
        self._greeted = False
        self._sender: str | None = None
        self._recipients: list[str] = []
        self._messages = reader
        self._reception = reception
        self._terms = terms
        self._handle_hooks = {}
        self._handler_coroutine = None
        self._original_transport = None
        self._timeout_handle = None
        self._begun = self._active = loop.time()
        self._commands = 0

    # -- the connection's life ----------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether a mail is on its way in."""
        return bool(self._recipients)

    @property
    def peer(self) -> str:
        """The client's IP address; empty for a local socket."""
        return self.session.peer[0] if self.session and isinstance(self.session.peer, tuple) else ""

    def data_received(self, data: bytes) -> None:
        """Whoever sends is not idle."""
        self._active = self.loop.time()
        super().data_received(data)

    def eof_received(self) -> bool | None:
        """A client may close its sending half and still wait for our answer."""
        return asyncio.StreamReaderProtocol.eof_received(self)

    def connection_lost(self, error: Exception | None) -> None:
        """The client has gone; a unit of work that runs is finished all the same."""
        self._reception.gone(self)
        super().connection_lost(error)

    def _reset_timeout(self, duration: float | None = None) -> None:
        """One timer a connection, not one a command."""
        if self._timeout_handle is None:
            self._watch()

    def _watch(self) -> None:
        now = self.loop.time()
        idle_until = self._active + self._terms.idle_seconds
        over = self._begun + self._terms.session_seconds
        if now < min(idle_until, over):
            self._timeout_handle = self.loop.call_later(min(idle_until, over) - now, self._watch)
        elif self.transport is not None:
            self.close(Reply.SESSION_OVER if now >= over else Reply.IDLE)

    def close(self, reply: Reply) -> None:
        """Say why, and hang up."""
        if self.transport is not None:
            self._writer.write(f"{reply}\r\n".encode("ascii"))
            self.transport.close()

    async def push(self, status: str | bytes) -> None:
        """Reply, and note nothing of it in a log."""
        self._writer.write((status.encode("ascii") if isinstance(status, str) else status) + b"\r\n")
        await self._writer.drain()

    def _set_rset_state(self) -> None:
        self._sender = None
        self._recipients = []

    async def _handle_client(self) -> None:
        try:
            if refusal := self._reception.arrived(self):
                self.close(refusal)
                return
            await self.push(f"220 {self.hostname} ESMTP mailgate")
            while self.transport is not None and not self.transport.is_closing():
                await self._serve_command()
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            log.debug("%s hung up", self.peer)
        finally:
            if self.transport is not None:
                self.transport.close()

    async def _serve_command(self) -> None:
        try:
            line = await self._messages.readuntil(b"\n")
        except asyncio.LimitOverrunError:
            await self._skip_line()
            await self.push(Reply.LINE_TOO_LONG)
            return
        self._commands += 1
        if self._commands > COMMANDS_PER_MAIL:
            self.close(Reply.TOO_MANY_COMMANDS)
            return
        verb, _, argument = line.decode("utf-8", "surrogateescape").strip().partition(" ")
        command = COMMANDS.get(verb.upper())
        try:
            await (command(self, argument.strip()) if command else self.push(Reply.BAD_COMMAND))
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            raise
        except Exception:
            log.exception("a command failed")
            self._set_rset_state()
            await self.push(Reply.TRY_LATER)

    async def _skip_line(self) -> None:
        """Read to the end of a line, however long it is, and forget it."""
        ended = False
        while not ended:
            try:
                ended = bool(await self._messages.readuntil(b"\n"))
            except asyncio.LimitOverrunError as overrun:
                await self._messages.readexactly(overrun.consumed)

    # -- the commands (RFC 5321 section 4.1.1) ------------------------------------------------------

    async def smtp_HELO(self, hostname: str) -> None:
        if not hostname:
            await self.push(Reply.SYNTAX)
            return
        self._set_rset_state()
        self._greeted = True
        await self.push(f"250 {self.hostname}")

    async def smtp_EHLO(self, hostname: str) -> None:
        if not hostname:
            await self.push(Reply.SYNTAX)
            return
        self._set_rset_state()
        self._greeted = True
        offers = [self.hostname, "PIPELINING", f"SIZE {self._terms.max_message_bytes}", "8BITMIME", "SMTPUTF8"]
        if self.tls_context and not self._over_ssl:
            offers.append("STARTTLS")
        offers.append("ENHANCEDSTATUSCODES")
        await self.push("\r\n".join([f"250-{offer}" for offer in offers[:-1]] + [f"250 {offers[-1]}"]))

    async def smtp_MAIL(self, arg: str | None) -> None:
        if not self._greeted or self._sender is not None:
            await self.push(Reply.BAD_SEQUENCE)
            return
        path = _path("FROM:", arg)
        if path is None:
            await self.push(Reply.SYNTAX)
            return
        sender, parameters = path
        refusal = self._refuse_parameters(parameters)
        reply = refusal or await self._reception.sender(self.peer, sender)
        if reply is Reply.SENDER_OK:
            self._sender = sender
        await self.push(reply)

    def _refuse_parameters(self, parameters: list[str]) -> Reply | None:
        for parameter in parameters:
            name, _, value = parameter.upper().partition("=")
            if name == "SIZE" and value.isdecimal():
                if int(value[:20]) > self._terms.max_message_bytes:
                    return Reply.TOO_BIG
            elif (name, value) not in {("BODY", "7BIT"), ("BODY", "8BITMIME"), ("SMTPUTF8", "")}:
                return Reply.PARAMETER_UNKNOWN
        return None

    async def smtp_RCPT(self, arg: str | None) -> None:
        if self._sender is None:
            await self.push(Reply.BAD_SEQUENCE)
            return
        path = _path("TO:", arg)
        if path is None or not path[0]:
            await self.push(Reply.SYNTAX)
        elif path[1]:
            await self.push(Reply.PARAMETER_UNKNOWN)
        elif len(self._recipients) >= self._terms.most_recipients:
            await self.push(Reply.TOO_MANY_RECIPIENTS)
        else:
            address = path[0]
            reply = self._reception.recipient(address)
            if reply is Reply.RECIPIENT_OK:
                self._recipients.append(address)
            await self.push(reply)

    async def smtp_DATA(self, arg: str | None) -> None:
        if arg:
            await self.push(Reply.SYNTAX)
            return
        if not self._recipients:
            await self.push(Reply.BAD_SEQUENCE)
            return
        await self.push(Reply.START_DATA)
        sender, recipients = self._sender or "", tuple(self._recipients)
        content = await self._messages.message(self._terms.max_message_bytes)
        self._commands = 0
        if content is None:
            reply = Reply.TOO_BIG
        elif _has_bare_control(content):
            reply = Reply.BARE_CONTROL
        else:
            reply = await self._reception.mail(self.peer, sender, recipients, content)
        self._set_rset_state()
        await self.push(reply)

    async def smtp_RSET(self, arg: str | None) -> None:
        self._set_rset_state()
        await self.push(Reply.SYNTAX if arg else Reply.OK)

    async def smtp_NOOP(self, arg: str | None) -> None:
        await self.push(Reply.OK)

    async def smtp_VRFY(self, arg: str | None) -> None:
        await self.push(Reply.CANNOT_VERIFY)

    async def smtp_EXPN(self, arg: str | None) -> None:
        await self.push(Reply.NOT_OFFERED)

    async def smtp_STARTTLS(self, arg: str | None) -> None:
        if self.tls_context is None or self._over_ssl:
            await self.push(Reply.NOT_OFFERED)
        elif arg:
            await self.push(Reply.SYNTAX)
        else:
            await self.push(Reply.START_TLS)
            await self._start_tls(self.tls_context)

    async def _start_tls(self, context: ssl.SSLContext) -> None:
        """Shake hands; all that was said before is forgotten, and what was said too early as well (RFC 3207 section 6).

        Not aiosmtpd's way: it never learns of a client that goes away in the handshake.
        """
        self._set_rset_state()
        self._greeted = False
        self._messages.forget()
        await self._writer.start_tls(context)
        self.transport = self._writer.transport
        self._messages.go_on(self._writer.transport)

    async def smtp_QUIT(self, arg: str | None) -> None:
        await self.push(f"221 2.0.0 {self.hostname} closing")
        if self.transport is not None:
            self.transport.close()


COMMANDS: dict[str, Callable[[Connection, str], Awaitable[None]]] = {
    "HELO": Connection.smtp_HELO,
    "EHLO": Connection.smtp_EHLO,
    "MAIL": Connection.smtp_MAIL,
    "RCPT": Connection.smtp_RCPT,
    "DATA": Connection.smtp_DATA,
    "RSET": Connection.smtp_RSET,
    "NOOP": Connection.smtp_NOOP,
    "VRFY": Connection.smtp_VRFY,
    "EXPN": Connection.smtp_EXPN,
    "HELP": Connection.smtp_EXPN,
    "AUTH": Connection.smtp_EXPN,
    "STARTTLS": Connection.smtp_STARTTLS,
    "QUIT": Connection.smtp_QUIT,
}
