"""A reply that corrects a reason."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts.corrections import reasons as en
from mailgate.wording.lexicon.ja.replies.receipts.corrections import reasons as ja

TOLD = any_of(ja.TOLD, en.TOLD)
THE_REASON = any_of(ja.THE_REASON)
DANGER = any_of(ja.DANGER, en.DANGER)
DIAGNOSED = any_of(ja.DIAGNOSED)
IS_IT = any_of(ja.IS_IT, en.IS_IT)
STAYS_NOW = any_of(ja.STAYS_NOW, en.STAYS_NOW)
STAY_IS_IT = any_of(ja.STAY_IS_IT, en.STAY_IS_IT)
PURPOSE = any_of(ja.PURPOSE)
BESIDE = any_of(ja.BESIDE)
AND = any_of(ja.AND)
JOINS = any_of(ja.JOINS)
REASON_SET, KEPT_AFTER_ALL = any_of(ja.REASON_SET), any_of(ja.KEPT_AFTER_ALL)
