"""A moment at a school: its local day and hour, and its rules."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from mailgate.school.directory import people
from mailgate.school.directory.rules import DeskRules, Rules
from mailgate.school.models import School
from mailgate.school.moment import Moment


@dataclass(frozen=True)
class SchoolDay:
    """One instant at one school, on the clock of its time zone."""

    at: Moment
    school: School

    @cached_property
    def rules(self) -> Rules:
        """The school's rules."""
        return people.rules_of(self.school)

    @cached_property
    def desk(self) -> DeskRules:
        """The letters by the clock of the local day, which may have other hours."""
        return self.rules.desk_of(self.day)

    @cached_property
    def now(self) -> dt.datetime:
        """The instant in the school's time zone (aware)."""
        return self.at.local(self.rules.time_zone)

    @property
    def day(self) -> dt.date:
        """The local day."""
        return self.now.date()

    @property
    def date(self) -> str:
        """The local day as an ISO date, as the tables keep days."""
        return self.day.isoformat()

    def at_hour(self, hour: dt.time) -> dt.datetime:
        """The local day at this hour (aware)."""
        return dt.datetime.combine(self.day, hour, self.now.tzinfo)
