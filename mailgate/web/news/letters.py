"""The letter of an announcement as a page shows it before it goes: of the same template, with the same facts."""

from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from mailgate.delivery.announcement_links import announcement_links
from mailgate.delivery.gateway_facts import gateway_facts
from mailgate.dependencies import Dependencies
from mailgate.ids import GroupId, MailboxId
from mailgate.keys import letter_links
from mailgate.mail.writing import LetterWriter
from mailgate.school.letters.claims import TO_MANY

FIRST_ROUND = 0


@dataclass(frozen=True, slots=True)
class SampleLetter:
    """The letter as a reader of this language gets it. `own_links` begin the lines that hold a link of this reader."""

    language: str
    subject: str
    text: str
    own_links: str


class SampleLetters:
    """Writes the letters of announcements as they would come to somebody who looks at them before."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._gateway = dependencies.settings.gateway
        self._keyring = dependencies.keyring

    @cached_property
    def _writer(self) -> LetterWriter:
        return LetterWriter()

    def of(self, facts: dict[str, Any], language: str, reader: MailboxId, now: int) -> SampleLetter:
        """The letter with these facts (`sending.letters.facts_of`), with the links of this reader."""
        links = announcement_links(
            self._gateway.public_url,
            facts,
            partial(letter_links.file_token, self._keyring, mailbox=reader),
            letter_links.unsubscribe_token(self._keyring, GroupId(facts["group_id"] or 0), reader),
        )
        said = {**gateway_facts(self._gateway), **facts, "round": FIRST_ROUND, **links}
        # No announcement says where a reply goes: the address is in the header Reply-To.
        subject, text = self._writer.said(TO_MANY, language, said, reply_to="", sent=now)
        return SampleLetter(language, subject, text.strip("\n"), f"{self._gateway.public_url}/")
