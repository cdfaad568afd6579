"""When a student leaves early: at a time, or by the lessons and meals of the day; and who comes for them.

The moment is "14:00", "after-2" or "before-3" (a lesson), "after-lunch", "before-lunch" or "after-morning".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.wording.lexicon import times as words
from mailgate.wording.lexicon.people import pickups as pickup_words
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.recognition.times import clocks

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Departure:
    """A moment of leaving in a text; `when` is empty for a time that no clock shows."""

    start: int
    end: int
    when: str


@dataclass(frozen=True, slots=True)
class Pickup:
    """Who comes for the student, in the writer's words and nothing else, or that they go home alone."""

    start: int
    end: int
    who: str


def parse_departure(text: str) -> str:
    """The one moment that a form field holds: "14時", "2時間目のあと", "給食後". Empty where it cannot be read."""
    line = folded(shown(text)).strip()
    found = list(departures(line)) if len(line) <= _LONGEST else []
    if len(found) != 1 or not words.LEAD.fullmatch(line[: found[0].start]):
        return ""
    return found[0].when if words.LEAVES_SETTLED.fullmatch(line[found[0].end :]) else ""


def departures(text: str) -> Iterator[Departure]:
    """Every time and every lesson or meal of a folded text by which somebody may leave."""
    for clock in clocks(text):
        yield Departure(clock.start, clock.end, f"{clock.time:%H:%M}" if clock.time else "")
    for match in words.BY_LESSON.finditer(text):
        yield Departure(*match.span(), _by_lesson(match))


def _by_lesson(match: re.Match[str]) -> str:
    if match["code"]:
        return match[0]
    lesson = match["lesson"] or match["number"] or words.ORDINALS.get(match["ordinal"], match["ordinal"])
    if match["morning"] or match["half"]:
        return "after-morning"
    side = match["side"] or ("after" if match["lesson_done"] or match["lunch_done"] is not None else "before")
    return f"{side}-{number(lesson)}" if lesson else f"{side}-lunch"


def pickups(text: str) -> Iterator[Pickup]:
    """Everybody of whom a text (as `normalization.shown` leaves it) says that they come for the student."""
    plain = folded(text)
    for match in pickup_words.COMES_FOR.finditer(plain):
        group = next(name for name, said in match.groupdict().items() if said)
        start, end = match.span(group)
        relation = _writer(text, plain) if pickup_words.THE_WRITER.fullmatch(plain, start, end) else ""
        yield Pickup(*match.span(), relation or text[start:end].strip())


def parse_pickup(text: str) -> str:
    """Who comes, as a form field holds it: "母です" is 母, and whatever says more stays as it is."""
    match = pickup_words.IN_A_LINE.fullmatch(folded(text))
    return text[match.start("line") : match.end("line")] if match else text


def _writer(text: str, plain: str) -> str:
    """Who writes, where a text tells that once: "太郎の祖母です"."""
    found = {text[slice(*match.span("relation"))] for match in pickup_words.WRITES.finditer(plain)}
    return found.pop() if len(found) == 1 else ""
