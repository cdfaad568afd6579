"""Claims letters from the outbox, hands them to their channel's way out, and settles the outcomes.

The attempt is committed before the network is used; what a courier had claimed that died is claimed again at the next
start. One unit of work settles outcomes and claims more letters, so
a letter costs two shares of a group commit. While the channel is down, the courier puts the letters back untried and
pauses. A slow domain uses its own few connections and never those of other domains; a login letter overtakes all.
"""

import asyncio
import logging
import os

from mailgate.delivery.in_flight import InFlight
from mailgate.delivery.pacing import Pacing
from mailgate.delivery.way_out import ChannelDown, DeliveryResult, WayOut
from mailgate.dependencies import Dependencies
from mailgate.machine.process_name import is_dead, name_of
from mailgate.mail import addresses
from mailgate.mail.addresses import redacted
from mailgate.mail.queue_ids import queue_id
from mailgate.school.letters import claims, outbox, queue, rate_cap, settling
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.settling import AttemptOutcome
from mailgate.school.models import Channel
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

POLL_SECONDS = 0.25
"""How often the courier polls for letters that other processes have queued."""

STOP_SECONDS = 5.0
"""How long a stop waits for letters that are being sent; those unfinished by then are tried again later."""

PAUSES = (1, 2, 5, 10, 30)
"""Seconds to wait while the channel is down, the first time, the second, ...; the last one repeats."""


class Courier:
    """Carries letters to one channel's way out until it is stopped."""

    def __init__(self, dependencies: Dependencies, way_out: WayOut) -> None:
        self._dependencies = dependencies
        self._way_out = way_out
        self._channel = way_out.channel
        self._pacing = Pacing()
        self._in_flight = InFlight(way_out.capacity.connections, way_out.capacity.connections_per_domain)
        self._cap = rate_cap.Cap(
            dependencies.settings.limits.letters_per_hour,
            addresses.parse(dependencies.settings.gateway.operator),
            way_out.capacity.letters_per_minute,
        )
        self._process = name_of(os.getpid())
        self._tried: list[AttemptOutcome] = []
        self._untried: list[Claimed] = []
        self._owed = 0
        self._sending: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._polled = False
        self._stopping = False
        self._failures = 0
        self._trouble = ""
        self._resume = 0.0

    async def run(self) -> None:
        """Send letters until `stop`; then finish those being sent and put the others back."""
        self._dependencies.store.on_commit.append(self._wake.set)
        try:
            await self._release()
            while not self._stopping:
                await self._turn()
        finally:
            self._dependencies.store.on_commit.remove(self._wake.set)
            await self._finish()

    async def _release(self) -> None:
        """Let the letters go at once that a process had claimed which is dead by now, but for domains that rest."""
        store = self._dependencies.store
        try:
            dead = [name for name in await store.read(claims.claimants) if is_dead(name)]
            if dead:
                letters = await store.write(claims.release, self._dependencies.moment(), dead)
                log.warning("%d letters that a dead process had claimed go now", letters)
            self._pacing.go_on(await store.read(queue.resting, self._dependencies.moment()))
        except StoreUnavailable as error:
            log.error("letters of dead processes are tried when they are due: %s", error)

    def look(self) -> None:
        """Poll now: another process may have queued letters."""
        self._polled = True
        self._wake.set()

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping = True
        self.look()

    async def _turn(self) -> None:
        """Settle outcomes, claim letters, start sending, and wait if there was nothing to do."""
        store = self._dependencies.store
        before, self._polled = store.committed, False
        own: int = 0
        claimed: list[Claimed] = []
        try:
            if await self._has_work():
                own, claimed = 1, await self._settle_and_claim()
        except StoreUnavailable as error:
            log.error("the outbox cannot be reached: %s", error)
            await asyncio.sleep(PAUSES[0])
            return
        self._in_flight.take(claimed)
        self._start()
        others_committed = store.committed > before + own
        # The claim took all that was due, or all there was room for: in that case the next finished letter wakes us.
        if not (others_committed or self._polled or self._tried or self._untried):
            await self._wait(self._pause() or POLL_SECONDS)

    async def _has_work(self) -> bool:
        """Whether there may be something to settle or to claim.

        Each commit wakes every courier, and two that claimed each time would wake each other for ever. Nearly all
        letters go by mail: its courier claims without a look, and those of other channels look first.
        """
        if self._channel is Channel.MAIL or self._tried or self._untried:
            return True
        at = self._dependencies.moment()
        return not self._pause() and await self._dependencies.store.read(outbox.is_any_due, at, [self._channel])

    async def _settle_and_claim(self) -> list[Claimed]:
        tried, self._tried = self._tried, []
        untried, self._untried = self._untried, []
        pause = self._pause()
        wanted = None
        if not pause and not self._stopping:
            full, full_for_login = (
                self._in_flight.full_domains(),
                self._in_flight.full_domains(beyond=claims.EXTRA_LOGIN),
            )
            wanted = claims.Wanted(
                most=self._in_flight.room,
                key_name=self._dependencies.keyring.newest,
                full_domains=full,
                full_for_login=full_for_login,
                process=self._process,
                channel=self._channel,
                resting=self._pacing.resting(self._dependencies.clock()),
                owed=self._owed,
            )
        try:
            back = settling.Untried.of(untried, round(pause), self._trouble)
            turn = await self._dependencies.store.write(
                rate_cap.turn, self._dependencies.moment(), tried, back, wanted, self._cap
            )
        except StoreUnavailable:
            self._tried = tried + self._tried
            self._untried = untried + self._untried
            raise
        self._owed = turn.owed
        if wanted and not turn.claimed and self._channel is not Channel.MAIL:
            self._resume = asyncio.get_running_loop().time() + POLL_SECONDS  # what is due must not go yet
        self._in_flight.settled([*(outcome.letter for outcome in tried), *back.letters])
        if turn.alarm:
            log.error("the cap of %d letters an hour is reached: the other letters wait", self._cap.letters)
        return turn.claimed

    def _pause(self) -> float:
        """How many seconds remain of a pause, as after the channel was down."""
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
            task = asyncio.create_task(self._send(letter))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _send(self, letter: Claimed) -> None:
        try:
            outcome = await self._try(letter)
            self._tried.append(outcome)  # not before the await: `_settle_and_claim` replaces the list
        except ChannelDown as error:
            self._pause_for_channel(letter, error)
        else:
            self._failures = 0
            self._trouble = ""
        self._in_flight.done(letter)
        self._start()
        self._wake.set()

    async def _try(self, letter: Claimed) -> AttemptOutcome:
        try:
            result = await self._way_out.send(letter)
        except ChannelDown:
            raise
        except Exception as error:
            log.exception("letter %d (%s) cannot be written or handed over", letter.id, letter.template)
            return AttemptOutcome(letter.id, f"cannot be written or handed over: {type(error).__name__}")
        _log_attempt(self._channel, letter, result, self._dependencies.clock() - letter.created)
        now = self._dependencies.clock()
        if letter.is_to_many and self._pacing.answered(letter.domain, result.error, now):
            self._untried += self._in_flight.put_back_bulk(letter.domain)
            await self._write_down(letter.domain, self._pacing.resting(now)[letter.domain])
        return AttemptOutcome(letter.id, result.error, result.permanent, result.response, result.wait)

    async def _write_down(self, domain: str, until: int) -> None:
        """Let pages and metrics say that a domain rests."""
        try:
            await self._dependencies.store.write(claims.rest, domain, until)
        except StoreUnavailable as error:
            log.error("nobody is shown that %s rests: %s", domain, error)

    def _pause_for_channel(self, letter: Claimed, error: ChannelDown) -> None:
        """The channel is down: put back every letter that is not being sent, and pause."""
        self._trouble = str(error)
        if not self._pause():
            rest = PAUSES[min(self._failures, len(PAUSES) - 1)]
            self._failures += 1
            self._resume = asyncio.get_running_loop().time() + rest
            log.warning("a channel is down, next try in %d s: %s", rest, error)
        self._untried += [letter, *self._in_flight.put_back()]

    async def _finish(self) -> None:
        self._untried += self._in_flight.put_back()
        if self._sending:
            _, slow = await asyncio.wait(self._sending, timeout=STOP_SECONDS)
            for task in slow:
                task.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
        try:
            await self._settle_and_claim()
        except StoreUnavailable as error:
            log.error("letters in flight are tried again when they are due: %s", error)
        await self._way_out.close()


_ATTEMPT = (
    "letter %(letter)d, %(template)s to %(recipient)s, mail %(mail)s, attempt %(attempt)d after %(seconds)d s:"
    " %(outcome)s"
)
TAKEN = _ATTEMPT + ", queue id %(queue_id)s: %(reply)s"
NOT_TAKEN = _ATTEMPT + ": %(reply)s"
"""What the log says of an attempt to send a letter."""


def _log_attempt(channel: Channel, letter: Claimed, result: DeliveryResult, seconds: int) -> None:
    """Write one line about an attempt to send a letter, `seconds` after it was queued.

    A user of LINE has no name of which a part could be shown, as that of an address is.
    """
    about = {
        "letter": letter.id,
        "channel": channel,
        "template": letter.template,
        "recipient": addresses.masked(letter.address) if channel is Channel.MAIL else channel,
        "mail": letter.mail or "none",
        "attempt": letter.attempt,
        "seconds": seconds,
    }
    if result.error:
        outcome = "refused" if result.permanent else "deferred"
        log.warning(NOT_TAKEN, about | {"outcome": outcome, "reply": redacted(result.error)})
    else:
        number = queue_id(result.response) or "unknown"
        log.info(TAKEN, about | {"outcome": "sent", "queue_id": number, "reply": redacted(result.response)})
