"""Days, and rows of days."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import days as en
from mailgate.wording.lexicon.ja import days as ja

OF_SOMETHING = any_of(ja.OF_SOMETHING)
ELAPSED = any_of(ja.ELAPSED)
MOVED = any_of(ja.MOVED)
WAITED_FOR = any_of(ja.WAITED_FOR)
SINCE_MORNING = any_of(ja.SINCE_MORNING)
OF_DEED = any_of(ja.OF_DEED)
ONSET = any_of(ja.ONSET)
PAST_DAY = any_of(ja.PAST_DAY, en.PAST_DAY)
BARE_DAY = any_of(ja.BARE_DAY, en.BARE_DAY)
REPORT = any_of(ja.REPORT)
PLEASE = any_of(ja.PLEASE)
DEADLINE = any_of(ja.DEADLINE)
COUNTED_DAYS = any_of(ja.COUNTED_DAYS)
ONE_DAY = ja.ONE_DAY
SINCE_WEEKDAY = any_of(ja.SINCE_WEEKDAY)
BUT = any_of(ja.BUT)
BECAUSE = any_of(ja.BECAUSE)
LONE_NUMBER = any_of(ja.LONE_NUMBER)
OPEN_END = any_of(ja.OPEN_END)
BEGAN = any_of(ja.BEGAN)
PAST_EVENT_BEFORE = any_of(en.PAST_EVENT_BEFORE)
BEGAN_ON_WEEKDAY = any_of(ja.BEGAN_ON_WEEKDAY)
OTHERS_SINCE = any_of(ja.OTHERS_SINCE)
FOR_WHICH = any_of(ja.FOR_WHICH)
LASTING = any_of(ja.LASTING)
WEEKDAYS = (ja.WEEKDAYS, ja.KANA_WEEKDAYS, en.WEEKDAYS)
"""How the days of the week begin, from Monday on, in each way of writing."""
RELATIVE_DAYS = ja.RELATIVE_DAYS | en.RELATIVE_DAYS
WEEKS = ja.WEEKS | en.WEEKS
VAGUE = any_of(ja.VAGUE, ja.OPEN, en.VAGUE)
NEITHER_BEFORE = any_of(en.NEITHER_BEFORE)
TWO_WAYS_AFTER = any_of(ja.TWO_WAYS_AFTER, en.TWO_WAYS_AFTER)
SUFFIX = any_of(ja.SUFFIX, en.SUFFIX)
NEXT_DAY = any_of(en.NEXT_DAY)
JOINER = any_of(ja.JOINER, en.JOINER)
RANGE = any_of(ja.RANGE, en.RANGE)
LISTED = any_of(ja.LISTED, en.LISTED)
SAME = any_of(ja.SAME, en.SAME)
TITLE = any_of(ja.TITLE)
TITLE_GAP = any_of(ja.TITLE_GAP)
OF_NOTHING = any_of(ja.OF_NOTHING)
MOVED_BEFORE = any_of(en.MOVED_BEFORE)
THAT_DAY = any_of(ja.THAT_DAY)
THOSE_DAYS = any_of(ja.THOSE_DAYS)
THEM_ALL = any_of(ja.THEM_ALL)
UNTIL_THEN = any_of(ja.UNTIL_THEN)
BOTH = ja.BOTH
UNTIL = any_of(ja.UNTIL)
FROM = any_of(ja.FROM)
WEEK_LONG = any_of(ja.WEEK_LONG, en.WEEK_LONG)
LENGTH = any_of(ja.LENGTH, en.LENGTH)
ROUGH_LENGTH = any_of(ja.ROUGH_LENGTH)
COUNTED_AGAIN = any_of(ja.COUNTED_AGAIN)
LENGTH_AFTER = any_of(ja.LENGTH_AFTER)
YEAR_MONTH_DAY = any_of(ja.YEAR_MONTH_DAY)
EIGHT_DIGITS = any_of(ja.EIGHT_DIGITS)
ERA_YEAR = any_of(ja.ERA_YEAR)
MONTHS_AND_DAYS = tuple(map(any_of, (ja.MONTH_AND_DAY, ja.MONTH_AND_DAY_IN_KANA, en.MONTH_AND_DAY, en.DAY_AND_MONTH)))
MONTH_DOT_DAY = any_of(ja.MONTH_DOT_DAY)
MONTH_SLASH_DAY = any_of(ja.MONTH_SLASH_DAY)
NAMED_MONTH_AND_DAY = any_of(ja.NAMED_MONTH_AND_DAY)
END_OF_MONTH = any_of(ja.END_OF_MONTH)
DAY_IN_KANA = any_of(ja.DAY_IN_KANA)
DAY = any_of(ja.DAY)
EARLY_DAY = any_of(ja.EARLY_DAY)
NUMBER_OF_DAYS = any_of(ja.NUMBER_OF_DAYS)
ELAPSED = any_of(ja.ELAPSED, en.ELAPSED)
LENGTH_OF_ABSENCE = any_of(ja.LENGTH_OF_ABSENCE)
LENGTH_OF_ABSENCE_BEFORE = any_of(en.LENGTH_OF_ABSENCE_BEFORE)
ORDINAL_DAY = any_of(en.DAY)


def _words(days: Iterable[str]) -> str:
    return "|".join(re.escape(day) for day in sorted(days, key=len, reverse=True))


RELATIVE_DAY = any_of(
    f"(?:{_words(ja.RELATIVE_DAYS)}){ja.NOT_TODAY}", rf"(?<![a-z0-9])(?:{_words(en.RELATIVE_DAYS)})(?![a-z0-9])"
)
DAYS_OF_WEEK = tuple(map(any_of, (ja.DAY_OF_WEEK, en.DAY_OF_WEEK, ja.DAY_OF_WEEK_IN_KANA)))
DAY_BEFORE_WEEKDAY = any_of(ja.DAY_BEFORE_WEEKDAY)
DAY_OF_LIST = any_of(ja.DAY_OF_LIST)
DAY_BEFORE_DAY = any_of(ja.DAY_BEFORE_DAY)
ENGLISH_DAY_BEFORE_DAY = any_of(en.DAY_BEFORE_DAY)
NUMBERS = en.NUMBERS
BARE_NUMBER = any_of(ja.BARE_NUMBER)
DAYS_OF_THIS_WEEK = any_of(ja.DAYS_OF_THIS_WEEK)
MONTHS = en.MONTHS
BACK_BEFORE = any_of(en.BACK_BEFORE)
INCLUDED = any_of(en.INCLUDED)
NOT_UNTIL_BEFORE = any_of(en.NOT_UNTIL_BEFORE)
UNTIL_MONDAY_BEFORE = any_of(en.UNTIL_MONDAY_BEFORE)
UNTIL_BEFORE = any_of(en.UNTIL_BEFORE)
OPEN_BEFORE = any_of(en.OPEN_BEFORE)
FROM_BEFORE = any_of(en.FROM_BEFORE)
SINCE = any_of(en.SINCE)
AROUND_DATE = any_of(ja.AROUND_DATE)
WHOLE_DAY = any_of(ja.WHOLE_DAY)
WHOLE_DAY_GAP = any_of(ja.WHOLE_DAY_GAP)
AFTER_PERIOD = any_of(ja.AFTER_PERIOD)
ALSO = any_of(ja.ALSO)
FOR_AN_EVENT = any_of(ja.FOR_AN_EVENT)
LENGTH_GAP = any_of(ja.LENGTH_GAP)
SPELLED_OUT = any_of(ja.SPELLED_OUT)
EVENT_BEGINS = any_of(ja.EVENT_BEGINS)
TOPIC = any_of(ja.TOPIC)
FROM_END = any_of(ja.FROM_END)
TO_DEED = any_of(ja.TO_DEED)
LEARNT_TODAY = any_of(ja.LEARNT_TODAY)
ENDS_SOME_DAY = any_of(ja.ENDS_SOME_DAY)
DISCHARGE = any_of(ja.DISCHARGE)
FOR_NOW = any_of(ja.FOR_NOW)
TOMORROW = any_of(ja.TOMORROW, en.TOMORROW)
FIRST_YEAR = ja.FIRST_YEAR
NEXT = ja.NEXT
TODAY = ja.TODAY
BARE_DAYS = any_of(ja.BARE_DAYS)
DAY_UNIT = ja.DAY_UNIT
AFTER_DAYS = any_of(ja.AFTER_DAYS)
BETWEEN_DAYS = any_of(ja.BETWEEN_DAYS)
AFTER_LAST_DAY = any_of(ja.AFTER_LAST_DAY)
DAYS_LONG = any_of(ja.DAYS_LONG)
PREDICATE = any_of(ja.PREDICATE, en.PREDICATE)
CONDITION = any_of(ja.CONDITION)
DANGLING_DAY = any_of(ja.DANGLING_DAY)
OF_A_THING = any_of(ja.OF_A_THING)
ADDED_DAY = any_of(ja.ADDED_DAY)
PAST_EVENT = any_of(ja.PAST_EVENT)
