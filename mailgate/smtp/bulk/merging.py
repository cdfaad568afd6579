"""Composes the letters of announcements: their text is read and rendered once for each language, as in a mail merge.

A reader's own are the headers and some tokens in the text. While the text is rendered, a stand-in is in the place of
each token: one that nobody can write into an announcement, since it comes from the key.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from mailgate.addresses.reply import NOBODY, RespondAddress
from mailgate.delivery.announcement_links import announcement_links, unsubscribe_link
from mailgate.dependencies import Dependencies
from mailgate.ids import AttachmentId, GroupId
from mailgate.keys import letter_links
from mailgate.mail.writing import MailingList
from mailgate.school.letters.claims import Claimed
from mailgate.school.news.sending import letters
from mailgate.smtp.composing import MailComposer, OutgoingMail

MOST = 64
"""How many announcements, each in one language, are remembered."""

SECONDS = 60
"""For how long: meanwhile a school may change its telephone, or say that a group is its own."""

STAND_INS = 512
"""How many stand-ins are remembered: each is a keyed hash, and the letters of a text have the same ones."""

SENDER = "news"
"""The local part of the From of announcements."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the letters of an announcement share in a language, as it was `read` (seconds UTC).

    `said` has the subject and the text with stand-ins, by the round and by the day on which a letter was queued.
    """

    facts: dict[str, Any]
    read: int
    said: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)


class Merger:
    """Composes letters of announcements, and remembers what those share that are on their way."""

    def __init__(self, dependencies: Dependencies, composer: MailComposer) -> None:
        self._dependencies = dependencies
        self._gateway = dependencies.settings.gateway
        self._domain = dependencies.settings.news_domain
        self._keyring = dependencies.keyring
        self._composer = composer
        self._stand_in = lru_cache(maxsize=STAND_INS)(self._make_stand_in)
        self._known: dict[tuple[int, str], Shared] = {}

    async def compose(self, letter: Claimed) -> OutgoingMail:
        """The mail of this letter, as `MailComposer.compose` makes it of others. Raises StoreUnavailable."""
        shared = await self._shared(letter)
        subject, text = self._said(letter, shared)
        tokens = dict(self._tokens(letter, shared.facts))
        for stand_in, token in tokens.items():
            text = text.replace(stand_in, token)
        headers = self._composer.headers(letter, f"{SENDER}@{self._domain}", self._mailing_list(shared.facts, tokens))
        return self._composer.mail(letter, headers, subject, text, self._domain)

    async def _shared(self, letter: Claimed) -> Shared:
        key = (letter.facts["announcement"], letter.language or self._gateway.language)
        shared = self._fresh(key)
        if shared is None:
            facts = await self._dependencies.store.read(letters.facts_of, *key)
            shared = self._fresh(key) or self._remember(key, facts)  # the next letter may have been quicker
        return shared

    def _fresh(self, key: tuple[int, str]) -> Shared | None:
        shared = self._known.get(key)
        return shared if shared and 0 <= self._dependencies.clock() - shared.read < SECONDS else None

    def _remember(self, key: tuple[int, str], facts: dict[str, Any]) -> Shared:
        self._known.pop(key, None)
        while len(self._known) >= MOST:
            self._known.pop(next(iter(self._known)))
        shared = self._known[key] = Shared(facts, self._dependencies.clock())
        return shared

    def _said(self, letter: Claimed, shared: Shared) -> tuple[str, str]:
        """The subject and the text, with stand-ins."""
        key = (letter.facts["round"], letter.created // 86_400)
        said = shared.said.get(key)
        if said is None:
            facts = shared.facts | letter.facts | self._links(shared.facts)
            language = letter.language or shared.facts["written_in"]
            reply_to = self._composer.reply_to(RespondAddress.command, self._stand_in("reply"))
            said = shared.said[key] = self._composer.said(letter, language, facts, reply_to)
        return said

    def _links(self, facts: dict[str, Any]) -> dict[str, Any]:
        """The pages that the letter names, with stand-ins for the tokens."""
        file_token, unsubscribe_token = partial(self._stand_in, "file"), self._stand_in("unsubscribe")
        return announcement_links(self._gateway.public_url, facts, file_token, unsubscribe_token)

    def _tokens(self, letter: Claimed, facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """The tokens of this reader by their stand-ins."""
        mailbox = letter.mailbox or NOBODY
        yield self._stand_in("reply"), self._composer.token(letter)
        for file in facts["attachments"]:
            token = letter_links.file_token(self._keyring, AttachmentId(file["id"]), mailbox, letter.key_name)
            yield self._stand_in("file", file["id"]), token
        if facts["group"]:
            group = GroupId(facts["group_id"])
            token = letter_links.unsubscribe_token(self._keyring, group, mailbox, letter.key_name)
            yield self._stand_in("unsubscribe"), token

    def _make_stand_in(self, kind: str, number: int = 0) -> str:
        return self._keyring.address(f"stand-in {kind}", number)

    def _mailing_list(self, facts: dict[str, Any], tokens: dict[str, str]) -> MailingList:
        token = tokens.get(self._stand_in("unsubscribe"))
        link = unsubscribe_link(self._gateway.public_url, token) if token else ""
        return MailingList(f"{facts['list']}.{self._domain}", link)
