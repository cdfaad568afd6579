"""What is good once, or for a while: access tokens, reply tokens, link tokens and retry keys."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Tokens(Generic[T]):
    """Tokens that stand for something for some seconds; `count` of them were given so far."""

    def __init__(self, clock: Callable[[], int], seconds: int) -> None:
        self._clock = clock
        self._seconds = seconds
        self._known: dict[str, tuple[int, T]] = {}
        self.count = 0

    def add(self, token: str, meaning: T) -> None:
        """Let a token stand for something from now on."""
        self.count += 1
        self._known[token] = (self._clock(), meaning)

    def look_up(self, token: str) -> T | None:
        """What it stands for; None where it is unknown or too old."""
        since, meaning = self._known.get(token, (0, None))
        return meaning if self._clock() - since <= self._seconds else None

    def use(self, token: str) -> T | None:
        """What a token stands for, which from now on is not good any longer; None where it is unknown or too old."""
        meaning = self.look_up(token)
        self._known.pop(token, None)
        return meaning
