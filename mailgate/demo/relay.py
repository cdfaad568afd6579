"""The server that takes the gateway's mail in the demo: a stock aiosmtpd listener that keeps it and sends none on."""

import asyncio

from aiosmtpd.smtp import SMTP, Envelope, Session

from mailgate.demo.mails import Mails
from mailgate.school.letters import outbox
from mailgate.store import Store

DELIVERY_SECONDS = 10.0
"""How long letters may take to the relay, on a machine that has much else to do."""


class CapturingRelay:
    """Listens on a free port of the loopback interface and puts every mail into the mailbox that it is for."""

    def __init__(self, mails: Mails) -> None:
        self._mails = mails
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Listen; the port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: SMTP(self, hostname="relay.localhost", enable_SMTPUTF8=True, loop=loop), "127.0.0.1", 0
        )
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def stop(self) -> None:
        """Stop taking mail."""
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """aiosmtpd's hook: a whole mail has come."""
        content = envelope.content
        for recipient in envelope.rcpt_tos:
            self._mails.add(recipient, content if isinstance(content, bytes) else (content or "").encode())
        return "250 2.0.0 Kept"


async def delivered(store: Store) -> bool:
    """Wait until every letter that was queued has reached the relay; False when some do not get there."""
    committed = asyncio.Event()
    store.on_commit.append(committed.set)
    try:
        async with asyncio.timeout(DELIVERY_SECONDS):
            while await store.read(outbox.backlog):
                await committed.wait()
                committed.clear()
    except TimeoutError:
        return False
    finally:
        store.on_commit.remove(committed.set)
    return True
