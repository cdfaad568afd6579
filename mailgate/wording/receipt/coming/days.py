"""On which days a reply to a receipt says that a student comes."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation.content import spans
from mailgate.wording.lexicon.replies.receipts import coming as words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.values import Understood

_DAY = dt.timedelta(1)
_WEEKEND = (5, 6)
_BOTH = 2


def coming_at(said: Facts) -> Bounds | None:
    """Where a sentence says that a student comes."""
    found = words.COMES.search(said.text, said.start, said.end)
    deeds = [deed for deed in said.deeds if (deed.what, deed.mood) == ("attend", "firm")]
    return found.span() if found else next(iter(spans(deeds)), None)


def clause_begin(said: Facts, coming: int) -> int:
    """Where the clause of a coming begins, behind those that tell why; not between days ("26日、27日とも")."""
    days = {period.end for period in said.periods}
    why = words.WHY.finditer(said.text, said.start, coming)
    return max((match.end() for match in why if match.start() not in days), default=said.start)


def _days(said: Facts) -> list[Period]:
    """The days that stand in the clause of the coming, and not in one that tells why."""
    coming = coming_at(said)
    begin = clause_begin(said, coming[0]) if coming else said.start
    return [each for each in said.periods if each.start >= begin and (coming or each.first)]


def days_of_coming(
    coming: Sequence[Facts], meant: Sequence[Understood], facts: Facts, today: dt.date
) -> frozenset[dt.date]:
    """On which of the days that are left they come, in a row; none where that is open."""
    (left, *others) = [days_left(notice, today) for notice in meant]
    if any(other != left for other in others) or not left:
        return frozenset()
    periods = [period for part in coming for period in _days(part)]
    if any(words.BOTH_DAYS.search(part.text, part.start, part.end) for part in coming):
        return left if len(left) == _BOTH else frozenset()
    if rest := words.REST_OF_DAYS.search(facts.text):
        later = left - {today}
        return later if rest["count"] is None or number(rest["count"]) == len(later) else frozenset()
    if not periods:
        is_over = any(cause.entry.group == "change" for cause in facts.causes.sure)
        is_over = is_over or words.CALLED_OFF.search(facts.text) is not None
        is_one = all(notice.date == notice.until for notice in meant)
        named = told_days(facts.periods, max(left)) & left  # "今日はなしにしてください。もう家を出ました"
        return left if is_one or (is_over and named in (frozenset(), left)) else frozenset()
    told = told_days(periods, max(left))
    if not told or not told <= left or not all(period.first for period in periods):
        return frozenset()
    row = frozenset(_between(min(told), max(told)))
    return row if all(day in told or day.weekday() in _WEEKEND for day in row) else frozenset()


def told_days(periods: Sequence[Period], until: dt.date) -> frozenset[dt.date]:
    """The days that are named; those from one on are up to `until`."""
    told: set[dt.date] = set()
    for period in periods:
        first = period.first or period.last
        last = until if period.way == "from" else period.last or first
        if first and last:
            told |= _between(first, last)
    return frozenset(told)


def _between(first: dt.date, last: dt.date) -> set[dt.date]:
    return {first + _DAY * count for count in range((last - first).days + 1)}


def days_of(notice: Understood) -> set[dt.date]:
    return _between(notice.date, notice.until)


def days_left(notice: Understood, today: dt.date) -> frozenset[dt.date]:
    return frozenset(_between(max(notice.date, today), notice.until))
