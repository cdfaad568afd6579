"""Sentences that thank, regret, or tell how somebody takes it: what is asked about is read again without them."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.lexicon import times as time_words
from mailgate.wording.lexicon.sentences import siblings as sibling_words
from mailgate.wording.lexicon.sentences import small_talk as words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Bounds, Facts


def without(facts: Facts, today: dt.date) -> str:
    """What is left of a text without its small talk, as it was shown; nothing where all of it, or none, is that."""
    talk = [span for span in facts.sentences if _is_small_talk(span, facts, today)]
    left = [span for span in facts.sentences if span not in talk]
    named = _named_in(left, facts)
    if not talk or not all(_named_in([span], facts) <= named or _is_behind_all(span, facts) for span in talk):
        return ""  # "花子が楽しみにしています。熱で休みます": it may tell whose the deed is
    return "".join(facts.shown[start:end] for start, end in left)


def _named_in(spans: Sequence[Bounds], facts: Facts) -> frozenset[int]:
    """The students of whom these sentences tell by name."""
    named = (each for each in facts.people if each.way in ("name", "all"))
    return frozenset(
        key for each in named if any(start <= each.start < end for start, end in spans) for key in each.students
    )


def _is_behind_all(span: Bounds, facts: Facts) -> bool:
    """Whether a sentence stands behind all deeds."""
    return all(deed.end <= span[0] for deed in facts.deeds if deed.what != "elsewhere" and deed.mood != "past")


def _is_small_talk(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "花子は図工を楽しみにしておりました", "毎朝ありがとうございます", "明日のことはまたご連絡します"."""
    start, end = span
    said = sibling_words.QUOTED.sub("", facts.text[start:end])
    if words.TELLS_LATER.fullmatch(said.strip()):
        return _is_of_later(span, facts, today)
    if words.NOT_FOR_TALK.search(said):
        return False
    if words.THANKS.search(said):
        is_over = words.THANKS_FOR_BEFORE.search(said) is not None
        return (is_over or not _has_illness(span, facts)) and all(
            _is_spoken_of(deed, facts) for deed in facts.part(*span).deeds
        )
    is_felt = words.FEELS.search(said) is not None
    return is_felt and not (_has_illness(span, facts) or _has_deed(span, facts) or _has_moment(span, facts, today))


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
    return bool(part.clocks) or any(period.last is None or period.last > today for period in part.periods)


def _is_of_later(span: Bounds, facts: Facts, today: dt.date) -> bool:
    """ "明後日以降は、熱の様子を見てまたご連絡します": of a day to come, or of none, and of nobody by name."""
    part = facts.part(*span)
    is_named = any(each.way in ("name", "all", "unclear") for each in part.people)
    return not (is_named or _has_deed(span, facts)) and all(each.first and each.first > today for each in part.periods)
