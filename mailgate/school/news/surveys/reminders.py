"""Reminds those who have not answered a survey: some hours before its deadline, or each day. All of it by the clock.

`remaining` finds out beside the writer who has not answered; `step` queues the letters of the next few. A mailbox gets
one letter a reminder, also where a process dies in the middle.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from peewee import SQL, fn

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.letters import bulk
from mailgate.school.models import (
    Announcement,
    AnnouncementState,
    Answer,
    Guardianship,
    Mailbox,
    Per,
    Recipient,
    Survey,
    SurveyItem,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news import audiences
from mailgate.school.news.sending import letters
from mailgate.school.news.surveys import writing

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that is due: of this announcement, at this hour (seconds UTC), to these mailboxes."""

    announcement: AnnouncementId
    hour: int
    mailboxes: Sequence[MailboxId]


def due(at: Moment) -> list[AnnouncementId]:
    """The announcements whose survey is to be reminded of now, or whose first reminder's hour is not known yet."""
    gone = Announcement.select(SQL("1")).where(
        Announcement.id == Survey.announcement,
        Announcement.started.is_null(False),
        Announcement.state == AnnouncementState.SENT,
    )
    rows = Survey.select(Survey.announcement).where(Survey.remind_at <= at.now, fn.EXISTS(gone))
    return [AnnouncementId(number) for (number,) in rows.order_by(Survey.remind_at).tuples()]


def remaining(announcement: AnnouncementId) -> Reminder:
    """Who has not answered yet; reads alone. Nobody where only the hour of the first reminder is to be found."""
    survey = Survey.get(Survey.announcement == announcement)
    left = () if survey.remind_at == writing.UNKNOWN_YET else _unanswered(survey)
    return Reminder(announcement, survey.remind_at, left)


def step(at: Moment, reminder: Reminder, batch: Sequence[MailboxId]) -> None:
    """Remind the next mailboxes; none that has answered or was reminded meanwhile."""
    row = Announcement.get_by_id(reminder.announcement)
    if row.state != AnnouncementState.SENT:
        return
    waiting = Recipient.select(Recipient.mailbox).where(
        Recipient.announcement == row.id,
        Recipient.mailbox.in_(batch),
        Recipient.answered.is_null(),
        Recipient.reminded.is_null() | (Recipient.reminded < reminder.hour),
    )
    found = list(Mailbox.select().where(Mailbox.id.in_(waiting), ~Mailbox.suspended))
    for mailbox, letter in bulk.enqueue(at, letters.reminder(row, reminder.hour), found).items():
        again = {"letter": letter, "reminders": Recipient.reminders + 1, "reminded": at.now}
        this = (Recipient.announcement == row.id) & (Recipient.mailbox == mailbox)
        Recipient.update(again).where(this).execute()


def finish(at: Moment, reminder: Reminder) -> None:
    """Set when the next reminder is due, if there is one."""
    survey = Survey.get(Survey.announcement == reminder.announcement)
    started = Announcement.get_by_id(reminder.announcement).started
    hours = (hour for hour in _hours(survey, started, at.now) if hour > at.now)
    Survey.update(remind_at=next(hours, None)).where(Survey.id == survey.id).execute()


def _hours(survey: Survey, started: int, now: int) -> Iterator[int]:
    """The hours of reminders in their order; each day as far as the next one after now."""
    by_deadline = [survey.deadline - hours * 3_600 for hours in writing.hours_of(survey)]
    days = range(started + DAY, now + 2 * DAY, DAY) if survey.remind_daily else ()
    for hour in sorted({*by_deadline, *days}):
        if started < hour and (survey.deadline is None or hour < survey.deadline):
            yield hour


# -- who has not answered -----------------------------------------------------------------------------


def _unanswered(survey: Survey) -> list[MailboxId]:
    """The mailboxes that got the announcement and of whose children, or family, an answer is missing."""
    got = Recipient.select(Recipient.mailbox, Recipient.answered).where(
        Recipient.announcement == survey.announcement_id,
        Recipient.withheld.in_([Withheld.NOTHING, Withheld.SAME]),
    )
    answered = {mailbox: when is not None for mailbox, when in got.order_by(Recipient.mailbox).tuples()}
    children = _children(survey)
    if survey.per == Per.CHILD:
        everybody = {child for own in children.values() for child in own}
        open_ones = _open_among(everybody, survey)
        return [
            mailbox
            for mailbox, done in answered.items()
            if (children[mailbox] & open_ones if mailbox in children else not done)
        ]
    settled = {child for mailbox, done in answered.items() if done for child in children.get(mailbox, ())}
    return [mailbox for mailbox, done in answered.items() if not done and not children.get(mailbox, set()) & settled]


def _children(survey: Survey) -> dict[MailboxId, set[int]]:
    """The children among the audience by their guardians' mailboxes."""
    meant = audiences.students(audiences.targets_of(survey.announcement_id))
    found: dict[MailboxId, set[int]] = defaultdict(set)
    if meant is not None:
        rows = Guardianship.select(Guardianship.mailbox, Guardianship.student).where(Guardianship.student.in_(meant))
        for mailbox, student in rows.tuples():
            found[mailbox].add(student)
    return dict(found)


def _open_among(children: Collection[int], survey: Survey) -> set[int]:
    """Those of these children of whom the answer to an item is missing that has to be answered."""
    needed = [row.id for row in SurveyItem.select().where(SurveyItem.survey == survey.id, SurveyItem.needed)]
    rows = Answer.select(Answer.student, Answer.item).where(Answer.item.in_(needed), Answer.replaced.is_null())
    given: dict[int, set[int]] = defaultdict(set)
    for student, item in rows.tuples():
        given[student].add(item)
    return {child for child in children if len(given[child]) < len(needed)}
