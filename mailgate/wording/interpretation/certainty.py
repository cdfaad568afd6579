"""Which of the deeds of a text are to be acted upon."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mailgate.wording.interpretation import arrivals
from mailgate.wording.interpretation.days.background import is_return
from mailgate.wording.interpretation.reasons import after_all, household
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import days as day_words
from mailgate.wording.lexicon import moods as mood_words
from mailgate.wording.lexicon import sentences as words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.departures import departures
from mailgate.wording.recognition.facts import Facts, Spanned


def firm_deeds(facts: Facts, today: dt.date) -> tuple[Deed, ...]:
    """The deeds to act upon; none where a text only tells of having come.

    Raises Unclear when any other one might change what is meant.
    """
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere" and not _is_of_the_notice(deed, facts)]
    told = [deed for deed in deeds if deed.mood != "past"]
    come = [deed for deed in deeds if deed.what == "attend"]
    if not told and len(come) == 1 and after_all.came(facts, today):
        return (replace(come[0], mood="firm"),)
    if not told and come == deeds:
        return ()
    if not told:
        raise Unclear("date-past")
    told = [_without_the_absence(deed, facts) for deed in told]
    if any(deed.what == "absent" and deed.mood == "firm" for deed in told):
        told = [replace(deed, mood="unsure") if _comes_some_day(deed, facts) else deed for deed in told]
    told = [
        replace(deed, mood="firm") if _is_request_to_leave(deed, facts) or _is_request_to_stay(deed, facts) else deed
        for deed in told
    ]
    if len(told) == 1 and _is_announced(told[0], facts, today):
        told = [replace(told[0], mood="firm")]
    if all(deed.what in ("late", "attend") for deed in told):
        told = [replace(deed, mood="firm") if _is_expected(deed, facts) else deed for deed in told]
    if any(deed.what == "early" for deed in told):
        raise Unclear("kind-unclear")
    firm = tuple(deed for deed in told if deed.mood == "firm")
    if any(_misses_the_unknown(deed, facts) for deed in firm):
        raise Unclear("kind-unclear")
    hedged = [_Hedged(deed, firm, facts, today) for deed in told if deed.mood != "firm"]
    if _leaves_open(facts) or not all(firm and _is_aside(each) for each in hedged):
        raise Unclear("uncertain")
    return firm


def _is_of_the_notice(deed: Deed, facts: Facts) -> bool:
    """ "遅刻の件ですが" before what becomes of the notice that stands."""
    kinds = {"absent" if notice.kind in ABSENCES else notice.kind for notice in facts.standing}
    later = any(other.start >= deed.end and other.what not in ("elsewhere", deed.what) for other in facts.deeds)
    return later and deed.what in kinds and words.ON_THE_NOTICE.search(_said(deed, facts)) is not None


def _without_the_absence(deed: Deed, facts: Facts) -> Deed:
    """ "休みません" is coming after all, where the student was said to stay away."""
    is_absent = any(notice.kind in ABSENCES for notice in facts.standing)
    is_taken_back = deed.what == "absent" and deed.mood == "denied" and words.STAYS_NOT_AWAY.search(_said(deed, facts))
    return replace(deed, what="attend", mood="firm") if is_absent and is_taken_back else deed


def _comes_some_day(deed: Deed, facts: Facts) -> bool:
    """ "熱が下がってから登校するように言われました": of no day, unless it names an hour or a part of one."""
    start, _ = facts.sentence_at(deed.start)
    said = facts.text[start : deed.start]
    is_when_well = deed.what == "attend" and words.COMES_WHEN_WELL.search(said)
    return bool(is_when_well) and not (facts.clocks or words.LATE_SIGN.search(words.COMES_WHEN_WELL.sub("", said)))


def _misses_the_unknown(deed: Deed, facts: Facts) -> bool:
    """ "ピアノは休みます", "音楽会は熱のため休みます": what stays undone is neither a student, a day nor school."""
    topic = words.TOPIC_BEFORE.search(_without_causes(facts), facts.start, deed.start)
    if deed.what != "absent" or topic is None or words.SCHOOL_TOPIC.search(facts.text, *topic.span("what")):
        return False
    known: list[Spanned] = [*facts.people, *facts.periods]
    start, end = topic.span("what")
    is_deed = any(start <= each.start < end for each in facts.deeds)
    return not (is_deed or any(each.start < end and start < each.end for each in known))


def _without_causes(facts: Facts) -> str:
    """The text as it is shown, with a mark for each letter of a cause that is no event: one of these may be missed."""
    letters = list(facts.shown)
    causes = [(each.start, each.end) for each in facts.causes.sure if not each.entry.is_event]
    for start, end in [*causes, *facts.causes.doubtful]:
        letters[start:end] = words.MASK * (end - start)
    return "".join(letters)


def _leaves_open(facts: Facts) -> bool:
    """Whether a hedge stands by itself."""
    return words.LEFT_OPEN.search(facts.text, facts.start, facts.end) is not None or _is_decided_later(facts)


def _is_decided_later(facts: Facts) -> bool:
    """Whether "様子を見て決めます" is said of no day that its clause names."""
    for match in words.DECIDED_LATER.finditer(facts.text, facts.start, facts.end):
        begins = [begin.end() for begin in words.CLAUSE_BEGIN.finditer(facts.text, facts.start, match.start())]
        start = begins[-1] if begins else facts.start
        if not any(start <= period.start < match.start() for period in facts.periods):
            return True
    return False


def _is_expected(deed: Deed, facts: Facts) -> bool:
    """ "10時には着けると思います" and "落ち着いたら10時に送ります" tell when, not whether."""
    if deed.mood != "unsure":
        return False
    start, _ = facts.sentence_at(deed.start)
    is_soon = any(each.search(facts.text, start, deed.start) for each in (words.AS_SOON_AS, words.AS_SOON_AS_ANYTHING))
    is_when = bool(words.EXPECTED.search(_said(deed, facts))) and not words.PERHAPS_COMES.search(_said(deed, facts))
    is_hindered = any(cause.entry.hinders or cause.entry.group == "sick" for cause in facts.causes.sure)
    is_after = is_hindered and words.LATE_SIGN.search(facts.text, start, deed.start) is not None
    is_told = deed.what == "late" or arrivals.arrival(facts) is not None or is_after
    return is_told and (is_when or (is_soon and (arrivals.arrival(facts) is not None or is_after)))


def _is_request_to_leave(deed: Deed, facts: Facts) -> bool:
    """ "14時に早退させてもいいですか。耳鼻科です": asked for politely, with the hour and the reason."""
    leaving = {kind.slug for kind in facts.kinds if kind.departure}
    start, end = facts.sentence_at(deed.start)
    said = mood_words.NO_CONDITION.sub("", facts.text[start:end])
    is_plain = words.MAY_LEAVE.search(said) and not words.OPEN_REQUEST.search(said)
    is_why = facts.causes.sure or household.is_told(facts) or words.PLEASE_LET.search(said)
    is_told = bool(is_why) and any(departures(facts.text))
    return deed.what in leaving and deed.mood in ("asked", "unsure") and is_told and bool(is_plain)


def _is_request_to_stay(deed: Deed, facts: Facts) -> bool:
    """ "熱があるので、お休みさせていただけますでしょうか", "遅刻でお願いできますか": with the reason."""
    start, end = facts.sentence_at(deed.start)
    said = facts.text[deed.start : end]
    is_plain = words.MAY_STAY.search(said) and not words.OPEN_REQUEST.search(facts.text, start, end)
    return deed.what in ("absent", "late") and deed.mood == "asked" and bool(facts.causes.sure) and bool(is_plain)


def _is_announced(deed: Deed, facts: Facts, today: dt.date) -> bool:
    """ "本日の欠席についてご連絡いたします": of a student, or of a day that is not over, and of nothing else."""
    if not words.ANNOUNCED.search(_said(deed, facts)):
        return False
    start, _ = facts.sentence_at(deed.start)
    days = [each for each in facts.periods if each.first and each.first >= today]
    whose: list[Spanned] = [*days, *(each for each in facts.people if each.way == "name")]
    is_told = any(words.ANNOUNCED_OF.fullmatch(facts.text, each.end, deed.start) for each in whose)
    return is_told or not facts.text[start : deed.start].strip()


def _said(deed: Deed, facts: Facts) -> str:
    return facts.text[deed.start : deed.end].rstrip("。")


@dataclass(frozen=True, slots=True)
class _Hedged:
    """A deed that is denied, doubted or asked about, beside firm ones."""

    deed: Deed
    firm: Sequence[Deed]
    facts: Facts
    today: dt.date

    @property
    def said(self) -> str:
        return _said(self.deed, self.facts)

    def before_a_firm_one(self, *, other: bool = False) -> bool:
        """Whether a firm deed follows; an `other` one where it must not be the same."""
        later = [deed for deed in self.firm if deed.start >= self.deed.end]
        return any(not other or deed.what != self.deed.what for deed in later)

    def beside(self, *what: str) -> bool:
        return any(deed.what in what for deed in self.firm)


def _is_aside(hedged: _Hedged) -> bool:
    """Whether the firm deeds hold in spite of this one."""
    if any(is_one(hedged) for is_one in _ASIDES):
        return True
    if words.NOT_BUT.search(hedged.said):
        return hedged.before_a_firm_one(other=True)
    return _is_of_another_day(hedged)


def _is_heading(hedged: _Hedged) -> bool:
    """ "欠席の連絡について" above an absence."""
    return hedged.beside(hedged.deed.what) and bool(words.HEADING.match(hedged.facts.text, hedged.deed.start))


def _is_suspension(hedged: _Hedged) -> bool:
    """ "出席停止になるそうです" beside an absence."""
    return hedged.beside("absent") and bool(words.SUSPENSION.match(hedged.said))


def _is_taken_back(hedged: _Hedged) -> bool:
    """ "休まず登校します", "休む必要がなくなったので登校します": no staying away beside a firm coming."""
    deed, is_denied = hedged.deed, hedged.deed.mood == "denied"
    if deed.what not in ("absent", "undo") or hedged.beside("absent"):
        return False
    if hedged.beside("late"):
        return is_denied  # "休みませんが、遅れます"
    return hedged.beside("attend") and (is_denied or deed.what == "undo" or bool(words.TAKEN_BACK.search(hedged.said)))


def _is_of_coming_late(hedged: _Hedged) -> bool:
    """ "遅刻の扱いで10時に登校します": the coming itself tells that it is late, whatever is said of the lateness."""
    is_open = hedged.deed.mood != "unsure" or mood_words.OPEN_REST.search(hedged.said)
    is_told = hedged.beside("attend") and arrivals.arrival(hedged.facts) is not None
    return hedged.deed.what == "late" and is_told and not is_open


def _is_aim(hedged: _Hedged) -> bool:
    """ "10時には教室に入れるよう、遅れて行かせます"."""
    is_coming = hedged.deed.what in ("attend", "late") and hedged.beside("attend", "late")
    return is_coming and hedged.before_a_firm_one() and words.AIM.search(hedged.said) is not None


def _is_hope_to_come(hedged: _Hedged) -> bool:
    """ "10時には行けると思います" beside coming late, or coming at that time."""
    is_late = hedged.beside("late") or (hedged.beside("attend") and arrivals.arrival(hedged.facts) is not None)
    return hedged.deed.what == "attend" and is_late and bool(words.EXPECTED.search(hedged.said))


def _is_return(hedged: _Hedged) -> bool:
    """ "回復次第登校します" beside staying away."""
    return hedged.beside("absent") and (
        _comes_some_day(hedged.deed, hedged.facts) or _is_day_of_return(hedged.deed, hedged.facts)
    )


def _is_day_of_return(deed: Deed, facts: Facts) -> bool:
    """ "次に登校できるのは30日です"."""
    days = [period for period in facts.periods if deed.start <= period.start < deed.end and is_return(facts, period)]
    return deed.what == "attend" and any(day_words.RETURN_IS.match(facts.text, period.end) for period in days)


def _is_wish(hedged: _Hedged) -> bool:
    """ "行きたくないと言うので" before what is done about it."""
    return hedged.before_a_firm_one() and bool(words.WISH.search(hedged.said))


def _is_allowed(hedged: _Hedged) -> bool:
    """ "登校してよいと言われました" beside a firm coming."""
    return hedged.deed.what == "attend" and hedged.beside("attend") and words.ALLOWED.search(hedged.said) is not None


def _is_as_soon_as(hedged: _Hedged) -> bool:
    """ "遅れます。落ち着いたら送っていきます" beside coming late."""
    start, _ = hedged.facts.sentence_at(hedged.deed.start)
    soon = words.AS_SOON_AS.search(hedged.facts.text, start, hedged.deed.start)
    is_told_when = arrivals.arrival(hedged.facts) is not None
    before = hedged.facts.part(start, hedged.deed.start).causes.sure
    is_ill = any(cause.entry.group == "sick" for cause in before)
    return hedged.deed.what == "attend" and hedged.beside("late") and soon is not None and (is_told_when or not is_ill)


def _is_why_it_comes(hedged: _Hedged) -> bool:
    """ "行けるそうなので" before "登校させます"."""
    later = any(deed.what == "attend" and deed.start >= hedged.deed.end for deed in hedged.firm)
    return hedged.deed.what == "attend" and later and words.CAN_COME.search(hedged.said) is not None


def _is_said_again(hedged: _Hedged) -> bool:
    """ "登校は無理かと思い、欠席いたします": the same of the same student and day, and then firmly."""
    facts, deed = hedged.facts, hedged.deed
    again = next((each for each in hedged.firm if each.start >= deed.end), None)
    if again is None or {deed.what, again.what} != {"absent"} or not words.SAID_AGAIN.search(hedged.said):
        return False
    between: list[Spanned] = [*facts.people, *facts.periods]
    is_same = not any(deed.end <= each.start < again.start for each in between)
    return is_same and facts.sentence_at(deed.start) == facts.sentence_at(again.start)


def _is_told_later(hedged: _Hedged) -> bool:
    """ "登校については主治医の指示が出次第お知らせします" beside staying away."""
    return hedged.deed.what == "attend" and hedged.beside("absent") and bool(words.TOLD_LATER.search(hedged.said))


_ASIDES: tuple[Callable[[_Hedged], bool], ...] = (
    _is_said_again,
    _is_heading,
    _is_suspension,
    _is_taken_back,
    _is_of_coming_late,
    _is_aim,
    _is_hope_to_come,
    _is_return,
    _is_told_later,
    _is_wish,
    _is_why_it_comes,
    _is_allowed,
    _is_as_soon_as,
)


def _is_of_another_day(hedged: _Hedged) -> bool:
    """ "明日は行けると思います" in a sentence of its own beside a firm deed for today."""
    facts, deed = hedged.facts, hedged.deed
    start, end = facts.sentence_at(deed.start)
    upto = deed.end if facts.text[deed.start].isascii() else deed.start  # "she may be back on Thursday"
    here = _first_days(facts, [(start, upto)])
    beside = [other for other in hedged.firm if start <= other.start < end]
    if any(other.start < deed.end or not _first_days(facts, [(deed.end, other.start)]) for other in beside):
        return False
    begins = [max(facts.sentence_at(other.start)[0], deed.end if other in beside else 0) for other in hedged.firm]
    there = _first_days(facts, [(begin, other.end) for begin, other in zip(begins, hedged.firm, strict=True)])
    if there and not here and any(start <= period.start < deed.start for period in facts.periods):
        return True  # "水曜以降も休むかもしれません" beside "今日は休みます"
    return bool(here) and not here & (there or {hedged.today})


def _first_days(facts: Facts, places: Sequence[tuple[int, int]]) -> set[dt.date]:
    days = [period for period in facts.periods if any(start <= period.start < end for start, end in places)]
    return {period.first for period in days if period.first}
