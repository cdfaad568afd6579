"""Another day or hour than the form's, and a part of its day."""

import datetime as dt

from mailgate.wording.interpretation import arrivals, departures
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon import sentences as sentence_words
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.periods import Period
from mailgate.wording.values import Understood


def is_at_another_moment(notice: Understood, remarked: Facts) -> bool:
    leaving = departures.beside_form(remarked).get("departure") if notice.departure else None
    coming = arrivals.arrival(remarked) if notice.arrival else None
    is_later = leaving is not None and notice.departure != departures.departure(remarked).when
    if notice.arrival and sentence_words.FROM_PART_OF_DAY.search(remarked.text):
        return True
    return is_later or (coming is not None and coming != notice.arrival)


def is_of_a_part(notice: Understood, remarked: Facts) -> bool:
    """ "部活のみ休みます", "給食までいます": less than the absence of the form, or no leaving early."""
    if notice.departure:
        return words.TO_THE_END.search(remarked.text) is not None
    return notice.kind in ABSENCES and words.ONLY_A_PART.search(remarked.text) is not None


def is_another_day(notice: Understood, remarked: Facts, today: dt.date) -> bool:
    """Whether the notice is said to be about other days, or about more of them."""
    return any(
        _is_another_day(day, notice, remarked) or _is_another_length(day, notice, remarked, today)
        for day in remarked.periods
    )


def _is_another_day(period: Period, notice: Understood, remarked: Facts) -> bool:
    """ "30日までの予定です", "明日からにします", "25日でした"."""
    if words.IS_THE_DAY.match(remarked.text, period.end):
        return not (period.first and notice.date <= period.first <= notice.until)
    is_longer = period.way in ("until", "range") and period.last is not None and period.last > notice.until
    starts_later = period.way == "from" and period.first is not None and period.first > notice.date
    return is_longer or (starts_later and notice.kind == "attend")


def _is_another_length(period: Period, notice: Understood, remarked: Facts, today: dt.date) -> bool:
    """ "2日間休みます" beside one day."""
    start, end = remarked.sentence_at(period.start)
    away = any(start <= deed.start < end and deed.what == "absent" for deed in remarked.deeds)
    is_long = period.way == "length" and period.last is not None
    return away and is_long and (period.last or today) - today != notice.until - notice.date
