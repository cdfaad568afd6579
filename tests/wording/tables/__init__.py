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
    attendance,
    causes,
    days,
    dialects,
    english,
    forms,
    hedges,
    lateness,
    mornings,
    others,
    students,
    withdrawals,
)
from wording.tables.plain import easy, fil, pt, vi, zh

_TOPICS = (
    attendance,
    causes,
    days,
    dialects,
    english,
    forms,
    hedges,
    lateness,
    mornings,
    others,
    students,
    withdrawals,
)
_PLAIN = (easy, pt, vi, fil, zh)

_WHOSE = {
    "ONE": (family.ONE, family.MORNING),
    "ONE_IN_THE_EVENING": (family.ONE, family.EVENING),
    "BOTH": (family.BOTH, family.MORNING),
}


class Mail(NamedTuple):
    """A mail, what has to be understood from it, whose guardians wrote it, and when."""

    text: str
    meant: str
    students: Sequence[Candidate]
    now: dt.datetime


def mails() -> Iterator[Mail]:
    """Every mail of every topic."""
    for topic in (*_TOPICS, *_PLAIN):
        for name, (whose, now) in _WHOSE.items():
            rows: Sequence[tuple[str, str]] = vars(topic).get(name, ())
            yield from (Mail(text, meant, whose, now) for text, meant in rows)


MAILS = tuple(mails())
