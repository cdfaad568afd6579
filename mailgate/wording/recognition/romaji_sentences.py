"""A mail that is written in Latin letters, but in Japanese ("Hanako wa kyou netsu ga arimasu"): its words in kana.

Every word must be a known one, a number, or the name of a student: else the text stays as it is, and is asked about.
"""

import re
from collections.abc import Sequence
from functools import cache

from mailgate.wording.lexicon import romaji as words
from mailgate.wording.normalization import folded
from mailgate.wording.recognition import romaji
from mailgate.wording.recognition.people.mentions import latin_names
from mailgate.wording.values import Candidate

_KANA = re.compile("[ぁ-ヿ]")
_MARKS = {".": "。", ",": "、"}
_SIGNATURE = re.compile(r"(?<=\n)[A-ZÀ-ÞĐ][^\W\d_]+(?: [A-ZÀ-ÞĐ][^\W\d_]+){0,3}\s*\Z")
_WORD = re.compile(
    r"(?P<blank>\s*)(?:(?P<number>[0-9]+(?:[.:/][0-9]+)*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<mark>.))",
    re.DOTALL,
)


def in_kana(shown: str, students: Sequence[Candidate]) -> str:
    """The text with its Japanese words in kana; the text itself where it is not written so, or a word is unknown."""
    text = "" if _KANA.search(shown) else folded(shown)
    if not words.SIGNS.search(text):
        return shown
    names = {mention.start for mention in latin_names(text, students)}
    signed = _signature(shown, names)
    found: list[str] = []
    is_counted = False
    for match in _WORD.finditer(text):
        start = match.start() + len(match["blank"])
        is_name = start in names or (start >= signed and match["word"])
        spoken = shown[start : match.end()] if is_name else _spoken(match, is_counted)
        if spoken is None:
            return shown
        is_joined = is_counted or (match["word"] in words.PARTICLES and start not in names)
        found.append(spoken if is_joined and match["blank"] == " " else match["blank"] + spoken)
        is_counted = match["number"] is not None or (is_counted and match["word"] in words.COUNTERS)
    return "".join(found)


def _signature(shown: str, names: set[int]) -> int:
    """Where the writer's own name begins, on the last line of a text that names a student above it; else its end."""
    signed = _SIGNATURE.search(shown)
    return signed.start() if signed and any(start < signed.start() for start in names) else len(shown)


def _spoken(match: re.Match[str], is_counted: bool) -> str | None:
    """A word in kana, a mark as Japan writes it, or a number; nothing where a word is unknown."""
    word = match["word"]
    if not word:
        said = match[0].removeprefix(match["blank"])
        return _MARKS.get(said, said)
    if is_counted and word in words.COUNTERS:
        return words.COUNTERS[word]
    return words.PARTICLES.get(word) or words.TYPES.get(word) or _kana().get(romaji.fold(word))


@cache
def _kana() -> dict[str, str]:
    """The known words by their folded sound."""
    return {romaji.of_kana(word): word for word in words.WORDS.split()}
