"""Where the templates of letters are: templates/mail/ROOM/LANGUAGE/NAME.txt.

A queued letter holds the name of its template alone, which is the same in every room: so a template may move.
"""

from pathlib import Path

from mailgate.resources import TEMPLATES

ROOMS = "mail/*"
"""The rooms of the letters within `templates/`, as a pattern."""


def letter_file(name: str, language: str) -> Path | None:
    """The template of this name in this language, or None where the language has none."""
    return next(TEMPLATES.glob(f"{ROOMS}/{language}/{name}.txt"), None)


def letter_files() -> list[Path]:
    """Every template of a letter or of a part of letters, by language and name."""
    return sorted(TEMPLATES.glob(f"{ROOMS}/*/*.txt"), key=lambda file: (file.parent.name, file.name))
