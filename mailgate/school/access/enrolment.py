"""Enrols mailboxes as guardians by a code on a paper from the school, and lets guardians leave.

A code is 80 bits, belongs to one student, ends after some weeks and some uses, and can be issued anew; the database
holds its hash. A mail to `register+CODE@` causes a letter to the address in From; only the answer to that letter
proves the mailbox. Then the other guardians and the office are told, and the office can undo it.

Threats: guessing (80 bits; wrong codes are counted by sender, and never answered), a paper in wrong hands (the others
are told, and when the office undoes it the code is void for good), a forged From (the letter goes to the real owner,
who does not answer).
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailgate.ids import MailboxId
from mailgate.mail.addresses import Address, masked
from mailgate.reply_address import JoinAddress, LeaveAddress, RemoveAddress
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import families, people, schools
from mailgate.school.directory.families import Family
from mailgate.school.directory.mailboxes import end_access, register
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.mail_text import MailText
from mailgate.school.models import EnrolmentCode, Guardianship, Mailbox, School, Source, Student
from mailgate.school.moment import Moment
from mailgate.wording.normalization import folded, shown
from mailgate.wording.reader import read

DAYS_GOOD = 90
MOST_USES = 6
"""How many mailboxes one paper may enrol: two parents, their second addresses, a grandparent."""

LETTERS_A_DAY = 10
"""How many letters a mailbox gets for right codes; wrong ones, which others may write in its name, use up none."""

WRONG_AN_HOUR = 1_000
"""How many wrong codes an hour one sender may write before no code of theirs is looked at.

Each sender is counted apart, and what is proven to be theirs apart from what others may have written in their name.
"""

LARGEST_ID = 2**31 - 1
LONGEST_FAREWELL = 100
_TYPED = str.maketrans("oil", "011", "- ")

Derive = Callable[[str, str], str]
"""The code for a secret and the name of a key; raises KeyError when that key is gone (`Keyring.code`)."""


# -- papers -------------------------------------------------------------------------------------------


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
    papers = []
    for student in _students(school, place):
        row = EnrolmentCode.get_or_none(EnrolmentCode.student == student.id)
        word = None if renew or row is None else _still_good(at, row, issuer)
        if word is None or row is None:
            row, word = _issue_anew(at, student, issuer)
        day = SchoolDay(Moment(row.expires), school).day
        papers.append(Paper(student.grade, student.classroom, student.number, student.name, word, day))
    record(at, Event.CODES_ISSUED, school=school.id, count=len(papers))
    return papers


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
        digest=_digest(word),
        secret=secret,
        key_name=issuer.key_name,
        expires=at.steady + issuer.days * 86_400,
    )
    return row, word


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode("utf-8", "replace")).hexdigest()


def is_good(at: Moment, row: EnrolmentCode) -> bool:
    """Whether the code of a paper can still be used."""
    return bool(row.expires > at.steady and row.uses < MOST_USES and not row.void and row.student.enrolled)


# -- enrolling ----------------------------------------------------------------------------------------


def ask(at: Moment, sender: Address, authenticated: bool, typed: str, answering: outbox.Thread) -> None:
    """Send the letter that a mail to register+CODE@ asks for, if the code is right; a wrong one is never answered.

    `authenticated` says whether the mail is proven to be from its sender.
    """
    wrong = f"wrong codes {'proven' if authenticated else 'claimed'} {limits.anonymous(sender.canonical)}"
    if limits.counted(at, wrong, 3_600) >= WRONG_AN_HOUR:
        return
    row = EnrolmentCode.get_or_none(EnrolmentCode.digest == _digest(typed.casefold().translate(_TYPED)))
    if row is None:
        limits.count(at, wrong, 1, 3_600)
        record_repeated(at, Event.CODE_REFUSED)
    elif limits.within(at, f"enrolling {limits.anonymous(sender.canonical)}", LETTERS_A_DAY, 86_400):
        is_open = is_good(at, row)
        facts = {"open": is_open, "school": _school_facts(row.student.school)}
        reply = JoinAddress(row.id, address_number(sender)) if is_open else None
        letter = outbox.Outgoing(_mailbox_of(sender), "enrol", facts, reply=reply, answering=answering)
        outbox.enqueue(at, [letter])


def join(at: Moment, sender: Address, answered: JoinAddress) -> bool:
    """The answer to that letter: this mailbox becomes a guardian's. False where it is another's letter, or too late."""
    row = EnrolmentCode.get_or_none(EnrolmentCode.id == answered.code)
    if row is None or answered.sender != address_number(sender) or not is_good(at, row):
        return False
    mailbox = Mailbox.get_by_id(register([sender])[sender.canonical])
    if people.speaks_for(mailbox.id, row.student_id):
        return True
    EnrolmentCode.update(uses=EnrolmentCode.uses + 1).where(EnrolmentCode.id == row.id).execute()
    Guardianship.insert(student=row.student_id, mailbox=mailbox.id, source=Source.PAPER).execute()
    record(at.of(mailbox.id, mailbox.address), Event.GUARDIAN_JOINED, of=mailbox, student=row.student_id)
    _tell(at, "joined", mailbox, row.student)
    outbox.enqueue(at, [outbox.Outgoing(mailbox, "enrolled", _facts(row.student, mailbox))])
    return True


def address_number(address: Address) -> int:
    """What a token says of an address that has no mailbox here: 40 bits of its hash."""
    return int.from_bytes(hashlib.sha256(address.canonical.encode("utf-8", "replace")).digest()[:5], "big")


def _mailbox_of(address: Address) -> Mailbox:
    known = Mailbox.get_or_none(Mailbox.canonical == address.canonical)
    return known or people.unregistered(address)


# -- leaving ------------------------------------------------------------------------------------------


class Removal(StrEnum):
    """What became of the office's reply that undoes an enrolment."""

    DONE = "done"
    UNCLEAR = "unclear"
    ALREADY = "already"


def remove(at: Moment, answered: RemoveAddress, text: MailText) -> Removal:
    """The office takes a guardian away again, where it says so. ALREADY: it was done before, or is not theirs to do."""
    student = Student.select(Student, School).join(School).where(Student.id == answered.student).first()
    if student is None or not _takes_back(at, student, text):
        return Removal.UNCLEAR
    if answered.mailbox not in {each.id for each in people.office_of(student)}:
        return Removal.ALREADY
    return Removal.DONE if _send_away(at, answered.guardian, student) else Removal.ALREADY


def _takes_back(at: Moment, student: Student, text: MailText) -> bool:
    now = SchoolDay(at, student.school).now
    students = (families.as_read(student),)
    return text.readings.of(read, text.written, students=students, now=now).act == "withdraw"


def remove_by_address(at: Moment, code: str, address: Address) -> int:
    """Remove a guardian from every student of a school. Returns from how many students. Raises NoSchool."""
    school = schools.lock(code)
    known = Mailbox.get_or_none(Mailbox.canonical == address.canonical)
    students = people.students_of(known.id) if known else []
    here = [student for student in students if student.school_id == school.id]
    return sum(_send_away(at, known.id, student) for student in here)


def leave_address(at: Moment, family: Family) -> LeaveAddress:
    """Where a guardian says that they mean it: good on the day that they asked."""
    return LeaveAddress(family.mailbox, family.school_day(at).day)


def asks_to_leave(text: str) -> bool:
    """Whether a text says that its writer leaves, and nothing else."""
    return len(text) <= LONGEST_FAREWELL and bool(_LEAVES.fullmatch(folded(shown(text)).strip()))


_LEAVES = re.compile(
    r"(?:退会(?:し(?:ます|たい(?:です)?)|する|を?希望(?:します)?|を?お願い(?:し|いたし)ます)?|leave)[\s。.!]*"
)


def leave(at: Moment, mailbox: Mailbox, family: Family) -> None:
    """A guardian leaves: every student's other guardians and office are told, above all where nobody else is left."""
    for student in family.students:
        _part(at, mailbox.id, student, Event.GUARDIAN_LEFT)
    outbox.enqueue(at, [outbox.Outgoing(mailbox, "left", {"schools": list(map(_school_facts, family.schools()))})])


def _send_away(at: Moment, mailbox: MailboxId, student: Student) -> bool:
    """Remove a guardian against their will: the code that they hold is void, and they wait for a new paper."""
    EnrolmentCode.update(void=True).where(EnrolmentCode.student == student.id).execute()
    return _part(at, mailbox, student, Event.GUARDIAN_REMOVED)


def _part(at: Moment, mailbox: MailboxId, student: Student, event: Event) -> bool:
    this = (Guardianship.student == student.id) & (Guardianship.mailbox == mailbox)
    if not Guardianship.delete().where(this).execute():
        return False
    guardian = Mailbox.get_by_id(mailbox)
    end_access(at, [guardian.canonical])
    record(at, event, of=guardian, student=student.id)
    _tell(at, "left", guardian, student)
    return True


# -- letters ------------------------------------------------------------------------------------------


def _tell(at: Moment, event: str, mailbox: Mailbox, student: Student) -> None:
    """Tell the other guardians and the office. The office sees the whole address and may undo an enrolment."""
    guardians = [each for each, _ in people.guardians_of([student.id]).values() if each.id != mailbox.id]
    count = Guardianship.select().where(Guardianship.student == student.id).count()
    facts = {**_facts(student, mailbox), "event": event, "guardians": count, "office": False}
    letters = [outbox.Outgoing(each, "guardians", {**facts, "address": masked(mailbox.address)}) for each in guardians]
    for office in people.office_of(student):
        reply = RemoveAddress(office.id, student.id, mailbox.id) if event == "joined" else None
        letters.append(outbox.Outgoing(office, "guardians", {**facts, "office": True}, reply=reply))
    outbox.enqueue(at, letters)


def _facts(student: Student, mailbox: Mailbox) -> dict[str, Any]:
    return {
        "address": mailbox.address,
        "student": student.name,
        "grade": student.grade,
        "classroom": student.classroom,
        "school": _school_facts(student.school),
    }


def _school_facts(school: School) -> dict[str, str]:
    return {"name": school.name, "phone": school.phone}
