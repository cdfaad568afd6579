"""The letters that a courier holds, and which of them it sends next."""

import heapq
from collections import Counter
from collections.abc import Iterable

from mailgate.ids import LetterId
from mailgate.school.letters.claims import NOTICES_FOR_ONE, Claimed
from mailgate.school.models import Priority

AHEAD = 8
"""How many letters are held for each connection, so that no connection waits for a commit."""

LOGIN, URGENT = -2, -1
"""The places of letters that go before all others."""


class InFlight:
    """Claimed letters by domain. No domain uses more than its share of connections.

    In each, login letters go first, then those of an emergency. Behind these, one letter that nobody waits for goes
    after NOTICES_FOR_ONE notices: each letter gets a place as it is taken, one step behind the last of its own sort
    (start-time fair queueing).
    """

    def __init__(self, connections: int, connections_per_domain: int) -> None:
        self._connections = connections
        self._per_domain = min(connections, connections_per_domain)
        self._ready: dict[str, list[tuple[int, int, Claimed]]] = {}
        self._sending: Counter[str] = Counter()
        self._held: set[LetterId] = set()
        self._place = 0
        self._last = {1: 0, NOTICES_FOR_ONE: 0}

    @property
    def room(self) -> int:
        """How many more letters may be claimed, beside urgent ones.

        A domain's letters beyond its share do not count: otherwise other domains would wait for a slow one.
        """
        share = self._per_domain * AHEAD
        domains = self._ready.keys() | self._sending.keys()
        return max(self._connections * AHEAD - sum(min(self._held_of(domain), share) for domain in domains), 0)

    def _held_of(self, domain: str) -> int:
        return len(self._ready.get(domain, ())) + self._sending[domain]

    def full_domains(self, beyond: int = 0) -> tuple[str, ...]:
        """The domains for which enough letters are held already, with `beyond` more than the usual share."""
        most = self._per_domain * AHEAD + beyond
        return tuple(domain for domain in self._ready if self._held_of(domain) >= most)

    def take(self, letters: Iterable[Claimed]) -> None:
        """Hold these as well, without those that are held already.

        A slow relay, or a clock put forward, makes a letter due again while it is in flight: it must not go out twice.
        """
        for letter in letters:
            if letter.id not in self._held:
                self._held.add(letter.id)
                place = self._place_of(letter)
                heapq.heappush(self._ready.setdefault(letter.domain, []), (place, letter.id, letter))

    def _place_of(self, letter: Claimed) -> int:
        if letter.is_awaited:
            return LOGIN
        if letter.is_urgent:
            return URGENT
        step = 1 if letter.priority == Priority.NOTICE else NOTICES_FOR_ONE
        place = self._last[step] = max(self._place, self._last[step]) + step
        return place

    def next(self) -> Claimed | None:
        """The letter to send now, or None where no connection is free for any."""
        if self._sending.total() >= self._connections:
            return None
        free = [
            (ready[0][:2], domain) for domain, ready in self._ready.items() if self._sending[domain] < self._per_domain
        ]
        if not free:
            return None
        _, domain = min(free)
        place, _, letter = heapq.heappop(self._ready[domain])
        self._place = max(self._place, place)
        if not self._ready[domain]:
            del self._ready[domain]
        self._sending[domain] += 1
        return letter

    def done(self, letter: Claimed) -> None:
        """The attempt to send this letter is over."""
        self._sending[letter.domain] -= 1
        if not self._sending[letter.domain]:
            del self._sending[letter.domain]

    def put_back(self) -> list[Claimed]:
        """Give up the letters that are not being sent yet."""
        letters = [letter for ready in self._ready.values() for *_, letter in ready]
        self._ready.clear()
        return letters

    def put_back_bulk(self, domain: str) -> list[Claimed]:
        """Give up the letters to many for this domain that are not being sent yet."""
        ready = self._ready.pop(domain, [])
        kept = [place for place in ready if not place[-1].is_to_many]
        if kept:
            heapq.heapify(kept)
            self._ready[domain] = kept
        return [letter for *_, letter in ready if letter.is_to_many]

    def settled(self, ids: Iterable[LetterId]) -> None:
        """The outcomes of these letters are committed: they may be claimed again."""
        self._held.difference_update(ids)
