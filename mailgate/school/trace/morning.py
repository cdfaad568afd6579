"""The morning in numbers, as the operator watches it: what comes in, what waits, how late letters are."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import SQL, fn

from mailgate.school.letters import outbox
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import Handled, Letter, Notice, School
from mailgate.school.moment import Moment
from mailgate.school.trace import figures
from mailgate.school.trace.figures import Figures

SPAN = 600
"""Seconds: what is lately."""

MOST = 1_000
"""How many letters the delays are taken from: the newest."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the database tells.

    `mails` and `sent` are those of the last minute and, by the minute, of the last ten. `delays` are the seconds from
    the queue to the relay of the middle letter and of one in twenty, None where none went lately. `retried` are letters
    that wait and were tried before. `unconfirmed` are today's notices by the school's code.
    """

    mails: tuple[int, float]
    sent: tuple[int, float]
    delays: tuple[int, int] | None
    retried: int
    figures: Figures
    unconfirmed: Mapping[str, int]


def read(at: Moment, today: dt.date, budget: Budget) -> Morning:
    """The morning now; `today` is the day of the notices."""
    delays = _delays(at)
    return Morning(
        mails=_lately(at, _mails),
        sent=_lately(at, _sent),
        delays=(_quantile(delays, 0.5), _quantile(delays, 0.95)) if delays else None,
        retried=Letter.select().where(outbox.IS_WAITING, Letter.attempts > 0).count(),
        figures=figures.read(at, budget),
        unconfirmed=_unconfirmed(today.isoformat()),
    )


def _lately(at: Moment, count: Any) -> tuple[int, float]:
    return count(at.now - 60), round(count(at.now - SPAN) * 60 / SPAN, 1)


def _mails(since: int) -> int:
    counted = Handled.select(fn.COUNT(fn.DISTINCT(Handled.mail))).where(Handled.created > since, Handled.mail != "")
    return int(counted.scalar())


def _sent(since: int) -> int:
    return int(Letter.select().where(Letter.settled > since, Letter.state == "sent").count())


def _delays(at: Moment) -> list[int]:
    """From the queue to the relay, in seconds, the shortest first."""
    rows = Letter.select(Letter.created, Letter.settled).where(Letter.settled > at.now - SPAN, Letter.state == "sent")
    return sorted(settled - created for created, settled in rows.order_by(Letter.settled.desc()).limit(MOST).tuples())


def _quantile(ordered: Sequence[int], share: float) -> int:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _unconfirmed(today: str) -> dict[str, int]:
    """One number for each school, 0 where all is confirmed; a closed school is left out."""
    open_today = (Notice.state == SQL("'submitted'")) & (Notice.date <= today) & (Notice.until >= today)
    counts = {
        code: Notice.select().where(Notice.school == school, open_today).count()
        for school, code in School.select(School.id, School.code).where(School.closed.is_null()).tuples()
    }
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
