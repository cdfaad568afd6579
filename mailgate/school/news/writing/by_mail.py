"""What the form of an announcement means that somebody filled in by mail."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from mailgate.ids import GroupId
from mailgate.school.directory.rules import Problem
from mailgate.school.models import AnnouncementKind
from mailgate.school.news.audiences import MOST_TARGETS
from mailgate.school.news.authors import Author
from mailgate.school.news.writing import naming
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.school.news.writing.naming import Meant
from mailgate.wording.staff.announcement_form import AnnouncementForm
from mailgate.wording.staff.announcement_values import (
    read_address,
    read_hour,
    read_repetition,
    read_sender,
    read_urgency,
)

_LONGEST_LINE = 80
_Read = TypeVar("_Read")

UNCLEAR: Mapping[str, Problem] = {
    "line-unknown": Problem("form", "news-line-unknown"),
    "line-twice": Problem("form", "news-line-twice"),
    "line-of-text": Problem("form", "news-line-of-text"),
    "language-unknown": Problem("form", "news-language-unknown"),
    "label-in-text": Problem("form", "news-line-below"),
    "kind": Problem("kind", "news-kind-line"),
    "hour": Problem("hour", "news-hour-line"),
    "repetition": Problem("repeat", "news-repeat-line"),
    "sender": Problem("group", "news-sender-line"),
}
"""What is said of a line that is not taken, by the doubt or by what the line should give."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The content of an announcement, as far as its form is clear: nothing of it may be taken while there is a doubt.

    `named` says which names mean nobody, or several people.
    """

    content: Content
    named: Meant
    problems: tuple[Problem, ...]

    @property
    def is_clear(self) -> bool:
        """Whether every line of the form is understood."""
        return not (self.problems or self.named.unknown or self.named.alike)


def meaning(author: Author, form: AnnouncementForm, subject: str, language: str, zone: ZoneInfo) -> Meaning:
    """What a form means that this author filled in, in this language and by the clock of this zone.

    `subject` counts where the form has none.
    """
    problems = list(_doubts(form))
    now = dt.datetime.fromtimestamp(author.at.now, zone)
    hour = _taken("hour", form.hour, lambda line: read_hour(line, now), problems)
    urgency = _taken("kind", form.kind, read_urgency, problems)
    minutes, times = _taken("repetition", form.repetition, read_repetition, problems) or (0, 0)
    named = naming.meant(author, form.to)
    texts = _texts(form, subject, language)
    content = Content(
        texts=texts,
        targets=named.targets,
        kind=AnnouncementKind(urgency or AnnouncementKind.ORDINARY),
        language=next(iter(texts)),
        send_at=int(hour.timestamp()) if hour else None,
        reply_to=read_address(form.reply_to) if form.reply_to else author.rules.reply_to,
        group=_taken("sender", form.sender, lambda line: _group(author, line), problems),
        repeat_minutes=minutes,
        repeats=times,
    )
    return Meaning(content, named, tuple(problems))


def _doubts(form: AnnouncementForm) -> Iterator[Problem]:
    """What is wrong with a form as a whole, and with its lines that cannot be taken as they are."""
    for doubt, line in form.unclear:
        yield _about(doubt, line)
    if form.label_in_text:
        yield _about("label-in-text", form.label_in_text)
    if not all(subject and body for subject, body in form.further.values()):
        yield Problem("text", "news-language-partly")
    if len(form.to) > MOST_TARGETS:
        yield Problem("audience", "news-audience-many", {"most": MOST_TARGETS})


def _about(doubt: str, line: str) -> Problem:
    return replace(UNCLEAR[doubt], names={"line": line[:_LONGEST_LINE]})


def _taken(name: str, line: str, read: Callable[[str], _Read], problems: list[Problem]) -> _Read | None:
    """What a line says; `problems` get one more where that is not clear."""
    try:
        return read(line)
    except ValueError:
        problems.append(_about(name, line))
        return None


def _group(author: Author, line: str) -> GroupId | None:
    """In whose name it is written; None: the school's. Raises ValueError where the author may not name this group."""
    name = read_sender(line)
    group = naming.group_called(author, name) if name else None
    if name and group is None:
        raise ValueError(line)
    return group


def _texts(form: AnnouncementForm, subject: str, language: str) -> dict[str, Text]:
    """The texts by language, first the one for all readers who have no text of their own."""
    own = {language: Text(form.subject or subject, form.body)}
    further = {tag: Text(*text) for tag, text in form.further.items()}
    return own | further if form.subject or form.body or not further else further
