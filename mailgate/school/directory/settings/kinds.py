"""A further kind of notice, as an admin begins it: with one reason, to be completed on the page of the kind."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from mailgate.school.directory.rules import OTHER

ASKS = ("arrival", "departure", "requires_absence")
"""What a kind can ask for; without any of these the student stays away the whole day."""
FIRST_DEADLINE = "08:00"


def added(slugs: Sequence[str], name: str, asks: str) -> dict[str, Any]:
    """The settings that add a kind of this name behind those of these slugs."""
    slug = next(slug for number in count(1) if (slug := f"kind-{number}") not in slugs)
    begun: dict[str, Any] = {
        "name": name,
        "on": True,
        "reasons": [OTHER],
        "reasons_off": [],
        "deadline": FIRST_DEADLINE,
        "after_deadline": "refuse",
        "tell": [],
        **{key: key == asks for key in ASKS},
    }
    return {"kind": [*slugs, slug], **{f"kind.{slug}.{key}": value for key, value in begun.items()}}
