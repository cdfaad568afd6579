"""Answers of guardians to a question about their mail."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import questions as en
from mailgate.wording.lexicon.ja.people import students as people
from mailgate.wording.lexicon.ja.replies import question_days as ja_days
from mailgate.wording.lexicon.ja.replies import questions as ja

CHOICE, KANA_NUMBERS = any_of(ja.CHOICE), ja.KANA_NUMBERS
BOTH = any_of(ja.BOTH, en.BOTH)
OF_TWO = any_of(ja.OF_TWO, en.OF_TWO)
OF_THREE = any_of(ja.OF_THREE)
OF_ONE_STUDENT = any_of(ja.OF_ONE_STUDENT, en.OF_ONE_STUDENT)
OF_ANOTHER = any_of(ja.OF_ANOTHER, en.OF_ANOTHER)
ABOUT_STUDENT = "{name}\n{answer}"
"""A mail about a student whom its own words do not name, in any language."""
LEADING = any_of(ja.LEADING, ja.BEGINS, en.BEGINS, en.BEGINS_POLITELY)
CONDITION = any_of(ja.CONDITION)
OR_ELSE = any_of(ja.OR_ELSE, en.OR_ELSE)
OMITTED = any_of(ja.OMITTED, en.OMITTED)
NAME_WAS_WRONG = any_of(ja.NAME_WAS_WRONG, en.NAME_WAS_WRONG)
OF_NO_ILLNESS = any_of(ja.OF_NO_ILLNESS)
AROUND_STUDENT = any_of(ja.AROUND_STUDENT, en.AROUND_STUDENT)
AROUND_DAY = any_of(ja_days.AROUND_DAY)
PART_OF_DAY = any_of(ja_days.PART_OF_DAY)
AROUND_DAYS = any_of(rf"(?:{ja_days.AROUND_DAYS}|{ja_days.NUMBER_OF_DAYS}|{en.AROUND_DAYS})*")
WEEKDAYS_IN_LETTERS, DAY_OR_COUNT = any_of(ja_days.WEEKDAYS_IN_LETTERS), any_of(ja_days.DAY_OR_COUNT)
LENGTH = any_of(ja_days.LENGTH)
EITHER_DAY = any_of(ja_days.EITHER_DAY, en.EITHER_DAY)
BY_ORDER = any_of(rf"(?P<earlier>{ja_days.EARLIER_DAY}|{en.EARLIER_DAY})|{ja_days.LATER_DAY}|{en.LATER_DAY}")
ENDS_OF_DAYS = ja_days.ENDS_OF_DAYS
COUNT_OR_DATE = any_of(rf"(?:{ja_days.AROUND_DAYS})*{ja_days.COUNT_OR_DATE}(?:{ja_days.AROUND_DAYS})*")
COMES_BACK = any_of(ja_days.COMES_BACK)
NOT_SETTLED, DENIED_DAY = any_of(ja_days.NOT_SETTLED, en.NOT_SETTLED), any_of(ja_days.DENIED_DAY)
IS = (
    (any_of(ja.SLURRED), "の"),
    (any_of(ja.COPULA), "です"),
    (any_of(ja.COURTLY), "です"),
    (any_of(ja.SURELY), "です"),
    (any_of(ja.LENGTHENED), ""),
    (any_of(ja.APOLOGY), ""),
)
CALLED_UNLIKE = (
    (any_of(ja.SON, en.SON), any_of(people.GIRLS_NAME)),
    (any_of(ja.DAUGHTER, en.DAUGHTER), any_of(people.BOYS_NAME)),
)
"""What one of the students is called, and how a name ends with which that does not go."""
NOT_BUT = any_of(ja.NOT_BUT)
ENGLISH_NOT_BUT = any_of(en.NOT_BUT)
HANDED_TO = any_of(ja.HANDED_TO)
NOT_THIS_ONE = any_of(ja.NOT_THIS_ONE)
DOTS = any_of(ja.DOTS)
IS_NOT_MEANT = any_of(ja.IS_NOT_MEANT)
ONLY_COMES, THE_OTHER_ONE = any_of(ja.ONLY_COMES), any_of(ja.THE_OTHER_ONE)
THEN = any_of(ja.THEN)
GOES_ON = any_of(ja.GOES_ON)
ENGLISH_GOES_ON = any_of(en.GOES_ON)
PUT_RIGHT = any_of(ja.PUT_RIGHT, en.PUT_RIGHT)
TAKES_BACK, ONLY = any_of(ja.TAKES_BACK), any_of(ja.ONLY, r"\bonly\b")
AND_TOO, TOO_BEHIND, ONE_MORE = any_of(ja.AND_TOO), any_of(ja.TOO_BEHIND), any_of(ja.ONE_MORE)
UNDECIDED = any_of(ja.UNDECIDED, en.UNDECIDED)
ONLY_WHO_AND_WHEN = any_of(ja.ONLY_WHO_AND_WHEN)
NEED_NOT_STAY, SENT_ELSEWHERE = any_of(ja.NEED_NOT_STAY), any_of(ja.SENT_ELSEWHERE, en.SENT_ELSEWHERE)
THINGS_THEN = any_of(ja.THINGS_THEN)
GRADE_ALONE = any_of(ja.GRADE_ALONE)
BY_AGE = any_of(rf"(?P<elder>{ja.ELDER}|{en.ELDER})|{ja.YOUNGER}|{en.YOUNGER}")
AROUND_REASON = any_of(ja.AROUND_REASON)
COMES_AS_ON_ANY_DAY = any_of(ja.COMES_AS_ON_ANY_DAY, en.COMES_AS_ON_ANY_DAY)
AWAY_NO_MORE = any_of(ja.AWAY_NO_MORE, en.AWAY_NO_MORE)
NOBODY_AWAY = any_of(ja.NOBODY_AWAY, en.NOBODY_AWAY)
NOT_AWAY, NEITHER = any_of(ja.NOT_AWAY), any_of(ja.NEITHER)
COMES_THEN, NOT_ILL = any_of(ja.COMES_THEN), any_of(ja.NOT_ILL, ja.OF_OTHERS, en.NOT_ILL)
AROUND_KIND = any_of(ja.AROUND_KIND)
WRONG_KIND, REMARK_WAS_WRONG = any_of(ja.WRONG_KIND), any_of(ja.REMARK_WAS_WRONG)
SIGNATURE = any_of(ja.SIGNATURE, en.SIGNATURE)
GRADE = any_of(en.GRADE)
GRADE_OF_CLASS = any_of(ja.GRADE_OF_CLASS)
TYPE = any_of(r"(?<![a-z])(?P<type>[ab])(?![a-z])")
TYPE_IN_KANA = any_of(ja.TYPE_IN_KANA)
NO_TYPE = any_of(ja.NO_TYPE, en.NO_TYPE)
THOUGH = any_of(ja.THOUGH)
CORRECTS = any_of(ja.CORRECTS, en.CORRECTS)
PICTURES = any_of(r"[\u2600-\u27bf\U0001f000-\U0001faff\u200d\ufe0f]+|\((?:[苦爆]?笑|泣|汗|涙)\)", ja.FACE)
FIRST_SENTENCE = any_of(ja.FIRST_SENTENCE)
OF_ALL = any_of(ja.OF_ALL, en.OF_ALL)
ALL_STRUCK, IS_ALONE = any_of(ja.ALL_STRUCK), any_of(ja.IS_ALONE)
EACH_DIFFERS = any_of(ja.EACH_DIFFERS, en.EACH_DIFFERS)
AFTER_STUDENT = any_of(ja.AFTER_STUDENT, en.AFTER_STUDENT)
SENTENCES = any_of(ja.SENTENCES)
BEHIND_FAMILY = any_of(ja.BEHIND_FAMILY)
PARENT_OF = any_of(ja.PARENT_OF)
NEXT_WEEK = any_of(ja.NEXT_WEEK, en.NEXT_WEEK)
WEEK_AFTER_NEXT = any_of(ja.WEEK_AFTER_NEXT)
NEXT_MONTH = any_of(ja.NEXT_MONTH, en.NEXT_MONTH)
MONTH_ALONE = any_of(ja.MONTH_ALONE)
WEEKDAY_ALONE = any_of(ja.WEEKDAY_ALONE)
KIND_ALONE = any_of(ja.KIND_ALONE)
KIND_SENTENCE = any_of(ja.KIND_SENTENCE)
NOT_THAT_KIND = any_of(ja.NOT_THAT_KIND)
BEGINS_WITH_HA = any_of(ja.BEGINS_WITH_HA)
COMES_AS_ALWAYS = any_of(ja.COMES_AS_ALWAYS, en.COMES_AS_ALWAYS)
ALL_OF_IT = any_of(ja.ALL_OF_IT, en.ALL_OF_IT)
WHOLE_WEEK = any_of(ja.WHOLE_WEEK)
IN_ALL = any_of(ja.IN_ALL, en.IN_ALL)
WEEKDAYS_FIRST = any_of(en.WEEKDAYS_FIRST)
OF_THE_WEEK = any_of(ja.OF_THE_WEEK, en.OF_THE_WEEK)
ANOTHER_DAY_TOO, DAY_TOO = any_of(ja.ANOTHER_DAY_TOO), any_of(ja.DAY_TOO)
TODAY_AND_TOMORROW = any_of(ja.TODAY_AND_TOMORROW)
INFLUENZA = any_of(ja.INFLUENZA, en.INFLUENZA)
NO_CAUSE = any_of(ja.NO_CAUSE, en.NO_CAUSE)
DAY_NUMBER = any_of(ja.DAY_NUMBER, en.DAY_NUMBER)
