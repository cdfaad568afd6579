"""Becoming a guardian by a code from the school, undoing that, and leaving."""

import re

from mailgate.inbox.context import Context, SenderContext
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.authentication.results import Authentication
from mailgate.reply_address import JoinAddress, LeaveAddress, RemoveAddress
from mailgate.school.access import enrolment
from mailgate.school.directory import people
from mailgate.school.ids import StudentId
from mailgate.school.letters import text_form
from mailgate.school.models import School, Student
from mailgate.school.notices.by_mail import family_of
from mailgate.wording.normalization import folded, shown
from mailgate.wording.reader import read

_LEAVES = re.compile(
    r"(?:退会(?:し(?:ます|たい(?:です)?)|する|を?希望(?:します)?|を?お願い(?:し|いたし)ます)?|leave)[\s。.!]*"
)


def ask(context: Context) -> None:
    """register+CODE@: a letter that proves the mailbox, if the code is right."""
    if sender := _sender(context):
        enrolment.ask(context.at, sender, context.action.tag, context.request.thread)


def join(context: Context) -> None:
    """The answer to that letter: from now on this mailbox is a guardian's."""
    sender, address = _sender(context), context.action.address
    is_proven = context.request.authenticated() is not Authentication.FAIL
    if sender and isinstance(address, JoinAddress) and is_proven:
        enrolment.join(context.at, sender, address)


def _sender(context: Context) -> Address | None:
    return addresses.parse(context.request.spelled) if context.request.human else None


def remove(context: SenderContext) -> None:
    """The office undoes an enrolment."""
    address = context.action.address
    if not isinstance(address, RemoveAddress) or not context.has_own_token:
        context.refuse("not-yours")
    elif not _takes_back(context, address.student):
        context.refuse("not-removed")
    elif not enrolment.remove(context.at, context.sender.id, address.student, address.guardian):
        context.refuse("already-removed")


def _takes_back(context: SenderContext, student: StudentId) -> bool:
    row = Student.select(Student, School).join(School).where(Student.id == student).first()
    if row is None:
        return False
    now = context.at.local(people.rules_of(row.school).time_zone)
    return read(context.request.text, students=family_of([row]), now=now).act == "withdraw"


def leave(context: SenderContext) -> None:
    """A guardian leaves, after having been asked whether they mean it."""
    students = people.students_of(context.sender.id)
    if not students:
        context.refuse("no-students")
        return
    reply = LeaveAddress(context.sender.id, text_form.today(context.at, students))
    if context.action.address != reply:
        context.answer("leaving", reply, students=[student.name for student in students])
    elif not _LEAVES.fullmatch(folded(shown(context.request.text)).strip()):
        context.refuse("not-left")
    else:
        enrolment.leave(context.at, context.sender)
