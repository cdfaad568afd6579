"""Reads the values of a parsed document, and remembers everything that is wrong with it. Pure."""

import dataclasses
import datetime as dt
import re
from typing import Any


class DocumentReader:
    """Reads tables of a document; `problems` gets a sentence for each value that is not what it must be."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def _value(self, table: dict[str, Any], key: str, kind: type[Any], default: Any, at: str) -> Any:
        value = table.get(key, default)
        if not isinstance(value, kind):
            self.problems.append(f"{at}{key} must be {'true or false' if kind is bool else 'a text'}")
            return default
        return value

    def _words(self, table: dict[str, Any], key: str, at: str, allowed: tuple[str, ...] = ()) -> tuple[str, ...]:
        words = table.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            self.problems.append(f"{at}{key} must be a list of texts")
            return ()
        for word in words:
            self._demand(not allowed or word in allowed, f'{at}{key}: "{word}" is not one of {", ".join(allowed)}')
        return tuple(words)

    def _time(self, value: Any, where: str) -> dt.time:
        if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", str(value)):
            self.problems.append(f'{where} must be an hour such as "08:00"')
            return dt.time()
        return dt.time.fromisoformat(str(value))

    def _only(self, table: dict[str, Any], known: type[Any], at: str, renamed: dict[str, str] | None = None) -> None:
        names = {(renamed or {}).get(key.name, key.name) for key in dataclasses.fields(known)}
        self.problems += [f"{at}{key} is not a key here" for key in table if key not in names]

    def _demand(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.problems.append(otherwise)
