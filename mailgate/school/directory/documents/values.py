"""What a setting can be: each kind of value with its limits, read from a document and written into one. Pure.

`read` turns what a document says into the value and raises Wrong, whose code the catalogues and the reader put into
words; `write` is the way back. `check` holds limits of length: they are for what is changed, since a document may be
older than they are.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mailgate.school.directory.calendar import is_span


class Wrong(Exception):
    """A value that cannot be taken: a code, and the names that its words need."""

    def __init__(self, code: str, **names: Any) -> None:
        super().__init__(code)
        self.code = code
        self.names = names


class Value(Protocol):
    """A kind of value."""

    @property
    def form(self) -> str:
        """Which field of a page takes it."""

    def read(self, given: Any) -> Any:
        """The value that a document gives. Raises Wrong."""

    def write(self, value: Any) -> Any:
        """The value as a document gives it."""

    def check(self, value: Any) -> None:
        """Raises Wrong where a value that is read is longer than pages and letters have room for."""


class _Unlimited:
    def check(self, value: Any) -> None:
        """Every value that can be read can be taken."""


class _AsItIs(_Unlimited):
    def write(self, value: Any) -> Any:
        """The document has it as it is."""
        return value


@dataclass(frozen=True, slots=True)
class Switch(_AsItIs):
    """Yes or no."""

    form: ClassVar[str] = "switch"

    def read(self, given: Any) -> bool:
        """True or false."""
        if not isinstance(given, bool):
            raise Wrong("switch")
        return given


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text of one line, or with `lines` of several; with `needed` it may not be blank."""

    longest: int
    needed: bool = False
    lines: bool = False
    form: ClassVar[str] = "text"

    def read(self, given: Any) -> str:
        """The text."""
        if not isinstance(given, str):
            raise Wrong("text")
        if self.needed and not given.strip():
            raise Wrong("needed")
        return given

    def write(self, value: Any) -> Any:
        """The text itself."""
        return value

    def check(self, value: Any) -> None:
        """A text has at most `longest` characters."""
        if len(value) > self.longest:
            raise Wrong("long", most=self.longest)


@dataclass(frozen=True, slots=True)
class Slug(_AsItIs):
    """The name of a kind or a disease within the document; it never changes, since notices and links have it."""

    form: ClassVar[str] = "slug"

    def read(self, given: Any) -> str:
        """A short lower-case word."""
        if not isinstance(given, str):
            raise Wrong("text")
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,31}", given):
            raise Wrong("slug")
        return given


@dataclass(frozen=True, slots=True)
class Number(_AsItIs):
    """A whole number between two bounds; `unit` is days, minutes, percent, or none."""

    least: int
    most: int
    unit: str = ""
    form: ClassVar[str] = "number"

    def read(self, given: Any) -> int:
        """The number."""
        if isinstance(given, bool) or not isinstance(given, int) or not self.least <= given <= self.most:
            raise Wrong(self.unit if self.unit in {"days", "minutes"} else "number", least=self.least, most=self.most)
        return given


@dataclass(frozen=True, slots=True)
class KeptDays(_Unlimited):
    """How many days something is kept, or `usually`, a word that stands for None."""

    least: int
    most: int
    usually: str
    form: ClassVar[str] = "kept"

    def read(self, given: Any) -> int | None:
        """The number of days."""
        if given == self.usually:
            return None
        if isinstance(given, bool) or not isinstance(given, int) or not self.least <= given <= self.most:
            raise Wrong("kept", usually=self.usually, least=self.least, most=self.most)
        return given

    def write(self, value: Any) -> int | str:
        """The number, or the word."""
        return self.usually if value is None else int(value)


@dataclass(frozen=True, slots=True)
class Hour(_Unlimited):
    """An hour of the day; with `may_lack` the empty text is none."""

    may_lack: bool = False
    form: ClassVar[str] = "hour"

    def read(self, given: Any) -> dt.time | None:
        """The hour of "08:05"."""
        is_none = given is None or given == ""
        return None if self.may_lack and is_none else _hour(given)

    def write(self, value: Any) -> str:
        """The hour as "08:05"."""
        return f"{value:%H:%M}" if value else ""


@dataclass(frozen=True, slots=True)
class Hours(_Unlimited):
    """Hours of the day, in their order."""

    form: ClassVar[str] = "hours"

    def read(self, given: Any) -> tuple[dt.time, ...]:
        """Each hour once."""
        return tuple(sorted(set(map(_hour, _texts(given)))))

    def write(self, value: Any) -> list[str]:
        """The hours as "08:05"."""
        return [f"{hour:%H:%M}" for hour in value]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in the order in which people see them."""

    most: int
    longest: int
    needed: bool = False
    form: ClassVar[str] = "texts"

    def read(self, given: Any) -> tuple[str, ...]:
        """The texts."""
        texts = _texts(given)
        if self.needed and not texts:
            raise Wrong("none-named")
        return texts

    def write(self, value: Any) -> list[str]:
        """The texts as a list."""
        return list(value)

    def check(self, value: Any) -> None:
        """There are at most `most`, each of them with at most `longest` characters."""
        if len(value) > self.most:
            raise Wrong("many", most=self.most)
        if any(len(text) > self.longest for text in value):
            raise Wrong("long-line", most=self.longest)


@dataclass(frozen=True, slots=True)
class SomeOf(_Unlimited):
    """Some of the names that are allowed."""

    allowed: tuple[str, ...]
    needed: bool = False
    form: ClassVar[str] = "named"

    def read(self, given: Any) -> tuple[str, ...]:
        """The names, as the document orders them."""
        names = _texts(given)
        for name in names:
            if name not in self.allowed:
                raise Wrong("not-allowed", given=name, allowed=self.allowed)
        if self.needed and not names:
            raise Wrong("none-named")
        return names

    def write(self, value: Any) -> list[str]:
        """The names as a list."""
        return list(value)


@dataclass(frozen=True, slots=True)
class OneOf(_AsItIs):
    """One of two names."""

    allowed: tuple[str, str]
    form: ClassVar[str] = "one-of"

    def read(self, given: Any) -> str:
        """The name."""
        if not isinstance(given, str):
            raise Wrong("text")
        if given not in self.allowed:
            raise Wrong("one-of", first=self.allowed[0], second=self.allowed[1])
        return given


@dataclass(frozen=True, slots=True)
class DateRange(_AsItIs):
    """A day such as "2026-12-25", or a first and a last one, "2026-12-25..2027-01-07"; a name may follow."""

    form: ClassVar[str] = "span"

    def read(self, given: Any) -> str:
        """The span as it is written."""
        if not isinstance(given, str) or not is_span(given):
            raise Wrong("span", given=given)
        return given


@dataclass(frozen=True, slots=True)
class DateRanges:
    """Several of these."""

    most: int
    longest: int
    form: ClassVar[str] = "spans"

    def read(self, given: Any) -> tuple[str, ...]:
        """The spans as they are written."""
        return tuple(map(DateRange().read, _texts(given)))

    def write(self, value: Any) -> list[str]:
        """The spans as a list."""
        return list(value)

    def check(self, value: Any) -> None:
        """There are at most `most`, each of them with at most `longest` characters."""
        Texts(self.most, self.longest).check(value)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what stands for them, as "name=words"; where `allowed` names any, no other name is."""

    most: int
    longest: int
    allowed: tuple[str, ...] = ()
    form: ClassVar[str] = "pairs"

    def read(self, given: Any) -> tuple[tuple[str, str], ...]:
        """The pairs in their order."""
        split = [word.partition("=") for word in _texts(given)]
        pairs = tuple((name.strip(), words.strip()) for name, _, words in split)
        for name, _ in pairs:
            if self.allowed and name not in self.allowed:
                raise Wrong("not-allowed", given=name, allowed=self.allowed)
        return pairs

    def write(self, value: Any) -> list[str]:
        """The pairs as "name=words"."""
        return ["=".join(pair) for pair in value]

    def check(self, value: Any) -> None:
        """There are at most `most`, each of them with at most `longest` characters."""
        Texts(self.most, self.longest).check(self.write(value))


@dataclass(frozen=True, slots=True)
class TimeZone(_Unlimited):
    """A time zone of the IANA data base."""

    form: ClassVar[str] = "zone"

    def read(self, given: Any) -> ZoneInfo:
        """The zone of this name."""
        try:
            return ZoneInfo(str(given))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise Wrong("zone") from None

    def write(self, value: Any) -> str:
        """The zone's name."""
        return str(value.key)


def _texts(given: Any) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(word, str) and word.strip() for word in given):
        raise Wrong("texts")
    return tuple(given)


def _hour(given: Any) -> dt.time:
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", str(given)):
        raise Wrong("hour")
    return dt.time.fromisoformat(str(given))
