"""Answers of guardians to a question about their mail."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import questions as en
from mailgate.wording.lexicon.ja.replies import questions as ja

CHOICE = any_of(ja.CHOICE)
BOTH = any_of(ja.BOTH, en.BOTH)
OF_TWO = any_of(ja.OF_TWO, en.OF_TWO)
OF_THREE = any_of(ja.OF_THREE)
LEADING = any_of(ja.LEADING)
AROUND_STUDENT = any_of(ja.AROUND_STUDENT, en.AROUND_STUDENT)
AROUND_DAY = any_of(ja.AROUND_DAY)
FIRST_SENTENCE = any_of(ja.FIRST_SENTENCE)
OF_ALL = any_of(ja.OF_ALL, en.OF_ALL)
AFTER_STUDENT = any_of(ja.AFTER_STUDENT, en.AFTER_STUDENT)
SENTENCES = any_of(ja.SENTENCES)
BEHIND_FAMILY = any_of(ja.BEHIND_FAMILY)
PARENT_OF = any_of(ja.PARENT_OF)
NEXT_WEEK = any_of(ja.NEXT_WEEK, en.NEXT_WEEK)
WEEK_AFTER_NEXT = any_of(ja.WEEK_AFTER_NEXT)
NEXT_MONTH = any_of(ja.NEXT_MONTH, en.NEXT_MONTH)
WEEKDAY_ALONE = any_of(ja.WEEKDAY_ALONE)
KIND_ALONE = any_of(ja.KIND_ALONE)
NOT_THAT_KIND = any_of(ja.NOT_THAT_KIND)
BEGINS_WITH_HA = any_of(ja.BEGINS_WITH_HA)
COMES_AS_ALWAYS = any_of(ja.COMES_AS_ALWAYS, en.COMES_AS_ALWAYS)
ALL_OF_IT = any_of(ja.ALL_OF_IT, en.ALL_OF_IT)
TOMORROW_TOO = any_of(ja.TOMORROW_TOO)
TODAY_AND_TOMORROW = any_of(ja.TODAY_AND_TOMORROW)
INFLUENZA = any_of(ja.INFLUENZA, en.INFLUENZA)
NO_CAUSE = any_of(ja.NO_CAUSE, en.NO_CAUSE)
DAY_NUMBER = any_of(ja.DAY_NUMBER, en.DAY_NUMBER)
