"""When a statement says that a student leaves early, and who comes for them."""

import datetime as dt

from mailgate.wording.interpretation.hours.arrivals import is_of_school
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import times as words
from mailgate.wording.recognition.departures import Departure, Pickup, departures, pickups
from mailgate.wording.recognition.facts import Facts


def departure(facts: Facts) -> Departure:
    """The moment at which the student is to leave. Raises Unclear where none, or more than one, is said to be that."""
    found = [each for each in departures(facts.text) if facts.start <= each.start < facts.end]
    found = [each for each in found if not _is_of_a_visit(each, facts)]
    said = [each for each in found if _is_of_leaving(each, facts)]
    if not any(facts.start <= deed.start < facts.end for deed in facts.deeds):
        said = said or [each for each in found if words.ALONE.match(facts.text, each.end)]  # "花子は13時、"
    if not any(map(_is_by_clock, said)):
        said = [each for each in found if _is_alone(each, facts) and (not said or _is_by_clock(each))] or said
    exact = [each for each in said if _is_by_clock(each)] or said  # "給食後、13時に", "昼で帰ります。12時45分"
    if len({words.SAME_MOMENT.get(each.when, each.when) for each in exact}) != 1 or not exact[0].when:
        raise Unclear("time-unclear")
    if _is_by_clock(exact[0]) and not is_of_school(dt.time.fromisoformat(exact[0].when)):
        raise Unclear("time-unclear")
    return max(exact, key=lambda each: _is_right_before_the_deed(each, facts))  # "5時間目は受けずに給食後に早退"


def _is_of_a_visit(each: Departure, facts: Facts) -> bool:
    """ "14時の歯医者", "her appointment is at noon"."""
    is_before = words.OF_VISIT.match(facts.text, each.end)
    is_behind = words.APPOINTMENT_BEFORE.search(facts.text, facts.start, each.start)
    is_fetching = words.LEAVES_BEFORE.search(facts.text, facts.start, each.start)
    return bool((is_before and not _is_before_going(each, facts)) or (is_behind and not is_fetching))


def _is_before_going(each: Departure, facts: Facts) -> bool:
    """ "5時間目が終わったら歯医者に連れて行きます"."""
    return not _is_by_clock(each) and words.GOES_AWAY.match(facts.text, each.end) is not None


def _is_by_clock(each: Departure) -> bool:
    return each.when[:1].isdigit()


def pickup(facts: Facts) -> Pickup | None:
    """Who comes for the student, where the text names one."""
    found = [each for each in pickups(facts.shown) if facts.start <= each.start < facts.end]
    return found[0] if len({each.who for each in found}) == 1 else None


def beside_form(facts: Facts) -> dict[str, str]:
    """What words beside a form say of leaving early, as answers for its lines."""
    try:
        when = departure(facts)
    except Unclear:
        return {}
    fetching = pickup(facts)
    said = {"departure": facts.shown[when.start : when.end]}
    return said | ({"pickup": fetching.who} if fetching else {})


def _is_right_before_the_deed(each: Departure, facts: Facts) -> bool:
    return any(words.UPTO_THE_DEED.fullmatch(facts.text, each.end, deed.start) for deed in facts.deeds)


def _is_of_leaving(each: Departure, facts: Facts) -> bool:
    """ "14時に早退", "14時に迎えに行きます", "早退は14時": also where the deed's own words hold it."""
    return bool(
        words.LEAVES.match(facts.text, each.end)
        or words.LEAVES_BEFORE.search(facts.text, facts.start, each.start)
        or _is_before_going(each, facts)
        or any(deed.start <= each.start < deed.end for deed in facts.deeds if deed.what != "elsewhere")
    )


def _is_alone(each: Departure, facts: Facts) -> bool:
    """ "早退します。14時です": a time by itself."""
    before = words.ALONE_BEFORE.search(facts.text, facts.start, each.start)
    return bool(before) and words.ALONE.match(facts.text, each.end) is not None
