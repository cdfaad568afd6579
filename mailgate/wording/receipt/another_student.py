"""A reply to a receipt that is about another student, and says nothing else."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording.lexicon.replies import receipts as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import gather
from mailgate.wording.recognition.mentions import Mention, mentions
from mailgate.wording.values import Candidate, Correction, Understood


def another_student(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction | None:
    """The same notice of another student: "花子ではなく太郎です", and "太郎の間違いでした" where it is about one."""
    if len(text) > LONGEST_FIELD:
        return None
    facts = gather(shown(_without_who_comes(text, standing, students)), students, now.date())
    named = [each for each in facts.people if each.way == "name" and len(each.students) == 1]
    if not named or len(named) < len(facts.people) or len(named) > 2 or not facts.text.strip():
        return None
    found = _exchanged(facts.text, named)
    if not found or any(found.right.students & set(each.students) for each in standing):
        return None
    meant = [each for each in standing if not found.wrong or found.wrong.students & set(each.students)]
    return of_another(meant, found.right.students, students) if len(meant) == 1 else None


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The student who is meant, and the one who is named as not meant."""

    right: Mention
    wrong: Mention | None = None


def _exchanged(text: str, named: Sequence[Mention]) -> _Exchange | None:
    first, last = named[0], named[-1]
    if not words.BEFORE_ANOTHER.fullmatch(text, 0, first.start):
        return None
    if first is last:
        return _Exchange(last) if words.IS_MISTAKEN.fullmatch(text, last.end) or _is_who(text, last) else None
    between = text[first.end : last.start]
    if words.RATHER.fullmatch(between) and words.IS_MEANT.fullmatch(text, last.end):
        return _Exchange(last, first)
    if words.IS_MEANT.fullmatch(between) and words.RATHER.fullmatch(text, last.end):
        return _Exchange(first, last)
    return None


def _is_who(text: str, named: Mention) -> bool:
    """ "太郎のほうです", "休むのは太郎です"."""
    is_one_of_them = words.IS_THE_ONE.fullmatch(text, named.end)
    return bool(
        is_one_of_them or (words.WHO_IS.search(text, 0, named.start) and words.IS_MEANT.fullmatch(text, named.end))
    )


def _without_who_comes(text: str, standing: Sequence[Understood], students: Sequence[Candidate]) -> str:
    """The text without a sentence that says that the student of the notice comes as always: "花子は普通に行きます"."""
    about = {key for notice in standing for key in notice.students}
    said = shown(text)
    for found in reversed(list(words.COMES_AS_ALWAYS.finditer(folded(said)))):
        named = mentions(found["who"], students)
        if len(named) == 1 and named[0].students and named[0].students <= about:
            said = said[: found.start()] + said[found.end() :]
    return said


def of_another(meant: Sequence[Understood], who: frozenset[int], students: Sequence[Candidate]) -> Correction | None:
    """The notice as one about another student of the same school."""
    (notice,) = meant
    kinds = {student.key: student.kinds for student in students}
    (key,) = who
    if key in notice.students or kinds[key] != kinds[notice.students[0]]:
        return None
    return Correction("instead", (replace(notice, students=(key,)),), notice.students)
