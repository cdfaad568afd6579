"""Reads a school's document by the table of settings, and remembers everything that is wrong with it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mailgate.school.directory.documents.values import Value, Wrong

KeyPath = tuple[str, ...]
"""Where something stands in a document: ("desk", "seats"), or of the third kind ("kind 3", "name")."""

SENTENCES: Mapping[str, str] = {
    "switch": " must be true or false",
    "text": " must be a text",
    "texts": " must be a list of texts",
    "needed": " must be given",
    "none-named": " must name at least one",
    "slug": " must be a short lower-case word",
    "slug-twice": ": each slug may stand only once",
    "number": " must be a number from {least} to {most}",
    "minutes": " must be a number of minutes, at most {most}",
    "days": " must be a number of days, from {least} to {most}",
    "kept": ' must be "{usually}" or a number of days, from {least} to {most}',
    "hour": ' must be an hour such as "08:00"',
    "one-of": ' must be "{first}" or "{second}"',
    "not-allowed": ': "{given}" is not one of {allowed}',
    "span": ': "{given}" must be "YYYY-MM-DD" or "YYYY-MM-DD..YYYY-MM-DD", and may have a name behind a space',
    "zone": " must be a time zone such as Asia/Tokyo",
    "long": " must be no longer than {most} characters",
    "long-line": " must have no text of more than {most} characters",
    "many": " must be no more than {most}",
    "unknown": " is not a key here",
    "table": " must be a table",
    "tables": " must be a list of tables",
    "none": ": at least one is needed",
    "none-on": ": at least one must be on",
    "end-first": " must be after first_bell",
    "hours-empty": ": needs first_bell, deadline or end",
    "no-span": ": needs doctor = true, after_onset or after_recovery",
}
"""What the operator reads; the pages say the same codes in the catalogues' words."""


@dataclass(frozen=True, slots=True)
class DocumentProblem:
    """What is wrong with a document: where, a code, and the names that its words need."""

    path: KeyPath
    code: str
    names: Mapping[str, Any]

    @property
    def sentence(self) -> str:
        """The problem for the operator."""
        names = {key: ", ".join(value) if isinstance(value, tuple) else value for key, value in self.names.items()}
        return ": ".join(self.path) + SENTENCES[self.code].format(**names)


class RulesError(Exception):
    """Everything that is wrong with a school's document: `found` says where, `problems` has a sentence for each."""

    def __init__(self, problems: list[str], found: tuple[DocumentProblem, ...] = ()) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.found = found

    @classmethod
    def of(cls, found: list[DocumentProblem]) -> "RulesError":
        """The error that says all of these."""
        return cls([problem.sentence for problem in found], tuple(found))


class DocumentReader:
    """Reads tables of a document; `problems` gets each value that is not what it must be."""

    def __init__(self) -> None:
        self.problems: list[DocumentProblem] = []

    def table(self, given: Any, settings: Mapping[str, Value], at: KeyPath, *more: str) -> dict[str, Any]:
        """The values of a table that are given, by their keys; `more` are keys that are read elsewhere."""
        if not isinstance(given, dict):
            self.wrong(at, "table")
            return {}
        for key in given:
            self.demand(key in settings or key in more, (*at, str(key)), "unknown")
        values = {}
        for key, setting in settings.items():
            if key in given:
                try:
                    values[key] = setting.read(given[key])
                except Wrong as wrong:
                    self.wrong((*at, key), wrong.code, **wrong.names)
        return values

    def tables(self, given: Any, at: KeyPath) -> list[Any]:
        """A list of tables."""
        if isinstance(given, list) and all(isinstance(table, dict) for table in given):
            return given
        self.wrong(at, "tables")
        return []

    def once(self, slugs: list[str], at: KeyPath) -> None:
        """Demand that each of these slugs stands once."""
        self.demand(len(set(slugs)) == len(slugs), at, "slug-twice")

    def check(self, given: Any, setting: Value, at: KeyPath) -> None:
        """Look at one value that is given, also at its length."""
        try:
            setting.check(setting.read(given))
        except Wrong as wrong:
            self.wrong(at, wrong.code, **wrong.names)

    def demand(self, holds: bool, at: KeyPath, code: str) -> None:
        """Remember this problem unless `holds`."""
        if not holds:
            self.wrong(at, code)

    def wrong(self, at: KeyPath, code: str, **names: Any) -> None:
        """Remember a problem."""
        self.problems.append(DocumentProblem(at, code, names))
