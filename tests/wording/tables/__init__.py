"""Mails as guardians write them, by topic, and what has to be understood from each: a notice, "withdraw", or "ask".

All are written by us in the style of real ones. `ONE` are mails about 花子 on Tuesday morning, `ONE_IN_THE_EVENING`
about her in the evening, `BOTH` about 花子 and 太郎; `family.in_short` tells how a reading is written here.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailgate.wording.values import Candidate
from wording import family
from wording.tables import (
    causes,
    days,
    dialects,
    forms,
    healthy,
    others,
    siblings,
    students,
)
from wording.tables.asides import family_life, letters, mornings, no_news, remarks, small_talk
from wording.tables.certainty import contradictions, hedges, slips, turns
from wording.tables.deeds import after_all, attendance, lateness, withdrawals
from wording.tables.english import coming, countries, dates, families, mails, misleading, staying_away
from wording.tables.plain import easy, fil, pt, vi, zh

_TOPICS = (
    causes,
    days,
    dialects,
    forms,
    healthy,
    others,
    siblings,
    students,
)
_ASIDES = (family_life, letters, mornings, no_news, remarks, small_talk)
_CERTAINTY = (contradictions, hedges, slips, turns)
_DEEDS = (after_all, attendance, lateness, withdrawals)
_ENGLISH = (mails, coming, countries, dates, families, misleading, staying_away)
_PLAIN = (easy, pt, vi, fil, zh)

_WHOSE = {
    "ONE": (family.ONE, family.MORNING),
    "ONE_IN_THE_EVENING": (family.ONE, family.EVENING),
    "BOTH": (family.BOTH, family.MORNING),
}


class Table(NamedTuple):
    """Mails of one topic by guardians of the same students, each with what has to be understood, and when they come."""

    name: str
    rows: Sequence[tuple[str, str]]
    students: Sequence[Candidate]
    now: dt.datetime


def tables() -> Iterator[Table]:
    """Every table of every topic."""
    for topic in (*_TOPICS, *_ASIDES, *_CERTAINTY, *_DEEDS, *_ENGLISH, *_PLAIN):
        for name, (whose, now) in _WHOSE.items():
            if rows := vars(topic).get(name):
                yield Table(f"{topic.__name__.rpartition('.')[2]} {name}", rows, whose, now)


TABLES = tuple(tables())
KNOWN = [text for table in TABLES for text, meant in table.rows if meant != "ask"]
"""The mails that ask for something clear."""
