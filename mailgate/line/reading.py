"""Reads the body of a webhook into events. The texts in it end here: only what they ask for goes on."""

import json
import re
from collections.abc import Iterator
from typing import Any

from mailgate.school.access.line.events import ChatEvent, Happening
from mailgate.wording.chat.typed import Typed, sort

_USER = re.compile("U[0-9a-f]{32}")
_ID = re.compile("[0-9A-Za-z]{1,64}")
_TOKEN = re.compile(r"[\x21-\x7e]{1,255}")


def read(body: bytes) -> tuple[ChatEvent, ...]:
    """The events of users in a chat with us, in the order of the body; what LINE may add to its protocol is left out.

    Raises ValueError for a body that is no JSON object with a list of events.
    """
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ValueError("a body that is no JSON") from error
    events = document.get("events") if isinstance(document, dict) else None
    if not isinstance(events, list):
        raise ValueError("a body without events")  # noqa: TRY004 - it is the caller's value, not a programmer's type
    return tuple(_events(events))


def _events(events: list[Any]) -> Iterator[ChatEvent]:
    for event in filter(_is_ours, events):
        if happened := _HAPPENINGS.get(event.get("type"), _nothing)(event):
            happening, typed = happened
            yield ChatEvent(
                id=event["webhookEventId"],
                user=event["source"]["userId"],
                happening=happening,
                happened=_seconds(event.get("timestamp")),
                reply_token=_matching(_TOKEN, event.get("replyToken")),
                value=typed.value,
                language=typed.language,
            )


def _is_ours(event: Any) -> bool:
    """Whether it is for us to answer: active, of one user, with an id by which it counts once."""
    if not isinstance(event, dict) or event.get("mode") != "active":
        return False
    source = event.get("source")
    return (
        isinstance(source, dict)
        and source.get("type") == "user"
        and bool(_matching(_USER, source.get("userId")))
        and bool(_matching(_ID, event.get("webhookEventId")))
    )


Happened = tuple[Happening, Typed]
_OTHER = Typed("other")


def _nothing(_: dict[str, Any]) -> Happened | None:
    return None


def _followed(_: dict[str, Any]) -> Happened:
    return Happening.FOLLOWED, _OTHER


def _unfollowed(_: dict[str, Any]) -> Happened:
    return Happening.UNFOLLOWED, _OTHER


def _said(event: dict[str, Any]) -> Happened:
    message = _dictionary(event, "message")
    return _sorted(message.get("text")) if message.get("type") == "text" else (Happening.SAID, _OTHER)


def _tapped(event: dict[str, Any]) -> Happened:
    return _sorted(_dictionary(event, "postback").get("data"))


def _sorted(text: Any) -> Happened:
    typed = sort(text) if isinstance(text, str) else _OTHER
    return Happening(typed.sort), typed


def _linked(event: dict[str, Any]) -> Happened:
    link = _dictionary(event, "link")
    nonce = _matching(_TOKEN, link.get("nonce")) if link.get("result") == "ok" else ""
    return Happening.LINKED, Typed("other", nonce)


_HAPPENINGS = {
    "follow": _followed,
    "unfollow": _unfollowed,
    "message": _said,
    "postback": _tapped,
    "accountLink": _linked,
}


def _dictionary(event: dict[str, Any], name: str) -> dict[str, Any]:
    found = event.get(name)
    return found if isinstance(found, dict) else {}


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    return value if isinstance(value, str) and pattern.fullmatch(value) else ""


def _seconds(milliseconds: Any) -> int:
    is_time = isinstance(milliseconds, int) and 0 <= milliseconds < _LATEST
    return milliseconds // 1_000 if is_time else 0


_LATEST = 2**53
