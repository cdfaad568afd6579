"""Messages to a user: as a reply, which is free, or as a push, which is paid for."""

from collections.abc import Sequence
from uuid import UUID

from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure
from mailgate.line.api.messages import MOST_MESSAGES, Message


async def reply(api: LineApi, reply_token: str, messages: Sequence[Message]) -> None:
    """Reply to an event; the token works once, and for about a minute.

    Raises LineError, and ValueError for more messages than LINE takes. A call that may have been taken must not be
    repeated as a push: the user would read it twice.
    """
    await api.call("POST", "/v2/bot/message/reply", {"replyToken": reply_token, "messages": _checked(messages)})


async def push(api: LineApi, user_id: str, messages: Sequence[Message], retry_key: UUID) -> None:
    """Send to a user at any time. That LINE took it does not say that it is read, or that it arrived.

    LINE takes one call of each retry key within 24 hours, so what may have been taken is sent again with the same key.
    Raises LineError, and ValueError for more messages than LINE takes.
    """
    document = {"to": user_id, "messages": _checked(messages)}
    try:
        await api.call("POST", "/v2/bot/message/push", document, {"X-Line-Retry-Key": str(retry_key)})
    except LineError as error:
        if error.failure != LineFailure.TAKEN_ALREADY:
            raise


def _checked(messages: Sequence[Message]) -> list[Message]:
    if not 1 <= len(messages) <= MOST_MESSAGES:
        raise ValueError(f"LINE takes 1 to {MOST_MESSAGES} messages at a time")
    return [*messages]
