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
    written = _CODE.fullmatch(plain)
    if written and not _SPACES.search(written["code"]):
        return Typed("code", _code(written["code"]))
    if tells_of_absence(plain):
        return Typed("absence")
    if written and (_DIGIT.search(written["code"]) or _IN_FOURS.fullmatch(written["code"])):
        return Typed("code", _code(written["code"]))
    return Typed("other")


_AROUND = " \n\"'.!,:;()[]。、!「」『』【】・…"
_KNOWN = {
    folded(shown(word)): Typed(wish, language=language)
    for wish, languages in WORDS.items()
    for language, words in languages.items()
    for word in words
}

# -- codes --------------------------------------------------------------------------------------------


def _code(written: str) -> str:
    """A paper's code without its groups, and with the digits that look like letters."""
    return re.sub(r"[\s-]", "", written).translate(_MEANT)


_CODE = re.compile(
    r"(?:登録(?:こーど|番号)|こーど|code|registration code)?[:\s]*(?:register[+-])?"
    r"(?P<code>[0-9a-tv-z](?:[\s-]*[0-9a-tv-z]){15})(?:@[a-z0-9.-]+)?"
)
"""A paper's code, however it is grouped, alone or within the address that the paper names; some hold no digit."""

_SPACES = re.compile(r"\s")
_DIGIT = re.compile("[0-9]")
_IN_FOURS = re.compile(r"\w{4}(?:\s\w{4}){3}")
_MEANT = str.maketrans("oil", "011")
