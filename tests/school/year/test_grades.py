"""What becomes of each grade: numbers, kindergartens, special classes, schools of any length."""

import pytest

from mailgate.school.year.grades import GRADUATES, guess_last_grade, moves_of

SIX = ("1", "2", "3", "4", "5", "6")


@pytest.mark.parametrize(
    ("grades", "last"),
    [
        (SIX, "6"),
        (("1", "2", "3"), "3"),
        (("7", "8", "9"), "9"),
        ((*SIX, "7", "8", "9"), "9"),
        (SIX[:5], "6"),
        (("10", "11", "12"), "12"),
        (("13",), "13"),
        (("年少", "年中", "年長"), "年長"),
        (("年少", *SIX), "6"),
        (("ひまわり",), ""),
        ((), ""),
    ],
)
def test_the_grades_of_a_school_suggest_its_last_one(grades: tuple[str, ...], last: str) -> None:
    assert guess_last_grade(grades) == last


@pytest.mark.parametrize(
    ("grades", "last", "moves"),
    [
        (("1", "5", "6"), "6", {"1": "2", "5": "6", "6": GRADUATES}),
        (("1", "2", "3"), "3", {"1": "2", "2": "3", "3": GRADUATES}),
        (("8", "9"), "9", {"8": "9", "9": GRADUATES}),
        (("年少", "年中", "年長"), "年長", {"年少": "年中", "年中": "年長", "年長": GRADUATES}),
        (("年長", "1", "6"), "6", {"年長": "1", "1": "2", "6": GRADUATES}),
        (("ひまわり", "6"), "6", {"ひまわり": "ひまわり", "6": GRADUATES}),
        (("ひまわり",), "ひまわり", {"ひまわり": GRADUATES}),
        (("7",), "6", {"7": "7"}),
        (("１",), "6", {"１": "2"}),
        (("1",), "", {"1": "2"}),
    ],
)
def test_each_grade_has_one_that_follows(grades: tuple[str, ...], last: str, moves: dict[str, str]) -> None:
    assert moves_of(grades, last) == moves
