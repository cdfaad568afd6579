"""How somebody takes back a word in the middle of a mail."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import slips as en
from mailgate.wording.lexicon.ja import slips as ja

WRONG_BEFORE = any_of(ja.WRONG_BEFORE, en.WRONG_BEFORE)
AFTER_ALL_BEFORE = any_of(ja.AFTER_ALL_BEFORE)
SORRY_BEFORE = any_of(ja.SORRY_BEFORE, en.SORRY_BEFORE)
NEXT_TO_IT = any_of(ja.NEXT_TO_IT, en.NEXT_TO_IT)
ONE_MORE = any_of(ja.ONE_MORE, en.ONE_MORE)
ANOTHER_NUMBER = any_of(en.ANOTHER_NUMBER)
PUT_RIGHT = any_of(ja.PUT_RIGHT)
IS_ALL = any_of(ja.IS_ALL, en.IS_ALL)
IS_A_SLIP = any_of(ja.IS_A_SLIP)
TAKEN_BACK = any_of(ja.TAKEN_BACK, en.TAKEN_BACK)
