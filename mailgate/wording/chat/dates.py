"""Birth dates as people write them, with the years of the calendar or of an era."""

import datetime as dt
import re

from mailgate.wording.normalization import folded, shown


def birth_date(text: str) -> dt.date | None:
    """The day that a short text names and nothing else, with its year; None for a text that is no such date."""
    written = re.sub(r"\s", "", folded(shown(text[:LONGEST])))
    found = next(filter(None, (pattern.fullmatch(written) for pattern in _DATES)), None)
    if found is None:
        return None
    year = 1 if found["year"] == "元" else int(found["year"])
    try:
        return dt.date(_ERAS[found["era"]] + year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


LONGEST = 40
_ERAS = {"": 0, "昭和": 1925, "s": 1925, "平成": 1988, "h": 1988, "令和": 2018, "r": 2018}
_MONTH_AND_DAY = r"(?P<month>[0-9]{1,2})[-./月](?P<day>[0-9]{1,2})日?(?:生まれ|生)?"
_DATES = (
    re.compile(r"(?P<era>)(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(rf"(?P<era>)(?P<year>[12][0-9]{{3}})[-./年]{_MONTH_AND_DAY}"),
    re.compile(rf"(?P<era>昭和|平成|令和|[shr])(?P<year>元|[0-9]{{1,2}})[-./年]{_MONTH_AND_DAY}"),
)
