"""What a courier needs of a channel: somebody who takes one letter at a time, and says what became of it."""

from dataclasses import dataclass
from typing import Protocol

from mailgate.school.letters.claims import Claimed
from mailgate.school.models import Channel


class ChannelDown(Exception):
    """The other side cannot be reached, does not let us in, or wants a rest; the letter is not the cause."""


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """What the other side said to one letter: accepted with this `response` where `error` is empty, else refused.

    `permanent` says that it was refused for ever; else it is not tried again before `wait` seconds are over.
    """

    error: str = ""
    permanent: bool = False
    response: str = ""
    wait: int = 0


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many letters are handed over at once, in all and for each domain, and how many a minute (0: no limit)."""

    connections: int
    connections_per_domain: int
    letters_per_minute: int = 0


class WayOut(Protocol):
    """The way out of one channel. It takes letters from several callers at once."""

    @property
    def channel(self) -> Channel:
        """The channel whose letters it takes."""

    @property
    def capacity(self) -> Capacity:
        """What it can take."""

    async def send(self, letter: Claimed) -> DeliveryResult:
        """Write a letter and hand it over. Raises ChannelDown, or StoreUnavailable where it has to read more."""

    async def close(self) -> None:
        """Hang up."""
