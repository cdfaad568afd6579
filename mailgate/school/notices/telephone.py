"""Reads what staff take on the telephone and write down by mail.

The student is named by class and number or name, or by the full name; words that fit no student of the school, or more
than one, are asked back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.school.directory import families
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import UnclearMail
from mailgate.school.mail_text import MailText
from mailgate.school.models import School, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail, calls
from mailgate.wording.form.lines import Form, parse
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.normalization import folded, shown
from mailgate.wording.reader import read
from mailgate.wording.values import Understood

_CLASS = re.compile(r"(?<![0-9/.])(?P<grade>[1-9])\s?(?:年生?の?|[-ーの])\s?(?P<room>[0-9]{1,2}|[a-z])(?![0-9/])\s?組?")
_NUMBER = re.compile(r"(?<![0-9])(?P<number>[0-9]{1,3})\s?番")
_CALLED = re.compile(r"さん|くん|君|ちゃん|様|児童|生徒|[\s、,。:のがはで]")
_STUDENT_LINES = ("student", "class")
"""The lines of the form that name the student."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a guardian said on the telephone about one student."""

    student: Student
    notice: Understood


def schools_of(mailbox: MailboxId) -> list[School]:
    """The schools at which this mailbox is a staff member's, and which are not closed."""
    theirs = School.select().join(StaffMember).where(StaffMember.mailbox == mailbox, School.closed.is_null())
    return list(theirs.order_by(School.id))


def understand(at: Moment, schools: Sequence[School], text: MailText) -> Call:
    """Read what a staff member of these schools wrote down. Raises UnclearMail."""
    form = _form_of(text)
    students = _students_of(schools)
    student = _student_of(form, students, text)
    if _names_another(student, students, text.readings.of(_plain, f"{form.free} {form.answers.get('remarks', '')}")):
        raise UnclearMail("student-unclear")
    return Call(student, _notice_of(at, form, student, text))


def _form_of(text: MailText) -> Form:
    """The form that was filled in, above the quote or else inside it."""
    form = text.readings.of(_parse, text.own_words())
    inside = "" if form.answers else text.form_inside()
    return text.readings.of(_parse, inside) if inside else form


def _parse(words: str) -> Form:
    return parse(shown(words))


def _students_of(schools: Sequence[School]) -> list[Student]:
    found = Student.select(Student, School).join(School)
    return list(found.where(Student.school.in_([school.id for school in schools]), Student.enrolled))


def _notice_of(at: Moment, form: Form, student: Student, text: MailText) -> Understood:
    """What the form says of this student. Raises UnclearMail."""
    lines = [f"{LABELS[line][0]}: {answer}" for line, answer in form.answers.items() if line not in _STUDENT_LINES]
    now = SchoolDay(at, student.school).now
    words, students = "\n".join([*lines, "", form.free]), (families.as_read(student),)
    reading = text.readings.of(read, words, students=students, now=now)
    if reading.act != "notice" or len(reading.notices) > 1:
        why = reading.why or ("contradictory" if reading.notices else "not-a-notice",)
        raise UnclearMail(*why)
    return reading.notices[0]


# -- which student ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Description:
    """What words say of a student: (grade, classroom), the number, and the rest of the words: a name, maybe more."""

    places: frozenset[tuple[str, str]]
    numbers: frozenset[str]
    rest: str

    def fits(self, student: Student) -> bool:
        """Whether classroom and number, where they are named, are this student's."""
        return self.places <= {_place(student)} and self.numbers <= {folded(shown(student.number))}


def _student_of(form: Form, students: Sequence[Student], text: MailText) -> Student:
    """The one student whom the form names, or else the words beside it. Raises UnclearMail."""
    named = " ".join(form.answers[line] for line in _STUDENT_LINES if line in form.answers)
    description = text.readings.of(_described, named or form.free)
    chosen = _named_exactly(description, students) if named else _mentioned(description, students)
    if len(chosen) != 1:
        raise UnclearMail("student-unclear")
    return chosen[0]


def _described(words: str) -> _Description:
    """Raises UnclearMail for words with two classrooms or two numbers."""
    text = folded(shown(words))
    description = _Description(
        places=frozenset((found["grade"], found["room"]) for found in _CLASS.finditer(text)),
        numbers=frozenset(str(int(found["number"])) for found in _NUMBER.finditer(text)),
        rest=_CALLED.sub("", _NUMBER.sub("", _CLASS.sub("", text))),
    )
    if len(description.places) > 1 or len(description.numbers) > 1:
        raise UnclearMail("student-unclear")
    return description


def _named_exactly(description: _Description, students: Sequence[Student]) -> list[Student]:
    """The students whom a line of the form can mean that has nothing else to say."""
    if not description.rest:
        return _mentioned(description, students)
    fitting = list(filter(description.fits, students))
    whole = [student for student in fitting if description.rest in _whole_names(student)]
    return whole or [student for student in fitting if description.places and description.rest in _parts(student)]


def _mentioned(description: _Description, students: Sequence[Student]) -> list[Student]:
    """The students whom a text can mean that also says other things."""
    fitting = list(filter(description.fits, students))
    is_place_enough = description.places and description.numbers
    if is_place_enough and not any(_is_full(student, description.rest) for student in students):
        return fitting
    return [student for student in fitting if _is_full(student, description.rest)]


def _place(student: Student) -> tuple[str, str]:
    return folded(shown(student.grade)), folded(shown(student.classroom))


def _is_full(student: Student, words: str) -> bool:
    """Whether the words hold the full name."""
    return any(name and name in words for name in (_plain(student.name), _plain(student.kana)))


def _whole_names(student: Student) -> set[str]:
    """The full name in kanji, in kana or in both, without the letters that `_CALLED` takes away."""
    name, kana = (_CALLED.sub("", _plain(each)) for each in (student.name, student.kana))
    return {name, kana, name + kana} - {""}


def _names_another(student: Student, students: Sequence[Student], text: str) -> bool:
    """Whether another student is named in full (in plain letters), or a sibling by the given name."""
    others = [other for other in students if other.id != student.id and _plain(other.name) != _plain(student.name)]
    siblings = [other for other in others if other.name.split()[:1] == student.name.split()[:1]]
    given = {_plain(part) for other in siblings for part in other.name.split()[1:]}
    return any(_is_full(other, text) for other in others) or any(len(name) > 1 and name in text for name in given)


def _parts(student: Student) -> set[str]:
    return {folded(shown(part)) for name in (student.name, student.kana) for part in name.split()}


def _plain(name: str) -> str:
    return "".join(folded(shown(name)).split())


# -- taking it ----------------------------------------------------------------------------------------


def record(at: Moment, mailbox: MailboxId, call: Call, mail: str) -> None:
    """Take the notice (`calls.take`).

    `mail` is the fingerprint of the mail it came in. Raises Refused.
    """
    form = f"{mail[: by_mail.FINGERPRINT_LETTERS]}-0"
    calls.take(at, mailbox, call.student, by_mail.draft_of(call.notice), form)
