"""A question to a guardian about their mail, to which a short answer is enough: はい, 「1」, 「陽斗です」, 「発熱」.

What was understood of the mail is kept in the question's reply address alone (`AnswerAddress`), as numbers: the
database holds nothing of a mail that is no notice yet. The answer is read as the form that these numbers make, with the
answer on the open line; so the same reader and the same rules decide as for any other mail. A notice counts as of the
first mail if the answer comes soon enough.
"""

import datetime as dt
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailgate.reply_address import AnswerAddress
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Kind, takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Unclear
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.wording.acknowledgements import is_yes
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Reading, Understood

LONGEST_WORDS = 300
"""Characters of a mail that is asked about: it is read once for each choice, and the database's writer waits."""

MOST_STUDENTS = 8
MOST_CHOICES = 20
"""More kinds or reasons than this are not tried and not offered."""


class OpenLine(StrEnum):
    """The line of the form that a mail has left open; NONE: all is understood, and a yes is enough."""

    NONE = ""
    STUDENT = "student"
    KIND = "kind"
    REASON = "reason"


_OPEN = {
    "student-unclear": OpenLine.STUDENT,
    "kind-unclear": OpenLine.KIND,
    "reason-unclear": OpenLine.REASON,
    "influenza-type": OpenLine.REASON,
}
_BESIDE = {"no-token", "expired", "not-yours", "bad-address"}
"""What was wrong with the address of a mail; the question has a good one."""


class Unanswered(Exception):
    """The question stays: what came does not answer it."""

    def __init__(self, question: "Question") -> None:
        super().__init__(question.open)
        self.question = question


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood of a mail but for the open line, and the answers that are likely there."""

    notice: Understood
    open: OpenLine
    answers: tuple[str, ...]
    address: AnswerAddress


def of_mail(at: Moment, family: Family, text: MailText, unclear: Unclear) -> Question | None:
    """The question about a mail that is unclear in one point; None where only the whole form will do."""
    points = set(unclear.why) - _BESIDE
    if unclear.receipt or unclear.problems or len(family.students) > MOST_STUDENTS:
        return None
    if not points and len(unclear.understood) == 1:
        return _ask(at, family, unclear.understood[0], OpenLine.NONE, ())
    if len(points) == 1 and (line := _OPEN.get(points.pop())):
        return _about(at, family, text, line)
    return None


def _about(at: Moment, family: Family, text: MailText, line: OpenLine) -> Question | None:
    """The question about one open line: each answer that makes a notice of the mail is offered.

    A mail that says more (remarks) is not asked about in this way: the question could not keep it.
    """
    words = text.own_words().strip()
    understood: dict[str, Understood] = {}
    for answer in _choices(family, line)[:MOST_CHOICES] if 0 < len(words) <= LONGEST_WORDS else ():
        reading = _read(at, family, _completed(words, line, answer))
        if reading.act == "notice" and len(reading.notices) == 1 and not reading.notices[0].remarks:
            understood[answer] = reading.notices[0]
    if not understood or not _say_the_same(understood.values(), line):
        return None
    if any(each.date == family.now(at).date() for each in understood.values()) and _is_closed(at, family):
        return None  # no answer could help: the form says whom to phone
    answers = _answers(family, line) if line is OpenLine.KIND else tuple(understood)
    return _ask(at, family, next(iter(understood.values())), line, answers)


def _is_closed(at: Moment, family: Family) -> bool:
    """Whether no school of the family takes an absence for today any more."""
    days = [SchoolDay(at, school) for school in family.schools()]
    return not any(takes_absence(day.rules, day.now) for day in days)


def _choices(family: Family, line: OpenLine) -> list[str]:
    """What may stand on an open line."""
    if line is OpenLine.STUDENT:
        return [student.name for student in family.students]
    if line is OpenLine.KIND:
        return ["休みます"]
    return list(dict.fromkeys(reason for kind in _kinds(family) for reason in kind.reasons))


def _answers(family: Family, line: OpenLine) -> tuple[str, ...]:
    """What is offered for an open line."""
    kinds = tuple(kind.name for kind in _kinds(family) if not kind.requires_absence)
    return kinds if line is OpenLine.KIND else tuple(_choices(family, line)) if line else ()


def _completed(words: str, line: OpenLine, answer: str) -> str:
    """The mail as it would have read with this answer in it."""
    if line is OpenLine.REASON:
        return f"{LABELS['reason'][0]}: {answer}\n\n{words}"
    return f"{answer}\n{words}" if line is OpenLine.STUDENT else f"{words}\n{answer}"


def _say_the_same(understood: Iterable[Understood], line: OpenLine) -> bool:
    """Whether nothing but the open line differs."""
    found = list(understood)
    alike = {(each.date, each.until, each.arrival) for each in found}
    kinds = {each.kind for each in found} if line is OpenLine.STUDENT else set()
    return len(alike) == 1 and len(kinds) <= 1


def _read(at: Moment, family: Family, text: str) -> Reading:
    return read(text, students=family.as_read(), now=family.now(at))


def _kinds(family: Family) -> tuple[Kind, ...]:
    return people.rules_of(family.students[0].school).kinds


# -- the address --------------------------------------------------------------------------------------


def _ask(at: Moment, family: Family, notice: Understood, line: OpenLine, answers: tuple[str, ...]) -> Question | None:
    """The question, if its address can hold what was understood."""
    if notice.remarks or (notice.until - notice.date).days > _UNTIL_MOST:
        return None
    address = _address(at, family, notice, line)
    return Question(notice, line, answers, address) if address else None


_UNTIL_MOST = 255
_NO_ARRIVAL = 2_047
_LINES = tuple(OpenLine)


def _address(at: Moment, family: Family, notice: Understood, line: OpenLine) -> AnswerAddress | None:
    kinds = _kinds(family)
    kind = next((number for number, each in enumerate(kinds) if each.slug == notice.kind), None)
    if kind is None or notice.reason not in kinds[kind].reasons:
        return None
    asked = (at.now if at.received is None else at.received) // 60
    students = sum(1 << number for number, each in enumerate(family.students) if each.id in notice.students)
    arrival = notice.arrival.hour * 60 + notice.arrival.minute if notice.arrival else _NO_ARRIVAL
    reason = kinds[kind].reasons.index(notice.reason)
    what = _packed((students, 8), (kind, 6), (reason, 6), (_LINES.index(line), 2), (_sum(family), 16))
    days = (notice.date - family.now(at).date()).days
    when = _packed((days, 9), ((notice.until - notice.date).days, 8), (arrival, 11)) if 0 <= days < 512 else None
    return AnswerAddress(family.mailbox, asked, what, when) if what is not None and when is not None else None


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


def _sum(family: Family) -> int:
    """A number that changes where the students, their order or the school's kinds change."""
    kinds = [(kind.slug, kind.reasons) for kind in _kinds(family)]
    return zlib.crc32(repr(([student.id for student in family.students], kinds)).encode()) & 0xFFFF


def _understood(family: Family, answered: AnswerAddress) -> tuple[Understood, OpenLine] | None:
    """What an address holds; None where the family or the school's kinds are not any more what they were."""
    students, kind, reason, line, check = _unpacked(answered.what, 8, 6, 6, 2, 16)
    days, more, arrival = _unpacked(answered.when, 9, 8, 11)
    if not family.students or check != _sum(family):
        return None
    date = _day_asked(family, answered) + dt.timedelta(days)
    chosen = _kinds(family)[kind]
    notice = Understood(
        students=tuple(each.id for number, each in enumerate(family.students) if students >> number & 1),
        kind=chosen.slug,
        reason=chosen.reasons[reason],
        date=date,
        until=date + dt.timedelta(more),
        arrival=None if arrival == _NO_ARRIVAL else dt.time(arrival // 60, arrival % 60),
        remarks="",
    )
    return notice, _LINES[line]


# -- the answer ---------------------------------------------------------------------------------------


def act(at: Moment, family: Family, answered: AnswerAddress, text: MailText, mail: str) -> None:
    """Do what the answer to a question asks for; `mail` is its fingerprint. Raises Unclear or Overtaken."""
    asked = _understood(family, answered)
    if asked is None or family.now(at).date() > _last_day(family, answered):
        raise Unclear("expired")
    notice, line = asked
    at = _as_of_first(at, family, answered)
    is_yes_or_nothing = text.is_empty() or is_yes(text.own_words())
    found = [notice] if is_yes_or_nothing and not line else _answer(at, family, notice, line, text.own_words())
    if found:
        by_mail.submit(at, family, found, mail)
    elif is_yes_or_nothing or by_mail.judge(at, family, text).why == ("not-a-notice",):
        raise Unanswered(Question(notice, line, _answers(family, line), answered))
    else:
        by_mail.act(at, family, text, mail)


def _last_day(family: Family, answered: AnswerAddress) -> dt.date:
    """The day after the question, as for the form in any letter."""
    return _day_asked(family, answered) + dt.timedelta(days=1)


def _day_asked(family: Family, answered: AnswerAddress) -> dt.date:
    """The day of the first mail at the school of the first student."""
    return family.school_day(Moment(answered.asked * 60)).day


def _as_of_first(at: Moment, family: Family, answered: AnswerAddress) -> Moment:
    """The moment of the first mail, if the answer came within the minutes that the school allows."""
    minutes = family.school_day(at).rules.answer_minutes
    return at.received_at(answered.asked * 60) if at.now - answered.asked * 60 <= minutes * 60 else at


def _answer(at: Moment, family: Family, notice: Understood, line: OpenLine, words: str) -> Sequence[Understood]:
    """The notice that an answer makes of what was understood; none where it does not answer the question."""
    if line is OpenLine.NONE:
        correction = correct(words, standing=[notice], students=family.as_read(), now=family.now(at))
        return correction.notices if correction.what == "change" else ()
    first = next((each.strip() for each in words.splitlines() if each.strip()), "")
    reading = _read(at, family, _form(family, notice, line, first))
    if reading.act != "notice" or any(each.remarks for each in reading.notices):
        return ()
    return reading.notices


def _form(family: Family, notice: Understood, line: OpenLine, answer: str) -> str:
    """What was understood as the filled in form, with the answer on the open line."""
    kind = next(kind for kind in _kinds(family) if kind.slug == notice.kind)
    numbers = [str(number) for number, each in enumerate(family.students, 1) if each.id in notice.students]
    days = f"{notice.date.month}月{notice.date.day}日"
    if notice.until != notice.date:
        days += f"から{notice.until.month}月{notice.until.day}日"
    lines = {
        "student": "と".join(numbers),
        "kind": kind.name,
        "reason": notice.reason,
        "date": days,
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
    }
    if line is OpenLine.REASON and not kind.arrival and not kind.requires_absence:
        lines["kind"] = "欠席"  # which absence it is follows from the reason
    lines[line] = answer
    return "\n".join(f"{LABELS[label][0]}: {said}" for label, said in lines.items() if said)
