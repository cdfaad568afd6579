"""What the changes of a draft did to it: what it said before, and what in its place, part by part."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Any

from mailgate.school.models import Announcement, AnnouncementAct, AudienceKind
from mailgate.school.news.audiences import Target
from mailgate.school.news.writing import history

MOST_LINES = 2_000
"""Longer texts are shown as a whole before and after: to compare their lines would take too long."""


class Fate(StrEnum):
    """What became of a line."""

    STAYED = "stayed"
    WENT = "went"
    CAME = "came"


@dataclass(frozen=True, slots=True)
class PartDifference:
    """How a part of an announcement differs after a change: its lines in order, each with what became of it.

    `part` is subject or text, both in a `language`, or else audience, kind, hour, questions or deadline. Lines of an
    audience are `Target`s, those of questions a kind with the question and its options, hours are in seconds UTC.
    """

    part: str
    language: str
    lines: Sequence[tuple[Fate, Any]]


def of_acts(row: Announcement, acts: Sequence[AnnouncementAct]) -> dict[int, list[PartDifference]]:
    """What each act changed, by its number; acts that change no part are not in it."""
    changes = [act for act in acts if act.said]
    said = [json.loads(text) for text in (*(act.said for act in changes), history.said(row))] if changes else []
    found = {act.id: list(_between(*both)) for act, both in zip(changes, pairwise(said), strict=True)}
    return {act: parts for act, parts in found.items() if parts}


def _between(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[PartDifference]:
    former, later = _parts(before), _parts(after)
    for part, language in dict.fromkeys([*former, *later]):
        one, other = former.get((part, language), []), later.get((part, language), [])
        is_kept = part not in KEPT_LATER or (part in before and part in after)
        if is_kept and one != other:
            yield PartDifference(part, language, list(_lines(one, other)))


KEPT_LATER = frozenset({"questions", "deadline"})
"""Parts that older acts do not tell."""


def _parts(said: Mapping[str, Any]) -> dict[tuple[str, str], list[Any]]:
    """The parts of what an announcement said (`history.said`), by name and language, line by line."""
    parts: dict[tuple[str, str], list[Any]] = {}
    for language, (subject, body) in said["texts"].items():
        parts |= {("subject", language): [subject], ("text", language): body.splitlines()}
    parts["audience", ""] = [Target(AudienceKind(kind), *rest) for kind, *rest in said["targets"]]
    parts |= {("kind", ""): [said["kind"]], ("hour", ""): [said["send_at"]], ("deadline", ""): [said.get("deadline")]}
    parts["questions", ""] = [(kind, asked, tuple(options)) for kind, asked, options in said.get("questions", ())]
    return parts


def _lines(before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[Fate, Any]]:
    whole = [("replace", 0, len(before), 0, len(after))]
    is_short = max(len(before), len(after)) <= MOST_LINES
    for change, start, end, begin, stop in SequenceMatcher(None, before, after).get_opcodes() if is_short else whole:
        if change == "equal":
            yield from ((Fate.STAYED, line) for line in before[start:end])
        else:
            yield from ((Fate.WENT, line) for line in before[start:end])
            yield from ((Fate.CAME, line) for line in after[begin:stop])
