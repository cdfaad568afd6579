"""The forms of settings: of a topic, of the order of the kinds, and of one kind with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import FormData

from mailgate.school.directory.settings import kinds, reasons
from mailgate.school.directory.settings.reasons import Reason
from mailgate.school.errors import NotFound
from mailgate.web.admin.settings import fields
from mailgate.web.admin.settings.fields import Typed
from mailgate.web.admin.settings.topics import OF_KIND, TOPICS
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it is filled in: its settings as typed, its rows, and what both mean for the document."""

    typed: Mapping[str, Typed]
    rows: Sequence[Mapping[str, str]]
    wanted: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TopicForm:
    """The settings of a topic."""

    topic: str
    template: str = field(default="topic", init=False)

    def __post_init__(self) -> None:
        """Raises NotFound for a topic that does not exist."""
        if self.topic not in TOPICS:
            raise NotFound

    def keys(self, _: Mapping[str, Any]) -> Sequence[str]:
        """The settings in it."""
        return TOPICS[self.topic]

    def rows(self, _: Mapping[str, Any]) -> list[dict[str, str]]:
        """It has no rows of its own."""
        return []

    def typed_rows(self, _: FormData) -> list[dict[str, str]]:
        """The same."""
        return []

    def meant(self, _: Mapping[str, Any], __: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """No setting follows from them."""
        return {}


@dataclass(frozen=True, slots=True)
class KindsForm:
    """Which kinds can be chosen, their order, and one more: its row is the one without a slug."""

    topic: str = field(default="kinds", init=False)
    template: str = field(default="kinds", init=False)

    def keys(self, values: Mapping[str, Any]) -> Sequence[str]:
        """For each kind whether it is on."""
        return [f"kind.{slug}.on" for slug in values["kind"]]

    def rows(self, values: Mapping[str, Any]) -> list[dict[str, str]]:
        """The kinds in their order."""
        known = [
            {"slug": slug, "name": values[f"kind.{slug}.name"], "asks": "", "place": str(place)}
            for place, slug in enumerate(values["kind"], 1)
        ]
        return [*known, {"slug": "", "name": "", "asks": "", "place": ""}]

    def typed_rows(self, form: FormData) -> list[dict[str, str]]:
        """The kinds with their places as typed."""
        slugs = [slug for slug in form.getlist("kind") if isinstance(slug, str)]
        known = [{"slug": slug, "name": "", "asks": "", "place": forms.text(form, f"place.{slug}")} for slug in slugs]
        return [*known, {"slug": "", "name": forms.text(form, "new"), "asks": forms.text(form, "asks"), "place": ""}]

    def meant(self, values: Mapping[str, Any], rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """The order of the kinds, and the new one; what is not in the form comes last."""
        ordered = [row["slug"] for row in by_place(rows) if row["slug"] in values["kind"]]
        slugs = list(dict.fromkeys([*ordered, *values["kind"]]))
        new = next((row for row in rows if not row["slug"] and row["name"]), None)
        return kinds.added(slugs, new["name"], new["asks"]) if new else {"kind": slugs}


@dataclass(frozen=True, slots=True)
class KindForm:
    """One kind and its reasons."""

    slug: str
    topic: str = field(default="kinds", init=False)
    template: str = field(default="kind", init=False)

    def keys(self, values: Mapping[str, Any]) -> Sequence[str]:
        """The settings of the kind. Raises NotFound where the school has none of this slug."""
        if self.slug not in values["kind"]:
            raise NotFound
        return [f"kind.{self.slug}.{key}" for key in OF_KIND]

    def rows(self, values: Mapping[str, Any]) -> list[dict[str, str]]:
        """The reasons in their order."""
        return [
            {"was": each.was, "text": each.text, "on": "on" if each.on else "", "place": str(place)}
            for place, each in enumerate(reasons.of_kind(values, self.slug), 1)
        ]

    def typed_rows(self, form: FormData) -> list[dict[str, str]]:
        """The reasons as typed."""
        found = (
            {name: forms.text(form, f"reason.{number}.{name}") for name in ("was", "text", "on", "place")}
            for number in range(fields.LATEST_ROW)
        )
        return [row for row in found if row["was"] or row["text"]]

    def meant(self, values: Mapping[str, Any], rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """The reasons, and the settings that name them."""
        if not rows:
            return {}
        ordered = [Reason(row["was"], " ".join(row["text"].split()), bool(row["on"])) for row in by_place(rows)]
        return reasons.changed(values, self.slug, ordered)


SettingsForm = TopicForm | KindsForm | KindForm


def by_place(rows: Sequence[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """The rows in the order of the numbers that are typed; one without a number comes last."""
    return sorted(rows, key=lambda row: fields.place(row["place"]))


def opened(form: SettingsForm, values: Mapping[str, Any]) -> Filled:
    """The form with what the school has."""
    return Filled({key: fields.shown(key, values[key]) for key in form.keys(values)}, form.rows(values), {})


def filled(form: SettingsForm, sent: FormData, values: Mapping[str, Any]) -> Filled:
    """The form as it was sent."""
    typed = {key: fields.typed(sent, key, values[key]) for key in form.keys(values)}
    rows = form.typed_rows(sent)
    wanted = {key: fields.meant(key, each) for key, each in typed.items()}
    return Filled(typed, rows, wanted | form.meant(values, rows))
