"""Reminds those who have not answered a survey: some hours before its deadline, or each day. All of it by the clock.

`remaining` finds out beside the writer who has not answered; `step` queues the letters of the next few, and asks again
who of them has answered meanwhile. A mailbox gets one letter a reminder, also where a process dies in the middle.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from peewee import SQL, chunked, fn

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.letters import bulk
from mailgate.school.models import (
    Announcement,
    AnnouncementState,
    Mailbox,
    Recipient,
    Survey,
    Withheld,
    locked,
)
from mailgate.school.moment import Moment
from mailgate.school.news.sending import letters
from mailgate.school.news.surveys import unanswered, writing
from mailgate.school.news.surveys.unanswered import Families

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that is due: of this announcement, at this hour (seconds UTC), to these mailboxes of `families`."""

    announcement: AnnouncementId
    hour: int
    mailboxes: Sequence[MailboxId]
    families: Families


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
    if survey.remind_at == writing.UNKNOWN_YET:
        return Reminder(announcement, survey.remind_at, (), Families())
    families, answered = unanswered.families(survey), _answered(survey)
    done = {mailbox for mailbox, is_done in answered.items() if is_done}
    parts = (unanswered.among(survey, families, some, done) for some in chunked(answered, unanswered.SOME))
    return Reminder(announcement, survey.remind_at, list(chain.from_iterable(parts)), families)


def _answered(survey: Survey) -> dict[MailboxId, bool]:
    """The mailboxes that got the announcement, each with whether it has answered all."""
    rows = Recipient.select(Recipient.mailbox, Recipient.answered).where(
        Recipient.announcement == survey.announcement_id, Recipient.withheld.in_([Withheld.NOTHING, Withheld.SAME])
    )
    return {mailbox: when is not None for mailbox, when in rows.order_by(Recipient.mailbox).tuples()}


def step(at: Moment, reminder: Reminder, batch: Sequence[MailboxId]) -> None:
    """Remind the next mailboxes; none that has answered, by whichever guardian, or was reminded meanwhile."""
    row = Announcement.get_by_id(reminder.announcement)
    if row.state != AnnouncementState.SENT:
        return
    waiting = Recipient.select(Recipient.mailbox).where(
        Recipient.announcement == row.id,
        Recipient.mailbox.in_(_still_open(reminder, batch)),
        Recipient.reminded.is_null() | (Recipient.reminded < reminder.hour),
    )
    found = list(Mailbox.select().where(Mailbox.id.in_(waiting), ~Mailbox.suspended))
    for mailbox, letter in bulk.enqueue(at, letters.reminder(row, reminder.hour), found).items():
        again = {"letter": letter, "reminders": Recipient.reminders + 1, "reminded": at.now}
        this = (Recipient.announcement == row.id) & (Recipient.mailbox == mailbox)
        Recipient.update(again).where(this).execute()


def _still_open(reminder: Reminder, batch: Sequence[MailboxId]) -> list[MailboxId]:
    """Those of the batch that have something left to answer. An answer that comes now waits for these letters, and
    takes them back.
    """
    return [
        mailbox
        for survey in locked(Survey.select().where(Survey.announcement == reminder.announcement))
        for mailbox in unanswered.now_among(survey, reminder.families, batch)
    ]


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
