"""Linking a LINE user to a mailbox: LINE's side of it (LINE's guide, "Linking user accounts")."""

from urllib.parse import urlencode

from mailgate.line.api.connection import LineApi
from mailgate.line.api.errors import LineError, LineFailure


async def link_token(api: LineApi, user_id: str) -> str:
    """A token that names this user to LINE, good once and for ten minutes. Raises LineError."""
    answer = await api.call("POST", f"/v2/bot/user/{user_id}/linkToken")
    token = answer.get("linkToken")
    if not isinstance(token, str) or not token:
        raise LineError(LineFailure.BROKEN, "an answer without a link token")
    return token


def link_address(access: str, token: str, nonce: str) -> str:
    """Where the browser goes after the login; LINE then sends an accountLink event with the nonce."""
    return f"{access}/dialog/bot/accountLink?{urlencode({'linkToken': token, 'nonce': nonce})}"


def friend_address(basic_id: str) -> str:
    """The page by which a phone adds the account as a friend."""
    return f"https://line.me/R/ti/p/{basic_id}"
