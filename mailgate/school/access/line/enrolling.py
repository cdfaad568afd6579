"""Enrols a family without a mailbox: the code of its paper typed into the chat, and a proof as the school decides.

Somebody who is linked to a mailbox is a guardian with the code alone, as by mail. Of others the office says on a page
whether they are, by the number that they tell it; or, where the school wants that and has it on its list, the student's
birth date proves them. They become a guardian like any other, whom nothing but this chat reaches.

Threats: guessing of codes and of birth dates (both are counted by user, dates by student, too; after a few only the
office decides), a paper in wrong hands (the other guardians and the office are told; what the office refuses or takes
back makes the code void for good).
"""

from mailgate.school import limits
from mailgate.school.access import guardians, papers
from mailgate.school.access.line import users
from mailgate.school.access.line.answers import answer
from mailgate.school.access.line.events import ChatEvent
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import people
from mailgate.school.directory.mailboxes import is_by_line, line_address, register, speak
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import to_line_user
from mailgate.school.models import EnrolmentCode, LineEnrolment, Mailbox
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.settings import Settings

WRONG_AN_HOUR = 20
"""How many wrong codes an hour one user may type before no code of theirs is looked at."""

DATES = 3
"""How many birth dates somebody may try before only the office can say who they are."""

DATES_FOR_STUDENT_A_DAY = 10
WAITING = 6
"""How many enrolments of one user may wait at the same time."""

BIRTH_DATE = "birth-date"

# -- the code -----------------------------------------------------------------------------------------


def take_code(at: Moment, event: ChatEvent, _: Settings) -> None:
    """Take a code that somebody typed. A wrong one is answered like one that is over."""
    row, wrong = users.find(event.user), f"wrong codes by line {event.user}"
    owner = row.mailbox if row else None
    code = papers.of_word(event.value) if limits.counted(at, wrong, HOUR) < WRONG_AN_HOUR else None
    if code is None or not papers.is_good(at, code):
        limits.count(at, wrong, 1, HOUR)
        record_repeated(at, Event.CODE_REFUSED)
        answer(at, event, "enrol-wrong", mailbox=owner)
    elif owner and people.speaks_for(owner.id, code.student_id):
        answer(at, event, "joined", mailbox=owner)
    elif owner and not is_by_line(owner.canonical):
        guardians.join(at.of(owner.id, owner.address), code, owner)
        answer(at, event, "joined", mailbox=owner)
    else:
        _ask_for_proof(at, event, _waiting(at, event, code), owner)


def _waiting(at: Moment, event: ChatEvent, code: EnrolmentCode) -> LineEnrolment:
    """What waits of this user for this student: the tries of before count, and the number stays."""
    found = LineEnrolment.get_or_none(LineEnrolment.user == event.user, LineEnrolment.student == code.student_id)
    if found:
        return found  # type: ignore[no-any-return]
    _forget_old(event.user)
    record(at, Event.LINE_ENROLMENT_ASKED, school=code.student.school_id, student=code.student_id)
    return LineEnrolment.create(  # type: ignore[no-any-return]
        id=int.from_bytes(at.entropy(4), "big") & papers.LARGEST_ID,
        user=event.user,
        student=code.student_id,
        code=code.id,
        number=f"{int.from_bytes(at.entropy(4), 'big') % 10_000:04}",
        asked=at.now,
        language=event.language,
    )


def _forget_old(user: str) -> None:
    rows = LineEnrolment.select(LineEnrolment.id).where(LineEnrolment.user == user)
    old = rows.order_by(LineEnrolment.asked.desc()).offset(WAITING - 1).limit(WAITING)
    LineEnrolment.delete().where(LineEnrolment.id.in_([row.id for row in old])).execute()


def _ask_for_proof(at: Moment, event: ChatEvent, waiting: LineEnrolment, owner: Mailbox | None) -> None:
    if _may_prove(waiting):
        answer(at, event, "enrol-date", mailbox=owner)
    else:
        _leave_to_office(at, event, waiting, owner)


def _may_prove(waiting: LineEnrolment) -> bool:
    """Whether a birth date can still prove who this is."""
    student = waiting.student
    by_date = people.rules_of(student.school).line_enrolment == BIRTH_DATE and bool(student.born)
    return by_date and waiting.tries < DATES


def _leave_to_office(at: Moment, event: ChatEvent, waiting: LineEnrolment, owner: Mailbox | None) -> None:
    answer(at, event, "enrol-office", {"number": waiting.number}, owner)
    student = waiting.student
    if limits.within(at, f"line enrolment {waiting.id}", 1, DAY):
        facts = {
            "student": student.name,
            "grade": student.grade,
            "classroom": student.classroom,
            "school": student.school.name,
            "code": student.school.code,
        }
        office = people.office_of(student)
        outbox.enqueue(at, [outbox.Outgoing(each, "line-enrolment", facts) for each in office])


# -- the birth date -----------------------------------------------------------------------------------


def take_date(at: Moment, event: ChatEvent, _: Settings) -> None:
    """Take a date that somebody typed: the birth date of a student for whom they wait, or what asks for nothing."""
    row = users.find(event.user)
    owner = row.mailbox if row else None
    waiting = next(filter(_may_prove, _of_user(event.user)), None)
    if waiting is None:
        answer(at, event, "menu", mailbox=owner)
    elif _is_right(at, waiting, event.value):
        answer(at, event, "joined", mailbox=_become(at, waiting))
    elif _may_prove(waiting):
        answer(at, event, "date-wrong", mailbox=owner)
    else:
        _leave_to_office(at, event, waiting, owner)


def _of_user(user: str) -> list[LineEnrolment]:
    return list(LineEnrolment.select().where(LineEnrolment.user == user).order_by(LineEnrolment.asked.desc()))


def _is_right(at: Moment, waiting: LineEnrolment, born: str) -> bool:
    """Whether this is the birth date; a try that is wrong, or one too many for this student today, is counted."""
    within = limits.within(at, f"birth dates of {waiting.student_id}", DATES_FOR_STUDENT_A_DAY, DAY)
    if within and born == waiting.student.born and papers.is_good(at, waiting.code):
        return True
    waiting.tries += 1 if within else DATES
    waiting.save()
    record_repeated(at, Event.BIRTH_DATE_WRONG)
    return False


# -- becoming a guardian ------------------------------------------------------------------------------


def _become(at: Moment, waiting: LineEnrolment) -> Mailbox:
    """Make this user a guardian of the student, by a mailbox of their own."""
    mailbox = _mailbox_of(at, waiting)
    acting = at if at.origin.mailbox else at.of(mailbox.id, mailbox.address)
    guardians.join(acting, waiting.code, mailbox)
    waiting.delete_instance()
    return mailbox


def _mailbox_of(at: Moment, waiting: LineEnrolment) -> Mailbox:
    if row := users.find(waiting.user):
        return row.mailbox  # type: ignore[no-any-return]
    address = line_address(waiting.user)
    mailbox = Mailbox.get_by_id(register([address])[address.canonical])
    if waiting.language and not mailbox.language:
        speak(mailbox.id, waiting.language)
    users.link(at, waiting.user, mailbox)
    return mailbox  # type: ignore[no-any-return]


# -- what the office says -----------------------------------------------------------------------------


def confirm(at: Moment, waiting: LineEnrolment) -> bool:
    """Make them a guardian, whom the office knows. False where the paper is void or over by now."""
    if not papers.is_good(at, waiting.code):
        return False
    student = waiting.student
    mailbox = _become(at, waiting)
    outbox.enqueue(at, [outbox.Outgoing(mailbox, "enrolled", guardians.facts_of(student, mailbox))])
    return True


def refuse(at: Moment, waiting: LineEnrolment) -> None:
    """Tell them that the office does not know them, and make the code void for good."""
    EnrolmentCode.update(void=True).where(EnrolmentCode.id == waiting.code_id).execute()
    record(at, Event.LINE_ENROLMENT_REFUSED, school=waiting.student.school_id, student=waiting.student_id)
    reader = Mailbox(language=waiting.language)
    outbox.enqueue(at, [outbox.Outgoing(reader, "refused", {}, to=to_line_user(waiting.user))])
    waiting.delete_instance()


def waits(user: str) -> str | None:
    """The number of the enrolment of this user that waits for the office, the latest one."""
    return next((each.number for each in _of_user(user) if not _may_prove(each)), None)
