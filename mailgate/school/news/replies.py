"""What becomes of a reply to an announcement: it says that the announcement was read, and its words go to the school.

They go to the address that the announcement names. Where it names none, their writer hears once that nobody reads them.
"""

from mailgate.ids import AnnouncementId
from mailgate.mail import addresses
from mailgate.school import limits
from mailgate.school.directory import duties, families, people
from mailgate.school.letters import outbox
from mailgate.school.letters.outbox import Outgoing, Thread
from mailgate.school.models import Announcement, Mailbox
from mailgate.school.moment import Moment
from mailgate.school.news import reading
from mailgate.school.news.texts import text_in

DAY = 86_400
PASSED_ON_A_DAY = 20
"""How many replies of one mailbox a day go to a school: more are written by a program."""


def mark_read(at: Moment, mailbox: Mailbox, announcement: AnnouncementId) -> Announcement:
    """The announcement that this mailbox answers, which it has read then. Raises NotFound where it is not for them."""
    reading.mark(at, mailbox.id, announcement)
    row: Announcement = Announcement.get_by_id(announcement)
    return row


def pass_on(at: Moment, row: Announcement, sender: Mailbox, words: str, answering: Thread) -> None:
    """Let the school read what somebody wrote back, or tell the writer once that nobody does."""
    if to := addresses.parse(row.reply_to):
        if limits.within(at, f"news replies {sender.id}", PASSED_ON_A_DAY, DAY):
            outbox.enqueue(at, [Outgoing(people.unregistered(to), "news-reply", _facts(row, sender, words))])
    elif limits.first_time(at, f"news unread {row.id} {sender.id}"):
        facts = {"subject": _subject(row, sender.language), "schools": people.schools_of(sender.id)}
        outbox.enqueue(at, [Outgoing(sender, "news-unread", facts, answering=answering)])


def _facts(row: Announcement, sender: Mailbox, words: str) -> dict[str, object]:
    return {
        "subject": _subject(row, row.language),
        "sender": sender.address,
        "writers": [*_of_family(row, sender), *_of_staff(row, sender)],
        "text": words,
    }


def _of_family(row: Announcement, sender: Mailbox) -> list[dict[str, str]]:
    """The children of whom the sender is a guardian, as far as the school knows them."""
    students = families.load(sender.id).students
    return [
        {"name": student.name, "grade": student.grade, "classroom": student.classroom}
        for student in students
        if row.school_id in {None, student.school_id}
    ]


def _of_staff(row: Announcement, sender: Mailbox) -> list[dict[str, str]]:
    members = [member for school, member in duties.of_mailbox(sender.id) if row.school_id in {None, school.id}]
    return [{"name": member.name, "grade": "", "classroom": ""} for member in members]


def _subject(row: Announcement, language: str) -> str:
    return str(text_in(row, language).subject)
