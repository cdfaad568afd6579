"""What was prepared for a new school year, as it is kept until its day: JSON and back. Pure."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from mailgate.ids import StudentId
from mailgate.school.directory.imports.roster import Seat
from mailgate.school.year.grades import Moves


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """What becomes of the grades, and the two files as they came; empty: there is none.

    `meant` says which student the roster's line of a seat was when it was prepared.
    """

    moves: Moves
    roster: bytes = b""
    staff: bytes = b""
    meant: Mapping[Seat, StudentId] = field(default_factory=dict)


def write(kept: KeptPlan) -> str:
    """What was prepared, as JSON."""
    return json.dumps(
        {
            "moves": dict(kept.moves),
            "roster": base64.b64encode(kept.roster).decode("ascii"),
            "staff": base64.b64encode(kept.staff).decode("ascii"),
            "meant": [[*seat, student] for seat, student in kept.meant.items()],
        },
        ensure_ascii=False,
    )


def read(text: str) -> KeptPlan:
    """What `write` wrote."""
    document = json.loads(text)
    return KeptPlan(
        document["moves"],
        base64.b64decode(document["roster"]),
        base64.b64decode(document["staff"]),
        {(grade, classroom, number): student for grade, classroom, number, student in document["meant"]},
    )
