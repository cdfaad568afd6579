"""What letters say of a survey, as facts: its items with their options, what was answered, and what is open."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from mailgate.ids import AnnouncementId
from mailgate.school.directory import people
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import Announcement, AnnouncementState, ItemKind
from mailgate.school.news.surveys import writing
from mailgate.school.news.surveys.answering import OwnSurvey
from mailgate.school.news.surveys.items import Item, Place
from mailgate.wording.survey.values import Value


def facts_of(row: Announcement, language: str) -> dict[str, Any] | None:
    """What an announcement asks, in a language; None where it asks nothing."""
    content = writing.content_of(AnnouncementId(row.id))
    if content is None:
        return None
    asked = dict(enumerate(content.items, 1))
    return {
        "per": content.per,
        "questions": [_item(position, item, language, alone=len(asked) == 1) for position, item in asked.items()],
        **deadline_facts(row, content.deadline),
    }


def deadline_facts(row: Announcement, deadline: int | None) -> dict[str, str]:
    """The deadline's day and hour on the school's clock; empty where there is none, or the survey was stopped."""
    if deadline is None or row.state == AnnouncementState.STOPPED:
        return {"day": "", "hour": ""}
    zone = people.rules_of(row.school).time_zone if row.school_id else DEFAULT_ZONE
    local = dt.datetime.fromtimestamp(deadline, zone)
    return {"day": local.date().isoformat(), "hour": f"{local:%H:%M}"}


def _item(position: int, item: Item, language: str, *, alone: bool) -> dict[str, Any]:
    """An item; its number is empty where it is the only one. `count` options of `kind` are in the catalogues.

    `least` and `most` are there for a number.
    """
    said = item.said_in(language)
    bounds = {"least": item.least, "most": item.most} if item.kind is ItemKind.NUMBER else {}
    return bounds | {
        "number": "" if alone else str(position),
        "question": said.question,
        "kind": item.kind,
        "options": list(said.options),
        "count": item.count,
    }


def questions(own: OwnSurvey, language: str) -> list[dict[str, Any]]:
    """All items of a survey."""
    alone = len(own.items) == 1
    return [_item(position, item, language, alone=alone) for position, item in own.items.items()]


def lines(own: OwnSurvey, answers: Mapping[Place, Value], language: str) -> list[dict[str, Any]]:
    """The answers in the order of the items and children."""
    return [_line(own, place, language) | {"value": answers[place]} for place in own.places if place in answers]


def option_lines(own: OwnSurvey, language: str) -> list[dict[str, Any]]:
    """Every option that there is, as if it were the answer."""
    options = [(place, number) for place in own.places for number in range(1, own.items[place[0]].count + 1)]
    return [_line(own, place, language) | {"value": [number]} for place, number in options]


def open_lines(own: OwnSurvey, places: Iterable[Place], language: str) -> list[dict[str, Any]]:
    """What is not answered yet."""
    return [_line(own, place, language) for place in places]


def _line(own: OwnSurvey, place: Place, language: str) -> dict[str, Any]:
    position, student = place
    names = {each.id: each.name for each in own.students if len(own.students) > 1}
    item = _item(position, own.items[position], language, alone=len(own.items) == 1)
    return {"student": names.get(student, "") if student else "", "item": item}
