"""Local times as browsers send and take them (HTML, datetime-local), and the instants that they mean."""

import datetime as dt
from zoneinfo import ZoneInfo

from mailgate.school.directory.rules import Problem
from mailgate.school.errors import Refused


def written(instant: int | None, zone: ZoneInfo) -> str:
    """An instant (seconds UTC) as a field shows it; nothing where there is none."""
    return "" if instant is None else f"{dt.datetime.fromtimestamp(instant, zone):%Y-%m-%dT%H:%M}"


def read(typed: str, zone: ZoneInfo, wrong: Problem) -> int | None:
    """The instant (seconds UTC) that was typed, None where nothing was. Raises Refused with what is `wrong`."""
    if not typed:
        return None
    try:
        return int(dt.datetime.fromisoformat(typed).replace(tzinfo=zone).timestamp())
    except (ValueError, OverflowError):
        raise Refused([wrong]) from None
