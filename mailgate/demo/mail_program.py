"""The mail programs of the made-up people: what they write goes to the gateway by SMTP, as from any other sender."""

import datetime as dt
import email.policy
import smtplib
from collections.abc import Callable, Mapping
from email.header import Header
from email.mime.text import MIMEText
from email.utils import formataddr, formatdate, make_msgid
from zoneinfo import ZoneInfo

from mailgate.demo.mails import Mail, Mails
from mailgate.demo.town.people import FOLDER, Person
from mailgate.words.templates import environment

HOSTNAME = "phone.localhost"
SECONDS = 20.0
SMTP_LINES = email.policy.compat32.clone(linesep="\r\n")
"""smtplib sends bytes as they are: line ends are CRLF already."""


class MailProgram:
    """Writes mails in the name of a person and hands them to the gateway."""

    def __init__(self, smtp: tuple[str, int], mails: Mails, clock: Callable[[], int], zone: ZoneInfo) -> None:
        self._smtp = smtp
        self._mails = mails
        self._clock = clock
        self._zone = zone
        self._quoting = environment(FOLDER.name, "ja").get_template("reply.txt")

    def send(
        self, author: Person, to: str, subject: str = "", text: str = "", headers: Mapping[str, str] | None = None
    ) -> str:
        """Send a mail, with these further headers; what SMTP said against it, or nothing."""
        mail = MIMEText(text, "plain", "utf-8")
        mail["From"] = formataddr((author.name, author.address), "utf-8")
        mail["To"] = to
        if subject:
            mail["Subject"] = Header(subject, "utf-8").encode()
        mail["Date"] = formatdate(self._clock())
        mail["Message-ID"] = make_msgid(domain=HOSTNAME)
        for name, value in (headers or {}).items():
            mail[name] = value
        raw = mail.as_bytes(policy=SMTP_LINES)
        written = self._mails.add(author.address, raw, sent=True)  # before anything can be answered
        refusal = self._hand_over(author.address, to, raw)
        if refusal:
            self._mails.refuse(written, refusal)
        return refusal

    def reply(self, author: Person, letter: Mail, text: str, headers: Mapping[str, str] | None = None) -> str:
        """Answer a letter as mail programs do, with the letter quoted below; what SMTP said against it, or nothing."""
        name, address = letter.author
        sent: dt.datetime = letter.date.astimezone(self._zone)
        body = self._quoting.render(text=text, sent=sent, author=name, address=address, lines=letter.text.split("\n"))
        message_id = letter.header("Message-ID")
        thread = {"In-Reply-To": message_id, "References": f"{letter.header('References')} {message_id}".strip()}
        subject = f"Re: {letter.header('Subject')}"
        return self.send(author, letter.header("Reply-To"), subject, body, {**thread, **(headers or {})})

    def _hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """One mail over one connection."""
        try:
            with smtplib.SMTP(*self._smtp, local_hostname=HOSTNAME, timeout=SECONDS) as client:
                client.sendmail(sender, [recipient], raw)
        except smtplib.SMTPRecipientsRefused as error:
            return _reply(*next(iter(error.recipients.values())))
        except smtplib.SMTPResponseException as error:
            return _reply(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPException, OSError, ValueError) as error:
            return str(error)
        return ""


def _reply(code: int, said: bytes | str) -> str:
    return f"{code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}"
