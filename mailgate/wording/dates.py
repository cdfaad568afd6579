"""One day, as people write it.

A date without its year or month is the nearest one that somebody who writes today can mean: days gone by a little
stay past (and are asked back by the caller), far ones belong to the next month or year. Whatever can be read in two
ways ("来週の月曜" written on a Sunday, "11月24日（水）" on a Tuesday) is no date.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mailgate.wording.normal import folded, number, shown

_N = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_WEEKDAYS = "月火水木金土日"
_ENGLISH_WEEKDAY = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_KANA_WEEKDAYS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_RELATIVE = {
    "今日": 0, "きょう": 0, "本日": 0, "ほんじつ": 0, "今朝": 0, "けさ": 0, "today": 0, "this morning": 0,
    "明日": 1, "あした": 1, "あす": 1, "明朝": 1, "みょうにち": 1, "tomorrow": 1,
    "明後日": 2, "あさって": 2, "みょうごにち": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
    "明々後日": 3, "明明後日": 3, "しあさって": 3,
    "昨日": -1, "きのう": -1, "さくじつ": -1, "昨夜": -1, "昨晩": -1, "ゆうべ": -1, "夕べ": -1,
    "yesterday": -1, "last night": -1, "一昨日": -2, "おととい": -2, "おとつい": -2,
}  # fmt: skip
_WEEKS = {"今週": 0, "this": 0, "来週": 1, "翌週": 1, "再来週": 2, "先週": -1, "last": -1}
_VAGUE = (
    r"再来週|来週|今週(?!いっぱい|一杯|中|末まで)|週明け|週末|月末|来月|連休明け|後日|数日|何日か|しばらく|当面|当分|来年"
    r"|先週の?(?=欠席|お?休|遅刻)|毎週|毎日|平日|らいしゅう|こんしゅう|ついたち|ふつか|みっか|よっか|むいか|ここのか|はつか|[0-9]にちかん"
    r"|(?<![0-9a-z.:/+-])(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9a-z.:/円-]|着|到着|登校|頃|ごろ|[0-9]{2})"
    r"|[0-9一二三四五六七八九]日(?:ほど|程|くらい|ぐらい|か[0-9一二三四五六七八九]日)|next week|this week|few days"
)
_OPEN = (
    r"(?:退院|完治|回復|全快|解除|許可)まで|第[1-5一二三四五]週|[1-5]週目"
    r"|(?:それ|その日|なる|消える|治まる|おさまる|収まる|引く|とれる|終わる|止まる|とまる|下りる|おりる|治る|下がる|さがる|回復する|完治する|落ち着く|良くなる|よくなる|出る|取れる|解除(?:される)?|退院する?)まで(?!に?時間|少し|待|様子)"
    r"|隔日|隔週|[0-9一二三四五]日おき|[0-9一二三四五六七八九十]{1,2}(?:日|週間)(?:後|連続で(?=お?休|欠席))"
    r"|その日(?!まで)|翌日|次の日|[始終修]業式(?=の日|は|に|まで|から)|[^\s、。はがをに]{1,6}の日(?=は|に(?!ち)|も)"
    r"|毎朝|毎晩|毎回|学期末|年度末|年内|年明け|今月中|今月いっぱい|(?:[冬夏春]休み|来学期)(?:まで|明け)"
    r"|(?:1?[0-9]月|今月|来月)の?(?:上旬|中旬|下旬|末|頭|初め|はじめ|中)"
)
"""How long or how often, in words that no calendar settles."""
_TWO_WAYS_AFTER = re.compile(
    r"\s*(?:以外|を?除|頃|ごろ|ころ|前後|くらい|ぐらい|あたり|以降|か(?=[0-9月火水木金土日明今])|もしくは|または|又は|あるいは|or\b)"
)
_SUFFIX = re.compile(
    rf"\s?(?:\(?(?P<short>[{_WEEKDAYS}])(?:\)|曜日?\)?)|[の、]?(?P<long>[{_WEEKDAYS}])曜日?"
    rf"|,?\s?\(?\b(?P<english>{_ENGLISH_WEEKDAY})\b\)?)",
    re.ASCII,
)
_LONG_AGO = 14
LONGEST_FIELD = 80
"""Characters: what is longer holds more than a date."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text; `date` is None where it contradicts itself or could be two days."""

    start: int
    end: int
    date: dt.date | None
    way: str
    """How it was written: "full", "slash", "day", "relative", "weekday", "vague"."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a date without year or month is measured from."""

    today: dt.date
    earlier: dt.date | None
    """The day right before it in "24日から28日": the later one is not before it."""


_Resolve = Callable[[re.Match[str], _Frame], dt.date | None]


def parse_date(text: str, *, today: dt.date) -> dt.date | None:
    """The one date that a form field holds, or None for none, several, or one that is unclear.

    Reads 2026-11-24, 2026/11/24, 11/24, 11月24日, 24日, R8.11.24, 明日, 来週の月曜, Nov 24, tomorrow and the like, in
    full-width letters too, with or without a weekday (which must agree). The date may lie in the past (昨日).
    """
    if len(text) > LONGEST_FIELD:
        return None
    line = folded(shown(text)).strip(" 。.、,")
    line = re.sub(r"\s*(?:です|の朝|に|付け?|のみ|だけ|1日だけ)*$", "", re.sub(r"^on\s+|^the\s+", "", line))
    line = re.sub(r"^(1?[0-9])\.([0-9]{1,2})$", r"\1/\2", line)
    day = next(days(line, today), None)
    if day is None or (day.start, day.end) != (0, len(line)):
        return _second_opinion(day, line, today)
    return day.date


def _second_opinion(day: Day | None, line: str, today: dt.date) -> dt.date | None:
    """ "明日（11/25）" and "今日 11月24日" name one day twice."""
    if day is None or day.start or day.date is None:
        return None
    rest = line[day.end :].strip(" 、,()")
    other = next(days(rest, today), None)
    agreed = other is not None and (other.start, other.end) == (0, len(rest)) and other.date == day.date
    return day.date if agreed else None


def days(text: str, today: dt.date) -> Iterator[Day]:
    """Every day named in a folded text, in order."""
    position = 0
    previous: Day | None = None
    ahead = [rule.search(text) for rule, _, _ in _RULES]
    while found := _first(text, position, ahead):
        match, way, resolve = found
        earlier = previous.date if previous and _JOINER.fullmatch(text, previous.end, match.start()) else None
        day = _checked(text, match, way, resolve(match, _Frame(today, earlier)))
        if (
            not (way == "bare" and earlier is None)
            and not (way == "dotted" and day.date is None)
            and not _is_whole_day(text, day, previous)
        ):
            yield day
            previous = day
        position = day.end


def _is_whole_day(text: str, day: Day, previous: Day | None) -> bool:
    """ "今日1日休みます" means all of today."""
    between = text[previous.end : day.start] if previous else "-"
    return text[day.start : day.end] == "1日" and between in ("", "は", "は、", "の", "、", " ")


def _first(text: str, position: int, ahead: list[re.Match[str] | None]) -> tuple[re.Match[str], str, _Resolve] | None:
    """The leftmost match of all rules, the longest of those that start there.

    `ahead` keeps what each rule found next, so that none goes over the rest of the text for every day in it.
    """
    for at, (rule, _, _) in enumerate(_RULES):
        match = ahead[at]
        if match and match.start() < position:
            ahead[at] = rule.search(text, position)
    found = [(match, way, resolve) for match, (_, way, resolve) in zip(ahead, _RULES, strict=True) if match]
    return min(found, key=lambda hit: (hit[0].start(), -hit[0].end()), default=None)


def _checked(text: str, match: re.Match[str], way: str, date: dt.date | None) -> Day:
    end = match.end()
    if way != "weekday" and (suffix := _SUFFIX.match(text, end)):
        end = suffix.end()
        if date and date.weekday() != _weekday(suffix["short"] or suffix["long"] or suffix["english"]):
            date = None
    if _TWO_WAYS_AFTER.match(text, end):
        date = None
    return Day(match.start(), end, date, way)


def _weekday(word: str) -> int:
    if word in _KANA_WEEKDAYS:
        return _KANA_WEEKDAYS.index(word)
    return _WEEKDAYS.index(word) if word in _WEEKDAYS else _ENGLISH_DAYS.index(word[:3])


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _nearest_year(month: int, day: int, around: dt.date) -> dt.date | None:
    years = (_date(around.year + step, month, day) for step in (-1, 0, 1))
    return min((date for date in years if date), key=lambda date: abs(date - around), default=None)


def _full(match: re.Match[str], _: _Frame) -> dt.date | None:
    return _date(int(match["year"]), number(match["m"]), number(match["d"]))


def _era(match: re.Match[str], _: _Frame) -> dt.date | None:
    year = 1 if match["year"] == "元" else number(match["year"])
    return _date(2018 + year, number(match["m"]), number(match["d"]))


def _month_and_day(match: re.Match[str], frame: _Frame) -> dt.date | None:
    month = match.groupdict().get("month")
    number_of_month = _MONTHS.index(month) + 1 if month else number(match["m"])
    year = match.groupdict().get("year")
    if year:
        return _date(int(year), number_of_month, number(match["d"]))
    return _nearest_year(number_of_month, number(match["d"]), frame.earlier or frame.today)


def _near_month_and_day(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "11-25" and "11.25" are days of this month or the next one; anything else may be a class or a measure."""
    date = _month_and_day(match, frame)
    return date if date and 0 <= (date - frame.today.replace(day=1)).days < 62 else None


def _named_month(match: re.Match[str], frame: _Frame) -> dt.date | None:
    first = frame.today.replace(day=1)
    return _in_month(_next_month(first) if match["which"] == "来" else first, number(match["d"]))


def _day_of_month(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """The day in this month, or in the next one when it is long gone; after an earlier day, the first from it on."""
    day = number(match["d"])
    if match.groupdict().get("alone") is not None and day <= 10:
        return None  # "3日休みます" may be three days or the 3rd
    if frame.earlier:
        return _day_after(frame.earlier, day)
    here = _in_month(frame.today, day)
    if here and here < frame.today - dt.timedelta(_LONG_AGO):
        return _in_month(_next_month(frame.today), day)
    return here


def _day_after(earlier: dt.date, day: int) -> dt.date | None:
    """ "30日から2日" goes into the next month; "28日から24日" is a slip."""
    for month in (earlier, _next_month(earlier)):
        date = _in_month(month, day)
        if date and date >= earlier:
            return date if date - earlier <= dt.timedelta(_LONG_AGO) else None
    return None


def _next_month(day: dt.date) -> dt.date:
    return day.replace(day=1) + dt.timedelta(calendar.monthrange(day.year, day.month)[1])


def _in_month(month: dt.date, day: int) -> dt.date | None:
    return _date(month.year, month.month, day)


def _relative(match: re.Match[str], frame: _Frame) -> dt.date | None:
    return frame.today + dt.timedelta(_RELATIVE[match[0]])


def _day_of_week(match: re.Match[str], frame: _Frame) -> dt.date | None:
    start = frame.earlier or frame.today
    coming = start + dt.timedelta((_weekday(match["weekday"]) - start.weekday()) % 7)
    week = match.groupdict().get("week")
    if not week:
        return coming
    if frame.today.weekday() == 6:
        return None  # for some the week begins on this Sunday, for others tomorrow
    monday = frame.today - dt.timedelta(frame.today.weekday())
    if week in _WEEKS:
        return monday + dt.timedelta(7 * _WEEKS[week] + _weekday(match["weekday"]))
    # "次の金曜" and "next Friday" said on a Tuesday mean this week's to some and next week's to others.
    return coming if coming >= monday + dt.timedelta(7) else None


def _of_this_week(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """One of "木金": clear while it is still to come in this week, people differ about the next one."""
    ahead = _weekday(match["weekday"] or match["more"]) - frame.today.weekday()
    return frame.today + dt.timedelta(ahead) if ahead >= 0 and frame.today.weekday() < 6 else None


def _unclear(_match: re.Match[str], _frame: _Frame) -> None:
    return None


_JOINER = re.compile(r"\s*(?:から|より|[~、,・&/と-]|及び|および|and|to|until|till|through)?\s*")
_WORD_ENDS = "(?:(?![一-龥])|(?=休|欠席|遅刻|通院|旅行|家族|法事|検診))"
_NOT_A_DAY = "(?!間|かん(?!ぼう)|目|前|後|ほど|程|くらい|ぐらい|連続|以内|ぶり|とも|中|分|経|たっ|たた|以上)"
_RULES: tuple[tuple[re.Pattern[str], str, _Resolve], ...] = (
    (
        re.compile(
            r"""
            (?<![0-9])(?P<year>20[0-9]{2})\s?[年/.-]\s?(?P<m>[0-9]{1,2})\s?[月/.-]\s?(?P<d>[0-9]{1,2})(?![0-9])\s?日?
        """, re.VERBOSE
        ),
        "full",
        _full,
    ),
    (re.compile(r"(?<![0-9])(?P<year>20[0-9]{2})(?P<m>[01][0-9])(?P<d>[0-3][0-9])(?![0-9])"), "full", _full),
    (
        re.compile(
            rf"(?:令和|\br)\s?(?P<year>元|{_N})\s?[年/.-]\s?(?P<m>{_N})\s?[月/.-]\s?(?P<d>{_N})(?![0-9])\s?日?",
            re.ASCII,
        ),
        "full",
        _era,
    ),
    (re.compile(rf"""
        (?<![0-9])(?P<m>{_N})月\s?(?P<d>{_N})(?:日|(?=\s*[~(、,は-]|\s|から|まで|$)){_NOT_A_DAY}
    """, re.VERBOSE), "slash", _month_and_day),
    (
        re.compile(
            r"(?<![0-9./:-])(?P<m>1[0-2]|[1-9])[.-](?P<d>[0-3]?[0-9])(?![0-9./:年組時番号℃°度分a-z%-])"
        ),
        "dotted",
        _near_month_and_day,
    ),
    (
        re.compile(r"(?<![0-9/.])(?P<m>[0-9]{1,2})\s?/\s?(?P<d>[0-9]{1,2})(?![0-9]|/[0-9])日?"),
        "slash",
        _month_and_day,
    ),
    (re.compile(rf"""
        \b{_MONTH_NAME}\s?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20[0-9]{{2}}))?
    """, re.VERBOSE | re.ASCII), "slash", _month_and_day),
    (
        re.compile(
            rf"""
            (?<![0-9])(?P<d>[0-9]{{1,2}})(?:st|nd|rd
            |th)?\s(?:of\s)?{_MONTH_NAME}\b(?:,?\s(?P<year>20[0-9]{{2}}))?
        """, re.VERBOSE | re.ASCII
        ),
        "slash",
        _month_and_day,
    ),
    (re.compile(rf"(?<![0-9])(?P<m>{_N})がつ\s?(?P<d>{_N})にち{_NOT_A_DAY}"), "slash", _month_and_day),
    (re.compile(rf"(?<![0-9])(?P<d>{_N})にち{_NOT_A_DAY}(?P<alone>(?=\s*お?(?:休|やす)))?"), "day", _day_of_month),
    (re.compile(rf"(?P<which>来|今)月の?(?P<d>{_N})日{_NOT_A_DAY}"), "slash", _named_month),
    (
        re.compile(
            rf"""
            (?<![0-9.月/泊一二三四五六七八九十])(?P<d>[0-9]{{1,2}}|二?十[一二三四五六七八九]?
            |三十一?)\s?日{_NOT_A_DAY}(?P<alone>(?=\s*(?:お?休|欠|お?やす)))?
        """, re.VERBOSE
        ),
        "day",
        _day_of_month,
    ),
    (re.compile(r"(?<![0-9])(?P<d>[0-9]{1,2})(?:st|nd|rd|th)\b", re.ASCII), "day", _day_of_month),
    (
        re.compile(rf"(?<![0-9./:-])(?P<d>[0-9]{{1,2}})(?=\s?\([{_WEEKDAYS}](?:曜日?)?\)|[火水木金土](?:[\s、,はに]|曜|$))"),
        "day",
        _day_of_month,
    ),
    (
        re.compile(
            r"(?<![0-9./:年月-])(?P<d>1[3-9]|2[0-9]|3[01])(?=\s?[・、,と~&-]\s?(?:1[4-9]|2[0-9]|3[01])(?![0-9.:時分度年人組番泊/%°-]))"
        ),
        "day",
        _day_of_month,
    ),
    (re.compile(r"""
        (?<![0-9])(?P<d>[0-9]{1,2})(?=(?:\s?(?:[~-]|から|、|,|・|と)\s?[0-9]{1,2}){1,6}日)
    """, re.VERBOSE), "day", _day_of_month),
    (re.compile(r"(?P<d>[0-9]{1,2})(?![0-9:時年度人組番泊/%°℃]|\.[0-9]|日?間)日?"), "bare", _day_of_month),
    (
        re.compile(rf"(?:{'|'.join(sorted(_RELATIVE, key=len, reverse=True))})(?<!きょう(?=だい|かしょ|しつ|ぎ))"),
        "relative",
        _relative,
    ),
    (
        re.compile(
            rf"""
            (?:(?P<week>再来週|来週|翌週|今週|先週|次|今度
            |来る)の?)?\s?(?<![{_WEEKDAYS}][、・,と])(?P<weekday>[{_WEEKDAYS}])曜日?
        """, re.VERBOSE
        ),
        "weekday",
        _day_of_week,
    ),
    (
        re.compile(
            rf"""
            (?<![一-龥])(?!月日)(?P<weekday>[月火水木金土])(?=(?:[・、,と]?[月火水木金土日])+(?:曜日?)?{_WORD_ENDS})
            |(?:(?<=[{_WEEKDAYS}])|(?<=[{_WEEKDAYS}][・、,と]))(?P<more>[{_WEEKDAYS}])(?:曜日?)?
             (?=[・、,と]?[{_WEEKDAYS}]{_WORD_ENDS}|{_WORD_ENDS})
            """, re.VERBOSE
        ),
        "weekday",
        _of_this_week,
    ),
    (
        re.compile(rf"\b(?:(?P<week>this|next|last)\s+)?(?P<weekday>{_ENGLISH_WEEKDAY})\b", re.ASCII),
        "weekday",
        _day_of_week,
    ),
    (
        re.compile(rf"(?<![ぁ-ん])(?P<weekday>{'|'.join(_KANA_WEEKDAYS)})ようび"),
        "weekday",
        _day_of_week,
    ),
    (re.compile(rf"{_VAGUE}|{_OPEN}"), "vague", _unclear),
)  # fmt: skip
