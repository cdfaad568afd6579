"""A clock for tests: it stands still until somebody sets it."""

import datetime as dt
from zoneinfo import ZoneInfo

JAPAN = ZoneInfo("Asia/Tokyo")


class Clock:
    """Gives the time in whole seconds UTC, as the gateway wants it; is set to the hour in Japan."""

    def __init__(self, says: str = "2026-11-24 07:30:00") -> None:
        self._now = 0
        self.set(says)

    def __call__(self) -> int:
        return self._now

    def set(self, says: str) -> None:
        """Set it to a day and an hour in Japan."""
        self._now = int(dt.datetime.fromisoformat(says).replace(tzinfo=JAPAN).timestamp())

    def forward(self, **span: float) -> None:
        """Put it forward by this span, in the words of `timedelta`."""
        self._now += int(dt.timedelta(**span).total_seconds())
