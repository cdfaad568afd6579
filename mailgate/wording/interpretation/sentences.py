"""A notice in a guardian's own sentences."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation import bare_note, days, remarks, small_talk
from mailgate.wording.interpretation.certainty import firm_deeds, leaving
from mailgate.wording.interpretation.deeds import announced, coming_again
from mailgate.wording.interpretation.deeds.statements import (
    Statement,
    statements,
    with_news,
    without_errands,
)
from mailgate.wording.interpretation.deeds.withdrawals import with_undoing, withdrawal
from mailgate.wording.interpretation.hours import arrivals, departures, pickups
from mailgate.wording.interpretation.reasons import after_all
from mailgate.wording.interpretation.reasons.choice import choose
from mailgate.wording.interpretation.reasons.listing import OTHER
from mailgate.wording.interpretation.slips import without_slips
from mailgate.wording.interpretation.students.segments import segments
from mailgate.wording.interpretation.students.sharing import Segment
from mailgate.wording.interpretation.students.turns import InTurns
from mailgate.wording.interpretation.the_past import without_asides, without_the_past
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import times as time_words
from mailgate.wording.lexicon.courtesies import COURTESY
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.days.values import merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, gather
from mailgate.wording.values import Candidate, KindWords, Reading, Understood

_MANY = 30
"""Names or deeds: more of them are no notice but a list."""

LONGEST = 1_500
"""Characters. A notice is short; a longer text is a letter for people."""


def read(shown: str, *, students: Sequence[Candidate], now: dt.datetime, standing: Sequence[Understood]) -> Reading:
    """Reads sentences that have been through `normalization.shown` and hold no form and no quote.

    `standing` is what was told before, and what they may go on from.
    """
    try:
        return _read_in_turns(shown, students, now, standing)
    except Unclear as unclear:
        asked = unclear.reading()
    is_for_others = "not-a-notice" in asked.why  # a letter to "そろばん教室 木下先生", whom small talk may name
    rest = "" if standing or is_for_others else small_talk.without(gather(shown, students, now.date()), now.date())
    try:
        found = _read_in_turns(rest, students, now, ()) if rest else asked
    except Unclear:
        return asked
    comes = any(notice.kind == "attend" for notice in found.notices)
    return asked if comes and len(found.notices) > 1 else found  # who was away "先々週" may have come long since


def _read_in_turns(
    shown: str, students: Sequence[Candidate], now: dt.datetime, standing: Sequence[Understood]
) -> Reading:
    """Reads a text; one that speaks of its students in turns once more, with all that is said of each together."""
    try:
        return _read(gather(shown, students, now.date(), standing), students, now)
    except InTurns as turns:
        return _read(gather(turns.text, students, now.date(), standing), students, now)


def parts(shown: str, *, students: Sequence[Candidate], now: dt.datetime) -> tuple[str, ...]:
    """The text as one for each of several students, with what it says before any name; nothing where there is one."""
    if len(shown) > LONGEST:
        return ()
    facts = gather(shown, students, now.date())
    if len(facts.people) > _MANY:
        return ()
    try:
        lead, found = segments(facts, students)
    except Unclear:
        return ()
    before = shown[lead.start : lead.end]
    told = tuple(before + shown[part.facts.start : part.facts.end] for part in found)
    return told if len(told) > 1 else ()


def _read(facts: Facts, students: Sequence[Candidate], now: dt.datetime) -> Reading:
    facts = without_asides(coming_again.with_absence(bare_note.with_absence(facts), now.date()))
    _check_readable(facts)
    facts = with_undoing(facts)
    if any(deed.what == "undo" and deed.mood == "firm" for deed in facts.deeds):
        return withdrawal(facts, students, now.date())
    lead, parts = segments(announced.without_it(without_slips(facts), now.date()), students)
    notices: list[Understood] = []
    for part in parts:
        notices += _notices_of_part(part, parts, lead, students, now)
    if not notices:
        raise Unclear("not-a-notice")
    notices = pickups.shared(notices, parts, facts)
    news = [notice for notice in notices if not _stands(notice, facts)]
    return Reading("notice", _together(news or notices, students))


def _check_readable(facts: Facts) -> None:
    """A text that is a list, in an unknown language, full of slips or about no deed is not read."""
    if len(facts.people) > _MANY or len(facts.deeds) > _MANY or _is_foreign(facts):
        raise Unclear("not-a-notice")
    if withdrawal_words.NOT_MEANT.search(facts.text):
        raise Unclear("not-a-notice")
    opening = (clause_words.SLIP, withdrawal_words.CHANGED_FROM, withdrawal_words.MEANT_OTHERWISE)
    if any(sign.search(facts.text) for sign in opening):
        raise Unclear("uncertain")
    if any(day.start == hour.start for day in facts.periods for hour in facts.clocks):
        raise Unclear("date-unclear")  # "late 11.25"
    if time_words.HALF_AN_HOUR.search(facts.text) and time_words.HALF_BEFORE.search(facts.text):
        raise Unclear("time-unclear")  # "half ten" is 10:30 in Britain, and 9:30 to who ends with "Many greetings"
    if not any(deed.what != "elsewhere" for deed in facts.deeds):
        raise Unclear("kind-unclear" if facts.causes.sure else "not-a-notice")


def _is_foreign(facts: Facts) -> bool:
    """Whether a text has signs of a language that is not read; names and greetings may ("Chloé", "Buenos días")."""
    capitals = {at for name in clause_words.CAPITALIZED.finditer(facts.shown) for at in range(*name.span())}
    capitals |= {at for greeting in COURTESY.finditer(facts.text) for at in range(*greeting.span())}
    return any(match.start() not in capitals for match in clause_words.UNREAD.finditer(facts.text))


def _notices_of_part(
    part: Segment, parts: Sequence[Segment], lead: Facts, students: Sequence[Candidate], now: dt.datetime
) -> list[Understood]:
    found = [
        notice for alike in _by_school(part, students) for notice in _notices(alike, lead, now, alone=len(parts) == 1)
    ]
    if found:
        _check_days(part, parts, lead, now)
    return found


def _stands(notice: Understood, facts: Facts) -> bool:
    """Whether a notice says what stands already: "太郎は引き続き休みます" beside what is new about another student."""
    return all(
        any(
            key in each.students
            and (each.kind, each.reason) == (notice.kind, notice.reason)
            and each.date <= notice.date
            and notice.until <= each.until
            and each.arrival == notice.arrival
            for each in facts.standing
        )
        for key in notice.students
    )


def _together(notices: Sequence[Understood], students: Sequence[Candidate]) -> tuple[Understood, ...]:
    """The same about several students is one notice, where they are at the same school."""
    kinds = {student.key: student.kinds for student in students}
    joined: list[Understood] = []
    for notice in notices:
        for at, before in enumerate(joined):
            alike = replace(before, students=notice.students) == notice
            if alike and kinds[before.students[0]] == kinds[notice.students[0]]:
                keys = {*before.students, *notice.students}
                joined[at] = replace(before, students=tuple(sorted(keys)))
                break
        else:
            joined.append(notice)
    return tuple(joined)


def _by_school(segment: Segment, students: Sequence[Candidate]) -> list[Segment]:
    """The segment once for all students with the same kinds: siblings may be at different schools."""
    chosen = [student for student in students if student.key in segment.students]
    return [
        _with_kinds(segment.facts, kinds, frozenset(each.key for each in chosen if each.kinds == kinds))
        for kinds in dict.fromkeys(student.kinds for student in chosen)
    ]


def _with_kinds(facts: Facts, kinds: tuple[KindWords, ...], students: frozenset[int]) -> Segment:
    standing = tuple(notice for notice in facts.standing if students & set(notice.students))
    return Segment(students, replace(facts, kinds=kinds, standing=standing))


def _check_days(segment: Segment, parts: Sequence[Segment], lead: Facts, now: dt.datetime) -> None:
    """A day said for one student only is not silently the other's."""
    today = now.date()
    if len(parts) == 1 or lead.periods or days.named(segment.facts, today) or not segment.facts.deeds:
        return
    periods = [period for each in parts for period in days.named(each.facts, today)]
    is_of_this_morning = all(deed.what in ("late", "attend") for deed in segment.facts.deeds) and segment.facts.clocks
    if is_of_this_morning and all(row.first == today for row in merged(periods)):
        return  # "太郎は今日明日休みます。花子は9時に送ります"
    if any((period.first or today) != today or period.last not in (today, None) for period in periods):
        raise Unclear("date-unclear")


def _notices(segment: Segment, lead: Facts, now: dt.datetime, *, alone: bool) -> list[Understood]:
    facts = segment.facts
    if not (alone or facts.standing) and _stays_not_away(facts):
        return []
    deeds = firm_deeds(facts, now.date())
    facts = without_errands(without_the_past(facts, now.date()))
    if not deeds:
        if alone or not _comes(facts):
            raise Unclear("kind-unclear")
        return []
    _check_hoped_return(facts, deeds, now.date())
    told = statements(replace(_without_hedged_returns(facts, deeds), deeds=deeds))
    if not alone or len(told) > 1:
        told = with_news(told, facts)
    return [notice for statement in told for notice in _understood(statement, segment, lead, now)]


def _check_hoped_return(facts: Facts, deeds: Sequence[Deed], today: dt.date) -> None:
    """Raises Unclear for "休みます。許可が出れば木曜から登校します", "木曜には行けそうです": what of tomorrow?"""
    if {deed.what for deed in deeds} != {"absent"} or facts.standing:
        return
    hoped = [deed for deed in facts.deeds if (deed.what, deed.mood) == ("attend", "unsure") and deed not in deeds]
    held = [facts.sentence_at(deed.start) for deed in hoped]
    begins = [
        each.first
        for each in facts.periods
        if (each.way == "from" or return_words.BY_THEN.match(facts.text, each.end))
        and any(a <= each.start < b for a, b in held)
    ]
    told = [facts.sentence_at(deed.start) for deed in deeds]
    own = [each for each in facts.periods if any(a <= each.start < b for a, b in told)]
    tomorrow = today + dt.timedelta(1)
    if any(begin and days.has_school_day(tomorrow, begin) for begin in begins) and not own:
        raise Unclear("date-unclear")


def _without_hedged_returns(facts: Facts, deeds: Sequence[Deed]) -> Facts:
    """Without the day of a coming that is only hoped for: "順調なら来週火曜から行けるそうで、月曜までは休みます"."""
    hoped = [deed for deed in facts.deeds if (deed.what, deed.mood) == ("attend", "unsure") and deed not in deeds]
    absent = [deed for deed in deeds if deed.what == "absent"]
    ends = [day.start for day in facts.periods if day.last]
    beside = [deed for deed in hoped if any(deed.end <= end < each.start for end in ends for each in absent)]
    days = {
        before[-1]
        for deed in beside
        if (before := [day for day in facts.periods if facts.sentence_at(deed.start)[0] <= day.start < deed.start])
    }
    return replace(facts, periods=tuple(day for day in facts.periods if day not in days))


def _is_taken_home(facts: Facts) -> bool:
    """ "行かせますが、早めに連れて帰ります": leaving early, in words that are no deed."""
    found = lateness_words.TAKEN_HOME.finditer(facts.text, facts.start, facts.end)
    return any(
        not any(deed.start <= match.start() < deed.end for deed in facts.deeds)
        and not leaving.is_idle(match.start(), facts)
        for match in found
    )


def _may_be_late(what: str, facts: Facts) -> bool:
    """ "落ち着いたので行かせます、9時20分": an hour beside a coming, where nobody was said to stay away."""
    return what == "attend" and not after_all.was_away(facts) and arrivals.is_open(facts)


def _may_be_away_before(back: dt.date, facts: Facts, today: dt.date) -> bool:
    """ "We are at a funeral tomorrow. They will be back on Friday": a day to come before it, of which no deed tells.

    Nor does one where the family is held up until then, or the student is ill now.
    """
    held = [facts.sentence_at(deed.start) for deed in facts.deeds if deed.what != "elsewhere"]
    days_before = [
        each for each in facts.periods if each.last and today < (each.first or each.last) and each.last < back
    ]
    told_of = [each for each in days_before if any(start <= each.start < end for start, end in held)]
    is_later = back > today and (_is_held_up(facts) or _is_ill_now(facts))
    return bool(facts.causes.sure) and not facts.standing and (len(told_of) < len(days_before) or is_later)


def _is_held_up(facts: Facts) -> bool:
    """ "The typhoon has closed the airport. Taro will be back on Friday": in English, what keeps the family away."""
    told = [cause.entry for cause in facts.causes.sure if facts.text[cause.start].isascii()]
    is_off = any(entry.group == "change" for entry in told)
    return any(entry.name == "hindrance" for entry in told) and not is_off and not after_all.was_announced(facts)


def _is_ill_now(facts: Facts) -> bool:
    """ "熱があります。様子を見て明日から行かせます": nobody was away before, and nothing is said to be better."""
    is_ill = any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in facts.causes.sure)
    was_away = after_all.is_spoken_of(facts) or any(deed.what == "absent" for deed in facts.deeds)
    return is_ill and not was_away and after_all.why(facts) is None


def _stays_not_away(facts: Facts) -> bool:
    """ "花子は休みません", "花子は早退しません" beside what is said of another student."""
    return bool(facts.deeds) and all(deed.what != "attend" and deed.mood == "denied" for deed in facts.deeds)


def _comes(facts: Facts) -> bool:
    """Whether a student comes to school as always, and was not said to stay away."""
    if return_words.ABSENCE_ANNOUNCED.search(facts.text, facts.start, facts.end):
        return False
    attends = any(deed.what == "attend" for deed in facts.deeds)
    return attends or sibling_words.WELL.search(facts.text, facts.start, facts.end) is not None


def _understood(statement: Statement, segment: Segment, lead: Facts, now: dt.datetime) -> list[Understood]:
    what, facts = statement.what, statement.facts
    choice = choose(what, facts)
    rows = days.meant(statement.dated or facts, lead, now, attending=what == "attend")
    came_before = after_all.came_before(facts)
    if what == "attend" and (came_before or _may_be_away_before(rows[0][0], segment.facts, now.date())):
        raise Unclear("kind-unclear")
    arrival = arrivals.arrival(facts) if what == "late" else None
    if what == "absent" and arrivals.arrival(facts):
        raise Unclear("contradictory")
    if (what == "late" and arrival is None and arrivals.is_open(facts)) or _may_be_late(what, facts):
        raise Unclear("uncertain")
    if what in ("late", "attend") and _is_taken_home(facts):
        raise Unclear("contradictory")
    if arrival and not arrivals.is_of_school(arrival):
        raise Unclear("time-unclear")
    moment = departures.departure(facts) if choice.kind.departure else None
    if moment and arrivals.says_another(facts, moment.when):
        raise Unclear("contradictory")
    fetching = departures.pickup(facts) if moment else None
    beside = facts.clocks if arrival else tuple(each for each in (moment, fetching) if each)
    kept = remarks.kept(facts, choice, beside)
    if choice.reason.startswith(OTHER) and not kept:
        raise Unclear("remarks-needed")
    keys = tuple(sorted(segment.students))
    when, who = moment.when if moment else "", fetching.who if fetching else ""
    return [Understood(keys, choice.kind.slug, choice.reason, *row, arrival, kept, when, who) for row in rows]
