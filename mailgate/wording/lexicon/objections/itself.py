"""What is said against a form: whether the form holds."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import itself as en
from mailgate.wording.lexicon.ja.objections import itself as ja

NO_NOTICE = any_of(ja.NO_NOTICE, en.NO_NOTICE)
TAKEN_BACK = any_of(ja.TAKEN_BACK)
LEFT_OPEN = any_of(ja.LEFT_OPEN, en.LEFT_OPEN)
ASKS = any_of(ja.ASKS, en.ASKS)
WAS_TO_BE_AWAY = any_of(ja.WAS_TO_BE_AWAY)
