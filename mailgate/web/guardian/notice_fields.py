"""What was typed into the notice form, and what it means. Lenient as `forms` is, and about days in words.

`NoticeFields` keeps every field as it was typed, so that a page can show it again; `draft` reads it. What cannot be
read is a problem at its field, like those of the school's rules.
"""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace

from starlette.datastructures import FormData

from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View
from mailgate.visible import bounded
from mailgate.web.request.forms import LONGEST_LINE, number, text
from mailgate.wording.recognition.days.dates import parse_date
from mailgate.wording.recognition.departures import parse_departure
from mailgate.wording.recognition.times import parse_time

OTHER_DATE = "other"
"""The value of `date` that points at the field `other_date`."""

FIELDS = ("student", "kind", "reason", "date", "until", "arrival", "departure", "pickup", "phone", "remarks")
"""The fields of the notice form, in the order of the page."""

_NONCE = re.compile("[a-z2-7]{26}")


def phone(typed: str) -> str:
    """A telephone number in plain digits, groups parted by dashes or spaces."""
    plain = re.sub(r"[‐-―−ー]", "-", unicodedata.normalize("NFKC", bounded(typed, LONGEST_LINE)))
    return re.sub(r"\s+", " ", re.sub(r"[()]+", " ", plain)).strip()


@dataclass(frozen=True, slots=True)
class NoticeFields:
    """The fields of the notice form as they were typed.

    `form` is the nonce that makes a double click one notice. `sure_of` are the days that the guardian was asked about
    and has ticked, as `days_of` writes them.
    """

    form: str
    students: tuple[str, ...] = ()
    kind: str = ""
    reason: str = ""
    date: str = ""
    other_date: str = ""
    until: str = ""
    arrival: str = ""
    departure: str = ""
    pickup: str = ""
    phone: str = ""
    remarks: str = ""
    sure_of: str = ""

    @property
    def day(self) -> str:
        """The first day as typed, wherever it was."""
        return self.other_date if self.date in {"", OTHER_DATE} else self.date


def read(fields: FormData, at: Moment) -> NoticeFields:
    """The notice form of a POST; without a nonce of ours it gets a new one."""
    nonce = text(fields, "form")
    students = dict.fromkeys(value for value in fields.getlist("student") if isinstance(value, str))
    return NoticeFields(
        form=nonce if _NONCE.fullmatch(nonce) else at.token(),
        students=tuple(students),
        **{name: text(fields, name) for name in _TYPED},
    )


_TYPED = (*FIELDS[1:], "other_date", "sure_of")


def of_notice(view: View, form: str) -> NoticeFields:
    """The form that would say what this notice says."""
    return NoticeFields(
        form=form,
        students=(str(view.student_id),),
        kind=view.slug,
        reason=view.reason,
        date=view.date,
        until=view.until if view.until != view.date else "",
        arrival=view.arrival,
        departure=view.departure,
        pickup=view.pickup,
        phone=view.phone,
        remarks=view.remarks,
    )


def written_plainly(typed: NoticeFields, draft: Draft) -> NoticeFields:
    """The same form with days, hour and number written plainly, where they could be read."""
    return replace(
        typed,
        date=draft.date.isoformat() if draft.date else typed.date,
        other_date="" if draft.date else typed.other_date,
        until=draft.until.isoformat() if draft.until else typed.until,
        arrival=f"{draft.arrival:%H:%M}" if draft.arrival else typed.arrival,
        phone=draft.phone,
    )


def draft(typed: NoticeFields, today: dt.date) -> tuple[Draft, list[Problem]]:
    """What a form means, and which fields could not be read. `today` is for days in words: 明日."""
    problems = []
    example = {"date": today + dt.timedelta(days=7)}
    students = [number(student) for student in typed.students]
    date = parse_date(typed.day, today=today) if typed.day else None
    until = parse_date(typed.until, today=today) if typed.until else None
    arrival = parse_time(typed.arrival) if typed.arrival else None
    if typed.day and date is None:
        problems.append(Problem("date", "date-unreadable", example))
    if typed.until and until is None:
        problems.append(Problem("until", "date-unreadable", example))
    if typed.arrival and arrival is None:
        problems.append(Problem("arrival", "arrival-unreadable"))
    departure = parse_departure(typed.departure)
    if typed.departure and not departure:
        problems.append(Problem("departure", "departure-unreadable"))
    return (
        Draft(
            students=tuple(student if student is not None else 0 for student in students),
            kind=typed.kind,
            reason=typed.reason,
            date=date,
            until=until,
            arrival=arrival,
            departure=departure,
            pickup=typed.pickup.strip(),
            phone=phone(typed.phone),
            remarks=typed.remarks,
        ),
        problems,
    )


def days_of(draft: Draft) -> str:
    """The days that a form means, as the box beside a question about them has it."""
    return "..".join(day.isoformat() for day in (draft.date, draft.until) if day)


def together(unreadable: list[Problem], refused: list[Problem]) -> list[Problem]:
    """Both kinds of problem in the order of the page; a field that cannot be read is not called empty as well."""
    fields = {problem.field for problem in unreadable}
    problems = [*unreadable, *(problem for problem in refused if problem.field not in fields)]
    return sorted(problems, key=lambda problem: FIELDS.index(problem.field))
