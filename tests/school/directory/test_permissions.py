"""The table of duties: who may do what, and where."""

import datetime as dt

import pytest

from mailgate.school.directory import permissions
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Kind, Rules
from mailgate.school.models import Duty, DutyKind

RULES = Rules(kinds=(Kind("sick", "病欠", ("発熱",), dt.time(8)),))
NARROW = Rules(kinds=RULES.kinds, details_for=("homeroom", "nurse", "head"))

CLASSROOM, GRADE, SCHOOL, NOTHING = ("3", "1"), ("3", ""), ("", ""), None
PLACES = {
    DutyKind.HOMEROOM: CLASSROOM,
    DutyKind.GRADE: GRADE,
    DutyKind.NURSE: SCHOOL,
    DutyKind.OFFICE: SCHOOL,
    DutyKind.HEAD: SCHOOL,
    DutyKind.ADMIN: SCHOOL,
}
"""Where each duty usually is."""

C, G, S, X = CLASSROOM, GRADE, SCHOOL, NOTHING
TABLE = {
    #                        homeroom, grade, nurse, office, head, admin
    Permission.VIEW: (C, G, S, S, S, X),
    Permission.VIEW_DETAILS: (C, G, S, S, S, X),
    Permission.CONFIRM: (C, G, S, S, S, S),
    Permission.CORRECT: (C, G, S, S, S, X),
    Permission.ENTER: (S, S, S, S, S, S),
    Permission.VIEW_HISTORY: (C, G, S, S, S, X),
    Permission.VIEW_NUMBERS: (X, X, S, S, S, X),
    Permission.EXPORT: (C, G, S, S, S, X),
    Permission.SUSPEND: (X, X, S, S, S, X),
    Permission.PRINT: (C, G, S, S, S, X),
    Permission.CALL_ROLL: (C, G, X, S, S, X),
    Permission.EDIT_SETTINGS: (X, X, X, X, X, S),
    Permission.VIEW_ROSTER: (C, G, X, S, S, S),
    Permission.EDIT_ROSTER: (X, X, X, S, X, S),
    Permission.EDIT_STAFF: (X, X, X, S, X, S),
    Permission.ANSWER_FAMILIES: (X, X, X, X, X, S),
    Permission.WRITE_NEWS: (C, G, S, S, S, S),
    Permission.APPROVE_NEWS: (X, X, X, X, S, X),
    Permission.EDIT_GROUPS: (X, X, X, S, X, S),
}
CELLS = [
    (permission, kind, place) for permission, row in TABLE.items() for kind, place in zip(PLACES, row, strict=True)
]


def held(kind: DutyKind) -> list[Duty]:
    grade, classroom = PLACES[kind]
    return [Duty(kind=kind.value, grade=grade, classroom=classroom)]


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(Permission)
    assert set(PLACES) == set(DutyKind)


@pytest.mark.parametrize(("permission", "kind", "place"), CELLS)
def test_each_duty_may_do_what_the_table_says(
    permission: Permission, kind: DutyKind, place: tuple[str, str] | None
) -> None:
    reach = permissions.reach(held(kind), permission, RULES)
    assert reach.places == ({place} if place else set())
    for asked in (CLASSROOM, GRADE, SCHOOL, ("3", "2"), ("4", "1")):
        within = place in {SCHOOL, asked} or (place == GRADE and asked[0] == "3")
        assert reach.covers(*asked) == bool(place and within), asked


@pytest.mark.parametrize("kind", DutyKind)
def test_a_school_narrows_who_sees_details_and_nothing_else(kind: DutyKind) -> None:
    sees = bool(permissions.reach(held(kind), Permission.VIEW_DETAILS, NARROW))
    assert sees == (kind in {DutyKind.HOMEROOM, DutyKind.NURSE, DutyKind.HEAD})
    suspends = bool(permissions.reach(held(kind), Permission.SUSPEND, NARROW))
    assert suspends == (kind in {DutyKind.NURSE, DutyKind.HEAD})
    for permission in set(Permission) - permissions.OF_DETAILS:
        usual = permissions.reach(held(kind), permission, RULES)
        assert permissions.reach(held(kind), permission, NARROW) == usual


def test_several_duties_add_up() -> None:
    reach = permissions.reach([*held(DutyKind.HOMEROOM), *held(DutyKind.NURSE)], Permission.CALL_ROLL, RULES)
    assert reach.places == {CLASSROOM}
    assert permissions.reach([], Permission.ENTER, RULES).places == set()
