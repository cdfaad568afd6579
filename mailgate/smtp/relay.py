"""The server that takes our outgoing mail: a few connections kept open, and what became of each mail."""

import contextlib
from collections import deque
from dataclasses import dataclass
from typing import Protocol

import aiosmtplib

from mailgate.settings import Relay as RelaySettings
from mailgate.smtp.composing import Mail

SECONDS = 60.0


class RelayDown(Exception):
    """The relay cannot be reached or does not let us in: no mail's fault."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the relay said to one mail: taken (`error` empty), or not, for now or for ever."""

    error: str = ""
    permanent: bool = False


class Relay(Protocol):
    """Takes mails one at a time, from several callers at once."""

    async def send(self, mail: Mail) -> Result:
        """Hand over a mail. Raises RelayDown when the relay is not there."""

    async def close(self) -> None:
        """Hang up."""


class SmtpRelay:
    """A relay spoken to by SMTP (aiosmtplib); connections are kept open and used again."""

    def __init__(self, settings: RelaySettings, hostname: str) -> None:
        self._settings = settings
        self._hostname = hostname
        self._idle: deque[aiosmtplib.SMTP] = deque()

    async def send(self, mail: Mail) -> Result:
        """See `Relay`. A connection that the relay closed while it was idle is replaced once."""
        if self._idle:
            with contextlib.suppress(aiosmtplib.SMTPServerDisconnected):
                return await self._transact(self._idle.pop(), mail)
        try:
            return await self._transact(await self._connect(), mail)
        except aiosmtplib.SMTPServerDisconnected as error:
            return Result(f"the relay hung up: {error}")

    async def close(self) -> None:
        """See `Relay`."""
        while self._idle:
            client = self._idle.pop()
            with contextlib.suppress(aiosmtplib.SMTPException, OSError):
                await client.quit(timeout=1)
            client.close()

    async def _connect(self) -> aiosmtplib.SMTP:
        relay = self._settings
        client = aiosmtplib.SMTP(
            hostname=relay.host,
            port=relay.port,
            local_hostname=self._hostname,
            use_tls=relay.security == "tls",
            start_tls=relay.security == "starttls",
            username=relay.username or None,
            password=relay.password_file.read_text("utf-8").strip() if relay.password_file else None,
            timeout=SECONDS,
        )
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            raise RelayDown(f"{relay.host}:{relay.port}: {error}") from error
        return client

    async def _transact(self, client: aiosmtplib.SMTP, mail: Mail) -> Result:
        """One mail over one connection, which is kept if it is still good. Raises SMTPServerDisconnected."""
        try:
            result = await _hand_over(client, mail)
        except (aiosmtplib.SMTPTimeoutError, OSError) as error:
            client.close()
            return Result(f"the relay did not answer: {error}")
        except BaseException:
            client.close()
            raise
        if client.is_connected:
            self._idle.append(client)
        return result


async def _hand_over(client: aiosmtplib.SMTP, mail: Mail) -> Result:
    try:
        await client.mail(mail.sender)
        await client.rcpt(mail.recipient)
        await client.data(mail.content)
    except aiosmtplib.SMTPResponseException as error:
        if client.is_connected:
            with contextlib.suppress(aiosmtplib.SMTPResponseException):
                await client.rset()
        return Result(f"{error.code} {error.message}", permanent=500 <= error.code < 600)
    except ValueError as error:
        return Result(f"not an address that can be sent to: {error}", permanent=True)
    return Result()
