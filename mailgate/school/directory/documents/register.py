"""What a school decides about its register (出席簿): symbols, columns, 忌引, and the diseases of 出席停止.

Pure. A school's document that does not name these takes them from `templates/school.toml`, which says what the law
says (学校保健安全法施行規則 18, 19).
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mailgate.school.directory.documents.reader import DocumentReader

_OF_STUDENT = ("grade", "class", "number", "name", "kana")
_SUMS = (
    *("lessons", "to_attend", "attended", "absent", "ill", "other"),
    *("mourning", "suspended", "late", "early"),
)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "day": (
        *("date", *_OF_STUDENT, "mark", "kind", "reason", "from", "until", "arrival", "departure"),
        *("state", "confirmed_by", "taken_by", "remarks"),
    ),
    "month": (*_OF_STUDENT, "days", *_SUMS),
    "year": (*_OF_STUDENT, "months", *_SUMS),
}
"""The columns that the sheet of a day, a month and a year may have."""

_COLUMNS_OF = {f"{sheet}_columns": known for sheet, known in COLUMNS.items()}
MOST_DAYS = 60

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RegisterRules:
    """`mourning` are the reasons that count as 忌引. `kindergarten` means that its children are infants for the law.

    `illness_hint` is from how many percent of a classroom absent ill nurse and head get a letter; 0: none. `symbols`
    are pairs of a mark, or a kind's slug, and what stands for it in the register. The columns of each sheet are pairs
    of a column and its heading; in those of `days` and `months` stands {day} or {month}.
    """

    mourning: tuple[str, ...] = ()
    illness_hint: int = 0
    kindergarten: bool = False
    day_columns: Pairs = ()
    month_columns: Pairs = ()
    year_columns: Pairs = ()
    symbols: Pairs = ()


@dataclass(frozen=True, slots=True)
class Disease:
    """A disease for which the head suspends attendance (出席停止); `reasons` of notices propose it.

    Attendance is suspended until `after_onset` days after the onset and `after_recovery` days after the recovery; these
    two days themselves are day 0. Infants wait `after_recovery_infants` days where that is not 0. With `doctor` it is
    suspended until a doctor clears the student.
    """

    slug: str
    name: str
    reasons: tuple[str, ...] = ()
    after_onset: int = 0
    after_recovery: int = 0
    after_recovery_infants: int = 0
    doctor: bool = False

    def days_after_recovery(self, *, infant: bool) -> int:
        """How many days after the recovery a child of this age waits."""
        return self.after_recovery_infants or self.after_recovery if infant else self.after_recovery


def write_register(register: RegisterRules) -> dict[str, Any]:
    """The table of the register as the document has it."""
    pairs = {name: ["=".join(pair) for pair in getattr(register, name)] for name in ("symbols", *_COLUMNS_OF)}
    return dataclasses.asdict(register) | {"mourning": list(register.mourning), **pairs}


def write_diseases(diseases: Iterable[Disease]) -> list[dict[str, Any]]:
    """Diseases as the document has them."""
    return [dataclasses.asdict(disease) | {"reasons": list(disease.reasons)} for disease in diseases]


class RegisterReader(DocumentReader):
    """Reads the parts of a school's document that are about the register."""

    def _register(self, table: Any) -> RegisterRules:
        if not isinstance(table, dict):
            self.problems.append("register must be a table")
            return RegisterRules()
        at = "register: "
        self._only(table, RegisterRules, at)
        return RegisterRules(
            mourning=self._words(table, "mourning", at),
            illness_hint=self._number(table, "illness_hint", 0, 100, at),
            kindergarten=self._value(table, "kindergarten", bool, False, at),
            symbols=self._pairs(table, "symbols", at),
            **{name: self._columns(table, name, known, at) for name, known in _COLUMNS_OF.items()},
        )

    def _columns(self, table: dict[str, Any], key: str, known: tuple[str, ...], at: str) -> Pairs:
        found = self._pairs(table, key, at)
        for column, _ in found:
            self._demand(column in known, f'{at}{key}: "{column}" is not one of {", ".join(known)}')
        return found

    def _pairs(self, table: dict[str, Any], key: str, at: str) -> Pairs:
        pairs = [word.partition("=") for word in self._words(table, key, at)]
        return tuple((name.strip(), value.strip()) for name, _, value in pairs)

    def _diseases(self, tables: Any) -> tuple[Disease, ...]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self.problems.append("disease must be a list of tables")
            return ()
        found = tuple(self._disease(table, f"disease {number}: ") for number, table in enumerate(tables, 1))
        slugs = [disease.slug for disease in found]
        self._demand(len(set(slugs)) == len(slugs), "disease: each slug may stand only once")
        return found

    def _disease(self, table: dict[str, Any], at: str) -> Disease:
        self._only(table, Disease, at)
        slug = self._value(table, "slug", str, "", at)
        self._demand(bool(re.fullmatch(r"[a-z][a-z0-9-]{0,31}", slug)), f"{at}slug must be a short lower-case word")
        name = self._value(table, "name", str, "", at)
        self._demand(bool(name.strip()), f"{at}name must be given")
        doctor: bool = self._value(table, "doctor", bool, False, at)
        onset, recovery, infants = (self._number(table, key, 0, MOST_DAYS, at) for key in _SPANS)
        self._demand(doctor or bool(onset or recovery), f"{at}needs doctor = true, after_onset or after_recovery")
        return Disease(slug, name, self._words(table, "reasons", at), onset, recovery, infants, doctor)

    def _number(self, table: dict[str, Any], key: str, least: int, most: int, at: str) -> int:
        value = table.get(key, least)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.problems.append(f"{at}{key} must be a number from {least} to {most}")
            return least
        return value


_SPANS = ("after_onset", "after_recovery", "after_recovery_infants")
