"""How fast letters to many go to each domain: one that wants fewer of them rests, and longer each time that it says so.

Only letters to many rest. A login letter or a notice to the same domain goes as always.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass

log = logging.getLogger(__name__)

FIRST_REST, LONGEST_REST = 30, 900
"""Seconds. Each rest is twice as long as the one before."""

FORGIVEN = 100
"""After how many letters that a domain took its next rest is half as long again."""

_WANTS_FEWER = re.compile(r"421\b|4\d\d (?:.*\D)?4\.7\.\d")
"""A reply that says so, as the big providers do: RFC 5321 section 3.8 (421) or RFC 3463 section 3.8 (4.7.x, policy)."""


@dataclass(slots=True)
class _Rest:
    until: int
    seconds: int
    taken: int = 0


class Pacing:
    """Remembers which domains rest."""

    def __init__(self) -> None:
        self._rests: dict[str, _Rest] = {}

    def answered(self, domain: str, error: str, now: int) -> bool:
        """A domain took a letter, or refused it with these words, at `now` (seconds UTC). Whether it begins to rest."""
        if _WANTS_FEWER.match(error):
            return self._rest(domain, error, now)
        if not error and domain in self._rests:
            self._forgive(domain)
        return False

    def go_on(self, rests: Mapping[str, int]) -> None:
        """These domains rest until these times (seconds UTC), as a courier found that has ended meanwhile."""
        self._rests |= {domain: _Rest(until, FIRST_REST) for domain, until in rests.items()}

    def resting(self, now: int) -> dict[str, int]:
        """The domains that rest, each with the time at which it goes on (seconds UTC)."""
        return {domain: rest.until for domain, rest in self._rests.items() if rest.until > now}

    def _rest(self, domain: str, error: str, now: int) -> bool:
        known = self._rests.get(domain)
        if known and known.until > now:
            return False
        seconds = min(known.seconds * 2, LONGEST_REST) if known else FIRST_REST
        self._rests[domain] = _Rest(now + seconds, seconds)
        log.warning("letters to many rest for %d s at %s, which wants fewer: %s", seconds, domain, error)
        return True

    def _forgive(self, domain: str) -> None:
        rest = self._rests[domain]
        rest.taken += 1
        if rest.taken < FORGIVEN:
            return
        if rest.seconds > FIRST_REST:
            self._rests[domain] = _Rest(rest.until, rest.seconds // 2)
        else:
            del self._rests[domain]
            log.info("letters to many go to %s as fast as before", domain)
