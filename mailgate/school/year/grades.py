"""What becomes of each grade as a school year ends. Pure."""

from collections.abc import Collection, Mapping

GRADUATES = ""
"""Stands in `Moves` for the grade after the last one."""

Moves = Mapping[str, str]
"""The grade that follows on each grade; a grade that is its own successor stays."""

LAST_GRADES = (3, 6, 9, 12)
"""Where Japanese schools end: 中学校 and 高等学校, 小学校, 義務教育学校, and schools that count through."""

KINDERGARTEN = ("年少", "年中", "年長")
"""The grades of a kindergarten, the youngest first."""


def guess_last_grade(grades: Collection[str]) -> str:
    """The last grade of a school that has students in these; "" where they say nothing.

    A small school may have nobody in its last grade: one with the grades 1 to 5 still ends with 6.
    """
    numbers = [int(grade) for grade in grades if grade.isdecimal()]
    if numbers:
        return str(next((last for last in LAST_GRADES if last >= max(numbers)), max(numbers)))
    return KINDERGARTEN[-1] if set(KINDERGARTEN).intersection(grades) else ""


def moves_of(grades: Collection[str], last: str) -> dict[str, str]:
    """What becomes of these grades in a school whose last grade is `last`.

    A grade that is no number, such as ひまわり, stays, and so does one above the last.
    """
    return {grade: _following(grade, last, grades) for grade in grades}


def _following(grade: str, last: str, grades: Collection[str]) -> str:
    if grade == last:
        return GRADUATES
    if grade.isdecimal():
        is_below = not last.isdecimal() or int(grade) < int(last)
        return str(int(grade) + 1) if is_below else grade
    if grade in KINDERGARTEN[:-1]:
        return KINDERGARTEN[KINDERGARTEN.index(grade) + 1]
    if grade == KINDERGARTEN[-1]:
        return "1" if "1" in grades else GRADUATES
    return grade
