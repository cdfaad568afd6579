"""Composes a claimed letter as a mail: derives the link, the passcode and the reply address from the key."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from mailgate.keys.signing import Keyring
from mailgate.mail import addresses
from mailgate.mail.writing import Headers, Writer
from mailgate.reply_address import (
    CHECK_DIGITS,
    NOBODY,
    BounceAddress,
    ConfirmAddress,
    ReplyAddress,
    RespondAddress,
    token_of,
)
from mailgate.school.letters.outbox import Claimed
from mailgate.settings import Settings


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail for the relay, with its envelope; `content` is the whole of it with CRLF."""

    sender: str
    recipient: str
    content: bytes


class Composer:
    """Composes letters in the name of this gateway."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._gateway = settings.gateway
        self._passcode_digits = settings.login.passcode_digits
        self._keyring = keyring
        self._writer = Writer()

    def compose(self, letter: Claimed) -> Mail:
        """The mail of this letter: the same at every attempt, but for the time signed into its links."""
        local = self._reply_local(letter)
        recipient = _for_any_server(letter.address)
        headers = Headers(
            sender=self._address("login"),
            recipient=recipient,
            reply_to=self._address(local),
            message_id=message_id(local, letter.reference, self._gateway.domain),
            sent=letter.created,
            in_reply_to=letter.answering.message_id,
            references=letter.answering.references,
        )
        language = letter.language or letter.facts.get("written_in") or self._gateway.language
        content = self._writer.write(letter.template, language, self._facts(letter), headers)
        returns_to = self._address(self._local_part(BounceAddress(letter.id, letter.mailbox or NOBODY)))
        return Mail(returns_to, recipient, content)

    def _facts(self, letter: Claimed) -> dict[str, Any]:
        """What the template may say, with all that must not be stored."""
        facts = {
            **letter.facts,
            "public_url": self._gateway.public_url,
            "domain": self._gateway.domain,
            "login_address": self._address("login"),
            "leave_address": self._address("leave"),
        }
        if challenge := letter.facts.get("challenge"):
            passcode = self._keyring.digits("login", challenge, self._passcode_digits)
            facts["passcode"] = _in_fours(passcode)
            facts["until"] = dt.datetime.fromtimestamp(letter.facts["until"], self._gateway.time_zone)
            facts["link"] = f"{self._gateway.public_url}/login/{self._keyring.link('login', challenge)}"
        elif isinstance(letter.reply, ConfirmAddress):
            word = letter.reply.word
            facts["passcode"] = _in_fours(self._keyring.digits("confirm", word, CHECK_DIGITS))
            facts["link"] = f"{self._gateway.public_url}/confirm/{self._keyring.link('confirm', word)}"
        elif isinstance(letter.reply, RespondAddress) and "attachments" in facts:
            facts |= self._links(letter.reply, facts)
        return facts

    def _links(self, reply: RespondAddress, facts: dict[str, Any]) -> dict[str, Any]:
        """The pages that an announcement's letter names: its own, those of its files, and the end of a subscription."""
        page = f"{self._gateway.public_url}/news/{reply.announcement}"
        files = [file | {"link": f"{page}/files/{file['id']}"} for file in facts["attachments"]]
        return {"link": page, "attachments": files, "unsubscribe_link": f"{page}/unsubscribe"}

    def _reply_local(self, letter: Claimed) -> str:
        """The local part of Reply-To, and, with the letter's reference, of its Message-ID."""
        if letter.reply is None:
            return "login"
        return self._local_part(letter.reply, letter.key_name)

    def _local_part(self, reply: ReplyAddress, key_name: str = "") -> str:
        token = token_of(reply, self._keyring, key_name)
        return f"{reply.command}{self._gateway.tag_separator}{token}"

    def _address(self, local: str) -> str:
        return f"{local}@{self._gateway.domain}"


def message_id(local: str, reference: str, domain: str) -> str:
    """The Message-ID of a letter that is answered at this local part, with its angle brackets."""
    return f"<{local}.{reference}@{domain}>"


def _for_any_server(address: str) -> str:
    parsed = addresses.parse(address)
    return parsed.for_any_server if parsed else address


def _in_fours(digits: str) -> str:
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
