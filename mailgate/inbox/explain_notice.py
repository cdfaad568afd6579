"""What a mail would be as a notice from the guardian in its From, without doing it: `mailgate explain --as notice`."""

from dataclasses import dataclass
from typing import Any

from mailgate.inbox.explain import Explanation
from mailgate.mail import addresses
from mailgate.mail.reading import Envelope, read
from mailgate.school.directory import families, mailboxes
from mailgate.school.mail_text import MailText
from mailgate.school.moment import Moment
from mailgate.school.notices import by_mail
from mailgate.wording.evidence import Piece, pieces
from mailgate.wording.values import Understood


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """`act` is notice, ask, withdraw, several or refuse; `why` the slugs joined with ","."""

    act: str
    notices: tuple[dict[str, Any], ...]
    why: str
    pieces: tuple[Piece, ...] = ()
    """Which words of the mail were taken for what."""

    def facts(self) -> dict[str, Any]:
        """The reading as JSON shows it, without the pieces."""
        return {"act": self.act, "notices": self.notices, "why": self.why}


def reading_of(at: Moment, raw: bytes, what: Explanation) -> NoticeReading:
    """Read a mail that has been explained, as if it had come at this moment to its sender's `notice+TOKEN@`."""
    sender = addresses.parse(what.sender or "")
    mailbox = mailboxes.mailbox_of(sender.canonical) if sender else None
    family = families.load(mailbox.id) if mailbox else None
    if what.machine or family is None or not family.students:
        return NoticeReading("refuse", (), "machine" if what.machine else "no-students")
    text = MailText(what.text, read(raw, Envelope("", ())).text)
    judged = by_mail.judge(at, family, text)
    names = {student.id: student.name for student in family.students}
    notices = tuple(_plain(notice, names) for notice in judged.notices)
    found = pieces(text.own_words(), students=family.as_read(), now=family.now(at))
    return NoticeReading(judged.act, notices, ",".join(judged.why), found)


def _plain(notice: Understood, names: dict[int, str]) -> dict[str, Any]:
    leaving = {"departure": notice.departure, "pickup": notice.pickup} if notice.departure else {}
    return leaving | {
        "students": [names[student] for student in notice.students],
        "kind": notice.kind,
        "reason": notice.reason,
        "date": notice.date.isoformat(),
        "until": notice.until.isoformat(),
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else None,
        "remarks": notice.remarks,
    }
