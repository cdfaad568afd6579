"""Mail out: letters are claimed from the outbox, composed, handed to the relay, and settled.

The attempt is committed before the network is touched. What was tried is settled in the same unit that claims more, so
a letter costs two shares of a group commit. When the relay is not there, the letters go back untried and the courier
pauses. A slow domain holds its own few connections and never those of the others; a login letter overtakes all.
"""

import asyncio
import logging

from mailgate.dependencies import Dependencies
from mailgate.mail import addresses
from mailgate.school.ids import LetterId
from mailgate.school.letters import outbox, rate_cap
from mailgate.school.letters.outbox import Claimed, Outcome
from mailgate.smtp.composing import Composer
from mailgate.smtp.in_flight import InFlight
from mailgate.smtp.relay import Relay, RelayDown
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
"""How often to look for letters that other processes have queued."""

STOP_SECONDS = 5.0
"""How long a stop waits for the letters on their way; what the relay has not taken by then is tried again later."""

PAUSES = (1, 2, 5, 10, 30)
"""Seconds to wait when the relay is not there, the first time, the second, ...; the last one repeats."""


class Courier:
    """Carries letters to the relay until it is stopped."""

    def __init__(self, dependencies: Dependencies, relay: Relay) -> None:
        self._dependencies = dependencies
        self._relay = relay
        self._composer = Composer(dependencies.settings, dependencies.keyring)
        self._in_flight = InFlight(
            dependencies.settings.relay.connections, dependencies.settings.relay.connections_per_domain
        )
        self._cap = rate_cap.Cap(
            dependencies.settings.limits.letters_per_hour,
            addresses.parse(dependencies.settings.gateway.operator),
            dependencies.settings.relay.letters_per_minute,
        )
        self._tried: list[Outcome] = []
        self._untried: list[LetterId] = []
        self._carrying: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._called = False
        self._stopping = False
        self._failures = 0
        self._trouble = ""
        self._resume = 0.0

    async def run(self) -> None:
        """Carry until `stop`; then finish the letters on their way and put the others back."""
        self._dependencies.store.on_commit.append(self._wake.set)
        try:
            while not self._stopping:
                await self._turn()
        finally:
            self._dependencies.store.on_commit.remove(self._wake.set)
            await self._put_down()

    def look(self) -> None:
        """Another process may have queued letters: look for them now."""
        self._called = True
        self._wake.set()

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping = True
        self.look()

    async def _turn(self) -> None:
        """Settle what was tried, claim more, and wait if there was nothing to do."""
        store = self._dependencies.store
        before, self._called = store.committed, False
        try:
            claimed = await self._settle_and_claim()
        except StoreUnavailable as error:
            log.error("the outbox cannot be reached: %s", error)
            await asyncio.sleep(PAUSES[0])
            return
        self._in_flight.take(claimed)
        self._start()
        others_committed = store.committed > before + 1
        # A claim took all that was due, or all there was room for: then it is a letter on its way that wakes us.
        if not (others_committed or self._called or self._tried or self._untried):
            await self._wait(self._pause() or LOOK_SECONDS)

    async def _settle_and_claim(self) -> list[Claimed]:
        tried, self._tried = self._tried, []
        untried, self._untried = self._untried, []
        pause = self._pause()
        wanted = None
        if not pause and not self._stopping:
            full, full_for_login = (
                self._in_flight.full_domains(),
                self._in_flight.full_domains(beyond=outbox.EXTRA_LOGIN),
            )
            wanted = outbox.Wanted(self._in_flight.room, self._dependencies.keyring.newest, full, full_for_login)
        try:
            back = outbox.Untried(untried, round(pause), self._trouble)
            turn = await self._dependencies.store.write(
                rate_cap.turn, self._dependencies.moment(), tried, back, wanted, self._cap
            )
        except StoreUnavailable:
            self._tried = tried + self._tried
            self._untried = untried + self._untried
            raise
        self._in_flight.settled([*(outcome.letter for outcome in tried), *untried])
        if turn.alarm:
            log.error("the cap of %d letters an hour is reached: the others wait", self._cap.letters)
        return turn.claimed

    def _pause(self) -> float:
        """How long to leave the relay alone yet, in seconds."""
        return max(0.0, self._resume - asyncio.get_running_loop().time())

    async def _wait(self, seconds: float) -> None:
        self._wake.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    def _start(self) -> None:
        while not self._stopping and (letter := self._in_flight.next()):
            task = asyncio.create_task(self._carry(letter))
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)

    async def _carry(self, letter: Claimed) -> None:
        try:
            outcome = await self._try(letter)
            self._tried.append(outcome)  # the list that is there now, not before the wait
        except RelayDown as error:
            self._fall_back(letter, error)
        else:
            self._failures = 0
            self._trouble = ""
        self._in_flight.done(letter)
        self._start()
        self._wake.set()

    async def _try(self, letter: Claimed) -> Outcome:
        try:
            result = await self._relay.send(self._composer.compose(letter))
        except RelayDown:
            raise
        except Exception as error:
            log.exception("letter %d (%s) cannot be written or handed over", letter.id, letter.template)
            return Outcome(letter.id, f"cannot be written or handed over: {type(error).__name__}")
        return Outcome(letter.id, result.error, result.permanent)

    def _fall_back(self, letter: Claimed, error: RelayDown) -> None:
        """The relay is not there: everything in hand goes back untried, and the courier rests."""
        self._trouble = str(error)
        if not self._pause():
            rest = PAUSES[min(self._failures, len(PAUSES) - 1)]
            self._failures += 1
            self._resume = asyncio.get_running_loop().time() + rest
            log.warning("the relay is not there, next try in %d s: %s", rest, error)
        self._untried += [letter.id, *self._in_flight.put_back()]

    async def _put_down(self) -> None:
        self._untried += self._in_flight.put_back()
        if self._carrying:
            _, slow = await asyncio.wait(self._carrying, timeout=STOP_SECONDS)
            for task in slow:
                task.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
        try:
            await self._settle_and_claim()
        except StoreUnavailable as error:
            log.error("letters in hand are taken up again when they are due: %s", error)
        await self._relay.close()
