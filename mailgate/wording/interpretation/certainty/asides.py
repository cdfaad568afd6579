"""Deeds that are denied, doubted or asked about, in spite of which the firm ones hold."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailgate.wording.interpretation.days.background import is_return
from mailgate.wording.interpretation.hours import arrivals
from mailgate.wording.lexicon import moods as mood_words
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.deeds import Deed, is_not_by_then
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.moods import without_politeness


def words_of(deed: Deed, facts: Facts) -> str:
    return without_politeness(facts.text[deed.start : deed.end]).rstrip("。")


def comes_some_day(deed: Deed, facts: Facts) -> bool:
    """ "熱が下がってから登校するように言われました": of no day, unless it names an hour or a part of one."""
    start, _ = facts.sentence_at(deed.start)
    said = facts.text[start : deed.start]
    is_when_well = deed.what == "attend" and return_words.COMES_WHEN_WELL.search(said)
    return bool(is_when_well) and not (
        facts.clocks or lateness_words.LATE_SIGN.search(return_words.COMES_WHEN_WELL.sub("", said))
    )


@dataclass(frozen=True, slots=True)
class Hedged:
    """A deed that is denied, doubted or asked about, beside firm ones."""

    deed: Deed
    firm: Sequence[Deed]
    facts: Facts
    today: dt.date

    @property
    def said(self) -> str:
        return words_of(self.deed, self.facts)

    def before_a_firm_one(self, *, other: bool = False) -> bool:
        """Whether a firm deed follows; an `other` one where it must not be the same."""
        later = [deed for deed in self.firm if deed.start >= self.deed.end]
        return any(not other or deed.what != self.deed.what for deed in later)

    def beside(self, *what: str) -> bool:
        return any(deed.what in what for deed in self.firm)


def is_aside(hedged: Hedged) -> bool:
    """Whether the firm deeds hold in spite of this one."""
    if any(is_one(hedged) for is_one in _ASIDES):
        return True
    if clause_words.NOT_BUT.search(hedged.said):
        return hedged.before_a_firm_one(other=True)
    return _is_of_another_day(hedged)


def _is_heading(hedged: Hedged) -> bool:
    """ "欠席の連絡について" above an absence, "遅刻について" above a coming at an hour."""
    is_late = hedged.deed.what == "late" and hedged.beside("attend") and arrivals.arrival(hedged.facts) is not None
    is_told = hedged.beside(hedged.deed.what) or is_late
    return is_told and clause_words.HEADING.match(hedged.facts.text, hedged.deed.start) is not None


def _is_suspension(hedged: Hedged) -> bool:
    """ "出席停止になるそうです" beside an absence."""
    return hedged.beside("absent") and bool(return_words.SUSPENSION.match(hedged.said))


def _is_taken_back(hedged: Hedged) -> bool:
    """ "休まず登校します", "休む必要がなくなったので登校します": no staying away beside a firm coming."""
    deed, is_denied = hedged.deed, hedged.deed.mood == "denied"
    if deed.what not in ("absent", "undo") or hedged.beside("absent"):
        return False
    if hedged.beside("late"):
        return is_denied  # "休みませんが、遅れます"
    return hedged.beside("attend") and (
        is_denied or deed.what == "undo" or bool(withdrawal_words.TAKEN_BACK.search(hedged.said))
    )


def _is_of_coming_late(hedged: Hedged) -> bool:
    """ "遅刻の扱いで10時に登校します": the coming itself tells that it is late, whatever is said of the lateness."""
    is_open = hedged.deed.mood != "unsure" or mood_words.OPEN_REST.search(hedged.said)
    is_told = hedged.beside("attend") and arrivals.arrival(hedged.facts) is not None
    return hedged.deed.what == "late" and is_told and not is_open


def _is_aim(hedged: Hedged) -> bool:
    """ "10時には教室に入れるよう、遅れて行かせます"."""
    is_coming = hedged.deed.what in ("attend", "late") and hedged.beside("attend", "late")
    return is_coming and hedged.before_a_firm_one() and lateness_words.AIM.search(hedged.said) is not None


def _is_hope_to_come(hedged: Hedged) -> bool:
    """ "10時には行けると思います" beside coming late, or coming at that time."""
    is_late = hedged.beside("late") or (hedged.beside("attend") and arrivals.arrival(hedged.facts) is not None)
    return hedged.deed.what == "attend" and is_late and bool(lateness_words.EXPECTED.search(hedged.said))


def _is_not_by_then(hedged: Hedged) -> bool:
    """ "11時前には着かないと思います" beside a coming."""
    is_when = hedged.beside("late", "attend") and is_not_by_then(hedged.facts.text, hedged.deed.start)
    return hedged.deed.what == "attend" and is_when and not hedged.facts.standing


def _is_return(hedged: Hedged) -> bool:
    """ "回復次第登校します" beside staying away."""
    return hedged.beside("absent") and (
        comes_some_day(hedged.deed, hedged.facts) or _is_day_of_return(hedged.deed, hedged.facts)
    )


def _is_day_of_return(deed: Deed, facts: Facts) -> bool:
    """ "次に登校できるのは30日です"."""
    days = [period for period in facts.periods if deed.start <= period.start < deed.end and is_return(facts, period)]
    return deed.what == "attend" and any(background_words.RETURN_IS.match(facts.text, period.end) for period in days)


def _is_wish(hedged: Hedged) -> bool:
    """ "行きたくないと言うので", "she wants to come, but" before what is done about it."""
    start, _ = hedged.facts.sentence_at(hedged.deed.start)
    in_english = mood_words.ENGLISH_WISHED.search(hedged.facts.text, start, hedged.deed.start)
    is_claimed = request_words.CLAIMED.match(hedged.facts.text, hedged.deed.start)
    return hedged.before_a_firm_one() and bool(in_english or is_claimed or request_words.WISH.search(hedged.said))


def _is_before_an_absence(hedged: Hedged) -> bool:
    """ "遅れてでも行くと言っていましたが、今日は休ませます": the main clause decides that somebody stays away."""
    facts, deed = hedged.facts, hedged.deed
    after = next((each for each in hedged.firm if each.start >= deed.end), None)
    if after is None or after.what != "absent" or deed.what in ("absent", "undo"):
        return False
    is_asked = deed.mood == "asked" and not return_words.ALLOWED.search(hedged.said)
    is_clause = not is_asked and clause_words.BEFORE_WHAT_IS_DONE.search(hedged.said) is not None
    begin, end = facts.sentence_at(deed.start)
    named = {each.students for each in facts.people if each.way in ("name", "all")}
    later = [each for each in facts.people if deed.end <= each.start < after.start]
    is_also = any(people_words.ALSO.match(facts.text, each.end) for each in later)
    is_of_others = bool(later) and (len(named) > 1 or is_also)  # not "行かせるつもりでしたが、太郎は休ませます"
    is_of_nobody = not any(begin <= each.start < deed.start for each in facts.people)
    is_theirs = not is_of_others or (deed.mood == "denied" and is_of_nobody)  # "送れないので、太郎は休みます"
    return is_clause and is_theirs and after.start < end


def _is_why_nobody_brings(hedged: Hedged) -> bool:
    """ "送る時間が取れません。花子は遅刻します": why, and no coming; "absent, as nobody can bring her"."""
    start, _ = hedged.facts.sentence_at(hedged.deed.start)
    in_english = clause_words.NOBODY_BRINGS.search(hedged.facts.text, start, hedged.deed.start) is not None
    is_why = in_english or clause_words.CANNOT_BRING.search(hedged.said) is not None
    is_told = hedged.before_a_firm_one() or (in_english and not hedged.beside("late"))
    return hedged.deed.mood == "denied" and is_why and is_told and hedged.beside("late", "absent")


def _is_how_asked(hedged: Hedged) -> bool:
    """ "10時半ごろ職員室に連れて行けばよろしいでしょうか" behind a firm lateness: whereto, and not whether."""
    is_behind = all(deed.start < hedged.deed.start for deed in hedged.firm)
    is_coming = hedged.deed.what == "attend" and hedged.beside("late") and is_behind
    return is_coming and hedged.deed.mood == "asked" and return_words.HOW_ASKED.search(hedged.said) is not None


def _is_allowed(hedged: Hedged) -> bool:
    """ "登校してよいと言われました" beside a firm coming."""
    return (
        hedged.deed.what == "attend"
        and hedged.beside("attend")
        and return_words.ALLOWED.search(hedged.said) is not None
    )


def _is_as_soon_as(hedged: Hedged) -> bool:
    """ "遅れます。落ち着いたら送っていきます" beside coming late."""
    start, _ = hedged.facts.sentence_at(hedged.deed.start)
    soon = any(
        each.search(hedged.facts.text, start, hedged.deed.start)
        for each in (lateness_words.AS_SOON_AS, lateness_words.SOON_DONE)
    )
    is_told_when = arrivals.arrival(hedged.facts) is not None
    before = hedged.facts.part(start, hedged.deed.start).causes.sure
    has_fever = any(cause.entry.is_fever for cause in before)
    is_soon = soon and (is_told_when or not has_fever)
    return hedged.deed.what == "attend" and hedged.beside("late") and is_soon


def _is_why_it_comes(hedged: Hedged) -> bool:
    """ "行けるそうなので" before "登校させます"."""
    later = any(deed.what == "attend" and deed.start >= hedged.deed.end for deed in hedged.firm)
    return hedged.deed.what == "attend" and later and return_words.CAN_COME.search(hedged.said) is not None


def _is_said_again(hedged: Hedged) -> bool:
    """ "登校は無理かと思い、欠席いたします": the same of the same students and day, and then firmly."""
    facts, deed = hedged.facts, hedged.deed
    again = next((each for each in hedged.firm if each.start >= deed.end), None)
    if again is None or {deed.what, again.what} != {"absent"}:
        return False
    begin, end = facts.sentence_at(deed.start)
    named = [each for each in facts.periods if begin <= each.start < deed.start]
    days = {(each.first, each.last) for each in named} or {(hedged.today, hedged.today)}
    others: list[Spanned] = [each for each in facts.people if each.way != "all"]
    waits = not named and day_words.OPEN_END.search(facts.text, begin, deed.start)  # "…まで登校できないそうで"
    if not waits and days != {(None, None)}:  # "2日は休むそうで、金曜まで休みます"
        others += [each for each in facts.periods if (each.first, each.last) not in days]
    if any(deed.end <= each.start < again.start for each in others):
        return False
    in_english = mood_words.ENGLISH_ALLOWED.search(facts.text, begin, deed.start)
    if in_english and deed.mood == "unsure" and not mood_words.ENGLISH_CONDITION.search(facts.text, begin, end):
        return again.start >= end
    if begin <= again.start < end:
        return clause_words.SAID_AGAIN.search(hedged.said) is not None
    is_next = facts.sentence_at(again.start)[0] == end
    return (
        is_next
        and request_words.SEEMS_UNFIT.search(hedged.said) is not None
        and not request_words.PERHAPS.search(hedged.said)
    )


def _is_spoken_of(hedged: Hedged) -> bool:
    """ "休みの間の宿題を教えてください", "休んでばかりで心苦しいです" beside a firm absence."""
    facts, deed = hedged.facts, hedged.deed
    if deed.what != "absent" or not hedged.beside("absent"):
        return False
    start, end = facts.sentence_at(deed.start)
    is_of_a_thing = withdrawal_words.THING_OF_THE_ABSENCE.match(facts.text, deed.start) is not None
    upto = deed.start if is_of_a_thing else end
    told: list[Spanned] = [*(each for each in facts.people if each.way in ("name", "all")), *facts.periods]
    if any(start <= each.start < upto for each in told):
        return False
    return is_of_a_thing or _is_regretted(facts.text[deed.start : end])


def _is_regretted(said: str) -> bool:
    plain = withdrawal_words.REGRET.sub("", said)
    is_open = withdrawal_words.CHANGES_THE_ABSENCE.search(plain) or mood_words.OPEN_REST.search(plain)
    return plain != said and is_open is None


def _is_told_if_later(hedged: Hedged) -> bool:
    """ "遅れるときは電話します" beside coming at an hour."""
    _, end = hedged.facts.sentence_at(hedged.deed.start)
    is_if = lateness_words.TOLD_IF_LATER.search(hedged.facts.text[hedged.deed.start : end]) is not None
    return hedged.deed.what == "late" and is_if and hedged.beside("late", "attend")


def _is_told_later(hedged: Hedged) -> bool:
    """ "登校については主治医の指示が出次第お知らせします" beside staying away."""
    return (
        hedged.deed.what == "attend" and hedged.beside("absent") and bool(return_words.TOLD_LATER.search(hedged.said))
    )


_ASIDES: tuple[Callable[[Hedged], bool], ...] = (
    _is_said_again,
    _is_spoken_of,
    _is_heading,
    _is_suspension,
    _is_taken_back,
    _is_of_coming_late,
    _is_aim,
    _is_hope_to_come,
    _is_not_by_then,
    _is_return,
    _is_told_later,
    _is_told_if_later,
    _is_wish,
    _is_why_it_comes,
    _is_before_an_absence,
    _is_why_nobody_brings,
    _is_how_asked,
    _is_allowed,
    _is_as_soon_as,
)


def _is_of_another_day(hedged: Hedged) -> bool:
    """ "明日は行けると思います" in a sentence of its own beside a firm deed for today."""
    facts, deed = hedged.facts, hedged.deed
    start, end = facts.sentence_at(deed.start)
    if deed.what == "absent" and withdrawal_words.REGRET.search(facts.text, deed.start, end):
        return False  # "明日も休ませて申し訳ありません" is done
    upto = deed.end if facts.text[deed.start].isascii() else deed.start  # "she may be back on Thursday"
    beside = [other for other in hedged.firm if start <= other.start < end]
    before = [other for other in beside if other.end <= deed.start]  # "今日は休ませます、明日は行けると思います"
    here = _first_days(facts, [(max([start, *(other.end for other in before)]), upto)])
    behind = [other for other in beside if other not in before]
    if any(other.start < deed.end or not _days_in(facts, [(deed.end, other.start)]) for other in behind):
        return False
    begins = [max(facts.sentence_at(other.start)[0], deed.end if other in behind else 0) for other in hedged.firm]
    places = [(begin, other.end) for begin, other in zip(begins, hedged.firm, strict=True)]
    there = _first_days(facts, places)
    if there and not (here or before) and any(start <= period.start < deed.start for period in facts.periods):
        return True  # "水曜以降も休むかもしれません" beside "今日は休みます"
    if max(here, default=hedged.today) > hedged.today and hedged.before_a_firm_one() and not _days_in(facts, places):
        return False  # "明日は無理かもしれません。お休みします"
    return bool(here) and not here & (there or {hedged.today})


def _days_in(facts: Facts, places: Sequence[tuple[int, int]]) -> list[Period]:
    return [period for period in facts.periods if any(start <= period.start < end for start, end in places)]


def _first_days(facts: Facts, places: Sequence[tuple[int, int]]) -> set[dt.date]:
    return {period.first for period in _days_in(facts, places) if period.first}
