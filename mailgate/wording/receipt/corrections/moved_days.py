"""On which days an absence is now, by a clause of a reply to a receipt: "27日まで延ばしてください", "26日だけです"."""

import datetime as dt
import string
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.replies.receipts import coming as coming_words
from mailgate.wording.lexicon.replies.receipts.corrections import moved_days as words
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood

Row = tuple[dt.date, dt.date]
_LONGEST = 5 * LONGEST_FIELD
_DAY, _WEEKEND = dt.timedelta(1), (5, 6)
_LATIN = frozenset(string.ascii_lowercase)


def until(text: str, standing: Sequence[Understood]) -> str:
    """The text with まで for the までに of "欠席を27日までにしてください" about an absence: no time limit."""
    said = shown(text)
    if any(notice.kind not in ABSENCES for notice in standing):
        return text
    for match in reversed(list(words.ENDS_THEN.finditer(folded(said)))):
        said = said[: match.end() - 1] + said[match.end() :]
    return said


def with_days(text: str, standing: Sequence[Understood]) -> str:
    """The text with 日 behind the numbers of "26も27も行かせます", one of which is a day that stands."""
    said = shown(text)
    days = {day.day for notice in standing for day in (notice.date, notice.until)}
    for match in reversed(list(words.TWO_NUMBERS.finditer(folded(said)))):
        first, last = int(match["first"]), int(match["last"])
        if last == first + 1 and days & {first, last}:
            said = f"{said[: match.end('first')]}日{said[match.end('first') : match.end()]}日{said[match.end() :]}"
    return _with_one_more(said, standing)


def _with_one_more(said: str, standing: Sequence[Understood]) -> str:
    """ "もう一日休みます" of an absence that does not end before a weekend: the day behind it."""
    ends = {notice.until for notice in standing if notice.kind in ABSENCES}
    found = words.ONE_DAY_MORE.search(folded(said)) if len(ends) == 1 and len(said) <= _LONGEST else None
    day = ends.pop() + _DAY if found else None
    if not found or not day or day.weekday() in _WEEKEND:
        return said
    return f"{said[: found.start()]}{day.month}月{day.day}日まで{said[found.end() :]}"


def without_their_number(text: str, standing: Sequence[Understood]) -> str:
    """The text without "この三日間は" and "連絡した3日間のまま", where that is how long they are."""
    if len(text) > _LONGEST:
        return text
    said = shown(text)
    lengths = {(notice.until - notice.date).days + 1 for notice in standing}
    for pattern, word in ((words.THEIR_DAYS, ""), (words.THEIR_DAYS_STAND, words.AS_IT_STANDS)):
        for match in reversed(list(pattern.finditer(folded(said)))):
            if lengths == {number(next(filter(None, match.groups())))}:
                said = said[: match.start()] + word + said[match.end() :]
    return said


def names_days(clause: Facts, about: Sequence[Understood], today: dt.date) -> bool:
    """Whether a clause names days of staying away or of coming.

    Neither those of a journey, nor by how much they are moved, nor what was done today, nor what somebody hopes for.
    Those of the notice are no news: "今日の欠席理由の訂正をお願いします".
    """
    is_of_the_way = words.ON_THE_WAY.search(clause.text, clause.start, clause.end) is not None
    rows = {(notice.date, notice.until) for notice in about}
    is_of_absence = words.OF_ABSENCE.search(clause.text, clause.start, clause.end) is not None
    told = [period for period in _days(clause) if period.first or period.last or is_of_absence]
    told = [period for period in told if not (_is_past(period, today) or _begins_a_stay(period, clause, about))]
    days = [period for period in told if {(period.first, period.last)} != rows and not is_of_the_way]
    return not all(_is_told_of_today(each, clause, today) or _is_foreseen(each, clause) for each in days)


def _is_past(period: Period, today: dt.date) -> bool:
    """ "ゆうべから発作が続いていて": how long something has been so."""
    is_over = period.last is None or period.last < today
    return period.first is not None and period.first < today and is_over


def _begins_a_stay(period: Period, clause: Facts, about: Sequence[Understood]) -> bool:
    """ "今日の午後から入院することになりました" of an absence from today on."""
    is_first = period.way != "until" and all(period.first == notice.date for notice in about)
    return is_first and words.STAY.match(clause.text, period.end, clause.end) is not None


def _is_told_of_today(period: Period, clause: Facts, today: dt.date) -> bool:
    """ "本日診ていただき、"."""
    is_over = words.TOLD_OF_TODAY.match(clause.text, period.end, clause.end) is not None
    return period.first == period.last == today and is_over


def _is_foreseen(period: Period, clause: Facts) -> bool:
    """ "明日には下がりそうなので、", "金曜も無理そうなので、"."""
    signs = (words.FORESEEN, words.NOT_FIT)
    return any(sign.match(clause.text, period.end, clause.end) for sign in signs)


def stays_beyond(clauses: Sequence[Facts], row: Row | None) -> bool:
    """Whether somebody is said not to come on a day that is none of the new ones: "来週も無理そうなので"."""
    days = (
        each for clause in clauses for each in clause.periods if words.NOT_FIT.match(clause.text, each.end, clause.end)
    )
    return any(not (row and each.first and row[0] <= each.first <= row[1]) for each in days)


def days_told(clauses: Sequence[Facts], about: Sequence[Understood], *, is_told: bool) -> Row | None:
    """The new days: until when, from when until when, or which ones alone; None where that is open.

    `is_told`: that they are other days than before; one clause may say so for all.
    """
    before = {(notice.date, notice.until) for notice in about}
    if len(before) != 1:
        return None
    is_told = is_told or any(_row(clause, *before, is_told=False) for clause in clauses)
    rows = [_row(clause, *before, is_told=is_told) for clause in clauses]
    told = {row for row in rows if row}
    if told and all(row[0] > last for row in told for _, last in before):
        rows = [row for row, clause in zip(rows, clauses, strict=True) if row or not _are_open(clause)]
    return min(told) if all(rows) and len({_at_school(*row) for row in told}) == 1 else None


def _are_open(clause: Facts) -> bool:
    """ "船の都合で来週に変更になりました", where another clause tells the days."""
    return all(day.way == "vague" and day.first is None and day.last is None for day in _days(clause))


def _at_school(first: dt.date, last: dt.date) -> Sequence[dt.date]:
    """The days of school in a row: up to Saturday is up to Friday."""
    days = (first + _DAY * count for count in range((last - first).days + 1))
    return tuple(day for day in days if day.weekday() not in _WEEKEND)


def are_moved(clauses: Sequence[Facts]) -> bool:
    """Whether other days than before are said to be meant."""
    return any(words.MOVED.search(clause.text, clause.start, clause.end) for clause in clauses)


def are_apart(clause: Facts, row: Row) -> bool:
    """Whether somebody comes on days that are none of these, with no day of school between, where it is from then on.

    "二日とも" counts some that are named.
    """
    days = _days(clause)
    named = [day for day in days if not coming_words.BOTH_DAYS.fullmatch(clause.text, day.start, day.end)]
    days = named or days
    return bool(days) and all(_is_apart(period, row) for period in days)


def _is_apart(period: Period, row: Row) -> bool:
    first, last = row
    if period.way == "from" and period.first and _at_school(last + _DAY, period.first - _DAY):
        return False
    if period.first is None:
        return period.way == "until" and period.last is not None and period.last < first
    return period.first > last or (period.way != "from" and (period.last or period.first) < first)


def _days(clause: Facts) -> list[Period]:
    """The days that a clause names, without how many they are, and by how many they are moved."""
    days = [each for each in merged(list(clause.periods)) if not _is_count(each, clause)]
    ends = {each.last for each in days if each.way == "until"}
    days = [each for each in days if each.way == "until" or each.first != each.last or each.last not in ends]
    return _over_the_weekend(days)


def _over_the_weekend(days: Sequence[Period]) -> list[Period]:
    """The days, where Friday and the Monday behind it are one row: "27日と30日"."""
    joined: list[Period] = []
    for day in days:
        last = joined[-1].last if joined else None
        if (
            last
            and day.first
            and day.way != "until"
            and last < day.first
            and not _at_school(last + _DAY, day.first - _DAY)
        ):
            joined[-1] = replace(joined[-1], end=day.end, last=day.last, way="range")
        else:
            joined.append(day)
    return joined


def _is_count(period: Period, clause: Facts) -> bool:
    is_open = period.way in ("vague", "length")
    return is_open and words.COUNT.fullmatch(clause.text, period.start, period.end) is not None


def _row(said: Facts, before: Row, *, is_told: bool) -> Row | None:
    days = _days(said)
    ends = {(day.first or (before[0] if day.way == "until" else None), day.last) for day in days}
    days = days[-1:] if len(ends) == 1 else days  # 26日まで(24日~26日)
    if len(days) != 1 or words.DANGER.search(said.text, said.start, said.end):
        return None
    (period,) = days
    if _is_of_discharge(period, said):
        return (before[0], period.last) if period.last and period.last >= before[1] else None
    if words.TOO.match(said.text, period.end):
        return _longer(period, said, before)
    is_from = period.way == "from" and period.last is None
    is_absent = any(deed.what == "absent" for deed in said.deeds)
    last = before[1] if is_from else period.last
    is_until = period.way == "until" and period.first is None
    is_until = is_until or words.UNTIL.match(said.text, period.end) is not None
    first = before[0] if is_until else period.first
    if first is None or last is None or first > last or not _is_of_absence(period, said):
        return None
    only = words.ALONE.search(said.text, period.end, said.end) or words.ONLY.search(said.text, said.start, period.start)
    is_alone = only is not None
    is_told = is_told or (period.first == before[0] and last > before[1])
    is_told = is_told or (is_absent and first < before[0] if is_from else is_until or is_alone or period.way == "range")
    is_told = is_told and bool(_at_school(first, last))
    return (first, last) if is_told and _is_so_long(period, said, (first, last)) else None


def names_discharge(clause: Facts) -> bool:
    """Whether a day is that on which a stay in hospital ends."""
    return any(_is_of_discharge(each, clause) for each in clause.periods)


def _is_of_discharge(period: Period, said: Facts) -> bool:
    """ "退院は金曜の予定です": somebody is away on that day, too."""
    is_behind = words.DISCHARGED.match(said.text, period.end, said.end) is not None
    return is_behind or words.DISCHARGE.search(said.text, said.start, period.start) is not None


def _longer(period: Period, said: Facts, before: Row) -> Row | None:
    """The row with the days that follow it: "明日も休ませることにしました"."""
    first, last = period.first, period.last
    is_absent = any(deed.what == "absent" and deed.mood in ("firm", "asked") for deed in said.deeds)
    if not (is_absent and first and last) or first <= before[1]:
        return None
    return None if _at_school(before[1] + _DAY, first - _DAY) else (before[0], last)


def _is_of_absence(period: Period, said: Facts) -> bool:
    """Whether these are days of staying away: nothing else is named, or it is said."""
    topic = words.TOPIC.search(said.text, said.start, period.start)
    if topic and not (
        words.OF_ABSENCE.search(topic["topic"]) or any(topic.start() <= each.start for each in said.people)
    ):
        return False
    is_elsewhere = any(deed.what == "elsewhere" for deed in said.deeds)
    is_said = any(deed.what == "absent" for deed in said.deeds)
    is_said = is_said or (not is_elsewhere and words.OF_ABSENCE.search(said.text, said.start, said.end) is not None)
    is_english = any(letter in _LATIN for letter in said.text[period.start : period.end])
    if is_english and not is_said:
        around = ((said.start, period.start), (period.end, said.end))
        return all(words.NOTHING_BUT.fullmatch(said.text, *bounds) for bounds in around)
    return is_said or words.TAIL.fullmatch(said.text, period.end, said.end) is not None


def _is_so_long(period: Period, said: Facts, row: Row) -> bool:
    """Whether a number of days behind them agrees: "今日と明日の二日"."""
    found = words.SO_LONG.match(said.text, period.end, said.end)
    return not found or number(found["count"]) == (row[1] - row[0]).days + 1
