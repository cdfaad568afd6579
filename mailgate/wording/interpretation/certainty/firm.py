"""Which of the deeds of a text are to be acted upon."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.interpretation.certainty.asides import Hedged, comes_some_day, is_aside, words_of
from mailgate.wording.interpretation.certainty.leaving import without_what_is_not_done
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons import after_all, household
from mailgate.wording.interpretation.reasons.listing import ABSENCES
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import moods as mood_words
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.departures import departures
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.moods import is_conditional


def firm_deeds(facts: Facts, today: dt.date) -> tuple[Deed, ...]:
    """The deeds to act upon; none where a text only tells of having come.

    Raises Unclear when any other one might change what is meant.
    """
    deeds = [deed for deed in facts.deeds if deed.what != "elsewhere" and not _is_of_the_notice(deed, facts)]
    deeds = [replace(deed, mood="past") if _was_before(deed, deeds, facts, today) else deed for deed in deeds]
    told = [deed for deed in deeds if deed.mood != "past"]
    come = [deed for deed in deeds if deed.what == "attend"]
    if not told and len(come) == 1 and after_all.came(facts, today):
        return (replace(come[0], mood="firm"),)
    if not told:
        return _nothing_told(come == deeds, facts)
    told = [_without_the_absence(deed, facts) for deed in told if not _is_why_somebody_is_brought(deed, told, facts)]
    told = without_what_is_not_done(told, facts)
    if any(deed.what == "absent" and deed.mood == "firm" for deed in told):
        told = [replace(deed, mood="unsure") if comes_some_day(deed, facts) else deed for deed in told]
    told = [
        replace(deed, mood="firm") if _is_request_to_leave(deed, facts) or _is_request_to_stay(deed, facts) else deed
        for deed in told
    ]
    if len(told) == 1 and _is_announced(told[0], facts, today):
        told = [replace(told[0], mood="firm")]
    if all(deed.what in ("late", "attend") for deed in told):
        expected = [_is_expected(deed, facts) or _seems_fit(deed, facts, today) for deed in told]
        told = [replace(each, mood="firm") if is_so else each for each, is_so in zip(told, expected, strict=True)]
    firm = tuple(deed for deed in told if deed.mood == "firm")
    early = [deed for deed in told if deed.what == "early"]
    is_denied = all(deed.mood == "denied" for deed in early)
    if early and (facts.standing or not (firm and is_denied)):
        raise Unclear("kind-unclear" if is_denied else "leaving-by-phone")
    if firm and all(_only_cannot_come_alone(deed, facts) for deed in firm):
        raise Unclear("uncertain")
    if any(misses_the_unknown(deed, facts) or _is_of_a_meeting(deed, facts) for deed in firm):
        raise Unclear("kind-unclear")
    hedged = [Hedged(deed, firm, facts, today) for deed in told if deed.mood != "firm"]
    if _leaves_open(facts) or not all(firm and is_aside(each) for each in hedged):
        raise Unclear("uncertain")
    return firm


def _nothing_told(has_come: bool, facts: Facts) -> tuple[Deed, ...]:
    """No deed of a text that only tells of having come, and leaves nothing open.

    Raises Unclear for what was done before, and for "太郎はたぶん大丈夫ですが、測ってから決めます".
    """
    if not has_come or _leaves_open(facts):
        raise Unclear("uncertain" if has_come else "date-past")
    return ()


def _was_before(deed: Deed, deeds: Sequence[Deed], facts: Facts, today: dt.date) -> bool:
    """ "昨日は熱で欠席。今日は登校します": an absence by its name, of a day that is over, before the coming again."""
    start, _ = facts.sentence_at(deed.start)
    days = [period for period in facts.periods if start <= period.start < deed.start]
    is_over = bool(days) and all(period.last is not None and period.last < today for period in days)
    is_named = deed.what == "absent" and clause_words.BY_NAME.fullmatch(facts.text, deed.start, deed.end) is not None
    later = [other for other in deeds if other.start >= deed.end]
    return is_over and is_named and bool(later) and all(other.what == "attend" for other in later)


def _is_of_the_notice(deed: Deed, facts: Facts) -> bool:
    """ "遅刻の件ですが" before what becomes of the notice that stands."""
    kinds = {"absent" if notice.kind in ABSENCES else notice.kind for notice in facts.standing}
    later = any(other.start >= deed.end and other.what not in ("elsewhere", deed.what) for other in facts.deeds)
    return later and deed.what in kinds and withdrawal_words.ON_THE_NOTICE.search(words_of(deed, facts)) is not None


def _is_why_somebody_is_brought(deed: Deed, told: Sequence[Deed], facts: Facts) -> bool:
    """ "一人で登校できないので、10時に送ります": no absence, but why the student comes then."""
    start, _ = facts.sentence_at(deed.start)
    is_denied = deed.what == "absent" and clause_words.NOT_ALONE.search(facts.text[start : deed.end]) is not None
    later = [other.what for other in told if other.start >= deed.end and other.mood == "firm"]
    comes_later = bool(later) and set(later) <= {"late", "attend"} and arrivals.arrival(facts) is not None
    return is_denied and comes_later and not after_all.was_away(facts)


def _only_cannot_come_alone(deed: Deed, facts: Facts) -> bool:
    """ "一人で登校できません": by itself it leaves open whether somebody brings the student."""
    start, _ = facts.sentence_at(deed.start)
    return deed.what == "absent" and clause_words.ONLY_NOT_ALONE.search(facts.text[start : deed.end]) is not None


def _without_the_absence(deed: Deed, facts: Facts) -> Deed:
    """ "休みません" is coming after all, where the student was said to stay away."""
    is_absent = any(notice.kind in ABSENCES for notice in facts.standing)
    is_not_done = withdrawal_words.STAYS_NOT_AWAY.search(words_of(deed, facts)) is not None
    is_taken_back = deed.what == "absent" and deed.mood == "denied" and is_not_done
    return replace(deed, what="attend", mood="firm") if is_absent and is_taken_back else deed


def misses_the_unknown(deed: Deed, facts: Facts) -> bool:
    """ "ピアノは休みます", "音楽会は熱のため休みます": what stays undone is neither a student, a day nor school."""
    topic = clause_words.TOPIC_BEFORE.search(_without_causes(facts), facts.start, deed.start)
    if deed.what != "absent" or topic is None or clause_words.SCHOOL_TOPIC.search(facts.text, *topic.span("what")):
        return False
    known: list[Spanned] = [*facts.people, *facts.periods]
    start, end = topic.span("what")
    is_deed = any(start <= each.start < end for each in facts.deeds)
    return not (is_deed or any(each.start < end and start < each.end for each in known))


def _is_of_a_meeting(deed: Deed, facts: Facts) -> bool:
    """ "懇談会を早退します。14時半に失礼します": a guardian's lateness or leaving, where no student is named."""
    before = [each for each in facts.deeds if each.what == "elsewhere" and each.end <= deed.start]
    meetings = (
        clause_words.OF_A_MEETING.search(facts.text, facts.sentence_at(each.start)[0], each.start) for each in before
    )
    is_named = any(each.way in ("name", "all", "own") for each in facts.people)
    return deed.what not in ("absent", "attend") and any(meetings) and not (is_named or facts.causes.sure)


def _without_causes(facts: Facts) -> str:
    """The text as it is shown, with a mark for each letter of a cause that is no event: one of these may be missed."""
    letters = list(facts.shown)
    causes = [(each.start, each.end) for each in facts.causes.sure if not each.entry.is_event]
    for start, end in [*causes, *facts.causes.doubtful]:
        letters[start:end] = clause_words.MASK * (end - start)
    return "".join(letters)


def _leaves_open(facts: Facts) -> bool:
    """Whether a hedge stands by itself."""
    said = mood_words.NO_CONDITION.sub(clause_words.MASK, facts.text[facts.start : facts.end])
    return request_words.LEFT_OPEN.search(said) is not None or _is_decided_later(facts)


def _is_decided_later(facts: Facts) -> bool:
    """Whether "様子を見て決めます" is said of no day that its clause names."""
    for match in request_words.DECIDED_LATER.finditer(facts.text, facts.start, facts.end):
        begins = [begin.end() for begin in clause_words.CLAUSE_BEGIN.finditer(facts.text, facts.start, match.start())]
        start = begins[-1] if begins else facts.start
        if not any(start <= period.start < match.start() for period in facts.periods):
            return True
    return False


def _is_expected(deed: Deed, facts: Facts) -> bool:
    """ "10時には着けると思います" and "落ち着いたら10時に送ります" tell when, not whether."""
    if deed.mood != "unsure":
        return False
    start, end = facts.sentence_at(deed.start)
    days = [each for each in facts.periods if start <= each.start < deed.start]
    if days and len(facts.deeds) > 1 and not any(start <= each.start < end for each in facts.clocks):
        return False  # "10時に登校します。明日は登校できると思います"
    is_soon = any(
        each.search(facts.text, start, deed.start)
        for each in (lateness_words.AS_SOON_AS, lateness_words.AS_SOON_AS_ANYTHING)
    )
    said = words_of(deed, facts)
    is_when = lateness_words.EXPECTED.search(said) is not None and not return_words.PERHAPS_COMES.search(said)
    is_when = is_when and not is_conditional(facts.text, deed.start)  # "下がれば10時には着くようにします"
    is_hindered = any(cause.entry.hinders or cause.entry.group == "sick" for cause in facts.causes.sure)
    is_after = is_hindered and lateness_words.LATE_SIGN.search(facts.text, start, deed.start) is not None
    is_told = deed.what == "late" or arrivals.arrival(facts) is not None or is_after
    has_fever = any(cause.entry.is_fever for cause in facts.causes.sure)
    is_late = is_after or (deed.what == "late" and not has_fever)
    return is_told and (is_when or (is_soon and (arrivals.arrival(facts) is not None or is_late)))


def _seems_fit(deed: Deed, facts: Facts, today: dt.date) -> bool:
    """ "休むと連絡しましたが、行けそうです": who was to stay away, and today; in a reply only where it tells why."""
    said = facts.part(facts.sentence_at(deed.start)[0], deed.start).periods
    said = tuple(period for period in said if not background_words.MOVED.match(facts.text, period.end))
    is_to_come = any(period.first and period.first > today for period in said)
    if is_to_come or is_conditional(facts.text, deed.start) or not return_words.SEEMS_FIT.search(words_of(deed, facts)):
        return False
    is_over = any(cause.entry.group in ("better", "change") for cause in facts.causes.sure)
    is_why = is_over or after_all.why(facts) is not None
    return after_all.is_spoken_of(facts) or (after_all.was_announced(facts) and is_why)


def _is_request_to_leave(deed: Deed, facts: Facts) -> bool:
    """ "14時に早退させてもいいですか。耳鼻科です": asked for politely, with the hour and the reason."""
    leaving = {kind.slug for kind in facts.kinds if kind.departure}
    start, end = facts.sentence_at(deed.start)
    said = mood_words.NO_CONDITION.sub("", facts.text[start:end])
    is_plain = request_words.MAY_LEAVE.search(said) and not request_words.OPEN_REQUEST.search(said)
    is_why = facts.causes.sure or household.is_told(facts) or request_words.PLEASE_LET.search(said)
    is_told = bool(is_why) and any(departures(facts.text))
    return deed.what in leaving and deed.mood in ("asked", "unsure") and is_told and bool(is_plain)


def _is_request_to_stay(deed: Deed, facts: Facts) -> bool:
    """ "熱があるので、お休みさせていただけますでしょうか", "遅刻でお願いできますか": with the reason."""
    start, end = facts.sentence_at(deed.start)
    said = facts.text[deed.start : end]
    is_asked = request_words.MAY_STAY.search(said) or request_words.MARKED.search(facts.text, start, deed.start)
    is_asked = is_asked or _is_to_be_excused(deed, facts)
    is_plain = is_asked and not request_words.OPEN_REQUEST.search(facts.text, start, end)
    is_why = facts.causes.sure if deed.what in ("absent", "late") else after_all.was_announced(facts)
    return deed.what in ("absent", "late", "attend") and deed.mood == "asked" and bool(is_why) and bool(is_plain)


def _is_to_be_excused(deed: Deed, facts: Facts) -> re.Match[str] | None:
    """ "Could Hanako be excused from school on Friday?"."""
    before = request_words.MAY_BE_EXCUSED.search(facts.text, facts.sentence_at(deed.start)[0], deed.start)
    return before and request_words.EXCUSED.match(facts.text, deed.start)


def _is_announced(deed: Deed, facts: Facts, today: dt.date) -> bool:
    """ "本日の欠席についてご連絡いたします": of a student, or of a day that is not over, and of nothing else."""
    if not clause_words.ANNOUNCED.search(words_of(deed, facts)):
        return False
    start, _ = facts.sentence_at(deed.start)
    days = [each for each in facts.periods if each.first and each.first >= today]
    whose: list[Spanned] = [*days, *(each for each in facts.people if each.way == "name")]
    is_told = any(clause_words.ANNOUNCED_OF.fullmatch(facts.text, each.end, deed.start) for each in whose)
    return is_told or not facts.text[start : deed.start].strip()
