"""Whether a sentence says more than courtesies and what was recognised in it."""

from collections.abc import Sequence

from mailgate.wording.lexicon import remarks as words
from mailgate.wording.recognition.facts import Facts, Spanned


def says_more(facts: Facts, said: Sequence[tuple[int, int]], bounds: tuple[int, int]) -> bool:
    """Whether a sentence says more than what stands at the places `said`, but for courtesies, names and days."""
    start, end = bounds
    content: list[Spanned] = [*facts.causes.sure, *facts.clocks]
    unsaid = [*spans(content), *facts.causes.doubtful, *facts.causes.denied]
    if any(start <= span[0] < end and span not in said for span in unsaid):
        return True
    marks: list[Spanned] = [*facts.people, *facts.deeds, *facts.periods]
    letters = list(facts.text[start:end])
    for begin, stop in [*spans(marks), *said]:
        for at in range(max(begin, start), min(stop, end)):
            letters[at - start] = "、"
    return bool(words.PLAIN.sub("", words.COURTESY.sub("、", "".join(letters))))


def spans(marks: Sequence[Spanned]) -> list[tuple[int, int]]:
    """The places of what was recognised."""
    return [(mark.start, mark.end) for mark in marks]
