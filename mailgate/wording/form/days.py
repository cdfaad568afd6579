"""Which days the form is about."""

import datetime as dt
import re
from collections.abc import Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.days.today import means_today
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.normalization import folded, number
from mailgate.wording.recognition.days.dates import parse_date
from mailgate.wording.recognition.days.periods import parse_range, periods
from mailgate.wording.recognition.days.values import Period, merged


def rows(form: Form, now: dt.datetime) -> list[tuple[dt.date, dt.date]]:
    """The first and last of each row of days; without a day it is about today, until the afternoon. Raises Unclear."""
    today = now.date()
    answer, until = form.answers.get("date", ""), form.answers.get("until", "")
    if not answer and not until and means_today(now):
        return [(today, today)]
    found = _rows(answer or date_words.TODAY, today) if answer or means_today(now) else []
    if not found:
        raise Unclear("date-unclear")
    if found[0][0] < today:
        raise Unclear("date-past")
    return _until(found, until, today)


def begins_only(form: Form, today: dt.date) -> bool:
    """Whether the lines for days tell a beginning, and no end: "月日: 明日から"."""
    found = list(periods(folded(_with_units(form.answers.get("date", "").strip())), today))
    is_from = bool(found) and all(each.way == "from" and each.last is None for each in found)
    return is_from and not form.answers.get("until")


def _with_units(answer: str) -> str:
    """In a line for days "24" is the 24th, "24、25" are two days and "1124" is 24 November."""
    if four := re.fullmatch(r"(0[1-9]|1[0-2])([0-3][0-9])", answer):
        return f"{four[1]}/{four[2]}"
    if row_words.BARE_DAYS.fullmatch(answer):
        return re.sub(r"([0-9]+)", rf"\1{date_words.DAY_UNIT}", answer)
    return answer


def _rows(answer: str, today: dt.date) -> list[tuple[dt.date, dt.date]]:
    answer = row_words.AFTER_DAYS.sub("", _with_units(answer.strip()))
    if row := parse_range(answer, today=today):
        return [row]
    text = folded(answer)
    found = merged(list(periods(text, today)))
    between = "".join(" " if _held(found, at) else letter for at, letter in enumerate(text))
    if len(found) == 1 and found[0].way == "from" and found[0].first and not between.strip():
        return [(found[0].first, found[0].first)]
    listed = all(each.listed for each in found[1:]) and all(each.first and each.last for each in found)
    if found and listed and row_words.BETWEEN_DAYS.fullmatch(between):
        return [(each.first, each.last) for each in found if each.first and each.last]
    return []


def _held(found: Sequence[Period], at: int) -> bool:
    return any(each.start <= at < each.end for each in found)


def _until(rows: list[tuple[dt.date, dt.date]], until: str, today: dt.date) -> list[tuple[dt.date, dt.date]]:
    if not until:
        return rows
    first, last = rows[-1]
    text = row_words.AFTER_LAST_DAY.sub("", folded(until)).strip()
    if number_of_days := row_words.DAYS_LONG.fullmatch(text):
        end = first + dt.timedelta(number(number_of_days["n"]) - 1)
    else:
        row = parse_range(f"{first:%Y-%m-%d}~{text}", today=today)
        end = (row[1] if row else None) or parse_date(text, today=today) or dt.date.min
    if len(rows) > 1 or end < first or last not in (first, end):
        raise Unclear("date-unclear")
    return [(first, end)]
