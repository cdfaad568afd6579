"""Reads settings.ini, and says everything that is wrong with it, with the lines."""

import configparser
import dataclasses
import re
from pathlib import Path
from typing import Any

from mailgate.settings.sections import SECTIONS, Settings


class SettingsError(Exception):
    """Everything that is wrong with a settings file; `problems` has a sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load(path: Path) -> Settings:
    """Read a settings file. Raises SettingsError, which names every unknown key and wrong value with its line."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError([f"{path}: cannot be read ({error.strerror})"]) from None
    except UnicodeDecodeError:
        raise SettingsError([f"{path}: cannot be read (it is not UTF-8)"]) from None
    return parse(text, path.absolute().parent, str(path))


def read_value(section: str, key: str, text: str) -> Any:
    """What a key's text stands for. Raises ValueError, which says what it must be."""
    (found,) = (each for each in dataclasses.fields(SECTIONS[section]) if each.name == key)
    return found.metadata["read"](text)


def place_of(path: Path, section: str, key: str) -> str:
    """Where a key stands in a settings file that can be read; every problem with a key begins with these words."""
    return _place(str(path), _line_numbers(path.read_text("utf-8-sig")), section, key)


def parse(text: str, folder: Path, name: str = "settings.ini") -> Settings:
    """Read settings from a text as `load` does; relative paths are of `folder`, problems begin with `name`."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text, name)
    except configparser.Error as error:
        raise SettingsError([" ".join(str(error).split())]) from None
    lines = _line_numbers(text)
    problems = [
        f"{_place(name, lines, section)} is not a section; there are {', '.join(SECTIONS)}"
        for section in parser.sections()
        if section not in SECTIONS
    ]
    found = {}
    for section, kind in SECTIONS.items():
        given = dict(parser[section]) if parser.has_section(section) else {}
        values, wrong = _read_section(kind, given, folder)
        problems += [f"{_place(name, lines, section, key)} {why}" for key, why in wrong.items()]
        if not wrong:
            found[section] = kind(**values)
    if problems:
        raise SettingsError(problems)
    settings = Settings(**found)
    return dataclasses.replace(
        settings, gateway=dataclasses.replace(settings.gateway, database=_absolute(settings, folder))
    )


def _read_section(kind: type[Any], given: dict[str, str], folder: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of one section by key, and what is wrong by key."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    known = {key.name: key for key in dataclasses.fields(kind)}
    for unknown in sorted(given.keys() - known.keys()):
        wrong[unknown] = "is not a key of this section"
    for key in known.values():
        text = given.get(key.name, "").strip()
        if not text:
            if key.default is dataclasses.MISSING:
                wrong[key.name] = "must be given"
            elif isinstance(key.default, Path):
                values[key.name] = folder / key.default
            continue
        try:
            value = key.metadata["read"](text)
        except ValueError as error:
            wrong[key.name] = f"= {text}: {error}"
        else:
            values[key.name] = folder / value if key.metadata.get("path") else value
    return values, wrong


def _absolute(settings: Settings, folder: Path) -> str:
    scheme, _, place = settings.gateway.database.partition(":///")
    return f"{scheme}:///{folder / place}" if scheme == "sqlite" else settings.gateway.database


def _place(name: str, lines: dict[tuple[str, str], int], section: str, key: str = "") -> str:
    """The file, the line where there is one, the section and the key."""
    line = lines.get((section, key))
    return f"{name}:{line}: [{section}] {key}".rstrip() if line else f"{name}: [{section}] {key}"


def _line_numbers(text: str) -> dict[tuple[str, str], int]:
    """Where each (section, key) stands, and each (section, "")."""
    found: dict[tuple[str, str], int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\[(.+?)\]", line):
            section = header[1]
            found.setdefault((section, ""), number)
        elif key := re.match(r"([^\s#;=:][^=:]*?)\s*[=:]", line):
            found.setdefault((section, key[1].lower()), number)
    return found
