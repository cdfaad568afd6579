"""What somebody types to find a student: words of a name in kanji or kana, a seat, or an address. Pure."""

import re
from dataclasses import dataclass
from typing import Protocol

from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.school.directory.imports.csv_files import bare_number
from mailgate.school.directory.names import spoken
from mailgate.school.directory.places import Seated
from mailgate.wording.normalization import shown

LONGEST = 200
"""How many characters are read."""

_GRADE = r"(?P<grade>\d{1,2}|[一二三四五六七八九])"
_CLASSROOM = r"(?P<classroom>[^\s年組番-]{1,16})"
_NUMBER = r"(?P<number>\d{1,3})"
_SEATS = tuple(
    map(
        re.compile,
        (
            rf"{_GRADE}年生?(?:{_CLASSROOM}組)?(?:の?{_NUMBER}番)?",
            rf"{_GRADE}[-ー]{_CLASSROOM}(?:[-ー]{_NUMBER})?",
            rf"{_CLASSROOM}組(?:の?{_NUMBER}番)?",
            rf"{_NUMBER}番?",
        ),
    )
)
"""How people write a place: 3年, 3年1組12番, 3-1, 3-1-12, 1組, 12番, 12."""


class Named(Seated, Protocol):
    """What says who sits where: a row of the table, or of a list."""

    @property
    def name(self) -> str:
        """The name as it is written."""

    @property
    def kana(self) -> str:
        """How it is read; empty where nobody said."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; a part that is empty fits everybody. `names` are compared as `names.spoken` writes them.

    `address` is whose students are looked for; None where the words have no address.
    """

    names: tuple[str, ...] = ()
    grade: str = ""
    classroom: str = ""
    number: str = ""
    address: Address | None = None

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.names or self.grade or self.classroom or self.number or self.address)

    def fits(self, student: Named) -> bool:
        """Whether this student is among those looked for, as far as the student's own names and seat say."""
        asked = ((self.grade, student.grade), (self.classroom, student.classroom), (self.number, student.number))
        if any(wanted and wanted != has.casefold() for wanted, has in asked):
            return False
        if not self.names:
            return True
        called = (spoken(student.name), spoken(student.kana))
        return all(any(word in name for name in called) for word in self.names)


ANYBODY = Sought()


def read(typed: str) -> Sought:
    """What these words look for; words that are no seat and no address are words of a name."""
    text = shown(typed[:LONGEST]).strip()
    if "@" in text:
        return _address(text)
    names: list[str] = []
    seat: dict[str, str] = {}
    for word in text.split():
        found = _seat(word)
        if found and not found.keys() & seat.keys():
            seat |= found
        else:
            names.append(spoken(word))
    return Sought(tuple(names), seat.get("grade", ""), seat.get("classroom", ""), seat.get("number", ""))


def _address(text: str) -> Sought:
    """What is no whole address fits nobody: it stands as a name that nobody has."""
    address = addresses.parse(text)
    return Sought(address=address) if address else Sought(names=(text,))


def _seat(word: str) -> dict[str, str]:
    """The parts of a place as the roster writes them; nothing where the word is none."""
    for pattern in _SEATS:
        if found := pattern.fullmatch(word):
            return {part: bare_number(text, "").casefold() for part, text in found.groupdict().items() if text}
    return {}
