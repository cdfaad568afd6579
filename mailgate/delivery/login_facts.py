"""What a login letter says by any channel and no database holds: derived from the key as the letter is written."""

import datetime as dt
from typing import Any

from mailgate.keys.signing import Keyring
from mailgate.school.letters.claims import Claimed
from mailgate.settings import Settings


def login_facts(letter: Claimed, settings: Settings, keyring: Keyring) -> dict[str, Any]:
    """The passcode, until when it is good, and the link; nothing for a letter that opens no login."""
    challenge = letter.facts.get("challenge")
    if not challenge:
        return {}
    return {
        "passcode": in_fours(keyring.digits("login", challenge, settings.login.passcode_digits)),
        "until": dt.datetime.fromtimestamp(letter.facts["until"], settings.gateway.time_zone),
        "link": f"{settings.gateway.public_url}/login/{keyring.link('login', challenge)}",
    }


def in_fours(digits: str) -> str:
    """Digits as they are easily read and typed."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
