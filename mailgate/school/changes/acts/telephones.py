"""By which telephone numbers a student's family is reached, as the office types them."""

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import rows
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.directory.roster.telephones import telephones
from mailgate.school.directory.rules import Problem
from mailgate.school.models import Student
from mailgate.school.moment import Moment


def change(at: Moment, student: Student, typed: str) -> None:
    """Keep these numbers instead of those before; none where the text is empty. Raises Objected."""
    found = telephones(typed)
    if found is None:
        raise Objected([Problem("phone", "telephone-wrong")])
    if found != student.phone:
        rows.write_telephones(student.id, found)
        record(at, Event.STUDENT_CHANGED, school=student.school_id, student=student.id)
