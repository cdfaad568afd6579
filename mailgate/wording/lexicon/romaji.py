"""Words of Japanese in Latin letters."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja import romaji as ja

SIGNS = any_of(ja.SIGNS)
PARTICLES, COUNTERS, TYPES, WORDS = ja.PARTICLES, ja.COUNTERS, ja.TYPES, ja.WORDS
