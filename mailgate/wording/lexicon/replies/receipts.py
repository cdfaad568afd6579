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
