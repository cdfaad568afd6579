"""Who becomes a guardian and who ceases to be one, and who is told: the other guardians and the office."""

from typing import Any

from mailgate.addresses.reply import RemoveAddress
from mailgate.mail.addresses import masked
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.mailboxes import lose_role
from mailgate.school.letters import outbox
from mailgate.school.models import EnrolmentCode, Guardianship, Mailbox, School, Source, Student
from mailgate.school.moment import Moment


def join(at: Moment, row: EnrolmentCode, mailbox: Mailbox) -> None:
    """Make a mailbox a guardian's by this code, which it was not before, and tell the others and the office."""
    EnrolmentCode.update(uses=EnrolmentCode.uses + 1).where(EnrolmentCode.id == row.id).execute()
    Guardianship.insert(student=row.student_id, mailbox=mailbox.id, source=Source.PAPER).execute()
    record(at, Event.GUARDIAN_JOINED, of=mailbox, student=row.student_id)
    tell(at, "joined", mailbox, row.student)


def leave(at: Moment, mailbox: Mailbox, family: Family) -> None:
    """Let a guardian leave; each student's other guardians and office are told, above all where nobody else is left."""
    for student in family.students:
        _part(at, mailbox, student)
    facts = {"schools": list(map(school_facts, family.schools()))}
    outbox.enqueue(at, [outbox.Outgoing(mailbox, "left", facts)])


def _part(at: Moment, mailbox: Mailbox, student: Student) -> None:
    """End a guardianship and all sessions of its mailbox."""
    this = (Guardianship.student == student.id) & (Guardianship.mailbox == mailbox.id)
    if Guardianship.delete().where(this).execute():
        lose_role(at, [mailbox.canonical], student.school_id)
        record(at, Event.GUARDIAN_LEFT, of=mailbox, student=student.id)
        tell(at, "left", mailbox, student)


UNDONE_BY_OFFICE = {"joined", "added", "changed"}
"""What the office can undo by a reply: an address came that was not there before."""


def tell(at: Moment, event: str, mailbox: Mailbox, student: Student, before: Mailbox | None = None) -> None:
    """Tell the other guardians and the office. The office sees the whole address and may undo an enrolment.

    `before` is the mailbox whose owner added this one, or put it into its place; it gets a letter of its own.
    """
    concerned = {mailbox.id, before.id if before else None}
    guardians = [each for each, _ in people.guardians_of([student.id]).values() if each.id not in concerned]
    count = Guardianship.select().where(Guardianship.student == student.id).count()
    facts = {**facts_of(student, mailbox), "event": event, "guardians": count, "office": False, "before": ""}
    to_guardians = facts | {"address": masked(mailbox.address), "before": masked(before.address) if before else ""}
    letters = [outbox.Outgoing(each, "guardians", to_guardians) for each in guardians]
    to_office = facts | {"office": True, "before": before.address if before else ""}
    for office in people.office_of(student):
        reply = RemoveAddress(office.id, student.id, mailbox.id) if event in UNDONE_BY_OFFICE else None
        letters.append(outbox.Outgoing(office, "guardians", to_office, reply=reply))
    outbox.enqueue(at, letters)


def facts_of(student: Student, mailbox: Mailbox) -> dict[str, Any]:
    """What letters say of a guardian and a student."""
    return {
        "address": mailbox.address,
        "student": student.name,
        "grade": student.grade,
        "classroom": student.classroom,
        "school": school_facts(student.school),
    }


def school_facts(school: School) -> dict[str, str]:
    """What letters say of a school."""
    return {"name": school.name, "phone": school.phone}
