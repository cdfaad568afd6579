"""A notice as people see it, with its student, its school and what was answered; and how such views are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, asdict, dataclass, replace
from typing import Any

from peewee import JOIN, ModelSelect

from mailgate.ids import MailboxId, NoticeId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.errors import NotFound
from mailgate.school.models import Guardianship, Notice, Reply, School, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class StaffReply:
    """What a staff member wrote, and who."""

    staff: str
    text: str
    created: int


@dataclass(frozen=True, slots=True)
class View:
    """A notice as people see it: in pages and, as JSON, in letters. Days are ISO dates, the hour is HH:MM or empty.

    `departure` is put into words by the filter of this name.
    `taken_by` names the staff member who took it on the telephone; empty: a guardian sent it.
    """

    id: NoticeId
    school: str
    school_phone: str
    student: str
    student_id: StudentId
    grade: str
    classroom: str
    number: str
    kind: str
    slug: str
    reason: str
    date: str
    until: str
    arrival: str
    departure: str
    pickup: str
    phone: str
    remarks: str
    state: str
    revision: int
    created: int
    confirmed: int | None
    taken_by: str
    _: KW_ONLY  # SQLite has it as 0 or 1: the only column that is not shown as it is read
    after_deadline: bool
    answers: tuple[StaffReply, ...] = ()

    def facts(self) -> dict[str, Any]:
        """The view as letters keep it in JSON."""
        return {name: getattr(self, name) for name in self.__slots__} | {"answers": list(map(asdict, self.answers))}


def seen(at: Moment, notices: Sequence[View]) -> None:
    """Put on record that these notices are shown to somebody: one record, however many they are."""
    if len(notices) == 1:
        record(at, Event.NOTICE_SEEN, student=notices[0].student_id, notice=notices[0].id)
    elif notices:
        record(at, Event.NOTICES_SEEN, count=len(notices))


COLUMNS = (
    Notice.id,
    School.name,
    School.phone,
    Student.name,
    Student.id,
    Student.grade,
    Student.classroom,
    Student.number,
    Notice.kind_name,
    Notice.kind,
    Notice.reason,
    Notice.date,
    Notice.until,
    Notice.arrival,
    Notice.departure,
    Notice.pickup,
    Notice.phone,
    Notice.remarks,
    Notice.state,
    Notice.revision,
    Notice.created,
    Notice.confirmed,
    Notice.taken_by,
    Notice.after_deadline,
)
"""What a view is made of, in the order of its fields."""


def complete(*columns: Any) -> Any:
    """Notices with their student and school: these columns of them."""
    return Notice.select(*columns).join(Student).switch(Notice).join(School).switch(Notice)


def guarded(mailbox: Any, *columns: Any) -> Any:
    """The notices of this guardian's students: these columns of them, of their students and their schools."""
    guardians = Guardianship.student == Notice.student
    return complete(*columns).join(Guardianship, on=guardians).where(Guardianship.mailbox == mailbox)


def of_enrolled(mailbox: MailboxId) -> ModelSelect:
    """The notices of this guardian's students who are still enrolled, at schools that are not closed."""
    return (
        Notice.select(Notice)
        .join(School)
        .switch(Notice)
        .join(Student)
        .join(Guardianship)
        .where(Guardianship.mailbox == mailbox, Student.enrolled, School.closed.is_null())
    )


def linked(rows: Iterable[tuple[Notice, Student, School]]) -> Iterator[Notice]:
    """Notices that know their student and their school, from rows of the three tables."""
    for notice, student, school in rows:
        notice.student, notice.school, student.school = student, school, school
        yield notice


def whole(notice: NoticeId) -> Iterator[Notice]:
    """The notice with its student and school; nothing where there is none."""
    return linked(_whole.together(notice))


_whole = Statement(lambda notice: complete(Notice, Student, School).where(Notice.id == notice))


def of_guardian(mailbox: MailboxId, notice: NoticeId) -> View:
    """One notice with what the school answered. Raises NotFound."""
    for view in views_in(_viewed(notice, mailbox)):
        return replace(view, answers=answers_to(mailbox, notice))
    raise NotFound


def list_of_guardian(mailbox: MailboxId, most: int = 50) -> list[View]:
    """The notices of all this guardian's students, the newest day first, without the answers' texts."""
    return views_in(_latest(mailbox, most))


_viewed = Statement(lambda notice, mailbox: guarded(mailbox, *COLUMNS).where(Notice.id == notice))
_latest = Statement(
    lambda mailbox, most: guarded(mailbox, *COLUMNS).order_by(Notice.date.desc(), Notice.id.desc()).limit(most)
)


def views_in(rows: Iterable[tuple[Any, ...]]) -> list[View]:
    """The views in rows of COLUMNS, without answers."""
    return [View(*facts, after_deadline=bool(late)) for *facts, late in rows]


def view_of(notice: Notice, student: Student, school: School, answers: tuple[StaffReply, ...] = ()) -> View:
    """The view of a notice, its student and its school."""
    return View(
        id=notice.id,
        school=school.name,
        school_phone=school.phone,
        student=student.name,
        student_id=student.id,
        grade=student.grade,
        classroom=student.classroom,
        number=student.number,
        kind=notice.kind_name,
        slug=notice.kind,
        reason=notice.reason,
        date=notice.date,
        until=notice.until,
        arrival=notice.arrival,
        departure=notice.departure,
        pickup=notice.pickup,
        phone=notice.phone,
        remarks=notice.remarks,
        state=notice.state,
        revision=notice.revision,
        created=notice.created,
        confirmed=notice.confirmed,
        taken_by=notice.taken_by,
        after_deadline=bool(notice.after_deadline),
        answers=answers,
    )


def without_details(view: View) -> View:
    """The view for a reader who may not see reason, remarks, who comes for the student and the number to call back."""
    return replace(view, reason="", pickup="", remarks="", phone="")


def answers_of(notice: NoticeId) -> tuple[StaffReply, ...]:
    """What the school answered to a notice, in the order of its writing."""
    return tuple(StaffReply(staff or "", text, created) for staff, text, created, _ in _answers(notice))


def answers_to(mailbox: MailboxId, notice: NoticeId) -> tuple[StaffReply, ...]:
    """What the school answered to a guardian's notice, without what went to others alone."""
    return tuple(
        StaffReply(staff or "", text, created)
        for staff, text, created, readers in _answers(notice)
        if goes_to(readers, mailbox)
    )


def goes_to(readers: str, mailbox: MailboxId) -> bool:
    """Whether a reply with these `Reply.readers` went to this guardian."""
    return not readers or f",{mailbox}," in readers


_answers = Statement(
    lambda notice: (
        Reply.select(StaffMember.name, Reply.text, Reply.created, Reply.readers)
        .join(StaffMember, JOIN.LEFT_OUTER)
        .where(Reply.notice == notice)
        .order_by(Reply.id)
    )
)
