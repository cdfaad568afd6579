"""A cause among the reasons that a school lists for a kind of notice."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.causes import ranking as ranking_words
from mailgate.wording.lexicon.causes.symptoms import WORDS, Entry
from mailgate.wording.normalization import folded, shown
from mailgate.wording.values import Why

OTHER = ranking_words.OTHER
ABSENCES = ("sick", "absence")


def is_diagnosis(entry: Entry) -> bool:
    """Whether it is an illness for which the law keeps a student at home, under a name of its own."""
    return any(ranking_words.DIAGNOSIS.match(reason) for reason in entry.reasons)


def is_of_a_visit(reason: str) -> bool:
    """Whether a school's reason is a visit to a doctor, and none of what it may be for."""
    return any(entry.is_visit and reason in entry.reasons for entry in WORDS)


def open_point(reasons: Iterable[str]) -> Why:
    """What is asked where any of these may be meant."""
    return (
        "influenza-type"
        if all(ranking_words.INFLUENZA_LISTED.match(reason) for reason in reasons)
        else "reason-unclear"
    )


@lru_cache(maxsize=64)
def _by_spelling(reasons: tuple[str, ...]) -> Mapping[str, str]:
    """A school's reasons, each by its folded spelling."""
    return {folded(shown(reason)): reason for reason in reasons}


@lru_cache(maxsize=512)
def _folded_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a cause as the spellings of a school's reasons have them."""
    return tuple(folded(word) for word in words)


def listed(entry: Entry, reasons: Sequence[str]) -> str | None:
    """The school's word for a cause, or None. Raises Unclear where it lists several that the cause could be."""
    plain = _by_spelling(tuple(reasons))
    words = _folded_words(entry.reasons)
    for word in words:
        if word in plain:
            return plain[word]
    for word in words:
        holding = [reason for spelling, reason in plain.items() if word in spelling]
        if len(holding) > 1:
            raise Unclear(open_point(holding))
        if holding and not is_diagnosis(entry):
            return holding[0]
    return None


def listed_or_none(entry: Entry, reasons: Sequence[str]) -> bool:
    """Whether the school lists the cause, be it under several words."""
    try:
        return listed(entry, reasons) is not None
    except Unclear:
        return True


def other(reasons: Sequence[str]) -> str:
    """The list's その他. Raises Unclear where it has none."""
    for reason in reasons:
        if shown(reason).startswith(OTHER):
            return reason
    raise Unclear("reason-unclear")
