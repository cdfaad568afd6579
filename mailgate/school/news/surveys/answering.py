"""Answers to surveys: who answers what, until when, and what counts.

An answer for a child, or for a family, takes the place of the one before, whichever guardian gave that.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from mailgate.ids import AnnouncementId, MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import families
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import (
    Announcement,
    AnnouncementState,
    Answer,
    Guardianship,
    Per,
    Recipient,
    Student,
    Survey,
    locked,
)
from mailgate.school.moment import Moment
from mailgate.school.news import audiences, reading
from mailgate.school.news.sending import unneeded
from mailgate.school.news.surveys import distress, items
from mailgate.school.news.surveys.items import Item, Place
from mailgate.wording.survey.values import Value

CLOSED = "closed"
"""What a survey is after its deadline: the state of the Overtaken that is raised then."""


@dataclass(frozen=True, slots=True)
class OwnSurvey:
    """A survey as one mailbox answers it: for these `students`, or for none, which is once for the family."""

    survey: Survey
    announcement: Announcement
    mailbox: MailboxId
    items: Mapping[int, Item]
    rows: Mapping[int, int]
    students: Sequence[Student]

    @property
    def places(self) -> list[Place]:
        """All that is to be answered."""
        who: Sequence[StudentId | None] = [student.id for student in self.students] or [None]
        return [(position, student) for position in self.items for student in who]

    def is_closed(self, at: Moment) -> bool:
        """Whether its deadline had passed as this came, or the announcement was stopped."""
        came = at.now if at.received is None else min(at.received, at.now)
        is_late = self.survey.deadline is not None and came > self.survey.deadline
        return is_late or bool(self.announcement.state == AnnouncementState.STOPPED)

    def missing(self, answered: Mapping[Place, Value]) -> list[Place]:
        """What has to be answered and is not."""
        return [place for place in self.places if self.items[place[0]].needed and place not in answered]


def find(announcement: AnnouncementId) -> Survey | None:
    """What an announcement asks, if it asks anything."""
    found: Survey | None = Survey.get_or_none(Survey.announcement == announcement)
    return found


def load(mailbox: MailboxId, announcement: AnnouncementId) -> OwnSurvey:
    """The survey of an announcement that this mailbox got. Raises NotFound."""
    survey = find(announcement)
    got = Recipient.select().where(Recipient.announcement == announcement, Recipient.mailbox == mailbox).exists()
    if survey is None or not got:
        raise NotFound
    rows = items.rows_of(survey)
    return OwnSurvey(
        survey,
        Announcement.get_by_id(announcement),
        mailbox,
        {row.position: items.of_row(row) for row in rows},
        {row.position: row.id for row in rows},
        _students(mailbox, survey),
    )


def _students(mailbox: MailboxId, survey: Survey) -> list[Student]:
    """The children of this mailbox for each of whom a survey is answered; none where a family answers once."""
    if survey.per != Per.CHILD:
        return []
    return audiences.among(families.load(mailbox).students, survey.announcement_id)


def standing(own: OwnSurvey) -> dict[Place, Value]:
    """The answers that count now, whichever guardian gave them."""
    rows = Answer.select().where(Answer.item.in_(list(own.rows.values())), Answer.replaced.is_null(), _same(own))
    positions = {row: position for position, row in own.rows.items()}
    return {(positions[row.item_id], row.student_id): value_of(row.value) for row in rows}


def _same(own: OwnSurvey) -> Any:
    """The answers of the same children, or of the same family."""
    if own.students:
        return Answer.student.in_([student.id for student in own.students])
    return Answer.student.is_null() & Answer.mailbox.in_([own.mailbox, *_relatives(own.mailbox, own.announcement.id)])


def _relatives(mailbox: MailboxId, announcement: AnnouncementId) -> list[MailboxId]:
    """The mailboxes of the other guardians of this one's children, who are its family in a survey.

    Only children count for whom the announcement is: two teachers with a child answer a survey of the staff apart.
    """
    meant = audiences.students(audiences.targets_of(announcement))
    if meant is None:
        return []
    own = (Guardianship.mailbox == mailbox) & Guardianship.student.in_(meant)
    children = Guardianship.select(Guardianship.student).where(own)
    rows = Guardianship.select(Guardianship.mailbox).where(Guardianship.student.in_(children)).distinct()
    return [other for (other,) in rows.tuples() if other != mailbox]


def value_of(text: str) -> Value:
    """A value as it is stored."""
    value = json.loads(text)
    return tuple(value) if isinstance(value, list) else value


def answer(at: Moment, mailbox: MailboxId, announcement: AnnouncementId, given: Mapping[Place, Value]) -> None:
    """Take all answers of a page's form. Raises NotFound, Overtaken after the deadline, or Refused."""
    own = load(mailbox, announcement)
    wrong = [field_of(place) for place, value in given.items() if not _fits(own, place, value)]
    problems = [Problem(field, "survey-wrong") for field in wrong]
    problems += [Problem(field, "survey-needed") for field in map(field_of, own.missing(given))]
    if problems and not own.is_closed(at):
        raise Refused(problems)
    take(at, own, given)


def field_of(place: Place) -> str:
    """What a page calls the field of an answer."""
    position, student = place
    return f"item-{position}-{student or 0}"


def _fits(own: OwnSurvey, place: Place, value: Value) -> bool:
    return place in own.places and own.items[place[0]].fits(value)


def take(at: Moment, own: OwnSurvey, given: Mapping[Place, Value], words: str = "") -> None:
    """Take answers to some items, each in the place of the one before; the announcement is read by that.

    `words` are those of the reply that gave them. Raises Overtaken after the deadline, for which no call for help is
    too late. Every value fits its item.
    """
    is_call = distress.asks_for_help(own.items, given)
    if own.is_closed(at) and not is_call:
        raise Overtaken(CLOSED)
    for _ in locked(Survey.select().where(Survey.id == own.survey.id)):
        before = standing(own)
    changed = {place: value for place, value in given.items() if before.get(place) != value}
    for place, value in changed.items():
        _replace(at, own, place)
        _insert(at, own, place, value)
    reading.mark(at, own.mailbox, own.announcement.id)
    if not own.missing(before | dict(given)):
        this = (Recipient.announcement == own.announcement.id) & (Recipient.mailbox == own.mailbox)
        Recipient.update(answered=at.now).where(this).execute()
    _spare_reminders(own)
    if is_call and not distress.asks_for_help(own.items, before):
        distress.tell(at, own.announcement, own.mailbox, words)
    if changed:
        record(at, Event.NEWS_ANSWERED, school=own.announcement.school_id, count=len(changed))


def _spare_reminders(own: OwnSurvey) -> None:
    """Let no reminder go to this mailbox, nor to those of the other guardians, where nothing is left to answer."""
    for mailbox in (own.mailbox, *_relatives(own.mailbox, own.announcement.id)):
        unneeded.after_answering(own.announcement.id, mailbox, partial(_is_answered, own, mailbox))


def _is_answered(own: OwnSurvey, mailbox: MailboxId) -> bool:
    """Whether nothing of this survey is left to answer for the children, or the family, of a mailbox."""
    theirs = replace(own, mailbox=mailbox, students=_students(mailbox, own.survey))
    return not theirs.missing(standing(theirs))


def _replace(at: Moment, own: OwnSurvey, place: Place) -> None:
    position, student = place
    these = (Answer.item == own.rows[position]) & Answer.replaced.is_null() & _same(own)
    if student is not None:
        these &= Answer.student == student
    Answer.update(replaced=at.now).where(these).execute()


def _insert(at: Moment, own: OwnSurvey, place: Place, value: Value) -> None:
    position, student = place
    Answer.insert(
        item=own.rows[position],
        mailbox=own.mailbox,
        student=student,
        value=json.dumps(value, ensure_ascii=False),
        created=at.now,
        way=at.origin.way,
    ).execute()
