"""Takes what stands in quotation marks out of a reply, so that no rule reads what only the families are to hear."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from mailgate.wording.normalization import shown

_LETTERS = range(0x2801, 0x2900)
"""Braille: nobody writes to a list in it."""
_ANY_LETTER = re.compile("[\u2800-\u28ff]")
_QUOTED = re.compile(
    r"「(?P<corners>[^「」\n]+)」|『(?P<double>[^『』\n]+)』|“(?P<curled>[^“”\n]+)”|\"(?P<straight>[^\"\n]+)\""
)

_TOLD = re.compile("と|って|で、?(?=[おご]?(?:返|伝))|を、?(?=[おご]?(?:返|伝|送))")
"""Behind what is said, be it an OK: 「承知しました」でお返事を."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A text in which one letter stands for each quotation, and what each of these letters stands for."""

    text: str
    quotations: dict[str, str]

    def said(self, words: str) -> str:
        """What words of the text say: a quotation alone without its marks, within other words with them."""
        alone = self.quotations.get(words.strip(" 。."))
        return alone[1:-1].strip() if alone else _ANY_LETTER.sub(lambda found: self.quotations[found[0]], words)


def without_speech(text: str, is_speech: Callable[[str], bool]) -> Speech:
    """The text with one letter for each quotation that is speech; those that are none only lose their marks.

    What is quoted before a と, or is to be sent back, is spoken, whatever it is.
    """
    plain = _ANY_LETTER.sub(" ", shown(text))
    quotations: dict[str, str] = {}
    letters = count(_LETTERS.start)

    def letter(found: re.Match[str]) -> str:
        inner = found[found.lastgroup or 0]
        is_told = _TOLD.match(plain, found.end()) is not None
        if len(quotations) == len(_LETTERS) or not (is_told or is_speech(inner)):
            return inner
        each = chr(next(letters))
        quotations[each] = found[0]
        return each

    return Speech(_QUOTED.sub(letter, plain), quotations)
