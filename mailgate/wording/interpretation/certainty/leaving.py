"""Leaving early that is only spoken of, beside what a student does: "10時に登校します。早退はしません"."""

from collections.abc import Sequence

from mailgate.wording.lexicon.deeds import elsewhere as elsewhere_words
from mailgate.wording.lexicon.deeds import leaving_early as leaving_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts


def is_idle(place: int, facts: Facts) -> bool:
    """Whether the leaving that is named there is no student's, or does not come about."""
    name = leaving_words.LEAVING.match(facts.text, place)
    is_let = name is None or leaving_words.LET_GO.match(facts.text, name.end())
    start, _ = facts.sentence_at(place)
    anothers = elsewhere_words.NOT_SCHOOL, elsewhere_words.LEAVES_ELSEWHERE
    is_anothers = not is_let and any(each.search(facts.text, start, place) for each in anothers)
    return is_only_spoken_of(place, facts) or is_anothers


def is_only_spoken_of(place: int, facts: Facts) -> bool:
    """Whether the leaving that is named there does not come about, and its sentence leaves nothing open."""
    name = leaving_words.LEAVING.match(facts.text, place)
    is_open = leaving_words.STILL_OPEN.search(facts.text, place, facts.sentence_at(place)[1])
    return name is not None and not is_open and leaving_words.NOT_DONE.match(facts.text, name.end()) is not None


def without_what_is_not_done(told: Sequence[Deed], facts: Facts) -> list[Deed]:
    """The deeds without a leaving early that does not come about, where a student stays away or comes.

    Without it it says something by itself, or of a notice that stands.
    """
    early = {"early", *(kind.slug for kind in facts.kinds if kind.departure)}
    leaving = [deed for deed in told if deed.what in early]
    told = [deed for deed in told if not _is_how_one_is_fetched(deed, leaving, facts)]
    leaving = [deed for deed in told if deed.what in early]
    is_beside = any(deed.mood == "firm" for deed in told if deed.what in ("absent", "late", "attend"))
    is_idle = is_beside and all(is_only_spoken_of(deed.start, facts) for deed in leaving)
    if facts.standing or not is_idle:
        return list(told)
    return [deed for deed in told if deed not in leaving and not _is_before_it(deed, leaving, told)]


def _is_how_one_is_fetched(deed: Deed, leaving: Sequence[Deed], facts: Facts) -> bool:
    """ "早退は母が迎えに行きます" behind a leaving that is told."""
    is_told = any(other.mood == "firm" and other.start < deed.start for other in leaving)
    is_of_who = leaving_words.WHO_FETCHES.fullmatch(facts.text, deed.start, facts.sentence_at(deed.start)[1])
    return deed in leaving and is_told and is_of_who is not None


def _is_before_it(deed: Deed, leaving: Sequence[Deed], told: Sequence[Deed]) -> bool:
    """ "登校させて早退も考えたのですが、今日は休ませます": the coming from which one would have left."""
    is_away = any(other.what == "absent" and other.mood == "firm" and other.start > deed.end for other in told)
    return deed.what == "attend" and is_away and any(deed.end == each.start for each in leaving)
