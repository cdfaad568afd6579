"""A notice about one student more that was forgotten."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import forgotten as ja

FORGOTTEN, GO_TOGETHER = any_of(ja.FORGOTTEN), any_of(ja.GO_TOGETHER)
DAYS_ALIKE, ALL_ALIKE = any_of(ja.DAYS_ALIKE), any_of(ja.ALL_ALIKE)
SO_MANY_DAYS = any_of(ja.SO_MANY_DAYS)
KNOWN = ja.KNOWN
