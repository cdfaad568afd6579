"""Days of the sentences before the deeds: theirs, as in a heading, or of something else."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts


def among(found: Sequence[Period], facts: Facts, today: dt.date) -> list[Period]:
    """Those that may be the deeds' days: not "明日" of "給食費は明日持たせます。太郎は10時に登校します".

    Raises Unclear where something is said of a day that may be why of a deed, or none of it.
    """
    return [period for period in found if period.first == today or not _is_of_something_else(facts, period)]


def check_shared(usable: Sequence[Period], shared: Facts, facts: Facts) -> None:
    """Raises Unclear for the day of an event where the part has another cause: "発表会は土曜です。花子は腹痛で"."""
    own = [cause for cause in facts.causes.sure if facts.start <= cause.start < facts.end]
    if any(_is_of_an_event(period, shared, own) for period in usable):
        raise Unclear("date-unclear")


def _is_of_an_event(period: Period, facts: Facts, own: Sequence[Cause]) -> bool:
    """Whether a sentence without a deed tells when an event is, and something else is why of the deeds."""
    start, end = facts.sentence_at(period.start)
    told = [cause for cause in facts.causes.sure if start <= cause.start < end]
    is_event = bool(told) and all(cause.entry.is_event for cause in told)
    is_journey_to_it = all(cause.entry.name in ("travel", "journey") for cause in told) and _are_mourned(own)
    is_apart = not any(start <= deed.start < end for deed in facts.deeds if deed.what != "elsewhere")
    is_other = bool(own) and not any(cause.entry.is_event for cause in own)
    return is_event and is_apart and is_other and not is_journey_to_it


def _are_mourned(own: Sequence[Cause]) -> bool:
    """ "My father died. We must go back to Nepal from the 26th. Please approve the leave"."""
    return all(cause.entry.name == "bereavement" for cause in own)


def _is_of_something_else(facts: Facts, period: Period) -> bool:
    start, end = facts.sentence_at(period.start)
    own = [cause for cause in facts.causes.sure if facts.deeds and not start <= cause.start < end]
    own = [cause for cause in own if not (cause.entry.name == "family_matters" and _is_behind_all(cause, facts))]
    if _is_of_an_event(period, facts, own):
        raise Unclear("date-unclear")
    comes = all(deed.what in ("attend", "elsewhere") or deed.mood == "past" for deed in facts.deeds)
    if comes and return_words.ABSENCE_ANNOUNCED.search(facts.text, start, end):
        return False  # "I told you that Taro would be away on Thursday. He comes after all"
    taken = [(period.start, period.end), *((each.start, each.end) for each in facts.people)]
    rest = "".join(
        letter
        for at, letter in enumerate(facts.text[start:end], start)
        if not any(begin <= at < stop for begin, stop in taken)
    )
    is_aside, is_news = day_words.ASIDE.search(rest) is not None, _has_news(facts, start, end)
    if day_words.BARE_DAY.fullmatch(rest) or day_words.HEADS.search(rest) or (is_news and not is_aside):
        return False
    is_topic = day_words.IS_ABOUT.match(facts.text, period.end, end) is not None
    if (
        is_news
        or (is_topic and not is_aside)
        or not (is_aside or day_words.PREDICATE.search(rest.rstrip("? ")) is None)
    ):
        raise Unclear("date-unclear")
    return is_aside


def _is_behind_all(cause: Cause, facts: Facts) -> bool:
    """ "家の都合で申し訳ありません": the event again, in other words."""
    return all(deed.end <= cause.start for deed in facts.deeds)


def _has_news(facts: Facts, start: int, end: int) -> bool:
    """Whether the sentence tells of a deed or of a cause, whatever holds of it."""
    places = [
        *(deed.start for deed in facts.deeds if deed.what != "elsewhere"),
        *(cause.start for cause in facts.causes.sure),
        *(spot[0] for spot in (*facts.causes.doubtful, *facts.causes.denied)),
    ]
    return any(start <= place < end for place in places)
