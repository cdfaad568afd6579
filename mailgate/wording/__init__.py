"""Reads what a parent wrote, in a filled-in form or in sentences, into a notice: right, or asked back.

Pure: no clock, no database; imports nothing else of mailgate. docs/wording.md has the grammar.
"""

from mailgate.wording.dates import parse_date
from mailgate.wording.form import LABELS
from mailgate.wording.periods import parse_range
from mailgate.wording.reader import read
from mailgate.wording.times import parse_time
from mailgate.wording.values import Act, Child, KindWords, Reading, Understood

__all__ = [
    "LABELS",
    "Act",
    "Child",
    "KindWords",
    "Reading",
    "Understood",
    "parse_date",
    "parse_range",
    "parse_time",
    "read",
]
