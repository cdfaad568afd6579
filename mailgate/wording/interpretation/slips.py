"""Words that a mail takes back itself: "頭痛、いや腹痛で休みます", "26日に休みます。すみません、27日でした"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import slips as words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.facts import Facts, Spanned
from mailgate.wording.recognition.mentions import Mention
from mailgate.wording.recognition.periods import Period
from mailgate.wording.recognition.times import Clock

_NEAR = 40
"""Letters before a word within which it is said that another one was wrong."""
_Told = TypeVar("_Told", Mention, Cause, Period, Clock)


@dataclass(frozen=True, slots=True)
class _Slip:
    """Where something is taken back, and where what is meant instead begins and ends."""

    start: int
    meant: Spanned
    is_sure: bool
    """Not only an apology."""


def without_slips(facts: Facts) -> Facts:
    """The text with what it names in the end, at the place of what it named first and took back.

    Raises Unclear where nothing tells what was wrong. A reply is put right by rules of its own.
    """
    if facts.standing:
        return facts
    told: list[Sequence[Spanned]] = [facts.people, facts.causes.sure, facts.periods, facts.clocks]
    slips = [slip for sort in told for each in sort if (slip := _before(facts, each))]
    for match in words.TAKEN_BACK.finditer(facts.text):
        news: list[Spanned] = [*facts.deeds, *facts.causes.sure, *facts.periods]
        is_behind = any(each.start < match.start() for each in news)
        is_put_right = any(slip.start <= match.end() and match.start() <= slip.meant.start for slip in slips)
        if is_behind and not is_put_right:
            raise Unclear("uncertain")
    if _is_another_number(facts, [*facts.periods, *facts.clocks]):
        raise Unclear("uncertain")  # "at 9, sorry, 10"
    if any(_is_another_deed(facts, at) for at in range(1, len(facts.deeds))):
        raise Unclear("contradictory")  # "遅刻します。すみません、欠席でした"
    named = [each for each in facts.people if each.way in ("name", "all")]
    others = [each for each in facts.people if each not in named]
    return replace(
        facts,
        people=tuple(sorted([*others, *_put_right(facts, named)], key=lambda each: each.start)),
        causes=replace(facts.causes, sure=tuple(_put_right(facts, facts.causes.sure))),
        periods=tuple(_put_right(facts, facts.periods)),
        clocks=tuple(_put_right(facts, facts.clocks)),
    )


def _before(facts: Facts, meant: Spanned) -> _Slip | None:
    """What says right before this that another one was wrong."""
    begin = max(meant.start - _NEAR, 0)
    for pattern, is_sure in ((words.WRONG_BEFORE, True), (words.SORRY_BEFORE, False)):
        match = pattern.search(facts.text, begin, meant.start)
        if match and not words.ONE_MORE.match(facts.text, meant.end):
            return _Slip(match.start(), meant, is_sure)
    return None


def _put_right(facts: Facts, told: Sequence[_Told]) -> list[_Told]:
    """These with each that is meant in the place of the one that was wrong."""
    right = list(told)
    for meant in told:
        slip = _before(facts, meant)
        wrong = _wrong(facts, slip, [each for each in right if slip and each.end <= slip.start]) if slip else None
        if wrong:
            right = [each for each in right if each != meant]
            right[right.index(wrong)] = replace(meant, start=wrong.start, end=wrong.end)
    return right


def _wrong(facts: Facts, slip: _Slip, before: Sequence[_Told]) -> _Told | None:
    """What stands right before the slip; of an earlier sentence, the only one of its sort."""
    is_put_right = slip.is_sure or words.PUT_RIGHT.match(facts.text, slip.meant.end) is not None
    for each in before[-1:]:
        is_next = words.NEXT_TO_IT.fullmatch(facts.text, each.end, slip.start) is not None
        if is_next and (is_put_right or facts.sentence_at(each.start) == facts.sentence_at(slip.meant.start)):
            return each
    if not before or not is_put_right:
        return None
    if len(before) > 1:
        raise Unclear("uncertain")
    return before[0]


def _is_another_number(facts: Facts, told: Sequence[Spanned]) -> bool:
    """Whether a number follows that is meant instead of an hour or a day, and neither of them by itself."""
    found = [match.end() for each in told if (match := words.ANOTHER_NUMBER.match(facts.text, each.end))]
    return any(not any(each.start <= place < each.end for each in told) for place in found)


def _is_another_deed(facts: Facts, at: int) -> bool:
    """Whether a deed is told that is said to be meant instead of the one before it."""
    deed, before = facts.deeds[at], facts.deeds[at - 1]
    is_put_right = words.PUT_RIGHT.search(facts.text, deed.start, deed.end) is not None
    return deed.what != before.what and is_put_right and _before(facts, deed) is not None
