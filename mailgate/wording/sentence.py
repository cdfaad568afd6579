"""A notice in a parent's own sentences."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording import remarks, when
from mailgate.wording.causes import Cause
from mailgate.wording.deeds import Deed
from mailgate.wording.facts import Facts, gather
from mailgate.wording.reasons import OTHER, Unclear, choose
from mailgate.wording.values import Child, Reading, Understood
from mailgate.wording.who import Segment, only, segments

_LATE_SIGN = re.compile(
    r"""
    (?:時間目|校時|限目?|午後|お?昼(?:頃|ごろ|過ぎ|すぎ|前)?|給食|[中昼]休み|途中
    |[0-9]限)(?:の?(?:頃|ごろ|授業|時間|前|後))?(?:に|から|には|までに)|(?:て|で)から|(?:寄|よ)って|[0-9時分半]以[降後]
    |(?:た|だ|の|診|院|診察|検査)(?:後|あと)(?:に|で|、)?|終わり次第|済み次第|おわりしだい|(?:終わ|おわ)(?:っ|りまし)たら|済んだら|済みましたら
    |(?:間に合|まにあ)(?:わ|い(?:そう)?(?:に)?(?:も)?(?:あり)?ま?せ)|\b(?:after(?!\ all)|until|later)\b
    """,
    re.VERBOSE,
)
_CHANGED = re.compile(r"やっぱり|やはり|取り?消し|一転|after all")
_WELL = re.compile(
    r"""
    元気|普通|通常|いつも通り|いつもどおり|変わりあ|異常|症状(?:は|も)?(?:ない|なく|ありま)|大丈夫
    |問題(?:は)?(?:ない|なく|ありま)|\bfine\b|\bwell\b
    """,
    re.VERBOSE,
)
_SENT = re.compile(
    r"(?:の?(?:朝|夜|夕方))?(?:に|、|、?間違って|誤って)*(?:お?送|ご?連絡|出し|お知らせ|めーる|提出|申請)|"
    r"の(?:(?:欠席|お?休み|遅刻)の?)?(?:ご?連絡|めーる|届|申請)|'s (?:\w+ )?(?:notice|e?-?mail|report)"
)
_WHICH_SIBLING = re.compile(
    r"[兄弟姉妹]|[長次三][男女]|[男女]の子|息子|むすこ|娘|むすめ|[1-9一](?:人|名)(?:だけ|分|のみ|は|を|が)|片方|一方|もう[一1]人|(?:どちら|どっち|いずれ)か"
    r"|\b(?:son|daughter|brother|sister|one)\b"
)
_WISH = re.compile(r"たくな[いく]|(?:ほう|方)が(?:いい|良い|よい)と")
_THEN = re.compile(
    r"""
    (?:昨日|きのう|おととい|一昨日|先週[^、。]?曜?日?)(?!の?(?:朝|昼|夜|夕方|晩)?(?:から|より))[^。\n]*?(?=(?:今日|本日|今朝|きょう)は)
    |(?:去年|昨年|先月|以前|前回|先日|昔)(?!から|より)[^。、\n]*
    |[^。、\n]*(?:予定|はず|つもり)(?:でした|だった)が
    |[^。、\n]*と(?:ご?連絡|お?伝え|書い|送っ|申し)[^。、\n]*た(?:が|けど|けれど|ものの)
    """,
    re.VERBOSE,
)
"""What was the matter, or planned, at another time."""
_EXPECTED = re.compile(r"(?:るか?と思います|そうです|はずです|見込みです)$")
_HEADING = re.compile(
    r"(?:欠席|お?休み|遅刻|登校)の?(?:ご?連絡|お?知らせ|の?件)?(?:につ[いき]て|に関して)\s*(?:[:\n]|$)"
)
_MANY = 30
"""Names or deeds: more of them are no notice but a list."""


def read(shown: str, *, children: Sequence[Child], now: dt.datetime) -> Reading:
    """Reads sentences that have been through `normal.shown` and hold no form and no quote."""
    facts = gather(shown, children, now.date())
    try:
        return _read(facts, children, now)
    except Unclear as unclear:
        return unclear.reading()


def _read(facts: Facts, children: Sequence[Child], now: dt.datetime) -> Reading:
    if len(facts.people) > _MANY or len(facts.deeds) > _MANY:
        raise Unclear("not-a-notice")
    if not any(deed.what != "elsewhere" for deed in facts.deeds):
        raise Unclear("kind-unclear" if facts.causes.sure else "not-a-notice")
    undone = [deed for deed in facts.deeds if deed.what == "undo"]
    if any(deed.mood == "firm" for deed in undone):
        return _withdrawal(facts, children, now)
    lead, parts = segments(facts, children)
    notices: list[Understood] = []
    for part in parts:
        found = [
            notice
            for alike in _by_school(part, children)
            for notice in _notices(alike, lead, now, alone=len(parts) == 1)
        ]
        if found:
            _check_days(part, parts, lead, now)
        notices += found
    if not notices:
        raise Unclear("not-a-notice")
    return Reading("notice", _together(notices, children))


def _together(notices: Sequence[Understood], children: Sequence[Child]) -> tuple[Understood, ...]:
    """The same about several children is one notice, where they are at the same school."""
    kinds = {child.key: child.kinds for child in children}
    joined: list[Understood] = []
    for notice in notices:
        for at, before in enumerate(joined):
            alike = replace(before, children=notice.children) == notice
            if alike and kinds[before.children[0]] == kinds[notice.children[0]]:
                keys = {*before.children, *notice.children}
                joined[at] = replace(before, children=tuple(sorted(keys)))
                break
        else:
            joined.append(notice)
    return tuple(joined)


def _by_school(segment: Segment, children: Sequence[Child]) -> list[Segment]:
    """The segment once for all children with the same kinds: siblings may be at different schools."""
    chosen = [child for child in children if child.key in segment.children]
    return [
        Segment(frozenset(child.key for child in chosen if child.kinds == kinds), replace(segment.facts, kinds=kinds))
        for kinds in dict.fromkeys(child.kinds for child in chosen)
    ]


def _withdrawal(facts: Facts, children: Sequence[Child], now: dt.datetime) -> Reading:
    others = [deed for deed in facts.deeds if deed.what not in ("undo", "elsewhere") and deed.mood == "firm"]
    if others or facts.clocks:
        raise Unclear("contradictory")
    if any(deed.what == "undo" and deed.mood != "firm" for deed in facts.deeds):
        raise Unclear("uncertain")
    meant: frozenset[int] = frozenset()
    if any(mention.way in ("name", "all", "class", "unclear") for mention in facts.people):
        meant = only(facts, children)
    elif len(children) > 1 and _WHICH_SIBLING.search(facts.text):
        raise Unclear("student-unclear")
    gone = [period for period in facts.periods if period.last and period.last < now.date()]
    if any(not _SENT.match(facts.text, period.end) for period in gone):
        raise Unclear("date-past")
    days = [period for period in facts.periods if period not in gone]
    if any(not period.first or period.first != period.last for period in days) or len(days) > 1:
        raise Unclear("date-unclear")
    return Reading("withdraw", children=tuple(sorted(meant)), date=days[0].first if days else None)


def _check_days(segment: Segment, parts: Sequence[Segment], lead: Facts, now: dt.datetime) -> None:
    """A day said for one child only is not silently the other's."""
    if len(parts) == 1 or lead.periods or when.has_day(segment.facts, now.date()) or not segment.facts.deeds:
        return
    days = [period for each in parts for period in each.facts.periods if when.has_day(each.facts, now.date())]
    today = now.date()
    if any(period.first != today or period.last not in (today, None) for period in days):
        raise Unclear("date-unclear")


def _notices(segment: Segment, lead: Facts, now: dt.datetime, *, alone: bool) -> list[Understood]:
    facts = segment.facts
    if not alone and facts.deeds and all(deed.what == "absent" and deed.mood == "denied" for deed in facts.deeds):
        return []
    deeds = _firm(facts, now.date())
    facts = _without_the_past(facts)
    if not deeds:
        comes = any(deed.what == "attend" for deed in facts.deeds) or _WELL.search(facts.text, facts.start, facts.end)
        if alone or not comes:
            raise Unclear("kind-unclear")
        return []
    statements = _statements(replace(facts, deeds=tuple(deeds)))
    if not alone or len(statements) > 1:
        statements = _with_news(statements, facts)
    return [notice for what, part in statements for notice in _understood(what, part, segment, lead, now)]


def _with_news(statements: Sequence[tuple[str, Facts]], facts: Facts) -> list[tuple[str, Facts]]:
    """What is more than coming to school as always; a single one has the causes of the whole text."""
    news = [(what, part) for what, part in statements if what != "attend" or not _is_plain(part)]
    if len(news) == 1 and len(statements) > 1 and not news[0][1].causes.sure:
        what, part = news[0]
        return [(what, replace(part, causes=facts.causes, sentences=facts.sentences))]
    return news


def _firm(facts: Facts, today: dt.date) -> list[Deed]:
    """The deeds to act upon. Raises Unclear when any other one might change what is meant."""
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere"]
    told = [deed for deed in deeds if deed.mood != "past"]
    if not told and all(deed.what == "attend" for deed in deeds):
        return []
    if not told:
        raise Unclear("date-past")
    if len(told) == 1 and _is_expected(told[0], facts):
        told = [replace(told[0], mood="firm")]
    firm = [deed for deed in told if deed.mood == "firm"]
    if any(deed.what == "early" for deed in told):
        raise Unclear("kind-unclear")
    for deed in told:
        if deed.mood != "firm" and not (firm and _is_aside(deed, firm, facts, today)):
            raise Unclear("uncertain")
    return firm


def _is_expected(deed: Deed, facts: Facts) -> bool:
    """ "10時には着けると思います" tells when, not whether."""
    words = facts.text[deed.start : deed.end].rstrip("。")
    return deed.what == "attend" and bool(_EXPECTED.search(words)) and when.arrival(facts) is not None


def _without_the_past(facts: Facts) -> Facts:
    """What was the matter then ("昨日は熱で休みましたが") counts only where nothing else is the matter now."""
    spans = [match.span() for match in _THEN.finditer(facts.text, facts.start, facts.end)]
    for at, deed in enumerate(facts.deeds):
        if deed.mood == "past":
            spans.append((max(facts.sentence_at(deed.start)[0], facts.deeds[at - 1].end if at else 0), deed.end))
    now = tuple(cause for cause in facts.causes.sure if not any(begin <= cause.start < end for begin, end in spans))
    ill = any(cause.entry.group not in ("better", "change") for cause in now)
    return replace(facts, causes=replace(facts.causes, sure=now)) if ill else facts


def _is_aside(deed: Deed, firm: Sequence[Deed], facts: Facts, today: dt.date) -> bool:
    """ "明日は行けると思います" beside a firm deed for today; "遅刻ではなく" before what it is instead; a heading."""
    if _HEADING.match(facts.text, deed.start) and any(other.what == deed.what for other in firm):
        return True
    words = facts.text[deed.start : deed.end].rstrip("。")
    if words.startswith(("出席停止", "出停")) and any(other.what == "absent" for other in firm):
        return True
    if deed.what == "attend" and words.endswith("と思います") and any(other.what == "late" for other in firm):
        return True
    if _WISH.search(words) and any(other.start >= deed.end for other in firm):
        return True
    if words.endswith(("なく", "なくて")):
        return any(other.start >= deed.end and other.what != deed.what for other in firm)
    start, end = facts.sentence_at(deed.start)
    if any(start <= other.start < end for other in firm):
        return False
    here = _first_days(facts, [(start, deed.start)])
    there = _first_days(facts, [(facts.sentence_at(other.start)[0], other.end) for other in firm])
    if there and not here and any(start <= period.start < deed.start for period in facts.periods):
        return True  # "水曜以降も休むかもしれません" beside "今日は休みます"
    return bool(here) and not here & (there or {today})


def _first_days(facts: Facts, places: Sequence[tuple[int, int]]) -> set[dt.date]:
    days = [period for period in facts.periods if any(start <= period.start < end for start, end in places)]
    return {period.first for period in days if period.first}


def _statements(facts: Facts) -> list[tuple[str, Facts]]:
    """One deed, or several for different days: "今日は休みます。明日は通院で遅れます"."""
    kinds = [_what(deed, facts) for deed in facts.deeds]
    if "late" in kinds and "attend" in kinds and not _has_own_days(facts):
        kinds = ["late" if what == "attend" else what for what in kinds]
    own = _has_own_days(facts)
    if len(set(kinds)) == 1 and not (own and _has_own_causes(facts)):
        return [(kinds[0], facts)]
    if not own:
        raise Unclear("contradictory")
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    ends = [*(deed.end for deed in facts.deeds[:-1]), facts.end]
    parts = [facts.part(start, end) for start, end in zip(starts, ends, strict=True)]
    return list(zip(kinds, parts, strict=True))


def _has_own_days(facts: Facts) -> bool:
    """Whether each deed has a day of its own before it, no two the same."""
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    days = []
    for start, deed in zip(starts, facts.deeds, strict=True):
        days += [{period.first for period in facts.periods if start <= period.start < deed.end}]
    named = [day for here in days for day in here]
    return all(len(here) == 1 for here in days) and len(set(named)) == len(days)


def _has_own_causes(facts: Facts) -> bool:
    """Whether each of several deeds has another cause: "24日は腹痛で休み、25日は検診で休みます".

    Raises Unclear where that may be meant, but a cause stands behind its deed.
    """
    if len(facts.deeds) == 1:
        return False
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    starts = [max(start, facts.sentence_at(deed.start)[0]) for start, deed in zip(starts, facts.deeds, strict=True)]
    named = [
        {_name_of(cause) for cause in facts.causes.sure if start <= cause.start < deed.end}
        for start, deed in zip(starts, facts.deeds, strict=True)
    ]
    if all(named) and any(each.isdisjoint(named[0]) for each in named):
        return True
    behind = {_name_of(cause) for cause in facts.causes.sure if cause.start >= facts.deeds[-1].end}
    before = {_name_of(cause) for cause in facts.causes.sure if cause.start < facts.deeds[-1].start}
    if behind and before and before.isdisjoint(behind):
        raise Unclear("reason-unclear")
    return False


def _name_of(cause: Cause) -> str:
    return " ".join(cause.entry.reasons) or cause.entry.pattern.pattern


def _what(deed: Deed, facts: Facts) -> str:
    """attend is late when it is said to be after something."""
    if deed.what != "attend":
        return deed.what
    start, end = facts.sentence_at(deed.start)
    upto = end if re.match("[a-z]", facts.text[deed.start :]) else deed.start
    if not _LATE_SIGN.search(facts.text, start, upto) and not when.arrivals(facts):
        return "attend"
    if any(cause.entry.group == "better" for cause in facts.causes.sure):
        raise Unclear("kind-unclear")  # a late start, or coming after all: only the parent knows what the school knows
    return "late"


def _is_plain(facts: Facts) -> bool:
    """Coming to school as always: no news beside another child's or another day's absence."""
    changed = _CHANGED.search(facts.text, facts.start, facts.end)
    return not changed and not any(cause.entry.group in ("better", "change") for cause in facts.causes.sure)


def _understood(what: str, facts: Facts, segment: Segment, lead: Facts, now: dt.datetime) -> list[Understood]:
    choice = choose(what, facts)
    rows = when.meant(facts, lead, now, attending=what == "attend")
    arrival = when.arrival(facts) if what == "late" else None
    if what == "absent" and when.arrival(facts):
        raise Unclear("contradictory")
    words = remarks.kept(facts, choice, timed=arrival is not None)
    if choice.reason.startswith(OTHER) and not words:
        raise Unclear("remarks-needed")
    children = tuple(sorted(segment.children))
    return [Understood(children, choice.kind.slug, choice.reason, first, last, arrival, words) for first, last in rows]
