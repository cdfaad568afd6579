"""Words that a mail takes back itself: "頭痛、いや腹痛で休みます", "26日に休みます。すみません、27日でした"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import slips as words
from mailgate.wording.recognition.causes import Cause
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.facts import Bounds, Facts, Spanned
from mailgate.wording.recognition.people.mentions import Mention
from mailgate.wording.recognition.times import Clock

_NEAR = 40
"""Letters before a word within which it is said that another one was wrong."""
_Told = TypeVar("_Told", Mention, Cause, Period, Clock)


@dataclass(frozen=True, slots=True)
class _Slip:
    """Where something is taken back, and what is meant instead."""

    start: int
    meant: Spanned
    is_sure: bool
    """Not only an apology."""


def without_slips(facts: Facts) -> Facts:
    """The text without what it takes back; what a sentence behind names instead stands where that stood.

    Raises Unclear where nothing tells what was wrong. A reply is put right by rules of its own.
    """
    if facts.standing:
        return facts
    named = [each for each in facts.people if each.way in ("name", "all")]
    others = [each for each in facts.people if each not in named]
    correction = _Correction(facts)
    right = replace(
        facts,
        people=tuple(sorted([*others, *correction.of(named)], key=lambda each: each.start)),
        causes=replace(facts.causes, sure=tuple(correction.of(facts.causes.sure))),
        periods=tuple(correction.of(facts.periods)),
        clocks=tuple(correction.of(facts.clocks)),
    )
    news: list[Spanned] = [*facts.deeds, *facts.causes.sure, *facts.periods]
    for match in words.TAKEN_BACK.finditer(facts.text):
        is_behind = any(each.start < match.start() for each in news)
        if is_behind and not any(start <= match.end() and match.start() <= end for start, end in correction.made):
            raise Unclear("uncertain")
    if _is_another_number(facts, [*facts.periods, *facts.clocks]):
        raise Unclear("uncertain")  # "at 9, sorry, 10"
    if any(_is_another_deed(facts, at) for at in range(1, len(facts.deeds))):
        raise Unclear("contradictory")  # "遅刻します。すみません、欠席でした"
    return right


@dataclass(slots=True)
class _Correction:
    """What was put right in a text, and where."""

    facts: Facts
    made: list[Bounds] = field(default_factory=list)

    def of(self, told: Sequence[_Told]) -> list[_Told]:
        """These without what was wrong, and with what another sentence names instead in its place."""
        right = list(told)
        for meant in told:
            slip = _before(self.facts, meant)
            wrong = slip and _wrong(self.facts, slip, [each for each in right if each.end <= slip.start])
            if not slip or not wrong:
                continue
            self.made.append((slip.start, meant.start))
            is_near = self.facts.sentence_at(wrong.start) == self.facts.sentence_at(meant.start)
            right = [each for each in right if each != (wrong if is_near else meant)]
            if not is_near:
                right[right.index(wrong)] = replace(meant, start=wrong.start, end=wrong.end)
        return right


def _before(facts: Facts, meant: Spanned) -> _Slip | None:
    """What says right before this that another one was wrong."""
    begin = max(meant.start - _NEAR, 0)
    signs = [(words.WRONG_BEFORE, True), (words.AFTER_ALL_BEFORE, True), (words.SORRY_BEFORE, False)]
    for pattern, is_sure in signs if not isinstance(meant, Cause) else signs[::2]:
        match = pattern.search(facts.text, begin, meant.start)
        if match and not words.ONE_MORE.match(facts.text, meant.end):
            return _Slip(match.start(), meant, is_sure)
    if words.IS_A_SLIP.match(facts.text, meant.end):
        return _Slip(facts.sentence_at(meant.start)[0], meant, is_sure=True)
    return None


def _wrong(facts: Facts, slip: _Slip, before: Sequence[_Told]) -> _Told | None:
    """What stands right before the slip; of an earlier sentence, the only one of its sort."""
    is_put_right = words.PUT_RIGHT.match(facts.text, slip.meant.end) is not None
    is_all = is_put_right or (slip.is_sure and words.IS_ALL.match(facts.text, slip.meant.end) is not None)
    for each in before[-1:]:
        is_next = words.NEXT_TO_IT.fullmatch(facts.text, each.end, slip.start) is not None
        is_near = facts.sentence_at(each.start) == facts.sentence_at(slip.meant.start)
        if is_next and (is_all or is_near):
            return each
    if not before or not is_all:
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
