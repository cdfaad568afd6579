"""What a sibling does who comes as always."""

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en.sentences import siblings as en
from mailgate.wording.lexicon.ja.sentences import siblings as ja

BECAUSE_IT_IS_CLOSED = any_of(ja.BECAUSE_IT_IS_CLOSED)
OF_A_CLOSED_CLASS = any_of(ja.OF_A_CLOSED_CLASS, en.OF_A_CLOSED_CLASS)
GOES_ELSEWHERE = any_of(ja.GOES_ELSEWHERE)
WELL = any_of(ja.WELL, in_ascii(en.WELL))
AS_ALWAYS = any_of(ja.AS_ALWAYS, en.AS_ALWAYS)
NORMAL = any_of(ja.NORMAL)
LONG_OVER = any_of(ja.LONG_OVER)
SLIGHT_FEVER = any_of(ja.SLIGHT_FEVER)
MAY_STILL_COME = any_of(en.MAY_STILL_COME)
WHICH_SIBLING = any_of(ja.WHICH_SIBLING, en.WHICH_SIBLING)
OF_A_SIBLING = any_of(ja.OF_A_SIBLING, en.OF_A_SIBLING)
TOLD_OF = any_of(ja.TOLD_OF)
NO_ASIDE = any_of(ja.NO_ASIDE)
QUOTED = any_of(ja.QUOTED)
ENGLISH_HANDED_TO = any_of(en.HANDED_TO)
TELLS = any_of(ja.TELLS)
