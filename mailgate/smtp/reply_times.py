"""Replies to strangers' mails take as long as those to mails of known senders.

The time of a reply would tell which addresses are registered, since more is done for those. So strangers wait for the
difference, as it was lately on this machine. Known senders never wait.
"""

import asyncio
import statistics
import time
from collections import defaultdict, deque
from collections.abc import Hashable

LATELY = 200
"""How many times of each kind of mail are remembered."""

SPIN_SECONDS = 0.002
"""Timers are rounded to milliseconds: the rest is waited for turn by turn of the event loop."""


class ReplyTimes:
    """How long work for mails took lately, by kind of mail (what it asks for): for known senders and for strangers."""

    def __init__(self) -> None:
        self._known: dict[Hashable, deque[float]] = defaultdict(lambda: deque(maxlen=LATELY))
        self._strangers: dict[Hashable, deque[float]] = defaultdict(lambda: deque(maxlen=LATELY))

    def known(self, kind: Hashable, begun: float) -> None:
        """Remember how long it has taken since `begun` (`time.perf_counter`) for a known sender."""
        self._known[kind].append(time.perf_counter() - begun)

    async def stranger(self, kind: Hashable, begun: float) -> None:
        """Remember the same for a stranger, and wait for what it usually takes longer for a known sender."""
        now = time.perf_counter()
        self._strangers[kind].append(now - begun)
        if self._known[kind]:
            more = statistics.median(self._known[kind]) - statistics.median(self._strangers[kind])
            await _sleep_until(now + more)


async def _sleep_until(end: float) -> None:
    if (left := end - time.perf_counter()) > SPIN_SECONDS:
        await asyncio.sleep(left - SPIN_SECONDS)
    while time.perf_counter() < end:  # noqa: ASYNC110 - no event happens at that time
        await asyncio.sleep(0)
