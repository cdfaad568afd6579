"""Adding, replacing and removing one guardian of a student: each gets a letter, and so do the other guardians."""

from collections.abc import Collection

from mailgate.ids import MailboxId
from mailgate.mail.addresses import Address
from mailgate.school.changes import changing
from mailgate.school.changes.acts.addresses import examined
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.changes.acts.students import cause_of
from mailgate.school.directory import people, schools
from mailgate.school.directory.mailboxes import mailbox_of, register
from mailgate.school.directory.rules import Problem
from mailgate.school.models import ChangeCause, Guardianship, Mailbox, Source, Student
from mailgate.school.moment import Moment


def add(at: Moment, student: Student, typed: str, own_domain: str, certain: Collection[str]) -> None:
    """Make the owner of an address a guardian; `own_domain` is the gateway's. Raises Objected."""
    schools.lock(student.school.code)
    address = examined(typed, own_domain, certain)
    mailbox = register([address])[address.canonical]
    with changing.begin(at, student.school, cause_of(at)) as change:
        change.bind(student.id, mailbox, _source_of(at))


def replace(
    at: Moment, student: Student, former: MailboxId, typed: str, own_domain: str, certain: Collection[str]
) -> None:
    """Put another address in the place of a guardian's; done twice, it is done once.

    Raises Objected, also where somebody else has removed that guardian.
    """
    schools.lock(student.school.code)
    address = examined(typed, own_domain, certain)
    mailbox = register([address])[address.canonical]
    if not people.speaks_for(former, student.id):
        if people.speaks_for(mailbox, student.id):
            return
        raise Objected([Problem("address", "guardian-gone")])
    if mailbox == former:
        raise Objected([Problem("address", "guardian-same")])
    with changing.begin(at, student.school, cause_of(at)) as change:
        change.unbind(student.id, former)
        change.bind(student.id, mailbox, _source_of(at))


def remove(at: Moment, student: Student, mailbox: MailboxId) -> bool:
    """Take a guardian from a student; the student's paper is void from now on. False where it is none any more."""
    schools.lock(student.school.code)
    with changing.begin(at, student.school, cause_of(at)) as change:
        return change.unbind(student.id, mailbox)


def remove_from_all(at: Moment, code: str, address: Address) -> int:
    """Take an address from every student of a school. Returns from how many. Raises NoSchool."""
    school = schools.lock(code)
    mailbox = mailbox_of(address.canonical)
    if mailbox is None:
        return 0
    theirs = Student.select(Student.id).join(Guardianship)
    students = [row.id for row in theirs.where(Guardianship.mailbox == mailbox.id, Student.school == school.id)]
    with changing.begin(at, school, cause_of(at)) as change:
        return sum(change.unbind(student, mailbox.id) for student in students)


def of_address(student: Student, address: Address) -> Mailbox | None:
    """The guardian of a student with this address, if any."""
    of_student = Mailbox.select().join(Guardianship).where(Guardianship.student == student.id)
    return next(iter(of_student.where(Mailbox.canonical == address.canonical)), None)


def _source_of(at: Moment) -> Source:
    return Source.COMMAND if cause_of(at) is ChangeCause.COMMAND else Source.PAGE
