"""A school on the day that it is there now: what all that runs by the clock begins from."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from mailgate.school.directory import people
from mailgate.school.directory.rules import Rules
from mailgate.school.models import School
from mailgate.school.moment import Moment


@dataclass(frozen=True)
class SchoolDay:
    """The moment and the school; `now` is on the school's clock."""

    at: Moment
    school: School

    @cached_property
    def rules(self) -> Rules:
        """The school's rules."""
        return people.rules_of(self.school)

    @cached_property
    def now(self) -> dt.datetime:
        """The moment on the school's clock (aware)."""
        return self.at.local(self.rules.time_zone)

    @property
    def day(self) -> dt.date:
        """SchoolDay, there."""
        return self.now.date()

    @property
    def date(self) -> str:
        """Today as an ISO date."""
        return self.day.isoformat()

    def at_hour(self, hour: dt.time) -> dt.datetime:
        """Today at this hour."""
        return dt.datetime.combine(self.day, hour, self.now.tzinfo)
