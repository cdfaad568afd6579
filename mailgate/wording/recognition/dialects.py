"""A text in the standard language, letter for letter, whatever dialect it is in."""

import re
from itertools import groupby

from mailgate.wording.lexicon.ja.dialects import ROWS

_WORDS = [
    (word, standard, before, after)
    for before, after, pairs in ROWS
    for word, _, standard in (pair.partition("→") for pair in pairs.split())
]
_STANDARD = {word: standard for word, standard, _, _ in _WORDS}


def _at(word: str, before: str, after: str) -> str:
    """A pattern for a word without its first letter, where it is one of a dialect."""
    behind = "|".join(f"(?<={each}{re.escape(word)})" for each in before.split("|")) if before else ""
    return f"{re.escape(word[1:])}(?:{behind}){after}"


def _pattern() -> str:
    """All words by their first letter, which tells at most places of a text that there is none; the longest first."""
    words = sorted((word[0], -len(word), word, before, after) for word, _, before, after in _WORDS)
    by_letter = groupby(words, key=lambda each: each[0])
    return "|".join(f"{re.escape(first)}(?:{'|'.join(_at(*each[2:]) for each in some)})" for first, some in by_letter)


_DIALECT = re.compile(_pattern())


def in_standard(text: str) -> str:
    """What a folded text says in the standard language, as long as it is: 休ませっから is 休ませるから."""
    return _DIALECT.sub(lambda found: _STANDARD[found[0]], text)
