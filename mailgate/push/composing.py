"""Composes a claimed letter as a note: what a screen shows of it, as JSON, encrypted for one browser.

The JSON is that of Declarative Web Push (WebKit, 2025), which a browser reads by itself; elsewhere a worker of ours
shows the same. It says what happened, how urgent it is and where to read it, and nothing of a family.
"""

import json
from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment

from mailgate.addresses.push import Endpoint
from mailgate.keys.browser_keys import BrowserKeys
from mailgate.keys.signing import Keyring
from mailgate.keys.vapid import VapidKey
from mailgate.push.encryption import encrypt
from mailgate.push.service import Message
from mailgate.school.letters.claims import Claimed
from mailgate.school.models import Priority
from mailgate.settings import Settings
from mailgate.words.catalogues import locale_of
from mailgate.words.languages import FAMILY_LANGUAGES
from mailgate.words.templates import environment, language_of_text

ROOM = "push"
MAGIC = 8030
"""By this number a browser knows the JSON of Declarative Web Push."""

SECONDS_TO_LIVE = 12 * 3_600
"""How long a push service keeps a note for a phone that is off; what it says of is in the mail anyway."""

PAGES = {
    "receipt": "/notices/{notice}",
    "answer": "/notices/{notice}",
    "announcement": "/news/{announcement}",
    "told": "/desk/notices/{notice}",
    "taken": "/desk/notices/{notice}",
    "digest": "/desk",
}
"""Where a note leads, by the template of the letter; a login stands before each of these pages."""


class NoteComposer:
    """Composes notes in the name of this gateway."""

    def __init__(self, settings: Settings, keyring: Keyring, vapid: VapidKey) -> None:
        operator, self._url = settings.gateway.operator, settings.gateway.public_url
        self._contact = f"mailto:{operator}" if operator else self._url
        self._language = settings.gateway.language
        self._keyring = keyring
        self._vapid = vapid

    def compose(
        self, letter: Claimed, endpoint: Endpoint, keys: BrowserKeys, now: int, entropy: Callable[[int], bytes]
    ) -> Message:
        """The message with the note of this letter, to go `now` (seconds UTC).

        Raises ValueError where nothing can be encrypted for these keys, KeyError where the template has no page here.
        """
        page = PAGES[letter.template].format_map(letter.facts)
        headers = {
            "Authorization": self._vapid.authorization(endpoint.origin, self._contact, now),
            "Content-Type": "application/octet-stream",
            "Content-Encoding": "aes128gcm",
            "TTL": str(seconds_left(letter, now)),
            "Urgency": "high" if letter.priority <= Priority.NOTICE else "normal",
            # A later note of the same page takes the place of one that waits (RFC 8030 section 5.4).
            "Topic": self._keyring.seal("push topic", f"{letter.mailbox} {page}"),
        }
        return Message(endpoint, tuple(headers.items()), encrypt(self._note(letter, page), keys, entropy))

    def _note(self, letter: Claimed, page: str) -> bytes:
        title, body, language = self._said(letter)
        shown = {"title": title, "body": body, "navigate": f"{self._url}{page}", "lang": language, "tag": page}
        return json.dumps({"web_push": MAGIC, "notification": shown}, ensure_ascii=False).encode()

    def _said(self, letter: Claimed) -> tuple[str, str, str]:
        """The title and the text of a note, and the tag of the language that they are in (BCP 47)."""
        spoken = _spoken(letter.template, letter.language or self._language)
        text = (
            _environment(spoken)
            .get_template(f"{spoken}/{letter.template}.txt")
            .render(letter.facts, is_urgent=letter.is_urgent)
        )
        title, _, body = text.partition("\n\n")
        return " ".join(title.split()), " ".join(body.split()), str(locale_of(spoken))


def seconds_left(letter: Claimed, now: int) -> int:
    """For how long the note of this letter is still worth showing; 0 where it is too late."""
    return max(letter.created + SECONDS_TO_LIVE - now, 0)


@lru_cache(maxsize=len(FAMILY_LANGUAGES) * len(PAGES))
def _spoken(template: str, language: str) -> str:
    """The language in which a note is there for somebody who reads this one; `language` itself if there is none."""
    return language_of_text(ROOM, template, language) or language


@lru_cache(maxsize=len(FAMILY_LANGUAGES))
def _environment(language: str) -> Environment:
    return environment(ROOM, language)
