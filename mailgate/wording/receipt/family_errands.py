"""A reply to a receipt about another student, who comes late because of what the family has to do for the first one."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation import arrivals, remarks
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.symptoms import WORDS
from mailgate.wording.normalization import shown
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, Correction, Understood

(_FAMILY, *_) = next(entry.reasons for entry in WORDS if entry.name == "family_matters")
"""The reason under which schools list it."""


def late_for_the_family(
    text: str, standing: Sequence[Understood], students: Sequence[Candidate], now: dt.datetime
) -> Correction | None:
    """ "花子を病院に連れて行くので、太郎は9時半の登校になります"."""
    facts = gather(shown(text), students, now.date())
    about = frozenset(key for notice in standing for key in notice.students)
    others = {each.students for each in facts.people if each.way != "family"} - {about}
    who = next(iter(others), frozenset[int]())
    kinds = next((student.kinds for student in students if student.key in who), ())
    reasons = next((kind.reasons for kind in kinds if kind.slug == "late"), ())
    time = _hour(facts)
    days = {(notice.date, notice.until) for notice in standing}
    if time is None or who & about or (len(others), len(who), len(days)) != (1, 1, 1) or _FAMILY not in reasons:
        return None
    ((date, until),) = days
    kept = remarks.joined(facts, facts.sentences)
    return Correction("further", (Understood(tuple(who), "late", _FAMILY, date, until, time, kept),))


def _hour(facts: Facts) -> dt.time | None:
    """When a text says for certain that somebody comes, with an errand as the cause, and on no day of its own."""
    is_firm = all(deed.mood == "firm" and deed.what in ("attend", "late", "elsewhere") for deed in facts.deeds)
    if not (facts.deeds and is_firm) or facts.periods or len(facts.clocks) != 1 or words.QUESTION.search(facts.text):
        return None
    time = arrivals.arrival(facts) if words.FAMILY_ERRAND.search(facts.text) else None
    return time if time and arrivals.is_of_school(time) else None
