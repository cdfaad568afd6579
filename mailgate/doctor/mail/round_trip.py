"""A test letter, followed from the outbox to the relay, and back to us where it goes to an address of ours."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

from mailgate.doctor.finding import Finding, ok, unknown, wrong
from mailgate.ids import LetterId
from mailgate.mail.addresses import Address
from mailgate.school.directory import people
from mailgate.school.letters import outbox, queue
from mailgate.school.models import Letter, Priority
from mailgate.school.moment import Moment
from mailgate.school.trace import story
from mailgate.school.trace.story import Trace, TracedLetter
from mailgate.smtp.composing import message_id
from mailgate.store import Store

T = TypeVar("T")

LOOK_SECONDS = 0.2
PATIENCE_SECONDS = 60.0
"""How long one hop may take. A server that greylists takes longer: then the line says where to look on."""


class RoundTrip:
    """One letter's way; `domain` is ours."""

    def __init__(self, store: Store, domain: str) -> None:
        self._store = store
        self._domain = domain

    async def hops(self, at: Moment, address: Address) -> AsyncIterator[Finding]:
        """Send the letter, and tell each hop as it is known. Raises StoreUnavailable."""
        letter, reference = await self._store.write(_enqueue, at, address)
        yield ok("outbox", "hop-queued", letter=letter)
        tried = await self._until(lambda: _tried(letter))
        if tried is None:
            await self._store.write(queue.drop, at, [letter])
            yield wrong("courier", "hop-untaken", seconds=round(PATIENCE_SECONDS))
        elif tried.state != "sent":
            await self._store.write(queue.drop, at, [letter])
            yield wrong("relay", "hop-refused", why=tried.error)
        else:
            yield ok("relay", "hop-sent", response=tried.response)
            yield await self._beyond(at, letter, tried, address, message_id("login", reference, self._domain))

    async def _beyond(
        self, at: Moment, letter: LetterId, sent: TracedLetter, address: Address, reference: str
    ) -> Finding:
        """What can be seen of the way behind the relay."""
        if address.domain != self._domain:
            return unknown("beyond", "hop-beyond", queue_id=sent.queue_id or "-", letter=letter)
        back = await self._until(lambda: _returned(at, reference))
        if back is None:
            return wrong("smtp", "hop-lost", seconds=round(PATIENCE_SECONDS), queue_id=sent.queue_id or "-")
        return ok("smtp", "hop-back", mail=back.mail)

    async def _until(self, look: Callable[[], T | None]) -> T | None:
        """What is found by looking again and again; None where it is not there in time."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not (found := await self._store.read(look)):  # noqa: ASYNC110 - another process writes it
                    await asyncio.sleep(LOOK_SECONDS)
        except TimeoutError:
            return None
        return found


def _enqueue(at: Moment, address: Address) -> tuple[LetterId, str]:
    """Queue the letter before all others; its number, and the random part of its Message-ID."""
    outbox.enqueue(at, [outbox.Outgoing(people.unregistered(address), "test", {}, priority=Priority.LOGIN)])
    mine = (Letter.template == "test") & (Letter.recipient == address.spelled)
    letter = Letter.select(Letter.id, Letter.reference).where(mine).order_by(Letter.id.desc()).get()
    return LetterId(letter.id), str(letter.reference)


def _tried(letter: LetterId) -> TracedLetter | None:
    """The letter once a courier has tried to send it and heard how that went."""
    (trace,) = story.of_letter(letter)
    (found,) = trace.letters
    return found if found.state == "sent" or found.error else None


def _returned(at: Moment, reference: str) -> Trace | None:
    """The mail of this Message-ID that came to us."""
    return next((trace for trace in story.of_message_id(reference, at.now) if trace.mail), None)
