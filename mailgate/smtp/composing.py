"""Composes a claimed letter as a mail: derives the link, the passcode and the reply address from the key."""

from dataclasses import dataclass
from typing import Any

from mailgate.addresses.reply import CHECK_DIGITS, NOBODY, BounceAddress, ConfirmAddress, token_of
from mailgate.delivery.gateway_facts import gateway_facts
from mailgate.delivery.login_facts import in_fours, login_facts
from mailgate.keys.signing import Keyring
from mailgate.mail import addresses
from mailgate.mail.writing import LetterHeaders, LetterWriter, MailingList, laid_out
from mailgate.school.letters.claims import Claimed
from mailgate.settings import Settings


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail for the relay, with its envelope; `content` is the whole of it with CRLF."""

    sender: str
    recipient: str
    content: bytes


class MailComposer:
    """Composes letters in the name of this gateway."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._settings = settings
        self._gateway = settings.gateway
        self._keyring = keyring
        self._writer = LetterWriter()
        self._usual_facts = gateway_facts(settings.gateway)

    def compose(self, letter: Claimed) -> OutgoingMail:
        """The mail of this letter: the same at every attempt, but for the time signed into its links."""
        headers = self.headers(letter, self._address("login"))
        language = letter.language or letter.facts.get("written_in") or self._gateway.language
        subject, text = self.said(letter, language, self._facts(letter), headers.reply_to)
        return self.mail(letter, headers, subject, text, self._gateway.domain)

    def headers(self, letter: Claimed, sender: str, mailing_list: MailingList | None = None) -> LetterHeaders:
        """The headers of this letter from `sender`."""
        local = self._reply_local(letter)
        return LetterHeaders(
            sender=sender,
            recipient=_for_any_server(letter.address),
            reply_to=self._address(local),
            message_id=message_id(local, letter.reference, self._gateway.domain),
            sent=letter.created,
            in_reply_to=letter.answering.message_id,
            references=letter.answering.references,
            mailing_list=mailing_list,
        )

    def said(self, letter: Claimed, language: str, facts: dict[str, Any], reply_to: str) -> tuple[str, str]:
        """The subject and the text of this letter in a language; beside the facts the template knows the gateway's."""
        return self._writer.said(letter.template, language, self._usual_facts | facts, reply_to, letter.created)

    def mail(self, letter: Claimed, headers: LetterHeaders, subject: str, text: str, domain: str) -> OutgoingMail:
        """The mail with these headers and this text; it bounces to an address of its own in `domain`."""
        token = token_of(BounceAddress(letter.id, letter.mailbox or NOBODY), self._keyring)
        sender = f"{self._local(BounceAddress.command, token)}@{domain}"
        return OutgoingMail(sender, headers.recipient, laid_out(headers, subject, text))

    def _facts(self, letter: Claimed) -> dict[str, Any]:
        """What the template may say, with all that must not be stored."""
        facts = letter.facts | login_facts(letter, self._settings, self._keyring)
        if isinstance(letter.reply, ConfirmAddress):
            word = letter.reply.word
            facts["passcode"] = in_fours(self._keyring.digits("confirm", word, CHECK_DIGITS))
            facts["link"] = f"{self._gateway.public_url}/confirm/{self._keyring.link('confirm', word)}"
        return facts

    def _reply_local(self, letter: Claimed) -> str:
        """The local part of Reply-To, and, with the letter's reference, of its Message-ID."""
        return self._local(letter.reply.command, self.token(letter)) if letter.reply else "login"

    def token(self, letter: Claimed) -> str:
        """The token of the letter's reply address; empty for one that is answered at login@."""
        return token_of(letter.reply, self._keyring, letter.key_name) if letter.reply else ""

    def reply_to(self, command: str, token: str) -> str:
        """The reply address with this token."""
        return self._address(self._local(command, token))

    def _local(self, command: str, token: str) -> str:
        return f"{command}{self._gateway.tag_separator}{token}"

    def _address(self, local: str) -> str:
        return f"{local}@{self._gateway.domain}"


def message_id(local: str, reference: str, domain: str) -> str:
    """The Message-ID of a letter that is answered at this local part, with its angle brackets."""
    return f"<{local}.{reference}@{domain}>"


def _for_any_server(address: str) -> str:
    parsed = addresses.parse(address)
    return parsed.for_any_server if parsed else address
