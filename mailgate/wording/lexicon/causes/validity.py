"""Whether a cause is there, denied, over or only thought of."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.causes import validity as en
from mailgate.wording.lexicon.ja.causes import denials as ja_denials
from mailgate.wording.lexicon.ja.causes import validity as ja

DENIED = any_of(ja_denials.DENIED, en.DENIED_AFTER)
EASES = any_of(ja.EASES)
GONE = any_of(ja.GONE)
GONE_IN_ENGLISH = any_of(en.GONE)
STILL = any_of(ja.STILL)
RELAPSED = any_of(ja.RELAPSED)
UNSURE = any_of(ja.UNSURE)
DOUBTED_BEFORE = any_of(en.DOUBTED_BEFORE)
SIDE = any_of(ja.SIDE, en.SIDE)
TAKEN = any_of(ja.TAKEN, en.TAKEN)
HOLDS = any_of(ja.HOLDS)
GOES_ON = any_of(ja.GOES_ON)
GOES_ON_OF_ITSELF = any_of(ja.GOES_ON_OF_ITSELF)
IS_PREDICATE = any_of(ja.IS_PREDICATE)
NOT_SO = any_of(ja.NOT_SO)
NOT_YET = any_of(ja.NOT_YET)
OF_SOMEBODY = any_of(ja.OF_SOMEBODY)
WORRY = any_of(ja.WORRY)
IS_NOT = any_of(ja.IS_NOT)
OR_ELSE = any_of(ja.OR_ELSE)
NOBODY_KNOWS = any_of(ja.NOBODY_KNOWS)
IS_NO = any_of(en.IS_NO)
"""Before what is called wrong; IS_NOT stands behind it."""
PAIRED = any_of(ja.PAIRED, en.PAIRED)
LISTED_BEFORE_DENIAL = any_of(ja.LISTED_BEFORE_DENIAL)
DENIED_BEFORE = any_of(ja_denials.DENIED_BEFORE, en.DENIED_BEFORE)
FELT = any_of(ja.FELT)
SEEMS = any_of(ja.SEEMS)
FEIGNED = any_of(ja.FEIGNED, en.FEIGNED)
SUSPECTED = any_of(ja.SUSPECTED)
FIGURATIVE = any_of(ja.FIGURATIVE, en.FIGURATIVE)
