"""One day, as people write it.

Whatever can be read in two ways ("来週の月曜" written on a Sunday, "11月24日（水）" on a Tuesday) is no date.
"""

import datetime as dt
import re
from collections.abc import Iterator

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.values import Day, Way
from mailgate.wording.recognition.days.ways import WAYS, Frame, Resolve, parse_weekday

LONGEST_FIELD = 80
"""Characters: what is longer holds more than a date."""


def parse_date(text: str, *, today: dt.date) -> dt.date | None:
    """The one date that a form field holds, or None for none, several, or one that is unclear.

    Reads 2026-11-24, 2026/11/24, 11/24, 11月24日, 24日, R8.11.24, 明日, 来週の月曜, Nov 24, tomorrow and the like, in
    full-width letters too, with or without a weekday (which must agree). The date may lie in the past (昨日).
    """
    if len(text) > LONGEST_FIELD:
        return None
    line = folded(shown(text)).strip(" 。.、,")
    line = date_words.AROUND_DATE.sub("", line)
    line = re.sub(r"^(1?[0-9])\.([0-9]{1,2})$", r"\1/\2", line)
    day = next(days(line, today), None)
    if day is None or (day.start, day.end) != (0, len(line)):
        return _second_opinion(day, line, today)
    return day.date


def _second_opinion(day: Day | None, line: str, today: dt.date) -> dt.date | None:
    """ "明日（11/25）" and "今日 11月24日" name one day twice."""
    if day is None or day.start or day.date is None:
        return None
    rest = line[day.end :].strip(" 、,()の")
    other = next(days(rest, today), None)
    agreed = other is not None and (other.start, other.end) == (0, len(rest)) and other.date == day.date
    return day.date if agreed else None


def days(text: str, today: dt.date) -> Iterator[Day]:
    """Every day named in a folded text, in order."""
    position = 0
    previous: Day | None = None
    ahead = [rule.search(text) for rule, _, _ in WAYS]
    while found := _first(text, position, ahead):
        match, way, resolve = found
        earlier = previous.date if previous and row_words.JOINER.fullmatch(text, previous.end, match.start()) else None
        day = _checked(text, match, way, resolve(match, Frame(today, earlier)))
        if not _is_no_day(text, day, previous, earlier):
            yield day
            previous = day
        position = day.end


def _is_no_day(text: str, day: Day, previous: Day | None, earlier: dt.date | None) -> bool:
    """Whether these are only numbers, or tell how long something has gone on."""
    if day.way == "elapsed" or (day.way == "bare" and earlier is None) or (day.way == "dotted" and day.date is None):
        return True
    return _is_whole_day(text, day, previous)


def _is_whole_day(text: str, day: Day, previous: Day | None) -> bool:
    """ "今日1日休みます" means all of today."""
    between = text[previous.end : day.start] if previous else "-"
    return bool(row_words.WHOLE_DAY.fullmatch(text, day.start, day.end) and row_words.WHOLE_DAY_GAP.fullmatch(between))


def _first(text: str, position: int, ahead: list[re.Match[str] | None]) -> tuple[re.Match[str], Way, Resolve] | None:
    """The leftmost match of all rules, the longest of those that start there.

    `ahead` keeps what each rule found next, so that none goes over the rest of the text for every day in it.
    """
    for at, (rule, _, _) in enumerate(WAYS):
        match = ahead[at]
        if match and match.start() < position:
            ahead[at] = rule.search(text, position)
    found = [(match, way, resolve) for match, (_, way, resolve) in zip(ahead, WAYS, strict=True) if match]
    return min(found, key=lambda hit: (hit[0].start(), -hit[0].end()), default=None)


def _checked(text: str, match: re.Match[str], way: Way, date: dt.date | None) -> Day:
    end = match.end()
    suffix = None if way in ("weekday", "vague") else date_words.SUFFIX.match(text, end)
    if suffix and not (date and way == "relative" and _begins_a_list(text, suffix, date)):
        end = suffix.end()
        if date and date.weekday() != parse_weekday(suffix["short"] or suffix["long"] or suffix["english"]):
            date = None
    if week_words.TWO_WAYS_AFTER.match(text, end) and not week_words.NEITHER_BEFORE.search(text, 0, match.start()):
        date = None
    return Day(match.end() - len(match[0].lstrip()), end, date, way)


def _begins_a_list(text: str, suffix: re.Match[str], date: dt.date) -> bool:
    """ "tomorrow, Thursday and Friday" on a Tuesday: the next days, and no other name of this one."""
    joint = row_words.LISTED.match(text, suffix.end())
    third = date_words.PLAIN_WEEKDAY.match(text, joint.end()) if joint and suffix["english"] else None
    if third is None:
        return False
    told = [parse_weekday(suffix["english"]), parse_weekday(third["weekday"])]
    return told == [(date.weekday() + ahead) % 7 for ahead in (1, 2)]
