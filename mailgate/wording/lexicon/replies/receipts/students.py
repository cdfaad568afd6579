"""What a reply to a receipt says of students: which one is meant, or which else."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import sentences as en_sentences
from mailgate.wording.lexicon.en.replies.receipts import students as en
from mailgate.wording.lexicon.ja.replies.receipts import students as ja

NAMED_BY_MISTAKE, THEIR_ABSENCE = any_of(ja.NAMED_BY_MISTAKE), ja.THEIR_ABSENCE
EVEN, TOO_OF_THEM = any_of(ja.EVEN), ja.TOO_OF_THEM
NOT_THIS = any_of(en.NOT_THIS)
THIS_ONE = any_of(en.THIS_ONE)
BUT_THIS, SHOULD_BE = any_of(en.BUT_THIS), any_of(en.SHOULD_BE)
IS_WHO, WHO_RATHER = any_of(en.IS_WHO), any_of(en.WHO_RATHER)
ENGLISH_RATHER = any_of(en_sentences.RATHER)
CLASS_IS, YOUNGER_IS, ELDER_IS = any_of(ja.CLASS_IS), any_of(ja.YOUNGER_IS), any_of(ja.ELDER_IS)
THEY_TOO, IS_NAMED = any_of(ja.THEY_TOO), any_of(ja.IS_NAMED)
IS_MEANT = any_of(ja.IS_MEANT)
IS_MISTAKEN = any_of(ja.IS_MISTAKEN)
SIBLING_IS = any_of(ja.SIBLING_IS)
ALSO_ON = any_of(ja.ALSO_ON)
NOT_NAMED = any_of(ja.NOT_NAMED)
COMES_AS_ALWAYS = any_of(ja.COMES_AS_ALWAYS)
IS_THE_ONE = any_of(ja.IS_THE_ONE)
NAMES_MISTAKEN, SAID_WRONGLY = any_of(ja.NAMES_MISTAKEN, en.NAMES_MISTAKEN), any_of(ja.SAID_WRONGLY)
MEANT_BUT, WAS_WRITTEN = any_of(ja.MEANT_BUT), any_of(ja.WAS_WRITTEN)
WRONGLY = any_of(ja.WRONGLY)
IS_WRONG, SWAPPED = any_of(ja.IS_WRONG), any_of(ja.SWAPPED)
ILL_ONLY, STAYS_IS = (any_of(ja.ILL_ONLY), any_of(en.ILL_ONLY)), any_of(ja.STAYS_IS)
IS_ILL_ALONE = any_of(ja.IS_ILL_ALONE)
SUBJECT, IT_IS = any_of(ja.SUBJECT), any_of(ja.IT_IS)
NOTED_ABSENT, IS_LATE_THEN = any_of(ja.NOTED_ABSENT), any_of(ja.IS_LATE_THEN)
IS_THERE = any_of(ja.IS_THERE, en.IS_THERE)
BEFORE_ONE, IS_THE_RIGHT = any_of(ja.BEFORE_ONE, en.BEFORE_ONE), any_of(ja.IS_THE_RIGHT, en.IS_THE_RIGHT)
"""What stands around the name of the one who is meant: "発熱して休むのは太郎のほうなんです"."""
IS_ABSENT = any_of(ja.IS_ABSENT)
OPEN = any_of(ja.OPEN)
OF_AN_ABSENCE = any_of(ja.OF_AN_ABSENCE, en.OF_AN_ABSENCE)
OF_LATENESS = any_of(ja.OF_LATENESS, en.OF_LATENESS)
ALIKE = any_of(ja.ALIKE)
COUNTED_DAYS = any_of(ja.COUNTED_DAYS)
WAY_HOME = any_of(ja.WAY_HOME)
FAMILY_ERRAND = any_of(ja.FAMILY_ERRAND, en.FAMILY_ERRAND)
SEEN_TOO = any_of(ja.SEEN_TOO)
COMES_THEN = any_of(ja.COMES_THEN)
YOUNGER_ONE, ELDER_ONE = any_of(ja.YOUNGER_ONE, en.YOUNGER_ONE), any_of(ja.ELDER_ONE, en.ELDER_ONE)
OF_A_THIRD = any_of(ja.OF_A_THIRD)
SAME, SAME_DAYS, ASKED_FOR = any_of(ja.SAME, en.SAME), any_of(ja.SAME_DAYS, en.SAME_DAYS), any_of(ja.ASKED_FOR)
GOES_ALONG = any_of(ja.GOES_ALONG, en.GOES_ALONG)
GOES_ALONG_FIRMLY = any_of(ja.GOES_ALONG_FIRMLY, en.GOES_ALONG)
