"""Which of several causes goes before the others."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.causes import ranking as en
from mailgate.wording.lexicon.ja.causes import ranking as ja

VISIT_IS_THE_CAUSE = any_of(ja.VISIT_IS_THE_CAUSE, en.VISIT_IS_THE_CAUSE)
AT_THE_DOCTORS = any_of(ja.AT_THE_DOCTORS)
HELD_THERE = any_of(ja.HELD_THERE, en.HELD_THERE)
SCREENING = any_of(ja.SCREENING, en.SCREENING)
TAKES_THE_DAY = any_of(ja.TAKES_THE_DAY)
AFTER_SCHOOL_BEFORE = any_of(ja.AFTER_SCHOOL_BEFORE, en.AFTER_SCHOOL_BEFORE)
AFTER_SCHOOL_BEHIND = any_of(ja.AFTER_SCHOOL_BEHIND, en.AFTER_SCHOOL_BEHIND)
NOT_SICK = any_of(ja.NOT_SICK, en.NOT_SICK)
SICK = any_of(ja.SICK)
SICK_AS_KIND = any_of(ja.SICK, en.SICK)
"""In the form's line for the kind; in a sentence "sick" is a cause."""
DIAGNOSIS = any_of(ja.DIAGNOSIS)
ILLNESS_WITH_RASH = any_of(ja.ILLNESS_WITH_RASH)
LOOKS_ILL = any_of(ja.LOOKS_ILL)
UPSET = any_of(ja.UPSET)
INFLUENZA_LISTED = any_of(ja.INFLUENZA_LISTED)
TESTED = any_of(ja.TESTED)
INFLUENZA = any_of(ja.INFLUENZA)
SUSPECTED_DIAGNOSIS = any_of(ja.SUSPECTED_DIAGNOSIS, en.SUSPECTED_DIAGNOSIS)
OTHER = ja.OTHER
BEFORE_THE_TYPE = any_of(ja.BEFORE_THE_TYPE)
NO_TYPE = any_of(ja.NO_TYPE, en.NO_TYPE)
MAIN_BEFORE, MAIN_BEHIND = any_of(ja.MAIN_BEFORE), any_of(ja.MAIN_BEHIND)
FOUND_THERE = any_of(ja.FOUND_THERE)
OF_THE_ILLNESS = any_of(ja.OF_THE_ILLNESS)
TEST_IS_THE_CAUSE = any_of(ja.TEST_IS_THE_CAUSE)
WAS_SEEN = any_of(ja.WAS_SEEN)
