"""A reply that says on which days an absence is now."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import moved_days as en
from mailgate.wording.lexicon.ja.replies.receipts import moved_days as ja

MOVED = any_of(ja.MOVED, en.MOVED)
TAIL = any_of(ja.TAIL, en.TAIL)
UNTIL = any_of(ja.UNTIL)
DANGER = any_of(ja.DANGER, en.DANGER)
LEFT = any_of(ja.LEFT)
"""Behind the days that are left."""
