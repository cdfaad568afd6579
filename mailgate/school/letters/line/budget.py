"""How many messages of LINE are paid for in a month: counted before each goes, in a commit of its own.

A reply in the chat is free and is not counted. What tells by LINE the same as a mail goes while more than a fifth of
the month is left; the rest is for those whom nothing else reaches.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from mailgate.ids import LetterId
from mailgate.school import limits
from mailgate.school.models import Letter
from mailgate.school.moment import Moment
from mailgate.settings import Settings

KEPT_FOR_LINE_ALONE = 5
"""One part in this many of a month's messages is kept for those who are reached by LINE alone."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How many messages may be paid for in a month of this time zone."""

    monthly: int
    zone: ZoneInfo

    @property
    def monthly_beside_mail(self) -> int:
        """How many of them may tell the same as a mail."""
        return self.monthly - -(-self.monthly // KEPT_FOR_LINE_ALONE)

    @classmethod
    def of(cls, settings: Settings) -> "Budget":
        """What the settings allow."""
        return cls(settings.line.monthly_pushes, settings.gateway.time_zone)

    def month(self, at: Moment) -> limits.Window:
        """The month of this moment, on the clock of the place."""
        first = dt.datetime.fromtimestamp(at.now, self.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        following = (first + dt.timedelta(days=32)).replace(day=1)
        return limits.Window(int(first.timestamp()), int(following.timestamp()))


_SPENT, _ENDED = "line messages", "line messages ended"


@dataclass(frozen=True, slots=True)
class MonthSpending:
    """What was paid for so far in this month, and whether LINE says that the account has none left."""

    spent: int
    is_over: bool


def take(at: Moment, letter: LetterId, budget: Budget) -> bool:
    """Count a letter that is to be paid for now: once, however often it is tried. Returns whether it may go."""
    fingerprint = f"line message {letter}"
    if limits.had_effect(fingerprint):
        return True
    beside = Letter.select(Letter.beside).where(Letter.id == letter).scalar()
    now = standing(at, budget)
    if now.is_over or now.spent >= (budget.monthly_beside_mail if beside else budget.monthly):
        return False
    limits.first_time(at, fingerprint)
    limits.count_in(budget.month(at), _SPENT, 1)
    return True


def end(at: Moment, budget: Budget) -> None:
    """LINE says that the account has none left in this month, whatever we have counted."""
    limits.count_in(budget.month(at), _ENDED, 1)


def standing(at: Moment, budget: Budget) -> MonthSpending:
    """How it stands now."""
    month = budget.month(at)
    return MonthSpending(limits.counted_in(month, _SPENT), limits.counted_in(month, _ENDED) > 0)
