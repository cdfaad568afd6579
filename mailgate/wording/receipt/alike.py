"""A reply to a receipt that says the same of one student more, or of some days more, and nothing else."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.reasons import ABSENCES
from mailgate.wording.lexicon.replies import receipts as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.receipt.another_student import of_another
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.mentions import mentions
from mailgate.wording.recognition.periods import parse_range
from mailgate.wording.recognition.times import parse_time
from mailgate.wording.values import Candidate, Correction, Understood


def one_more_alike(text: str, standing: Sequence[Understood], students: Sequence[Candidate]) -> Correction | None:
    """The same notice of one student more: "太郎も同じく休みます", "太郎も一緒に診てもらうので10時です"."""
    if len(text) > LONGEST_FIELD or len(standing) != 1:
        return None
    said = words.NOT_NAMED.sub("", folded(shown(text).strip()))
    people = mentions(said, students)
    if len(people) != 1 or people[0].way != "name" or len(people[0].students) != 1:
        return None
    alike = words.ALIKE.fullmatch(said, people[0].end)
    if not words.BEFORE_ANOTHER.fullmatch(said, 0, people[0].start) or not alike:
        return None
    if alike["time"] and parse_time(alike["time"]) != standing[0].arrival:
        return None
    further = of_another(standing, people[0].students, students)
    return replace(further, what="further", students=()) if further else None


def more_days_alike(text: str, standing: Sequence[Understood], now: dt.datetime) -> Correction | None:
    """The same notices on some days more: "26日も追加でお願いします", "明後日も病院なので同じ時間です"."""
    found = words.ALSO_ON.fullmatch(folded(shown(text).strip())) if len(text) <= LONGEST_FIELD else None
    days = parse_range(found["day"], today=now.date()) if found else None
    if not found or not days or any(days[0] <= notice.until for notice in standing):
        return None
    is_theirs = all(_is_of_kind(found, notice) for notice in standing)
    later = tuple(replace(notice, date=days[0], until=days[1]) for notice in standing)
    return Correction("further", later) if is_theirs else None


def _is_of_kind(found: re.Match[str], notice: Understood) -> bool:
    """Whether what is said of the further days is what the notice says."""
    if found["absent"] and notice.kind not in ABSENCES:
        return False
    return not found["late"] or notice.kind == "late"
