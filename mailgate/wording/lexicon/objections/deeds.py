"""What is said against a form: what the student does."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import deeds as en
from mailgate.wording.lexicon.ja.objections import deeds as ja

ONLY_A_PART = any_of(ja.ONLY_A_PART)
PART_ONLY = any_of(ja.PART_ONLY)
THERE_FOR_A_PART = any_of(ja.THERE_FOR_A_PART, en.THERE_FOR_A_PART)
WHAT_BEGINS = any_of(ja.WHAT_BEGINS)
COMES_LATER = any_of(ja.COMES_LATER)
LEAVES_AFTER_SCHOOL = any_of(ja.LEAVES_AFTER_SCHOOL)
ON_THE_WAY = any_of(ja.ON_THE_WAY, en.ON_THE_WAY)
READY = any_of(ja.READY)
UNWILLING = any_of(ja.UNWILLING)
WISHED = any_of(ja.WISHED)
TAKES_PART = any_of(ja.TAKES_PART)
TO_THE_END = any_of(ja.TO_THE_END)
NOT_LATE = any_of(ja.NOT_LATE, en.NOT_LATE)
TO_ANOTHER_PLACE = any_of(ja.TO_ANOTHER_PLACE)
GOES_HOME = any_of(ja.GOES_HOME)
LEAVES_EARLY = any_of(ja.LEAVES_EARLY)
DURING = any_of(ja.DURING)
NAMES_ITS_HOUR = any_of(ja.NAMES_ITS_HOUR)
A_LITTLE = any_of(ja.A_LITTLE)
ONCE_OVER = any_of(ja.ONCE_OVER)
TO_A_DOCTOR = any_of(ja.TO_A_DOCTOR)
THING_TO_SEND = any_of(ja.THING_TO_SEND)
TAKEN_THERE = any_of(ja.TAKEN_THERE)
TO_SCHOOL = any_of(ja.TO_SCHOOL)
WONDERED = any_of(ja.WONDERED)
OF_WHOM = any_of(en.OF_WHOM)
ALLOWED = any_of(ja.ALLOWED)
