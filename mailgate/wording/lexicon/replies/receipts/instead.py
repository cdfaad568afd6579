"""A notice that is another one now: an absence instead of coming late, or the reverse."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import instead as ja

BESIDE = any_of(ja.BESIDE)
NOT_LATE = any_of(ja.NOT_LATE)
ADVISED = any_of(ja.ADVISED)
"""What a doctor says: "今日は安静にと言われました"."""
LATE_INSTEAD = any_of(ja.LATE_INSTEAD)
ABSENCE_INSTEAD_OF = any_of(ja.ABSENCE_INSTEAD_OF)
