"""Counts what may happen only so often, or only once. All processes share the counts (docs/security.md, "Limits")."""

import hashlib
from dataclasses import dataclass

from mailgate.school.models import Handled, Tally
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class Window:
    """From when until before when something is counted, in seconds UTC."""

    begin: int
    end: int


def within(at: Moment, name: str, most: int, seconds: int) -> bool:
    """Count one more of `name` in the present span of `seconds`. Returns whether the count is still within `most`."""
    return count(at, name, 1, seconds) <= most


def count(at: Moment, name: str, more: int, seconds: int) -> int:
    """Add `more` to the count of `name` in the present span of `seconds`. Returns what it is now."""
    begin = at.now // seconds * seconds
    return count_in(Window(begin, begin + seconds), name, more)


def count_in(span: Window, name: str, more: int) -> int:
    """Add `more` to the count of `name` in this span. Returns what it is now."""
    ((now,),) = _count(name, span.begin, span.end, more)
    return int(now)


_count = Statement(
    lambda name, span, ends, more: (
        Tally.insert(name=name, span=span, ends=ends, count=more)
        .on_conflict(conflict_target=[Tally.name, Tally.span], update={Tally.count: Tally.count + more})
        .returning(Tally.count)
    )
)


def try_out(at: Moment) -> None:
    """Write something that nobody reads: whether the database takes a commit shows in nothing less."""
    count(at, "ready", 1, 60)


def counted(at: Moment, name: str, seconds: int) -> int:
    """The count of `name` in the present span of `seconds`."""
    begin = at.now // seconds * seconds
    return counted_in(Window(begin, begin + seconds), name)


def counted_in(span: Window, name: str) -> int:
    """The count of `name` in this span."""
    rows = _counted(name, span.begin)
    return int(rows[0][0]) if rows else 0


_counted = Statement(lambda name, span: Tally.select(Tally.count).where(Tally.name == name, Tally.span == span))


def anonymous(text: str) -> str:
    """A part of a counter's name that tells texts apart without keeping them, such as a stranger's address."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def first_time(at: Moment, fingerprint: str) -> bool:
    """Record that what has this fingerprint has had its effect, such as a mail. Returns False where it had before."""
    return _handle.count(fingerprint, at.now) == 1


_handle = Statement(lambda fingerprint, now: Handled.insert(fingerprint=fingerprint, created=now).on_conflict_ignore())


def had_effect(fingerprint: str) -> bool:
    """Whether what has this fingerprint had its effect."""
    return bool(_handled(fingerprint))


_handled = Statement(lambda fingerprint: Handled.select(Handled.created).where(Handled.fingerprint == fingerprint))
