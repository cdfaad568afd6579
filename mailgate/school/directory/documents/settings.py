"""The one table of all that a school may set: the keys of its document, table by table, and what each can be.

Readers of documents, the pages of the settings and their history all go by it; what a key means stands in
`templates/school.toml` for people who edit the text, and in the pages' template for those who do not.
"""

from collections.abc import Mapping

from mailgate.school.directory.calendar import WEEKDAYS
from mailgate.school.directory.documents.register import COLUMNS, MOST_DAYS
from mailgate.school.directory.documents.values import (
    DateRange,
    DateRanges,
    FreeText,
    Hour,
    Hours,
    KeptDays,
    Number,
    OneOf,
    Pairs,
    Slug,
    SomeOf,
    Switch,
    Texts,
    TimeZone,
    Value,
)
from mailgate.school.directory.rules import (
    DETAILS_FOR,
    DUTIES,
    FOLLOWING_YEAR,
    LEAST_KEPT,
    LINE_ENROLMENT,
    LONGEST_RANGE,
    LONGEST_REMARKS,
    LONGEST_SPAN,
    MOST_KEPT,
)

LONGEST_NAME = 100
LONGEST_PLACE = 16
LONGEST_REASON = 60
MOST_REASONS = 60
LONGEST_MESSAGE = 1_000
MOST_READY_TEXTS = 12
LONGEST_READY_TEXT = 100
"""It stands on a button."""
MOST_SPANS = 60
MOST_AT_ONCE = 20
LONGEST_ADDRESS = 254
_REASONS = Texts(MOST_REASONS, LONGEST_REASON)

CALLED: Mapping[str, Value] = {"name": FreeText(255, needed=True), "phone": FreeText(32, needed=True)}
"""What a school is called; it stands beside the document."""

SCHOOL: Mapping[str, Value] = {
    "time_zone": TimeZone(),
    "details_in_letters": Switch(),
    "details_for": SomeOf(DETAILS_FOR, needed=True),
    "second_factor": SomeOf(DUTIES),
    "message": FreeText(LONGEST_MESSAGE, lines=True),
    "keep_notices": KeptDays(LEAST_KEPT, MOST_KEPT, FOLLOWING_YEAR),
    "answer_minutes": Number(0, LONGEST_SPAN, "minutes"),
    "last_grade": FreeText(LONGEST_PLACE),
    "longest_range": Number(1, LONGEST_RANGE.days, "days"),
    "longest_remarks": Number(100, LONGEST_REMARKS),
    "remarks_for": _REASONS,
    "line_enrolment": OneOf(LINE_ENROLMENT),
}
"""The keys that stand in no table of the document."""

CALENDAR: Mapping[str, Value] = {
    "weekdays": SomeOf(WEEKDAYS),
    "holidays": Switch(),
    "closed": DateRanges(MOST_SPANS, LONGEST_NAME),
    "vacations": DateRanges(MOST_SPANS, LONGEST_NAME),
    "open": DateRanges(MOST_SPANS, LONGEST_NAME),
}

HOURS: Mapping[str, Value] = {
    "days": DateRange(),
    "first_bell": Hour(may_lack=True),
    "deadline": Hour(may_lack=True),
    "end": Hour(may_lack=True),
}
"""Each of the calendar's `hours`."""

DESK: Mapping[str, Value] = {
    "first_bell": Hour(),
    "digests": Hours(),
    "remind_after": Number(0, LONGEST_SPAN, "minutes"),
    "remind_before_bell": Number(0, LONGEST_SPAN, "minutes"),
    "remind_from": Hour(),
    "remind_until": Hour(),
    "seats": Hour(may_lack=True),
    "replies": Texts(MOST_READY_TEXTS, LONGEST_READY_TEXT),
}

NEWS: Mapping[str, Value] = {
    "approval": Switch(),
    "at_once": Texts(MOST_AT_ONCE, LONGEST_ADDRESS),
    "reply_to": FreeText(LONGEST_ADDRESS),
    "keep_days": Number(LEAST_KEPT, MOST_KEPT, "days"),
    "keep_files": Number(1, MOST_KEPT, "days"),
}

REGISTER: Mapping[str, Value] = {
    "mourning": _REASONS,
    "illness_hint": Number(0, 100, "percent"),
    "kindergarten": Switch(),
    **{f"{sheet}_columns": Pairs(len(known) * 2, LONGEST_NAME, known) for sheet, known in COLUMNS.items()},
    "symbols": Pairs(40, LONGEST_NAME),
}

KIND: Mapping[str, Value] = {
    "slug": Slug(),
    "name": FreeText(LONGEST_NAME, needed=True),
    "on": Switch(),
    "reasons": Texts(MOST_REASONS, LONGEST_REASON, needed=True),
    "reasons_off": _REASONS,
    "deadline": Hour(),
    "after_deadline": OneOf(("refuse", "accept")),
    "arrival": Switch(),
    "departure": Switch(),
    "requires_absence": Switch(),
    "tell": SomeOf(("nurse", "grade", "admin", "head")),
}

DISEASE: Mapping[str, Value] = {
    "slug": Slug(),
    "name": FreeText(LONGEST_NAME, needed=True),
    "reasons": _REASONS,
    "after_onset": Number(0, MOST_DAYS),
    "after_recovery": Number(0, MOST_DAYS),
    "after_recovery_infants": Number(0, MOST_DAYS),
    "doctor": Switch(),
}
