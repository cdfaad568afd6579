"""Hours as people write them, in the same way on every page, in every letter and on paper."""

import datetime as dt


def hour(value: str | dt.time | dt.datetime) -> str:
    """An hour as it is written everywhere: 8:00, 13:30. A text is one in ISO form or written so already."""
    time = dt.time.fromisoformat(value.zfill(len("00:00"))) if isinstance(value, str) else value
    return f"{time.hour}:{time.minute:02}"
