"""The pages that the letter of an announcement names: its own, those of its files, and the end of a subscription.

Links that open something without a login carry a token of one reader.
"""

from collections.abc import Callable, Mapping
from typing import Any

from mailgate.ids import AttachmentId


def announcement_links(
    public_url: str, facts: Mapping[str, Any], file_token: Callable[[AttachmentId], str], unsubscribe_token: str
) -> dict[str, Any]:
    """What the template says beside the announcement's `facts` (school/news/sending/letters.py)."""
    files = [file | {"link": f"{public_url}/files/{file_token(file['id'])}"} for file in facts["attachments"]]
    return {
        "attachments": files,
        "link": f"{public_url}/news/{facts['announcement']}",
        "unsubscribe_link": unsubscribe_link(public_url, unsubscribe_token),
    }


def unsubscribe_link(public_url: str, token: str) -> str:
    """The page that ends a subscription."""
    return f"{public_url}/unsubscribe/{token}"
