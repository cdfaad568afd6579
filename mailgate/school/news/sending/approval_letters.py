"""Letters about the approval of an announcement: to those who approve, and back to its author."""

from typing import Any

from mailgate.addresses.reply import ApproveAddress
from mailgate.school.directory import mailboxes, people
from mailgate.school.letters import outbox
from mailgate.school.models import Announcement, Mailbox
from mailgate.school.news import audiences, authors
from mailgate.school.news.attachments import attaching
from mailgate.school.news.authors import Author
from mailgate.school.news.texts import text_in
from mailgate.school.news.writing import summary


def ask(author: Author, row: Announcement) -> None:
    """Ask all who approve at the school, each with an address to answer at."""
    facts = facts_of(row)
    readers = authors.approvers(row.school_id)
    outbox.enqueue(author.at, [_asking(row, reader, facts) for reader in readers], author.mailbox)


def facts_of(row: Announcement) -> dict[str, Any]:
    """What the letter says that asks for the approval of an announcement."""
    letters, _ = audiences.count(audiences.targets_of(row.id))
    zone = people.rules_of(row.school).time_zone
    return _facts(row) | {"letters": letters, "summary": summary.of_announcement(row, zone)}


def _asking(row: Announcement, reader: Mailbox, facts: dict[str, Any]) -> outbox.Outgoing:
    reply = ApproveAddress(row.id, reader.id, row.revision)
    return outbox.Outgoing(reader, "news-approval", facts, reply=reply)


def tell_sent_back(author: Author, row: Announcement, why: str) -> None:
    """Tell the author of an announcement that it came back, and why."""
    writer = mailboxes.find(row.author_id) if row.author_id else None
    if writer:
        facts = _facts(row) | {"why": why, "approver": author.name}
        outbox.enqueue(author.at, [outbox.Outgoing(writer, "news-sent-back", facts)], author.mailbox)


def _facts(row: Announcement) -> dict[str, Any]:
    text = text_in(row, row.language)
    return {
        "announcement": row.id,
        "kind": row.kind,
        "author": row.author_name,
        "school": row.school.name,
        "subject": text.subject,
        "body": text.body,
        "files": attaching.facts_of(row.id),
    }
