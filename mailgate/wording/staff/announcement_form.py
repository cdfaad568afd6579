"""Reads an announcement that a staff member writes by mail: lines with labels, and the text below them."""

import re
from dataclasses import dataclass, field

from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import folded, shown, unquoted


@dataclass(frozen=True, slots=True)
class AnnouncementForm:
    """What was filled in: names of recipients, the subject (empty: none was written), the text as it was written."""

    to: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    emergency: bool = False


@dataclass(slots=True)
class _Lines:
    """What was read of the lines so far; with the first one that has no label the text begins."""

    found: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)

    def read(self, line: str) -> None:
        """Read the next line."""
        name, said = ("", line) if self.body else _labelled(line)
        if name == "body" or (not name and (line.strip() or self.body)):
            self.body.append(said)
        elif name:
            self.found.setdefault(name, said.strip())


def says_send(text: str) -> bool:
    """Whether a text says 「送信」 and nothing else."""
    return bool(words.SEND.fullmatch(unquoted(folded(shown(text))).strip()))


def says_cancel(text: str) -> bool:
    """Whether a text takes an announcement back and says nothing else."""
    return bool(words.TAKE_BACK.fullmatch(unquoted(folded(shown(text))).strip()))


def read_announcement(text: str) -> AnnouncementForm:
    """What a mail says to whom: the labels stand first, in any order, and all that follows them is the text."""
    lines = _Lines()
    for line in text.replace("\r\n", "\n").split("\n"):
        lines.read(line)
    to = tuple(dict.fromkeys(name for name in words.BETWEEN.split(shown(lines.found.get("to", "")).strip()) if name))
    kind = folded(shown(lines.found.get("kind", "")))
    return AnnouncementForm(
        to, lines.found.get("subject", ""), "\n".join(lines.body).strip(), bool(words.EMERGENCY.match(kind))
    )


def _labelled(line: str) -> tuple[str, str]:
    """The label that a line begins with, and the rest of the line as it was written."""
    plain = folded(shown(line))
    for name, label in words.LABELS.items():
        if found := label.match(plain):
            rest = re.split("[:：]", line, maxsplit=1)[1] if found else line
            return name, rest.lstrip()
    return "", line
