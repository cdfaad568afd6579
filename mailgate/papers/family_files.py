"""What is known of a family, as a file for the family: JSON for programs, or a page that a browser shows and prints."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from mailgate.words.templates import environment

INSTANTS = frozenset(
    {
        *(
            "created",
            "updated",
            "confirmed",
            "ended",
            "expires",
            "seen",
            "ends",
            "verified",
            "used",
            "asked",
            "reported",
        ),
        *("decided", "due", "settled", "suspect_since"),
    }
)
"""Under these names stand seconds UTC."""

MEDIA_TYPES = {"html": "text/html; charset=utf-8", "json": "application/json; charset=utf-8"}
"""The kinds of files."""


def as_json(known: Mapping[str, Any]) -> str:
    """The file for programs: times are whole seconds UTC."""
    return json.dumps(known, ensure_ascii=False, indent=2)


def as_html(known: Mapping[str, Any], language: str, zone: ZoneInfo, now: int) -> str:
    """The file to read, in Japanese or English; times are on the clock of this time zone."""
    templates = environment("family", language)
    templates.filters["instant"] = lambda seconds: f"{dt.datetime.fromtimestamp(seconds, zone):%Y-%m-%d %H:%M}"
    return templates.get_template("data.html").render(known=known, instants=INSTANTS, now=now)
