"""One SMTP connection: aiosmtpd's protocol with the limits that it lacks.

Different from aiosmtpd's class: replies come from one table; addresses that break the RFC are accepted; the message is
read in one piece; idle time, session time, commands, recipients and sizes have limits; a hang-up does not cancel the
unit of work that is running, and frees all memory at once; an exception is answered with 451 and without its text; a
new connection does not inspect the methods of its class.
"""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from aiosmtpd.smtp import SMTP

from mailgate.machine.memory import BytesInFlight
from mailgate.mail.addresses import masked
from mailgate.smtp.arguments import path_of, refuse_parameters
from mailgate.smtp.message_reader import MessageReader, MessageTooBig, NoMemory
from mailgate.smtp.replies import SmtpReply

log = logging.getLogger(__name__)

LINE_BYTES = 4_096
"""The longest command line: RFC 5321 section 4.5.3.1.4 asks for 512; parameters and long addresses need more."""

COMMANDS_PER_MAIL = 100
"""How many commands a client may send without a mail among them: a loop of NOOPs ends."""

PIPELINED_BYTES = 65_536
"""How many bytes a client may send ahead of our replies, outside of a message (RFC 2920)."""


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """What holds for every connection of a listener; times in seconds, sizes in bytes."""

    hostname: str
    max_message_bytes: int
    most_recipients: int
    idle_seconds: float
    session_seconds: float
    tls: ssl.SSLContext | None


class MailHandler(Protocol):
    """Decides about connections, senders and recipients, and takes the mails."""

    def connected(self, connection: "SmtpConnection") -> SmtpReply | None:
        """A client has connected; a reply turns it away."""

    def disconnected(self, connection: "SmtpConnection") -> None:
        """A connection is over."""

    async def sender(self, peer: str, address: str) -> SmtpReply:
        """MAIL FROM; `address` is empty for the null sender."""

    def most_bytes(self, recipients: tuple[str, ...]) -> int:
        """How large a mail to these recipients may be."""

    def recipient(self, address: str) -> SmtpReply:
        """RCPT TO."""

    async def mail(self, peer: str, sender: str, recipients: tuple[str, ...], content: bytes) -> str:
        """The whole mail with CRLF line ends; the reply to it, with the id under which it was taken.

        The session cancels this call when the client hangs up; a unit of work that has begun must finish all the same.
        """


def _has_bare_control(content: bytes) -> bool:
    """Whether a CR or LF stands alone, or a NUL: where servers disagree about line ends, mails can be smuggled."""
    lines = content.count(b"\r\n")
    return lines != content.count(b"\n") or lines != content.count(b"\r") or b"\0" in content


class SmtpConnection(SMTP):
    """The protocol of one connection."""

    _over_ssl: bool
    _client_connected_cb: object
    _writer: asyncio.StreamWriter | None  # type: ignore[assignment]  # aiosmtpd never clears it

    def __init__(
        self,
        handler: MailHandler,
        settings: SessionSettings,
        in_flight: BytesInFlight,
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        # Not SMTP.__init__: it inspects every method and hook, at every connection.
        reader = MessageReader(LINE_BYTES, loop, in_flight)
        asyncio.StreamReaderProtocol.__init__(self, reader, self._cb_client_connected, loop)
        self.loop = loop
        self.hostname = settings.hostname
        self.tls_context = settings.tls
        self.enable_SMTPUTF8 = True
        self.transport = None
        self.session = None
        self._greeted = False
        self._sender: str | None = None
        self._asking = ""  # who last said MAIL FROM
        self._recipients: list[str] = []
        self._messages = reader
        self._in_flight = in_flight
        self._handler = handler
        self._settings = settings
        self._handle_hooks = {}
        self._handler_coroutine = None
        self._original_transport = None
        self._timeout_handle = None
        self._begun = self._active = loop.time()
        self._commands = 0
        self._in_message = False

    # -- the connection's life ----------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether the client is sending a mail."""
        return bool(self._recipients)

    @property
    def peer(self) -> str:
        """The client's IP address; empty for a local socket."""
        return self.session.peer[0] if self.session and isinstance(self.session.peer, tuple) else ""

    def data_received(self, data: bytes) -> None:
        """Take what the client sends; one that floods us with commands is disconnected."""
        self._active = self.loop.time()
        super().data_received(data)
        if not self._in_message and self._messages.waiting > PIPELINED_BYTES:
            self._messages.forget()
            self.close(SmtpReply.TOO_MANY_COMMANDS)

    def eof_received(self) -> bool | None:
        """A client may close its sending half and still wait for our reply."""
        return asyncio.StreamReaderProtocol.eof_received(self)

    def connection_lost(self, error: Exception | None) -> None:
        """The client has gone: free its memory now, whatever the garbage collector does."""
        if self._writer is None:
            return
        self._handler.disconnected(self)
        super().connection_lost(None)  # the reader would keep the error, and the error all frames that it passed
        self._messages.forget()
        # Without these the connection is part of reference cycles.
        self._client_connected_cb = self._handler_coroutine = self._timeout_handle = self._writer = None

    def _reset_timeout(self, duration: float | None = None) -> None:
        """One timer for each connection, not one for each command."""
        if self._timeout_handle is None:
            self._watch()

    def _watch(self) -> None:
        now = self.loop.time()
        idle_until = self._active + self._settings.idle_seconds
        over = self._begun + self._settings.session_seconds
        if now < min(idle_until, over):
            self._timeout_handle = self.loop.call_later(min(idle_until, over) - now, self._watch)
        elif self.transport is not None:
            self.close(SmtpReply.SESSION_OVER if now >= over else SmtpReply.IDLE)

    def close(self, reply: SmtpReply) -> None:
        """Say why, and hang up."""
        self._log_refusal(reply)
        if self.transport is not None and self._writer is not None:
            self._writer.write(f"{reply}\r\n".encode("ascii"))
            self.transport.close()

    async def push(self, status: str | bytes) -> None:
        """Send a reply, without a line in any log. Raises ConnectionError when the client has gone."""
        if self._writer is None:
            raise ConnectionResetError
        if isinstance(status, SmtpReply) and status.is_refusal:
            self._log_refusal(status)
        self._writer.write((status.encode("ascii") if isinstance(status, str) else status) + b"\r\n")
        await self._writer.drain()

    def _log_refusal(self, reply: SmtpReply) -> None:
        """A line for somebody who says "I wrote and nothing came"; a limit is counted by it, too."""
        told = {"sender": masked(self._asking) or "nobody", "refusal": str(reply)}
        if reply.limit:
            log.warning("refused %(sender)s (limit %(limit)s): %(refusal)s", told | {"limit": reply.limit})
        else:
            log.info("refused %(sender)s: %(refusal)s", told)

    def _set_rset_state(self) -> None:
        self._sender = None
        self._recipients = []

    async def _handle_client(self) -> None:
        try:
            if refusal := self._handler.connected(self):
                self.close(refusal)
                return
            await self.push(f"220 {self.hostname} ESMTP mailgate")
            while self.transport is not None and not self.transport.is_closing():
                await self._serve_command()
        except (asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            # A cancelled task would keep the exception, and with it the frames that hold the message.
            log.debug("a client hung up")
        finally:
            if self.transport is not None:
                self.transport.close()

    async def _serve_command(self) -> None:
        try:
            line = await self._messages.readuntil(b"\n")
        except asyncio.LimitOverrunError:
            await self._skip_line()
            await self.push(SmtpReply.LINE_TOO_LONG)
            return
        self._commands += 1
        if self._commands > COMMANDS_PER_MAIL:
            self.close(SmtpReply.TOO_MANY_COMMANDS)
            return
        verb, _, argument = line.decode("utf-8", "surrogateescape").strip().partition(" ")
        command = COMMANDS.get(verb.upper())
        try:
            await (command(self, argument.strip()) if command else self.push(SmtpReply.BAD_COMMAND))
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            raise
        except Exception:
            log.exception("a command failed")
            self._set_rset_state()
            await self.push(SmtpReply.TRY_LATER)
        finally:
            self._messages.settle()

    async def _skip_line(self) -> None:
        """Read to the end of a line, however long it is, and drop it."""
        ended = False
        while not ended:
            try:
                ended = bool(await self._messages.readuntil(b"\n"))
            except asyncio.LimitOverrunError as overrun:
                await self._messages.readexactly(overrun.consumed)

    # -- the commands (RFC 5321 section 4.1.1) ------------------------------------------------------

    async def smtp_HELO(self, hostname: str) -> None:
        if not hostname:
            await self.push(SmtpReply.SYNTAX)
            return
        self._set_rset_state()
        self._greeted = True
        await self.push(f"250 {self.hostname}")

    async def smtp_EHLO(self, hostname: str) -> None:
        if not hostname:
            await self.push(SmtpReply.SYNTAX)
            return
        self._set_rset_state()
        self._greeted = True
        offers = [self.hostname, "PIPELINING", f"SIZE {self._settings.max_message_bytes}", "8BITMIME", "SMTPUTF8"]
        if self.tls_context and not self._over_ssl:
            offers.append("STARTTLS")
        offers.append("ENHANCEDSTATUSCODES")
        await self.push("\r\n".join([f"250-{offer}" for offer in offers[:-1]] + [f"250 {offers[-1]}"]))

    async def smtp_MAIL(self, arg: str | None) -> None:
        if not self._greeted or self._sender is not None:
            await self.push(SmtpReply.BAD_SEQUENCE)
            return
        path = path_of("FROM:", arg)
        if path is None:
            await self.push(SmtpReply.SYNTAX)
            return
        sender, parameters = path
        self._asking = sender
        refusal = refuse_parameters(parameters, self._settings.max_message_bytes)
        reply = refusal or await self._handler.sender(self.peer, sender)
        if reply is SmtpReply.SENDER_OK:
            self._sender = sender
        await self.push(reply)

    async def smtp_RCPT(self, arg: str | None) -> None:
        if self._sender is None:
            await self.push(SmtpReply.BAD_SEQUENCE)
            return
        path = path_of("TO:", arg)
        if path is None or not path[0]:
            await self.push(SmtpReply.SYNTAX)
        elif path[1]:
            await self.push(SmtpReply.PARAMETER_UNKNOWN)
        elif len(self._recipients) >= self._settings.most_recipients:
            await self.push(SmtpReply.TOO_MANY_RECIPIENTS)
        else:
            address = path[0]
            reply = self._handler.recipient(address)
            if reply is SmtpReply.RECIPIENT_OK:
                self._recipients.append(address)
            await self.push(reply)

    async def smtp_DATA(self, arg: str | None) -> None:
        if arg:
            await self.push(SmtpReply.SYNTAX)
        elif not self._recipients:
            await self.push(SmtpReply.BAD_SEQUENCE)
        elif self._in_flight.is_full:
            await self.push(SmtpReply.NO_MEMORY)
        else:
            reply = await self._take_mail(self._sender or "", tuple(self._recipients))
            self._set_rset_state()
            await self.push(reply)

    async def _take_mail(self, sender: str, recipients: tuple[str, ...]) -> str:
        try:
            content = await self._read_message(self._handler.most_bytes(recipients))
        except MessageTooBig:
            return SmtpReply.TOO_BIG
        except NoMemory:
            return SmtpReply.NO_MEMORY
        if _has_bare_control(content):
            return SmtpReply.BARE_CONTROL
        return await self._handler.mail(self.peer, sender, recipients, content)

    async def _read_message(self, most: int) -> bytes:
        self._in_message = True
        try:
            await self.push(SmtpReply.START_DATA)
            return await self._messages.message(most)
        finally:
            self._in_message = False
            self._commands = 0

    async def smtp_RSET(self, arg: str | None) -> None:
        self._set_rset_state()
        await self.push(SmtpReply.SYNTAX if arg else SmtpReply.OK)

    async def smtp_NOOP(self, arg: str | None) -> None:
        await self.push(SmtpReply.OK)

    async def smtp_VRFY(self, arg: str | None) -> None:
        await self.push(SmtpReply.CANNOT_VERIFY)

    async def smtp_EXPN(self, arg: str | None) -> None:
        await self.push(SmtpReply.NOT_OFFERED)

    async def smtp_STARTTLS(self, arg: str | None) -> None:
        if self.tls_context is None or self._over_ssl:
            await self.push(SmtpReply.NOT_OFFERED)
        elif arg:
            await self.push(SmtpReply.SYNTAX)
        else:
            await self.push(SmtpReply.START_TLS)
            await self._start_tls(self.tls_context)

    async def _start_tls(self, context: ssl.SSLContext) -> None:
        """Shake hands; drop what the client said before, and what it sent too early (RFC 3207 section 6).

        aiosmtpd's own STARTTLS does not notice a client that hangs up in the handshake.
        """
        if self._writer is None:
            raise ConnectionResetError
        self._set_rset_state()
        self._greeted = False
        self._messages.forget()
        try:
            await self._writer.start_tls(context)
        except (OSError, ssl.SSLError):
            self.connection_lost(None)  # asyncio does not call it when a handshake fails
            raise
        self.transport = self._writer.transport
        self._messages.read_from(self._writer.transport)

    async def smtp_QUIT(self, arg: str | None) -> None:
        await self.push(f"221 2.0.0 {self.hostname} closing")
        if self.transport is not None:
            self.transport.close()


COMMANDS: dict[str, Callable[[SmtpConnection, str], Awaitable[None]]] = {
    "HELO": SmtpConnection.smtp_HELO,
    "EHLO": SmtpConnection.smtp_EHLO,
    "MAIL": SmtpConnection.smtp_MAIL,
    "RCPT": SmtpConnection.smtp_RCPT,
    "DATA": SmtpConnection.smtp_DATA,
    "RSET": SmtpConnection.smtp_RSET,
    "NOOP": SmtpConnection.smtp_NOOP,
    "VRFY": SmtpConnection.smtp_VRFY,
    "EXPN": SmtpConnection.smtp_EXPN,
    "HELP": SmtpConnection.smtp_EXPN,
    "AUTH": SmtpConnection.smtp_EXPN,
    "STARTTLS": SmtpConnection.smtp_STARTTLS,
    "QUIT": SmtpConnection.smtp_QUIT,
}
