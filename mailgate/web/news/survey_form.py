"""The part of an announcement's form that asks: several questions on one page, who answers them, and until when.

The fields of the first question have bare names, such as `question`; those of the others a number: `question.2`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData

from mailgate.school.directory.rules import Problem
from mailgate.school.errors import Refused
from mailgate.school.models import ItemKind, Per
from mailgate.school.news.surveys.items import LARGEST, PICKED, WRITTEN, Item, Wording
from mailgate.school.news.surveys.writing import MOST_ITEMS, SurveyContent
from mailgate.web.news import local_times
from mailgate.web.request import forms

_BOUNDS = re.compile(r"([a-z-]+)\|(\d{1,9})?\|(\d{1,9})?", re.ASCII)

Bounds = tuple[int | None, int | None]
"""The least and the most that may be answered, where there is such a bound."""

REMINDERS = (48, 24, 3)
"""Hours before the deadline at which the page offers a reminder."""


@dataclass(frozen=True, slots=True)
class ItemFields:
    """A question as it was typed. `asks` is its kind, empty: it is not asked; `options` has one in each line.

    `least` and `most` bound a number. `bounds` is what the form carries unseen of other kinds, since it has no field
    for it: a kind, the least and the most that may be picked, such as `several|1|3`.
    """

    asks: str = ""
    question: str = ""
    options: str = ""
    optional: str = ""
    bounds: str = ""
    least: str = ""
    most: str = ""


@dataclass(frozen=True, slots=True)
class SurveyFields:
    """All questions in their order, those that are not asked behind the others.

    `deadline` is a local time as browsers send it; `remind` are hours before it.
    """

    items: Sequence[ItemFields] = ()
    per: str = Per.CHILD
    deadline: str = ""
    remind: Sequence[str] = ()

    @property
    def count(self) -> int:
        """How many questions were typed, asked or not."""
        return len(self.items)

    def item(self, position: int) -> ItemFields:
        """The question at a position from 1 on, or an empty one."""
        return self.items[position - 1] if position <= len(self.items) else ItemFields()


def field_name(name: str, position: int) -> str:
    """What the field of a question at this position is called."""
    return name if position == 1 else f"{name}.{position}"


def read(fields: FormData) -> SurveyFields:
    """What was typed."""
    typed = [_item(fields, position) for position in range(1, MOST_ITEMS + 1)]
    return SurveyFields(
        sorted((item for item in typed if item.asks or item.question or item.options), key=lambda item: not item.asks),
        forms.text(fields, "per"),
        forms.text(fields, "deadline"),
        [str(hours) for hours in REMINDERS if str(hours) in fields.getlist("remind")],
    )


def _item(fields: FormData, position: int) -> ItemFields:
    names = ("asks", "question", "options", "optional", "bounds", "least", "most")
    asks, *rest = (forms.text(fields, field_name(name, position)) for name in names)
    return ItemFields(asks if asks in WRITTEN else "", *rest)


def of_survey(survey: SurveyContent | None, language: str, zone: ZoneInfo) -> SurveyFields:
    """The fields of what an announcement asks; a safety check brings its own question, and has none."""
    if survey is None:
        return SurveyFields()
    return SurveyFields(
        [_typed(item, language) for item in survey.items if item.kind is not ItemKind.SAFETY],
        survey.per,
        local_times.written(survey.deadline, zone),
        [str(hours) for hours in survey.remind_hours],
    )


def _typed(item: Item, language: str) -> ItemFields:
    said, is_number = item.said_in(language), item.kind is ItemKind.NUMBER
    least, most = ("" if bound is None else str(bound) for bound in (item.least, item.most))
    return ItemFields(
        item.kind,
        said.question,
        "\n".join(said.options),
        "" if item.needed else "yes",
        *("", least, most) if is_number else ("|".join([item.kind, least, most]) if least or most else "",),
    )


def content(typed: SurveyFields, zone: ZoneInfo, language: str) -> SurveyContent | None:
    """What is asked in this language; None where nothing is. Raises Refused."""
    asked = enumerate((item for item in typed.items if item.asks), 1)
    items = tuple(_meant(item, position, language) for position, item in asked)
    if not items:
        return None
    return SurveyContent(
        items,
        Per.FAMILY if typed.per == Per.FAMILY else Per.CHILD,
        local_times.read(typed.deadline, zone, Problem("deadline", "survey-deadline-past")),
        tuple(map(int, typed.remind)),
    )


def _meant(typed: ItemFields, position: int, language: str) -> Item:
    kind = ItemKind(typed.asks)
    options = (line.strip() for line in typed.options.splitlines() if line.strip()) if kind in PICKED else ()
    bounds = _typed_bounds(typed, position) if typed.least or typed.most else _carried_bounds(typed)
    return Item(kind, {language: Wording(typed.question, tuple(options))}, not typed.optional, *bounds)


def _typed_bounds(typed: ItemFields, position: int) -> Bounds:
    """The bounds of a number as they were typed; none of another kind. Raises Refused for what is no number."""
    if typed.asks != ItemKind.NUMBER:
        return None, None
    least, most = (forms.number(unicodedata.normalize("NFKC", bound)) for bound in (typed.least, typed.most))
    read = [(typed.least, least), (typed.most, most)]
    if any(bound and (number is None or number > LARGEST) for bound, number in read):
        raise Refused([Problem(f"item-{position}", "survey-bounds-wrong", {"item": position})])
    return least, most


def _carried_bounds(typed: ItemFields) -> Bounds:
    """The bounds that the form carried; none where the question was bounded as one of another kind."""
    found = _BOUNDS.fullmatch(typed.bounds)
    if found is None or found[1] != typed.asks:
        return None, None
    least, most = (int(bound) if bound else None for bound in found.groups()[1:])
    return least, most
