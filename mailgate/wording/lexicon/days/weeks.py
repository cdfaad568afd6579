"""Weeks, and days that are only roughly told."""

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en.days import weeks as en
from mailgate.wording.lexicon.ja.days import weeks as ja

WEEKS = ja.WEEKS | en.WEEKS
STRETCHES = en.STRETCHES
VAGUE = any_of(ja.VAGUE, ja.OPEN, in_ascii(en.VAGUE))
NEITHER_BEFORE = any_of(en.NEITHER_BEFORE)
TWO_WAYS_AFTER = any_of(ja.TWO_WAYS_AFTER, en.TWO_WAYS_AFTER)
ANY_WEEK = any_of(en.ANY_WEEK)
UNTIL_IT_ENDS = any_of(en.UNTIL_IT_ENDS)
WEEK_LONG = any_of(ja.WEEK_LONG, en.WEEK_LONG)
LAST_WEEK = any_of(ja.LAST_WEEK)
