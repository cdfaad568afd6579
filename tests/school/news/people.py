"""Who writes and reads announcements in tests of the domain, and what they do, at half past six on a winter's day."""

from collections.abc import Sequence
from dataclasses import replace

from support import school

from mailgate.ids import AnnouncementId
from mailgate.school.models import AudienceKind, Letter, Mailbox, School
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news import authors
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.sending import queueing, releasing
from mailgate.school.news.writing import drafts
from mailgate.school.news.writing.drafts import Content, Text

NOW = 1_795_471_800
OFFICE, TEACHER, HEAD = "office@school.example", "sato@school.example", "head@school.example"
NURSE, ELSEWHERE = "ito@school.example", "watanabe@chugaku.example"
MOTHER, FATHER, NEIGHBOUR = (address for address, _ in school.GUARDIANS.values())
SNOW = {"ja": Text("雪のため臨時休校", "本日は休校です。"), "en": Text("No school: snow", "School is closed today.")}


def mailbox(address: str) -> Mailbox:
    return Mailbox.get(Mailbox.address == address)  # type: ignore[no-any-return]


def at(address: str, seconds: int = 0) -> Moment:
    """Some seconds after the beginning, on a page that this person opened."""
    return Moment(NOW + seconds, origin=Origin(Way.PAGE, mailbox=mailbox(address).id, name=address))


def author(address: str, seconds: int = 0) -> Author:
    return authors.of_school(at(address, seconds), mailbox(address).id)


def later(who: Author, seconds: int) -> Author:
    return replace(who, at=replace(who.at, now=NOW + seconds))


def everybody(code: str = "s1") -> list[Target]:
    return [Target(AudienceKind.SCHOOL, School.get(School.code == code).id)]


def classroom(grade: str, name: str, code: str = "s1") -> Target:
    return Target(AudienceKind.CLASSROOM, School.get(School.code == code).id, grade, name)


def sent(who: Author, content: Content, seconds: int = 0) -> AnnouncementId:
    """Write it and press the button."""
    number = drafts.create(who, f"form {seconds}", content)
    releasing.send(who, number, 1)
    return number


def tick(seconds: int) -> None:
    """What the clock does with all announcements at this instant."""
    moment = Moment(NOW + seconds)
    for number in queueing.due(moment):
        left = queueing.remaining(number)
        for start in range(0, len(left.mailboxes), 2):
            assert queueing.step(moment, left, left.mailboxes[start : start + 2])
        queueing.finish(moment, left)


def letters(template: str = "announcement") -> list[str]:
    """To whom letters were queued, in their order."""
    rows = Letter.select(Letter.recipient).where(Letter.template == template).order_by(Letter.id)
    return [recipient for (recipient,) in rows.tuples()]


def waiting() -> list[str]:
    """For whom letters wait."""
    rows = Letter.select(Letter.recipient).where(Letter.state == "waiting", Letter.template == "announcement")
    return [recipient for (recipient,) in rows.order_by(Letter.id).tuples()]


def hand_over(addresses: Sequence[str], seconds: int) -> None:
    """The relay takes the letters of these."""
    taken = {"state": "sent", "settled": NOW + seconds, "data": ""}
    Letter.update(taken).where(Letter.recipient.in_(addresses)).execute()
