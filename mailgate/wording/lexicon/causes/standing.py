"""What one has for years and goes to school with, and how it is told that it is the matter now."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.causes import standing as ja

BACKGROUND = any_of(ja.BACKGROUND)
OFTEN = any_of(ja.OFTEN)
SINCE_LONG = any_of(ja.SINCE_LONG)
IS_THERE = any_of(ja.IS_THERE)
IS_ILL_SO = any_of(ja.IS_ILL_SO)
ATTACK = any_of(ja.ATTACK)
JUDGED = any_of(ja.JUDGED)
HABIT_BEFORE, HABIT_BEHIND = any_of(ja.HABIT_BEFORE), any_of(ja.HABIT_BEHIND)
"""Around an attack that somebody has now and then."""
COMES_AGAIN = any_of(ja.COMES_AGAIN)
LIKE_IT = any_of(ja.LIKE_IT)
BREATH = any_of(ja.BREATH)
THOUGH = any_of(ja.THOUGH)
