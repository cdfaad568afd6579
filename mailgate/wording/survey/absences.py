"""Whether a reply to a survey tells of an absence from school, which its answer does not report."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain import Words
from mailgate.wording.normalization import shown
from mailgate.wording.plain import sentences as plain
from mailgate.wording.plain.scanning import scan, words_of
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.survey import words
from mailgate.wording.survey.reading import LONGEST
from mailgate.wording.survey.values import ItemAsked
from mailgate.wording.values import Candidate

Absence = Literal["", "perhaps", "school"]
"""perhaps: somebody stays away or is late, which may be from school or from what is asked about."""


def absence_in(text: str, items: Sequence[ItemAsked], students: Sequence[Candidate], today: dt.date) -> Absence:
    """What a reply tells of an absence: it is one from school where the text names school, or its day.

    An illness is enough where nobody is asked to come to anything.
    """
    if len(text) > LONGEST or not students:
        return ""
    facts = gather(shown(text), students, today)
    if foreign := words_of(facts.text):
        return _plainly(foreign, facts.shown, students, today)
    away = [deed for deed in facts.deeds if _is_news(deed, facts.text)]
    if not away:
        return ""
    is_firm = any(deed.mood == "firm" for deed in away)
    names_school = bool(facts.periods) or (is_firm and words.SCHOOL.search(facts.text) is not None)
    is_other = is_firm and _is_ill(facts) and not any(item.kind == "attendance" for item in items)
    return "school" if names_school or is_other else "perhaps"


def _is_news(deed: Deed, text: str) -> bool:
    """Whether it may be news for the school: 出席します is an answer, 登校します is none."""
    is_answer = deed.what == "attend" and not words.SCHOOL.search(text, deed.start, deed.end)
    return deed.what != "elsewhere" and not is_answer and deed.mood in {"firm", "unsure"}


def _is_ill(facts: Facts) -> bool:
    return any(cause.entry.group == "sick" for cause in facts.causes.sure)


def _plainly(foreign: Words, text: str, students: Sequence[Candidate], today: dt.date) -> Absence:
    """The same in a language that has no grammar here."""
    try:
        answered = plain.answers(scan(foreign, text, students), students, today)
    except Unclear:
        return ""
    if "kind" not in answered:
        return ""
    return "school" if answered.keys() & {"date", "reason"} else "perhaps"
