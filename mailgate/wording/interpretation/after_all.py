"""Why a student comes who was to stay away, where no cause of `lexicon.symptoms` tells it."""

from typing import Literal

from mailgate.wording.lexicon import causes as cause_words
from mailgate.wording.lexicon import sentences as words
from mailgate.wording.recognition.facts import Facts

Why = Literal["better", "change"]

_ABSENCES = ("sick", "absence")


def was_announced(facts: Facts) -> bool:
    """ "休むと連絡しましたが": an absence of today was announced, here or in what the text answers."""
    return _stands(facts) or words.ABSENCE_ANNOUNCED.search(facts.text, facts.start, facts.end) is not None


def was_away(facts: Facts) -> bool:
    """Whether an absence was announced, or lasted until now: "先週から休んでいましたが"."""
    return was_announced(facts) or words.WAS_AWAY.search(facts.text, facts.start, facts.end) is not None


def why(facts: Facts) -> Why | None:
    """Whether the student is well again, or something was called off; None where the text tells neither.

    Who was never away and only is well comes as always.
    """
    is_well = words.WELL_NOW.search(facts.text, facts.start, facts.end) or facts.causes.denied
    if _is_over(facts) or (is_well and was_away(facts)):
        return "better"
    return "change" if _is_called_off(facts) else None


def _stands(facts: Facts) -> bool:
    return any(notice.kind in _ABSENCES for notice in facts.standing)


def _is_over(facts: Facts) -> bool:
    """ "咳がおさまりまして", "登校の許可が出ました"."""
    again = words.WELL_AGAIN.finditer(facts.text, facts.start, facts.end)
    gone = (cause_words.GONE.match(facts.text, end) for _, end in facts.causes.denied)
    is_gone = any(match and not cause_words.STILL.match(facts.text, match.end()) for match in gone)
    return is_gone or any(not words.STILL_TO_COME.match(facts.text, match.end()) for match in again)


def _is_called_off(facts: Facts) -> bool:
    """ "大会が雨で中止になり": what is said of anything but an illness, in the sentence that names it."""
    ends = [cause.end for cause in facts.causes.sure if cause.entry.group != "sick" or cause.entry.is_visit]
    ends += [match.end() for match in words.WHAT_IS_PLANNED.finditer(facts.text, facts.start, facts.end)]
    return any(words.CALLED_OFF.search(facts.text, end, facts.sentence_at(end - 1)[1]) for end in ends)
