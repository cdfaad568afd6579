"""What the letters of one announcement share: read once for each language, however many of them go out."""

from dataclasses import replace
from typing import Any

from mailgate.school.letters.outbox import Claimed
from mailgate.school.news.sending import letters
from mailgate.store import Store

MOST = 64
"""How many announcements, each in one language, are remembered; what is sent never changes."""


class SharedFacts:
    """Remembers what the letters share that are on their way."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language
        self._known: dict[tuple[int, str], dict[str, Any]] = {}

    async def given(self, letter: Claimed) -> Claimed:
        """The letter with what it shares with others; one that shares nothing as it is. Raises StoreUnavailable."""
        if letter.template != letters.TEMPLATE:
            return letter
        key = (letter.facts["announcement"], letter.language or self._language)
        if key not in self._known:
            known = await self._store.read(letters.facts_of, *key)
            while len(self._known) >= MOST:
                self._known.pop(next(iter(self._known)))
            self._known[key] = known
        return replace(letter, facts=self._known[key] | letter.facts)
