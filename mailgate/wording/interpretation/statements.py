"""What a text says is done: one thing, or several for different days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.wording.interpretation.days import ends, has_school_day
from mailgate.wording.interpretation.days.background import comes_then, is_return
from mailgate.wording.interpretation.hours import arrivals, late_and_early
from mailgate.wording.interpretation.reasons import after_all
from mailgate.wording.interpretation.reasons.listing import ABSENCES, listed_or_none
from mailgate.wording.interpretation.students.as_always import has_hours
from mailgate.wording.interpretation.the_past import is_over
from mailgate.wording.interpretation.told_again import told_once
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.periods import last_school_day
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed, is_not_by_then
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.times import Clock


@dataclass(frozen=True, slots=True)
class Statement:
    """What is done (a deed's `what`), and the part of the text that tells of it; `dated` tells its days, if another."""

    what: str
    facts: Facts
    dated: Facts | None = None


def statements(facts: Facts) -> list[Statement]:
    """One statement for all firm deeds of `facts`, or one for each: "今日は休みます。明日は通院で遅れます".

    Raises Unclear where deeds exclude one another.
    """
    facts = told_once(_without_going_away(_without_siblings(facts)))
    both = () if facts.standing else late_and_early.divided(facts)
    if both and (told := [Statement(_what(part.deeds[0], part), part, facts) for part in both])[0].what == "late":
        return told
    facts = _without_coming_back(late_and_early.without_coming_as_always(facts))
    kinds = [_what(deed, facts) for deed in facts.deeds]
    own_days = _has_own_days(facts)
    if "late" in kinds and "attend" in kinds and not own_days:
        kinds = ["late" if what == "attend" else what for what in kinds]
    if len(set(kinds)) == 1 and not (own_days and _has_own_causes(facts)):
        return [Statement(kinds[0], facts)]
    if not own_days:
        raise Unclear("contradictory")
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    ends = [*(deed.end for deed in facts.deeds[:-1]), facts.end]
    parts = [facts.part(start, end) for start, end in zip(starts, ends, strict=True)]
    return [Statement(what, part) for what, part in zip(kinds, parts, strict=True)]


def _without_siblings(facts: Facts) -> Facts:
    """Without a sibling who comes as always: "太郎は休みます。お姉ちゃんには何も出ていないので行かせます"."""
    rest = tuple(deed for deed in facts.deeds if facts.standing or not _is_of_a_sibling(deed, facts))
    return replace(facts, deeds=rest) if rest else facts


def _is_of_a_sibling(deed: Deed, facts: Facts) -> bool:
    start, end = facts.sentence_at(deed.start)
    start = max([start, *(before.end for before in facts.deeds if before.end <= deed.start)])
    told: list[Spanned] = [*facts.people, *facts.periods, *facts.clocks, *facts.causes.sure]
    is_told = any(start <= each.start < end for each in told) or lateness_words.LATE_SIGN.search(facts.text, start, end)
    is_of = sibling_words.OF_A_SIBLING.search(facts.text, start, deed.start) is not None
    return deed.what == "attend" and is_of and not is_told


def _without_going_away(facts: Facts) -> Facts:
    """ "不幸があり、これから向かいます。学校は休みます": for somewhere else school is missed."""
    rest = tuple(deed for deed in facts.deeds if facts.standing or not _goes_away(deed, facts))
    return replace(facts, deeds=rest) if rest else facts


def _goes_away(deed: Deed, facts: Facts) -> bool:
    after = next((each for each in facts.deeds if each.start >= deed.end), None)
    if (deed.what, deed.mood) != ("attend", "firm") or after is None or after.what != "absent":
        return False
    start, end = facts.sentence_at(deed.start)
    is_told_when = any(start <= clock.start < end for clock in facts.clocks)
    is_of_school = return_words.GOES_TO_SCHOOL.search(facts.text, start, deed.end) or is_told_when
    begin = max(facts.sentence_at(after.start)[0], deed.end)
    is_missed = clause_words.SCHOOL_IS_MISSED.search(facts.text, begin, after.start) is not None
    is_plain = return_words.GOES_SOMEWHERE.match(facts.text, deed.start) and not is_of_school
    return bool(is_plain) and is_missed and withdrawal_words.CHANGED.search(facts.text, deed.end, after.start) is None


def _without_coming_back(facts: Facts) -> Facts:
    """Without coming as always on a day beside those of an absence: "金曜まで休みます。月曜から登校します"."""
    back = {deed: period for deed in facts.deeds if (period := _day_of_coming(deed, facts))}
    rest = tuple(deed for deed in facts.deeds if deed not in back)
    always = all(_comes_as_always(deed, facts) for deed in back)
    comes_otherwise = any(deed.what == "attend" and not _is_late_then(deed, facts) for deed in rest)
    if not rest or not back or (comes_otherwise and not always):
        return facts
    days = tuple(period for period in facts.periods if period not in back.values())
    days = tuple(period for period in days if _tells_when(period, rest, facts)) or days
    days = tuple(period for period in days if not _begins_as_told(period, days))
    days = tuple(
        _until_coming(ends.before_coming(period, facts, back.values()), list(back.values())) for period in days
    )
    is_apart = days and all(not _may_hold(other, period.first) for other in days for period in back.values())
    if days and not is_apart and all(deed.what == "absent" for deed in rest):
        raise Unclear("contradictory")  # "金曜まで休みます。木曜から登校します"
    if is_apart and _leaves_a_gap(days, list(back.values())):
        raise Unclear("date-unclear")  # "水曜まで休みます。金曜から登校します"
    returns = tuple(period for period in back.values() if is_return(facts, period))
    periods = tuple(sorted((*days, *returns), key=lambda period: period.start))
    return replace(facts, deeds=rest, periods=periods) if is_apart else facts


def _tells_when(period: Period, away: Sequence[Deed], facts: Facts) -> bool:
    """Whether a day may be one of an absence: no 日曜 of "旅行で休みます。帰りは日曜なので14日から登校します"."""
    held = [facts.sentence_at(deed.start) for deed in away]
    is_beside = any(start <= period.start < end for start, end in held)
    return bool(period.first or period.last) and (is_beside or period.way not in ("weekday", "relative"))


def _begins_as_told(period: Period, days: Sequence[Period]) -> bool:
    """ "金曜から旅行します。27日は休みます": what begins on a day of which the text tells the end."""
    rows = [other for other in days if other.last]
    return period.way == "from" and any(other.first == period.first for other in rows)


def _until_coming(period: Period, back: Sequence[Period]) -> Period:
    """An absence without an end lasts until the day of coming again: "明日から休みます。金曜から登校します"."""
    begins = [day.first for day in back if day.first and day.way == "from"]
    if period.way != "from" or not period.first or len(begins) != 1 or begins[0] <= period.first:
        return period
    if not has_school_day(begins[0], begins[0] + dt.timedelta(1)):
        return period
    return replace(period, last=last_school_day(begins[0]), way="range")


def _leaves_a_gap(days: Sequence[Period], back: Sequence[Period]) -> bool:
    """Whether nothing tells of a school day between the last one of an absence and the first one of coming again."""
    ends = [period.last for period in days if period.last]
    begins = [period.first for period in back if period.first and period.way == "from"]
    return bool(ends and begins) and has_school_day(max(ends) + dt.timedelta(1), min(begins))


def _day_of_coming(deed: Deed, facts: Facts) -> Period | None:
    """The day right before a coming of which nothing else is told, or within it: "登校は30日からです"."""
    start, _ = facts.sentence_at(deed.start)
    holds_its_day = facts.text[deed.start].isascii() or lateness_words.COMING_IS.match(facts.text, deed.start)
    begin, end = (deed.start, deed.end) if holds_its_day else (start, deed.start)
    before = [period for period in facts.periods if begin <= period.start < end]
    before = before or [each for each in facts.periods if start <= each.start < deed.start and comes_then(facts, each)]
    news = facts.part(max(start, before[-1].start) if before else start, deed.start).causes.sure
    is_late = lateness_words.LATE_SIGN.search(facts.text, before[-1].end if before else start, deed.start)
    is_told_when = _is_told_when(deed, facts) and not _comes_as_always(deed, facts)
    is_plain = deed.what == "attend" and not facts.standing and not news and not is_late and not is_told_when
    return before[-1] if is_plain and before and before[-1].first else None


def _is_told_when(deed: Deed, facts: Facts) -> bool:
    """ "明日は10時に登校します", "明日は登校します。10時です": an hour in the sentence of a coming, or behind it."""
    start, _ = facts.sentence_at(deed.start)
    after = next((other for other in facts.deeds if other.start >= deed.end), None)
    end = facts.sentence_at(after.start)[0] if after else facts.end
    return any(start <= clock.start < max(end, deed.end) for clock in facts.clocks)


def _is_late_then(deed: Deed, facts: Facts) -> bool:
    """ "26日は歯科のため10時に登校します": a coming that is late, beside one of another day."""
    start, _ = facts.sentence_at(deed.start)
    has_hour = any(start <= clock.start < deed.end for clock in facts.clocks)
    return has_hour and _what(deed, facts) == "late"


def _comes_as_always(deed: Deed, facts: Facts) -> bool:
    """ "今日は普通に行きます": a sentence without an hour that says so."""
    start, _ = facts.sentence_at(deed.start)
    has_hour = any(start <= clock.start < deed.end for clock in facts.clocks)
    return not has_hour and sibling_words.WELL.search(facts.text, start, deed.start) is not None


def _may_hold(period: Period, day: dt.date | None) -> bool:
    """Whether a period may hold this day; one without a first day begins now."""
    if day is None or not (period.first or period.last):
        return True
    return (period.first or dt.date.min) <= day and (period.last is None or day <= period.last)


def with_news(told: list[Statement], facts: Facts) -> list[Statement]:
    """Those that are more than coming to school as always; a single one has the causes of the whole text."""
    news = [each for each in told if each.what != "attend" or not _is_plain(each.facts)]
    if len(news) == 1 and len(told) > 1 and not news[0].facts.causes.sure:
        only = news[0]
        return [replace(only, facts=replace(only.facts, causes=facts.causes, sentences=facts.sentences))]
    return news


def without_errands(facts: Facts) -> Facts:
    """Without the hours of what is no deed of the student: "個人面談は15時に伺います", "9時には着けません"."""
    clocks = [clock for clock in facts.clocks if not _is_of_an_errand(clock, facts)]
    if not (facts.standing or any(deed.what == "absent" for deed in facts.deeds)):
        clocks = [clock for clock in clocks if not is_not_by_then(facts.text, clock.start)]
    return replace(facts, clocks=tuple(clocks))


def _is_of_an_errand(clock: Clock, facts: Facts) -> bool:
    """ "面談は15時に伺います", and in English before it: "the plumber comes at 10"."""
    start, end = facts.sentence_at(clock.start)
    after = next((deed for deed in facts.deeds if clock.end <= deed.start < end), None)
    english = [deed for deed in facts.deeds if start <= deed.start < clock.start and facts.text[deed.start].isascii()]
    nearest = after or (english[-1] if english else None)
    return nearest is not None and nearest.what == "elsewhere"


def _has_own_days(facts: Facts) -> bool:
    """Whether each deed has a day of its own before it, no two the same."""
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    days = []
    for start, deed in zip(starts, facts.deeds, strict=True):
        days += [{period.first for period in facts.periods if start <= period.start < deed.end}]
    named = [day for here in days for day in here]
    return all(len(here) == 1 for here in days) and len(set(named)) == len(days)


def _has_own_causes(facts: Facts) -> bool:
    """Whether each of several deeds has another cause: "24日は腹痛で休み、25日は検診で休みます".

    Raises Unclear where that may be meant, but a cause stands behind its deed.
    """
    if len(facts.deeds) == 1:
        return False
    starts = [facts.start, *(deed.end for deed in facts.deeds[:-1])]
    starts = [max(start, facts.sentence_at(deed.start)[0]) for start, deed in zip(starts, facts.deeds, strict=True)]
    named = [
        {_name_of(cause) for cause in facts.causes.sure if start <= cause.start < deed.end}
        for start, deed in zip(starts, facts.deeds, strict=True)
    ]
    if any(named) and any(
        not causes and clause_words.CAUSAL_BEFORE.search(facts.text, start, deed.start)
        for causes, start, deed in zip(named, starts, facts.deeds, strict=True)
    ):
        raise Unclear("reason-unclear")  # one deed has a cause that nobody knows
    if all(named) and any(each.isdisjoint(named[0]) for each in named):
        return True
    behind = {_name_of(cause) for cause in facts.causes.sure if _is_added(cause, facts)}
    before = {_name_of(cause) for cause in facts.causes.sure if cause.start < facts.deeds[-1].start}
    if behind and before and before.isdisjoint(behind):
        raise Unclear("reason-unclear")
    return False


def _is_added(cause: Cause, facts: Facts) -> bool:
    """ "24日は熱で休み、25日も休みます。検診です": a cause behind all deeds, and nothing else in its sentence."""
    _, end = facts.sentence_at(cause.start)
    is_told = event_words.TOLD_AS_CAUSE.fullmatch(facts.text, cause.end, end) is not None
    return is_told and cause.start >= facts.deeds[-1].end


def _name_of(cause: Cause) -> str:
    return " ".join(cause.entry.reasons) or cause.entry.name


def _what(deed: Deed, facts: Facts) -> str:
    """attend is late when it is said to be after something.

    Coming after all is not: "熱が下がったので午後から行きます", and "午後から行きます" in a reply about an absence.
    """
    if deed.what == "late" and after_all.is_spoken_of(facts):
        return "late" if lateness_words.CALLED_LATE.search(facts.text, deed.start, deed.end) else "attend"
    if deed.what != "attend":
        return deed.what
    start, end = facts.sentence_at(deed.start)
    upto = end if certainty_words.ENGLISH_BEGINS.match(facts.text, deed.start) else _start_of_predicate(deed, facts)
    is_hindered = any(cause.entry.hinders or cause.entry.group == "sick" for cause in facts.causes.sure)
    signs = (lateness_words.LATE_SIGN, lateness_words.LATE_NOW) if is_hindered else (lateness_words.LATE_SIGN,)
    if not any(sign.search(facts.text, start, upto) for sign in signs) and not arrivals.arrivals(facts):
        return "attend"
    is_called_late = any(_is_called_late(each, facts) for each in facts.deeds)
    is_called_late = is_called_late or lateness_words.BEING_LATE.search(facts.text, start, upto) is not None
    if is_called_late and not after_all.was_away(facts):
        return "late"
    return "attend" if _is_after_all(facts) else "late"


def _is_called_late(deed: Deed, facts: Facts) -> bool:
    """ "熱が下がったので10時に送ります。遅刻です": late by its name, whatever is over."""
    return deed.what == "late" and lateness_words.CALLED_LATE.search(facts.text, deed.start, deed.end) is not None


def _is_after_all(facts: Facts) -> bool:
    """Whether coming at a time is no late start: an absence was announced, or it is better or over.

    Raises Unclear where it may be either: better, but to the doctor first.
    """
    others = [cause for cause in facts.causes.sure if not is_over(cause)]
    was_away, told = after_all.was_away(facts), after_all.why(facts)
    if not was_away and any(deed.what == "late" for deed in facts.deeds):
        return False  # "熱は下がりましたが遅刻します。10時に送ります"
    is_better = len(others) < len(facts.causes.sure) or told == "better" or (told == "change" and was_away)
    if any(cause.entry.is_visit for cause in others) and not (is_better and after_all.was_announced(facts)):
        if is_better:
            raise Unclear("kind-unclear")
        return False
    if after_all.was_announced(facts) or (is_better and was_away):
        return True
    if return_words.JOURNEY_OFF.search(facts.text) and not return_words.COMES_BACK.search(facts.text):
        if facts.clocks:
            raise Unclear("kind-unclear")  # it may be the way back
        return True
    is_of_the_night = lateness_words.OF_THE_NIGHT.search(facts.text, facts.start, facts.end) is not None
    if is_better and facts.causes.doubtful and is_of_the_night:
        return False  # "夜中に吐きましたが、もう元気です。10時に登校します"
    if is_better and (facts.causes.doubtful or not all(_delays(cause, facts) for cause in others)):
        raise Unclear("kind-unclear")
    return is_better and not others


def _delays(cause: Cause, facts: Facts) -> bool:
    """ "頭痛がありましたが、良くなったので10時に行きます": listed for a late start, or of this morning."""
    if lateness_words.OF_THE_NIGHT.search(facts.text, facts.start, facts.end):
        return True
    if lateness_words.OF_THIS_MORNING.search(facts.text, facts.start, facts.end) and not cause.entry.is_fever:
        return True
    late = next((kind for kind in facts.kinds if kind.slug == "late"), None)
    return late is not None and cause.entry.group == "sick" and listed_or_none(cause.entry, late.reasons)


def _start_of_predicate(deed: Deed, facts: Facts) -> int:
    """Where a deed begins, or ends if it tells of itself when it is: "登校は昼前になります"."""
    return deed.end if lateness_words.COMING_IS.match(facts.text, deed.start) else deed.start


def _is_plain(facts: Facts) -> bool:
    """Coming to school as always: no news beside another's absence, but where the student was said to stay away.

    So it is where something is over with which nobody was away: "花子は昨日まで熱がありましたが、普通に行きます".
    """
    signs = (withdrawal_words.CHANGED, return_words.ABSENCE_ANNOUNCED)
    changed = any(sign.search(facts.text, facts.start, facts.end) for sign in signs)
    if any(notice.kind in ABSENCES for notice in facts.standing) or has_hours(facts):
        return False
    over = {cause.entry.group for cause in facts.causes.sure} & {"better", "change"}
    signs = (sibling_words.AS_ALWAYS, return_words.OFF_DAYS)
    is_as_always = any(sign.search(facts.text, facts.start, facts.end) for sign in signs)
    is_as_always = is_as_always or after_all.is_only_normal(facts)
    is_no_change = over == {"better"} and is_as_always and not after_all.was_away(facts)
    return not changed and (is_no_change or not over)
