"""A reply to a receipt that is about another student, or about one student more, and says nothing else."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.lexicon.replies import receipts as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import gather
from mailgate.wording.recognition.mentions import mentions
from mailgate.wording.values import Candidate, Correction, Understood


def another_student(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction | None:
    """The same notice of another student: "花子ではなく太郎です", and "太郎の間違いでした" where it is about one."""
    if len(text) > LONGEST_FIELD:
        return None
    facts = gather(shown(text), students, now.date())
    named = [each for each in facts.people if each.way == "name" and len(each.students) == 1]
    if not named or len(named) < len(facts.people) or len(named) > 2:
        return None
    right, wrong = named[-1], named[0] if len(named) == 2 else None
    between = facts.text[wrong.end if wrong else 0 : right.start]
    is_said = words.RATHER.fullmatch(between) if wrong else words.BEFORE_ANOTHER.fullmatch(between)
    after = words.IS_MEANT if wrong else words.IS_MISTAKEN
    if not is_said or not after.fullmatch(facts.text, right.end):
        return None
    before = words.BEFORE_ANOTHER.fullmatch(facts.text, 0, wrong.start) if wrong else True
    meant = [each for each in standing if not wrong or wrong.students & set(each.students)]
    if any(right.students & set(each.students) for each in standing):
        return None
    return _instead(meant, right.students, students) if before and len(meant) == 1 else None


def one_more_alike(text: str, standing: Sequence[Understood], students: Sequence[Candidate]) -> Correction | None:
    """The same notice of one student more: "太郎も同じく休みます"."""
    if len(text) > LONGEST_FIELD or len(standing) != 1:
        return None
    said = folded(shown(text).strip())
    people = mentions(said, students)
    if len(people) != 1 or people[0].way != "name" or len(people[0].students) != 1:
        return None
    if not words.BEFORE_ANOTHER.fullmatch(said, 0, people[0].start) or not words.ALIKE.fullmatch(said, people[0].end):
        return None
    alike = _instead(standing, people[0].students, students)
    return replace(alike, what="further", students=()) if alike else None


def _instead(meant: Sequence[Understood], who: frozenset[int], students: Sequence[Candidate]) -> Correction | None:
    """The notice as one about another student of the same school."""
    (notice,) = meant
    kinds = {student.key: student.kinds for student in students}
    (key,) = who
    if key in notice.students or kinds[key] != kinds[notice.students[0]]:
        return None
    return Correction("instead", (replace(notice, students=(key,)),), notice.students)
