"""Changes a school's settings, as far as nobody else changed them meanwhile; the pages' way to `schools.put`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId
from mailgate.school.directory import access, people, schools
from mailgate.school.directory.documents import flat
from mailgate.school.directory.documents.document import read_document, write_document
from mailgate.school.directory.documents.flat import Difference
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Rules
from mailgate.school.directory.settings import versions
from mailgate.school.models import School
from mailgate.school.moment import Moment


@dataclass(frozen=True, slots=True)
class SchoolSettings:
    """A school's settings by their keys, and the number of their revision; `schools` are all where this admin may."""

    school: School
    schools: Sequence[School]
    revision: int
    values: Mapping[str, Any]


class Interfered(Exception):
    """Somebody else changed these settings meanwhile: what they were, and are now."""

    def __init__(self, changed: list[Difference]) -> None:
        super().__init__()
        self.changed = changed


def of_school(at: Moment, mailbox: MailboxId, code: str) -> SchoolSettings:
    """The settings of the school of this code, or of the first one whose admin this is. Raises NotFound."""
    held = access.at_school(at, mailbox, Permission.EDIT_SETTINGS, code)
    school = held.today.school
    return SchoolSettings(school, held.schools, versions.revision_of(school.id), values_of(school))


def values_of(school: School) -> dict[str, Any]:
    """A school's settings by their keys."""
    document = write_document(people.rules_of(school))
    return {"school.name": school.name, "school.phone": school.phone, **flat.flat(document)}


def change(at: Moment, mailbox: MailboxId, code: str, seen: int, wanted: Mapping[str, Any]) -> list[Difference]:
    """Put these values in the place of those that this admin has seen in the revision `seen`; what that changed.

    Raises NotFound, Interfered where others changed one of these settings meanwhile to something else, or RulesError
    with everything that is wrong.
    """
    found = of_school(at, mailbox, code)
    school = schools.lock(found.school.code)
    now = values_of(school)
    if changed := _changed_meanwhile(school, seen, now, wanted):
        raise Interfered(changed)
    return put(at, school, now, wanted)


def put(at: Moment, school: School, now: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[Difference]:
    """Give a locked school, whose settings are `now`, these values; what that changed. Raises RulesError."""
    name, phone, rules = _read(now, wanted)
    schools.put(at, school, name, phone, rules)
    return flat.differences(now, values_of(schools.as_changed(school, name, phone, rules)))


def preview(found: SchoolSettings, wanted: Mapping[str, Any]) -> School:
    """The school as it would be with these values; never stored. Raises RulesError."""
    return schools.as_changed(found.school, *_read(found.values, wanted))


def _read(now: Mapping[str, Any], wanted: Mapping[str, Any]) -> tuple[str, str, Rules]:
    """Name, telephone and rules of a school with these values. Raises RulesError with everything that is wrong."""
    after = {**now, **wanted}
    problems = flat.problems_of(flat.differences(now, after), after)
    name, phone = after.pop("school.name"), after.pop("school.phone")
    try:
        rules = read_document(flat.nested(after))
    except RulesError as error:
        problems += [each for each in error.found if each.path not in {problem.path for problem in problems}]
    if problems:
        raise RulesError.of(problems)
    return name, phone, rules


def _changed_meanwhile(
    school: School, seen: int, now: Mapping[str, Any], wanted: Mapping[str, Any]
) -> list[Difference]:
    """What others changed of the settings that are wanted otherwise, since the revision that was seen."""
    then = versions.at_revision(school, seen)
    known = values_of(then) if then else {}
    changed = flat.differences({key: known.get(key) for key in wanted}, {key: now.get(key) for key in wanted})
    return [each for each in changed if wanted[each.key] != each.after]
