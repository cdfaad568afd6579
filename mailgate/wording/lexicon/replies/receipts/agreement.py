"""What stays as it was told."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import agreement as ja

AS_TOLD = any_of(ja.AS_TOLD)
NOT_AS_TOLD = any_of(ja.NOT_AS_TOLD)
