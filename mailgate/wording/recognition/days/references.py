"""Days that a text names once more: "両日とも", "その日", "それまで"."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Period, merged

_DAY = dt.timedelta(days=1)


def all_named_before(text: str, named: list[Period], today: dt.date) -> Iterator[Period]:
    """ "両日とも" and "その三日間": the last days to come that were named before, where they are as many."""
    for match in row_words.THEM_ALL.finditer(text):
        counted = match["all"] or match["those"]
        count = number(counted) if counted else 2
        before = merged([each for each in named if each.end <= match.start()])
        rows = {(each.first, each.last) for each in before if each.first and each.last and each.last >= today}
        to_come = sorted(row for row in rows if row[0] > today)
        found = (to_come, sorted(rows), _from_first_to_last(to_come))
        ahead = next((each for each in found if _length(each) == count), [])
        if not ahead and not before and named and match[0].isascii():
            continue  # "absent both days, November 26 and 27"
        if not ahead:
            yield Period(*match.span(), None, None, "vague")
        for at, (first, last) in enumerate(_joined(ahead)):
            yield Period(match.start() + at, match.end(), first, last, "range", listed=at > 0)


def _from_first_to_last(rows: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    """ "25日に入院、27日に退院で、その三日間": two days, and the one between them."""
    return [(rows[0][0], rows[1][1])] if len(rows) == len({"first", "last"}) else []


def _length(rows: list[tuple[dt.date, dt.date]]) -> int:
    return sum((last - first).days + 1 for first, last in rows)


def _joined(rows: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    """Rows of days in order, those that follow one another as one."""
    joined = rows[:1]
    for first, last in rows[1:]:
        if first == joined[-1][1] + _DAY:
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    return joined


def named_before(text: str, named: list[Period]) -> Iterator[Period]:
    """ "その日", "その間" and "それまで": what was named last before them, where they can mean that."""
    for pattern, may_be in _REFERENCES:
        for match in pattern.finditer(text):
            before = merged([each for each in named if each.end <= match.start()])
            if may_be is _is_end and before and before[-1].way == "from":
                before.pop()  # "30日まで出席停止です。明日からその日まで"
            meant = before[-1] if before and may_be(before[-1]) else None
            if before and may_be is _is_end and _is_of_discharge(text, before[-1]):
                meant = replace(before[-1], first=None, way="until")  # "退院は月曜日で、その日まで休みます"
            if (
                may_be is _is_row
                and len(before) > 1
                and before[-2].way == "from"
                and _is_of_discharge(text, before[-1])
            ):
                meant = replace(before[-2], last=before[-1].last)  # "明日から入院、退院は金曜で、その間は休みます"
            if meant:
                yield replace(meant, start=match.start(), end=match.end(), listed=False)
            elif before or match[0].isascii() or day_words.OF_NOTHING.match(text, match.start()):
                yield Period(*match.span(), None, None, "vague")


def _is_of_discharge(text: str, period: Period) -> bool:
    """Whether a stay in hospital ends on a day, and the absence with it."""
    before = background_words.DISCHARGE_BEFORE.search(text, 0, period.start)
    return _is_one_day(period) and (before or background_words.DISCHARGE.match(text, period.end)) is not None


def _is_one_day(period: Period) -> bool:
    return period.first is not None and period.first == period.last


def _is_row(period: Period) -> bool:
    return period.last is not None and period.first != period.last


def _is_end(period: Period) -> bool:
    return period.way == "until"


_REFERENCES = ((row_words.THAT_DAY, _is_one_day), (row_words.THOSE_DAYS, _is_row), (row_words.UNTIL_THEN, _is_end))
