"""Where the parts of a picture stand, in the units of its viewBox; `templates/web/numbers/_charts.html` draws them."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 360
"""As wide as a phone, so that letters stay readable there."""

LEFT, TOP, PLOT = 28, 14, 130
"""The room for the numbers at the axis, above the columns, and of the columns."""

MOST_NUMBERED = 24
"""More columns than these have no room for their numbers; the table has them."""

MOST_LABELS = 6
WIDEST = 40
"""A column is no wider than this, the gap beside it included."""

ROW, NUMBER = 20, 30
"""The height of a lying bar, and the room for the number behind it."""

SHORT_LABEL, LONG_LABEL = 60, 170
"""The room for labels such as 3-1, and for reasons."""


@dataclass(frozen=True, slots=True)
class ColumnPart:
    """A part of a column, such as those absent ill; `pattern` is how it is filled."""

    pattern: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """A column of parts that stand on one another; `label` is empty where there is no room for it."""

    x: float
    width: float
    label: str
    value: int
    top: float
    parts: Sequence[ColumnPart]


@dataclass(frozen=True, slots=True)
class ChartColumns:
    """Columns above an axis; `ticks` are values and their heights."""

    columns: Sequence[ChartColumn]
    ticks: Sequence[tuple[int, float]]
    is_numbered: bool
    width: int = WIDTH
    base: int = TOP + PLOT
    height: int = TOP + PLOT + 20


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar that lies; its label stands before it and its number behind it."""

    y: int
    label: str
    value: int
    length: float


@dataclass(frozen=True, slots=True)
class ChartBars:
    """Bars that lie below one another."""

    rows: Sequence[ChartBar]
    height: int
    left: int
    width: int = WIDTH


def columns(labels: Sequence[str], values: Sequence[Sequence[tuple[str, int]]]) -> ChartColumns:
    """Columns of these labels; each value is its parts from the bottom up: a pattern and a number."""
    most = max((sum(number for _, number in parts) for parts in values), default=0)
    top = ticks(most)[-1]
    step = min((WIDTH - LEFT) / max(len(labels), 1), WIDEST)
    every = -(-len(labels) // MOST_LABELS)
    return ChartColumns(
        [
            _column(LEFT + number * step, step, label if number % every == 0 else "", parts, top)
            for number, (label, parts) in enumerate(zip(labels, values, strict=True))
        ],
        [(tick, round(TOP + PLOT - PLOT * tick / top, 1)) for tick in ticks(most)],
        len(labels) <= MOST_NUMBERED,
    )


def _column(x: float, step: float, label: str, values: Sequence[tuple[str, int]], top: int) -> ChartColumn:
    parts, y = [], float(TOP + PLOT)
    for pattern, number in values:
        height = PLOT * number / top
        y -= height
        if number:
            parts.append(ColumnPart(pattern, round(y, 1), round(height, 1)))
    gap = step * 0.2
    total = sum(number for _, number in values)
    return ChartColumn(round(x + gap / 2, 1), round(step - gap, 1), label, total, round(y, 1), parts)


def rows(bars: Sequence[tuple[str, int]], label: int = SHORT_LABEL) -> ChartBars:
    """Bars of these labels and numbers; the labels have this much room."""
    most = max((value for _, value in bars), default=0) or 1
    room = WIDTH - label - NUMBER
    found = [
        ChartBar(number * ROW, name, value, round(room * value / most, 1)) for number, (name, value) in enumerate(bars)
    ]
    return ChartBars(found, max(len(bars), 1) * ROW, label)


def ticks(most: int) -> list[int]:
    """Values for an axis that reaches this far: 0 and up to six steps of 1, 2 or 5 times a power of ten."""
    steps = (factor * 10**power for power in itertools.count() for factor in (1, 2, 5))
    step = next(step for step in steps if step * 5 >= most)
    return list(range(0, max(most, 1) + step, step))
