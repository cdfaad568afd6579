"""What is wanted of the lines of a list."""

from dataclasses import dataclass
from typing import Literal

Scope = Literal["lines", "all", "others"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of the lines of a list: named by `lines`, or all that wait, or the others; words for them."""

    scope: Scope
    lines: tuple[int, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class LineItem:
    """What an item of a line says of lines of the list: a wish, that they wait, or what is only a note.

    A remark wants nothing: it is good where another item says what is wanted of its lines, a note is not. A nod is an
    OK that names nothing: it is one of all, or of the lines that the reply confirms by name.
    """

    wish: Wish
    way: Literal["wish", "nod", "held", "noted", "remark"] = "wish"


NOD = LineItem(Wish("all"), "nod")
