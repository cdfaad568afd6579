"""Calls for help in answers to a safety check: staff are told at once, whichever way the answer came.

Told are the office, the head and the homeroom of the children; of somebody on the staff, the office and the head.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mailgate.ids import AnnouncementId, MailboxId, SchoolId
from mailgate.mail.addresses import masked
from mailgate.school import limits
from mailgate.school.directory import duties, families, people
from mailgate.school.letters import bulk, outbox
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Announcement, DutyKind, ItemKind, Mailbox, Student
from mailgate.school.moment import Moment
from mailgate.school.news import audiences
from mailgate.school.news.surveys.items import Item, Place
from mailgate.school.news.texts import text_in
from mailgate.wording.survey.values import Value

HELP = (2,)
"""The option of a safety check that asks for help."""

UNREAD_A_DAY = 5
"""How many replies of one mailbox a day, whose words mean no option, staff get to read."""

DAY = 86_400

TOLD = (DutyKind.OFFICE, DutyKind.HEAD)
"""The duties whose holders get the letter, if it is not about a child."""


def asks_for_help(items: Mapping[int, Item], answers: Mapping[Place, Value]) -> bool:
    """Whether one of these answers to a survey is a call for help."""
    return any(items[position].kind is ItemKind.SAFETY and value == HELP for (position, _), value in answers.items())


def tell(at: Moment, row: Announcement, mailbox: MailboxId, words: str) -> None:
    """Tell staff that this mailbox asks for help; `words` are those of its reply, empty for an answer on the page."""
    _tell(at, row, mailbox, {"is_help": True, "text": words})


def tell_unread(at: Moment, row: Announcement, mailbox: MailboxId, words: str) -> None:
    """Tell staff what somebody replied that means no option: they may need help."""
    if limits.within(at, f"survey words {row.id} {mailbox}", UNREAD_A_DAY, DAY):
        _tell(at, row, mailbox, {"is_help": False, "text": words})


def _tell(at: Moment, row: Announcement, mailbox: MailboxId, facts: dict[str, Any]) -> None:
    sender, children = Mailbox.get_by_id(mailbox), _children(row, mailbox)
    shared = {"announcement": row.id, "subject": text_in(row, row.language).subject, **facts}
    if children:
        readers = _of_families(children)
    else:
        shared["writer"] = _name(sender)
        readers = {reader: [] for school in _schools(row, mailbox) for reader in people.holders(school, *TOLD)}
    for reader, students in readers.items():
        letter = Outgoing(reader, "survey-help", shared | {"children": [_child(student) for student in students]})
        for destination in letter.destinations:
            outbox.queue_to(at, letter, destination, (None, bulk.FIRST_TURN), None)


def _children(row: Announcement, mailbox: MailboxId) -> list[Student]:
    """The children of this mailbox for whom the announcement is."""
    return audiences.among(families.load(mailbox).students, AnnouncementId(row.id))


def _of_families(children: Iterable[Student]) -> dict[Mailbox, list[Student]]:
    """Who gets a letter about these children; each reader about those of their own classroom or school."""
    told: dict[Mailbox, list[Student]] = defaultdict(list)
    for student in children:
        for reader in people.whom_to_tell(student, (DutyKind.HEAD,)):
            told[reader].append(student)
    return told


def _schools(row: Announcement, mailbox: MailboxId) -> Sequence[SchoolId]:
    """The schools where this mailbox works, or the one that asks."""
    own = [school.id for school, _ in duties.of_mailbox(mailbox) if row.school_id in {None, school.id}]
    return own or [school for school in (row.school_id,) if school]


def _name(sender: Mailbox) -> str:
    """What somebody is called who is no guardian of these children: a name of the staff, or a part of the address."""
    return next((member.name for _, member in duties.of_mailbox(sender.id)), masked(sender.address))


def _child(student: Student) -> dict[str, str]:
    return {"name": student.name, "grade": student.grade, "classroom": student.classroom}
