"""Reads what a parent wrote, in a filled-in form or in sentences, into a notice: right, or asked back.

Pure: no clock, no database; imports nothing else of mailgate. docs/wording.md has the grammar. What a sentence
may be takes long to compile: it is loaded when something is read for the first time.
"""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.form import LABELS
from mailgate.wording.values import Act, Child, Correction, KindWords, Reading, Understood

__all__ = [
    "LABELS",
    "Act",
    "Child",
    "Correction",
    "KindWords",
    "Reading",
    "Understood",
    "correct",
    "read",
]


def read(text: str, *, children: Sequence[Child], now: dt.datetime) -> Reading:
    """What a parent wants, who writes at `now` (aware, in the school's time zone) about one of `children`.

    `text` may hold the whole form, quoted or not, greetings and a signature. Never raises for any text: what is not
    clear is asked back. docs/wording.md has the grammar.
    """
    from mailgate.wording import reader

    return reader.read(text, children=children, now=now)


def correct(text: str, *, standing: Sequence[Understood], children: Sequence[Child], now: dt.datetime) -> Correction:
    """Read a reply about the notices that stand, one child each; `children` are all of the writer's. Never raises."""
    from mailgate.wording import correcting

    return correcting.correct(text, standing=standing, children=children, now=now)
