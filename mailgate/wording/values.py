"""What the reader is given and what it gives back."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Act = Literal["notice", "ask", "withdraw", "several"]
Why = Literal[
    "student-unclear",
    "kind-unclear",
    "reason-unclear",
    "influenza-type",
    "date-unclear",
    "date-past",
    "time-unclear",
    "leaving-by-phone",
    "remarks-needed",
    "uncertain",
    "contradictory",
    "not-a-notice",
    "change-or-new",
]
"""What keeps a text from being clear; docs/wording.md has a line for each."""


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of notice of a student's school."""

    slug: str
    """sick, absence, late, attend, or a school's own."""
    name: str
    reasons: tuple[str, ...]
    departure: bool = False
    """Whether it says when the student leaves early, and who comes for them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A student about whom the writer may send notices. Their order is that of the numbers in the form."""

    key: int
    name: str
    """Family name, space, given name."""
    kana: str
    """The same in hiragana, or empty."""
    grade: str
    classroom: str
    number: str
    """The number in the class, or empty."""
    kinds: tuple[KindWords, ...]
    school: int = 0
    """Whichever number tells the schools apart: grades are compared within one."""


@dataclass(frozen=True, slots=True)
class Understood:
    """One notice that the text clearly asks for."""

    students: tuple[int, ...]
    """The keys of their candidates."""
    kind: str
    reason: str
    """One of the kind's reasons, exactly its words."""
    date: dt.date
    until: dt.date
    """The last day; the same as `date` for one day."""
    arrival: dt.time | None
    remarks: str
    departure: str = ""
    """When the student leaves early (`recognition.departures`); empty for other kinds."""
    pickup: str = ""
    """Who comes for the student then, in the writer's words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text asks for.

    notice: exactly `notices`. withdraw: what was sent before is to be undone. ask: something is missing or unclear.
    several: it says things that exclude one another, or can be read in more than one way. The last two are asked back.
    """

    act: Act
    notices: tuple[Understood, ...] = ()
    why: tuple[Why, ...] = ()
    """What is unclear; empty for a plain notice."""
    students: tuple[int, ...] = ()
    """Of a withdrawal: whose, where the text says so; empty otherwise."""
    date: dt.date | None = None
    """Of a withdrawal: for which day, where the text says so."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reply to a receipt asks for.

    change: `notices` are what those about the same students say from now on. further: `notices` are new ones.
    withdraw: those about `students` are taken back. instead: those about `students` are taken back, and `notices` are
    new ones. nothing: it says what stands already. ask: `why` keeps it from being clear.
    """

    what: Literal["change", "further", "withdraw", "instead", "nothing", "ask"]
    notices: tuple[Understood, ...] = ()
    students: tuple[int, ...] = ()
    why: tuple[Why, ...] = ()
