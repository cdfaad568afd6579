"""Which periods of a text may be the days of its deeds."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation.days import asides, background, counts, denied, headings
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.lexicon.deeds import absence as absence_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.periods import is_the_same
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Facts, Spanned

_NAME_TO_DAY = 3


def periods_of_deeds(facts: Facts, today: dt.date, *, attending: bool) -> list[Period]:
    """The periods in the sentences of the deeds; else a heading before them, or a bare date after them."""
    is_below_its_name = _is_only_a_heading(facts)
    named = () if is_below_its_name else facts.deeds
    held = [facts.sentence_at(deed.start) for deed in named] or list(facts.sentences)
    near = [period for period in facts.periods if any(start <= period.start < end for start, end in held)]
    near = [period for period in near if not background.is_background(facts, period, today)]
    near = near if named else headings.among(near, facts, today)
    near = _without_count(facts, _without_asides(facts, near, today), today)
    told = near if is_below_its_name else _without_afterthoughts(facts, near)
    if not near:
        return _apart(facts, held, today, attending=attending)
    if told:
        _check_lone(facts, told, today, attending=attending)
        told += [
            each for each in _outside(facts, held) if each.start > told[-1].start and is_the_same(facts.text, each)
        ]
        named_days = {(each.first, each.last) for each in told if each.first}
        later = [period for period in _outside(facts, held) if period.start > told[-1].start]
        later = [each for each in later if (each.first, each.last) not in named_days]  # "at 10 a.m. tomorrow"
        later = [
            period
            for period in later
            if not (is_of_the_writer(facts, period) or _is_another_day(facts, period, told))
            if not (_is_held_within(facts, period, told, today) or _is_doubted(facts, period, today))
        ]
        if any(_dangles(facts, period) and not background.is_background(facts, period, today) for period in later):
            raise Unclear("date-unclear")
    return told


def _is_only_a_heading(facts: Facts) -> bool:
    """ "欠席のお知らせ" above a day and a cause, of which no further deed is told."""
    only = facts.deeds[0] if len(facts.deeds) == 1 else None
    is_above = only is not None and clause_words.HEADING_ABOVE.fullmatch(facts.text, 0, only.start) is not None
    return only is not None and is_above and clause_words.HEADING.match(facts.text, only.start) is not None


def _is_held_within(facts: Facts, period: Period, told: Sequence[Period], today: dt.date) -> bool:
    """ "今日から金曜まで休みます。通夜は明日です": when an event is, on one of the days that the deeds have."""
    start, end = facts.sentence_at(period.start)
    is_of_an_event = any(start <= cause.start < end for cause in facts.causes.sure if cause.entry.group == "other")
    rows = ((row.first or today, row.last) for row in told if row.last)
    within = (period.first and period.last and first <= period.first and period.last <= last for first, last in rows)
    return is_of_an_event and any(within)


def _is_doubted(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "Absent today. Maybe tomorrow too": one day to come of which nobody knows yet, in a sentence without a deed."""
    start, end = facts.sentence_at(period.start)
    is_one_day = period.first is not None and period.first == period.last and period.first > today
    is_done = any(start <= deed.start < end for deed in facts.deeds)
    return is_one_day and not is_done and day_words.DOUBTED_IN_ENGLISH.search(facts.text, start, end) is not None


def _is_another_day(facts: Facts, period: Period, told: Sequence[Period]) -> bool:
    """ "Late on Friday. Today she's in as usual": a day of coming as always, and none of the deeds'."""
    comes = background.comes_then(facts, period) or background.comes_as_usual_then(facts, period)
    return comes and all(other.first != period.first for other in told)


def _without_asides(facts: Facts, near: Sequence[Period], today: dt.date) -> list[Period]:
    """Without days of which something else is told. Raises Unclear where none is left, and one of them is to come."""
    left = asides.without(facts, near, today)
    if not left and any(period.first and period.first > today for period in near):
        raise Unclear("date-unclear")
    return left


def _without_count(facts: Facts, near: Sequence[Period], today: dt.date) -> list[Period]:
    """ "木金は北海道です。二日間休みます": without how many days it is, where a sentence before names as many to come.

    Raises Unclear where they are not as many.
    """
    if not near or not all(counts.is_count(facts, period) for period in near):
        return list(near)
    named = [each for each in facts.periods if each.end <= near[0].start and each.first and each.first >= today]
    named = [period for period in named if not background.is_background(facts, period, today)]
    if all(period.first == today for period in named):
        return list(near)
    if not all(counts.counts(facts, period, named) for period in near):
        raise Unclear("date-unclear")
    return []


def _apart(facts: Facts, held: Sequence[tuple[int, int]], today: dt.date, *, attending: bool) -> list[Period]:
    """The periods of a heading before the deeds' sentences, and of a bare date behind them."""
    first_deed = held[0][0] if held else facts.end
    found = []
    for period in _outside(facts, held):
        start, end = facts.sentence_at(period.start)
        if background.is_background(facts, period, today):
            continue
        rest = facts.text[start : period.start] + facts.text[period.end : end]
        if start < first_deed and background_words.VISIT_IS.search(facts.text, start, period.start) and _is_ill(facts):
            raise Unclear("date-unclear")  # "検査は明日です。熱で休みます"
        if start < first_deed:
            found += headings.among([period], facts, today)
        elif day_words.BARE_DAY.fullmatch(rest) or denied.is_put_right(period, facts, today):
            found.append(period)
        elif (period.first, period.last) != (today, today) and (
            _is_left_over(facts, period, (start, end), rest)
            or _tells_of_the_deed(facts, period, today)
            or _may_be_of_the_event(facts, period, today)
        ):
            raise Unclear("date-unclear")  # "休みます。花子が27日に"
    found = [period for period in found if not asides.is_listed_again(facts, period, found)]
    found = [period for period in found if not _is_vague_beside(facts, period, found)]
    _check_lone(facts, found, today, attending=attending)
    return found


def _is_ill(facts: Facts) -> bool:
    """Whether more is the matter than a visit to a doctor."""
    return any(cause.entry.group == "sick" and not cause.entry.is_visit for cause in facts.causes.sure)


def _is_vague_beside(facts: Facts, period: Period, found: Sequence[Period]) -> bool:
    """ "明日25日ですが…。取り直すと年明けになってしまいます": a rough time of which more is told, beside a day."""
    is_dated = any(other.first for other in found)
    return period.way == "vague" and is_dated and day_words.BARE_DAY.fullmatch(_rest(facts, period)) is None


def _without_afterthoughts(facts: Facts, near: Sequence[Period]) -> list[Period]:
    """Without the days behind all deeds of which something else is told: "休みます、明日また連絡します".

    Raises Unclear where none is named before the deed, and it may be that of the deed: "休みます、明日から入院します".
    """
    deed = facts.deeds[-1] if facts.deeds else None
    if deed is None or facts.text[deed.start].isascii():
        return list(near)
    so = absence_words.SO_TODAY.match(facts.text, deed.start)
    begins = so.end() if so else deed.start
    after = [period for period in near if period.start > begins and _has_a_predicate(facts, period)]
    told = [period for period in near if period not in after]
    is_said_before = any(period.start < deed.start for period in told)
    if not is_said_before and any(not _is_of_a_report(facts, period) for period in after):
        raise Unclear("date-unclear")
    return told


def _is_of_a_report(facts: Facts, period: Period) -> bool:
    """ "明日また連絡します", but not "金曜まで連絡不要です"."""
    return period.way != "until" and day_words.REPORT.search(_rest(facts, period)) is not None


def _has_a_predicate(facts: Facts, period: Period) -> bool:
    rest = day_words.PLEASE.sub("", _rest(facts, period))
    return day_words.BARE_DAY.fullmatch(rest) is None and day_words.PREDICATE.search(rest.rstrip(")」 ")) is not None


def _rest(facts: Facts, period: Period) -> str:
    """What stands behind a day in its sentence."""
    return facts.text[period.end : facts.sentence_at(period.start)[1]]


def _outside(facts: Facts, held: Sequence[tuple[int, int]]) -> list[Period]:
    return [each for each in facts.periods if not any(start <= each.start < end for start, end in held)]


def _is_left_over(facts: Facts, period: Period, bounds: tuple[int, int], rest: str) -> bool:
    """Whether a day behind the deeds may be theirs: it speaks of the cause, of a student, or of nothing else."""
    start, end = bounds
    if any(0 <= period.start - mention.end <= _NAME_TO_DAY for mention in facts.people):
        return True
    ill = [cause for cause in facts.causes.sure if start <= cause.start < end and not cause.entry.is_visit]
    if _is_hedged(rest) or _is_asked_for(facts, period):
        return False
    return bool(ill) or not day_words.PREDICATE.search(rest) or _dangles(facts, period)


def _is_asked_for(facts: Facts, period: Period) -> bool:
    """ "テストは別の日にお願いします": some other day on which school is to hold something again."""
    start, end = facts.sentence_at(period.start)
    news: list[Spanned] = [*facts.causes.sure, *facts.deeds]
    is_some_day = day_words.SOME_OTHER_DAY.fullmatch(facts.text, period.start, period.end)
    is_asked = is_some_day and day_words.ASKED_OF_SCHOOL.search(facts.text, period.end, end)
    return bool(is_asked) and not any(start <= each.start < end for each in news)


def _tells_of_the_deed(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "早退します。明日の13時、歯医者です": a day to come with the only cause, or with an hour right behind it."""
    if facts.standing or any(deed.what == "attend" for deed in facts.deeds):
        return False  # "これから行かせます。明後日は通院です"
    start, end = facts.sentence_at(period.start)
    causes = facts.causes.sure
    is_why = bool(causes) and all(start <= cause.start < end for cause in causes)
    is_when = any(day_words.FOR_AN_EVENT.fullmatch(facts.text, period.end, clock.start) for clock in facts.clocks)
    is_of_a_deed = any(deed.what not in ("absent", "attend") for deed in facts.deeds)
    is_to_come = period.first is not None and period.first > today
    return is_to_come and (is_why or (is_when and is_of_a_deed)) and not facts.text[start:end].isascii()


def _may_be_of_the_event(facts: Facts, period: Period, today: dt.date) -> bool:
    """ "旅行のため休みます。金曜に出発します": a day to come behind an absence for an event, which is of no day yet."""
    is_to_come = period.first is not None and period.first > today
    is_away = all(deed.what in ("absent", "elsewhere") for deed in facts.deeds)
    is_planned = bool(facts.causes.sure) and all(cause.entry.is_event for cause in facts.causes.sure)
    is_apart = is_of_a_request(facts, period) or background.is_return(facts, period)
    return is_to_come and is_away and is_planned and not (is_apart or facts.standing)


def _is_hedged(rest: str) -> bool:
    """ "明日熱が下がれば登校します": what is hedged tells of another day."""
    return day_words.CONDITION.search(rest) is not None and day_words.PREDICATE.search(rest) is not None


def _is_unknown(facts: Facts, period: Period) -> bool:
    """ "あしたは わかりません", "明日のことはまた明日"."""
    return day_words.NOT_KNOWN.fullmatch(_rest(facts, period)) is not None


def _dangles(facts: Facts, period: Period) -> bool:
    """ "明日も。", "明日は": a day to which nothing more is said."""
    start, end = facts.sentence_at(period.start)
    here = (each for each in facts.periods if start <= each.start <= period.start)
    if _is_hedged(facts.text[period.end : end]) or any(_is_unknown(facts, each) for each in here):
        return False
    if day_words.ALONE_IN_ENGLISH.fullmatch(facts.text[start : period.start] + facts.text[period.end : end]):
        return True
    patterns = (day_words.DANGLING_DAY, day_words.ADDED_DAY)
    return any(each.match(facts.text, period.end) for each in patterns) and not _is_of_a_thing(facts, period)


def is_of_the_writer(facts: Facts, period: Period) -> bool:
    """ "I'll fetch her worksheets on Thursday" behind the deeds: what the writer does or asks for."""
    start, end = facts.sentence_at(period.start)
    news: list[Spanned] = [*facts.causes.sure, *facts.deeds]
    is_news = any(start <= each.start < end for each in news) or not any(deed.start < start for deed in facts.deeds)
    is_added = day_words.ADDED_IN_ENGLISH.search(facts.text, start, end)
    return day_words.OF_THE_WRITER.match(facts.text, start) is not None and not (is_news or is_added)


def is_of_a_request(facts: Facts, period: Period) -> bool:
    """ "プリントは明日受け取ります" behind the deeds, in a sentence that has neither a cause nor a deed."""
    start, end = facts.sentence_at(period.start)
    news: list[Spanned] = [*facts.causes.sure, *facts.deeds]
    is_news = any(start <= each.start < end for each in news) or not any(deed.start < start for deed in facts.deeds)
    is_one_day = period.first is not None and period.first == period.last
    return is_one_day and not is_news and day_words.REPORT.search(_rest(facts, period)) is not None


def _is_of_a_thing(facts: Facts, period: Period) -> bool:
    """ "本の返却は明日でお願いします": the topic is neither a student nor a deed nor an illness."""
    start, _ = facts.sentence_at(period.start)
    told: list[Spanned] = [*facts.people, *facts.deeds, *facts.causes.sure, *facts.periods]
    is_told = any(start <= each.start < period.start for each in told)
    return not is_told and day_words.OF_A_THING.search(facts.text[start : period.start]) is not None


def _check_lone(facts: Facts, found: Sequence[Period], today: dt.date, *, attending: bool) -> None:
    """Several periods must be listed, belong to one deed each, or be the two ends of one row."""
    named = {each.start for each in facts.people if each.way == "name"}
    others = [each for each in found if each.first != today]
    others = [each for each in others if not (attending and background_words.CALLED_OFF.match(facts.text, each.end))]
    of_something = [day_words.OF_SOMETHING.match(facts.text, each.end) for each in others]
    if any(of and of.end() not in named for of in of_something):
        raise Unclear("date-unclear")
    ends = [period.way for period in found]
    if attending and all(period.first == today for period in found):
        return
    is_row = ends == ["from", "until"] or (ends == ["until", "from"] and _is_why_from(facts, *found))
    if len({(period.first, period.last) for period in found}) == 1 or (is_row and not attending):
        return
    lone = [period for period in found if not period.listed and not any(holds(other, period) for other in found)]
    has_own_deeds = len(lone) == len({deed_after(facts, period) for period in lone})
    if len({(period.first, period.last) for period in lone}) > 1 and not (
        has_own_deeds or _are_for_one_event(facts, lone)
    ):
        raise Unclear("date-unclear")


def _is_why_from(facts: Facts, end: Period, begin: Period) -> bool:
    """ "今週はもう出られないので、明日からずっと休みます": the week that is left is why, and how long."""
    is_week = week_words.WEEK_LONG.fullmatch(facts.text, end.start, end.end)
    is_why = day_words.CANNOT_COME_SO.fullmatch(facts.text, end.end, begin.start)
    is_within = begin.first is not None and end.last is not None and begin.first <= end.last
    return bool(is_week and is_why) and is_within


def check_events(facts: Facts, periods: Sequence[Period]) -> None:
    """Raises Unclear where days that are told together have causes of their own: "26日が検診、27日が旅行です"."""
    single = [period for period in periods if period.first and period.way != "range"]
    events = [event for event in _events(facts, single, facts.causes.sure) if event]
    if len(events) > 1 and len(set[tuple[str, ...]]().union(*events)) > 1:
        raise Unclear("reason-unclear")


def _are_for_one_event(facts: Facts, found: Sequence[Period]) -> bool:
    """ "明日お通夜、明後日告別式", "通夜は明日": each day names an event, and schools list them under one word."""
    events = _events(facts, found, [cause for cause in facts.causes.sure if cause.entry.group == "other"])
    return all(events) and len(set[tuple[str, ...]]().union(*events)) == 1


def _events(facts: Facts, found: Sequence[Period], planned: Sequence[Cause]) -> list[set[tuple[str, ...]]]:
    """What stands beside each day, by the words under which schools list it."""
    return [
        {
            cause.entry.reasons
            for cause in planned
            if day_words.FOR_AN_EVENT.fullmatch(facts.text, period.end, cause.start)
            or day_words.FOR_AN_EVENT.fullmatch(facts.text, cause.end, period.start)
        }
        for period in found
    ]


def holds(row: Period, period: Period) -> bool:
    """ "明日通夜、25日26日と": a row of days that begins on the day, or holds it."""
    if row is period or not (row.first and row.last and period.first and period.last):
        return False
    return row.start > period.start and row.first <= period.first and period.last <= row.last


def deed_after(facts: Facts, period: Period) -> int:
    return next((deed.start for deed in facts.deeds if deed.start >= period.start), -1)
