"""Classrooms and seats, and the order in which people read them."""

from typing import Protocol

Place = tuple[str, str]
"""A grade and a classroom."""

Task = tuple[str, str, str]
"""A duty: its kind and its place; an empty grade is the whole school, an empty classroom the whole grade."""


class Seated(Protocol):
    """What says where a student sits: a row of the table, a line of a file, a notice."""

    @property
    def grade(self) -> str:
        """The grade."""

    @property
    def classroom(self) -> str:
        """The classroom of the grade."""

    @property
    def number(self) -> str:
        """The student's number in the classroom."""


def place_order(place: Place) -> tuple[tuple[int, str], ...]:
    """A key that sorts classrooms; numbers by their value."""
    return tuple(map(_by_value, place))


def seat_order(seated: Seated) -> tuple[tuple[int, str], ...]:
    """A key that sorts students by classroom and number."""
    return tuple(map(_by_value, (seated.grade, seated.classroom, seated.number)))


def _by_value(word: str) -> tuple[int, str]:
    return (int(word) if word.isdecimal() else 0, word)
