"""Sorts a text that was typed into a chat. Never raises for any text, and keeps nothing of it but a code or a date."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.chat.absence import tells_of_absence
from mailgate.wording.lexicon.chat import WORDS, Wish
from mailgate.wording.normalization import folded, shown

LONGEST = 300
"""A longer text is not read: it is answered like one that tells of an absence, since it may."""

Sort = Wish | Literal["code", "date", "absence", "other"]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a text is; `value` is a code as `Keyring.code` writes it, or an ISO date.

    `language` is the one whose word was typed, empty for all other texts.
    """

    sort: Sort
    value: str = ""
    language: str = ""


def sort(text: str) -> Typed:
    """What this text is."""
    if len(text) > LONGEST:
        return Typed("absence")
    plain = folded(shown(text)[:LONGEST]).strip(_AROUND)
    if known := _KNOWN.get(" ".join(plain.split())):
        return known
    if day := _birth_date(plain):
        return Typed("date", day.isoformat())
    if tells_of_absence(plain):
        return Typed("absence")
    code = _code(plain)
    return Typed("code", code) if code else Typed("other")


_AROUND = " \n\"'.!,:;()[]。、!「」『』【】・…"
_KNOWN = {
    folded(shown(word)): Typed(wish, language=language)
    for wish, languages in WORDS.items()
    for language, words in languages.items()
    for word in words
}

# -- codes --------------------------------------------------------------------------------------------


def _code(text: str) -> str:
    """The code on a paper, however it is grouped, alone or within the address that the paper names; or empty."""
    found = _CODE.fullmatch(text)
    if found is None or not re.search("[0-9]", found["code"]):
        return ""
    return re.sub(r"[\s-]", "", found["code"]).translate(_MEANT)


_CODE = re.compile(
    r"(?:登録(?:こーど|番号)|こーど|code|registration code)?[:\s]*(?:register[+-])?"
    r"(?P<code>[0-9a-tv-z](?:[\s-]*[0-9a-tv-z]){15})(?:@[a-z0-9.-]+)?"
)
_MEANT = str.maketrans("oil", "011")

# -- birth dates --------------------------------------------------------------------------------------


def _birth_date(text: str) -> dt.date | None:
    """The day that a text names and nothing else, with its year; None for a text that is no such date."""
    written = re.sub(r"\s", "", text)
    found = next(filter(None, (pattern.fullmatch(written) for pattern in _DATES)), None)
    if found is None:
        return None
    year = 1 if found["year"] == "元" else int(found["year"])
    try:
        return dt.date(_ERAS[found["era"]] + year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


_ERAS = {"": 0, "昭和": 1925, "s": 1925, "平成": 1988, "h": 1988, "令和": 2018, "r": 2018}
_DATES = (
    re.compile(r"(?P<era>)(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(
        r"(?P<era>)(?P<year>[12][0-9]{3})[-./年](?P<month>[0-9]{1,2})[-./月](?P<day>[0-9]{1,2})日?(?:生まれ|生)?"
    ),
    re.compile(
        r"(?P<era>昭和|平成|令和|[shr])(?P<year>元|[0-9]{1,2})[-./年](?P<month>[0-9]{1,2})[-./月](?P<day>[0-9]{1,2})日?"
        r"(?:生まれ|生)?"
    ),
)
