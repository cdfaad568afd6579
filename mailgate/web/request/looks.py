"""What visitors were shown within a span of time: the same look once more is no further record.

A page that is loaded anew thousands of times, by somebody or by itself, would otherwise fill the disk, and keep the
mail waiting for it.
"""

from collections.abc import Hashable, Iterable

from mailgate.school.access.sessions import Visitor
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View

MOST = 10_000
"""The most looks that are remembered; beyond them some are put on record twice."""


class Looks:
    """Remembers the looks of the current span of time, in seconds: who looked at what."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._span = 0
        self._known: set[tuple[str, Hashable]] = set()

    def is_new(self, at: Moment, visitor: Visitor, what: Hashable) -> bool:
        """Whether this visitor has not been shown just this within this span."""
        span = at.now // self._seconds
        if span != self._span or len(self._known) >= MOST:
            self._span, self._known = span, set()
        return (visitor.session, what) not in self._known

    def remember(self, visitor: Visitor, what: Hashable) -> None:
        """This look is on record."""
        self._known.add((visitor.session, what))


def look_at(notices: Iterable[View]) -> Hashable:
    """What is looked at: each notice with its revision and how often it was answered."""
    return tuple((each.id, each.revision, len(each.answers)) for each in notices)
