"""The form of a survey: what a reader answered to each item, for each child or for the family."""

import unicodedata
from collections.abc import Mapping

from starlette.datastructures import FormData

from mailgate.school.models import ItemKind
from mailgate.school.news.surveys.answering import OwnSurvey, field_of
from mailgate.school.news.surveys.items import LONGEST_TEXT, Item, Place
from mailgate.web.request import forms
from mailgate.wording.survey.values import Value


def read(own: OwnSurvey, fields: FormData) -> Mapping[Place, Value]:
    """What was answered; an item that was left empty has no answer."""
    read_ones = {place: _value(own.items[place[0]], fields, field_of(place)) for place in own.places}
    return {place: value for place, value in read_ones.items() if value not in {None, "", ()}}


def _value(item: Item, fields: FormData, name: str) -> Value | None:
    match item.kind:
        case ItemKind.TEXT:
            return forms.text(fields, name)[: LONGEST_TEXT + 1]
        case ItemKind.NUMBER:
            return _number(forms.text(fields, name))
        case _:
            picked = [forms.number(str(each)) or 0 for each in fields.getlist(name)]
            return tuple(sorted(picked))


def _number(typed: str) -> Value:
    """A number, in full-width digits too; what is none stays as it was typed, and fits no item."""
    found = forms.number(unicodedata.normalize("NFKC", typed[:_LONGEST_NUMBER]))
    return typed[:_LONGEST_NUMBER] if found is None else found


_LONGEST_NUMBER = 20
"""Characters."""
