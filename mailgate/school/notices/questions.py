"""A question to a guardian about their mail, to which a short answer is enough: はい, 「1」, 「陽斗です」, 「発熱」.

What was understood of a plain mail is kept in the question's reply address alone (`AnswerAddress`), as numbers: the
database holds nothing of a mail that is no notice yet. What is more than an address holds is kept in
conversation/kept.py, where only the key file can read it.
"""

import datetime as dt
import zlib
from dataclasses import dataclass
from enum import StrEnum

from mailgate.addresses.reply import AnswerAddress
from mailgate.ids import QuestionId
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Kind
from mailgate.school.moment import Moment
from mailgate.wording.lexicon.form import ABSENCE, LIKELY_DEPARTURES, ROW_OF_DAYS
from mailgate.wording.open_points.completed import in_lines
from mailgate.wording.values import Understood


class OpenLine(StrEnum):
    """The line of the form that a mail has left open; NONE: all is understood, and a yes is enough.

    FORM: more than a word settles, of which the whole form asks (`conversation.whole_form`).
    """

    NONE = ""
    STUDENT = "student"
    KIND = "kind"
    REASON = "reason"
    DAY = "date"
    TIME = "departure"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Point:
    """A mail, or the part of it about one student, the line that is open in it, and the answers that are likely there.

    `notices` are what the mail says with one of these answers; all but the open line holds. `given` is the answer, once
    there is one, and then they are what it makes of the mail. `students` are the names of whom it is about, unless that
    is what is open. `then` are the lines that stay open behind an answer, which are asked about one after the other;
    in the notices stands a likely answer for them, too.
    """

    words: str
    open: OpenLine
    answers: tuple[str, ...]
    notices: tuple[Understood, ...]
    given: str = ""
    students: tuple[str, ...] = ()
    then: tuple[OpenLine, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether an answer is missing."""
        return self.open is not OpenLine.NONE and not self.given


@dataclass(frozen=True, slots=True)
class Asked:
    """What a mailbox was asked: about a mail that came at `first` (seconds UTC), for the `times`-th time.

    `language` is the one in which it was asked, where that was the mail's and is nobody's choice yet.
    """

    points: tuple[Point, ...]
    first: int
    times: int = 1
    language: str = ""


BOTH_NAMES = "、"
"""Between the names of two students, who are the third answer to whom a mail is about."""

_TWO = 2


def kinds_of(family: Family) -> tuple[Kind, ...]:
    """The kinds of notice that a question offers: those of the first student's school."""
    return people.rules_of(family.students[0].school).offered


def usual_answers(family: Family, line: OpenLine, told: str = "") -> tuple[str, ...]:
    """What may stand on an open line, whatever else the mail says; nothing where that depends on the mail.

    `told` is the kind that the mail would be with the first of these answers: beside a fever, which is of 病欠, no
    other absence is offered.
    """
    kinds = kinds_of(family)
    match line:
        case OpenLine.STUDENT:
            names = tuple(student.name for student in family.students)
            return (*names, BOTH_NAMES.join(names)) if len(names) == _TWO else names
        case OpenLine.KIND:
            absences = {kind.slug for kind in kinds if kind.is_absence}
            others = absences - {told} if told in absences else set()
            return tuple(kind.name for kind in kinds if not kind.requires_absence and kind.slug not in others)
        case OpenLine.REASON:
            news = (kind for kind in kinds if not kind.requires_absence)
            return tuple(dict.fromkeys(reason for kind in news for reason in kind.reasons))
        case OpenLine.TIME:
            return LIKELY_DEPARTURES
    return ()


def first_mail(at: Moment) -> int:
    """When the mail came that is asked about: for the school it came as a relay took it over."""
    return at.now if at.received is None else at.received


def last_day(family: Family, first: int) -> dt.date:
    """Until when an answer is taken: the day after the mail, as for the form in any letter."""
    return family.school_day(Moment(first)).day + dt.timedelta(days=1)


# -- what an address holds ----------------------------------------------------------------------------

_UNTIL_MOST = 255
_NO_ARRIVAL = 2_047
_LINES = tuple(OpenLine)
_IN_ROW = 3 << 38
"""Stands for all that was understood where a row keeps it: the number of the row is in the place of days and hour."""


def address_of(at: Moment, family: Family, point: Point) -> AnswerAddress | None:
    """The address that holds all that was understood; None where that is more than it can hold."""
    if point.open is OpenLine.FORM:
        return None
    (notice, *more) = point.notices
    leaves = notice.pickup or (notice.departure and point.open is not OpenLine.TIME)
    if (
        more
        or point.then
        or leaves
        or notice.remarks
        or point.answers != usual_answers(family, point.open, notice.kind)
    ):
        return None
    return _address(at, family, notice, point.open)


def address_of_row(family: Family, row: QuestionId, first: int) -> AnswerAddress:
    """The address of a question whose row keeps what was understood."""
    return AnswerAddress(family.mailbox, first // 60, _IN_ROW, row)


def row_at(address: AnswerAddress) -> QuestionId | None:
    """The row that keeps what was understood; None where the address itself does."""
    return QuestionId(address.when) if address.what == _IN_ROW else None


def asked_at(family: Family, address: AnswerAddress) -> Asked | None:
    """What an address holds; None where the family or the school's kinds are not any more what they were."""
    held = _understood(family, address)
    if held is None:
        return None
    notice, line = held
    about = (
        () if line is OpenLine.STUDENT else tuple(each.name for each in family.students if each.id in notice.students)
    )
    answers = usual_answers(family, line, notice.kind)
    return Asked((Point(in_form(family, notice, line), line, answers, (notice,), students=about),), address.asked * 60)


def _address(at: Moment, family: Family, notice: Understood, line: OpenLine) -> AnswerAddress | None:
    kinds = kinds_of(family)
    kind = next((number for number, each in enumerate(kinds) if each.slug == notice.kind), None)
    if kind is None or notice.reason not in kinds[kind].reasons or (notice.until - notice.date).days > _UNTIL_MOST:
        return None
    students = sum(1 << number for number, each in enumerate(family.students) if each.id in notice.students)
    arrival = notice.arrival.hour * 60 + notice.arrival.minute if notice.arrival else _NO_ARRIVAL
    reason = kinds[kind].reasons.index(notice.reason)
    more, place = divmod(_LINES.index(line), 4)
    what = _packed((more, 2), (students, 8), (kind, 6), (reason, 6), (place, 2), (checksum(family), 16))
    days = (notice.date - family.now(at).date()).days
    when = _packed((days, 9), ((notice.until - notice.date).days, 8), (arrival, 11))
    if what is None or when is None:
        return None
    return AnswerAddress(family.mailbox, first_mail(at) // 60, what, when)


def _packed(*parts: tuple[int, int]) -> int | None:
    """Numbers in one number, each with how many bits it has; None where one has more."""
    packed = 0
    for number, bits in parts:
        if not 0 <= number < 1 << bits:
            return None
        packed = packed << bits | number
    return packed


def _unpacked(packed: int, *bits: int) -> list[int]:
    numbers = []
    for width in reversed(bits):
        numbers.append(packed & (1 << width) - 1)
        packed >>= width
    return numbers[::-1]


def checksum(family: Family) -> int:
    """A number that changes where the students, their order or the school's kinds change."""
    kinds = [(kind.slug, kind.reasons) for kind in kinds_of(family)]
    return zlib.crc32(repr(([student.id for student in family.students], kinds)).encode()) & 0xFFFF


def _understood(family: Family, answered: AnswerAddress) -> tuple[Understood, OpenLine] | None:
    """What an address holds; None where the family or the school's kinds are not any more what they were."""
    more, students, kind, reason, place, check = _unpacked(answered.what, 2, 8, 6, 6, 2, 16)
    days, length, arrival = _unpacked(answered.when, 9, 8, 11)
    if not family.students or check != checksum(family):
        return None
    date = family.school_day(Moment(answered.asked * 60)).day + dt.timedelta(days)
    chosen = kinds_of(family)[kind]
    notice = Understood(
        students=tuple(each.id for number, each in enumerate(family.students) if students >> number & 1),
        kind=chosen.slug,
        reason=chosen.reasons[reason],
        date=date,
        until=date + dt.timedelta(length),
        arrival=None if arrival == _NO_ARRIVAL else dt.time(arrival // 60, arrival % 60),
        remarks="",
    )
    return notice, _LINES[4 * more + place]


def in_form(family: Family, notice: Understood, line: OpenLine = OpenLine.NONE) -> str:
    """What was understood as the filled in form, but for the open line."""
    kind = next(kind for kind in kinds_of(family) if kind.slug == notice.kind)
    numbers = [str(number) for number, each in enumerate(family.students, 1) if each.id in notice.students]
    lines = {
        "student": ",".join(numbers),
        "kind": kind.name,
        "reason": notice.reason,
        "date": ROW_OF_DAYS.format(first=notice.date.isoformat(), last=notice.until.isoformat()),
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
        "departure": notice.departure,
        "pickup": notice.pickup,
        "remarks": notice.remarks,
    }
    if line is OpenLine.REASON and kind.is_absence:
        lines["kind"] = ABSENCE  # which absence it is follows from the reason
    return in_lines({name: said for name, said in lines.items() if name != line})
