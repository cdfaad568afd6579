"""A notice that is another one now: an absence instead of coming late, or the reverse."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import instead as en
from mailgate.wording.lexicon.ja.replies.receipts import instead as ja

BESIDE = any_of(ja.BESIDE)
NOT_LATE = any_of(ja.NOT_LATE)
AFTER_ALL = any_of(ja.AFTER_ALL)
VISIT_IS_OFF = any_of(ja.VISIT_IS_OFF)
OF_THE_VISIT = any_of(ja.OF_THE_VISIT, en.OF_THE_VISIT)
"""Why who was to come later stays at home after all: what came of the visit."""
WHOLE_DAY = any_of(ja.WHOLE_DAY)
"""How long a day is that stands before it: "今日はもう一日お休みします"."""
LATE_INSTEAD = any_of(ja.LATE_INSTEAD)
ABSENCE_INSTEAD_OF = any_of(ja.ABSENCE_INSTEAD_OF)
