"""Replies of staff about a correction."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import corrections as en
from mailgate.wording.lexicon.ja.replies import corrections as ja

CORRECT = any_of(ja.CORRECT, en.CORRECT)
UNDO = any_of(ja.UNDO, en.UNDO)
TAKE_BACK = any_of(ja.TAKE_BACK, en.TAKE_BACK)
WHY = any_of(ja.WHY, en.WHY)
"""The label of the line that says why."""
