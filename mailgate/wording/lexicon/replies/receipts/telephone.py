"""What a reply to a receipt says of a telephone call that was missed."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import telephone as ja

CALLS_BACK, CALLED = any_of(ja.CALLS_BACK), any_of(ja.CALLED)
