"""A letter that arrived, as its reader sees it; and the reply that a mail program makes of it."""

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import make_msgid
from functools import cached_property

URL_LINE = re.compile(r"^https?://\S+$", re.MULTILINE)
DIGITS_LINE = re.compile(r"[:：] ?(\d{4}(?: \d{2,4})*)$", re.MULTILINE)


@dataclass(frozen=True)
class Letter:
    """A mail that the gateway sent, with its envelope."""

    envelope_sender: str
    recipient: str
    raw: bytes

    @cached_property
    def message(self) -> EmailMessage:
        """The parsed mail."""
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    @property
    def subject(self) -> str:
        """The subject, decoded."""
        return str(self.message["Subject"])

    @cached_property
    def text(self) -> str:
        """The text, with plain line feeds."""
        return str(self.message.get_content()).replace("\r\n", "\n")

    @property
    def message_id(self) -> str:
        """The Message-ID with its angle brackets."""
        return str(self.message["Message-ID"])

    @property
    def reply_to(self) -> str:
        """Where a reply goes."""
        return str(self.message["Reply-To"])

    @property
    def link(self) -> str:
        """The URL that stands alone on its line."""
        return self._found(URL_LINE, 0)

    @property
    def passcode(self) -> str:
        """The digits after パスコード or 確認番号, as they are written."""
        return self._found(DIGITS_LINE, 1)

    def _found(self, pattern: re.Pattern[str], group: int) -> str:
        match = pattern.search(self.text)
        assert match, f"nothing like {pattern.pattern} in:\n{self.text}"
        return match[group]

    def quoted(self) -> str:
        """This letter below a reply, as mail programs quote it."""
        lines = "\n".join(f"> {line}" for line in self.text.splitlines())
        return f"2026年11月24日(火) 7:40 学校連絡 <{self.message['From'].addresses[0].addr_spec}>:\n\n{lines}\n"


def reply_to(letter: Letter, sender: str, text: str) -> EmailMessage:
    """The reply that a mail program makes of a letter: addressed, threaded, with the letter quoted."""
    reply = EmailMessage(policy=email.policy.SMTP)
    reply["From"] = sender
    reply["To"] = letter.reply_to
    reply["Subject"] = f"Re: {letter.subject}"
    reply["In-Reply-To"] = letter.message_id
    reply["References"] = letter.message_id
    reply["Message-ID"] = make_msgid(domain="client.example")
    reply.set_content(f"{text}\n\n{letter.quoted()}", cte="base64")
    return reply


def with_files(mail: EmailMessage, *files: tuple[str, bytes]) -> EmailMessage:
    """The same mail with these files, of which nothing but their names says what they are."""
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail


def plain_mail(sender: str, to: str, text: str = "", subject: str = "", **headers: str) -> EmailMessage:
    """A mail as somebody writes it; further headers with _ for -."""
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = sender
    mail["To"] = to
    if subject:
        mail["Subject"] = subject
    for name, value in ({"Message_ID": make_msgid(domain="client.example")} | headers).items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text, cte="base64")
    return mail
