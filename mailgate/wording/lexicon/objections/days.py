"""What is said against a form: which days it is about, or what was the matter on other days."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import days as en
from mailgate.wording.lexicon.ja.objections import days as ja

MORE_DAYS = any_of(ja.MORE_DAYS, en.MORE_DAYS)
COUNTED_DAYS = any_of(ja.COUNTED_DAYS)
IS_ABOUT = any_of(ja.IS_ABOUT)
ONLY_THAT_DAY = any_of(ja.ONLY_THAT_DAY)
BEGINS_THEN = any_of(ja.BEGINS_THEN)
IS_THE_END = any_of(ja.IS_THE_END)
WAS_ILL_THEN = any_of(ja.WAS_ILL_THEN)
SOME_DAY = any_of(ja.SOME_DAY)
GONE_BY = any_of(ja.GONE_BY)
DAY_OF_NOTICE = any_of(ja.DAY_OF_NOTICE)
ON_THE_NEXT_DAY = any_of(ja.ON_THE_NEXT_DAY)
OTHER_MATTER = any_of(ja.OTHER_MATTER)
ENGLISH_OTHER_MATTER = any_of(en.OTHER_MATTER)
SINCE = any_of(en.SINCE)
HAPPENED = any_of(ja.HAPPENED)
SINCE_THEN = any_of(ja.SINCE_THEN)
ENGLISH_HAPPENED = any_of(en.HAPPENED)
IS_ALL = any_of(ja.IS_ALL)
AT_SCHOOL = any_of(ja.AT_SCHOOL)
UNTIL_BETTER = any_of(ja.UNTIL_BETTER)
WEEKDAY = any_of(ja.WEEKDAY)
LEAVES_LATER = any_of(ja.LEAVES_LATER)
NEXT_VISIT = any_of(ja.NEXT_VISIT)
