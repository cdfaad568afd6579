"""A school's document as one flat table of settings, by which two of them are compared and merged. Pure.

Keys are those of the document with dots between: "message", "desk.seats", "kind.sick.deadline"; "kind" and "disease"
are the lists of their slugs. `school.name` and `school.phone` stand beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mailgate.school.directory.documents import settings
from mailgate.school.directory.documents.document import LISTS, TABLES
from mailgate.school.directory.documents.reader import DocumentProblem, DocumentReader, KeyPath
from mailgate.school.directory.documents.values import Value

Flat = Mapping[str, Any]
_TABLES = {**TABLES, "school": settings.CALLED}


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that was changed; None: it was not there before, or no longer is."""

    key: str
    before: Any
    after: Any


def flat(document: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a document that `write_document` wrote."""
    found = {key: value for key, value in document.items() if key not in TABLES and key not in LISTS}
    for name in TABLES:
        found |= {f"{name}.{key}": value for key, value in document[name].items()}
    for name in LISTS:
        found[name] = [table["slug"] for table in document[name]]
        for table in document[name]:
            found |= {f"{name}.{table['slug']}.{key}": value for key, value in table.items() if key != "slug"}
    return found


def nested(found: Flat) -> dict[str, Any]:
    """The document of these settings."""
    document = {key: value for key, value in found.items() if "." not in key and key not in LISTS}
    for name in TABLES:
        document[name] = _under(found, f"{name}.")
    for name in LISTS:
        document[name] = [{"slug": slug, **_under(found, f"{name}.{slug}.")} for slug in found[name]]
    return document


def _under(found: Flat, start: str) -> dict[str, Any]:
    return {key.removeprefix(start): value for key, value in found.items() if key.startswith(start)}


def differences(before: Flat, after: Flat) -> list[Difference]:
    """What was changed between the two, in the order of the document."""
    keys = dict.fromkeys([*after, *before])
    return [Difference(key, before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)]


def value_of(key: str) -> Value | None:
    """What a setting can be; None for lists of tables."""
    name, _, rest = key.partition(".")
    if name in LISTS:
        return LISTS[name].get(rest.rpartition(".")[2])
    return _TABLES.get(name, settings.SCHOOL).get(rest or name)


def general(key: str) -> str:
    """A setting's key without the slug of a kind or a disease: "kind.deadline"."""
    name, _, rest = key.partition(".")
    return f"{name}.{rest.rpartition('.')[2]}" if name in LISTS and rest else key


def problems_of(changed: list[Difference], after: Flat) -> list[DocumentProblem]:
    """What is wrong with the settings that were changed, one by one; also where one is longer than it may be."""
    reader = DocumentReader()
    for each in changed:
        value = value_of(each.key)
        if value and each.after is not None:
            reader.check(each.after, value, path_of(each.key, after))
    return reader.problems


def path_of(key: str, found: Flat) -> KeyPath:
    """Where the document has a setting, as its reader names it."""
    name, _, rest = key.partition(".")
    if name in LISTS and rest:
        slug, _, last = rest.partition(".")
        return (f"{name} {found[name].index(slug) + 1}", last)
    return (name, rest) if rest else (name,)


def key_of(path: KeyPath, found: Flat) -> str:
    """The setting that stands there; the way back of `path_of`."""
    name, _, number = path[0].partition(" ")
    if name in LISTS and number:
        return ".".join([name, found[name][int(number) - 1], *path[1:]])
    return ".".join(path).replace(" ", ".")
