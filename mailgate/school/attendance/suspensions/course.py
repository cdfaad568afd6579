"""How long attendance is suspended (学校保健安全法施行規則 19). Pure.

The day of the onset and the day of the recovery are day 0: five days after an onset on the 10th end with the 15th, and
the student comes again on the 16th.
"""

import datetime as dt
from dataclasses import dataclass

from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.rules import Problem

ONE_DAY = dt.timedelta(days=1)
LONGEST_AGO = dt.timedelta(days=90)
FAR_OFF = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Course:
    """How an illness went, as far as it is known.

    `recovery` is the day on which the fever was gone, or the symptoms were better; `cleared` the first day on which a
    doctor lets the student go to school.
    """

    onset: dt.date | None = None
    recovery: dt.date | None = None
    cleared: dt.date | None = None


def last_day(disease: Disease, course: Course, *, infant: bool) -> dt.date | None:
    """The last day of the suspension; None while it is not known yet."""
    if disease.doctor:
        return course.cleared - ONE_DAY if course.cleared else None
    needed = [(course.onset, disease.after_onset), (course.recovery, disease.days_after_recovery(infant=infant))]
    ends = [day + days * ONE_DAY if day else None for day, days in needed if days]
    known = [end for end in ends if end]
    return max(known) if known and len(known) == len(ends) else None


def earliest_last_day(disease: Disease, course: Course) -> dt.date | None:
    """The day before which the suspension does not end, whenever the student recovers; None where nothing says one."""
    if disease.doctor or not disease.after_onset or course.onset is None:
        return None
    return course.onset + disease.after_onset * ONE_DAY


def asked_for(disease: Disease) -> tuple[str, ...]:
    """The fields of a course that this disease needs, in the order in which they are asked for."""
    if disease.doctor:
        return ("onset", "cleared")
    return ("onset", "recovery")


def far(field: str, day: dt.date | None, today: dt.date) -> list[Problem]:
    """What stands against a day of an illness or a suspension that is rather mistyped than meant."""
    if day and day < today - LONGEST_AGO:
        return [Problem(field, "recovery-long-ago", {"date": day})]
    return [Problem(field, "date-far", {"date": day})] if day and day > today + FAR_OFF else []


def problems(disease: Disease, course: Course, today: dt.date) -> list[Problem]:
    """What cannot be in this course, field by field; days that are not known yet are no problem."""
    found = []
    for field in ("onset", "recovery"):
        day = getattr(course, field)
        if day and today < day <= today + FAR_OFF:
            found.append(Problem(field, "recovery-future", {"date": day}))
    found += [each for field in ("onset", "recovery", "cleared") for each in far(field, getattr(course, field), today)]
    later = course.cleared if disease.doctor else course.recovery
    if course.onset and later and later < course.onset:
        field = asked_for(disease)[1]
        found.append(Problem(field, "recovery-before-onset", {"date": course.onset}))
    return found
