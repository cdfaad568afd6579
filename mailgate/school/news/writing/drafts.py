"""Writes and changes announcements that have not gone out; each change keeps what was said before."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mailgate.ids import AnnouncementId, GroupId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import (
    ActKind,
    Announcement,
    AnnouncementKind,
    AnnouncementState,
    AnnouncementText,
    RecipientGroup,
    locked,
)
from mailgate.school.news import audiences
from mailgate.school.news.audiences import MOST_TARGETS, Target
from mailgate.school.news.authors import Author
from mailgate.school.news.writing import history
from mailgate.school.statements import Statement

LONGEST_SUBJECT = 120
LONGEST_BODY = 20_000
"""Characters."""
REPEAT_MINUTES = (15, 30, 60)
MOST_REPEATS = 3
FARTHEST_SECONDS = 366 * 86_400
DOUBLE_SECONDS = 60
"""What the same person writes again within this time, word for word and to the same people, is one announcement."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,8})?")
"""A language's tag (BCP 47), such as ja-simple."""

URGENT = frozenset({AnnouncementKind.EMERGENCY, AnnouncementKind.SAFETY_CHECK})
"""Kinds whose letters overtake all others but those for a login, and go at once."""


@dataclass(frozen=True, slots=True)
class Text:
    """What an announcement says in one language."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that an author decides.

    `texts` are by language; readers of a language that has none get the text of `language`. `send_at` is in seconds
    UTC, None: as soon as it is sent. `group` is in whose name it is written, None: the school's. `repeat_minutes` is 0
    or one of REPEAT_MINUTES.
    """

    texts: Mapping[str, Text]
    targets: Sequence[Target]
    kind: AnnouncementKind = AnnouncementKind.ORDINARY
    language: str = "ja"
    send_at: int | None = None
    reply_to: str = ""
    group: GroupId | None = None
    corrects: AnnouncementId | None = None
    repeat_minutes: int = 0
    repeats: int = 0

    @property
    def digest(self) -> str:
        """The hash of the texts: the same for two schools that write the same."""
        said = [[language, text.subject, text.body] for language, text in sorted(self.texts.items())]
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()


def create(author: Author, form: str, content: Content) -> AnnouncementId:
    """Write a draft; `form` is the token of the page's form or of the mail: the same one is the same draft.

    So is what this person wrote within the last minute to the same people, word for word. A draft that is sent again
    with something else in it is changed. Raises Refused with what is wrong, or NotFound where it is for people to whom
    this person may not write.
    """
    content = _demanded(author, content)
    if known := _known(author, form, content):
        if known.state == AnnouncementState.DRAFT and not _is_same(known, content):
            change(author, AnnouncementId(known.id), known.revision, content)
        return AnnouncementId(known.id)
    number = AnnouncementId(
        Announcement.insert(
            school=author.school_id,
            author=author.mailbox,
            author_name=author.name,
            form=form,
            created=author.at.now,
            updated=author.at.now,
            reference=author.at.token(),
            **_columns(content),
        ).execute()
    )
    _write_parts(number, content)
    history.note(author.at, Announcement.get_by_id(number), ActKind.WRITTEN, author.name)
    return number


def change(author: Author, announcement: AnnouncementId, revision: int, content: Content) -> int:
    """Change a draft that this person saw at `revision`; its new revision.

    Raises Refused, NotFound, or Overtaken where it was changed meanwhile or is no draft any more.
    """
    content = _demanded(author, content)
    row = draft(announcement, revision)
    said = history.said(row)
    become(row, revision=revision + 1, updated=author.at.now, **_columns(content))
    _write_parts(announcement, content)
    history.note(author.at, row, ActKind.CHANGED, author.name, said)
    return revision + 1


def discard(author: Author, announcement: AnnouncementId) -> None:
    """Delete a draft. Raises Overtaken where it is none any more."""
    row = draft(announcement)
    row.delete_instance()
    record(author.at, Event.NEWS_DISCARDED, school=row.school_id)


def draft(announcement: AnnouncementId, revision: int | None = None) -> Announcement:
    """A draft, held until the end of the transaction, that still has this revision where one is named.

    Raises NotFound where there is none, or Overtaken.
    """
    row = held(announcement)
    if row.state != AnnouncementState.DRAFT or revision not in {None, row.revision}:
        raise Overtaken(row.state)
    return row


def held(announcement: AnnouncementId) -> Announcement:
    """An announcement, held until the end of the transaction. Raises NotFound."""
    for row in _held.models(announcement):
        found: Announcement = row
        return found
    raise NotFound


_held = Statement(lambda announcement: locked(Announcement.select().where(Announcement.id == announcement)))


def become(row: Announcement, **columns: Any) -> None:
    """Change columns of an announcement that is held."""
    Announcement.update(columns).where(Announcement.id == row.id).execute()


def content_of(row: Announcement) -> Content:
    """All that its author decided, as a form shows it again."""
    texts = AnnouncementText.select().where(AnnouncementText.announcement == row.id)
    return Content(
        texts={text.language: Text(text.subject, text.body) for text in texts},
        targets=tuple(audiences.targets_of(row.id)),
        kind=AnnouncementKind(row.kind),
        language=row.language,
        send_at=row.send_at,
        reply_to=row.reply_to,
        group=row.group_id,
        corrects=row.corrects_id,
        repeat_minutes=row.repeat_minutes,
        repeats=row.repeats,
    )


# -- what is written ----------------------------------------------------------------------------------


def _known(author: Author, form: str, content: Content) -> Announcement | None:
    """The announcement that this form wrote before, or that the same person wrote a moment ago in the same words."""
    own = Announcement.select().where(Announcement.author == author.mailbox)
    row: Announcement
    for row in own.where(Announcement.form == form):
        return row
    lately = Announcement.created > author.at.now - DOUBLE_SECONDS
    return next(
        (row for row in own.where(Announcement.digest == content.digest, lately) if _is_same(row, content)), None
    )


def _is_same(row: Announcement, content: Content) -> bool:
    """Whether an announcement says just this, to the same people, at the same hour and in the same name."""
    columns = all(row.__data__[name] == value for name, value in _columns(content).items())
    return columns and set(audiences.targets_of(row.id)) == set(content.targets)


def _columns(content: Content) -> dict[str, Any]:
    return {
        "kind": content.kind,
        "language": content.language,
        "group": content.group,
        "reply_to": content.reply_to,
        "corrects": content.corrects,
        "audience_count": len(set(content.targets)),
        "send_at": content.send_at,
        "repeat_minutes": content.repeat_minutes,
        "repeats": content.repeats if content.repeat_minutes else 0,
        "digest": content.digest,
    }


def _write_parts(announcement: AnnouncementId, content: Content) -> None:
    AnnouncementText.delete().where(AnnouncementText.announcement == announcement).execute()
    for language, text in content.texts.items():
        AnnouncementText.insert(
            announcement=announcement, language=language, subject=text.subject, body=text.body
        ).execute()
    audiences.write(announcement, content.targets)


# -- what may be written ------------------------------------------------------------------------------


def _demanded(author: Author, content: Content) -> Content:
    """The same content, its subjects in one line, and its targets as the database knows them.

    Raises NotFound or Refused.
    """
    texts = {language: Text(" ".join(text.subject.split()), text.body) for language, text in content.texts.items()}
    content = replace(content, texts=texts, targets=audiences.resolved(content.targets))
    if not all(map(author.covers, content.targets)) or not _is_own(author, content):
        raise NotFound
    if problems := [*_problems_of_text(content), *_problems_of_sending(author, content)]:
        raise Refused(problems)
    return content


def _is_own(author: Author, content: Content) -> bool:
    """Whether the author may write in the name of this group, and correct this announcement."""
    return _may_name(author, content.group) and _may_correct(author, content.corrects)


def _may_name(author: Author, group: GroupId | None) -> bool:
    """The groups of a school are named by those who write to the whole school."""
    own = (RecipientGroup.id == group) & (RecipientGroup.school == author.school_id)
    return group is None or (author.reach.covers("", "") and RecipientGroup.select().where(own).exists())


def _may_correct(author: Author, corrected: AnnouncementId | None) -> bool:
    """A correction shows the subject of what it puts right: of something that has gone, and that its author may see."""
    row = Announcement.get_or_none(Announcement.id == corrected) if corrected else None
    if row is None:
        return corrected is None
    return row.started is not None and row.school_id == author.school_id and author.may_see(row)


def _problems_of_text(content: Content) -> Iterator[Problem]:
    if content.language not in content.texts or not all(map(_LANGUAGE.fullmatch, content.texts)):
        yield Problem("text", "news-text-missing")
    for text in content.texts.values():
        if not text.subject.strip():
            yield Problem("subject", "news-subject-missing")
        if not text.body.strip():
            yield Problem("text", "news-text-missing")
        if len(text.subject) > LONGEST_SUBJECT:
            yield Problem("subject", "news-subject-long", {"most": LONGEST_SUBJECT})
        if len(text.body) > LONGEST_BODY:
            yield Problem("text", "news-text-long", {"most": LONGEST_BODY})


def _problems_of_sending(author: Author, content: Content) -> Iterator[Problem]:
    if not content.targets:
        yield Problem("audience", "news-audience-missing")
    if len(content.targets) > MOST_TARGETS:
        yield Problem("audience", "news-audience-many", {"most": MOST_TARGETS})
    if content.send_at is not None and not 0 < content.send_at - author.at.now <= FARTHEST_SECONDS:
        yield Problem("hour", "news-hour-past")
    if content.reply_to and not author.may_name_for_replies(content.reply_to):
        yield Problem("reply", "news-reply-wrong")
    if content.repeat_minutes not in {0, *REPEAT_MINUTES} or not 0 <= content.repeats <= MOST_REPEATS:
        yield Problem("repeat", "news-repeat-wrong")
