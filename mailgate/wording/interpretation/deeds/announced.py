"""What was announced before, where a text tells what holds instead: "休むとメールしましたが、行かせます"."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.lexicon.sentences import returns as return_words
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts
from mailgate.wording.recognition.people.mentions import Mention


def without_it(facts: Facts, today: dt.date) -> Facts:
    """The text without the absence that was announced, where a student comes after all.

    What it was for stays: that is what may be over, or called off.
    """
    told = list(_announcements(facts))
    rest = facts.without(told)
    if not told or not any(deed.what == "attend" and deed.mood != "past" for deed in rest.deeds):
        return facts
    rest = replace(rest, sentences=facts.sentences, causes=replace(facts.causes, doubtful=rest.causes.doubtful))
    rest = replace(rest, periods=tuple(each for each in facts.periods if not _is_of_the_eve(each, told, facts, today)))
    rest = replace(rest, periods=tuple(each for each in rest.periods if not _is_its_end(each, told, rest)))
    announced = [mention for start, end in told for mention in _named(facts.part(start, end))]
    whose = _all_of(announced)
    alone = tuple(each for each in facts.people if not _is_company(each, whose, rest))
    named = [each for each in _named(rest) if each in alone]
    if named and len(whose) == 1 and _comes_before(named[0], rest, told):
        first = announced[-1]  # "花子は休みと連絡しましたが、行かせます。太郎は休みのままです"
        return _without_what_stays(replace(rest, people=(first, *rest.people)), [first, *named])
    if whose and named and _all_of(named) <= whose:
        return _without_what_stays(replace(rest, people=tuple(each for each in rest.people if each in alone)), named)
    return replace(rest, people=alone)


def _comes_before(mention: Mention, rest: Facts, told: Sequence[Bounds]) -> bool:
    """Whether somebody comes of whom the announcement tells, before anybody else is named."""
    return any(deed.what == "attend" and told[-1][1] <= deed.start < mention.start for deed in rest.deeds)


def _announcements(facts: Facts) -> Iterator[Bounds]:
    """The clauses that speak of one, from the last deed before it on."""
    for match in return_words.ABSENCE_ANNOUNCED.finditer(facts.text, facts.start, facts.end):
        start, _ = facts.sentence_at(match.start())
        ends = [deed.end for deed in facts.deeds if start < deed.end <= match.start()]
        although = return_words.ALTHOUGH.search(facts.text, start, match.start())
        yield max([start, *ends, *([although.start()] if although else [])]), match.end()


def _is_of_the_eve(day: Period, told: Sequence[Bounds], facts: Facts, today: dt.date) -> bool:
    """ "昨夜、明日は休むとメールしましたが": when it was announced, and the day that was to come then, today."""
    bounds = next(((start, end) for start, end in told if start <= day.start < end), None)
    said = [period for period in facts.periods if bounds and bounds[0] <= period.start < bounds[1]]
    if bounds and return_words.TOLD_THEN.match(facts.text, day.end, bounds[1]):
        return True
    past = [period for period in said if period.last and period.last < today]
    told_on = [*past, *(period for period in said if date_words.THIS_MORNING.match(facts.text, period.start))]
    if day in told_on:
        return len(told_on) < len(said)
    return date_words.TOMORROW.match(facts.text, day.start) is not None and any(each.start < day.start for each in past)


def _is_its_end(day: Period, told: Sequence[Bounds], facts: Facts) -> bool:
    """ "She comes today although I reported her absent until Friday": an end of it, beside a day of coming."""
    is_right_behind = any(return_words.UNTIL.fullmatch(facts.text, end, day.start) for _, end in told)
    days = [each for each in facts.periods if each.first is not None and each.first == each.last]
    return day.way == "until" and is_right_behind and bool(days)


def _named(facts: Facts) -> list[Mention]:
    return [mention for mention in facts.people if mention.way in ("name", "all")]


def _all_of(mentions: Iterable[Mention]) -> frozenset[int]:
    return frozenset[int]().union(*(mention.students for mention in mentions))


def _is_company(mention: Mention, whose: frozenset[int], facts: Facts) -> bool:
    """ "花子も太郎と一緒に登校します" where only 花子 was to stay away, and nobody comes later."""
    is_with = people_words.COMPANY.match(facts.text, mention.end) is not None
    return is_with and bool(whose) and not mention.students & whose and not facts.clocks


def _without_what_stays(facts: Facts, named: Sequence[Mention]) -> Facts:
    """Without who stays away as was announced: "太郎は登校します。花子は休みのままです"."""
    bounds = list(pairwise([*(mention.start for mention in named), facts.end]))
    stays = [each for each in bounds if _stays(facts.part(*each))]
    return facts.without(stays) if len(stays) < len(bounds) else facts


def _stays(part: Facts) -> bool:
    is_away = bool(part.deeds) and all((deed.what, deed.mood) == ("absent", "firm") for deed in part.deeds)
    news = (part.causes.sure, part.causes.doubtful, part.causes.denied, part.periods, part.clocks)
    return is_away and (not any(news) or return_words.AS_ANNOUNCED.search(part.text, part.start, part.end) is not None)
