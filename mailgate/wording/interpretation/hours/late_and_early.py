"""Coming late and leaving early on one day, which are two notices: "10時に登校し、14時に早退します"."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.lexicon.sentences import lateness as lateness_words
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.departures import departures
from mailgate.wording.recognition.facts import Facts, Spanned


def divided(facts: Facts) -> tuple[Facts, ...]:
    """What a text says of the coming, and of the leaving behind it; nothing where it tells anything else.

    The day is that of both. Between the two stands nothing but their hours, causes and words that join them:
    "10時登校、やっぱり14時早退" takes one back.
    """
    if len(facts.deeds) != 2 or len(facts.periods) > 1:
        return ()
    comes, leaves = facts.deeds
    early = {kind.slug for kind in facts.kinds if kind.departure}
    if comes.what not in ("late", "attend") or leaves.what not in early or not _are_joined(comes, leaves, facts):
        return ()
    parts = facts.part(facts.start, comes.end), facts.part(comes.end, facts.end)
    return _with_causes(*parts, leaves, facts) if _may_follow(*parts) else ()


def _with_causes(coming: Facts, leaving: Facts, leaves: Deed, facts: Facts) -> tuple[Facts, ...]:
    """Both with a cause that is told once, before or behind them; nothing where that is of the leaving alone.

    Who overslept has told nothing of why they leave: the cause before both is that of the leaving where it may be one.
    """
    is_told_of_each = bool(coming.causes.sure and leaving.causes.sure)
    if len({cause.entry for cause in facts.causes.sure}) > 1:
        return (coming, leaving) if is_told_of_each else ()
    if any(leaving.start <= cause.start < leaves.start for cause in facts.causes.sure):
        return (coming, leaving) if is_told_of_each else ()
    reasons = {reason for kind in facts.kinds if kind.departure for reason in kind.reasons}
    is_of_both = any(reasons & set(cause.entry.reasons) for cause in facts.causes.sure)
    return replace(coming, causes=facts.causes), replace(leaving, causes=facts.causes) if is_of_both else leaving


def _are_joined(comes: Deed, leaves: Deed, facts: Facts) -> bool:
    """Whether what stands between the two deeds is all known."""
    known: list[Spanned] = [*facts.clocks, *facts.causes.sure, *departures(facts.text)]
    said = list(facts.text[comes.end : leaves.start])
    for each in known:
        for place in range(max(each.start, comes.end), min(each.end, leaves.start)):
            said[place - comes.end] = " "
    return lateness_words.BETWEEN_LATE_AND_EARLY.fullmatch("".join(said)) is not None


def _may_follow(comes: Facts, leaves: Facts) -> bool:
    """Whether the hours of the leaving come after those of the coming, by the clock or by lessons."""
    (clocks, lessons), (later_clocks, later_lessons) = _moments(comes), _moments(leaves)
    return all(first < then for first in clocks for then in later_clocks) and all(
        first <= then for first in lessons for then in later_lessons
    )


def _moments(facts: Facts) -> tuple[list[str], list[str]]:
    """The hours of a part, and its lessons by their numbers."""
    told = [each.when for each in departures(facts.text) if facts.start <= each.start < facts.end and each.when]
    return [when for when in told if when[0].isdigit()], [
        when[-1] for when in told if when[-1].isdigit() and not when[0].isdigit()
    ]


def without_coming_as_always(facts: Facts) -> Facts:
    """ "登校しますが、14時に早退します" is no more than leaving early; "2時間目から登校し" before it is."""
    early = {kind.slug for kind in facts.kinds if kind.departure}
    leaving = [deed for deed in facts.deeds if deed.what in early]
    others = [deed for deed in facts.deeds if deed.what not in early]
    is_plain = all(deed.what == "attend" and not _is_late(deed, leaving, facts) for deed in others)
    return replace(facts, deeds=tuple(leaving)) if leaving and is_plain else facts


def _is_late(deed: Deed, leaving: Sequence[Deed], facts: Facts) -> bool:
    """Whether a coming is after something that stands before it, and behind any leaving."""
    start = max([facts.sentence_at(deed.start)[0], *(each.end for each in leaving if each.end <= deed.start)])
    return lateness_words.LATE_SIGN.search(facts.text, start, deed.start) is not None
