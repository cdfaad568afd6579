"""Becoming a guardian by a code from the school, undoing that, and leaving."""

import re

from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.authentication import Authentication
from mailgate.school import enrolment, people, text_form
from mailgate.school.by_mail import family_of
from mailgate.school.models import School, Student
from mailgate.smtp.errands.errand import Errand, Request
from mailgate.wording.normal import folded, shown
from mailgate.wording.reader import read

_LEAVES = re.compile(
    r"(?:退会(?:し(?:ます|たい(?:です)?)|する|を?希望(?:します)?|を?お願い(?:し|いたし)ます)?|leave)[\s。.!]*"
)


def ask(request: Request) -> None:
    """register+CODE@: a letter that proves the mailbox, if the code is right."""
    if sender := _sender(request):
        enrolment.ask(request.at, sender, request.order.tag, request.task.thread)


def join(request: Request) -> None:
    """The answer to that letter: from now on this mailbox is a guardian's."""
    sender = _sender(request)
    if sender and request.order.numbers and request.task.authenticated() is not Authentication.FAIL:
        enrolment.join(request.at, sender, *request.order.numbers)


def _sender(request: Request) -> Address | None:
    return addresses.parse(request.task.spelled) if request.task.human else None


def remove(errand: Errand) -> None:
    """The office undoes an enrolment."""
    office, student, mailbox = errand.order.numbers or (0, 0, 0)
    if office != errand.sender.id:
        errand.refuse("not-yours")
    elif not _takes_back(errand, student):
        errand.refuse("not-removed")
    elif not enrolment.remove(errand.at, office, student, mailbox):
        errand.refuse("already-removed")


def _takes_back(errand: Errand, student: int) -> bool:
    row = Student.select(Student, School).join(School).where(Student.id == student).first()
    if row is None:
        return False
    now = errand.at.local(people.rules_of(row.school).time_zone)
    return read(errand.task.text, children=family_of([row]), now=now).act == "withdraw"


def leave(errand: Errand) -> None:
    """A guardian leaves, after having been asked whether they mean it."""
    students = people.students_of(errand.sender.id)
    if not students:
        errand.refuse("no-students")
        return
    reply = ("leave", (errand.sender.id, text_form.today(errand.at, students).toordinal()))
    if errand.order.numbers != reply[1]:
        errand.answer("leaving", reply, students=[student.name for student in students])
    elif not _LEAVES.fullmatch(folded(shown(errand.task.text)).strip()):
        errand.refuse("not-left")
    else:
        enrolment.leave(errand.at, errand.sender)
