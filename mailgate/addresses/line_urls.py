"""Addresses between LINE and us: where LINE posts events to, and the pages of LINE's that browsers are led to."""

from urllib.parse import urlencode

WEBHOOK_PATH = "/line/webhook"
"""Where events come in, below the public URL."""

LINK_PATH = "/line/link"
"""The page that links a user of LINE to the mailbox that is logged in; the chat leads there with LINE's token."""


def link_address(access: str, token: str, nonce: str) -> str:
    """Where the browser goes after our page; LINE then sends an accountLink event with the nonce."""
    return f"{access}/dialog/bot/accountLink?{urlencode({'linkToken': token, 'nonce': nonce})}"


def friend_address(basic_id: str) -> str:
    """The page by which a phone adds the account as a friend."""
    return f"https://line.me/R/ti/p/{basic_id}"
