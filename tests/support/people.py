"""Somebody with a mailbox and a browser."""

import asyncio
import smtplib
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from typing import TYPE_CHECKING

from support.letters import Letter, plain_mail, reply_to
from support.network.post import PATIENCE
from support.pages import Page
from support.school import TARO

if TYPE_CHECKING:
    from support.running_gateway import RunningGateway


ILL: dict[str, str | list[str]] = {"student": TARO, "kind": "欠席（病欠）", "reason": "発熱"}
"""What most notices say."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an SMTP server said last to a mail, and to which command."""

    command: str
    code: int
    said: bytes | str

    @property
    def is_good(self) -> bool:
        """Whether the server goes on, or has taken the mail."""
        return 200 <= self.code < 300

    @property
    def text(self) -> str:
        """What it said beside the code."""
        return self.said.decode("utf-8", "replace") if isinstance(self.said, bytes) else self.said


def hand_in(server: tuple[str, int], sender: str, recipients: Sequence[str], content: bytes) -> Answer:
    """Bring a mail to a server as a mail program does (smtplib), up to the first command that is refused."""
    with smtplib.SMTP(*server, local_hostname="client.example", timeout=PATIENCE) as client:
        client.ehlo()
        answer = Answer("MAIL", *client.mail(sender))
        for recipient in recipients:
            if answer.is_good:
                answer = Answer("RCPT", *client.rcpt(recipient))
        if answer.is_good:
            try:
                answer = Answer("DATA", *client.data(content))
            except smtplib.SMTPDataError as refusal:
                answer = Answer("DATA", refusal.smtp_code, refusal.smtp_error)
    return answer


class Person:
    """Writes mails, reads letters, opens pages."""

    def __init__(self, gateway: "RunningGateway", name: str, address: str) -> None:
        self._gateway = gateway
        self.name = name
        self.address = address
        self.browser = gateway.browser()

    # -- mail -----------------------------------------------------------------------------------------

    async def mails(self, to: str, text: str = "", subject: str = "", **headers: str) -> Answer:
        """Write to the gateway; `login@...` stands for its domain. Further headers with _ for -."""
        address = to.replace("...", self._gateway.domain)
        return await self.sends(plain_mail(self.address, address, text, subject, **headers), [address])

    async def replies(self, letter: Letter, text: str = "") -> Answer:
        """Answer a letter as a mail program does, the letter quoted below."""
        return await self.sends(reply_to(letter, self.address, text), [letter.reply_to])

    async def sends(self, mail: EmailMessage | bytes, recipients: Sequence[str], sender: str | None = None) -> Answer:
        """Hand in a whole mail; `sender` is the envelope's, where it is not this person's address."""
        content = mail if isinstance(mail, bytes) else mail.as_bytes()
        envelope_sender = self.address if sender is None else sender
        return await asyncio.to_thread(hand_in, self._gateway.service.smtp, envelope_sender, recipients, content)

    async def letter(self, subject_contains: str = "", text_contains: str = "") -> Letter:
        """The next unread letter, of those with these words; waits until it is there."""
        return await self._gateway.post.letter(
            self.address, lambda letter: subject_contains in letter.subject and text_contains in letter.text
        )

    @property
    def letters(self) -> list[Letter]:
        """All letters that came so far."""
        return self._gateway.post.of(self.address)

    # -- pages ----------------------------------------------------------------------------------------

    async def opens(self, address: str) -> Page:
        """Open a page: a link out of a letter, or a path of the gateway."""
        return Page(self.browser, await self.browser.get(address))

    async def logs_in(self) -> Page:
        """All the way from an empty mail to the first page."""
        await self.mails("login@...")
        letter = await self.letter(text_contains="パスコード")
        page = await self.opens(letter.link)
        inside = await page.press("ログイン", passcode=letter.passcode)
        assert inside.status == 200, inside.text
        return inside

    async def tells_the_school(self, **fields: str | list[str]) -> Page:
        """Fill in the form of a new notice, look it over and send it; the page that comes then."""
        page = await self.opens("/notices/new")
        said = ILL | fields
        if not page.form("確認へ進む").asks_for("student"):
            del said["student"]  # an only child stands there already
        last_look = await page.press("確認へ進む", **said)
        assert last_look.status == 200, last_look.text
        return await last_look.press("送信する")
