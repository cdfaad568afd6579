"""What may stand around a student's name in a reply of staff; these match folded text."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies import names as ja

BEGINS, ENDS = ja.BEGINS, ja.ENDS
KANJI_NUMBER = any_of(ja.KANJI_NUMBER)
