"""The token by which a letter goes as a reply in the chat: one of its facts, gone with them once it was sent."""

import json

from mailgate.ids import LetterId
from mailgate.school.models import Letter

FACT = "reply_token"


def drop(letter: LetterId) -> None:
    """LINE does not take the token of this letter, which is sent as a push from now on."""
    data = json.loads(Letter.select(Letter.data).where(Letter.id == letter).scalar())
    data["facts"].pop(FACT, None)
    Letter.update(data=json.dumps(data, ensure_ascii=False)).where(Letter.id == letter).execute()
