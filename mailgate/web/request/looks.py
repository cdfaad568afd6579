"""What visitors were shown within this minute: the same look once more is no further record.

A page that is loaded anew thousands of times would otherwise fill the disk, and keep the mail waiting for it.
"""

from collections.abc import Iterable

from mailgate.school.access.sessions import Visitor
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View

MINUTE = 60
MOST = 10_000
"""The most looks that are remembered; beyond them some are put on record twice."""

Look = tuple[str, tuple[tuple[int, int, int], ...]]
"""A session, and each notice with its revision and how often it was answered."""


class Looks:
    """Remembers looks of the current minute."""

    def __init__(self) -> None:
        self._minute = 0
        self._known: set[Look] = set()

    def is_new(self, at: Moment, visitor: Visitor, notices: Iterable[View]) -> bool:
        """Whether this visitor has not been shown just these notices within this minute."""
        minute = at.now // MINUTE
        if minute != self._minute or len(self._known) >= MOST:
            self._minute, self._known = minute, set()
        return _look(visitor, notices) not in self._known

    def remember(self, visitor: Visitor, notices: Iterable[View]) -> None:
        """This look is on record."""
        self._known.add(_look(visitor, notices))


def _look(visitor: Visitor, notices: Iterable[View]) -> Look:
    return visitor.session, tuple((each.id, each.revision, len(each.answers)) for each in notices)
