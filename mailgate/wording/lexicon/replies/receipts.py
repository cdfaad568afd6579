"""Replies of guardians to a receipt."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import receipts as en
from mailgate.wording.lexicon.ja.replies import receipts as ja

MISTAKEN = any_of(ja.MISTAKEN, en.MISTAKEN)
TOO = any_of(ja.TOO, en.TOO)
ENDS = any_of(ja.ENDS, en.ENDS)
COUNT = any_of(ja.COUNT)
AROUND = any_of(ja.AROUND)
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
KIND = any_of(ja.KIND)
"""What a notice is instead: "遅刻ではなく欠席です"."""
ALIKE = any_of(ja.ALIKE)
STILL_SO = any_of(ja.STILL_SO)
ON_THE_WAY = any_of(ja.ON_THE_WAY)
BARE_TYPE = any_of(ja.BARE_TYPE)
COMES_FOR_THEM = any_of(ja.COMES_FOR_THEM)
