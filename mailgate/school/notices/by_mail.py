"""What a guardian wrote in a mail becomes notices: taken, changed or withdrawn by the same rules as on the page.

`judge` and `judge_reply` only say what would be done. The others do it, all that a mail asks for or none of it.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from peewee import ModelSelect

from mailgate.reply_address import ChangeAddress
from mailgate.school.directory import people
from mailgate.school.directory.rules import Draft, Problem, Rules
from mailgate.school.errors import Refused
from mailgate.school.ids import MailboxId
from mailgate.school.models import Guardianship, Notice, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import submission
from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.normalization import folded, shown
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Candidate, Correction, KindWords, Reading, Understood

_OUR_FORM = re.compile(r"^(?:[^\S\n]|[>|])*(?:児童・生徒|student)\s?\((?:1\s|学年|grade)", re.MULTILINE)
NONCE_LETTERS = 36
"""So much of a mail's fingerprint names the form that it was."""


@dataclass(frozen=True, slots=True)
class Text:
    """What a mail says: above the quote, and all of it (a form may be filled in inside the quote)."""

    written: str
    whole: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a mail: a `Reading`, or "refuse" where it is clear and the rules say no (`problems`)."""

    act: Literal["notice", "ask", "withdraw", "several", "refuse"]
    notices: tuple[Understood, ...] = ()
    why: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    students: tuple[int, ...] = ()
    date: dt.date | None = None


# -- reading ------------------------------------------------------------------------------------------


def family_of(students: Iterable[Student]) -> list[Candidate]:
    """The students as the reader knows them, in the order of their numbers in the form."""
    return [
        Candidate(
            key=student.id,
            name=student.name,
            kana=student.kana,
            grade=student.grade,
            classroom=student.classroom,
            number=student.number,
            kinds=_kinds(people.rules_of(student.school)),
        )
        for student in students
    ]


def _kinds(rules: Rules) -> tuple[KindWords, ...]:
    return tuple(KindWords(kind.slug, kind.name, kind.reasons) for kind in rules.kinds)


def is_empty(text: Text) -> bool:
    """Whether nothing was written, neither above the quote nor into a form inside it."""
    return not own_words(text).strip() and not form_inside(text)


def judge(at: Moment, mailbox: MailboxId, text: Text) -> Verdict:
    """What a mail asks for that answers no receipt, and whether the rules take it."""
    students = people.students_of(mailbox)
    if not students:
        return Verdict("ask", why=("student-unclear",))
    reading = _read(text, family_of(students), _now(at, students))
    if reading.act != "notice":
        return Verdict(reading.act, (), reading.why, (), reading.students, reading.date)
    problems = against_rules(at, mailbox, map(draft_of, reading.notices))
    codes = tuple(dict.fromkeys(problem.code for problem in problems))
    return Verdict("refuse" if problems else "notice", reading.notices, codes, problems)


def own_words(text: Text) -> str:
    """What was written above the quote; nothing of it where a mail program put our letter there without quoting it."""
    return "" if _OUR_FORM.search(folded(shown(text.written))) else text.written


def form_inside(text: Text) -> str:
    """The lines that were filled in inside our letter, with what was written beside it; empty where none were."""
    whole = shown(text.whole)
    answers = parse(whole).answers if _OUR_FORM.search(folded(whole)) else {}
    lines = [f"{LABELS[name][0]}: {answer}" for name, answer in answers.items()]
    return "\n".join([*lines, "", own_words(text)]) if lines else ""


def _read(text: Text, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    """Read what was written; if that is no notice, the form that was filled in inside the quote."""
    reading = read(own_words(text), students=students, now=now)
    lines = "" if reading.act in {"notice", "withdraw"} else form_inside(text)
    return read(lines, students=students, now=now) if lines else reading


def _now(at: Moment, students: Sequence[Student]) -> dt.datetime:
    return at.local(people.rules_of(students[0].school).time_zone)


def draft_of(notice: Understood) -> Draft:
    """A notice that was understood, as the rules examine it."""
    return Draft(
        students=notice.students,
        kind=notice.kind,
        reason=notice.reason,
        date=notice.date,
        until=notice.until,
        arrival=notice.arrival,
        remarks=notice.remarks,
    )


def against_rules(at: Moment, mailbox: MailboxId, drafts: Iterable[Draft]) -> tuple[Problem, ...]:
    """Everything that the rules say against new notices."""
    problems: list[Problem] = []
    for draft in drafts:
        try:
            submission.consider(at, mailbox, draft)
        except Refused as refused:
            problems += refused.problems
    return tuple(problems)


def submit(at: Moment, mailbox: MailboxId, understood: Sequence[Understood], mail: str) -> None:
    """Take notices that `judge` found good. `mail` is a mail's fingerprint: the same mail makes the same notices."""
    for number, notice in enumerate(understood):
        submission.submit(at, mailbox, draft_of(notice), f"{mail[:NONCE_LETTERS]}-{number}")


# -- what stands --------------------------------------------------------------------------------------


def standing(receipt: ChangeAddress) -> list[Notice]:
    """The notices that a receipt showed to a guardian: the first, and where there were several, those sent with it."""
    named = _of_guardian(receipt.mailbox).where(Notice.id == receipt.first_notice)
    if receipt.count > 1:
        form = Notice.select(Notice.form).where(Notice.id == receipt.first_notice)
        named = _of_guardian(receipt.mailbox).where(Notice.form == form)
    return list(named.order_by(Notice.id))


def withdrawable(at: Moment, mailbox: MailboxId, named: Sequence[int], date: dt.date | None) -> list[Notice]:
    """The notices that words like 「明日の欠席を取り消します」 may mean: of the students and the day that are named."""
    students = people.students_of(mailbox)
    today = _now(at, students).date().isoformat()
    found = _of_guardian(mailbox).where(Notice.until >= today, Notice.state != State.WITHDRAWN)
    if named:
        found = found.where(Notice.student.in_(named))
    if date:
        found = found.where(Notice.date <= date.isoformat(), Notice.until >= date.isoformat())
    return list(found.order_by(Notice.id))


def _of_guardian(mailbox: MailboxId) -> ModelSelect:
    return (
        Notice.select(Notice).join(Student).join(Guardianship).where(Guardianship.mailbox == mailbox, Student.enrolled)
    )


def understood_of(notice: Notice) -> Understood:
    """What a notice says, as the reader would have put it."""
    return Understood(
        students=(notice.student_id,),
        kind=notice.kind,
        reason=notice.reason,
        date=dt.date.fromisoformat(notice.date),
        until=dt.date.fromisoformat(notice.until),
        arrival=dt.time.fromisoformat(notice.arrival) if notice.arrival else None,
        remarks=notice.remarks,
    )


def judge_reply(at: Moment, mailbox: MailboxId, rows: Sequence[Notice], text: Text) -> Correction:
    """What a reply to the receipt of these notices asks for."""
    family = people.students_of(mailbox)
    told = [understood_of(row) for row in rows]
    students, now = family_of(family), _now(at, family)
    correction = correct(own_words(text), standing=told, students=students, now=now)
    lines = form_inside(text) if correction.what == "ask" else ""
    return correct(lines, standing=told, students=students, now=now) if lines else correction


Change = tuple[Notice, Draft]
"""A notice and what it is to say from now on."""


def changes_of(rows: Sequence[Notice], correction: Correction) -> list[Change]:
    """What a correction makes of each notice; the number to call back stays."""
    by_student = {row.student_id: row for row in rows}
    corrected = [(by_student[notice.students[0]], draft_of(notice)) for notice in correction.notices]
    return [(row, replace(draft, phone=row.phone)) for row, draft in corrected]


def against_changes(at: Moment, mailbox: MailboxId, changes: Iterable[Change]) -> tuple[Problem, ...]:
    """Everything that the rules say against changes."""
    problems: list[Problem] = []
    for row, draft in changes:
        try:
            submission.consider(at, mailbox, draft, editing=row.id)
        except Refused as refused:
            problems += refused.problems
    return tuple(problems)
