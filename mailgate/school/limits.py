"""How often: caps that several processes share, and what may have its effect only once (docs/security.md, "Limits")."""

from mailgate.school.models import Handled, Tally
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


def within(at: Moment, name: str, most: int, seconds: int) -> bool:
    """Count one more of `name` in this span of `seconds`; whether that is still within `most`."""
    count(at, name, 1, seconds)
    return counted(at, name, seconds) <= most


def count(at: Moment, name: str, more: int, seconds: int) -> None:
    """Count so many more of `name` in this span of `seconds`."""
    span = at.now // seconds * seconds
    _count(name, span, span + seconds, more)


_count = Statement(
    lambda name, span, ends, more: Tally.insert(name=name, span=span, ends=ends, count=more).on_conflict(
        conflict_target=[Tally.name, Tally.span], update={Tally.count: Tally.count + more}
    )
)


def counted(at: Moment, name: str, seconds: int) -> int:
    """How many of `name` were counted in this span of `seconds`."""
    rows = _counted(name, at.now // seconds * seconds)
    return int(rows[0][0]) if rows else 0


_counted = Statement(lambda name, span: Tally.select(Tally.count).where(Tally.name == name, Tally.span == span))


def first_time(at: Moment, fingerprint: str) -> bool:
    """Whether this mail has not had its effect yet; from now on it has."""
    return _handle.count(fingerprint, at.now) == 1


_handle = Statement(lambda fingerprint, now: Handled.insert(fingerprint=fingerprint, created=now).on_conflict_ignore())
