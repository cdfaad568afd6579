"""Sorts a text that was typed into a chat. Never raises for any text, and keeps nothing of it but a code or a date."""

import re
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.chat.absence import tells_of_absence
from mailgate.wording.chat.dates import birth_date
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
    if day := birth_date(plain):
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
