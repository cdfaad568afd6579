"""The telephone numbers by which a school reaches a student's family, as offices write them. Pure."""

import re
import unicodedata

from mailgate.visible import bounded

LONGEST = 80
"""How many characters the numbers of a student have at most, as they are kept."""

_DASHES = re.compile("[‐-―−ー]")
_BETWEEN = re.compile("[、,;/\n・]+")
_WHOSE = "[^0-9+]{1,10}"
_NUMBER = re.compile(rf"(?:{_WHOSE})?(?:0|\+[1-9])[0-9]*(?:[ -][0-9]+)*(?: {_WHOSE})?")
_DIGITS = range(6, 16)
"""How many digits a number has; 15 at most by ITU-T E.164."""


def telephones(text: str) -> str | None:
    """The numbers of a text in plain digits, with 、 between them; None where something in it is no number.

    A number begins with 0 or with + and its country: a spreadsheet takes the zero away from what it counts with. A
    short word before or behind it may say whose it is (母, 自宅).
    """
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", bounded(text, 2 * LONGEST)))
    numbers = [" ".join(re.sub("[()]", " ", each).split()) for each in _BETWEEN.split(plain)]
    found = "、".join(dict.fromkeys(filter(None, numbers)))
    return found if len(found) <= LONGEST and all(map(_is_number, filter(None, numbers))) else None


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and sum(map(str.isdecimal, text)) in _DIGITS
