"""Sentences that thank, regret, or tell how somebody takes it: what is asked about is read again without them."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.lexicon import times as time_words
from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import small_talk as words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts


def without(facts: Facts, today: dt.date) -> str:
    """What is left of a text without its small talk, as it was shown; nothing where all of it, or none, is that."""
    talk = [span for span in facts.sentences if _is_small_talk(span, facts, today)]
    told = [span for span in facts.sentences if span not in talk and _is_told_beside(span, facts, today)]
    left = [span for span in facts.sentences if span not in talk and span not in told]
    if not all(
        _named_in([span], facts) <= _named_in([*left, *told], facts) or _is_behind_all(span, facts) for span in talk
    ):
        return ""  # "花子が楽しみにしています。熱で休みます": it may tell whose the deed is
    beside = [*talk, *(span for span in told if _named_in([span], facts) <= _named_in(left, facts))]
    return (
        "".join(facts.shown[start:end] for start, end in facts.sentences if (start, end) not in beside)
        if beside
        else ""
    )


def _named_in(spans: Sequence[Bounds], facts: Facts) -> frozenset[int]:
    """The students of whom these sentences tell by name, or by class and number."""
    named = (each for each in facts.people if each.way in ("name", "all", "class"))
    return frozenset(
        key for each in named if any(start <= each.start < end for start, end in spans) for key in each.students
    )


def _is_behind_all(span: Bounds, facts: Facts) -> bool:
    """Whether a sentence stands behind all deeds."""
    return all(deed.end <= span[0] for deed in facts.deeds if deed.what != "elsewhere" and deed.mood != "past")


def _is_small_talk(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "花子は図工を楽しみにしておりました", "毎朝ありがとうございます", "明日のことはまたご連絡します"."""
    start, end = span
    if _comes_as_always_then(span, facts):
        return True
    said = sibling_words.QUOTED.sub("", facts.text[start:end])
    is_of_an_event = any(cause.entry.group == "other" for cause in facts.causes.sure)
    if is_of_an_event and not facts.periods and day_words.DAYS_OPEN.search(said):
        return False  # "忌引きで休みます。日程が決まり次第ご連絡します"
    if words.TELLS_LATER.fullmatch(said.strip()):
        return _is_of_later(span, facts, today)
    if words.NOT_FOR_TALK.search(said):
        return False
    if words.THANKS.search(said):
        is_over = words.THANKS_FOR_BEFORE.search(said) is not None
        return (is_over or not _has_illness(span, facts)) and all(
            _is_spoken_of(deed, facts) for deed in facts.part(*span).deeds
        )
    return words.FEELS.search(said) is not None and (
        not _has_news(span, facts, today) or _looks_forward(span, facts, today)
    )


def _comes_as_always_then(span: Bounds, facts: Facts) -> bool:
    """ "今日は二人とも通常どおりです" beside what is announced for other days, each of them named."""
    part = facts.part(*span)
    days = {(period.first, period.last) for period in part.periods}
    others = [period for period in facts.periods if not span[0] <= period.start < span[1]]
    is_of_other_days = bool(days and others) and all(
        each.first and each.last and first and last and (each.last < first or last < each.first)
        for each in others
        for first, last in days
    )
    are_all = all(each.way == "all" for each in part.people)
    does = all((deed.what, deed.mood) == ("attend", "firm") for deed in part.deeds)
    is_open = words.NOT_FOR_TALK.search(facts.text, *span) or part.clocks or part.causes.sure or part.causes.doubtful
    is_as_always = sibling_words.WELL.search(facts.text, *span) is not None
    return is_of_other_days and are_all and does and is_as_always and not is_open


def _looks_forward(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "金曜の参観日を楽しみにしています" beside an illness, where no event may be why."""
    part = facts.part(*span)
    events = {cause.start for cause in part.causes.sure if cause.entry.is_event}
    days = [period for period in part.periods if period.last is None or period.last > today]
    is_of_an_event = all(period.end in events or period.end + 1 in events for period in days)
    others = [cause for cause in facts.causes.sure if not span[0] <= cause.start < span[1]]
    is_ill = bool(others) and all(cause.entry.group == "sick" for cause in others)
    news = (_has_deed(span, facts), part.clocks, part.causes.doubtful, len(part.causes.sure) > len(events))
    return is_ill and bool(days) and is_of_an_event and not any(news)


def _is_told_beside(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "去年も同じ時期に休んでました": what was, where nothing in it may tell of whom or how the notice is meant."""
    said = sibling_words.QUOTED.sub("", facts.text[slice(*span)])
    if not words.NARRATED.search(said) or any(sign.search(said) for sign in (words.MAY_TURN, words.NOT_FOR_TALK)):
        return False
    part = facts.part(*span)
    is_past = any(deed.mood == "past" and deed.what != "elsewhere" for deed in part.deeds)
    is_old = not is_past or words.LONG_SINCE.search(said) is not None
    return is_old and not (_has_news(span, facts, today) or any(each.way == "unclear" for each in part.people))


def _has_news(span: Bounds, facts: Facts, today: dt.date) -> bool:
    return _has_illness(span, facts) or _has_deed(span, facts) or _has_moment(span, facts, today)


def _is_spoken_of(deed: Deed, facts: Facts) -> bool:
    """Whether a deed is over, or named as what somebody gives thanks for: "先週の欠席では"."""
    return deed.what == "elsewhere" or deed.mood == "past" or words.SPOKEN_OF.match(facts.text, deed.start) is not None


def _has_deed(span: Bounds, facts: Facts) -> bool:
    return any(deed.what != "elsewhere" and deed.mood != "past" for deed in facts.part(*span).deeds)


def _has_illness(span: Bounds, facts: Facts) -> bool:
    """Whether a sentence tells more of anybody's health than of a visit or an event."""
    causes = facts.part(*span).causes
    is_ill = any(not (cause.entry.is_visit or cause.entry.is_event or cause.entry.mild) for cause in causes.sure)
    return is_ill or any(not time_words.VISIT.fullmatch(facts.text, *spot) for spot in causes.doubtful)


def _has_moment(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """Whether an hour, or a day that is to come, is told."""
    part = facts.part(*span)
    days = (each for each in part.periods if not background_words.PAST_EVENT.match(facts.text, each.end))
    return bool(part.clocks) or any(period.last is None or period.last > today for period in days)


def _is_of_later(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "明後日以降は、熱の様子を見てまたご連絡します": of a day to come, or of none, and of nobody by name."""
    part = facts.part(*span)
    is_named = any(each.way in ("name", "all", "unclear") for each in part.people)
    return not (is_named or _has_deed(span, facts)) and all(each.first and each.first > today for each in part.periods)
