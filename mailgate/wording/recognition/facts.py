"""Everything that was recognised in a text, and the part of it that stands between two places."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mailgate.wording.lexicon import sentences as words
from mailgate.wording.lexicon import times as times_words
from mailgate.wording.normalization import folded
from mailgate.wording.recognition import causes, deeds, mentions
from mailgate.wording.recognition.periods import Period, periods
from mailgate.wording.recognition.times import Clock, clocks
from mailgate.wording.values import Candidate, KindWords, Understood


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
    sentences: tuple[tuple[int, int], ...]
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

        def inside(begin: int) -> bool:
            return start <= begin < end

        held = causes.Causes(
            tuple(each for each in self.causes.sure if inside(each.start)),
            tuple(each for each in self.causes.doubtful if inside(each[0])),
            tuple(each for each in self.causes.denied if inside(each[0])),
        )
        return Facts(
            self.shown,
            self.text,
            start,
            end,
            tuple(
                (max(begin, start), min(stop, end)) for begin, stop in self.sentences if begin < end and stop > start
            ),
            tuple(each for each in self.people if inside(each.start)),
            tuple(each for each in self.deeds if inside(each.start)),
            held,
            tuple(each for each in self.periods if inside(each.start)),
            tuple(each for each in self.clocks if inside(each.start)),
            self.kinds,
            self.standing,
        )

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The bounds of the sentence that holds this place."""
        return next((bounds for bounds in self.sentences if bounds[0] <= place < bounds[1]), (self.start, self.end))


def gather(shown: str, students: Sequence[Candidate], today: dt.date, standing: Sequence[Understood] = ()) -> Facts:
    """Everything in a text that has been through `normalization.shown`; `standing` is what was told before."""
    text = folded(shown)
    kinds = tuple({kind.slug: kind for student in students for kind in student.kinds}.values())
    named = mentions.mentions(text, students)
    taken = [(each.start, each.end) for each in named if each.way == "class"]
    taken += [match.span() for match in times_words.BY_LESSON.finditer(text)]  # "after 2nd period" is no day
    spots = [(each.start, each.end) for each in named if each.way in ("name", "all", "own")]
    free = [each for each in periods(text, today) if not _overlaps(each.start, each.end, taken)]
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
        tuple(clocks(text)),
        kinds,
        tuple(standing),
    )


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < stop and begin < end for begin, stop in taken)


def _sentences(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for match in words.SENTENCE_END.finditer(text):
        bounds.append((start, match.end()))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return [(begin, stop) for begin, stop in bounds if text[begin:stop].strip()]
