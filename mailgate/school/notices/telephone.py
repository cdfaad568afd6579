"""Notices that staff take on the telephone and write down by mail: marked with their name, confirmed at once.

Somebody who phones has spoken to the school, so no deadline applies. The student is named by class and number or name,
or by the full name; anything that fits more or less than one student of the school is asked back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.school.directory import people
from mailgate.school.directory.rules import examine
from mailgate.school.errors import Refused
from mailgate.school.ids import MailboxId
from mailgate.school.models import Notice, School, StaffMember, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail, submission
from mailgate.school.notices.by_mail import Text
from mailgate.wording.form.lines import parse
from mailgate.wording.lexicon.form import LABELS
from mailgate.wording.normalization import folded, shown
from mailgate.wording.reader import read
from mailgate.wording.values import Understood, Why

_CLASS = re.compile(r"(?<![0-9/.])(?P<grade>[1-9])\s?(?:年生?の?|[-ーの])\s?(?P<room>[0-9]{1,2}|[a-z])(?![0-9/])\s?組?")
_NUMBER = re.compile(r"(?<![0-9])(?P<number>[0-9]{1,3})\s?番")
_CALLED = re.compile(r"さん|くん|君|ちゃん|様|児童|生徒|[\s、,。:のがはで]")
_EITHER = ("student", "class")


class Unclear(Exception):
    """This cannot be written down; `why` are slugs that templates/mail/*/_problems.txt knows."""

    def __init__(self, *why: Why) -> None:
        super().__init__(*why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody said on the telephone about one student."""

    student: Student
    notice: Understood


def schools_of(mailbox: MailboxId) -> list[School]:
    """The schools at which this mailbox is a staff member's."""
    return list(School.select().join(StaffMember).where(StaffMember.mailbox == mailbox).order_by(School.id))


def understand(at: Moment, mailbox: MailboxId, text: Text) -> Call:
    """Read what a staff member wrote down. Raises Unclear."""
    form = parse(shown(by_mail.own_words(text)))
    if not form.answers and (inside := by_mail.form_inside(text)):
        form = parse(inside)
    named = " ".join(form.answers[label] for label in _EITHER if label in form.answers)
    schools = [school.id for school in schools_of(mailbox)]
    students = list(Student.select(Student, School).join(School).where(Student.school.in_(schools), Student.enrolled))
    student = _student(students, named, exactly=True) if named else _student(students, form.free, exactly=False)
    lines = [f"{LABELS[label][0]}: {answer}" for label, answer in form.answers.items() if label not in _EITHER]
    if _names_another(student, students, f"{form.free} {form.answers.get('remarks', '')}"):
        raise Unclear("student-unclear")
    now = at.local(people.rules_of(student.school).time_zone)
    reading = read("\n".join([*lines, "", form.free]), students=by_mail.family_of([student]), now=now)
    if reading.act != "notice" or len(reading.notices) > 1:
        raise Unclear(*reading.why or ("contradictory" if reading.notices else "not-a-notice",))
    return Call(student, reading.notices[0])


# -- which student ------------------------------------------------------------------------------------


def _student(students: Sequence[Student], words: str, *, exactly: bool) -> Student:
    """The one student whom these words name; `exactly`: they have nothing else to say. Raises Unclear."""
    text = folded(shown(words))
    places = {(found["grade"], found["room"]) for found in _CLASS.finditer(text)}
    numbers = {str(int(found["number"])) for found in _NUMBER.finditer(text)}
    rest = _CALLED.sub("", _NUMBER.sub("", _CLASS.sub("", text)))
    if len(places) > 1 or len(numbers) > 1:
        raise Unclear("student-unclear")
    fitting = [
        student for student in students if {_place(student)} >= places and {folded(shown(student.number))} >= numbers
    ]
    full = [student for student in fitting if _is_full(student, rest)]
    if exactly and rest:
        whole = [student for student in fitting if rest in _whole_names(student)]
        chosen = whole or [student for student in fitting if places and rest in _parts(student)]
    elif places and numbers and not any(_is_full(student, rest) for student in students):
        chosen = fitting
    else:
        chosen = full
    if len(chosen) != 1:
        raise Unclear("student-unclear")
    return chosen[0]


def _place(student: Student) -> tuple[str, str]:
    return folded(shown(student.grade)), folded(shown(student.classroom))


def _is_full(student: Student, words: str) -> bool:
    """Whether the words hold the full name."""
    return any(name and name in words for name in (_plain(student.name), _plain(student.kana)))


def _whole_names(student: Student) -> set[str]:
    """The full name in kanji, in kana or in both, without the letters that `_CALLED` takes away."""
    name, kana = (_CALLED.sub("", _plain(each)) for each in (student.name, student.kana))
    return {name, kana, name + kana} - {""}


def _names_another(student: Student, students: Sequence[Student], words: str) -> bool:
    """Whether another student is named in full, or a sibling by the given name: this is about more than one."""
    text = _plain(words)
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
    """Take a notice on behalf of a guardian: receipts to the guardians, a letter to the other staff on duty.

    `mail` is the fingerprint of the mail it came in. Raises Refused.
    """
    draft, student = by_mail.draft_of(call.notice), call.student
    rules = people.rules_of(student.school)
    problems = [each for each in examine(draft, rules, at.local(rules.time_zone)) if each.code != "deadline-passed"]
    problems += [] if problems else submission.conflicts(student, draft, None)
    if problems:
        raise Refused(problems)
    staff = StaffMember.get(StaffMember.mailbox == mailbox, StaffMember.school == student.school_id)
    view = submission.take(at, mailbox, student, draft, f"{mail[: by_mail.NONCE_LETTERS]}-0")
    taken = {"state": State.CONFIRMED.value, "confirmed": at.now, "taken_by": staff.name, "after_deadline": False}
    Notice.update(confirmed_by=staff.id, **taken).where(Notice.id == view.id).execute()
    told = replace(view, **taken)
    submission.tell(at, "telephoned", mailbox, [(told, student)])
