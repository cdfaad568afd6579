"""What was wrong, and that something is to be corrected."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts.corrections import contrasts as en
from mailgate.wording.lexicon.ja.replies.receipts.corrections import contrasts as ja

ANNOUNCES = any_of(ja.ANNOUNCES, en.ANNOUNCES)
WRONG = any_of(ja.WRONG, en.WRONG)
IS_NOT = any_of(ja.IS_NOT, en.IS_NOT)
SOMEHOW = any_of(ja.SOMEHOW, en.SOMEHOW)
INTENDED, IS_RIGHT = any_of(ja.INTENDED), ja.IS_RIGHT
NOT_SO_LONG = any_of(ja.NOT_SO_LONG)
FORMER = any_of(ja.FORMER)
SHIFTED = any_of(ja.SHIFTED)
