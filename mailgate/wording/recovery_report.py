"""Reads a guardian's reply about the course of an illness (療養報告): days behind the labels of our form.

Read is the form's own line, or a line of the writer's that says the same in other words ("発症 11/20", "fever gone:
Nov 23"). What no line says stays open.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.wording.lexicon.replies import recovery as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.dates import days

LONGEST_LINE = 200
YEAR = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """The days that were told; None for those that were not. `unclear` are lines with a label and no single day."""

    onset: dt.date | None = None
    recovery: dt.date | None = None
    cleared: dt.date | None = None
    unclear: tuple[str, ...] = ()


def read_recovery_report(text: str, *, today: dt.date) -> RecoveryReport:
    """What a reply says."""
    found: dict[str, dt.date] = {}
    unclear = []
    for line in _lines(text):
        field = next((field for field, label in words.LABELS.items() if label.search(line)), None)
        if field is None:
            continue
        rest = words.LABELS[field].sub(" ", line)
        told = {day.date for day in days(rest, today)}
        if len(told) == 1 and not words.NOT_TOLD.search(rest) and (day := told.pop()):
            found[field] = _past(day, today)
        elif told or not _is_empty(line):
            unclear.append(line)
    return RecoveryReport(found.get("onset"), found.get("recovery"), found.get("cleared"), tuple(unclear))


def _lines(text: str) -> Iterator[str]:
    for line in shown(text).splitlines():
        if line.strip() and len(line) <= LONGEST_LINE:
            yield folded(line.lstrip("> ")).strip()


def _is_empty(line: str) -> bool:
    """Whether nothing stands behind the label of the form."""
    return not re.split("[:：]", line, maxsplit=1)[-1].strip() or not re.search("[:：]", line)


def _past(day: dt.date, today: dt.date) -> dt.date:
    """A day without its year that seems to come is the one of last year: an illness has begun."""
    return day - YEAR if day > today + dt.timedelta(days=180) else day
