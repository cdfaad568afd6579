"""Mails out of files, folders and mboxes, one at a time, however many there are."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

_FROM_LINE = re.compile(rb"From (?:\S+|-) .*\d:\d\d.*\d{4}")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailFile:
    """A mail and where it was found: the path, with `#1`, `#2`, ... in an mbox of several.

    `sender` is the envelope's as an mbox tells it (empty: the null sender), or None. `problem` says why there is none.
    """

    name: str
    content: bytes = b""
    sender: str | None = None
    problem: str = ""


def mails_in(paths: Iterable[Path]) -> Iterator[MailFile]:
    """Every mail in these files and folders, in the order of their names. Never raises."""
    for path in paths:
        for file in _files_in(path) if path.is_dir() else [path]:
            try:
                yield from _mails_of(file)
            except OSError as error:
                yield MailFile(str(file), problem=error.strerror or type(error).__name__)


def _files_in(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (file for name in sorted(names) if (file := Path(place, name)).is_file())


def _mails_of(file: Path) -> Iterator[MailFile]:
    with file.open("rb") as source:
        first = source.readline()
        if file.suffix.lower() == ".eml" or not _FROM_LINE.match(first):
            yield MailFile(str(file), first + source.read())
            return
        mails = _split(first, source)
        alone, second = next(mails), next(mails, None)
        if second is None:
            yield _named(str(file), alone)
            return
        for number, mail in enumerate(chain([alone, second], mails), 1):
            yield _named(f"{file}#{number}", mail)


def _split(from_line: bytes, source: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The mails of an mbox, each with its "From " line; one begins only after an empty line."""
    lines: list[bytes] = []
    blank = False
    for line in source:
        if blank and line.startswith(b"From ") and _FROM_LINE.match(line):
            yield from_line, b"".join(lines)
            from_line, lines = line, []
        else:
            lines.append(line)
        blank = not line.strip()
    yield from_line, b"".join(lines)


def _named(name: str, mail: tuple[bytes, bytes]) -> MailFile:
    from_line, content = mail
    sender = from_line.split()[1].decode("utf-8", "replace")
    null = sender.upper() == "MAILER-DAEMON"
    return MailFile(name, _ESCAPED.sub(rb"\1", content), "" if null else sender if "@" in sender else None)
