"""docs/asvs.md answers each requirement of OWASP ASVS 5.0.0 of levels 1 and 2 once, and names its test.

The levels are those of the standard's own table (OWASP/ASVS on GitHub, release 5.0.0, docs_en, the CSV).
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from references.prose import read

LEVELS = {
    "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123",
    "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23",
    "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333", "3.6": "3", "3.7": "22333",
    "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222",
    "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222",
    "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233", "6.5": "22222333", "6.6": "2223",
    "6.7": "33", "6.8": "2222",
    "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22",
    "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23",
    "9.1": "111", "9.2": "1222",
    "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222", "11.5": "23", "11.6": "23", "11.7": "33",
    "12.1": "12233", "12.2": "11", "12.3": "22223",
    "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233",
    "14.1": "22", "14.2": "12223333", "14.3": "122",
    "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333",
    "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223",
}  # fmt: skip
"""The level of each requirement of a section, in order."""

WHOLE = ("## V10 OAuth and OIDC", "## V17 WebRTC")
"""Chapters that are answered as a whole."""

WITHOUT_TEST = ("Does not apply: ", "**Operator**: ")
TEST = re.compile(r"tests/[\w/]+\.py::\w+")
NUMBERS = re.compile(r"(\d+\.\d+)\.(\d+)(?: to \1\.(\d+))?")


def level(number: str) -> int:
    """The level of a requirement; 0 where there is none of this number."""
    section, _, place = number.rpartition(".")
    levels = LEVELS.get(section, "")
    return int(levels[int(place) - 1]) if int(place) <= len(levels) else 0


def rows() -> list[list[str]]:
    """The cells of each line of the tables."""
    lines = [line for line in read(PurePosixPath("docs/asvs.md")).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines if "our answer" not in line]


def answered() -> Iterator[str]:
    """The number of each requirement that has an answer."""
    for requirement, *_ in rows():
        for section, first, last in NUMBERS.findall(requirement):
            yield from (f"{section}.{place}" for place in range(int(first), int(last or first) + 1))


def test_each_requirement_is_answered_once() -> None:
    numbers = [number for number in answered() if level(number) != 3]
    wanted = [f"{section}.{place}" for section, levels in LEVELS.items() for place in range(1, len(levels) + 1)]
    assert sorted(numbers) == sorted(number for number in wanted if level(number) < 3)
    text = read(PurePosixPath("docs/asvs.md"))
    assert all(f"{heading}\n\nDoes not apply: " in text for heading in WHOLE)


def test_what_is_of_level_3_is_said_to_be() -> None:
    for requirement, *_ in rows():
        assert ("(level 3)" in requirement) == any(level(number) == 3 for number in numbers_of(requirement))


def numbers_of(requirement: str) -> list[str]:
    return [f"{section}.{place}" for section, *places in NUMBERS.findall(requirement) for place in places if place]


def test_every_answer_names_a_test_or_says_who_does_it() -> None:
    for requirement, answer, tests in rows():
        assert TEST.search(tests) or answer.startswith(WITHOUT_TEST), requirement


def test_every_exception_is_explained() -> None:
    text = read(PurePosixPath("docs/asvs.md"))
    told = re.findall(r"^\*\*(\d+\.\d+\.\d+), ", text.partition("## Exceptions")[2], re.MULTILINE)
    assert told == [numbers_of(requirement)[-1] for requirement, answer, _ in rows() if "**Exception**" in answer]
