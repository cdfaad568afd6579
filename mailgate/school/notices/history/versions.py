"""What a notice said before: a version is kept whenever somebody changes or withdraws the notice.

A confirmation changes nothing of what a notice says, and keeps no version.
"""

import json
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId, NoticeId, StaffId
from mailgate.school.models import Ending, Notice, NoticeVersion
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

_NEVER_CHANGED = {"id", "school", "student", "author", "form", "created", "updated", "revision"}
SAID = tuple(name for name in Notice._meta.fields if name not in _NEVER_CHANGED)  # noqa: SLF001 - peewee's own name
"""The columns that a version keeps: all that a change may touch, the state and who confirmed it included."""


@dataclass(frozen=True, slots=True)
class EndedBy:
    """Who ended a version and how: a staff member with the reason that they gave, or a guardian, who needs none."""

    how: Ending
    author: MailboxId
    staff: StaffId | None = None
    why: str = ""


def keep(at: Moment, row: Notice, ended: EndedBy) -> None:
    """Keep what a notice says now, before it changes in the same unit of work; the notice is locked."""
    said = json.dumps({name: row.__data__[name] for name in SAID}, ensure_ascii=False, separators=(",", ":"))
    _insert(
        *(row.id, row.revision, said, at.now, ended.how, at.origin.way),
        *(ended.staff is not None, ended.author, ended.staff, ended.why),
    )


_insert = Statement(
    lambda notice, revision, said, ended, ended_by, way, by_staff, author, staff, why: NoticeVersion.insert(
        notice=notice,
        revision=revision,
        said=said,
        ended=ended,
        ended_by=ended_by,
        way=way,
        by_staff=by_staff,
        author=author,
        staff=staff,
        why=why,
    )
)


def last(notice: NoticeId) -> NoticeVersion | None:
    """The version that ended last; None where the notice still says what it said at first."""
    return next(iter(_last.models(notice)), None)


_last = Statement(
    lambda notice: (
        NoticeVersion.select().where(NoticeVersion.notice == notice).order_by(NoticeVersion.revision.desc()).limit(1)
    )
)


def said_by(version: NoticeVersion) -> dict[str, Any]:
    """What the notice said then, by the names of its columns."""
    said: dict[str, Any] = json.loads(version.said)
    return {name: value for name, value in said.items() if name in SAID}


def as_it_was(row: Notice, version: NoticeVersion) -> Notice:
    """The notice as it was in this version; not to be saved."""
    return Notice(**{**row.__data__, **said_by(version), "revision": version.revision})
