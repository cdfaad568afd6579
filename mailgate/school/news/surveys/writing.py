"""Writes what an announcement asks, together with its draft."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.ids import AnnouncementId
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import ActKind, Announcement, AnnouncementState, ItemKind, Per, Survey, SurveyItem
from mailgate.school.news.authors import Author
from mailgate.school.news.surveys import items
from mailgate.school.news.surveys.items import Item
from mailgate.school.news.writing import drafts, history

MOST_ITEMS = 20
MOST_REMINDERS = 5
FARTHEST_HOURS = 14 * 24

UNKNOWN_YET = 0
"""The hour of the first reminder of a survey whose announcement has not gone: the clock finds it then."""


@dataclass(frozen=True, slots=True)
class SurveyContent:
    """All that an author decides of a survey.

    It is answered until `deadline` (seconds UTC; None: always), by each child or by each family. Those who have not
    answered get a letter `remind_hours` before the deadline, or each day.
    """

    items: tuple[Item, ...]
    per: Per = Per.CHILD
    deadline: int | None = None
    remind_hours: tuple[int, ...] = ()
    remind_daily: bool = False


SAFETY_CHECK = SurveyContent((Item(ItemKind.SAFETY),), Per.FAMILY, remind_daily=True)
"""安否確認: all are safe, somebody needs help, or they are elsewhere; asked once a day until it is answered."""


def ask(author: Author, announcement: AnnouncementId, content: SurveyContent | None) -> None:
    """Let a draft ask this. What a second press finds there already is left as it is. Raises NotFound and Refused."""
    row = Announcement.get_by_id(announcement)
    if row.state == AnnouncementState.DRAFT and content_of(announcement) != content:
        put(author, announcement, row.revision, content)


def put(author: Author, announcement: AnnouncementId, revision: int, content: SurveyContent | None) -> int:
    """Let a draft ask this in the place of what it asked before, or nothing; its new revision.

    The author saw the draft at `revision`. Raises NotFound, Refused, or Overtaken where it was changed meanwhile or is
    no draft any more.
    """
    row = drafts.draft(announcement, revision)
    if not author.covers_all(row):
        raise NotFound
    if content and (wrong := list(_problems(author, row, content))):
        raise Refused(wrong)
    said = history.said(row)
    Survey.delete().where(Survey.announcement == announcement).execute()
    if content:
        _write(announcement, content)
    drafts.become(row, revision=revision + 1, updated=author.at.now)
    history.note(author.at, row, ActKind.CHANGED, author.name, said)
    return revision + 1


def _write(announcement: AnnouncementId, content: SurveyContent) -> None:
    is_reminded = bool(content.remind_hours) or content.remind_daily
    survey = Survey.insert(
        announcement=announcement,
        per=content.per,
        deadline=content.deadline,
        remind_hours=" ".join(map(str, sorted(set(content.remind_hours), reverse=True))),
        remind_daily=content.remind_daily,
        remind_at=UNKNOWN_YET if is_reminded else None,
    ).execute()
    for position, item in enumerate(content.items, 1):
        SurveyItem.insert(survey=survey, position=position, **items.columns(item)).execute()


def content_of(announcement: AnnouncementId) -> SurveyContent | None:
    """What an announcement asks, as a form shows it again; None where it asks nothing."""
    row = Survey.get_or_none(Survey.announcement == announcement)
    if row is None:
        return None
    return SurveyContent(
        tuple(map(items.of_row, items.rows_of(row))), Per(row.per), row.deadline, hours_of(row), row.remind_daily
    )


def hours_of(row: Survey) -> tuple[int, ...]:
    """The hours before the deadline at which a survey is reminded of, the earliest first."""
    return tuple(map(int, row.remind_hours.split()))


def _problems(author: Author, row: Announcement, content: SurveyContent) -> Iterator[Problem]:
    if not 0 < len(content.items) <= MOST_ITEMS:
        yield Problem("items", "survey-items-wrong", {"most": MOST_ITEMS})
    yield from items.problems(content.items, row.language)
    goes = max(row.send_at or author.at.now, author.at.now)
    if content.deadline is not None and not goes < content.deadline <= goes + drafts.FARTHEST_SECONDS:
        yield Problem("deadline", "survey-deadline-past")
    if content.remind_hours and not _are_good(content):
        yield Problem("remind", "survey-reminders-wrong", {"most": MOST_REMINDERS})


def _are_good(content: SurveyContent) -> bool:
    hours = content.remind_hours
    return content.deadline is not None and len(hours) <= MOST_REMINDERS and all(0 < h <= FARTHEST_HOURS for h in hours)
