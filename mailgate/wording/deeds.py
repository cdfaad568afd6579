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
    r"[。!?\n、,]|[てで](?=明日|明後日|あした|あさって|翌日|来週|[0-9]{1,2}[日/月])|(?:ます|です|ました|ません|る|い|た|だ)(?:が(?!っ)|けど|けれど|ので|し、)|\.(?:\s|$)"
)
_SCHOOL = re.compile(r"(?:学校|がっこう|授業)[はもにを、]?(?:本日|今日|明日)?お?$")
_STAYS_AWAY = re.compile(r"み?(?:ます|ませ|さ?せ|し|いた|致)|んで")
_KEPT_HOME = re.compile(
    r"(?:さん|くん|君|ちゃん)?(?:の二人|たち)?を(?:[^。、をはが]{1,10}(?:で|ため|為|より|つき)、?)?お?"
)
_RESTS_FIRST = re.compile(
    r"(?:(?<=ませ)|ませ|ん)[てで]から、?(?:[^。、\n]{0,8}、?)?(?:登校|行[かきくけ]|いか|いき|向か|送|連れ|学校|遅)"
)
_WOULD_HELP = re.compile(r"(?:んだら|めば)[^。、]{0,6}(?:良く|よく|治|なお|落ち着)")
_PERHAPS = re.compile(r"(?:多分|たぶん|おそらく|恐らく|ひょっと)[^。\n]*$")
_OF_SOMETHING_ELSE = re.compile(r"ので|ため|から|だろう|でしょう|と思|[0-9]")
_DOES_NOT = re.compile(r"[しか]?ません|させません|(?:し|させ)?ない[。、\n]")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something said to be done, from its first letter to the end of its clause."""

    start: int
    end: int
    what: str
    """absent, late, attend, undo, early, elsewhere (not school, or not the child), or a school's own kind's slug."""
    mood: Mood


def find(text: str, kinds: Sequence[KindWords], named: Sequence[tuple[int, int]] = ()) -> list[Deed]:
    """Every deed in a folded text, in order; `named` are the places where a child is named."""
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
    clause = _CLAUSE_END.search(text, end, upto)
    stop = clause.end() if clause else upto
    meant = what if _is_kept_home(text, start, end, named) else _meant(text, start, end, what)
    deed = Deed(start, stop, meant, mood(text, start, end, stop))
    if meant in ("absent", "late") and deed.mood == "firm" and _is_perhaps(text, start):
        return replace(deed, mood="unsure")
    if deed.what == "attend" and deed.mood == "denied" and _DOES_NOT.match(text, end):
        return replace(deed, what="absent", mood="firm")
    return deed


def _is_kept_home(text: str, start: int, end: int, named: Sequence[tuple[int, int]]) -> bool:
    """ "太郎を休ませます": whom, not what."""
    causative = text.startswith(("ませ", "さ"), end) or text[start:end].endswith("ませ")
    return causative and any(_KEPT_HOME.fullmatch(text, spot, start) for _, spot in named if spot <= start)


def _is_perhaps(text: str, start: int) -> bool:
    """ "多分休みます"; a 多分 about the cause or the time is none about the deed."""
    doubt = _PERHAPS.search(text, max(start - 40, 0), start)
    return doubt is not None and not _OF_SOMETHING_ELSE.search(doubt[0])


def _meant(text: str, start: int, end: int, what: str) -> str:
    """The deed, or elsewhere when the words before it tell that it is not the child's or not about school."""
    before = text[max(text.rfind("。", 0, start), text.rfind("\n", 0, start), start - 40) + 1 : start]
    if what == "undo":
        named = verbs.OUR_OBJECT.match(text, start)
        return "elsewhere" if not named and verbs.NOT_OUR_UNDO.search(before) else what
    if what == "absent" and verbs.WITH_SCHOOL.search(before):
        return what
    if what == "absent" and (
        _RESTS_FIRST.match(text, end) or _WOULD_HELP.match(text, end) or verbs.PART_OF_DAY.search(before)
    ):
        return "elsewhere"  # "休ませてから登校させます" tells why it will be late
    if what == "attend" and any(each.search(before) for each in (verbs.ERRAND, verbs.SIBLING, verbs.TO_THE_DOCTOR)):
        return "elsewhere"
    if what in ("absent", "late", "attend") and verbs.NOT_SCHOOL.search(before):
        return "elsewhere"
    if what in ("absent", "late") and verbs.NOT_THE_CHILD.search(before):
        # "学校を休みます" and "学校は休みます" are the child's; "学校はお休みですか" is not.
        own = what == "absent" and _SCHOOL.search(before) and _STAYS_AWAY.match(text, end)
        return what if own else "elsewhere"
    return what
