"""What may stand around a student's name in a reply of staff; these match folded text."""

from mailgate.wording.lexicon.ja.replies import names as ja

BEGINS, ENDS = ja.BEGINS, ja.ENDS
