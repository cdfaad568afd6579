"""What was read of a file: the rows of its sheets, as texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_ROWS = 50_000
MOST_COLUMNS = 100
"""How many lines a sheet may have, and how many of its columns are read: more than any school has."""

Record = tuple[int, Sequence[str]]
"""A row that is not blank: the line where it begins, counted from 1, and its cells, tidied."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet with its rows; `name` is empty where the file has no names for its sheets."""

    name: str
    records: Sequence[Record]


class UnreadableSheet(Exception):
    """The file is none that can be read: a code, the line that is concerned, and what its words name."""

    def __init__(self, code: str, line: int = 1, names: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.names = names or {}
