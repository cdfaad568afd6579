"""Why an act is not done, or not yet."""

from collections.abc import Collection, Sequence
from typing import Any

from mailgate.school.directory.rules import Problem


class Objected(Exception):
    """Nothing was done: `problems` forbid it; `doubts` may be slips, and it is done if it is wanted all the same.

    `now` is what there is by now, where somebody else changed it after it was shown.
    """

    def __init__(self, problems: Sequence[Problem] = (), doubts: Sequence[Problem] = (), now: Any = None) -> None:
        super().__init__(", ".join(each.code for each in [*problems, *doubts]))
        self.problems = problems
        self.doubts = doubts
        self.now = now


def demand(problems: Sequence[Problem], doubts: Sequence[Problem], certain: Collection[str]) -> None:
    """Raises Objected for any problem, and for doubts whose codes are not among those that somebody is certain of."""
    open_doubts = [doubt for doubt in doubts if doubt.code not in certain]
    if problems or open_doubts:
        raise Objected(problems, [] if problems else doubts)
