"""Students who only come to school as always, beside those whom the notice is about."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.interpretation.students.leading_days import with_its_day
from mailgate.wording.interpretation.students.titles import with_title
from mailgate.wording.lexicon import moods as mood_words
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.lexicon.sentences import requests as request_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import the_past as past_words
from mailgate.wording.lexicon.sentences import withdrawals as withdrawal_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.moods import is_conditional
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.recognition.times import Clock

_BEGINS = dt.time(8, 10)
"""Until when somebody comes in time at any school."""
_LESSONS_END = dt.time(15)
"""From when a visit to a doctor is after school."""


def comes_as_always(said: Facts) -> bool:
    """Whether a part of a text only says of its student that this one comes, or is well."""
    asides = (_is_advice, _is_normal, _is_of_before, _is_after_school)
    causes = [cause for cause in said.causes.sure if not any(is_aside(cause, said) for is_aside in asides)]
    deeds = [
        deed
        for deed in said.deeds
        if deed.what not in ("attend", "elsewhere")
        if not (_is_only_wished(deed, said) or _is_for_the_closed_class(deed, said))
    ]
    bounds = (said.text, said.start, said.end)
    if causes or deeds or has_hours(said) or sibling_words.GOES_ELSEWHERE.search(*bounds):
        return False
    if _is_of_a_closed_class(said):
        return True
    comes = any(deed.what == "attend" for deed in said.deeds) or sibling_words.WELL.search(*bounds) is not None
    return comes and lateness_words.LATE_NOW.search(*bounds) is None


def _is_only_wished(deed: Deed, said: Facts) -> bool:
    """ "Hanako wanted to stay home too, but she is on her way"."""
    start, _ = said.sentence_at(deed.start)
    return deed.mood == "past" and mood_words.ENGLISH_ONLY_WISHED.search(said.text, start, deed.start) is not None


def _is_for_the_closed_class(deed: Deed, said: Facts) -> bool:
    """ "学級閉鎖でお休みです", "学級閉鎖なので家にいます": nobody misses a student whose class does not meet."""
    start, _ = said.sentence_at(deed.start)
    is_why = sibling_words.BECAUSE_IT_IS_CLOSED.search(said.text, start, deed.end) is not None
    return (deed.what, deed.mood) == ("absent", "firm") and is_why


def _is_of_a_closed_class(said: Facts) -> bool:
    return sibling_words.OF_A_CLOSED_CLASS.search(said.text, said.start, said.end) is not None


def has_hours(said: Facts) -> bool:
    """Whether an hour is named which is not that of setting out, or of coming, as always: "7時40分に家を出ました"."""
    well = list(sibling_words.WELL.finditer(said.text, said.start, said.end)) if said.clocks else []
    hours = [clock for clock in said.clocks if not any(each.start() <= clock.start < each.end() for each in well)]
    visits = [cause for cause in said.causes.sure if _is_after_school(cause, said)]
    hours = [clock for clock in hours if not any(_is_of_the_visit(clock, visit, said) for visit in visits)]
    return any(not _is_in_time(clock, said) for clock in hours)


def _is_of_the_visit(clock: Clock, visit: Cause, said: Facts) -> bool:
    """ "16時に歯医者", "歯医者は16時です": the hour of the afternoon in the sentence of a visit."""
    start, end = said.sentence_at(visit.start)
    return start <= clock.start < end and clock.time is not None and clock.time >= _LESSONS_END


def _is_in_time(clock: Clock, said: Facts) -> bool:
    """ "太郎は熱もなく、8時に着きます": before lessons begin anywhere, and nothing says that it is late."""
    is_early = clock.time is not None and clock.time <= _BEGINS
    is_late = any(deed.what == "late" for deed in said.deeds)
    return is_early and not is_late and lateness_words.LATE_SIGN.search(said.text, said.start, said.end) is None


def _is_advice(cause: Cause, said: Facts) -> bool:
    """ "小児科で言われました": no visit, but what a doctor said."""
    return cause.entry.is_visit and request_words.ADVISED.match(said.text, cause.end) is not None


def _is_normal(cause: Cause, said: Facts) -> bool:
    """ "検温しましたが平熱でした": nothing was ever the matter."""
    return sibling_words.NORMAL.match(said.text, cause.start) is not None


def _is_after_school(cause: Cause, said: Facts) -> bool:
    """ "16時に歯医者ですが、学校は普通に行きます": a visit for which nobody stays away."""
    start, _ = said.sentence_at(cause.start)
    is_before = ranking_words.AFTER_SCHOOL_BEFORE.search(said.text, start, cause.start) is not None
    is_behind = ranking_words.AFTER_SCHOOL_BEHIND.match(said.text, cause.end) is not None
    return cause.entry.is_visit and (is_before or is_behind)


def _without_conceded(said: Facts) -> Facts:
    sure = tuple(cause for cause in said.causes.sure if not _is_conceded(cause, said))
    return replace(said, causes=replace(said.causes, sure=sure))


def _is_conceded(cause: Cause, said: Facts) -> bool:
    """ "咳が出ていますが、元気なので行かせます": what hinders nobody. A fever would, but 37.2."""
    _, end = said.sentence_at(cause.start)
    found = clause_words.CONCEDED.match(said.text, cause.end, end)
    if found is None or (cause.entry.is_fever and not sibling_words.SLIGHT_FEVER.match(said.text, cause.start)):
        return False
    comes = any(deed.what == "attend" and found.end() <= deed.start < end for deed in said.deeds)
    return comes or sibling_words.WELL.search(said.text, found.end(), end) is not None


def without_those(groups: Sequence[Mention], facts: Facts) -> Facts:
    """The text without what it says of students who come as always, where it tells news of others.

    So it does without a further child of the family (上の子は登校します). A student of whom a text tells both stays,
    so that the contradiction is seen.
    """
    others = [mention for mention in facts.people if mention.way == "unclear"]
    named = sorted([*groups, *others], key=lambda mention: mention.start)
    starts = [_with_the_closed_class(facts, with_title(facts, mention)) for mention in named[:1]]
    starts += [with_its_day(facts, mention) for mention in named[1:]]
    parts = [_without_what_follows(facts.part(*bounds)) for bounds in pairwise([*starts, facts.end])]
    comes = [
        _comes_for_certain(part, parts, facts) or _was_long_ago(mention, part)
        for mention, part in zip(named, parts, strict=True)
    ]
    well = {key for mention, does in zip(named, comes, strict=True) if does for key in mention.students}
    told = {key for notice in facts.standing for key in notice.students}
    for mention, part, does in zip(named, parts, comes, strict=True):
        told |= set() if does or _is_only_denied(part) else mention.students
    apart = [
        part
        for mention, part, does in zip(named, parts, comes, strict=True)
        if does or mention.students & well or _is_only_well(part, mention, named)
    ]
    rest = facts.without([(part.start, part.end) for part in apart])
    rest = replace(rest, deeds=tuple(sorted([*rest.deeds, *_shared(parts, apart)], key=lambda deed: deed.start)))
    told_of = [deed for deed in rest.deeds if deed.what != "elsewhere" and deed.mood != "past"]
    is_of_others = any(deed.mood == "firm" or rest.people for deed in told_of)
    return rest if is_of_others and not well & told else facts


def _with_the_closed_class(facts: Facts, start: int) -> int:
    """Where "今日から学級閉鎖のため、花子は家にいます" begins, with what is said about the class before the name."""
    begin, _ = facts.sentence_at(start)
    told: list[Spanned] = [*facts.people, *facts.deeds, *facts.causes.sure, *facts.clocks]
    is_closed = sibling_words.OF_A_CLOSED_CLASS.search(facts.text, begin, start) is not None
    return begin if is_closed and not any(begin <= each.start < start for each in told) else start


def _shared(parts: Sequence[Facts], apart: Sequence[Facts]) -> Iterator[Deed]:
    """ "花子は眼科に寄ってから10時ごろ、太郎はいつもどおり登校します": the deed of both, told once."""
    for part, after in pairwise(parts):
        is_open = not part.deeds and lateness_words.LISTED_HOUR.search(part.text, part.start, part.end) is not None
        comes = [deed for deed in after.deeds if (deed.what, deed.mood) == ("attend", "firm")]
        if is_open and part not in apart and after in apart and comes:
            yield Deed(part.end - 1, part.end, "attend", "firm")


def _is_of_before(cause: Cause, said: Facts) -> bool:
    """ "先週は太郎の腹痛でご心配をおかけしました"."""
    start = max(said.text.rfind(mark, 0, cause.start) for mark in "。\n") + 1
    _, end = said.sentence_at(cause.start)
    return past_words.TROUBLE_OF_BEFORE.match(said.text, start, end) is not None


def _without_what_follows(said: Facts) -> Facts:
    """ "太郎は登校しました。" without "体育は今週見学します", which tells no news of anybody."""
    told: list[Spanned] = [*said.deeds, *said.causes.sure, *said.clocks, *said.people]
    places = [*(each.start for each in told), *(spot[0] for spot in (*said.causes.doubtful, *said.causes.denied))]
    ends = [end for start, end in said.sentences if any(start <= place < end for place in places)]
    return said.part(said.start, max(ends)) if ends else said


def _comes_for_certain(said: Facts, parts: Sequence[Facts], facts: Facts) -> bool:
    """Whether a part holds a whole clause that is no change, of no day of its own, and leaves nothing open."""
    if not comes_as_always(_without_conceded(said)):
        return False
    days = {period.first for part in parts if part is not said for period in part.periods}
    is_of_same_day = all(period.first == period.last and period.first in days for period in said.periods)
    is_as_always = sibling_words.WELL.search(said.text, said.start, said.end) is not None
    is_at_home = _is_of_a_closed_class(said)
    hedges = (
        *(() if is_at_home else (withdrawal_words.CHANGED,)),
        return_words.ABSENCE_ANNOUNCED,
        request_words.LEFT_OPEN,
        request_words.DECIDED_LATER,
        request_words.PERHAPS,
    )
    is_open = said.causes.doubtful or any(not _is_firm(deed, said) for deed in said.deeds)
    is_open = is_open or any(hedge.search(said.text, said.start, said.end) for hedge in hedges)
    is_whole = facts.sentence_at(said.start)[1] <= said.end or clause_words.CLAUSE_ENDS.search(said.text, 0, said.end)
    is_of_no_day = not said.periods or is_at_home or (is_as_always and is_of_same_day)
    return bool(is_whole) and is_of_no_day and not is_open


def _was_long_ago(mention: Mention, said: Facts) -> bool:
    """ "太郎も先週同じ症状でした": a whole sentence, with no news of now in it or behind it."""
    start, end = said.sentence_at(mention.start)
    is_whole = not said.text[start : mention.start].strip() and said.end <= end
    return is_whole and sibling_words.LONG_OVER.fullmatch(said.text, mention.end, end) is not None


def _is_firm(deed: Deed, said: Facts) -> bool:
    """Whether somebody comes, or may: "花子は登校して大丈夫だそうです"."""
    _, end = said.sentence_at(deed.start)
    is_allowed = deed.what == "attend" and return_words.ALLOWED.search(said.text, deed.start, end) is not None
    return deed.mood in ("firm", "past") or (is_allowed and not is_conditional(said.text, deed.start))


def _is_only_well(said: Facts, mention: Mention, named: Sequence[Mention]) -> bool:
    """ "太郎は発熱ではありません。花子のほうが発熱です", "花子は平熱です。太郎だけ休みます".

    A whole sentence tells it, and nothing else is said of that one.
    """
    is_whole = said.sentence_at(said.start)[1] >= said.end or "。" in said.text[said.start : said.end]
    is_once = not any(each is not mention and each.students & mention.students for each in named)
    is_nothing_else = all(_is_normal(cause, said) for cause in said.causes.sure)
    return is_once and is_whole and mention.way == "name" and is_nothing_else and _is_only_denied(said)


def _is_only_denied(said: Facts) -> bool:
    """ "太郎は熱はないのですが", "太郎は熱が出ましたが、治り": no news of a student who comes."""
    better = max((cause.start for cause in said.causes.sure if cause.entry.group == "better"), default=said.start)
    ill = [cause for cause in said.causes.sure if cause.entry.group != "better" and cause.start >= better]
    told = (said.deeds, ill, said.causes.doubtful, said.clocks, said.periods)
    return bool(said.causes.denied or said.causes.sure) and not any(told)
