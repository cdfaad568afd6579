"""A guardian's mail that answers no receipt: notices are taken or withdrawn by the same rules as on the page.

`judge` only says what would be done. `act` does all that a mail asks for, or nothing. Replies to receipts are in
receipt_replies.py.
"""

import datetime as dt
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.errors import Overtaken, Refused, UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.models import Notice, State
from mailgate.school.moment import Moment
from mailgate.school.notices import submission, validation
from mailgate.school.notices.views import of_enrolled
from mailgate.wording.reader import read
from mailgate.wording.values import Reading, Understood

FINGERPRINT_LETTERS = 36
"""The first letters of a mail's fingerprint name the forms that it was: a form's name has 40 characters."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What would become of a mail: what the reader says, or "refuse" where it is clear and the rules say no."""

    act: Literal["notice", "ask", "withdraw", "several", "refuse"]
    notices: tuple[Understood, ...] = ()
    why: tuple[str, ...] = ()


def judge(at: Moment, family: Family, text: MailText) -> Judgement:
    """Say what a mail asks for and whether the rules take it, without doing it."""
    reading = _read(at, family, text)
    if reading.act != "notice":
        return Judgement(reading.act, (), reading.why)
    problems = _against_rules(at, family, reading.notices)
    codes = tuple(dict.fromkeys(problem.code for problem in problems))
    return Judgement("refuse" if problems else "notice", reading.notices, codes)


def act(at: Moment, family: Family, text: MailText, mail: str) -> None:
    """Do what a mail asks for; `mail` is its fingerprint: the same mail makes the same notices.

    Raises UnclearMail where the writer has to be asked, and Overtaken where the notice to withdraw is confirmed.
    """
    reading = _read(at, family, text)
    match reading.act:
        case "notice":
            submit(at, family, reading.notices, mail)
        case "withdraw":
            _withdraw(at, family, reading)
        case _:
            raise UnclearMail(*reading.why)


def unsent(at: Moment, family: Family, text: MailText, why: str) -> UnclearMail | None:
    """What to say of a notice whose address does not take it, and `why`; None where the text is no notice.

    Where the rules forbid it, its address makes no difference.
    """
    reading = _read(at, family, text)
    match reading.act:
        case "notice":
            problems = _against_rules(at, family, reading.notices)
            return UnclearMail(*(() if problems else (why,)), problems=problems, understood=reading.notices)
        case "withdraw":
            return UnclearMail(why, "which-notice")
        case _:
            return None if "not-a-notice" in reading.why else UnclearMail(why, *reading.why)


def submit(at: Moment, family: Family, understood: Sequence[Understood], mail: str) -> None:
    """Take notices that were understood, all or none. Raises UnclearMail."""
    if _contradict(family, understood):
        raise UnclearMail("contradictory", understood=understood)
    forms = {f"{mail[:FINGERPRINT_LETTERS]}-{number}": draft_of(notice) for number, notice in enumerate(understood)}
    try:
        submission.submit(at, family, forms)
    except Refused as refused:
        raise UnclearMail(problems=refused.problems, understood=understood) from None


# -- reading ------------------------------------------------------------------------------------------


def _read(at: Moment, family: Family, text: MailText) -> Reading:
    """Read what was written; if that is no notice, the form that was filled in inside the quote."""
    if not family.students:
        return Reading("ask", why=("student-unclear",))
    students, now = tuple(family.as_read()), family.now(at)
    reading = text.readings.of(read, text.own_words(), students=students, now=now)
    if before := _standing_beside(at, family, reading):
        reading = text.readings.of(read, text.own_words(), students=students, now=now, standing=before)
    lines = "" if reading.act in {"notice", "withdraw"} else text.form_inside()
    return text.readings.of(read, lines, students=students, now=now) if lines else reading


def _standing_beside(at: Moment, family: Family, reading: Reading) -> tuple[Understood, ...]:
    """The notices that a mail may go on from, where it leaves something open or may leave a student out.

    「明日も休みます」 has its reason there, 「花子は行きます」 is no news but for an absence, and
    「今日から登校します」 ends where the absence ends.
    """
    comes = any(notice.kind == "attend" for notice in reading.notices)
    is_whole = reading.act == "withdraw" or (reading.act == "notice" and len(family.students) == 1 and not comes)
    return () if is_whole else standing(at, family)


def standing(at: Moment, family: Family) -> tuple[Understood, ...]:
    """The notices about this family's students that stand for today or a later day."""
    return tuple(map(as_understood, _standing(at, family)))


def as_understood(notice: Notice) -> Understood:
    """What a notice says, as the reader would have put it."""
    return Understood(
        students=(notice.student_id,),
        kind=notice.kind,
        reason=notice.reason,
        date=dt.date.fromisoformat(notice.date),
        until=dt.date.fromisoformat(notice.until),
        arrival=dt.time.fromisoformat(notice.arrival) if notice.arrival else None,
        remarks=notice.remarks,
        departure=notice.departure,
        pickup=notice.pickup,
    )


def draft_of(notice: Understood) -> Draft:
    """A notice that was understood, as the rules examine it."""
    return Draft(
        students=notice.students,
        kind=notice.kind,
        reason=notice.reason,
        date=notice.date,
        until=notice.until,
        arrival=notice.arrival,
        departure=notice.departure,
        pickup=notice.pickup,
        remarks=notice.remarks,
    )


def _against_rules(at: Moment, family: Family, understood: Sequence[Understood]) -> list[Problem]:
    """Everything that the rules say against new notices."""
    problems: list[Problem] = []
    for notice in understood:
        try:
            validation.validate(at, family, draft_of(notice))
        except Refused as refused:
            problems += refused.problems
    return problems


def _contradict(family: Family, understood: Sequence[Understood]) -> bool:
    """Whether two of these notices are for the same student on the same day, and more than coming late and leaving."""
    late = {kind.slug for school in family.schools() for kind in people.rules_of(school).kinds if kind.arrival}
    return any(
        not set(one.students).isdisjoint(other.students)
        and one.date <= other.until
        and other.date <= one.until
        and not ((one.kind in late and other.departure) or (other.kind in late and one.departure))
        for one, other in itertools.combinations(understood, 2)
    )


# -- withdrawing --------------------------------------------------------------------------------------


def _withdraw(at: Moment, family: Family, reading: Reading) -> None:
    """Take back the notices that the words mean. Raises UnclearMail or Overtaken."""
    meant = _withdrawable(at, family, reading)
    if not meant:
        raise UnclearMail("nothing-to-withdraw")
    if not _names_each(reading, meant):
        raise UnclearMail("which-notice")
    if any(row.state == State.CONFIRMED for row in meant):
        raise Overtaken(State.CONFIRMED)
    for row in meant:
        submission.withdraw(at, family.mailbox, row.id, row.revision)


def _withdrawable(at: Moment, family: Family, reading: Reading) -> list[Notice]:
    """The notices that words like 「明日の欠席を取り消します」 may mean: of these students, for this day, if named."""
    found = _standing(at, family)
    if reading.students:
        found = found.where(Notice.student.in_(reading.students))
    if reading.date:
        day = reading.date.isoformat()
        found = found.where(Notice.date <= day, Notice.until >= day)
    return list(found.order_by(Notice.id))


def _standing(at: Moment, family: Family) -> Any:
    """The notices of a family that are not over, as a query."""
    today = family.school_day(at).date
    return of_enrolled(family.mailbox).where(Notice.until >= today, Notice.state != State.WITHDRAWN)


def _names_each(reading: Reading, meant: Sequence[Notice]) -> bool:
    """Whether the words can mean only these: one notice, or one of each student named, and no day out of several."""
    is_one_each = len(meant) == 1 or sorted(row.student_id for row in meant) == sorted(reading.students)
    return is_one_each and not (reading.date and any(row.date != row.until for row in meant))
