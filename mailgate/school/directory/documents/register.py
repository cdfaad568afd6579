"""What a school decides about its register (出席簿): symbols, columns, 忌引, and the diseases of 出席停止.

Pure. A school's document that does not name these takes them from `templates/school.toml`, which says what the law
says (学校保健安全法施行規則 18, 19).
"""

from collections.abc import Mapping
from dataclasses import dataclass

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
