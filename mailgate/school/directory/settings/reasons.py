"""The reasons of a kind as an admin orders, renames, adds and switches them; what refers to a renamed one goes along.

A reason's old name stays where it has an effect (忌引, diseases), so that notices of before keep their meaning.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FOLLOWERS = ("remarks_for", "register.mourning")
"""Settings that name reasons; the diseases do, too."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason of a kind: what it was called (empty: it is new), is called, and whether it can be chosen."""

    was: str
    text: str
    on: bool


def of_kind(values: Mapping[str, Any], slug: str) -> list[Reason]:
    """The reasons of a kind, those that are off at the end."""
    on, off = (values[f"kind.{slug}.{key}"] for key in ("reasons", "reasons_off"))
    return [*(Reason(text, text, on=True) for text in on), *(Reason(text, text, on=False) for text in off)]


def changed(values: Mapping[str, Any], slug: str, reasons: Sequence[Reason]) -> dict[str, Any]:
    """The settings that make these the reasons of a kind; one without a text is taken away."""
    renamed = {each.was: each.text for each in reasons if each.was and each.text and each.was != each.text}
    on = _once(each.text for each in reasons if each.text and each.on)
    off = _once(each.text for each in reasons if each.text and not each.on and each.text not in on)
    followers = [*FOLLOWERS, *(f"disease.{disease}.reasons" for disease in values["disease"])]
    following = {key: _followed(values[key], renamed) for key in followers}
    return {f"kind.{slug}.reasons": on, f"kind.{slug}.reasons_off": off, **following}


def _followed(named: Sequence[str], renamed: Mapping[str, str]) -> list[str]:
    return _once(reason for each in named for reason in (each, renamed.get(each, each)))


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
