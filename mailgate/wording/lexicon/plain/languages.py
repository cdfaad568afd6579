"""All languages of which plain sentences are read."""

import re

from mailgate.wording.lexicon.plain import easy, fil, pt, vi, zh

IN_LATIN_LETTERS = (pt.WORDS, vi.WORDS, vi.UNMARKED, fil.WORDS)
IN_HAN = (zh.WORDS,)
LANGUAGES = (*IN_LATIN_LETTERS, *IN_HAN)
LABELS = {field: tuple(label for words in LANGUAGES for label in words.labels[field]) for field in pt.WORDS.labels}
"""The form's labels in all of these languages."""
FIRST_LABELS = tuple(dict.fromkeys(words.labels["student"][0] for words in LANGUAGES))
DAY_FIRST_LABELS = tuple(
    label for words in (pt.WORDS, vi.WORDS) for field in ("date", "until") for label in words.labels[field]
)
JOINT = re.compile(r"(?<=\w)\s+(?:e|và|va|at)\s+(?=\w)|(?<=[0-9])\s*[和跟与與]\s*(?=[0-9])")
""" "And" between students; 和 also begins Japanese names."""
CHOICES = (easy.CHOICES, *(words.choices for words in LANGUAGES))
"""Kinds and reasons as the form calls them, by the Japanese that it is read in."""
