"""Whether a person can be recognised in the words of a reply.

No list knows the words of all programs. So a reply that acts has to show that a person wrote it: they say little, they
speak of a child and its school, or they answer its family. Who quotes our letter is rather a person, too, since
programs that answer by themselves seldom do; those that do are known by their words (`program_words`).
"""

import re
import unicodedata

from mailgate.mail.automatic.lexicon.persons import OF_SCHOOL, TO_FAMILIES

_FEW_CHARACTERS = 6
_FEW_LATIN = 20
_LATIN = re.compile(r"[\x20-\x7e\u00c0-\u024f\u2018-\u201d]*")
_OF_PROGRAMS = re.compile(r"[\d:=#/@_]")
_CHARACTERS = 4_000


def shows_person(words: str) -> bool:
    """Whether somebody can be recognised who wrote this; in nothing at all, and in few words, one can."""
    said = unicodedata.normalize("NFKC", words[:_CHARACTERS]).strip()
    return _is_short(said) or bool(OF_SCHOOL.search(said) or TO_FAMILIES.search(said)) or _has_picture(said)


def _is_short(said: str) -> bool:
    most = _FEW_LATIN if _LATIN.fullmatch(said) else _FEW_CHARACTERS
    return len(said) <= most and not _OF_PROGRAMS.search(said)


def _has_picture(said: str) -> bool:
    """Whether there is an emoji, which programs in offices do not use."""
    return any(unicodedata.category(letter) == "So" for letter in said)
