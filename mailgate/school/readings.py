"""What the words of a mail mean, found out while no transaction waits for it.

Reading is Python's work alone, and odd texts take long. So a unit of work that needs a reading which is not there yet
ends with Unread, and nothing of it is kept. The caller makes the reading and runs the unit again.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

Key = tuple[Any, ...]


class Unread(Exception):
    """A unit of work needs this reading first: `Readings.make` makes it."""

    def __init__(self, key: Key, make: Callable[[], Any]) -> None:
        super().__init__(getattr(key[0], "__name__", ""))
        self.key = key
        self.make = make


class Readings:
    """The readings of one mail that have been made so far."""

    def __init__(self) -> None:
        self._made: dict[Key, Callable[[], Any]] = {}

    def of(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a reader makes of these arguments (hashable). Raises Unread, or what the reader raises."""
        key = (read, args, tuple(sorted(kwargs.items())))
        if key not in self._made:
            raise Unread(key, lambda: read(*args, **kwargs))
        result: T = self._made[key]()
        return result

    def make(self, unread: Unread) -> None:
        """Make a reading; takes as long as it takes. An error of the reader is raised where the reading is used."""
        try:
            result = unread.make()
        except Exception as error:  # noqa: BLE001 - the unit of work that needs the reading handles it
            self._made[unread.key] = _raising(error)
        else:
            self._made[unread.key] = lambda: result


class Now(Readings):
    """Makes every reading as it is needed: for what holds no transaction."""

    def of(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """See `Readings.of`; never raises Unread."""
        return read(*args, **kwargs)


def _raising(error: Exception) -> Callable[[], Any]:
    def again() -> Any:
        raise error

    return again
