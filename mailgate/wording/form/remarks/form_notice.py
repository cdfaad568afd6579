"""What a form tells, which its words must agree with."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.lexicon.objections import days as words
from mailgate.wording.lexicon.objections import deeds as deed_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.values import Candidate, Understood

_DEEDS = {"sick": {"absent"}, "absence": {"absent"}, "late": {"late", "attend"}}


@dataclass(frozen=True, slots=True)
class FormNotice:
    """One notice of a form, all of them, and the day on which it was sent."""

    notice: Understood
    notices: Sequence[Understood]
    today: dt.date
    students: Sequence[Candidate] = ()
    """All of the family at this school."""

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

    def as_meant(self, day: Period, said: Facts) -> Period:
        """A weekday from the form's days on: "火曜の夜に戻ります" beside Monday and Tuesday of next week."""
        first, begins = day.first, self.notice.date
        if first is None or first >= begins or words.WEEKDAY.match(said.text, day.start) is None:
            return day
        later = dt.timedelta(7 * -((first - begins).days // 7))
        return replace(day, first=first + later, last=day.last and day.last + later)

    def is_over(self, day: Period, said: Facts) -> bool:
        """Whether a day is past: also "月曜は37度でした", though a weekday by itself is one to come."""
        if words.SINCE.search(said.text, 0, day.start):
            return True
        sentence = in_sentence(said, day.start)
        is_told = any(deed.mood == "past" for deed in sentence.deeds) or _is_of_the_past(day, said)
        if day.way == "weekday" and is_told and not any(deed.mood != "past" for deed in sentence.deeds):
            return True
        if day.way == "from" and _began_then(day, said):
            return True
        last = day.last or day.first
        if last is None or (day.way, last) == ("from", self.today):  # "今朝から"
            return words.GONE_BY.match(said.text, day.start, day.end) is not None
        return last < self.today


def _is_of_the_past(day: Period, said: Facts) -> bool:
    """ "土曜日に亡くなりました", "金曜の持久走のあとから咳が出ています": what has happened by now."""
    end = min([said.sentence_at(day.start)[1], *(each.start for each in said.periods if each.start > day.start)])
    if is_english(said, day.start):
        return words.ENGLISH_HAPPENED.search(said.text, said.sentence_at(day.start)[0], day.start) is not None
    return any(sign.match(said.text, day.end, end) for sign in (words.WAS_ILL_THEN, words.HAPPENED, words.SINCE_THEN))


def _began_then(day: Period, said: Facts) -> bool:
    """ "金曜から熱です", but not "金曜から入院です": since when something is the matter."""
    rest = said.part(day.end, said.sentence_at(day.start)[1])
    ill = [cause for cause in rest.causes.sure if cause.entry.group == "sick"]
    is_planned = any(cause.entry.is_visit or cause.entry.name in ("hospital_stay", "rest_at_home") for cause in ill)
    is_weekday = words.WEEKDAY.match(said.text, day.start) is not None
    return is_weekday and bool(ill) and not (is_planned or any(is_said_of_now(deed) for deed in rest.deeds))


def is_said_of_now(deed: Deed) -> bool:
    """Whether a deed is no errand and none that is past."""
    return deed.what != "elsewhere" and deed.mood != "past"


def is_once_over(told: FormNotice, said: Facts, sentence: Bounds) -> bool:
    """ "落ち着いたら父が送ります" beside an hour of arrival: what will end in time."""
    is_timed = told.notice.kind == "late" and told.notice.arrival is not None
    return is_timed and deed_words.ONCE_OVER.fullmatch(said.text, *sentence) is not None


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
