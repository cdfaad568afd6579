"""Fills a school's classrooms with further families, whose names are put together from templates/demo/names.toml.

The same lists give the same families at every start: nothing is left to chance.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import cycle
from typing import Any

from mailgate.resources import TEMPLATES

Row = dict[str, str]
"""A line of the roster: its columns by their names."""

Classroom = tuple[str, str]

SIBLINGS = (1, 2, 1, 1, 3, 1, 1, 2, 1, 1)
"""How many students a family has, one family after another; each of them is two grades below the one before."""
TWO_GUARDIANS = (True, True, False, True)


def filled(rows: Sequence[Row], size: int) -> list[Row]:
    """These lines and further ones, until each classroom has this size, numbered by how the names are read."""
    classrooms = sorted({(row["学年"], row["組"]) for row in rows})
    seats = Counter(dict.fromkeys(classrooms, size))
    seats.subtract((row["学年"], row["組"]) for row in rows)
    every = sorted([*rows, *_further(seats)], key=lambda row: (row["学年"], row["組"], row["ふりがな"]))
    numbers: Counter[Classroom] = Counter()
    return [row | {"番号": str(_next(numbers, (row["学年"], row["組"])))} for row in every]


def _next(numbers: Counter[Classroom], classroom: Classroom) -> int:
    numbers[classroom] += 1
    return numbers[classroom]


def _further(seats: Counter[Classroom]) -> Iterator[Row]:
    """The students of further families, each in a free seat; `seats` counts what is left of them."""
    grades = sorted({grade for grade, _ in seats})
    for turn, family in enumerate(_families(sum(seats.values()))):
        for place, student in enumerate(family):
            wanted = grades[(turn - 2 * place) % len(grades)]
            grade, room = _free(seats, wanted)
            seats[grade, room] -= 1
            yield student | {"学年": grade, "組": room}


def _free(seats: Counter[Classroom], grade: str) -> Classroom:
    """The emptiest classroom of a grade; of all, where that grade is full."""
    return max(seats, key=lambda classroom: (seats[classroom] > 0, classroom[0] == grade, seats[classroom]))


def _families(students: int) -> Iterator[list[Row]]:
    """Families that have this number of students together, those from abroad first."""
    families = [*_from_abroad(), *_counted(students)]
    while students > 0:
        family = families.pop(0)[:students]
        students -= len(family)
        yield family


def _from_abroad() -> Iterable[list[Row]]:
    for family in _names()["abroad"]:
        addresses = [f"{family['address']}{number}@mail.example" for number in ("", "2")]
        guardians = list(zip(family["guardians"], addresses, strict=False))
        yield [_student(family["student"], family["kana"], guardians) | {"言語": family["language"]}]


def _counted(students: int) -> Iterator[list[Row]]:
    """Families made by counting through the lists; each list has its own pace."""
    names = _names()
    given, mothers, fathers, hosts = (cycle(names[name]) for name in ("students", "mothers", "fathers", "hosts"))
    for turn, size in zip(range(students), cycle(SIBLINGS), strict=False):
        surname, kana, spelled = names["surnames"][turn % len(names["surnames"])].split()
        parents = [f"{surname} {next(mothers)}", f"{surname} {next(fathers)}"][: 1 + TWO_GUARDIANS[turn % 4]]
        addresses = [f"{spelled}.{turn}{letter}@{next(hosts)}.example" for letter in ("m", "f")]
        guardians = list(zip(parents, addresses, strict=False))
        children = [next(given).split() for _ in range(size)]
        yield [_student(f"{surname} {name}", f"{kana} {read}", guardians) for name, read in children]


def _student(name: str, kana: str, guardians: Sequence[tuple[str, str]]) -> Row:
    row = {"氏名": name, "ふりがな": kana, "言語": ""}
    for number in (1, 2):
        named, address = guardians[number - 1] if number <= len(guardians) else ("", "")
        row |= {f"保護者{number}氏名": named, f"保護者{number}メール": address}
    return row


@lru_cache(maxsize=1)
def _names() -> dict[str, Any]:
    return tomllib.loads((TEMPLATES / "demo" / "names.toml").read_text("utf-8"))
