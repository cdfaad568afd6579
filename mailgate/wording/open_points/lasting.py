"""How long an answer says that an absence goes on, where the mail tells from when on, or nobody does."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.periods import periods

ISO = re.compile(r"\d{4}-\d\d-\d\d(?:~\d{4}-\d\d-\d\d)?")
_DAY = dt.timedelta(1)
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class ComingBack:
    """When an answer says that the student comes again, what it says before, and whether the coming is sure."""

    day: dt.date
    before: str
    is_firm: bool


def coming_back(answer: str, today: dt.date) -> ComingBack | None:
    """The day from which on an answer says at its end that the student comes: "金曜から登校します"."""
    line = folded(shown(answer)).strip()
    found = words.COMES_BACK.search(line) if len(line) <= LONGEST_FIELD else None
    named = list(periods(f"{found['day']}から", today)) if found else []
    first = named[0].first if len(named) == 1 and named[0].start == 0 else None
    if found is None or first is None or first <= today:
        return None
    return ComingBack(first, line[: found.start()].strip(), found["hoped"] is None)


def last_before(coming: dt.date) -> dt.date:
    """The last school day before somebody comes again."""
    last = coming - _DAY
    return last - dt.timedelta(max(0, last.weekday() - _FRIDAY))


def length_alone(answer: str) -> str:
    """How many days an answer names, and nothing more: "3日間いただきます"; else empty."""
    line = folded(shown(answer)).strip()
    found = list(words.LENGTH.finditer(line)) if len(line) <= LONGEST_FIELD else []
    if len(found) != 1:
        return ""
    rest = line[: found[0].start()] + " " + line[found[0].end() :]
    return found[0][0] if words.AROUND_DAYS.fullmatch(rest) else ""


def from_its_beginning(row: str, answer: str, mail: str, today: dt.date, mailed: dt.date) -> str:
    """The row that an answer ends or counts, from the day on which the mail begins: "26日から旅行", "30日までです".

    `today` is the day of the answer, `mailed` that of the mail. Nothing where the row would end before it begins.
    """
    told = list(periods(folded(shown(answer)), today))
    begins = set(_beginnings(folded(shown(mail)), mailed))
    ways = {each.way for each in told}
    is_counted, is_ended = ways == {"length"}, ways == {"until"} or coming_back(answer, today) is not None
    if not ISO.fullmatch(row) or not (is_counted or is_ended) or len(begins) != 1:
        return row
    first, end = begins.pop(), dt.date.fromisoformat(row.rpartition("~")[2])
    last = first + (end - dt.date.fromisoformat(row[:10])) if is_counted else end
    return "" if last < first else "~".join(day.isoformat() for day in dict.fromkeys((first, last)))


def _beginnings(text: str, today: dt.date) -> Iterator[dt.date]:
    """The days from which on a folded text tells of something, also in "明日からしばらく"."""
    for each in periods(text, today):
        if each.way == "from" and each.first:
            yield each.first
        elif each.way == "range" and not (each.first or each.last):
            said = text[each.start : each.end]
            yield from (
                day.first
                for end in row_words.FROM.finditer(said)
                for day in periods(said[: end.end()], today)
                if day.first
            )
