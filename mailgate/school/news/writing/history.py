"""What was done with an announcement, and what it said before: written with each act, beside the audit record."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple

from mailgate.ids import AnnouncementId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import ActKind, Announcement, AnnouncementAct, AnnouncementText, Survey, SurveyItem
from mailgate.school.moment import Moment
from mailgate.school.news.audiences import targets_of

EVENTS: Mapping[ActKind, Event] = {
    ActKind.WRITTEN: Event.NEWS_WRITTEN,
    ActKind.CHANGED: Event.NEWS_CHANGED,
    ActKind.SUBMITTED: Event.NEWS_SUBMITTED,
    ActKind.APPROVED: Event.NEWS_APPROVED,
    ActKind.SENT_BACK: Event.NEWS_SENT_BACK,
    ActKind.SENT_AT_ONCE: Event.NEWS_SENT_AT_ONCE,
    ActKind.SCHEDULED: Event.NEWS_SCHEDULED,
    ActKind.UNDONE: Event.NEWS_UNDONE,
    ActKind.STOPPED: Event.NEWS_STOPPED,
    ActKind.FILE_REMOVED: Event.NEWS_FILE_REMOVED,
}


def note(at: Moment, row: Announcement, kind: ActKind, name: str, said: str = "", why: str = "") -> None:
    """Write down an act of the origin of `at`, who is called `name`, on the announcement and on record."""
    AnnouncementAct.insert(
        announcement=row.id,
        kind=kind,
        created=at.now,
        way=at.origin.way,
        actor=at.origin.mailbox,
        actor_name=name,
        said=said,
        why=why,
    ).execute()
    record(at, EVENTS[kind], school=row.school_id)


def said(row: Announcement) -> str:
    """What an announcement says now, as JSON: its texts by language, its audiences, its kind and its hour.

    So are its questions in the language that it is written in, each with its kind and options, and their deadline.
    """
    texts = AnnouncementText.select().where(AnnouncementText.announcement == row.id)
    survey: Survey | None = Survey.get_or_none(Survey.announcement == row.id)
    return json.dumps(
        {
            "texts": {text.language: [text.subject, text.body] for text in texts},
            "targets": [astuple(target) for target in targets_of(row.id)],
            "kind": row.kind,
            "send_at": row.send_at,
            "questions": list(_questions(survey, row.language)) if survey else [],
            "deadline": survey.deadline if survey else None,
        },
        ensure_ascii=False,
    )


def _questions(survey: Survey, language: str) -> Iterator[tuple[str, str, list[str]]]:
    for item in SurveyItem.select().where(SurveyItem.survey == survey.id).order_by(SurveyItem.position):
        wording = json.loads(item.wordings).get(language, {"question": "", "options": []})
        yield item.kind, wording["question"], wording["options"]


def of_announcement(announcement: AnnouncementId) -> list[AnnouncementAct]:
    """All that was done with it, the oldest first; `said` is what it said until then."""
    acts = AnnouncementAct.select().where(AnnouncementAct.announcement == announcement)
    return list(acts.order_by(AnnouncementAct.id))
