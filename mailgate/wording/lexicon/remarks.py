"""Courtesies, and words that carry no news of their own."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import remarks as en
from mailgate.wording.lexicon.ja import remarks as ja

COURTESY = any_of(ja.COURTESY, en.COURTESY)
PLAIN = any_of(ja.PLAIN, en.PLAIN)
URGENT = any_of(ja.URGENT, en.URGENT)
"""What asks the school to hurry, to phone or to talk."""
