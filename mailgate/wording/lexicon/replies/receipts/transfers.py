"""A notice that is to be another student's."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import transfers as ja

NOTICE, TO_THEM = any_of(ja.NOTICE), any_of(ja.TO_THEM)
CHANGED_TO_THEM, SOME_NOTICE = any_of(ja.CHANGED_TO_THEM), any_of(ja.SOME_NOTICE)
IS_THEN = any_of(ja.IS_THEN)
WHO_GOES, GOES_ALONE = any_of(ja.WHO_GOES), any_of(ja.GOES_ALONE)
MISTAKEN = any_of(ja.MISTAKEN)
