"""The letter of an announcement: what its template says, once for each language, and what is queued for each mailbox.

A queued letter names the announcement alone (template `claims.TO_MANY`, with the fact `announcement`). What it says is
read here as it goes out, so that a text for a hundred thousand mailboxes is stored and rendered once.
"""

from typing import Any

from mailgate.addresses.reply import RespondAddress
from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.letters.bulk import Bulk
from mailgate.school.models import Announcement, RecipientGroup, School
from mailgate.school.news.attachments import attaching
from mailgate.school.news.surveys import letters as survey_letters
from mailgate.school.news.texts import text_in
from mailgate.school.news.writing.drafts import URGENT

REMINDER = -1
"""The round of letters that remind of the announcement's survey: the template says so."""


def bulk(row: Announcement) -> Bulk:
    """What all letters of an announcement share in this round."""
    return _bulk(row, row.round, f"{row.round}", urgent=row.kind in URGENT)


def first(row: Announcement) -> Bulk:
    """What the letters of the first round share, for whom they could not go then."""
    return _bulk(row, 0, "0", urgent=row.kind in URGENT)


def reminder(row: Announcement, hour: int) -> Bulk:
    """What the letters share that remind of its survey at this hour (seconds UTC)."""
    return _bulk(row, REMINDER, f"reminder.{hour}", urgent=False)


def _bulk(row: Announcement, number: int, occasion: str, *, urgent: bool) -> Bulk:
    def reply(mailbox: MailboxId) -> RespondAddress:
        return RespondAddress(row.id, mailbox)

    return Bulk({"announcement": row.id, "round": number}, f"{row.reference}.{occasion}", urgent, reply)


def facts_of(announcement: AnnouncementId, language: str) -> dict[str, Any]:
    """What the template says to readers of a language: the text in it, or else in the one that it was written in.

    Nothing in it is of one reader. `written_in` is the language of the text. `group` is in whose name it is written
    where it can be unsubscribed, else empty. `list` is the first label of the list's id. `corrects` is the subject of
    the announcement that it puts right.
    """
    row = Announcement.get_by_id(announcement)
    text = text_in(row, language)
    school = School.get_by_id(row.school_id) if row.school_id else None
    return {
        "announcement": row.id,
        "kind": row.kind,
        "school": school.name if school else "",
        "phone": school.phone if school else "",
        "author": row.author_name,
        "subject": text.subject,
        "body": text.body,
        "written_in": text.language,
        "corrects": _corrected(row, language),
        "replies_to": row.reply_to,
        "group": _unsubscribable(row),
        "group_id": row.group_id,
        "list": _list(row),
        "attachments": attaching.facts_of(announcement),
        "survey": survey_letters.facts_of(row, text.language),
    }


def _corrected(row: Announcement, language: str) -> str:
    if row.corrects_id is None:
        return ""
    return str(text_in(Announcement.get_by_id(row.corrects_id), language).subject)


def _unsubscribable(row: Announcement) -> str:
    group = RecipientGroup.get_or_none(RecipientGroup.id == row.group_id) if row.group_id else None
    return "" if group is None or group.own else str(group.name)


def _list(row: Announcement) -> str:
    if row.group_id:
        return f"group-{row.group_id}"
    return f"school-{row.school_id}" if row.school_id else "board"
