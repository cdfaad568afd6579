"""Which days, and which time of arrival, a statement is about."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from mailgate.wording.facts import Facts, Spanned
from mailgate.wording.periods import Period, merged
from mailgate.wording.reasons import Unclear
from mailgate.wording.times import Clock

_AFTERNOON = 15
_BEFORE_DAWN = 4
_SCHOOL_BEGINS = dt.time(8)
_OF_SOMETHING = re.compile(
    r"\s?の(?!み|朝|午前|午後|あさ|欠席|お?休|遅刻|登校|昼|夜|夕|件|ご?連絡|学校|授業|通院|受診|検診|健診|法事|葬儀|お?通夜|告別式|予定|体調|で|[月火水木金土日]曜)"
)
_OF_DEED = re.compile(r"の(?:欠席|お?休み|遅刻)")
_ONSET = re.compile(r"(?:の?(?:朝|昼|夜|夕方|晩|夜中|明け方|深夜))?(?:から|より|に|は|、|も|まで|の|で)*")
_MODIFIED_PAST = re.compile(r"^(?:週末|土日|昨|きのう|さくじつ|ゆうべ|夕べ|一昨|おととい|おとつい|yesterday|last)")
_BARE = re.compile(
    r"(?:\s|です|の|分|件|は|に|を|、|。|日付|日|月日|で|お願いします|欠席|連絡|\(|\)|:|希望|[0-9]日だけ|だけ|のみ)*"
)
_ARRIVES = re.compile(
    r"""
    \s*(?:頃|ごろ|ころ|くらい|ぐらい|位|過ぎ|すぎ|前後|前){0,2}(?:まで)?(?:に|には|の|を)?(?:は
    |、)?\s*(?:お?学校(?:に|へ|には))?(?:は|、)?\s*(?:元気に|一人で|車で|私が|母が|父が|遅れて|遅刻して)*(?:登校
    |到着|着(?:[きくいけ]|予定|です|の予定|[。\s]|$)|つ[きく](?=ます|予定|と)|行[きくけか]|いき|いく|参り|伺|連れて|送(?!信)|遅刻|遅れ|向かわせ
    |なり(?:ます|そう)|に?なる|の予定|予定)
    """,
    re.VERBOSE,
)
_SPAN = re.compile(r"\s*(?:頃|ごろ|ころ)?\s*(?:から|[~-]|か|または|もしくは)\s*")
_AROUND = re.compile(r",\s(?:at|around|about|by)\s$")
_ABOUT = re.compile(r"\s*(?:到着は|登校は|時間は)?(?:だいたい|大体|およそ|たぶん|おそらく|多分|約)?")
_ONLY_TIME = re.compile(
    r"\s*(?:頃|ごろ|ころ|くらい|ぐらい|過ぎ|すぎ|前)?(?:の?予定|の?見込み)?(?:に?な(?:り|る))?"
    r"(?:ます|です|そうです|だ?と思います)?[。\s]*"
)
_ITEM_BEFORE = re.compile(r"[、,(・\s]$")
_ITEM_AFTER = re.compile(r"\s*(?:頃|ごろ|予定|の予定|です)*(?:[。\s)]*$|(?P<goes_on>[、,・)]))")
_IN_BRACKETS = re.compile(r"(?:です|します|させます|予定)?\s?\([^()\n]*$")
_VISIT = r"(?:病院|医院|くりにっく|[歯眼]科|歯医者|耳鼻|皮膚科|小児科|通院|受診|診察|検診|健診|検査|予約|りはびり|整形)"
_DEED_OF_LATE = re.compile(r"^(?:遅刻|ちこく|遅れ(?:て(?:登校|行き))?)(?:いた|し|させ)?")
_OF_VISIT = re.compile(rf"\s*(?:頃|ごろ|半)?(?:(?:に|から|の|より|で){_VISIT}|\s?(?!通院|検診){_VISIT})")
_NEXT_VISIT = re.compile(rf"\s*(?:頃|ごろ|予定|です)*[、,・)\s]*{_VISIT}")
_ARRIVAL_BEFORE = re.compile(
    r"""
    (?:登校|到着|到着予定|登校予定|着く|学校に着く|行く|行ける|遅刻|arrival
    |arriv(?:e|es|ing)(?:\sat)?(?:\sschool)?|(?:come|coming|be|get|there|in|school|late)(?:\sin)?)(?:予定|時刻
    |時間|の|は|が|も|に|する|:|\(|、|\s|約|だいたい|大体|およそ|たぶん|at|around|about|by|until|till)*$
    """,
    re.VERBOSE,
)


def meant(facts: Facts, shared: Facts, now: dt.datetime, *, attending: bool) -> list[tuple[dt.date, dt.date]]:
    """The rows of days of the deeds in `facts`; `shared` is what was said before it for all children.

    Raises Unclear when they cannot be told. A text without a day is about today, until the afternoon.
    """
    today = now.date()
    usable = _usable(facts, today, attending=attending) or _usable(shared, today, attending=attending)
    if not usable:
        if now.hour >= _AFTERNOON or _has_unread_day(facts):
            raise Unclear("date-unclear")
        return [(today, today)]
    if _adds_a_day(facts, usable, today):
        raise Unclear("date-unclear")
    rows = [_bounds(period, facts.text, now, attending=attending) for period in merged(_one_row(usable))]
    rows = sorted(set(rows))
    if any(first < today for first, _ in rows):
        raise Unclear("date-past")
    if any(late <= early for (_, early), (late, _) in pairwise(rows)):
        raise Unclear("date-unclear")
    return _joined(rows)


def _adds_a_day(facts: Facts, usable: Sequence[Period], today: dt.date) -> bool:
    """ "熱で休みます。明日も休みます": the first deed has no day, and the second one's is not the only one."""
    also = [period for period in usable if facts.text.startswith("も", period.end)]
    dated = {_deed_after(facts, period) for period in usable}
    undated = [deed for deed in facts.deeds if deed.start not in dated]
    return bool(also and undated) and all(period.first != today for period in usable)


def _has_unread_day(facts: Facts) -> bool:
    """Whether a lone number or an end ("快気まで休みます") stands there, which may be a day that is not understood."""
    marks: list[Spanned] = [*facts.clocks, *facts.people, *facts.causes.sure]
    for match in _LONE_NUMBER.finditer(facts.text, facts.start, facts.end):
        known = any(mark.start <= match.start() < mark.end for mark in marks)
        beside = any(
            match.start() - 1 <= person.end <= match.start() or person.start == match.end() + 1
            for person in facts.people
        )
        if not known and not beside:
            return True
    ends = [_OPEN_END.search(facts.text, facts.start, deed.start) for deed in facts.deeds]
    return any(end and end.start() not in {clock.end for clock in facts.clocks} for end in ends)


def has_day(facts: Facts, today: dt.date) -> bool:
    """Whether the part names a day for its deeds itself."""
    return any(not _is_background(facts, period, today) for period in facts.periods)


def _joined(rows: list[tuple[dt.date, dt.date]]) -> list[tuple[dt.date, dt.date]]:
    joined: list[tuple[dt.date, dt.date]] = []
    for first, last in rows:
        if joined and first == joined[-1][1] + dt.timedelta(1):
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _usable(facts: Facts, today: dt.date, *, attending: bool) -> list[Period]:
    """The periods in the sentences of the deeds; else a heading before them, or a bare date after them."""
    held = [facts.sentence_at(deed.start) for deed in facts.deeds] or list(facts.sentences)
    near = [period for period in facts.periods if any(start <= period.start < end for start, end in held)]
    near = [period for period in near if not _is_background(facts, period, today)]
    near = [period for period in near if not (_is_next(facts, period, near) or _is_conceded(facts, period, near))]
    if near:
        _check_lone(facts, near, today, attending=attending)
        return near
    first_deed = held[0][0] if held else facts.end
    far = []
    for period in facts.periods:
        start, end = facts.sentence_at(period.start)
        if _is_background(facts, period, today):
            continue
        rest = facts.text[start : period.start] + facts.text[period.end : end]
        if start < first_deed or _BARE.fullmatch(rest):
            far.append(period)
        elif any(start <= cause.start < end for cause in facts.causes.sure):
            raise Unclear("date-unclear")
    _check_lone(facts, far, today, attending=attending)
    return far


def _is_next(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "今日は熱で休み、明日は様子を見ます": a day behind all deeds that have one, and the topic of something else."""
    last = max((deed.start for deed in facts.deeds), default=facts.start)
    topic = facts.text.startswith(("は", "以降", "について"), period.end)
    return topic and period.start > last and any(other.start < last for other in near)


def _is_conceded(facts: Facts, period: Period, near: Sequence[Period]) -> bool:
    """ "来月入院しますが、今日は検査のため遅刻します": a day of a clause without a deed, before one with both."""
    turn = _BUT.search(facts.text, period.end)
    deed = next((deed.start for deed in facts.deeds if deed.start >= period.end), -1)
    return turn is not None and turn.end() <= deed and any(turn.end() <= other.start < deed for other in near)


def _check_lone(facts: Facts, found: Sequence[Period], today: dt.date, *, attending: bool) -> None:
    """Several periods must be listed, belong to one deed each, or be the two ends of one row."""
    if any(period.first != today and _OF_SOMETHING.match(facts.text, period.end) for period in found):
        raise Unclear("date-unclear")
    ends = [period.way for period in found]
    if attending and all(period.first == today for period in found):
        return
    if len({(period.first, period.last) for period in found}) == 1 or (ends == ["from", "until"] and not attending):
        return
    lone = [period for period in found if not period.listed]
    if len(lone) > 1 and len(lone) > len({_deed_after(facts, period) for period in lone}):
        raise Unclear("date-unclear")


def _deed_after(facts: Facts, period: Period) -> int:
    return next((deed.start for deed in facts.deeds if deed.start >= period.start), -1)


def _one_row(found: list[Period]) -> list[Period]:
    """ "明日から旅行のため金曜まで": the two ends of one row stand apart."""
    if [period.way for period in found] != ["from", "until"]:
        return found
    first, last = found
    return [Period(first.start, last.end, first.first, last.last, "range")]


def _is_background(facts: Facts, period: Period, today: dt.date) -> bool:
    """Days that only tell how it began: "昨夜から", "月曜から熱が"."""
    if _MODIFIED_PAST.match(facts.text[period.start : period.end]) and not _OF_DEED.match(facts.text, period.end):
        return any(deed.mood != "past" for deed in facts.deeds) and not _is_of_the_only_deed(facts, period)
    near = max(period.start - 20, 0)
    if _SINCE.search(facts.text, near, period.start):
        return True
    if period.first and period.first <= today and _BEGAN.search(facts.text, near, period.start):
        return True
    if _ON_WEEKDAY.match(facts.text, period.start):
        return True
    onset = period.way == "from" and facts.text[period.start : period.end].endswith(("から", "より"))
    today_from = onset or facts.text.startswith(("に", "になって", "、"), period.end)
    if onset or (today_from and facts.text[period.start : period.end] in ("今朝", "けさ")):
        return onset and _has_begun(facts, period, today)
    return False


def _is_of_the_only_deed(facts: Facts, period: Period) -> bool:
    """ "昨日欠席 発熱": nothing is said of today."""
    gap = re.compile(r"(?:の|は|、|\s)*").fullmatch
    return len(facts.deeds) == 1 and gap(facts.text, period.end, facts.deeds[0].start) is not None


def _has_begun(facts: Facts, period: Period, today: dt.date) -> bool:
    """Whether an illness, not the absence, lasts since then: "月曜から熱が", but not "明日から熱で休みます"."""
    gap = _ONSET.match(facts.text, period.end)
    after = gap.end() if gap else period.end
    ill = next((cause for cause in facts.causes.sure if after <= cause.start <= after + 6), None)
    if ill is None or _MIDDLE.match(facts.text, after) or any(after <= deed.start < ill.start for deed in facts.deeds):
        return False
    if period.first == today and _FOR_WHICH.match(facts.text, ill.end):
        return False
    if period.first and period.first > today:
        return bool(_SINCE_WEEKDAY.match(facts.text, period.start)) and not _FOR_WHICH.match(facts.text, ill.end)
    return True


_SINCE_WEEKDAY = re.compile("[日月火水木金土]曜?日?(?:の|から|より)")
_SINCE = re.compile(r"\bsince\s+(?:the\s)?$")
_BUT = re.compile(r"(?:ます|です|ました|でした|た)(?:が|けど|けれど)、?")
_LONE_NUMBER = re.compile(r"(?:^|(?<=[\s、。]))(?:[12][0-9]|3[01])(?=[\s、]|$)(?!\s?[a-z])")
_OPEN_END = re.compile(r"まで(?:は|、|学校を)*$")
_BEGAN = re.compile(r"(?:発症|発熱|診断)(?:した|された)?(?:日|の)?(?:は|が|:|、)\s*$")
_ON_WEEKDAY = re.compile(
    r"[日月火水木金土]曜日?(?:の?(?:朝|昼|夜|夕方|晩|夜中))?(?:に|、)?"
    r"(?:[^。、\n]{0,6}(?:(?:熱|症状|発疹|湿疹)[がを]出(?:て|し|まし)|発熱(?:し|が)|発症(?:し|が)|嘔吐(?:し|が)|吐(?:いて|き)|診断(?:され|を受))"
    r"|[^。、\n]{1,14}(?:た|だ)(?=[一-龥]|ところ|ため|ので))"
)
"""How it began on a weekday gone by: "土曜日に熱が出て"."""
_FOR_WHICH = re.compile(r"(?:で|の?(?:ため|為)|により|につき|に付き)(?!す|し|下|さが)")
_MIDDLE = re.compile(r"(?:家族)?旅行|帰省|入院|検査入院")


def _bounds(period: Period, text: str, now: dt.datetime, *, attending: bool) -> tuple[dt.date, dt.date]:
    today, word = now.date(), text[period.start : period.end]
    if now.hour < _BEFORE_DAWN and re.match("明|あ|tomorrow", word):
        raise Unclear("date-unclear")  # after midnight some say 明日 for the coming daylight
    if period.way == "from" and attending and period.first:
        return period.first, period.first
    if period.way in ("until", "length") and period.last and now.hour < _AFTERNOON:
        return _ordered(today, period.last)
    if not period.first or not period.last:
        raise Unclear("date-unclear")
    if period.way == "weekday" and period.first == today and now.hour >= _AFTERNOON:
        raise Unclear("date-unclear")
    return _ordered(period.first, period.last)


def _ordered(first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    if last < first:
        raise Unclear("date-unclear")
    return first, last


def arrival(facts: Facts) -> dt.time | None:
    """The time at which the child is to come; None where no time, or more than one, is said to be that."""
    found = arrivals(facts)
    return found.pop() if len(found) == 1 else None


def arrivals(facts: Facts) -> set[dt.time | None]:
    """Every time at which the child is said to come."""
    found = {
        time
        for at, clock in enumerate(facts.clocks)
        for time in (clock.time, *_range_before(facts, at))
        if not _OF_VISIT.match(facts.text, clock.end) and not _is_between_visit_and_comma(facts, clock)
        if _ARRIVES.match(facts.text, clock.end) or _ARRIVAL_BEFORE.search(facts.text, 0, clock.start)
    }
    found = found or {clock.time for clock in facts.clocks if _answers_when(facts, clock)}
    if not found and len(facts.clocks) == 1 and _is_last_item(facts, facts.clocks[0]):
        return {facts.clocks[0].time}
    return found


def _range_before(facts: Facts, at: int) -> list[dt.time | None]:
    """ "9時半" in "9時半〜10時": a span is no one time."""
    before = facts.clocks[at - 1] if at else None
    return [before.time] if before and _SPAN.fullmatch(facts.text, before.end, facts.clocks[at].start) else []


def _answers_when(facts: Facts, clock: Clock) -> bool:
    """ "病院に寄ってから行きます。10時ごろです": a time by itself right after the coming; also ", around 11:00"."""
    start, end = facts.sentence_at(clock.start)
    behind = [deed for deed in facts.deeds if deed.start < clock.start and deed.what in ("late", "attend")]
    if not behind:
        return False
    before = facts.text[start : clock.start]
    if start <= behind[-1].start:
        return bool(_AROUND.search(before)) and bool(re.match("[a-z]", facts.text[behind[-1].start :]))
    alone = _ABOUT.fullmatch(before) and _ONLY_TIME.fullmatch(facts.text, clock.end, end)
    return bool(alone) and facts.sentence_at(behind[-1].start)[1] == start


def _is_behind_visit(facts: Facts, clock: Clock) -> bool:
    visits = [cause for cause in facts.causes.sure if re.search(_VISIT, facts.text[cause.start : cause.end])]
    return any(
        re.fullmatch(r"[、,・(\s]*", facts.text[visit.end : clock.start])
        for visit in visits
        if visit.end <= clock.start
    )


def _is_between_visit_and_comma(facts: Facts, clock: Clock) -> bool:
    """ "歯医者、9:30、遅刻": of the visit or of the arrival."""
    return facts.text.startswith(("、", ",", ")"), clock.end) and _is_behind_visit(facts, clock)


def _is_last_item(facts: Facts, clock: Clock) -> bool:
    """ "遅刻、通院、今日、10時", "遅刻です（10時頃）", "花子、10時、腹痛で遅刻": a time by itself beside a late deed.

    Right beside a visit it might be the visit's, unless it stands in the deed's own brackets.
    """
    start, end = facts.sentence_at(clock.start)
    late = [deed for deed in facts.deeds if deed.what == "late" and start <= deed.start < end]
    after = _ITEM_AFTER.match(facts.text, clock.end, end)
    first = not facts.text[start : clock.start].strip()
    if not late or after is None or not (first or _ITEM_BEFORE.search(facts.text, start, clock.start)):
        return False
    if clock.time and clock.time < _SCHOOL_BEGINS:
        return False
    words = [facts.text[deed.start : clock.start] for deed in late if deed.start < clock.start]
    if any(_IN_BRACKETS.fullmatch(_DEED_OF_LATE.sub("", word)) for word in words):
        return True
    return not _is_behind_visit(facts, clock) and not _NEXT_VISIT.match(facts.text, clock.end)
