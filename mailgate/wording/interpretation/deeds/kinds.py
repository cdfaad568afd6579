"""Which kind of notice a deed amounts to: a coming may be late, after all, or school as on any day."""

import re
from collections.abc import Sequence

from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.interpretation.reasons import after_all, household
from mailgate.wording.interpretation.reasons.listing import ABSENCES, listed_or_none
from mailgate.wording.interpretation.reasons.over import eased
from mailgate.wording.interpretation.students.as_always import has_hours
from mailgate.wording.interpretation.the_past import is_over
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.deeds import certainty as certainty_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts


def kind_of(deed: Deed, facts: Facts) -> str:
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
    if is_called_late and not after_all.was_announced(facts):
        return "late"
    return "attend" if _is_after_all(facts) else "late"


def _is_called_late(deed: Deed, facts: Facts) -> bool:
    """ "熱が下がったので10時に送ります。遅刻です": late by its name, whatever is over."""
    return deed.what == "late" and lateness_words.CALLED_LATE.search(facts.text, deed.start, deed.end) is not None


def _is_after_all(facts: Facts) -> bool:
    """Whether coming at a time is no late start: an absence was announced, or it is better or over.

    Raises Unclear where it may be either: better, but to the doctor first.
    """
    others = [cause for cause in facts.causes.sure if not (is_over(cause) or _is_who_allows(cause, facts))]
    was_away, told = after_all.was_away(facts), after_all.why(facts)
    if not was_away and (any(eased(facts)) or any(deed.what == "late" for deed in facts.deeds)):
        return False  # "熱は下がりましたが遅刻します。10時に送ります"
    is_better = len(others) < len(facts.causes.sure) or told == "better" or (told == "change" and was_away)
    if any(cause.entry.is_visit for cause in others) and not (is_better and after_all.was_announced(facts)):
        if is_better:
            raise Unclear("kind-unclear")
        return False
    if after_all.was_announced(facts) or (is_better and was_away) or _is_back_from_now_on(others, facts):
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


def _is_who_allows(cause: Cause, facts: Facts) -> bool:
    """ "お医者様から登校してよいと言われました": who says so, and no visit."""
    return cause.entry.is_visit and return_words.SAID_BY_A_DOCTOR.match(facts.text, cause.end) is not None


def _is_back_from_now_on(others: Sequence[Cause], facts: Facts) -> bool:
    """ "骨折で休んでいましたが、今日から登校します。8時50分に送ります": whatever was the matter until now."""
    signs = (event_words.AGAIN, return_words.STILL_AWAY)
    told = [match for sign in signs for match in sign.finditer(facts.text, facts.start, facts.end)]
    again = [match.end() for match in told if not _is_no_absence_of_now(match, facts)]
    if not again:
        return False
    is_late_for_something = any(
        return_words.FOR_SOMETHING.search(facts.text, max(again), deed.start)
        for deed in facts.deeds
        if deed.what == "attend" and deed.start > max(again)
    )
    behind = (cause for cause in others if cause.start >= max(again) or cause.entry.is_visit)
    return not is_late_for_something and all(_was_mourned(cause, facts) for cause in behind)


def _was_mourned(cause: Cause, facts: Facts) -> bool:
    """ "明日は3時間目から登校します。今日まで通夜と葬儀でした": why somebody was away, told behind."""
    is_over = return_words.WAS_HELD.match(facts.text, cause.end) is not None
    return cause.entry.name == "bereavement" and is_over


def _is_no_absence_of_now(match: re.Match[str], facts: Facts) -> bool:
    """ "休んでいた祖母が", "弟が休んでいましたが", "去年は休んでいましたが": another's absence, or one of long ago."""
    start, end = facts.sentence_at(match.start())
    is_mourned = any(cause.entry.name == "bereavement" and start <= cause.start < end for cause in facts.causes.sure)
    is_anothers = return_words.OF_A_RELATIVE.match(facts.text, match.end()) or (
        not is_mourned and household.is_anothers(match.span(), facts)
    )
    is_over = past_words.LONG_AGO.search(facts.text, start, match.end()) is not None
    return bool(is_anothers) or is_over or _has_another_subject(start, match.start(), facts)


def _has_another_subject(start: int, end: int, facts: Facts) -> bool:
    """Whether somebody else is its subject: "太郎は先週休みました。花子は10時に登校します"."""
    is_told = return_words.SUBJECT_BEFORE.search(facts.text, start, end) is not None
    return is_told and not any(start <= person.start < end for person in facts.people)


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


def is_school_as_always(facts: Facts) -> bool:
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
