"""How often: caps that several processes share, and what may have its effect only once (security.md, Limits)."""

from mailgate.school.models import Handled, Tally
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


def within(at: Moment, name: str, most: int, seconds: int) -> bool:
    """Count one more of `name` in this span of `seconds`; whether that is still within `most`."""
    span = at.now // seconds * seconds
    (
        Tally.insert(name=name, span=span, ends=span + seconds, count=1)
        .on_conflict(conflict_target=[Tally.name, Tally.span], update={Tally.count: Tally.count + 1})
        .execute()
    )
    counted: int = Tally.get(Tally.name == name, Tally.span == span).count
    return counted <= most


def first_time(at: Moment, fingerprint: str) -> bool:
    """Whether this mail has not had its effect yet; from now on it has."""
    return _handle.count(fingerprint, at.now) == 1


_handle = Statement(lambda fingerprint, now: Handled.insert(fingerprint=fingerprint, created=now).on_conflict_ignore())
