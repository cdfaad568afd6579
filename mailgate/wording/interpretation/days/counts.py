"""How many days a text counts: "三日間", "二日", "for three days"."""

from collections.abc import Sequence

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.facts import Facts

_WEEK = 7


def is_count(facts: Facts, period: Period) -> bool:
    """Whether a period only tells how many days it is: "二日"."""
    counted = row_words.COUNTED_DAYS.fullmatch(facts.text, period.start, period.end)
    return period.way == "length" or (counted is not None and not (period.first or period.last))


def counts(facts: Facts, period: Period, named: Sequence[Period]) -> bool:
    """Whether a number of days is one, or that of the days `named`."""
    counted = row_words.COUNTED_DAYS.fullmatch(facts.text, period.start, period.end)
    rows = [(other.first, other.last) for other in merged([*named]) if other.first and other.last]
    days = sum((last - first).days + 1 for first, last in dict.fromkeys(rows))
    is_whole_day = counted is not None and counted["count"] == row_words.ONE_DAY and not counted["more"]
    return is_whole_day or number_of_days(facts, period) == days


def number_of_days(facts: Facts, period: Period) -> int | None:
    """Of "三日間", "一週間", and of "for three days"."""
    counted = row_words.COUNTED_DAYS.fullmatch(facts.text, period.start, period.end)
    length = row_words.LENGTH.fullmatch(facts.text, period.start, period.end)
    if length and length["weeks"]:
        return _WEEK * number(length["weeks"])
    said = counted["count"] if counted else length and length["english"]
    return number(date_words.NUMBERS.get(said, said)) if said else None
