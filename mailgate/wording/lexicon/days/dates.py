"""How one day is written or called."""

import re
from collections.abc import Iterable

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.days import dates as en
from mailgate.wording.lexicon.ja.days import dates as ja

PLAIN_WEEKDAY = any_of(en.DAY_OF_WEEK)
WEEKDAYS = (ja.WEEKDAYS, ja.KANA_WEEKDAYS, en.WEEKDAYS)
"""How the days of the week begin, from Monday on, in each way of writing."""
FOURTH_DAY, THIRD_DAY = ja.FOURTH_DAY, ja.THIRD_DAY
RELATIVE_DAYS = ja.RELATIVE_DAYS | en.RELATIVE_DAYS
SUFFIX = any_of(ja.SUFFIX, en.SUFFIX)
NEXT_DAY = any_of(en.NEXT_DAY)
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
AROUND_DATE = any_of(ja.AROUND_DATE)
TOMORROW = any_of(ja.TOMORROW, en.TOMORROW)
THIS_MORNING = any_of(ja.THIS_MORNING, r"this\ morning")
FIRST_YEAR = ja.FIRST_YEAR
NEXT = ja.NEXT
NEAREST = ja.NEAREST
TODAY = ja.TODAY
DAY_UNIT = ja.DAY_UNIT
