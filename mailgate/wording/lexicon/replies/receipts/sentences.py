"""Replies of guardians to a receipt."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import sentences as en
from mailgate.wording.lexicon.ja.replies.receipts import sentences as ja

MISTAKEN = any_of(ja.MISTAKEN, en.MISTAKEN)
TOO = any_of(ja.TOO, en.TOO)
ENGLISH_TOO = any_of(en.TOO)
ENDS = any_of(ja.ENDS, en.ENDS)
ONE_MORE = any_of(ja.ONE_MORE)
VEHICLE = any_of(ja.VEHICLE)
COUNT = any_of(ja.COUNT)
AROUND = any_of(ja.AROUND, en.AROUND)
ONLY_AN_END = any_of(ja.ONLY_AN_END)
ADDED = any_of(ja.ADDED)
BEFORE_ANOTHER = any_of(ja.BEFORE_ANOTHER)
RATHER = any_of(ja.RATHER, en.RATHER)
IS_MEANT = any_of(ja.IS_MEANT)
IS_MISTAKEN = any_of(ja.IS_MISTAKEN)
OF_NAMED = any_of(ja.OF_NAMED)
SAID_BEFORE = any_of(ja.SAID_BEFORE)
"""What was said before, and holds no more: "10時と言いましたが"."""
QUESTION = any_of(ja.QUESTION)
UNCHANGED = any_of(ja.UNCHANGED)
ONLY_THEY = any_of(ja.ONLY_THEY)
HOLDS_NO_MORE = any_of(ja.HOLDS_NO_MORE)
STAYS_AWAY_UNTIL, STAYS_AWAY = any_of(ja.STAYS_AWAY_UNTIL), ja.STAYS_AWAY
"""What says until when an absence lasts without naming it, and the words that do."""
BOTH = any_of(ja.BOTH)
ALONE = any_of(ja.ALONE)
BECAUSE = any_of(ja.BECAUSE)
REASON_TOLD = any_of(ja.REASON_TOLD)
UNDONE_AND = any_of(ja.UNDONE_AND)
ALL_OF_THEM = any_of(ja.ALL_OF_THEM)
STAYS_TO_THE_END, TAKEN_BACK = any_of(ja.STAYS_TO_THE_END), ja.TAKEN_BACK
"""What says that a student does not leave early after all, and the words that do."""
ALSO_ON = any_of(ja.ALSO_ON)
NOT_NAMED = any_of(ja.NOT_NAMED)
COMES_TODAY = any_of(ja.COMES_TODAY)
COMES_AS_ALWAYS = any_of(ja.COMES_AS_ALWAYS)
WHO_IS = any_of(ja.WHO_IS)
IS_THE_ONE = any_of(ja.IS_THE_ONE)
NAMES_MISTAKEN, SAID_WRONGLY = any_of(ja.NAMES_MISTAKEN), any_of(ja.SAID_WRONGLY)
PIECE_END = any_of(ja.PIECE_END)
"""Where what is said of one student may end, before the name of another."""
NOTED_ABSENT = any_of(ja.NOTED_ABSENT)
IS_THERE = any_of(ja.IS_THERE)
BEFORE_ONE, IS_THE_RIGHT = any_of(ja.BEFORE_ONE), any_of(ja.IS_THE_RIGHT)
"""What stands around the name of the one who is meant: "発熱して休むのは太郎のほうなんです"."""
IS_ABSENT = any_of(ja.IS_ABSENT)
LESSON = any_of(ja.LESSON)
DAY_NOT_DAY = any_of(ja.DAY_NOT_DAY)
OTHER_DAY = any_of(ja.OTHER_DAY)
NOT_WHO = any_of(ja.NOT_WHO)
ONLY_A_START = any_of(ja.ONLY_A_START)
FETCHED_THEN = any_of(ja.FETCHED_THEN)
COMES_INSTEAD = any_of(ja.COMES_INSTEAD)
COMES_ALONE = any_of(ja.COMES_ALONE)
KIND = any_of(ja.KIND)
"""What a notice is instead: "遅刻ではなく欠席です"."""
SENTENCE = any_of(ja.SENTENCE)
OPEN = any_of(ja.OPEN)
ALSO_THEIRS, TOO_STAYS_AWAY = any_of(ja.ALSO_THEIRS), ja.TOO_STAYS_AWAY
OF_COMING = any_of(ja.OF_COMING)
ALIKE = any_of(ja.ALIKE)
COUNTED_DAYS = any_of(ja.COUNTED_DAYS)
WAY_HOME = any_of(ja.WAY_HOME)
FAMILY_ERRAND = any_of(ja.FAMILY_ERRAND, en.FAMILY_ERRAND)
SEEN_TOO = any_of(ja.SEEN_TOO)
WITH_THEM = any_of(ja.WITH_THEM)
COMES_THEN = any_of(ja.COMES_THEN)
SIBLING_TOO = any_of(ja.SIBLING_TOO)
SAME, SAME_DAYS = any_of(ja.SAME), any_of(ja.SAME_DAYS)
GOES_ALONG = any_of(ja.GOES_ALONG)
STILL_SO = any_of(ja.STILL_SO)
ON_THE_WAY = any_of(ja.ON_THE_WAY)
BARE_TYPE = any_of(ja.BARE_TYPE)
COMES_FOR_THEM = any_of(ja.COMES_FOR_THEM)
