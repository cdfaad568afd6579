"""What stays as it was told, and what says that it does not, or may not."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts.corrections import agreement as ja

AS_TOLD = any_of(ja.AS_TOLD)
NOT_AS_TOLD = any_of(ja.NOT_AS_TOLD)
IS_NOT_SO = any_of(ja.IS_NOT_SO)
OPEN_UNTIL = any_of(ja.OPEN_UNTIL)
TOLD_BEFORE = any_of(ja.TOLD_BEFORE)
