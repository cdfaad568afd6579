"""What the student is said to do: stay away, come late, come after all, and how certain that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording.lexicon import deeds as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.moods import Mood, mood
from mailgate.wording.values import KindWords

_VERBS = (
    ("undo", words.UNDO),
    ("absent", words.ABSENT),
    ("late", words.LATE),
    ("early", words.EARLY),
    ("attend", words.COME),
)
_COMMON = ("sick", "absence", "late", "attend")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something said to be done, from its first letter to the end of its clause."""

    start: int
    end: int
    what: str
    """absent, late, attend, undo, early, elsewhere (not school, or not the student), or a school's own kind's slug."""
    mood: Mood


def find(text: str, kinds: Sequence[KindWords], named: Sequence[tuple[int, int]] = ()) -> list[Deed]:
    """Every deed in a folded text, in order; `named` are the places where a student is named."""
    own = _own(kinds)
    found = [(*match.span(), what) for what, pattern in [*own, *_VERBS] for match in pattern.finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[tuple[int, int, str]] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    ends = [*(start for start, _, _ in kept[1:]), len(text)]
    return [_said(text, *hit, end, named) for hit, end in zip(kept, ends, strict=False)]


def _own(kinds: Sequence[KindWords]) -> list[tuple[str, re.Pattern[str]]]:
    """A school's own kinds, by their names."""
    names = {kind.slug: folded(shown(kind.name)).split("(")[0].strip() for kind in kinds if kind.slug not in _COMMON}
    return [(slug, re.compile(re.escape(name))) for slug, name in names.items() if name]


def _said(text: str, start: int, end: int, what: str, upto: int, named: Sequence[tuple[int, int]]) -> Deed:
    clause = words.CLAUSE_END.search(text, end, upto)
    stop = clause.end() if clause else upto
    meant = what if _is_kept_home(text, start, end, named) else _meant(text, start, end, what)
    deed = Deed(start, stop, meant, mood(text, start, end, stop))
    if meant in ("absent", "late") and deed.mood == "firm" and _is_perhaps(text, start):
        return replace(deed, mood="unsure")
    if deed.what == "attend" and deed.mood == "denied" and words.DOES_NOT.match(text, end):
        return replace(deed, what="absent", mood="firm")
    return deed


def _is_kept_home(text: str, start: int, end: int, named: Sequence[tuple[int, int]]) -> bool:
    """ "太郎を休ませます": whom, not what."""
    causative = words.CAUSATIVE.match(text, end) or words.CAUSATIVE_END.search(text[start:end])
    return bool(causative) and any(words.KEPT_HOME.fullmatch(text, spot, start) for _, spot in named if spot <= start)


def _is_perhaps(text: str, start: int) -> bool:
    """ "多分休みます"; a 多分 about the cause or the time is none about the deed."""
    doubt = words.PERHAPS.search(text, max(start - 40, 0), start)
    return doubt is not None and not words.PERHAPS_OF_SOMETHING_ELSE.search(doubt[0])


def _meant(text: str, start: int, end: int, what: str) -> str:
    """The deed, or elsewhere when the words before it tell that it is not the student's or not about school."""
    before = text[max(text.rfind("。", 0, start), text.rfind("\n", 0, start), start - 40) + 1 : start]
    if what == "undo":
        named = words.OUR_OBJECT.match(text, start)
        return "elsewhere" if not named and words.NOT_OUR_UNDO.search(before) else what
    if words.SUBORDINATE.match(text, end):
        return "elsewhere"
    if what == "absent" and words.WITH_SCHOOL.search(before):
        return what
    if what == "absent" and (
        words.RESTS_FIRST.match(text, end) or words.WOULD_HELP.match(text, end) or words.PART_OF_DAY.search(before)
    ):
        return "elsewhere"  # "休ませてから登校させます" tells why it will be late
    if what == "attend" and any(each.search(before) for each in (words.ERRAND, words.SIBLING, words.TO_THE_DOCTOR)):
        return "elsewhere"
    if what in ("absent", "late", "attend") and words.NOT_SCHOOL.search(before):
        return "elsewhere"
    if what in ("absent", "late") and words.NOT_THE_CHILD.search(before):
        # "学校を休みます" and "学校は休みます" are the student's; "学校はお休みですか" is not.
        stays_away = words.SCHOOL.search(before) and words.STAYS_AWAY.match(text, end)
        own = what == "absent" and (stays_away or words.SCHOOL_IS_MISSED.search(before))
        return what if own else "elsewhere"
    return what
