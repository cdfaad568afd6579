"""The items of a survey: what each asks in which languages, and which values answer it."""

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import StudentId
from mailgate.school.directory.rules import Problem
from mailgate.school.models import ItemKind, Survey, SurveyItem
from mailgate.wording.survey import words
from mailgate.wording.survey.values import ItemAsked, Value

Place = tuple[int, StudentId | None]
"""The position of an item, and the child that an answer to it is for; None: the family."""

LONGEST_QUESTION, LONGEST_OPTION, LONGEST_TEXT = 300, 100, 2_000
"""Characters."""
MOST_OPTIONS = 20
LARGEST = 1_000_000

FIXED: Mapping[ItemKind, int] = {ItemKind(kind): len(options) for kind, options in words.FIXED.items()}
"""The kinds that bring their own options, with how many; the catalogues say them (survey.KIND.NUMBER)."""

PICKED = frozenset({ItemKind.ONE, ItemKind.SEVERAL})
"""The kinds whose options the school writes."""


WRITTEN = tuple(kind for kind in ItemKind if kind is not ItemKind.SAFETY)
"""The kinds of questions that somebody may write; a safety check brings its own."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What an item asks in one language, with its options in the order of their numbers."""

    question: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a survey; `least` and `most` bound a number, or how many options are picked."""

    kind: ItemKind
    wordings: Mapping[str, Wording] = dataclasses.field(default_factory=dict)
    needed: bool = True
    least: int | None = None
    most: int | None = None

    @property
    def count(self) -> int:
        """How many options there are."""
        return FIXED.get(self.kind) or max((len(each.options) for each in self.wordings.values()), default=0)

    def said_in(self, language: str) -> Wording:
        """What it asks in a language, or in the first one that it was written in."""
        return self.wordings.get(language) or next(iter(self.wordings.values()), Wording(""))

    def fits(self, value: Value) -> bool:
        """Whether a value answers it."""
        if self.kind is ItemKind.TEXT:
            return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_TEXT
        if self.kind is ItemKind.NUMBER:
            most = LARGEST if self.most is None else self.most
            return isinstance(value, int) and (self.least or 0) <= value <= most
        if not isinstance(value, tuple) or not set(value) <= set(range(1, self.count + 1)):
            return False
        if self.kind is ItemKind.SEVERAL:
            return len(set(value)) == len(value) and (self.least or 0) <= len(value) <= (self.most or self.count)
        return len(value) == 1

    def as_read(self, position: int) -> ItemAsked:
        """The item as the reader of replies knows it, with its options in every language."""
        options = tuple(zip(*(each.options for each in self.wordings.values()), strict=True))
        return ItemAsked(position, self.kind, options, self.least, self.most)


def rows_of(survey: Survey) -> list[SurveyItem]:
    """The rows of a survey's items, in the order of their positions."""
    return list(SurveyItem.select().where(SurveyItem.survey == survey.id).order_by(SurveyItem.position))


def of_row(row: SurveyItem) -> Item:
    """An item as it was written."""
    said = {
        language: Wording(each["question"], tuple(each["options"]))
        for language, each in json.loads(row.wordings).items()
    }
    return Item(ItemKind(row.kind), said, row.needed, row.least, row.most)


def columns(item: Item) -> dict[str, Any]:
    """An item as it is stored."""
    said = {
        language: {"question": each.question.strip(), "options": list(each.options)}
        for language, each in item.wordings.items()
    }
    return {
        "kind": item.kind,
        "needed": item.needed,
        "least": item.least,
        "most": item.most,
        "wordings": json.dumps(said, ensure_ascii=False),
    }


def problems(items: Sequence[Item], language: str) -> Iterator[Problem]:
    """What is wrong with items of an announcement that was written in this language."""
    for position, item in enumerate(items, 1):
        yield from _wrong(f"item-{position}", item, language, {"item": position})


def _wrong(field: str, item: Item, language: str, names: dict[str, Any]) -> Iterator[Problem]:
    own = item.wordings.get(language)
    if item.kind is not ItemKind.SAFETY and not (own and own.question.strip()):
        yield Problem(field, "survey-question-missing", names)
    if any(len(each.question) > LONGEST_QUESTION for each in item.wordings.values()):
        yield Problem(field, "survey-question-long", names)
    if item.kind in PICKED and not all(map(_are_good, item.wordings.values())):
        yield Problem(field, "survey-options-wrong", names)
    if len({len(each.options) for each in item.wordings.values()}) > 1:
        yield Problem(field, "survey-options-differ", names)
    if not _can_be_answered(item):
        yield Problem(field, "survey-bounds-wrong", names)


def _can_be_answered(item: Item) -> bool:
    """Whether some answer is within the bounds of an item."""
    most = [item.most, item.count if item.kind is ItemKind.SEVERAL else None]
    return all((item.least or 0) <= each for each in most if each is not None)


def _are_good(wording: Wording) -> bool:
    said = [option.strip() for option in wording.options]
    return 2 <= len(set(said)) == len(said) <= MOST_OPTIONS and all(0 < len(each) <= LONGEST_OPTION for each in said)
