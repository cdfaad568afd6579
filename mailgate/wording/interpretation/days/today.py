"""Until when in the day a text that names no day is about today."""

import datetime as dt

_AFTERNOON = 15


def means_today(now: dt.datetime) -> bool:
    """Whether what is written `now`, and names no day, is about today: until 15:00, when school is over."""
    return now.hour < _AFTERNOON
