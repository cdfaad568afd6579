"""The SMTP server: who may connect and how often, which recipients exist, and 250 only after the commit."""

import asyncio
import contextlib
import io
import logging
import socket
import ssl
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from mailgate.addresses.client import counted_as, is_in
from mailgate.dependencies import Dependencies
from mailgate.ids import RANDOM_BYTES, mail_id
from mailgate.inbox.dispatch import Handling, handle
from mailgate.inbox.handlers import operator
from mailgate.inbox.handlers.news import writing
from mailgate.inbox.request_reader import RequestReader
from mailgate.inbox.requests import PROVEN, Request
from mailgate.machine.memory import BytesInFlight
from mailgate.mail import addresses
from mailgate.mail.reading import Envelope, IncomingMail, read
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news.attachments.attaching import NewFiles
from mailgate.school.readings import Readings, Unread
from mailgate.settings import SmtpSettings
from mailgate.smtp import verification
from mailgate.smtp.replies import SmtpReply
from mailgate.smtp.reply_times import ReplyTimes
from mailgate.smtp.session import SessionSettings, SmtpConnection
from mailgate.store import StoreUnavailable
from mailgate.uploading import IncomingFile, take_in

log = logging.getLogger(__name__)

LARGE_BYTES = 65_536
"""A mail of more bytes is read in a thread: a megabyte can take half a second."""


class Listener:
    """The SMTP server, which is also the handler of its connections (`session.MailHandler`)."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._reader = RequestReader(dependencies.settings, dependencies.keyring)
        self._own = self._reader.own_addresses()
        self._verifier = verification.Verifier(dependencies.settings.smtp, verification.ask_dns)
        self._readers = ThreadPoolExecutor(1, "reading")
        self._domain = dependencies.settings.gateway.domain
        self._domains = dependencies.settings.domains
        self._trusted = dependencies.settings.smtp.trusted_relays
        self._limits = dependencies.settings.limits
        self._reply_times = ReplyTimes()
        self._connections: set[SmtpConnection] = set()
        self._per_client: Counter[str] = Counter()
        self._all_closed = asyncio.Event()
        self._server: asyncio.Server | None = None

    async def start(self, ready: socket.socket | None = None) -> tuple[str, int]:
        """Listen, on this socket if it listens already; the address and port of it. Raises OSError."""
        smtp = self._dependencies.settings.smtp
        session = SessionSettings(
            hostname=self._domain,
            max_message_bytes=self._dependencies.settings.largest_message_bytes,
            most_recipients=self._limits.smtp_recipients,
            idle_seconds=self._limits.smtp_idle_seconds,
            session_seconds=self._limits.smtp_session_seconds,
            tls=tls_context(smtp),
        )
        loop = asyncio.get_running_loop()
        in_flight = BytesInFlight(self._limits.smtp_bytes_in_flight)

        def connection() -> SmtpConnection:
            return SmtpConnection(self, session, in_flight, loop)

        if ready:
            self._server = await loop.create_server(connection, sock=ready, backlog=1_024)
        else:
            self._server = await loop.create_server(connection, smtp.listen.host, smtp.listen.port, backlog=1_024)
        host, port = self._server.sockets[0].getsockname()[:2]
        return host, port

    async def stop(self, grace: float = 5.0) -> None:
        """Stop accepting connections, let mails that have begun finish, close the rest after `grace` seconds."""
        if self._server is None:
            return
        self._server.close()
        for connection in [*self._connections]:
            if not connection.busy:
                connection.close(SmtpReply.SHUTTING_DOWN)
        self._all_closed.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace if self._connections else 0):
                await self._all_closed.wait()
        for connection in [*self._connections]:
            connection.close(SmtpReply.SHUTTING_DOWN)
        self._verifier.close()
        self._readers.shutdown(wait=False, cancel_futures=True)

    # -- session.MailHandler ----------------------------------------------------------------------------

    def connected(self, connection: SmtpConnection) -> SmtpReply | None:
        """See `session.MailHandler`."""
        self._connections.add(connection)
        client = counted_as(connection.peer)
        self._per_client[client] += 1
        over_total = len(self._connections) > self._limits.smtp_connections
        over_share = self._per_client[client] > self._limits.smtp_connections_per_ip
        if over_total:
            return SmtpReply.TOO_MANY_CONNECTIONS
        return SmtpReply.TOO_MANY_OF_CLIENT if over_share and not self._trusts(connection.peer) else None

    def disconnected(self, connection: SmtpConnection) -> None:
        """See `session.MailHandler`."""
        if not self._connections - {connection}:
            self._all_closed.set()
        if connection in self._connections:
            self._connections.discard(connection)
            client = counted_as(connection.peer)
            self._per_client[client] -= 1
            if not self._per_client[client]:
                del self._per_client[client]

    async def sender(self, peer: str, address: str) -> SmtpReply:  # noqa: ARG002 - known and unknown senders alike
        """See `session.MailHandler`."""
        if self._trusts(peer):
            return SmtpReply.SENDER_OK
        at, most = self._dependencies.moment(Origin(Way.MAIL, peer)), self._limits.smtp_mails_per_minute_per_ip
        allowed = await self._dependencies.store.write(_admit, at, f"mails {counted_as(peer)}", most)
        return SmtpReply.SENDER_OK if allowed else SmtpReply.TOO_MANY_MAILS

    def recipient(self, address: str) -> SmtpReply:
        """See `session.MailHandler`."""
        if address.lower() == "postmaster":  # RFC 5321 section 4.5.1: without a domain, too
            return SmtpReply.RECIPIENT_OK
        parsed = addresses.parse(address)
        if parsed is None:
            return SmtpReply.BAD_ADDRESS
        if parsed.domain not in self._domains:
            return SmtpReply.NO_RELAY
        return SmtpReply.RECIPIENT_OK if self._reader.command(parsed) else SmtpReply.NO_SUCH_MAILBOX

    def most_bytes(self, recipients: tuple[str, ...]) -> int:
        """See `session.MailHandler`."""
        if all(map(self._reader.may_attach, recipients)):
            return self._dependencies.settings.largest_message_bytes
        return self._dependencies.settings.smtp.max_message_bytes

    async def mail(self, peer: str, sender: str, recipients: tuple[str, ...], content: bytes) -> str:
        """See `session.MailHandler`."""
        begun = time.perf_counter()
        at = self._moment_of_mail(peer)
        mail, request = await self._read(content, Envelope(sender, recipients), peer)
        if request.may_be_notice:
            at = self._as_received(at, mail, peer)
        try:
            request = await self._verified(at, mail, request, peer)
            if request.files:
                request = replace(request, new_files=await self._take_in(at, request))
            handling = await self._carry_out(at, request)
        except (StoreUnavailable, verification.Undecided) as error:
            log.error("mail %s was put off: %s", at.origin.mail, error)
            return SmtpReply.TRY_LATER
        _log_mail(at, len(content), request, handling)
        if handling.has_role:
            self._reply_times.known(request.commands, begun)
        else:
            await self._reply_times.stranger(request.commands, begun)
        return f"{SmtpReply.ACCEPTED} as {at.origin.mail}"

    def _moment_of_mail(self, peer: str) -> Moment:
        """Now, when a mail has come, with an id for it."""
        now, entropy = self._dependencies.clock(), self._dependencies.entropy
        origin = Origin(Way.MAIL, peer, mail=mail_id(now, entropy(RANDOM_BYTES)))
        return Moment(now, entropy, origin, latest=self._dependencies.latest())

    async def _verified(self, at: Moment, mail: IncomingMail, request: Request, peer: str) -> Request:
        """The request; who sent one that acts is found out. Raises verification.Undecided, or StoreUnavailable."""
        if request.actions and self._verifier.lacks_report(mail, peer):
            await self._dependencies.store.write(operator.report_missing, at, self._dependencies.settings)
        if PROVEN.isdisjoint(request.commands):
            return request
        return replace(request, authenticated=await self._verifier.verified(mail, peer))

    async def _read(self, content: bytes, envelope: Envelope, peer: str) -> tuple[IncomingMail, Request]:
        """Read a mail before any unit of work begins; a large one in a thread, so that the other connections go on."""
        if len(content) <= LARGE_BYTES:
            return self._read_now(content, envelope, peer)
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read_now, content, envelope, peer)

    def _read_now(self, content: bytes, envelope: Envelope, peer: str) -> tuple[IncomingMail, Request]:
        mail = read(content, envelope, self._own)
        return mail, self._reader.request(mail, self._verifier.reported(mail, peer), Readings())

    def _as_received(self, at: Moment, mail: IncomingMail, peer: str) -> Moment:
        """The moment of a mail; it counts as of when a relay of ours took it over, if that was not long ago."""
        instant = self._verifier.received_at(mail, peer)
        earliest = at.now - 60 * self._dependencies.settings.smtp.received_minutes
        return at.received_at(instant) if instant is not None and earliest <= instant < at.now else at

    async def _carry_out(self, at: Moment, request: Request) -> Handling:
        """Run the unit of work; what it needs to have read is read in between, while no transaction waits for it."""
        store, settings = self._dependencies.store, self._dependencies.settings
        while True:
            try:
                return await store.write(handle, at, request, settings)
            except Unread as unread:
                await asyncio.to_thread(_read, request, unread)

    async def _take_in(self, at: Moment, request: Request) -> NewFiles:
        """Keep the files of a mail of somebody who may attach them; those of others are not looked at."""
        store, settings = self._dependencies.store, self._dependencies.settings
        author = await store.read(writing.uploader, at, request, settings)
        if author is None:
            return NewFiles()
        files = [IncomingFile(file.name, len(file.content), io.BytesIO(file.content)) for file in request.files]
        return await take_in(self._dependencies, at, author, files)

    def _trusts(self, peer: str) -> bool:
        return is_in(peer, self._trusted)


def _log_mail(at: Moment, size: int, request: Request, handling: Handling) -> None:
    """Write one line about a mail that is committed."""
    log.info(
        "mail %(mail)s, %(size)d bytes from %(sender)s to %(command)s, written by a %(writer)s (sign %(sign)s):"
        " %(outcome)s",
        {
            "mail": at.origin.mail,
            "size": size,
            "sender": addresses.masked(request.sender) or "nobody",
            "command": ",".join(action.command for action in request.actions) or "nothing",
            "writer": "person" if request.may_be_person else "program",
            "sign": request.sign or "none",
            "outcome": ",".join(handling.dispositions),
        },
    )


def _admit(at: Moment, count: str, most: int) -> bool:
    """Count one more mail of a client; whether there were not too many in this minute, which is put on record."""
    is_within = limits.within(at, count, most, 60)
    if not is_within:
        record_repeated(at, Event.TOO_MANY)
    return is_within


def _read(request: Request, unread: Unread) -> None:
    request.readings.make(unread)
    MailText(request.text, request.whole, request.readings).read_ahead()


def tls_context(smtp: SmtpSettings) -> ssl.SSLContext | None:
    """For STARTTLS, with Python's defaults (TLS 1.2 and newer); None where the settings name no certificate."""
    if smtp.tls_certificate is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(smtp.tls_certificate, smtp.tls_key)
    return context
