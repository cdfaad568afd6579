"""Students by short forms of their names: 花ちゃん, たろ, where only one student can be meant."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mailgate.wording.lexicon.people import kinship as words
from mailgate.wording.lexicon.people import strangers as stranger_words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.values import Candidate

_SHORTEST = 2
"""Kana of a short form."""
_BEFORE = 8
"""Letters before a short form that tell whether it begins there."""


def short_forms(text: str, students: Sequence[Candidate]) -> Iterator[tuple[int, int, int]]:
    """Where a student is called by a part of the given name in a folded text, and whose key it is."""
    forms, pattern = _forms(tuple(students))
    for match in pattern.finditer(text) if pattern else ():
        key = forms[match[0]]
        called = words.CALLED.match(text, match.end())
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        if called and words.CALLED_BEFORE.search(before):
            yield match.start(), called.end(), key
        elif not called and _stands_alone(text, match, before):
            yield match.start(), match.end(), key


def _stands_alone(text: str, match: re.Match[str], before: str) -> bool:
    """ "たろ、熱です": in kana, at the beginning of a sentence, and no word of its own there."""
    if not people_words.KANA.fullmatch(match[0]) or not words.SHORT_BEFORE.search(before):
        return False
    is_word = stranger_words.NO_PERSON.fullmatch(match[0]) is not None
    return (words.SHORT_LIKE_A_WORD if is_word else words.SHORT).match(text, match.end()) is not None


@lru_cache(maxsize=8)
def _forms(students: tuple[Candidate, ...]) -> tuple[dict[str, int], re.Pattern[str] | None]:
    """Every short form that is one student's alone, and nobody's whole name, with its pattern."""
    owners: dict[str, set[int]] = {}
    whole: set[str] = set()
    for student in students:
        for name in (student.name, student.kana):
            parts = folded(shown(name)).split()
            whole |= set(parts)
            given = parts[-1] if parts else ""
            shortest = _SHORTEST if people_words.KANA.fullmatch(given or "あ") else 1
            for length in range(shortest, len(given)):
                owners.setdefault(given[:length], set()).add(student.key)
    forms = {form: min(keys) for form, keys in owners.items() if len(keys) == 1 and form not in whole}
    longest_first = sorted(forms, key=len, reverse=True)
    return forms, re.compile("|".join(map(re.escape, longest_first))) if forms else None
