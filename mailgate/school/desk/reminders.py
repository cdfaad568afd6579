"""Sends a notice that nobody confirms again: once to the homeroom, then once to grade lead and office.

This happens only on a school day that the notice is for, between `DeskRules.remind_from` and `remind_until`. Staff who
are away are passed over for the next in line.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from peewee import SQL, ModelSelect

from mailgate.addresses.reply import ConfirmAddress, DigestAddress, ReplyAddress
from mailgate.ids import NoticeId, StaffId
from mailgate.school.desk import digests
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.models import DutyKind, Notice, Reminder, Student

HOMEROOM, OTHERS = "homeroom", "others"
"""The steps: the homeroom teachers, and then grade lead and office."""

IS_OPEN = Notice.state == SQL("'submitted'")
"""In literal SQL: a partial index is not found by a parameter."""


def remind(today: SchoolDay, staff: Sequence[Member]) -> None:
    """Queue the reminders that are due, one letter for each person with all of theirs. Called on school days."""
    desk = today.desk
    if not desk.remind_after or not desk.remind_from <= today.now.time() < desk.remind_until:
        return
    forgotten = _open(today)
    if not forgotten:
        return
    reminded = _reminded(forgotten)
    away = duties.away(today.school.id, today.day)
    present = [member for member in staff if member.id not in away] or staff
    told: dict[StaffId, list[Notice]] = defaultdict(list)
    for row in forgotten:
        step, due = _due(today, row, reminded.get(row.id, {}), present)
        if due and _first(today, row, step):
            for member in due:
                told[member.id].append(row)
    outbox.enqueue(today.at, [_letter(today, member, told[member.id]) for member in staff if member.id in told])


def _open(today: SchoolDay) -> list[Notice]:
    """What nobody has confirmed of the notices that are for today, in the order of lists."""
    begun = [row for row in still_open(today) if row.date <= today.date]
    return sorted(begun, key=lambda row: (seat_order(row.student), row.id))


def still_open(today: SchoolDay) -> ModelSelect:
    """What nobody has confirmed and is not over, with its students; read from an index that holds little else."""
    of_school = (Notice.school == today.school.id) & (Notice.until >= today.date)
    return Notice.select(Notice, Student).join(Student).where(IS_OPEN, of_school)


def _reminded(rows: Iterable[Notice]) -> dict[NoticeId, dict[str, int]]:
    """When each of these notices went out again, by step."""
    found: dict[NoticeId, dict[str, int]] = defaultdict(dict)
    for row in Reminder.select().where(Reminder.notice.in_([row.id for row in rows])):
        found[row.notice_id][row.step] = row.created
    return found


def _due(
    today: SchoolDay, row: Notice, reminded: dict[str, int], present: Sequence[Member]
) -> tuple[str, Sequence[Member]]:
    """The step that is due now for a notice, and to whom; nobody where none is."""
    if OTHERS in reminded:
        return OTHERS, ()
    homeroom = [member for member in present if member.serves(row.student, DutyKind.HOMEROOM)]
    span = dt.timedelta(minutes=today.desk.remind_after)
    if homeroom and HOMEROOM not in reminded:
        due = min(_first_due(today, _told(today, row, member)) for member in homeroom)
        return HOMEROOM, homeroom if due <= today.now else ()
    if homeroom:
        due = dt.datetime.fromtimestamp(reminded[HOMEROOM], today.now.tzinfo) + span
    else:
        due = _first_due(today, _came(today, row))
    return OTHERS, _others(row, present, homeroom) if due <= today.now else ()


def _came(today: SchoolDay, row: Notice) -> dt.datetime:
    """When the notice came, or was last changed."""
    return dt.datetime.fromtimestamp(row.updated, today.now.tzinfo)


def _told(today: SchoolDay, row: Notice, member: Member) -> dt.datetime:
    """When this person first heard of it: at once, or by today's first digest after it came."""
    came = _came(today, row)
    hours = map(today.at_hour, member.digest_hours(today.desk)) if member.only_digests else ()
    return min((hour for hour in hours if hour >= came), default=came)


def _first_due(today: SchoolDay, told: dt.datetime) -> dt.datetime:
    """When somebody who was told then is told again: after the span, and before the first bell at the latest."""
    desk = today.desk
    last_call = today.at_hour(desk.first_bell) - dt.timedelta(minutes=desk.remind_before_bell)
    if told.date() < today.day:
        return last_call
    due = told + dt.timedelta(minutes=desk.remind_after)
    return due if told >= last_call else min(due, last_call)


def _others(row: Notice, present: Sequence[Member], homeroom: Sequence[Member]) -> Sequence[Member]:
    """Grade lead and office, or where they are away all others but the homeroom, which has its letter."""
    rest = [member for member in present if member not in homeroom]
    return [member for member in rest if member.serves(row.student, DutyKind.GRADE, DutyKind.OFFICE)] or rest


def _first(today: SchoolDay, row: Notice, step: str) -> bool:
    """Write down that a notice takes this step now; whether it had not yet."""
    insert = Reminder.insert(notice=row.id, step=step, created=today.at.now).on_conflict_ignore()
    return int(insert.as_rowcount().execute()) == 1


def _letter(today: SchoolDay, member: Member, forgotten: Sequence[Notice]) -> outbox.Outgoing:
    """A single notice is confirmed like the first letter about it, by any words; several are a list."""
    numbered = digests.numbered(forgotten)
    reply: ReplyAddress = ConfirmAddress(forgotten[0].id, member.mailbox.id)
    if len(forgotten) > 1:
        reply = DigestAddress(digests.keep(today.at, member.id, numbered), member.mailbox.id)
    return outbox.Outgoing(member.mailbox, "reminder", digests.facts_of(numbered, today, member), reply=reply)
