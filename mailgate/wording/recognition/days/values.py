"""A day, and one or several days in a row, as they are found in a text."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Way = Literal["full", "slash", "dotted", "day", "bare", "relative", "weekday", "vague", "elapsed"]
"""How a day is written."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text; `date` is None where it contradicts itself or could be two days."""

    start: int
    end: int
    date: dt.date | None
    way: Way


@dataclass(frozen=True, slots=True)
class Period:
    """Days named in a text. `first` alone is "明日から", `last` alone "金曜まで", neither a period that is unclear."""

    start: int
    end: int
    first: dt.date | None
    last: dt.date | None
    way: Way | Literal["range", "until", "from", "length"]
    listed: bool = False
    """Written after another one as in a list: "24日と26日"."""


def merged(found: Sequence[Period]) -> list[Period]:
    """Listed days that follow one another become one row: "今日と明日"."""
    rows: list[Period] = []
    for period in sorted(found, key=lambda each: each.start):
        before = rows[-1] if rows else None
        if before and period.listed and before.last and period.first == before.last + dt.timedelta(1):
            rows[-1] = replace(before, end=period.end, last=period.last)
        else:
            rows.append(period)
    return rows
