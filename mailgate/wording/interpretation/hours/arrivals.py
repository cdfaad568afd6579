"""At which time a statement says that a student arrives."""

import datetime as dt
import re

from mailgate.wording.lexicon import times as words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.deeds import elsewhere as elsewhere_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.times import Clock

_SCHOOL_BEGINS, _SCHOOL_ENDS = dt.time(8), dt.time(17)


def arrival(facts: Facts) -> dt.time | None:
    """The time at which the student is to come; None where no time, or more than one, is said to be that."""
    found = arrivals(facts)
    return found.pop() if len(found) == 1 else None


def arrivals(facts: Facts) -> set[dt.time | None]:
    """Every time at which the student is said to come."""
    found = {
        time
        for at, clock in enumerate(facts.clocks)
        for time in (clock.time, *_range_before(facts, at))
        if not words.WAS_PLANNED.match(facts.text, clock.end)
        if not words.OF_VISIT.match(facts.text, clock.end) and not _is_between_visit_and_comma(facts, clock)
        if not words.APPOINTMENT_BEFORE.search(facts.text, 0, clock.start)
        if words.ARRIVES.match(facts.text, clock.end)
        or words.ARRIVAL_BEFORE.search(facts.text, 0, clock.start)
        or _is_before_the_coming(facts, clock)
        or (_is_told_with_why(facts, clock) and _is_of_no_visit(facts, clock))
    }
    found = (len(found) > 1 and _without_those_passed(facts, found)) or found
    found = found or {clock.time for clock in facts.clocks if _answers_when(facts, clock)}
    if not found and len(facts.clocks) == 1 and _is_last_item(facts, facts.clocks[0]):
        return {facts.clocks[0].time}
    return found


def _without_those_passed(facts: Facts, found: set[dt.time | None]) -> set[dt.time | None]:
    """ "8時を回りますので、9時ごろになります": the hour of the coming beside one that is only passed."""
    passed = {clock.time for clock in facts.clocks if words.PASSES.match(facts.text, clock.end)}
    return found - passed


def _is_before_the_coming(facts: Facts, clock: Clock) -> bool:
    """ "10時に祖父が校門まで送ります": how and with whom somebody comes at an hour, and nothing else that is done."""
    deed = next((deed for deed in facts.deeds if deed.start >= clock.end), None)
    if deed is None or deed.what not in ("late", "attend") or deed.mood == "past":
        return False
    return words.HOW_ONE_COMES.fullmatch(_without_whom(facts, clock.end, deed.start)) is not None


def _without_whom(facts: Facts, start: int, end: int) -> str:
    """What stands from `start` to `end`, without the students who are brought."""
    said, at = "", start
    for mention in facts.people:
        whom = words.WHOM.match(facts.text, mention.end, end)
        if whom and at <= mention.start:
            said, at = said + facts.text[at : mention.start], whom.end()
    return said + facts.text[at:end]


def says_another(facts: Facts, leaving: str) -> bool:
    """Whether somebody who leaves then is also said to come at an hour: that is a second notice, or a slip."""
    hours = {time.isoformat("minutes") for time in arrivals(facts) if time}
    return bool(hours - {leaving})


def is_of_school(time: dt.time) -> bool:
    """Whether somebody may come or leave then: an hour of the night is a slip, or of something else."""
    return _SCHOOL_BEGINS <= time < _SCHOOL_ENDS


def is_open(facts: Facts) -> bool:
    """Whether a time stands beside the coming that may be the arrival, and nothing tells that it is."""
    return not arrivals(facts) and any(_may_be_arrival(facts, clock) for clock in facts.clocks)


def _may_be_arrival(facts: Facts, clock: Clock) -> bool:
    start, end = facts.sentence_at(clock.start)
    if clock.time and clock.time < _SCHOOL_BEGINS:
        return False
    known = (words.OF_VISIT, words.VISIT_NEXT, words.BY_NOW, words.GETS_BETTER, words.LEAVES_HOME)
    if _is_behind_visit(facts, clock) or any(pattern.match(facts.text, clock.end) for pattern in known):
        return False
    if words.APPOINTMENT_BEFORE.search(facts.text, start, clock.start):
        return False
    comes = any(start <= deed.start < end and deed.what in ("late", "attend") for deed in facts.deeds)
    comes = comes or _is_told_with_why(facts, clock)
    return comes or not any(start <= cause.start < end for cause in facts.causes.sure)


def _is_told_with_why(facts: Facts, clock: Clock) -> bool:
    """ "遅刻です。通院で10時です": the hour of the coming, or of the visit."""
    start, _ = facts.sentence_at(clock.start)
    why = words.AFTER_WHY.search(facts.text, start, clock.start)
    return why is not None and words.IS_THE_HOUR.match(facts.text, clock.end) is not None


def _is_of_no_visit(facts: Facts, clock: Clock) -> bool:
    """ "遅刻します。頭痛で10時です": what is told right before the hour has none of its own."""
    before = [cause for cause in facts.causes.sure if cause.end <= clock.start]
    is_late = any(deed.what == "late" for deed in facts.deeds)
    return is_late and bool(before) and not before[-1].entry.is_visit and before[-1].entry.group == "sick"


def _range_before(facts: Facts, at: int) -> list[dt.time | None]:
    """ "9時半" in "9時半〜10時": a span is no one time."""
    before = facts.clocks[at - 1] if at else None
    return [before.time] if before and words.SPAN.fullmatch(facts.text, before.end, facts.clocks[at].start) else []


def _answers_when(facts: Facts, clock: Clock) -> bool:
    """ "病院に寄ってから行きます。10時ごろです": a time by itself right after the coming; also ", around 11:00"."""
    start, end = facts.sentence_at(clock.start)
    if any(_stands_right_behind(facts, clock, deed) for deed in facts.deeds):
        return True
    behind = [deed for deed in facts.deeds if deed.start < clock.start and deed.what in ("late", "attend")]
    if not behind:
        return False
    before = facts.text[start : clock.start]
    if certainty_words.ENGLISH_BEGINS.match(facts.text, behind[-1].start) and start <= behind[-1].start:
        return words.AROUND.search(before) is not None
    before = facts.text[max(start, behind[-1].end) : clock.start]  # "送り届けます、たぶん10時すぎです"
    before = elsewhere_words.NOT_BY_THEN.sub("", before)
    comma = before.rfind("、")
    if comma == 0 or (comma > 0 and words.COMES_BEFORE.search(before, 0, comma)):
        before = before[comma + 1 :]  # "落ち着いたら送っていきます、9時半くらいです", "…登校するので、10時くらいです"
    alone = words.ABOUT_BEFORE.fullmatch(before) and words.ONLY_TIME.fullmatch(facts.text, clock.end, end)
    is_near = comma >= 0 or start < behind[-1].end or not _is_visit_before(facts, behind[-1].end, start)
    return bool(alone) and is_near


def _is_visit_before(facts: Facts, done: int, start: int) -> bool:
    """ "遅れます。病院に行きます。9時です": whose hour it is, told between the coming and the sentence of the hour."""
    return any(cause.entry.is_visit and done <= cause.start < start for cause in facts.causes.sure)


def _stands_right_behind(facts: Facts, clock: Clock, deed: Deed) -> bool:
    """ "登校させます9:45"."""
    is_inside = deed.start < clock.start < deed.end and deed.what in ("late", "attend")
    if words.OF_VISIT.match(facts.text, clock.end) or words.APPOINTMENT_BEFORE.search(facts.text, 0, clock.start):
        return False
    return is_inside and words.SAID_BEFORE.search(facts.text, deed.start, clock.start) is not None


def _is_visit(facts: Facts, cause: Cause) -> bool:
    return words.VISIT.search(facts.text[cause.start : cause.end]) is not None


def _is_behind_visit(facts: Facts, clock: Clock) -> bool:
    visits = [cause for cause in facts.causes.sure if _is_visit(facts, cause)]
    return any(
        re.fullmatch(r"[、,・(\s]*", facts.text[visit.end : clock.start])
        for visit in visits
        if visit.end <= clock.start
    )


def _is_between_visit_and_comma(facts: Facts, clock: Clock) -> bool:
    """ "歯医者、9:30、遅刻": of the visit or of the arrival."""
    return facts.text.startswith(("、", ",", ")"), clock.end) and _is_behind_visit(facts, clock)


def _beside_which_an_hour_arrives(facts: Facts, clock: Clock) -> list[Deed]:
    """The late deeds and comings beside which a bare hour is theirs; behind a visit only a late deed of its own."""
    visits = [cause.end for cause in facts.causes.sure if _is_visit(facts, cause) and cause.end <= clock.start]
    late = [deed for deed in facts.deeds if deed.what == "late"]
    if not visits:
        return late or [deed for deed in facts.deeds if deed.what == "attend"]
    start, end = facts.sentence_at(clock.start)
    return [deed for deed in late if visits[-1] <= deed.start < clock.start or start <= deed.start < end]


def _is_told_later(deed: Deed, end: int, facts: Facts) -> bool:
    """ "He slept until 10 on Sunday. Today he goes to school": English tells the deed first."""
    return deed.start >= end and facts.text[deed.start].isascii()


def _is_last_item(facts: Facts, clock: Clock) -> bool:
    """ "遅刻、通院、今日、10時", "遅刻です（10時頃）", "行かせます、花子、10時": a time by itself beside a coming.

    Right beside a visit it might be the visit's, unless it stands in the deed's own brackets.
    """
    start, end = facts.sentence_at(clock.start)
    late = [deed for deed in _beside_which_an_hour_arrives(facts, clock) if not _is_told_later(deed, end, facts)]
    after = words.ITEM_AFTER.match(facts.text, clock.end, end)
    first = not facts.text[start : clock.start].strip()
    before: list[Spanned] = [*facts.people, *late]
    first = first or any(each.end == clock.start for each in before)
    if not late or after is None or not (first or words.ITEM_BEFORE.search(facts.text, start, clock.start)):
        return False
    if (clock.time and clock.time < _SCHOOL_BEGINS) or words.AT_A_VERB.search(facts.text, start, clock.start):
        return False
    said = [facts.text[deed.start : clock.start] for deed in late if deed.start < clock.start]
    if any(words.IN_BRACKETS.fullmatch(words.LATE_DEED.sub("", each)) for each in said):
        return True
    return not _is_behind_visit(facts, clock) and not words.VISIT_NEXT.match(facts.text, clock.end)
