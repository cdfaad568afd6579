"""What the child is said to do: stay away, come late, come after all, and how certain that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording import verbs
from mailgate.wording.moods import Mood, mood
from mailgate.wording.normal import folded, shown
from mailgate.wording.values import KindWords

_VERBS = (
    ("undo", verbs.UNDO),
    ("absent", verbs.ABSENT),
    ("late", verbs.LATE),
    ("early", verbs.EARLY),
    ("attend", verbs.COME),
)
_COMMON = ("sick", "absence", "late", "attend")
_CLAUSE_END = re.compile(
    r"[。!?\n、,]|(?:ます|です|ました|ません|る|い|た|だ)(?:が(?!っ)|けど|けれど|ので|し、)|\.(?:\s|$)"
)
_SCHOOL = re.compile(r"(?:学校|授業)[はもにを、]?(?:本日|今日|明日)?お?$")
_STAYS_AWAY = re.compile(r"み?(?:ます|ませ|さ?せ|し|いた|致)")
_DOES_NOT = re.compile(r"[しか]?ません|させません|(?:し|させ)?ない[。、\n]")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something said to be done, from its first letter to the end of its clause."""

    start: int
    end: int
    what: str
    """absent, late, attend, undo, early, elsewhere (not school, or not the child), or a school's own kind's slug."""
    mood: Mood


def find(text: str, kinds: Sequence[KindWords]) -> list[Deed]:
    """Every deed in a folded text, in order."""
    own = _own(kinds)
    found = [(*match.span(), what) for what, pattern in [*own, *_VERBS] for match in pattern.finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    kept: list[tuple[int, int, str]] = []
    for hit in found:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    ends = [*(start for start, _, _ in kept[1:]), len(text)]
    return [_said(text, *hit, upto=end) for hit, end in zip(kept, ends, strict=False)]


def _own(kinds: Sequence[KindWords]) -> list[tuple[str, re.Pattern[str]]]:
    """A school's own kinds, by their names."""
    names = {kind.slug: folded(shown(kind.name)).split("(")[0].strip() for kind in kinds if kind.slug not in _COMMON}
    return [(slug, re.compile(re.escape(name))) for slug, name in names.items() if name]


def _said(text: str, start: int, end: int, what: str, upto: int) -> Deed:
    clause = _CLAUSE_END.search(text, end, upto)
    stop = clause.end() if clause else upto
    deed = Deed(start, stop, _meant(text, start, end, what), mood(text, start, end, stop))
    if deed.what == "attend" and deed.mood == "denied" and _DOES_NOT.match(text, end):
        return replace(deed, what="absent", mood="firm")
    return deed


def _meant(text: str, start: int, end: int, what: str) -> str:
    """The deed, or elsewhere when the words before it tell that it is not the child's or not about school."""
    before = text[max(text.rfind("。", 0, start), text.rfind("\n", 0, start), start - 40) + 1 : start]
    if what == "undo":
        return "elsewhere" if verbs.NOT_OUR_UNDO.search(before) else what
    if what in ("absent", "late", "attend") and verbs.NOT_SCHOOL.search(before):
        return "elsewhere"
    if what in ("absent", "late") and verbs.NOT_THE_CHILD.search(before):
        # "学校を休みます" and "学校は休みます" are the child's; "学校はお休みですか" is not.
        own = what == "absent" and _SCHOOL.search(before) and _STAYS_AWAY.match(text, end)
        return what if own else "elsewhere"
    return what
