"""Turns a school's document into its rules, and its rules into their document. Pure."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from mailgate.school.directory.calendar import Calendar, OtherHours
from mailgate.school.directory.documents import settings
from mailgate.school.directory.documents.reader import DocumentReader, RulesError
from mailgate.school.directory.documents.register import Disease, RegisterRules
from mailgate.school.directory.documents.values import Value
from mailgate.school.directory.rules import DeskRules, Kind, NewsRules, Rules

TABLES: Mapping[str, Mapping[str, Value]] = {
    "calendar": settings.CALENDAR,
    "desk": settings.DESK,
    "news": settings.NEWS,
    "register": settings.REGISTER,
}
"""The tables of a document, and the keys of each."""
LISTS: Mapping[str, Mapping[str, Value]] = {"kind": settings.KIND, "disease": settings.DISEASE}
"""The lists of tables in a document, whose tables are named by their slugs."""

_NEEDED_OF_KIND = {"slug": "", "name": "", "deadline": "", "reasons": []}
_NEEDED_OF_DISEASE = {"slug": "", "name": ""}
_UNREAD_KIND = Kind("", "", (), dt.time())


def read_document(document: dict[str, Any]) -> Rules:
    """Rules from a parsed document. Raises RulesError naming everything that is wrong with it."""
    reader = DocumentReader()
    rules = _rules(reader, document)
    if reader.problems:
        raise RulesError.of(reader.problems)
    return rules


def write_document(rules: Rules) -> dict[str, Any]:
    """The document of these rules, as `read_document` takes it."""
    return {
        **_written(rules, settings.SCHOOL),
        "register": _written(rules.register, settings.REGISTER),
        "disease": [_written(disease, settings.DISEASE) for disease in rules.diseases],
        "calendar": {
            **_written(rules.calendar, settings.CALENDAR),
            "hours": [_written(hours, settings.HOURS) for hours in rules.calendar.hours],
        },
        "desk": _written(rules.desk, settings.DESK),
        "news": _written(rules.news, settings.NEWS),
        "kind": [_written(kind, settings.KIND) for kind in rules.kinds],
    }


def _written(owner: Any, known: Mapping[str, Value]) -> dict[str, Any]:
    return {key: value.write(getattr(owner, key)) for key, value in known.items()}


def _rules(reader: DocumentReader, document: dict[str, Any]) -> Rules:
    values = reader.table(document, settings.SCHOOL, (), *TABLES, *LISTS)
    given = reader.tables(document.get("kind", []), ("kind",))
    kinds = tuple(_kind(reader, table, f"kind {number}") for number, table in enumerate(given, 1))
    reader.demand(bool(kinds), ("kind",), "none")
    reader.demand(not kinds or any(kind.on for kind in kinds), ("kind",), "none-on")
    reader.once([kind.slug for kind in kinds], ("kind",))
    return Rules(
        kinds=kinds,
        calendar=_calendar(reader, document.get("calendar", {})),
        desk=DeskRules(**reader.table(document.get("desk", {}), settings.DESK, ("desk",))),
        news=NewsRules(**reader.table(document.get("news", {}), settings.NEWS, ("news",))),
        register=RegisterRules(**reader.table(document.get("register", {}), settings.REGISTER, ("register",))),
        diseases=_diseases(reader, document.get("disease", [])),
        **values,
    )


def _kind(reader: DocumentReader, given: dict[str, Any], at: str) -> Kind:
    values = reader.table(_NEEDED_OF_KIND | given, settings.KIND, (at,))
    return dataclasses.replace(_UNREAD_KIND, **values)


def _calendar(reader: DocumentReader, given: Any) -> Calendar:
    at = ("calendar",)
    values = reader.table(given, settings.CALENDAR, at, "hours")
    listed = reader.tables(given.get("hours", []), (*at, "hours")) if isinstance(given, dict) else []
    hours = tuple(_hours(reader, table, (*at, f"hours {number}")) for number, table in enumerate(listed, 1))
    return Calendar(hours=hours, **values)


def _hours(reader: DocumentReader, given: dict[str, Any], at: tuple[str, ...]) -> OtherHours:
    values = reader.table({"days": ""} | given, settings.HOURS, at)
    hours = OtherHours(**{"days": "", **values})
    reader.demand(bool(hours.first_bell or hours.deadline or hours.end), at, "hours-empty")
    if hours.first_bell and hours.end:
        reader.demand(hours.first_bell < hours.end, (*at, "end"), "end-first")
    return hours


def _diseases(reader: DocumentReader, given: Any) -> tuple[Disease, ...]:
    listed = reader.tables(given, ("disease",))
    found = tuple(_disease(reader, table, f"disease {number}") for number, table in enumerate(listed, 1))
    reader.once([disease.slug for disease in found], ("disease",))
    return found


def _disease(reader: DocumentReader, given: dict[str, Any], at: str) -> Disease:
    disease = Disease(**{"slug": "", "name": ""} | reader.table(_NEEDED_OF_DISEASE | given, settings.DISEASE, (at,)))
    ends = disease.doctor or disease.after_onset or disease.after_recovery
    reader.demand(bool(ends), (at,), "no-span")
    return disease
