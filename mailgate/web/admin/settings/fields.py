"""The fields of a settings' form: how a setting is shown in them, and what is typed into them means for the document.

What cannot be read goes on as it was typed: the reader of documents says what is wrong with it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData

from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.reader import DocumentProblem
from mailgate.school.directory.documents.values import Value
from mailgate.school.directory.rules import FOLLOWING_YEAR
from mailgate.visible import bounded
from mailgate.web.request import forms
from mailgate.web.request.forms import LONGEST_LINE
from mailgate.wording.recognition.times import parse_time

SPARE_ROWS = 2
"""Empty rows below those that are filled in."""

LATEST_ROW = 80

OTHER_HOURS = "calendar.hours"
HOURS_OF_ROW = ("first_bell", "deadline", "end")
COLUMNS = ("first", "last", "name", *HOURS_OF_ROW)

_NAMES = {"desk.replies": "texts"}
"""Fields that are not named after their setting."""

Typed = str | list[str] | list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class SettingField:
    """A setting on a page: as it is typed, what it usually is, and what is wrong with it.

    `usual` and `theirs`, what another admin has put there meanwhile, are as a document gives them.
    """

    key: str
    typed: Typed
    usual: Any
    problems: Sequence[DocumentProblem] = ()
    theirs: flat.Difference | None = None

    @property
    def value(self) -> Value | None:
        """What it can be."""
        return flat.value_of(self.key)

    @property
    def name(self) -> str:
        """The name of its field in the form."""
        return name_of(self.key)

    @property
    def form(self) -> str:
        """Which field takes it."""
        return form_of(self.key)

    @property
    def general(self) -> str:
        """Its key without the slug of a kind: what it is called in the catalogues."""
        return flat.general(self.key)

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of a setting that has some, with spare ones."""
        filled = [row for row in self.typed if isinstance(row, dict)]
        return filled + [dict.fromkeys(COLUMNS, "") for _ in range(SPARE_ROWS)]


def name_of(key: str) -> str:
    """The name of a setting's field in the form."""
    return _NAMES.get(key, key)


def shown(key: str, given: Any) -> Typed:
    """What a document gives, as the form shows it."""
    if key == OTHER_HOURS:
        return [_row(hours["days"]) | {name: hours[name] for name in HOURS_OF_ROW} for hours in given]
    return _SHOWN.get(form_of(key), str)(given)


def form_of(key: str) -> str:
    """Which field of a page takes a setting."""
    value = flat.value_of(key)
    return value.form if value else "other-hours"


def _row(span: str) -> dict[str, str]:
    days, _, name = span.partition(" ")
    first, _, last = days.partition("..")
    return {"first": first, "last": last, "name": name}


_SHOWN: Mapping[str, Callable[[Any], Typed]] = {
    "switch": lambda given: "on" if given else "",
    "spans": lambda given: list(map(_row, given)),
    "named": list,
    "texts": "\n".join,
    "pairs": "\n".join,
    "hours": " ".join,
    "kept": lambda given: str(given) if isinstance(given, int) else "",
}


def typed(fields: FormData, key: str, before: Any) -> Typed:
    """What is typed for a setting; one whose field is not in the form stays as it was `before`."""
    name = name_of(key)
    match form_of(key):
        case "spans" | "other-hours":
            return [row for row in _rows(fields, name) if any(row.values())]
        case "named":
            return [text for text in fields.getlist(name) if isinstance(text, str)]
        case "switch":
            return forms.text(fields, name)
    return forms.text(fields, name) if name in fields else shown(key, before)


def _rows(fields: FormData, name: str) -> Iterable[dict[str, str]]:
    for number in range(LATEST_ROW):
        yield {column: forms.text(fields, f"{name}.{number}.{column}") for column in COLUMNS}


def meant(key: str, given: Typed) -> Any:
    """What was typed, as a document gives it."""
    return _MEANT.get(form_of(key), _as_typed)(given)


def _as_typed(given: Any) -> Any:
    return given


def _other_hours(row: Mapping[str, str]) -> dict[str, str]:
    return {"days": _span(row), **{name: _hour(row.get(name, "")) for name in HOURS_OF_ROW}}


def _span(row: Mapping[str, str]) -> str:
    first, last = _day(row.get("first", "")), _day(row.get("last", ""))
    name = " ".join(row.get("name", "").split())
    return f"{first}..{last} {name}".strip() if last else f"{first} {name}".strip()


def _day(typed: str) -> str:
    day = forms.day(_plain(typed).replace("/", "-"))
    return day.isoformat() if day else "".join(typed.split())


def _hour(typed: str) -> str:
    plain = _plain(typed).strip().zfill(len("00:00"))
    if not typed or re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", plain):
        return plain if typed else ""
    found = parse_time(typed)
    return f"{found:%H:%M}" if found else typed


def _hours(typed: str) -> list[str]:
    """Each hour as a document gives it; a text that is longer than any line of hours is none."""
    if len(typed) > LONGEST_LINE:
        return [typed]
    return [_hour(word) for word in re.split(r"[\s、，,・]+", typed) if word]


def _lines(typed: str) -> list[str]:
    return list(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))


def _number(typed: str) -> int | str:
    number = forms.number(_plain(typed).strip())
    return typed if number is None else number


def place(typed: str) -> int:
    """The number by which a row is put in order; without one it comes last."""
    number = _number(typed)
    return number if isinstance(number, int) else LATEST_ROW


def _plain(typed: str) -> str:
    return unicodedata.normalize("NFKC", bounded(typed, LONGEST_LINE))


_MEANT: Mapping[str, Callable[[Any], Any]] = {
    "switch": bool,
    "number": _number,
    "kept": lambda given: _number(given) if given else FOLLOWING_YEAR,
    "hour": _hour,
    "hours": _hours,
    "texts": _lines,
    "pairs": _lines,
    "spans": lambda rows: list(map(_span, rows)),
    "other-hours": lambda rows: list(map(_other_hours, rows)),
}
