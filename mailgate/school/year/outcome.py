"""What a new school year did, for the office's letter and its page: numbers, and what is to be looked at. Pure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mailgate.school.directory.imports.roster import Seat
from mailgate.school.directory.places import Place
from mailgate.school.year.outlook import Outlook


@dataclass(frozen=True, slots=True)
class SeatedStudent:
    """A student and a seat, as a list names them."""

    name: str
    grade: str
    classroom: str
    number: str


@dataclass(frozen=True, slots=True)
class YearOutcome:
    """How many moved up, left and came, and who is to be looked at, with the seats that they have now.

    `gone` are those of the file who had left before: nothing was done for them. `unnamed` and `displaced` are those
    of the plan; `unled` are classrooms without a homeroom teacher, `empty` the places of duties where nobody sits.
    With `staff_kept` the staff's file was left out, since its author may not give these duties any more.
    """

    moved: int
    left: int
    came: int
    gone: Sequence[SeatedStudent]
    unnamed: Sequence[SeatedStudent]
    displaced: Sequence[SeatedStudent]
    unled: Sequence[Place]
    empty: Sequence[Place]
    staff_kept: bool = False

    @classmethod
    def of(cls, seen: Outlook, *, staff_kept: bool = False) -> "YearOutcome":
        """What this outlook comes to."""
        made = seen.plan
        return cls(
            moved=len(made.seats),
            left=len(made.graduates),
            came=len(made.new),
            gone=[person_of(line.name, line.seat) for line in made.gone],
            unnamed=[person_of(each.name, made.seats[each.id]) for each in made.unnamed],
            displaced=[person_of(each.name, made.seats[each.id]) for each in made.displaced],
            unled=seen.unled,
            empty=seen.empty,
            staff_kept=staff_kept,
        )

    def facts(self) -> dict[str, Any]:
        """The outcome as JSON, for a letter and for the page of later days."""
        places = {name: [{"grade": g, "classroom": c} for g, c in getattr(self, name)] for name in ("unled", "empty")}
        return asdict(self) | places


def person_of(name: str, seat: Seat) -> SeatedStudent:
    """A student of this name on this seat."""
    return SeatedStudent(name, *seat)
