"""Linking a LINE user to a mailbox: LINE's side of it (LINE's guide, "Linking user accounts")."""

from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure


async def link_token(api: LineApi, user_id: str) -> str:
    """A token that names this user to LINE, good once and for ten minutes. Raises LineError."""
    answer = await api.call("POST", f"/v2/bot/user/{user_id}/linkToken")
    token = answer.get("linkToken")
    if not isinstance(token, str) or not token:
        raise LineError(LineFailure.BROKEN, "an answer without a link token")
    return token
