"""The papers by which guardians enrol: each has a code for one student.

A code is 80 bits, ends after some weeks and some uses, and can be issued anew; the database holds its hash. What it
opens is decided in `enrolment.py`.
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import schools
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import EnrolmentCode, School, Student
from mailgate.school.moment import DAY, Moment

DAYS_GOOD = 90
MOST_USES = 6
"""How many mailboxes one paper may enrol: two parents, their second addresses, a grandparent."""

LARGEST_ID = 2**31 - 1

Derive = Callable[[str, str], str]
"""The code for a secret and the name of a key; raises KeyError when that key is gone (`Keyring.code`)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a student's paper says. `expires` is the last day, at the school."""

    grade: str
    classroom: str
    number: str
    name: str
    code: str
    expires: dt.date


@dataclass(frozen=True, slots=True)
class Issuer:
    """How codes are made: from the key of this name, valid for `days`."""

    derive: Derive
    key_name: str
    days: int = DAYS_GOOD


def issue(at: Moment, code: str, place: tuple[str, str] | None, issuer: Issuer, *, renew: bool) -> list[Paper]:
    """The papers of a school's students, or of those in one `place` (grade, classroom; an empty one: any).

    A code that is still good is kept unless `renew`; then papers handed out before are worth nothing.
    Raises NoSchool.
    """
    school = schools.lock(code)
    papers = [_paper(at, student, school, issuer, renew) for student in _students(school, place)]
    record(at, Event.CODES_ISSUED, school=school.id, count=len(papers))
    return papers


def issue_one(at: Moment, student: Student, issuer: Issuer, *, renew: bool) -> Paper:
    """The paper of one student; a code that is still good is kept unless `renew`."""
    schools.lock(student.school.code)
    paper = _paper(at, student, student.school, issuer, renew)
    record(at, Event.CODES_ISSUED, school=student.school_id, student=student.id)
    return paper


def _paper(at: Moment, student: Student, school: School, issuer: Issuer, renew: bool) -> Paper:
    row = EnrolmentCode.get_or_none(EnrolmentCode.student == student.id)
    word = None if renew or row is None else _still_good(at, row, issuer)
    if word is None or row is None:
        row, word = _issue_anew(at, student, issuer)
    day = SchoolDay(Moment(row.expires), school).day
    return Paper(student.grade, student.classroom, student.number, student.name, word, day)


def _students(school: School, place: tuple[str, str] | None) -> list[Student]:
    found = Student.select().where(Student.school == school.id, Student.enrolled)
    grade, classroom = place or ("", "")
    if grade:
        found = found.where(Student.grade == grade)
    if classroom:
        found = found.where(Student.classroom == classroom)
    return sorted(found, key=lambda each: tuple(map(_in_order, (each.grade, each.classroom, each.number))))


def _in_order(word: str) -> tuple[int, str]:
    return len(word), word


def _still_good(at: Moment, row: EnrolmentCode, issuer: Issuer) -> str | None:
    """The code of this row, as long as it may be used."""
    if not is_good(at, row):
        return None
    try:
        return issuer.derive(row.secret, row.key_name)
    except KeyError:
        return None


def _issue_anew(at: Moment, student: Student, issuer: Issuer) -> tuple[EnrolmentCode, str]:
    EnrolmentCode.delete().where(EnrolmentCode.student == student.id).execute()
    secret = at.token()
    word = issuer.derive(secret, issuer.key_name)
    row = EnrolmentCode.create(
        id=int.from_bytes(at.entropy(4), "big") & LARGEST_ID,  # an older letter may name any smaller number
        student=student.id,
        digest=digest_of(word),
        secret=secret,
        key_name=issuer.key_name,
        expires=at.steady + issuer.days * DAY,
    )
    return row, word


def of_word(word: str) -> EnrolmentCode | None:
    """The row of a code as `Keyring.code` writes it, if there is one."""
    found: EnrolmentCode | None = EnrolmentCode.get_or_none(EnrolmentCode.digest == digest_of(word))
    return found


def digest_of(word: str) -> str:
    """What the database holds of a code."""
    return hashlib.sha256(word.encode("utf-8", "replace")).hexdigest()


def is_good(at: Moment, row: EnrolmentCode) -> bool:
    """Whether the code of a paper can still be used."""
    is_left = not row.student.enrolled or row.student.school.closed is not None
    return bool(row.expires > at.steady and row.uses < MOST_USES and not row.void and not is_left)
