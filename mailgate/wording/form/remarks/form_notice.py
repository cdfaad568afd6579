"""What a form tells, which its words must agree with."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.objections import days as words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts
from mailgate.wording.recognition.periods import Period
from mailgate.wording.values import Understood

_DEEDS = {"sick": {"absent"}, "absence": {"absent"}, "late": {"late", "attend"}}


@dataclass(frozen=True, slots=True)
class FormNotice:
    """One notice of a form, all of them, and the day on which it was sent."""

    notice: Understood
    notices: Sequence[Understood]
    today: dt.date

    @property
    def is_absence(self) -> bool:
        return self.notice.kind in ABSENCES

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.notice.until - self.notice.date).days + 1

    def is_own(self, deed: Deed) -> bool:
        """Whether a deed is what the form tells."""
        return deed.what in _DEEDS.get(self.notice.kind, {self.notice.kind})

    def holds(self, day: Period) -> bool:
        """Whether a day, or each of a row of days, is one of the form's."""
        start, end = day.first or day.last, day.last or day.first
        rows = [(each.date, each.until) for each in self.notices]
        return start is not None and end is not None and any(first <= start and end <= last for first, last in rows)

    def is_over(self, day: Period, said: Facts) -> bool:
        """Whether a day is past: also "月曜は37度でした", though a weekday by itself is one to come."""
        if words.SINCE.search(said.text, 0, day.start):
            return True
        sentence = in_sentence(said, day.start)
        is_told = any(deed.mood == "past" for deed in sentence.deeds) or words.WAS_ILL_THEN.match(said.text, day.end)
        if day.way == "weekday" and is_told and not any(deed.mood != "past" for deed in sentence.deeds):
            return True
        last = day.last or day.first
        if last is None or (day.way, last) == ("from", self.today):  # "今朝から"
            return words.GONE_BY.match(said.text, day.start, day.end) is not None
        return last < self.today


def is_said_of_now(deed: Deed) -> bool:
    """Whether a deed is no errand and none that is past."""
    return deed.what != "elsewhere" and deed.mood != "past"


def is_english(said: Facts, place: int) -> bool:
    """Whether the words at a place are English, in which a day may stand behind its deed."""
    return said.text[place].isascii() and said.text[place].isalpha()


def is_of_day(deed: Deed, day: Period, said: Facts) -> bool:
    """Whether a deed of a sentence may be done on a day that the sentence names."""
    return day.start <= deed.start or is_english(said, deed.start)


def is_said(pattern: re.Pattern[str], said: Facts) -> bool:
    """Whether a pattern stands in a sentence of what is said."""
    return any(pattern.search(said.text, start, end) for start, end in said.sentences)


def in_sentence(said: Facts, place: int) -> Facts:
    """The sentence that holds this place."""
    return said.part(*said.sentence_at(place))
