"""A cause in the writer's own words, which no entry of `lexicon.causes.symptoms` knows."""

from collections.abc import Iterator

from mailgate.wording.interpretation.content import says_more, spans
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.causes import household as household_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.recognition.facts import Bounds, Facts

_HEDGES = 12
"""Letters before an hour that may say how sure it is."""


def tell_why_late(facts: Facts) -> bool:
    """ "車が出せません。10時までには行かせます": an hour, and words of the writer's own that can only be the cause.

    Without an hour it is what stands before the deed: "水道が破裂しました。遅れます".
    """
    is_open = (
        event_words.AGAIN,
        event_words.CHANGE_OF_MIND,
        event_words.OF_A_NOTICE,
        household_words.UNDER_WAY,
        household_words.DOUBT,
    )
    if facts.standing or any(pattern.search(facts.text) for pattern in is_open):
        return False
    if any(deed.mood == "past" for deed in facts.deeds):
        return False
    about = [(_begin_of_hour(facts, clock.start), _end_of_hour(facts, clock.end)) for clock in facts.clocks]
    brought = household_words.HOW_ONE_IS_BROUGHT.finditer(facts.text, facts.start, facts.end)
    hours = [*spans(facts.clocks), *about, *(match.span() for match in brought)]
    if any(certainty_words.ENGLISH_BEGINS.match(facts.text, deed.start) for deed in facts.deeds):
        return any(says_more(facts, hours, bounds) for bounds in _english_clauses(facts))
    if arrivals.arrival(facts) is None and _is_only_regretted(facts):
        return False
    told = _beside_the_hour(facts) if arrivals.arrival(facts) else _before_the_deed(facts)
    return any(says_more(facts, hours, bounds) for bounds in told)


def _is_only_regretted(facts: Facts) -> bool:
    """ "集金袋は明日持たせます。遅れてすみません": what is late may be anything."""
    late = [deed for deed in facts.deeds if deed.what == "late"]
    return all(household_words.LATE_IS_REGRETTED.fullmatch(facts.text, deed.start, deed.end) for deed in late)


def _beside_the_hour(facts: Facts) -> Iterator[Bounds]:
    """The sentences that may tell why somebody comes then: behind the coming only what tells of trouble.

    "給食は食べますので止めないでください" is no cause, and neither is "熱はありません".
    """
    for start, end in facts.sentences:
        later = [deed.start for deed in facts.deeds if deed.start >= start]
        is_denied = any(start <= place < end for place, _ in facts.causes.denied)
        is_trouble = household_words.TROUBLE.search(facts.text, start, end) is not None and not is_denied
        is_why = (later or is_trouble) and not household_words.NO_TROUBLE.search(facts.text, start, end)
        if is_why or any(place < end for place in later):
            yield start, end


def _before_the_deed(facts: Facts) -> Iterator[Bounds]:
    """The clauses before the first deed of lateness that neither ask nor thank, nor tell of a deed or an illness."""
    first = min((deed.start for deed in facts.deeds if deed.what == "late"), default=facts.start)
    known = [*(deed.start for deed in facts.deeds), *(start for start, _ in facts.causes.denied)]
    for start, end in facts.sentences:
        stop = end if end <= first else facts.text.rfind("、", start, first)
        is_known = any(start <= place < stop for place in known)
        if start < stop and not is_known and not household_words.NO_CAUSE.search(facts.text, start, stop):
            yield start, stop


def _english_clauses(facts: Facts) -> Iterator[Bounds]:
    """The clauses of two words or more beside the deed of a lateness that neither ask nor thank."""
    for start, end in facts.sentences:
        ends = [match.span() for match in household_words.ENGLISH_CLAUSE.finditer(facts.text, start, end)]
        begins = [start, *(stop for _, stop in ends)]
        for begin, stop in zip(begins, [*(spot for spot, _ in ends), end], strict=True):
            is_deed = any(begin <= deed.start < stop for deed in facts.deeds)
            is_courtesy = household_words.ENGLISH_NO_CAUSE.search(facts.text, begin, stop)
            if not (is_deed or is_courtesy) and " " in facts.text[begin:stop].strip():
                yield begin, stop


def _begin_of_hour(facts: Facts, start: int) -> int:
    """Where an hour begins with the words that say how sure it is: "たぶん9時"."""
    before = household_words.BEFORE_AN_HOUR.search(facts.text, max(start - _HEDGES, facts.start), start)
    return before.start() if before else start


def _end_of_hour(facts: Facts, end: int) -> int:
    """Where an hour ends with the words that tell no more than when: "9時ごろ", "9時になる見込みです"."""
    about = household_words.ABOUT_AN_HOUR.match(facts.text, end)
    return about.end() if about else end
