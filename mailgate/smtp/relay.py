"""The server that takes our outgoing mail: keeps a few connections open, and returns what became of each mail."""

import asyncio
import contextlib
from collections import deque
from typing import Protocol, cast

import aiosmtplib

from mailgate.delivery.way_out import ChannelDown, DeliveryResult
from mailgate.settings import RelaySettings
from mailgate.smtp.composing import OutgoingMail
from mailgate.smtp.transaction import Rejected, RelayConnection

SECONDS = 60.0
"""How long each step of making a connection may take."""

SERVICE_CLOSING = 421


class RelayDown(ChannelDown):
    """The relay cannot be reached, or does not let us in; the mail is not the cause."""


class Relay(Protocol):
    """Takes mails one at a time, from several callers at once."""

    async def send(self, mail: OutgoingMail) -> DeliveryResult:
        """Hand over a mail. Raises RelayDown when the relay is not there."""

    async def close(self) -> None:
        """Hang up."""


async def greeted(relay: RelaySettings, hostname: str, seconds: float) -> aiosmtplib.SMTP:
    """A client that the relay has let in, as these settings want it, and that knows what the relay offers.

    `hostname` is what we call ourselves; each step may take `seconds`. Raises RelayDown, from the error that was its
    cause.
    """
    client = aiosmtplib.SMTP(
        hostname=relay.host,
        port=relay.port,
        local_hostname=hostname,
        use_tls=relay.security == "tls",
        start_tls=relay.security == "starttls",
        username=relay.username or None,
        password=_password(relay),
        timeout=seconds,
    )
    try:
        await client.connect()
        await client.ehlo()
    except (aiosmtplib.SMTPException, OSError) as error:
        client.close()
        raise RelayDown(f"{relay.host}:{relay.port}: {error}") from error
    return client


def _password(relay: RelaySettings) -> str | None:
    try:
        return relay.password_file.read_text("utf-8").strip() if relay.password_file else None
    except (OSError, UnicodeError) as error:
        raise RelayDown(f"the password file cannot be read: {error}") from error


class SmtpRelay:
    """A relay that speaks SMTP; connections are kept open and used again."""

    def __init__(self, settings: RelaySettings, hostname: str) -> None:
        self._settings = settings
        self._hostname = hostname
        self._idle: deque[RelayConnection] = deque()

    async def send(self, mail: OutgoingMail) -> DeliveryResult:
        """See `Relay`. A connection that the relay closed while it was idle is replaced once."""
        while self._idle:
            connection = self._idle.pop()
            if connection.is_good:
                with contextlib.suppress(ConnectionError):
                    return await self._transact(connection, mail)
                break
        try:
            return await self._transact(await self._connect(), mail)
        except ConnectionError as error:
            return DeliveryResult(f"the relay hung up: {error}")

    async def close(self) -> None:
        """See `Relay`."""
        while self._idle:
            self._idle.pop().close()

    async def _connect(self) -> RelayConnection:
        client = await greeted(self._settings, self._hostname, SECONDS)
        extensions = {name for name in ("pipelining", "smtputf8") if client.supports_extension(name)}
        return RelayConnection(cast("asyncio.Transport", client.transport), extensions)

    async def _transact(self, connection: RelayConnection, mail: OutgoingMail) -> DeliveryResult:
        """One mail over one connection, which is kept if it is still good. Raises ConnectionError."""
        try:
            result = await _hand_over(connection, mail)
        except TimeoutError:
            connection.close()
            return DeliveryResult("the relay did not answer in time")
        except BaseException:
            connection.close()
            raise
        if connection.is_good:
            self._idle.append(connection)
        return result


async def _hand_over(connection: RelayConnection, mail: OutgoingMail) -> DeliveryResult:
    try:
        reply = await connection.send(mail.sender, mail.recipient, mail.content)
    except Rejected as rejected:
        if rejected.reply.code == SERVICE_CLOSING:
            connection.close()
        else:
            with contextlib.suppress(ConnectionError):
                await connection.reset()
        # The sender is always our own: if the relay refuses it, another attempt with this letter may succeed.
        permanent = rejected.reply.code // 100 == 5 and rejected.command != "MAIL"
        return DeliveryResult(str(rejected), permanent)
    except ValueError as error:
        return DeliveryResult(f"not an address that can be sent to: {error}", permanent=True)
    return DeliveryResult(response=str(reply))
