"""A reply to a receipt that is about another student, and says nothing else."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mailgate.wording.acknowledgements import is_polite
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.dates import LONGEST_FIELD
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.recognition.mentions import Mention, mentions
from mailgate.wording.values import Candidate, Correction, Understood


def another_student(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction | None:
    """The same notice of another student: "花子ではなく太郎です", and "太郎の間違いでした" where it is about one."""
    if len(text) > 2 * LONGEST_FIELD:
        return None
    whole = gather(shown(_without_who_comes(text, standing, students)), students, now.date())
    if found := _exchange(whole) or (_is_only_one(whole) if len(whole.text) < len(text) else None):
        return _of_the_other(found, standing, students)
    facts = gather(shown(text), students, now.date())
    parts = [facts.part(*bounds) for bounds in facts.sentences]
    exchanges = [(part, found) for part in parts if (found := _exchange(part)) and found.wrong]
    if len(exchanges) != 1:
        return None
    told, found = exchanges[0]
    agree = all(_agrees(part, found, standing) for part in parts if part is not told)
    return _of_the_other(found, standing, students) if agree else None


def _of_the_other(
    found: "_Exchange", standing: Sequence[Understood], students: Sequence[Candidate]
) -> Correction | None:
    if any(found.right.students & set(each.students) for each in standing):
        return None
    meant = [each for each in standing if not found.wrong or found.wrong.students & set(each.students)]
    return of_another(meant, found.right.students, students) if len(meant) == 1 else None


def _exchange(said: Facts) -> "_Exchange | None":
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    if not named or len(named) < len(said.people) or len(named) > 2:
        return None
    return _exchanged(said.text[: said.end], said.start, named)


def _is_only_one(said: Facts) -> "_Exchange | None":
    """ "太郎が休みます" beside "花子は行きます" about 花子."""
    named = [each for each in said.people if each.way == "name" and len(each.students) == 1]
    if len(named) != 1 or len(said.people) != 1:
        return None
    begins = words.BEFORE_ANOTHER.fullmatch(said.text, said.start, named[0].start)
    is_absent = words.IS_ABSENT.fullmatch(said.text, named[0].end)
    return _Exchange(named[0]) if begins and is_absent else None


def _agrees(said: Facts, found: "_Exchange", standing: Sequence[Understood]) -> bool:
    """Whether a sentence beside the exchange only says what follows: that one of them comes, and the other is ill."""
    if is_polite(said.text[said.start : said.end]):
        return True
    if said.periods or said.clocks or said.causes.doubtful or said.causes.denied or words.QUESTION.search(said.text):
        return False
    named = [each for each in said.people if each.way == "name"]
    starts = [said.start, *(each.start for each in named[1:]), said.end]
    parts = [said.part(start, end) for start, end in pairwise(starts)]
    reasons = {notice.reason for notice in standing}
    for each, part in zip(named, parts, strict=False):
        stays = all(deed.what in ("absent", "elsewhere") and deed.mood == "firm" for deed in part.deeds)
        comes = all(deed.what == "attend" and deed.mood == "firm" for deed in part.deeds)
        is_ill = all(reasons & set(cause.entry.reasons) for cause in part.causes.sure)
        is_right = found.right.students == each.students and stays and is_ill
        is_wrong = found.wrong and found.wrong.students == each.students and comes and not part.causes.sure
        if not (is_right or is_wrong):
            return False
    return bool(named)


@dataclass(frozen=True, slots=True)
class _Exchange:
    """The student who is meant, and the one who is named as not meant."""

    right: Mention
    wrong: Mention | None = None


def _exchanged(text: str, start: int, named: Sequence[Mention]) -> _Exchange | None:
    first, last = named[0], named[-1]
    if not words.BEFORE_ANOTHER.fullmatch(text, start, first.start):
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
