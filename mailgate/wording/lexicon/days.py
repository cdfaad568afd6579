"""Days, and rows of days."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import days as en
from mailgate.wording.lexicon.ja import days as ja

OF_SOMETHING = any_of(ja.OF_SOMETHING)
MOVED = any_of(ja.MOVED)
CALLED_OFF = any_of(ja.CALLED_OFF)
WAITED_FOR = any_of(ja.WAITED_FOR)
ENGLISH_WAITED_FOR = any_of(en.WAITED_FOR)
SINCE_MORNING = any_of(ja.SINCE_MORNING)
OF_DEED = any_of(ja.OF_DEED)
ONSET = any_of(ja.ONSET)
PLAIN_WEEKDAY = any_of(en.DAY_OF_WEEK)
PAST_DAY = any_of(ja.PAST_DAY, en.PAST_DAY)
BARE_DAY = any_of(ja.BARE_DAY, en.BARE_DAY)
REPORT = any_of(ja.REPORT)
PLEASE = any_of(ja.PLEASE)
DEADLINE = any_of(ja.DEADLINE)
COUNTED_DAYS = any_of(ja.COUNTED_DAYS)
ONE_DAY = ja.ONE_DAY
SINCE_WEEKDAY = any_of(ja.SINCE_WEEKDAY)
BUT = any_of(ja.BUT)
CANNOT_COME_SO = any_of(ja.CANNOT_COME_SO)
BECAUSE = any_of(ja.BECAUSE)
LONE_NUMBER = any_of(ja.LONE_NUMBER)
OPEN_END = any_of(ja.OPEN_END)
BEGAN = any_of(ja.BEGAN)
PAST_EVENT_BEFORE = any_of(en.PAST_EVENT_BEFORE)
OF_THE_WRITER = any_of(en.OF_THE_WRITER)
ADDED_IN_ENGLISH = any_of(en.ADDED)
ALONE_IN_ENGLISH = any_of(en.ALONE)
BEGAN_ON_WEEKDAY = any_of(ja.BEGAN_ON_WEEKDAY)
OTHERS_SINCE = any_of(ja.OTHERS_SINCE)
FOR_WHICH = any_of(ja.FOR_WHICH)
LASTING = any_of(ja.LASTING)
WEEKDAYS = (ja.WEEKDAYS, ja.KANA_WEEKDAYS, en.WEEKDAYS)
"""How the days of the week begin, from Monday on, in each way of writing."""
FOURTH_DAY, THIRD_DAY = ja.FOURTH_DAY, ja.THIRD_DAY
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
LISTED_OR_RANGE = any_of(ja.LISTED, en.LISTED, ja.RANGE, en.RANGE)
SAME = any_of(ja.SAME, en.SAME)
ANY_WEEK = any_of(en.ANY_WEEK)
TITLE = any_of(ja.TITLE)
TITLE_GAP = any_of(ja.TITLE_GAP)
NOT_THAT_BEFORE = any_of(en.NOT_THAT_BEFORE)
INSTEAD = any_of(en.INSTEAD)
DENIED_AS_WELL = any_of(en.DENIED_AS_WELL)
FROM_A_DAY = any_of(en.FROM_A_DAY)
TO_ITS_LENGTH = any_of(en.TO_ITS_LENGTH)
OTHERWISE = any_of(ja.OTHERWISE)
SCHOOL_AT_A_WEEKEND = any_of(ja.SCHOOL_AT_A_WEEKEND, en.SCHOOL_AT_A_WEEKEND)
CHANGED_TO = any_of(ja.CHANGED_TO)
IS_NOT_THEN = any_of(ja.IS_NOT_THEN)
IS_NOT_BUT = any_of(ja.IS_NOT_BUT)
NOTHING_MORE = any_of(ja.NOTHING_MORE)
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
FIGURES_AND_YEAR, DOTTED = any_of(en.FIGURES_AND_YEAR), any_of(en.DOTTED)
JAPANESE, LATIN_LETTER = any_of("[ぁ-ん一-龥]"), any_of("[a-z]")
MONTH_DOT_DAY = any_of(rf"(?:{ja.MONTH_DOT_DAY}){en.NO_MONTH_BEHIND}")
MONTH_SLASH_DAY = any_of(ja.MONTH_SLASH_DAY + en.NO_MONTH_BEHIND)
NAMED_MONTH_AND_DAY = any_of(ja.NAMED_MONTH_AND_DAY)
END_OF_MONTH = any_of(ja.END_OF_MONTH)
DAY_IN_KANA = any_of(ja.DAY_IN_KANA)
DAY = any_of(ja.DAY)
EARLY_DAY = any_of(ja.EARLY_DAY)
NUMBER_OF_DAYS = any_of(ja.NUMBER_OF_DAYS)
ELAPSED = any_of(ja.ELAPSED, en.ELAPSED)
OF_AN_OCCASION = any_of(en.OF_AN_OCCASION)
GONE_BY = any_of(ja.GONE_BY)
DEMANDED = any_of(ja.DEMANDED)
SINCE_ONSET = any_of(ja.SINCE_ONSET)
LENGTH_OF_ABSENCE = any_of(ja.LENGTH_OF_ABSENCE, en.LENGTH_OF_ABSENCE)
LENGTH_OF_ABSENCE_BEFORE = any_of(en.LENGTH_OF_ABSENCE_BEFORE)
ORDINAL_DAYS = tuple(map(any_of, (en.DAY, en.PLAIN_DAY)))


def _words(days: Iterable[str]) -> str:
    return "|".join(re.escape(day) for day in sorted(days, key=len, reverse=True))


RELATIVE_DAY = any_of(
    f"(?:{_words(ja.RELATIVE_DAYS)}){ja.NOT_TODAY}", rf"(?<![a-z0-9])(?:{_words(en.RELATIVE_DAYS)})(?![a-z0-9])"
)
DAYS_OF_WEEK = tuple(
    map(
        any_of,
        (
            en.DAY_OF_A_WEEK,
            en.DAY_BEHIND_ITS_WEEK,
            en.DAY_BEFORE_DAY_OF_A_WEEK,
            ja.DAY_OF_WEEK,
            en.DAY_OF_WEEK,
            ja.DAY_OF_WEEK_IN_KANA,
        ),
    )
)
DAY_BEFORE_WEEKDAY = any_of(ja.DAY_BEFORE_WEEKDAY)
DAY_OF_LIST = any_of(ja.DAY_OF_LIST)
DAY_BEFORE_DAY = any_of(ja.DAY_BEFORE_DAY)
ENGLISH_DAYS_BEFORE_DAY = tuple(map(any_of, (en.DAY_BEFORE_DAY, en.DAY_BEFORE_FIGURES)))
NUMBERS = en.NUMBERS
BARE_NUMBER = any_of(ja.BARE_NUMBER)
DAYS_OF_THIS_WEEK = any_of(ja.DAYS_OF_THIS_WEEK)
MONTHS = en.MONTHS
BACK_BEFORE = any_of(en.BACK_BEFORE)
COMES_BACK_BEFORE = any_of(en.COMES_BACK_BEFORE)
INCLUDED = any_of(en.INCLUDED)
INCLUDING_BEFORE = any_of(en.INCLUDING_BEFORE)
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
FOR_AN_EVENT = any_of(ja.FOR_AN_EVENT, en.FOR_AN_EVENT)
LENGTH_GAP = any_of(ja.LENGTH_GAP, en.LENGTH_GAP)
SPELLED_OUT = any_of(ja.SPELLED_OUT, en.SPELLED_OUT)
EVENT_BEGINS = any_of(ja.EVENT_BEGINS)
TOPIC = any_of(ja.TOPIC)
FROM_END = any_of(ja.FROM_END)
TO_DEED = any_of(ja.TO_DEED)
TO_THE_ABSENCE = any_of(ja.TO_THE_ABSENCE)
LEARNT_TODAY = any_of(ja.LEARNT_TODAY)
HAPPENED = any_of(ja.HAPPENED)
ENDS_SOME_DAY = any_of(ja.ENDS_SOME_DAY)
DISCHARGE = any_of(ja.DISCHARGE)
DISCHARGE_BEFORE = any_of(ja.DISCHARGE_BEFORE)
FOR_NOW = any_of(ja.FOR_NOW)
RETURN = any_of(ja.RETURN, en.RETURN)
VISIT_IS = any_of(ja.VISIT_IS)
RETURN_BEHIND = any_of(en.RETURN_BEHIND)
RETURN_IS = any_of(ja.RETURN_IS)
TOMORROW = any_of(ja.TOMORROW, en.TOMORROW)
FIRST_YEAR = ja.FIRST_YEAR
NEXT = ja.NEXT
NEAREST = ja.NEAREST
LAST_WEEK = any_of(ja.LAST_WEEK)
TODAY = ja.TODAY
BARE_DAYS = any_of(ja.BARE_DAYS)
DAY_UNIT = ja.DAY_UNIT
AFTER_DAYS = any_of(ja.AFTER_DAYS)
BETWEEN_DAYS = any_of(ja.BETWEEN_DAYS)
AFTER_LAST_DAY = any_of(ja.AFTER_LAST_DAY)
DAYS_LONG = any_of(ja.DAYS_LONG)
PREDICATE = any_of(ja.PREDICATE, en.PREDICATE)
IS_ABOUT = any_of(ja.IS_ABOUT)
CONDITION = any_of(ja.CONDITION)
NOT_KNOWN = any_of(ja.NOT_KNOWN)
DANGLING_DAY = any_of(ja.DANGLING_DAY)
OF_A_THING = any_of(ja.OF_A_THING)
ADDED_DAY = any_of(ja.ADDED_DAY)
PAST_EVENT = any_of(ja.PAST_EVENT)
ALONE_IN_MONTH = any_of(ja.ALONE_IN_MONTH)
TOLD_AS_PAST = any_of(ja.TOLD_AS_PAST)
CLAUSE_TURNS = any_of(en.CLAUSE_TURNS)
TOLD_AS_OVER = any_of(en.TOLD_AS_OVER)
ADDED_TO_IT = any_of(en.ADDED_TO_IT)
HEADS = any_of(ja.HEADS, en.HEADS)
ASIDE = any_of(ja.ASIDE, en.ASIDE)
