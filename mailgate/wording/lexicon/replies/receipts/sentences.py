"""Replies of guardians to a receipt."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import sentences as en
from mailgate.wording.lexicon.ja.replies.receipts import sentences as ja

MISTAKEN = any_of(ja.MISTAKEN, en.MISTAKEN)
TOO, AS_FOR = any_of(ja.TOO, en.TOO), ja.AS_FOR
"""Behind one day more, and behind any other."""
ENGLISH_TOO = any_of(en.TOO)
PLAN_MOVES = any_of(ja.PLAN_MOVES)
PART_OF_DAY = any_of(ja.PART_OF_DAY)
COUNTED_AS = any_of(ja.COUNTED_AS)
WISHED, TAKEN = any_of(ja.WISHED), any_of(ja.TAKEN)
WATCHED, NOT_IN_TIME = any_of(ja.WATCHED), any_of(ja.NOT_IN_TIME)
NOT_SO_LONG = any_of(ja.NOT_SO_LONG)
ONLY_A_PART = any_of(ja.ONLY_A_PART)
OF_SOMEBODY_ELSE = any_of(ja.OF_SOMEBODY_ELSE)
ENDS = any_of(ja.ENDS, en.ENDS)
ONE_MORE = any_of(ja.ONE_MORE)
VEHICLE = any_of(ja.VEHICLE)
COUNT = any_of(ja.COUNT)
APPOINTMENT = any_of(ja.APPOINTMENT)
THE_REASON = any_of(ja.THE_REASON)
SWELLING = any_of(ja.SWELLING)
VISIT_IS_OVER, SAID_THERE = any_of(ja.VISIT_IS_OVER), any_of(ja.SAID_THERE)
AROUND = any_of(ja.AROUND, en.AROUND)
ONLY_AN_END = any_of(ja.ONLY_AN_END)
HALF_A_DAY = any_of(ja.HALF_A_DAY)
REMAINS, GOES_ON = any_of(ja.REMAINS), any_of(ja.GOES_ON)
OF_ITS_DAYS = any_of(ja.OF_ITS_DAYS)
ADDED = any_of(ja.ADDED)
BEFORE_ANOTHER = any_of(ja.BEFORE_ANOTHER)
RATHER = any_of(ja.RATHER, en.RATHER)
OF_NAMED = any_of(ja.OF_NAMED)
SAID_BEFORE = any_of(ja.SAID_BEFORE)
"""What was said before, and holds no more: "10時と言いましたが"."""
QUESTION = any_of(ja.QUESTION)
UNCHANGED, PASSES_THE_HOUR = any_of(ja.UNCHANGED), any_of(ja.PASSES_THE_HOUR)
ONLY_THEY, ENGLISH_ONLY_THEY = any_of(ja.ONLY_THEY), any_of(en.ONLY_THEY)
HOLDS_NO_MORE = any_of(ja.HOLDS_NO_MORE)
STAYS_AWAY_UNTIL, STAYS_AWAY, STAY = any_of(ja.STAYS_AWAY_UNTIL), ja.STAYS_AWAY, ja.STAY
"""What says until when an absence lasts without naming it, and the words that do."""
BOTH = any_of(ja.BOTH, en.BOTH)
ALONE = any_of(ja.ALONE)
BECAUSE = any_of(ja.BECAUSE)
HOUR_ASKED_FOR, COMES_AT_THAT = any_of(ja.HOUR_ASKED_FOR), any_of(ja.COMES_AT_THAT)
REASON_TOLD = any_of(ja.REASON_TOLD)
UNDONE_AND = any_of(ja.UNDONE_AND)
ALL_OF_THEM = any_of(ja.ALL_OF_THEM)
STAYS_TO_THE_END, TAKEN_BACK = any_of(ja.STAYS_TO_THE_END), ja.TAKEN_BACK
"""What says that a student does not leave early after all, and the words that do."""
COMES_TODAY = any_of(ja.COMES_TODAY)
WHO_IS = any_of(ja.WHO_IS)
PIECE_END = any_of(ja.PIECE_END, en.PIECE_END)
"""Where what is said of one student may end, before the name of another."""
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
ALSO_THEIRS, TOO_STAYS_AWAY, GOES_TOO = any_of(ja.ALSO_THEIRS), ja.TOO_STAYS_AWAY, ja.GOES_TOO
"""Of one student more, and the words for it, of an illness and of a journey."""
FOR_ALL_OF_THEM = any_of(ja.FOR_ALL_OF_THEM)
IS_NO_ABSENCE = any_of(ja.IS_NO_ABSENCE)
OF_COMING = any_of(ja.OF_COMING)
WITH_THEM = any_of(ja.WITH_THEM)
SIBLING_TOO = any_of(ja.SIBLING_TOO)
STILL_SO = any_of(ja.STILL_SO)
PROLONGED = any_of(ja.PROLONGED)
ON_THE_WAY = any_of(ja.ON_THE_WAY)
BARE_TYPE, INFLUENZA, FOUND_TYPE = any_of(ja.BARE_TYPE), any_of(ja.INFLUENZA), any_of(ja.FOUND_TYPE)
COMES_FOR_THEM = any_of(ja.COMES_FOR_THEM)
