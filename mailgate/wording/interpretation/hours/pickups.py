"""Who comes for several students who leave early, and why, where that is told once: "それぞれ父が迎えに行きます"."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.students.sharing import Segment
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.recognition.departures import pickups
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Understood


def shared(notices: Sequence[Understood], parts: Sequence[Segment], facts: Facts) -> list[Understood]:
    """The notices with who comes for all of them, in a sentence that names no one of them.

    Raises Unclear where a cause may be that of all.
    """
    leaving = [notice for notice in notices if notice.departure]
    if len(leaving) < 2 or len(parts) < 2:
        return list(notices)
    if facts.causes.sure and not all(part.facts.causes.sure for part in parts if part.facts.deeds):
        raise Unclear("reason-unclear")
    found = list(pickups(facts.shown))
    who = {each.who for each in found}
    if len(who) != 1 or not all(_is_of_all(each.start, facts) for each in found):
        return list(notices)
    return [replace(notice, pickup=notice.pickup or min(who)) if notice in leaving else notice for notice in notices]


def _is_of_all(place: int, facts: Facts) -> bool:
    start, end = facts.sentence_at(place)
    named = [each for each in facts.people if start <= each.start < end and each.way == "name"]
    return len({each.students for each in named}) != 1
