"""The server that takes our outgoing mail: a few connections kept open, and what became of each mail."""

import asyncio
import contextlib
from collections import deque
from dataclasses import dataclass
from typing import Protocol, cast

import aiosmtplib

from mailgate.settings import Relay as RelaySettings
from mailgate.smtp.composing import Mail
from mailgate.smtp.transaction import Line, Rejected

SECONDS = 60.0
"""How long each step of making a connection may take."""

SERVICE_CLOSING = 421


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
    """A relay spoken to by SMTP; connections are kept open and used again."""

    def __init__(self, settings: RelaySettings, hostname: str) -> None:
        self._settings = settings
        self._hostname = hostname
        self._idle: deque[Line] = deque()

    async def send(self, mail: Mail) -> Result:
        """See `Relay`. A connection that the relay closed while it was idle is replaced once."""
        while self._idle:
            line = self._idle.pop()
            if line.is_good:
                with contextlib.suppress(ConnectionError):
                    return await self._transact(line, mail)
                break
        try:
            return await self._transact(await self._connect(), mail)
        except ConnectionError as error:
            return Result(f"the relay hung up: {error}")

    async def close(self) -> None:
        """See `Relay`."""
        while self._idle:
            self._idle.pop().close()

    async def _connect(self) -> Line:
        relay = self._settings
        client = aiosmtplib.SMTP(
            hostname=relay.host,
            port=relay.port,
            local_hostname=self._hostname,
            use_tls=relay.security == "tls",
            start_tls=relay.security == "starttls",
            username=relay.username or None,
            password=self._password(),
            timeout=SECONDS,
        )
        try:
            await client.connect()
            await client.ehlo()
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            raise RelayDown(f"{relay.host}:{relay.port}: {error}") from error
        extensions = {name for name in ("pipelining", "smtputf8") if client.supports_extension(name)}
        return Line(cast("asyncio.Transport", client.transport), extensions)

    def _password(self) -> str | None:
        file = self._settings.password_file
        try:
            return file.read_text("utf-8").strip() if file else None
        except (OSError, UnicodeError) as error:
            raise RelayDown(f"its password cannot be read: {error}") from error

    async def _transact(self, line: Line, mail: Mail) -> Result:
        """One mail over one connection, which is kept if it is still good. Raises ConnectionError."""
        try:
            result = await _hand_over(line, mail)
        except TimeoutError:
            line.close()
            return Result("the relay did not answer in time")
        except BaseException:
            line.close()
            raise
        if line.is_good:
            self._idle.append(line)
        return result


async def _hand_over(line: Line, mail: Mail) -> Result:
    try:
        await line.send(mail.sender, mail.recipient, mail.content)
    except Rejected as rejected:
        if rejected.answer.code == SERVICE_CLOSING:
            line.close()
        else:
            with contextlib.suppress(ConnectionError):
                await line.reset()
        # The sender is ours: where the relay does not want it, that is no letter's fault.
        permanent = rejected.answer.code // 100 == 5 and rejected.command != "MAIL"
        return Result(str(rejected), permanent)
    except ValueError as error:
        return Result(f"not an address that can be sent to: {error}", permanent=True)
    return Result()
