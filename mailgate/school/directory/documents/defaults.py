"""Completes a document with what it does not say: an older one knows nothing of the register and the diseases."""

import tomllib
from functools import cache
from typing import Any

from mailgate.resources import TEMPLATES

DEFAULT_DOCUMENT = TEMPLATES / "school.toml"
"""The document of every new school, whose comments explain each key."""

_COMPLETED = ("register", "disease")


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """The document, with the register and the diseases of a new school where it names none."""
    usual = _usual()
    given = document.get("register", {})
    register = {**usual["register"], **given} if isinstance(given, dict) else given
    return {"disease": usual["disease"], **document, "register": register}


@cache
def _usual() -> dict[str, Any]:
    document = tomllib.loads(DEFAULT_DOCUMENT.read_text("utf-8"))
    return {key: document[key] for key in _COMPLETED}
