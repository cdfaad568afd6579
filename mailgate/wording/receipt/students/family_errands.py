"""A reply to a receipt about another student, who comes late because of what the family has to do for the first one."""

import datetime as dt

from mailgate.wording.interpretation import remarks
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.lexicon.causes.symptoms import WORDS
from mailgate.wording.lexicon.replies.receipts import sentences as words
from mailgate.wording.lexicon.replies.receipts import students as student_words
from mailgate.wording.receipt.receipt import Receipt
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.values import Correction, Understood

(_FAMILY, *_) = next(entry.reasons for entry in WORDS if entry.name == "family_matters")
"""The reason under which schools list it."""


def late_for_the_family(text: str, receipt: Receipt) -> Correction | None:
    """ "花子を病院に連れて行くので、太郎は9時半の登校になります"."""
    facts = receipt.facts_of(text)
    about = frozenset(key for notice in receipt.standing for key in notice.students)
    others = {each.students for each in facts.people if each.way == "name"} - {about}
    who = next(iter(others), frozenset[int]())
    kinds = next((student.kinds for student in receipt.students if student.key in who), ())
    reasons = next((kind.reasons for kind in kinds if kind.slug == "late"), ())
    time = _hour(facts) if _is_of(who, facts) else None
    days = {(notice.date, notice.until) for notice in receipt.standing}
    if time is None or who & about or (len(others), len(who), len(days)) != (1, 1, 1) or _FAMILY not in reasons:
        return None
    ((date, until),) = days
    kept = remarks.joined(facts, facts.sentences)
    return Correction("further", (Understood(tuple(who), "late", _FAMILY, date, until, time, kept),))


def _is_of(who: frozenset[int], facts: Facts) -> bool:
    """Whether the hour is theirs: of the student who is named last before it, and not within the errand."""
    start = facts.clocks[0].start if facts.clocks else 0
    errands = {match.start() for match in student_words.FAMILY_ERRAND.finditer(facts.text)}
    before = [each for each in facts.people if each.way == "name" and each.end <= start and each.end not in errands]
    return bool(before) and before[-1].students == who


def _hour(facts: Facts) -> dt.time | None:
    """When a text says for certain that somebody comes, with an errand as the cause, and on no day of its own."""
    errands = [match.span() for match in student_words.FAMILY_ERRAND.finditer(facts.text)]
    deeds = [deed for deed in facts.deeds if not any(start <= deed.start < end for start, end in errands)]
    is_open = words.QUESTION.search(facts.text) or student_words.SEEN_TOO.search(facts.text)
    is_firm = bool(deeds) and all(_comes(deed, facts) for deed in deeds)
    if not (errands and is_firm) or is_open or facts.periods or len(facts.clocks) != 1:
        return None
    time = arrivals.arrival(facts)
    return time if time and arrivals.is_of_school(time) else None


def _comes(deed: Deed, facts: Facts) -> bool:
    if deed.what == "elsewhere":
        return True
    is_then = deed.mood == "firm" or student_words.COMES_THEN.fullmatch(facts.text, deed.start, deed.end)
    return deed.what in ("attend", "late") and bool(is_then)
