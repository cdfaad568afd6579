"""A reply that says that a student comes after all."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import coming as ja

COMES = any_of(ja.COMES)
COMES_ALREADY = any_of(ja.COMES_ALREADY)
DANGER = any_of(ja.DANGER)
HOW = any_of(ja.HOW)
WHY = any_of(ja.WHY)
"""Where a clause ends that tells why."""
WELL = any_of(ja.WELL)
CHANGED = any_of(ja.CHANGED)
AS_ALWAYS = any_of(ja.AS_ALWAYS)
CALLED_OFF = any_of(ja.CALLED_OFF)
IN_TIME = any_of(ja.IN_TIME)
