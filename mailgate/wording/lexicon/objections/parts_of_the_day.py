"""What is said of a part of the school day beside an absence."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import parts_of_the_day as en
from mailgate.wording.lexicon.ja.objections import parts_of_the_day as ja

PART = any_of(ja.PART, en.PART)
AT_SCHOOL = any_of(ja.AT_SCHOOL, en.AT_SCHOOL)
BESIDE = any_of(ja.BESIDE, en.BESIDE)
