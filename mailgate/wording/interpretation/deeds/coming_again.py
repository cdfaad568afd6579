"""An illness, and the day of coming again: "Taro has a bad cold. Back on Thursday" is an absence until then."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.days import has_school_day
from mailgate.wording.lexicon.sentences import returns as words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.periods import last_school_day
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts


def with_absence(facts: Facts, today: dt.date) -> Facts:
    """The text with the absence until a student comes again; one that tells any other deed or day stays as it is."""
    later = [each for each in facts.periods if each.first is None or each.first > today]
    later = [each for each in later if not _ends_before(each, later[-1])]
    is_told = len(later) == 1 and bool(facts.causes.sure) and not (facts.standing or facts.clocks or _is_open(facts))
    if not is_told or not _comes_again(later[0], facts, today):
        return facts
    ill = [cause for cause in facts.causes.sure if _lasts(cause, facts)]
    others = [deed for deed in facts.deeds if deed.what != "elsewhere" and not _is_of(deed, later[0], facts)]
    if others or not ill or len(ill) < len(_of_now(facts.causes.sure)):
        return facts
    return _absent(ill[0], later[0].first or today, facts, today)


def _is_open(facts: Facts) -> bool:
    """Whether anything is doubtful or asked, may be said of one of several students, or of one who is at school."""
    named = {each.students for each in facts.people if each.way in ("name", "all", "own")}
    is_there = words.AT_SCHOOL_TODAY.search(facts.text) is not None
    return is_there or bool(facts.causes.doubtful) or "?" in facts.text or len(named) != 1


def _of_now(causes: Sequence[Cause]) -> list[Cause]:
    return [cause for cause in causes if not cause.entry.is_visit]


def _lasts(cause: Cause, facts: Facts) -> bool:
    """Whether it is an illness of the day, with which a student may stay away."""
    start, end = facts.sentence_at(cause.start)
    is_illness = (
        facts.text[cause.start].isascii()
        and cause.entry.group == "sick"
        and not (cause.entry.is_visit or cause.entry.is_chronic)
    )
    return is_illness and not words.TOLD_OF_THE_PAST.search(facts.text, start, end)


def _comes_again(day: Period, facts: Facts, today: dt.date) -> bool:
    """ "Back on Thursday", "tomorrow he comes again"; "see you" only of the next day of school."""
    if day.first is None or day.last not in (day.first, None):
        return False
    begin = max((mark.end() for mark in words.CLAUSE_MARK.finditer(facts.text, 0, day.start)), default=0)
    mark = words.CLAUSE_MARK.search(facts.text, day.end)
    said = facts.text[begin : mark.start() if mark else facts.end].strip()
    who = words.WHO_RETURNS.match(facts.text, begin)
    if who and not any(each.start <= who.start("who") < each.end for each in facts.people if each.students):
        return False
    is_next = not has_school_day(today + dt.timedelta(1), day.first)
    is_again = words.COMES_AGAIN.search(said) or (is_next and words.SEE_YOU.search(said))
    return bool(is_again) and not words.NO_COMING_AGAIN.search(said)


def _ends_before(period: Period, back: Period) -> bool:
    """ "We stay home till tomorrow. Thursday she's back": the end of an absence, beside the day of coming again."""
    return period.way == "until" and back.first is not None and period.last == last_school_day(back.first)


def _is_of(deed: Deed, day: Period, facts: Facts) -> bool:
    """Whether a deed is the coming of that day, and no other."""
    start, end = facts.sentence_at(day.start)
    return deed.what == "attend" and deed.mood in ("firm", "unsure") and start <= deed.start < end


def _absent(ill: Cause, back: dt.date, facts: Facts, today: dt.date) -> Facts:
    """The text with an absence where it tells the illness, and with no other day."""
    until = Period(ill.start, ill.end, today, max(last_school_day(back), today), "range")
    return replace(facts, deeds=(Deed(ill.start, ill.end, "absent", "firm"),), periods=(until,))
