"""Students by their place in the family, and by short forms of their names."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.people import kinship as ja

BY_ORDER = any_of(ja.BY_ORDER)
BEHIND_A_CLASS = any_of(ja.BEHIND_A_CLASS)
HERSELF, INTRODUCED = any_of(ja.HERSELF), any_of(ja.INTRODUCED)
THE_OTHER = any_of(ja.THE_OTHER)
ELSEWHERE = any_of(ja.ELSEWHERE)
CALLED = any_of(ja.CALLED)
CALLED_BEFORE = any_of(ja.CALLED_BEFORE)
SHORT_BEFORE = any_of(ja.SHORT_BEFORE)
SHORT, SHORT_LIKE_A_WORD = any_of(ja.SHORT), any_of(ja.SHORT_LIKE_A_WORD)
IS_AWAY = any_of(ja.IS_AWAY)
