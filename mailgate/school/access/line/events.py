"""What happened in a chat, as the domain knows it: no text of a person is in it."""

from dataclasses import dataclass
from enum import StrEnum


class Happening(StrEnum):
    """What a user did. SAID: they typed or sent what asks for nothing else here."""

    FOLLOWED = "followed"
    UNFOLLOWED = "unfollowed"
    LOGIN_ASKED = "login"
    LINK_ASKED = "link"
    UNLINK_ASKED = "unlink"
    LEAVE_ASKED = "leave"
    LINKED = "linked"
    CODE_TYPED = "code"
    DATE_TYPED = "date"
    ABSENCE_SAID = "absence"
    SAID = "other"


@dataclass(frozen=True, slots=True)
class ChatEvent:
    """One event: LINE's id of it and of the user, and when it happened (seconds UTC, by LINE's clock).

    `reply_token` is empty where nothing can be replied. `value` is the nonce of LINKED (empty where LINE could not
    link), the code of CODE_TYPED, and the ISO date of DATE_TYPED. `language` is that of the word that was typed.
    """

    id: str
    user: str
    happening: Happening
    happened: int
    reply_token: str = ""
    value: str = ""
    language: str = ""
