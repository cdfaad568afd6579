"""The time for what expires: it never goes back, even where somebody sets the machine's clock back."""

from collections.abc import Callable


class SteadyClock:
    """Whole seconds UTC: as `wall` shows, but never earlier than before, and at least as fast as `passed` goes.

    A passcode, a link or a session that was over stays over, until this process ends.
    """

    def __init__(self, wall: Callable[[], int], passed: Callable[[], float]) -> None:
        self._wall = wall
        self._passed = passed
        self._latest: float = wall()
        self._since = passed()

    def __call__(self) -> int:
        """The time now."""
        since, self._since = self._since, self._passed()
        self._latest = max(self._wall(), self._latest + self._since - since)
        return int(self._latest)
