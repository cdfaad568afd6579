"""Days that a text takes back: "明日、じゃなくて明後日", "on Thursday - no sorry, not Thursday, Friday"."""

from collections.abc import Sequence
from dataclasses import replace

from mailgate.wording.lexicon.days import of_deeds as day_words
from mailgate.wording.recognition.days.values import Period


def put_right(named: Sequence[Period], text: str) -> list[Period]:
    """The days of a text without those that it takes back; what stands behind them instead takes their place.

    A day that is denied without another one in its place ("on Thursday. Sorry, not Thursday.") is unclear.
    """
    kept = [each for each in named if not _is_slip(each, named, text)]
    for period in kept if len(kept) > 1 else []:
        if not day_words.NOT_THAT_BEFORE.search(text, 0, period.start):
            continue
        denied = _with_those_listed(period, kept, text)
        before = [each for each in kept if each.end <= period.start and _is_of(each, denied)]
        behind = [each for each in kept if each.start >= denied[-1].end]
        instead = behind[:1] if behind and day_words.INSTEAD.fullmatch(text, denied[-1].end, behind[0].start) else []
        kept = [each for each in kept if each not in denied]
        if before and instead:
            wrong, right = before[-1], instead[0]
            kept = [each for each in kept if each not in before and each is not right]
            kept = sorted([*kept, replace(right, start=wrong.start, end=wrong.end)], key=lambda each: each.start)
        elif before and len(denied) == 1:
            kept = [replace(each, first=None, last=None) if each in before else each for each in kept]
    return kept


def _is_slip(period: Period, named: Sequence[Period], text: str) -> bool:
    """ "明日、じゃなくて明後日", "26日と、いえ、27日だけ": what is meant stands right behind it."""
    slips = day_words.OTHERWISE.match(text, period.end)
    return slips is not None and any(other.start == slips.end() for other in named)


def _with_those_listed(period: Period, named: Sequence[Period], text: str) -> list[Period]:
    """The denied day and what is joined to it: "not Thursday and Friday"."""
    row = [period]
    for other in named:
        if other.start >= row[-1].end and day_words.DENIED_AS_WELL.fullmatch(text, row[-1].end, other.start):
            row.append(other)
    return row


def _is_of(period: Period, others: Sequence[Period]) -> bool:
    return any((period.first, period.last) == (other.first, other.last) for other in others)
