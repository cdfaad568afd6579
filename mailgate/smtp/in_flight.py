"""The letters that a courier holds: which of them may go next."""

import heapq
from collections import Counter
from collections.abc import Iterable

from mailgate.school.ids import LetterId
from mailgate.school.letters.outbox import Claimed

AHEAD = 8
"""How many letters are held for each connection, so that none waits for a commit."""


class InFlight:
    """Claimed letters by domain. No domain has more than its share on the way; urgent letters go first in each."""

    def __init__(self, connections: int, connections_per_domain: int) -> None:
        self._connections = connections
        self._per_domain = min(connections, connections_per_domain)
        self._ready: dict[str, list[tuple[int, int, Claimed]]] = {}
        self._on_the_way: Counter[str] = Counter()
        self._held: set[LetterId] = set()

    @property
    def room(self) -> int:
        """How many more letters may be claimed; for urgent ones there always is some.

        What is held of a domain beyond its share takes no room: others would stand behind a slow one.
        """
        share = self._per_domain * AHEAD
        domains = self._ready.keys() | self._on_the_way.keys()
        return max(self._connections * AHEAD - sum(min(self._held_of(domain), share) for domain in domains), 0)

    def _held_of(self, domain: str) -> int:
        return len(self._ready.get(domain, ())) + self._on_the_way[domain]

    def full_domains(self, beyond: int = 0) -> tuple[str, ...]:
        """The domains of which enough letters are held already, or so many `beyond` that."""
        most = self._per_domain * AHEAD + beyond
        return tuple(domain for domain in self._ready if self._held_of(domain) >= most)

    def take(self, letters: Iterable[Claimed]) -> None:
        """Hold these as well, but for those that were taken before and not settled yet.

        A slow relay, or a clock put forward, makes a letter due again that is still in hand: it is not sent twice.
        """
        for letter in letters:
            if letter.id not in self._held:
                self._held.add(letter.id)
                heapq.heappush(self._ready.setdefault(letter.domain, []), (letter.priority, letter.id, letter))

    def next(self) -> Claimed | None:
        """The letter that goes now, or None where no connection is free for any."""
        if self._on_the_way.total() >= self._connections:
            return None
        free = [
            (ready[0][:2], domain)
            for domain, ready in self._ready.items()
            if self._on_the_way[domain] < self._per_domain
        ]
        if not free:
            return None
        _, domain = min(free)
        *_, letter = heapq.heappop(self._ready[domain])
        if not self._ready[domain]:
            del self._ready[domain]
        self._on_the_way[domain] += 1
        return letter

    def done(self, letter: Claimed) -> None:
        """This letter is not on the way any more."""
        self._on_the_way[letter.domain] -= 1
        if not self._on_the_way[letter.domain]:
            del self._on_the_way[letter.domain]

    def put_back(self) -> list[LetterId]:
        """Let go of the letters that are not on the way yet; their ids."""
        ids = [letter.id for ready in self._ready.values() for *_, letter in ready]
        self._ready.clear()
        return ids

    def settled(self, ids: Iterable[LetterId]) -> None:
        """What became of these is written down: they may be taken again."""
        self._held.difference_update(ids)
