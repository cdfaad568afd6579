"""What a text says is done: one thing, or several for different days."""

from dataclasses import dataclass, replace

from mailgate.wording.interpretation.deeds.coming_back import without_coming_back
from mailgate.wording.interpretation.deeds.kinds import is_school_as_always, kind_of
from mailgate.wording.interpretation.deeds.told_again import told_once
from mailgate.wording.interpretation.hours import late_and_early
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import events as event_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.causes import Cause
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
    if both and (told := [Statement(kind_of(part.deeds[0], part), part, facts) for part in both])[0].what == "late":
        return told
    facts = without_coming_back(late_and_early.without_coming_as_always(facts))
    kinds = [kind_of(deed, facts) for deed in facts.deeds]
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


def with_news(told: list[Statement], facts: Facts) -> list[Statement]:
    """Those that are more than coming to school as always; a single one has the causes of the whole text."""
    news = [each for each in told if each.what != "attend" or not is_school_as_always(each.facts)]
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
