"""Visits to a doctor for which one student waits, and another one is taken there: "... I have to take her first"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.interpretation.students.sharing import Segment
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import whose as whose_words
from mailgate.wording.lexicon.people import students as words
from mailgate.wording.values import Candidate


def without_visits_of_the_ill(parts: Sequence[Segment], students: Sequence[Candidate]) -> list[Segment]:
    """The parts, each without a visit of the one before: "Hanako is ill, and Taro comes later as I take her to the GP".

    Raises Unclear where neither's name tells whom "her" means.
    """
    told = [*parts[:1]]
    for before, part in pairwise(parts):
        taken = whose_words.TAKEN_TO_A_DOCTOR.search(part.facts.text, part.facts.start, part.facts.end)
        is_open = taken is not None and _waits(part) and _is_ill(before)
        told.append(_without(taken, before, part, students) if taken and is_open else part)
    return told


def _without(taken: re.Match[str], before: Segment, part: Segment, students: Sequence[Candidate]) -> Segment:
    if not _is_unlike(taken, part, students):
        if _is_unlike(taken, before, students):
            return part
        raise Unclear("reason-unclear")
    sure = tuple(cause for cause in part.facts.causes.sure if not taken.start() <= cause.start < taken.end())
    return replace(part, facts=replace(part.facts, causes=replace(part.facts.causes, sure=sure)))


def _waits(part: Segment) -> bool:
    """Whether the student comes late, and is not said to be ill."""
    is_ill = any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in part.facts.causes.sure)
    return not is_ill and any(deed.what in ("late", "attend") for deed in part.facts.deeds)


def _is_ill(part: Segment) -> bool:
    is_away = any(deed.what == "absent" for deed in part.facts.deeds)
    return is_away and any(cause.entry.group == "sick" for cause in part.facts.causes.sure)


def _is_unlike(taken: re.Match[str], part: Segment, students: Sequence[Candidate]) -> bool:
    """Whether every student of a part has a name that tells that the pronoun means somebody else."""
    (_, girls), (_, boys) = words.NAMED_UNLIKE
    unlike = boys if taken["her"] else girls
    own = [student for student in students if student.key in part.students]
    return all(unlike.match(student.name[-1]) for student in own)
