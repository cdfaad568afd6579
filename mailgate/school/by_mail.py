"""What a guardian wrote in a mail, from a reading to notices: taken, changed or withdrawn by the rules of the page.

`judge` and `judge_reply` say what would be done and change nothing; `submit`, `change` and `withdraw` do it, in one
unit of work: all that a mail asks for, or none of it.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from mailgate.school import notices, people
from mailgate.school.models import Guardianship, Notice, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import Refused
from mailgate.school.rules import Draft, Problem, Rules
from mailgate.wording import Child, KindWords, Reading, Understood, read
from mailgate.wording.correcting import Correction, correct
from mailgate.wording.form import FILLED, filled_lines

LONGEST_FORM = 36
"""Of the mail's fingerprint, so much names the form that it was."""


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
    children: tuple[int, ...] = ()
    date: dt.date | None = None


# -- reading ------------------------------------------------------------------------------------------


def family_of(students: Sequence[Student]) -> list[Child]:
    """The students as the reader knows them, in the order of their numbers in the form."""
    return [
        Child(
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


def local(at: Moment, students: Sequence[Student]) -> dt.datetime:
    """The instant on the clock of the first student's school."""
    return at.local(people.rules_of(students[0].school).time_zone)


def judge(at: Moment, mailbox: int, text: Text) -> Verdict:
    """What a mail that is no reply to a receipt asks for, and whether the rules take it."""
    students = people.students_of(mailbox)
    children = family_of(students)
    reading = read(text.written, children=children, now=local(at, students)) if students else Reading("ask", why="x")
    if reading.act == "ask" and (form := _form_inside(text)):
        reading = read(form, children=children, now=local(at, students))
    if reading.act != "notice":
        why = tuple(filter(None, reading.why.split(",")))
        return Verdict(reading.act, why=why, children=reading.children, date=reading.date)
    return against_rules(at, mailbox, reading.notices)
