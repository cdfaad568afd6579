"""The official account: who it is, where its webhook goes, how much it may send in a month."""

from dataclasses import dataclass
from typing import Any, TypeVar

from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class OfficialAccount:
    """The account of the channel; a `chatting` one leaves messages to people, and its webhook may be silent."""

    name: str
    basic_id: str
    chatting: bool


@dataclass(frozen=True, slots=True)
class WebhookEndpoint:
    """Where events go, and whether they do."""

    address: str
    active: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a call that LINE made to the webhook: its `reason` and `detail` are LINE's words."""

    good: bool
    status: int
    reason: str
    detail: str


async def account(api: LineApi) -> OfficialAccount:
    """Who we are. Raises LineError."""
    answer = await api.call("GET", "/v2/bot/info")
    return OfficialAccount(
        name=_value(answer, "displayName", str),
        basic_id=_value(answer, "basicId", str),
        chatting=answer.get("chatMode") == "chat",
    )


async def endpoint(api: LineApi) -> WebhookEndpoint | None:
    """Where events go; None where no address was given yet. Raises LineError."""
    try:
        answer = await api.call("GET", "/v2/bot/channel/webhook/endpoint")
    except LineError as error:
        if error.failure == LineFailure.MISSING:
            return None
        raise
    return WebhookEndpoint(_value(answer, "endpoint", str), _value(answer, "active", bool))


async def set_endpoint(api: LineApi, address: str) -> None:
    """Let events go to this address, https and up to 500 characters. Raises LineError."""
    await api.call("PUT", "/v2/bot/channel/webhook/endpoint", {"endpoint": address})


async def try_endpoint(api: LineApi) -> Trial:
    """Let LINE call the webhook now. Raises LineError."""
    answer = await api.call("POST", "/v2/bot/channel/webhook/test", {})
    return Trial(
        good=_value(answer, "success", bool),
        status=_value(answer, "statusCode", int),
        reason=_value(answer, "reason", str),
        detail=_value(answer, "detail", str),
    )


async def monthly_limit(api: LineApi) -> int | None:
    """How many messages the account may send in this month; None for no limit. Raises LineError."""
    answer = await api.call("GET", "/v2/bot/message/quota")
    return _value(answer, "value", int) if answer.get("type") == "limited" else None


async def sent_this_month(api: LineApi) -> int:
    """How many messages count for the limit so far. Raises LineError."""
    return _value(await api.call("GET", "/v2/bot/message/quota/consumption"), "totalUsage", int)


def _value(answer: dict[str, Any], key: str, kind: type[_T]) -> _T:
    """Raises LineError where the answer has no such value."""
    value = answer.get(key)
    if not isinstance(value, kind):
        raise LineError(LineFailure.BROKEN, f"an answer without {key}")
    return value
