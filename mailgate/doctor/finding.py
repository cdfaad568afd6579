"""What was found."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FindingState(StrEnum):
    """Whether what was looked at is as it should be."""

    OK = "ok"
    WARNING = "warning"
    """It works, and somebody should see to it."""

    WRONG = "wrong"
    """Something does not work, or soon will not."""

    UNKNOWN = "unknown"
    """It could not be looked up from here."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of what was found: what was looked at, how it is, and `facts` that the words of its `code` name."""

    topic: str
    state: FindingState
    code: str
    facts: dict[str, Any]


def ok(topic: str, code: str, **facts: Any) -> Finding:
    """This is as it should be."""
    return Finding(topic, FindingState.OK, code, facts)


def warning(topic: str, code: str, **facts: Any) -> Finding:
    """Somebody should see to this."""
    return Finding(topic, FindingState.WARNING, code, facts)


def wrong(topic: str, code: str, **facts: Any) -> Finding:
    """This has to be mended."""
    return Finding(topic, FindingState.WRONG, code, facts)


def unknown(topic: str, code: str, **facts: Any) -> Finding:
    """This could not be looked up."""
    return Finding(topic, FindingState.UNKNOWN, code, facts)
