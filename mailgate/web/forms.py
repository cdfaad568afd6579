"""What was typed into a form, and what it means. Lenient: full-width digits, spaces, dashes, days in words.

`NoticeForm` keeps every field as it was typed, so that a page can show it again; `draft` reads it. What cannot be read
is a problem at its field, like those of school/directory/rules.py.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.moment import Moment
from mailgate.school.notices.views import View
from mailgate.wording.dates import parse_date
from mailgate.wording.times import parse_time

MOST_FIELDS = 64
LONGEST_REPLY = 2_000
OTHER_DATE = "other"
"""The value of `date` that points at the field `other_date`."""

_LARGEST_ID = 2**63 - 1
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BETWEEN_DIGITS = re.compile(r"[\s\-‐-―−ー]")
_NONCE = re.compile("[a-z2-7]{26}")


async def read(request: Request, most_bytes: int) -> FormData:
    """The fields of a POST, kept in `request.state.fields` for the pages that give them back.

    Raises HTTPException 413 for a body of more than `most_bytes`, 400 for one that is no form.
    """
    left = most_bytes

    async def receive() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413)
        return message

    sent = Request(request.scope, receive)
    try:
        fields = await sent.form(max_fields=MOST_FIELDS, max_files=0, max_part_size=most_bytes)
    except (LookupError, UnicodeError) as error:  # a charset that nobody knows
        raise HTTPException(400) from error
    request.state.fields = fields
    return fields


def text(fields: Mapping[str, object], name: str) -> str:
    """One field without what nobody can see, its line ends alike; empty when it is not there."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        return ""
    return _UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip()


def digits(typed: str) -> str:
    """Digits as people type them: full-width, in groups, with spaces or dashes between."""
    return _BETWEEN_DIGITS.sub("", unicodedata.normalize("NFKC", typed))


def number(typed: str) -> int | None:
    """A row's id, or None for what cannot be one."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 20):
        return None
    value = int(typed)
    return value if value <= _LARGEST_ID else None


def phone(typed: str) -> str:
    """A telephone number in plain digits, groups parted by dashes or spaces."""
    plain = re.sub(r"[‐-―−ー]", "-", unicodedata.normalize("NFKC", typed))
    return re.sub(r"\s+", " ", re.sub(r"[()]+", " ", plain)).strip()


@dataclass(frozen=True, slots=True)
class NoticeForm:
    """The fields of the notice form as typed. `form` is the nonce that makes a double click one notice."""

    form: str
    students: tuple[str, ...] = ()
    kind: str = ""
    reason: str = ""
    date: str = ""
    other_date: str = ""
    until: str = ""
    arrival: str = ""
    phone: str = ""
    remarks: str = ""

    @property
    def day(self) -> str:
        """The first day as typed, wherever it was."""
        return self.other_date if self.date in {"", OTHER_DATE} else self.date


def read_notice(fields: FormData, at: Moment) -> NoticeForm:
    """The notice form of a POST; without a nonce of ours it gets a new one."""
    nonce = text(fields, "form")
    students = dict.fromkeys(value for value in fields.getlist("student") if isinstance(value, str))
    return NoticeForm(
        form=nonce if _NONCE.fullmatch(nonce) else at.token(),
        students=tuple(students),
        **{name: text(fields, name) for name in _TYPED},
    )


_TYPED = ("kind", "reason", "date", "other_date", "until", "arrival", "phone", "remarks")


def of_notice(view: View, form: str) -> NoticeForm:
    """The form that would say what this notice says."""
    return NoticeForm(
        form=form,
        students=(str(view.student_id),),
        kind=view.slug,
        reason=view.reason,
        date=view.date,
        until=view.until if view.until != view.date else "",
        arrival=view.arrival,
        phone=view.phone,
        remarks=view.remarks,
    )


def spelled_out(typed: NoticeForm, draft: Draft) -> NoticeForm:
    """The same form with days, hour and number written plainly, where they could be read."""
    return replace(
        typed,
        date=draft.date.isoformat() if draft.date else typed.date,
        other_date="" if draft.date else typed.other_date,
        until=draft.until.isoformat() if draft.until else typed.until,
        arrival=f"{draft.arrival:%H:%M}" if draft.arrival else typed.arrival,
        phone=draft.phone,
    )


def draft(typed: NoticeForm, today: dt.date) -> tuple[Draft, list[Problem]]:
    """What a form means, and which fields could not be read. `today` is for days in words: 明日."""
    problems = []
    students = [number(student) for student in typed.students]
    date = parse_date(typed.day, today=today) if typed.day else None
    until = parse_date(typed.until, today=today) if typed.until else None
    arrival = parse_time(typed.arrival) if typed.arrival else None
    if typed.day and date is None:
        problems.append(Problem("date", "date-unreadable"))
    if typed.until and until is None:
        problems.append(Problem("until", "date-unreadable"))
    if typed.arrival and arrival is None:
        problems.append(Problem("arrival", "arrival-unreadable"))
    return (
        Draft(
            students=tuple(student if student is not None else 0 for student in students),
            kind=typed.kind,
            reason=typed.reason,
            date=date,
            until=until,
            arrival=arrival,
            phone=phone(typed.phone),
            remarks=typed.remarks,
        ),
        problems,
    )


def together(unreadable: list[Problem], refused: list[Problem]) -> list[Problem]:
    """Both kinds of problem in the order of the page; a field that cannot be read is not called empty as well."""
    fields = {problem.field for problem in unreadable}
    problems = [*unreadable, *(problem for problem in refused if problem.field not in fields)]
    return sorted(problems, key=lambda problem: FIELDS.index(problem.field))


FIELDS = ("student", "kind", "reason", "date", "until", "arrival", "phone", "remarks")
"""The fields of the notice form, in the order of the page."""
