"""Adds and changes schools, and reads and writes their rules as the TOML text that people edit.

`templates/school.toml` has the rules of a new school. It is also the form in which every school's rules are shown: its
comments explain each key, so that people who edit the text need no manual.
"""

import dataclasses
import functools
import json
import re
import tomllib
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from peewee import ModelSelect

from mailgate.ids import SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.defaults import DEFAULT_DOCUMENT, complete
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.documents.reader import DocumentProblem, DocumentReader, RulesError
from mailgate.school.directory.documents.settings import CALLED
from mailgate.school.directory.people import rules_of
from mailgate.school.directory.rules import Rules
from mailgate.school.directory.settings import versions
from mailgate.school.models import School, locked
from mailgate.school.moment import Moment
from mailgate.visible import tidy

if TYPE_CHECKING:
    from tomlkit.items import Array, Table


class NoSchool(Exception):
    """There is no school with this code."""


class SchoolRefused(Exception):
    """This school cannot be added or changed; `problems` has a sentence for each reason."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_text(text: str) -> Rules:
    """Rules from TOML text. Raises RulesError naming everything that is wrong with it."""
    try:
        document = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise RulesError([str(error)]) from None
    return read_document(complete(document))


def write_text(rules: Rules) -> str:
    """The TOML text of these rules, explained; `read_text` gives the same rules back."""
    import tomlkit  # no part of the running gateway needs it

    document = write_document(rules)
    form = tomlkit.parse(DEFAULT_DOCUMENT.read_text("utf-8"))
    kinds = tomlkit.aot()
    for kind in document.pop("kind"):
        kinds.append(tomlkit.item(kind))
    form["kind"] = kinds
    diseases = tomlkit.aot()
    for disease in document.pop("disease"):
        diseases.append(tomlkit.item(disease))
    form["disease"] = diseases
    document["calendar"]["hours"] = _in_lines(document["calendar"]["hours"])
    for table in ("calendar", "desk", "news", "register"):
        cast("Table", form[table]).update(document.pop(table))
    form.update(document)
    return tomlkit.dumps(form)


def _in_lines(tables: list[dict[str, Any]]) -> "Array":
    """Tables as an array that stays where it is, one on each line."""
    import tomlkit

    array = tomlkit.array()
    for table in tables:
        array.append(tomlkit.inline_table() | table)
    return array.multiline(bool(tables))


@functools.cache
def default_rules(zone: ZoneInfo) -> Rules:
    """What a new school in this time zone begins with."""
    return dataclasses.replace(read_text(DEFAULT_DOCUMENT.read_text("utf-8")), time_zone=zone)


# -- units of work ------------------------------------------------------------------------------------


def add(at: Moment, code: str, name: str, phone: str, rules: Rules) -> None:
    """Add a school. Raises SchoolRefused."""
    columns = _demanded(name, phone)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}", code):
        raise SchoolRefused([f'code "{code}" must be a short word of ASCII letters, digits, - and _'])
    if School.select().where(School.code == code).exists():
        raise SchoolRefused([f"there is a school {code} already"])
    number = School.insert(code=code, rules=write_rules(rules), **columns).execute()
    record(at, Event.SCHOOL_ADDED, school=SchoolId(number))


def change(at: Moment, code: str, name: str | None, phone: str | None) -> None:
    """Give a school another name or phone number; None leaves it. Raises NoSchool and SchoolRefused."""
    row = lock(code)
    columns = _demanded(row.name if name is None else name, row.phone if phone is None else phone)
    put(at, row, columns["name"], columns["phone"], rules_of(row))


def apply(at: Moment, code: str, rules: Rules) -> bool:
    """Put these rules in the place of the school's; whether they differ from what it had.

    Raises NoSchool, and RulesError where what is changed is longer than it may be.
    """
    row = lock(code)
    return put(at, row, row.name, row.phone, rules)


def put(at: Moment, row: School, name: str, phone: str, rules: Rules) -> bool:
    """Give a locked school these settings; whether they differ from what it had, which is kept for its history.

    Every change of settings comes here, by a page or a command. Raises RulesError.
    """
    after = as_changed(row, name, phone, rules)
    is_renamed = (after.name, after.phone) != (row.name, row.phone)
    is_ruled = rules_of(row) != rules
    if is_renamed or is_ruled:
        versions.keep(at, row)
        School.update(name=after.name, phone=after.phone, rules=after.rules).where(School.id == row.id).execute()
    if is_renamed:
        record(at, Event.SCHOOL_CHANGED, school=row.id)
    if is_ruled:
        record(at, Event.RULES_CHANGED, school=row.id)
    return is_renamed or is_ruled


def as_changed(row: School, name: str, phone: str, rules: Rules) -> School:
    """A school as it would be with these settings; never stored. Raises RulesError naming all that is too long."""
    before, after = (flat.flat(write_document(each)) for each in (rules_of(row), rules))
    columns, problems = called(name, phone)
    if problems := problems + flat.problems_of(flat.differences(before, after), after):
        raise RulesError.of(problems)
    return School(id=row.id, code=row.code, rules=write_rules(rules), **columns)


def show(code: str) -> Rules:
    """The school's rules. Raises NoSchool."""
    return rules_of(school(code))


def listing() -> list[tuple[str, str, str, bool]]:
    """Code, name and phone of every school, and whether it is closed."""
    rows = School.select(School.code, School.name, School.phone, School.closed).order_by(School.code).tuples()
    return [(code, name, phone, closed is not None) for code, name, phone, closed in rows]


def school(code: str) -> School:
    """The school of this code. Raises NoSchool."""
    return _existing(code, School.select().where(School.code == code))


def lock(code: str) -> School:
    """The same, for a unit that changes it or its people: no other such unit runs at the same time."""
    return _existing(code, locked(School.select().where(School.code == code)))


def _existing(code: str, query: ModelSelect) -> School:
    row = query.first()
    if row is None:
        raise NoSchool(f"there is no school {code}")
    return cast("School", row)


def called(name: str, phone: str) -> tuple[dict[str, str], list[DocumentProblem]]:
    """The columns of what a school is called, and what is wrong with them."""
    columns = {"name": tidy(name), "phone": tidy(phone)}
    reader = DocumentReader()
    for key, value in CALLED.items():
        reader.check(columns[key], value, ("school", key))
    return columns, reader.problems


def _demanded(name: str, phone: str) -> dict[str, str]:
    """The columns of what a school is called. Raises SchoolRefused."""
    columns, problems = called(name, phone)
    if problems:
        raise SchoolRefused([problem.sentence for problem in problems])
    return columns


def write_rules(rules: Rules) -> str:
    """Rules as the database keeps them (`people.rules_of`)."""
    return json.dumps(write_document(rules), ensure_ascii=False)
