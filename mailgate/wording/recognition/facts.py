"""Everything that was recognised in a text, and the part of it that stands between two places."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from mailgate.wording.lexicon import times as times_words
from mailgate.wording.lexicon.sentences import clauses as clause_words
from mailgate.wording.normalization import folded
from mailgate.wording.recognition import causes, deeds
from mailgate.wording.recognition.days.periods import periods
from mailgate.wording.recognition.days.values import Period
from mailgate.wording.recognition.dialects import in_standard
from mailgate.wording.recognition.people import mentions
from mailgate.wording.recognition.times import Clock, clocks
from mailgate.wording.values import Candidate, KindWords, Understood

Bounds = tuple[int, int]


class Spanned(Protocol):
    """Whatever stands at a place of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Facts:
    """A text with what was found in it; `start` and `end` bound the part that this is about."""

    shown: str
    text: str
    """The folded text: patterns are matched on this one."""
    start: int
    end: int
    sentences: tuple[Bounds, ...]
    people: tuple[mentions.Mention, ...]
    deeds: tuple[deeds.Deed, ...]
    causes: causes.Causes
    periods: tuple[Period, ...]
    clocks: tuple[Clock, ...]
    kinds: tuple[KindWords, ...]
    standing: tuple[Understood, ...] = ()
    """What was told before, which the text may go on from ("明日も休みます"); empty for a mail that answers nothing."""

    def part(self, start: int, end: int) -> "Facts":
        """The same text, with only what was found from `start` to `end`."""
        overlapping = (bounds for bounds in self.sentences if bounds[0] < end and bounds[1] > start)
        sentences = tuple((max(begin, start), min(stop, end)) for begin, stop in overlapping)
        return self._where(lambda begin: start <= begin < end, start, end, sentences)

    def without(self, spans: Sequence[Bounds]) -> "Facts":
        """The same text, without what was found in these parts of it, which stand in order."""
        if not spans:
            return self
        rest = (bounds for sentence in self.sentences for bounds in _pieces(sentence, spans))
        sentences = tuple((start, end) for start, end in rest if self.text[start:end].strip())

        def is_outside(begin: int) -> bool:
            return not any(start <= begin < end for start, end in spans)

        return self._where(is_outside, self.start, self.end, sentences)

    def _where(self, holds: Callable[[int], bool], start: int, end: int, sentences: tuple[Bounds, ...]) -> "Facts":
        """Only what was found at the places that `holds` is true of, with these bounds and sentences."""
        return replace(
            self,
            start=start,
            end=end,
            sentences=sentences,
            people=tuple(each for each in self.people if holds(each.start)),
            deeds=tuple(each for each in self.deeds if holds(each.start)),
            causes=causes.Causes(
                tuple(each for each in self.causes.sure if holds(each.start)),
                tuple(each for each in self.causes.doubtful if holds(each[0])),
                tuple(each for each in self.causes.denied if holds(each[0])),
            ),
            periods=tuple(each for each in self.periods if holds(each.start)),
            clocks=tuple(each for each in self.clocks if holds(each.start)),
        )

    def sentence_at(self, place: int) -> Bounds:
        """The bounds of the sentence that holds this place."""
        return next((bounds for bounds in self.sentences if bounds[0] <= place < bounds[1]), (self.start, self.end))


def _pieces(bounds: Bounds, spans: Sequence[Bounds]) -> Iterator[Bounds]:
    """What is left of a sentence outside of `spans`."""
    start, end = bounds
    for begin, stop in spans:
        if start < begin < end:
            yield start, begin
        if begin < end and start < stop:
            start = max(start, stop)
    if start < end:
        yield start, end


def gather(shown: str, students: Sequence[Candidate], today: dt.date, standing: Sequence[Understood] = ()) -> Facts:
    """Everything in a text that has been through `normalization.shown`; `standing` is what was told before."""
    return _gathered(shown, tuple(students), today, tuple(standing))


@lru_cache(maxsize=8)  # a reply goes through many rules, one text after the other
def _gathered(shown: str, students: tuple[Candidate, ...], today: dt.date, standing: tuple[Understood, ...]) -> Facts:
    text = in_standard(folded(shown))
    kinds = tuple({kind.slug: kind for student in students for kind in student.kinds}.values())
    named = mentions.mentions(text, students)
    taken = [(each.start, each.end) for each in named if each.way == "class"]
    taken += [match.span() for match in times_words.BY_LESSON.finditer(text)]  # "after 2nd period" is no day
    hours = tuple(clocks(text))
    taken += [(each.start, each.end) for each in hours if times_words.AT_AN_HOUR.match(text, each.start)]
    spots = [(each.start, each.end) for each in named if each.way in ("name", "all", "own")]
    free = [each for each in periods(text, today) if not _overlaps(each.start, each.end, taken)]
    within_words = {match.start() for match in clause_words.NO_TOMORROW.finditer(shown)}
    free = [each for each in free if each.start not in within_words]
    return Facts(
        shown,
        text,
        0,
        len(text),
        tuple(_sentences(text)),
        tuple(named),
        tuple(deeds.find(text, kinds, spots)),
        causes.find(text, kinds, spots),
        tuple(sorted(free, key=lambda each: each.start)),
        hours,
        kinds,
        standing,
    )


def _overlaps(start: int, end: int, taken: Sequence[Bounds]) -> bool:
    return any(start < stop and begin < end for begin, stop in taken)


def _sentences(text: str) -> list[Bounds]:
    bounds, start = [], 0
    for match in clause_words.SENTENCE_END.finditer(text):
        bounds.append((start, match.end()))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return [(begin, stop) for begin, stop in bounds if text[begin:stop].strip()]
