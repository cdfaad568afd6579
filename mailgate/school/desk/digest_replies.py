"""Reads a staff member's reply to a list of notices, confirms all or single lines, and says what was not confirmed.

A reply speaks of what its list showed (`models.Digest`): a notice that was changed since is not confirmed by it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, cast

from mailgate.ids import DigestId, MailboxId, NoticeId
from mailgate.school.desk import as_shown, digests
from mailgate.school.desk.digests import DigestEntry
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission, Reach
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.mail_text import MailText
from mailgate.school.models import Digest, Notice, School, StaffMember, Student, locked
from mailgate.school.moment import Moment
from mailgate.wording.staff.list_reply import ListReply, read_list_reply
from mailgate.wording.staff.lists.students import Listed
from mailgate.wording.staff.lists.wishes import Wish


@dataclass(frozen=True, slots=True)
class DigestAnswer:
    """The facts of the letter that answers a reply, and the list that it shows: the same lines as they are now."""

    digest: DigestId
    facts: dict[str, Any]


def reply(at: Moment, mailbox: MailboxId, digest: DigestId, text: MailText) -> DigestAnswer:
    """Do what a reply to this list says: one unit of work. Raises NotFound where the list is not this person's."""
    row = _own(mailbox, digest)
    entries = digests.entries_of(row)
    member = duties.at_school(mailbox, row.staff.school_id)
    today = SchoolDay(at, row.staff.school)
    found = _notices(today, member, entries)
    seen = digests.seen_by(member, today.rules)
    listed = tuple(_listed(entry.line, found[entry.notice], seen) for entry in entries if entry.notice in found)
    reading = _reading(text, max((entry.line for entry in entries), default=0), _names(row.staff), listed)
    wanted = [(entry, wish.words) for wish in reading.wishes for entry in _meant(wish, reading, entries)]
    done = [
        (entry, as_shown.confirm(at, mailbox, entry.shown, found.get(entry.notice), words), bool(words))
        for entry, words in dict.fromkeys(wanted)
    ]
    now = _notices(today, member, entries)
    shown = [(entry.line, now[entry.notice]) for entry in entries if entry.notice in now]
    facts = digests.facts_of(shown, today, member)
    facts["outcomes"] = [
        {"line": entry.line, "outcome": outcome, "words": words, **_who(now.get(entry.notice))}
        for entry, outcome, words in done
    ]
    return DigestAnswer(digests.keep(at, row.staff_id, shown), facts | {"unclear": list(reading.unclear)})


def _reading(text: MailText, lines: int, names: Collection[str], students: tuple[Listed, ...]) -> ListReply:
    """An "OK" below each quoted line is about that line: alone, without the quote, it would be about all of them."""
    return text.readings.of(read_list_reply, _with_quotes(text), lines, frozenset(names), students)


def _listed(line: int, row: Notice, seen: Reach) -> Listed:
    """A line as its reader saw it: the reason only where they see details."""
    student = row.student
    reason = row.reason if seen.covers(student.grade, student.classroom) else ""
    return Listed(line, student.name, student.kana, row.kind, reason)


def _with_quotes(text: MailText) -> str:
    """What was written, with the quoted lines where it stands between these."""
    own = {line.strip() for line in text.written.splitlines() if line.strip()}
    lines = [line for line in text.whole.splitlines() if line.lstrip().startswith(">") or line.strip() in own]
    quoted = [at for at, line in enumerate(lines) if line.lstrip().startswith(">")]
    is_between = bool(quoted) and len(quoted) <= quoted[-1] - quoted[0]
    return "\n".join(lines) if is_between else text.written


def _own(mailbox: MailboxId, digest: DigestId) -> Digest:
    """The list with its reader and their school. Raises NotFound."""
    row = (
        Digest.select(Digest, StaffMember, School)
        .join(StaffMember)
        .join(School)
        .where(Digest.id == digest, StaffMember.mailbox == mailbox)
        .first()
    )
    if row is None:
        raise NotFound
    return cast("Digest", row)


def _names(staff: StaffMember) -> Collection[str]:
    """What the writer may sign with."""
    return {staff.name, *staff.name.split()}


def _notices(today: SchoolDay, member: Member, entries: Sequence[DigestEntry]) -> dict[NoticeId, Notice]:
    """The notices of a list as they are now, held until the end of the unit; only those that still are their duty."""
    listed = Notice.id.in_([entry.notice for entry in entries])
    list(locked(Notice.select(Notice.id).where(listed).order_by(Notice.id)))
    rows = Notice.select(Notice, Student).join(Student).where(listed)
    return {row.id: row for row in rows if member.may(Permission.CONFIRM, row.student, today.rules)}


def _meant(wish: Wish, reading: ListReply, entries: Sequence[DigestEntry]) -> list[DigestEntry]:
    """The lines that a wish is about."""
    if wish.scope == "lines":
        return [entry for entry in entries if entry.line in wish.lines]
    named = {*reading.held, *(line for other in reading.wishes for line in other.lines)}
    named = named if wish.scope == "others" else set()
    return [entry for entry in entries if entry.waiting and entry.line not in named]


def _who(row: Notice | None) -> dict[str, str]:
    if row is None:
        return {"student": "", "grade": "", "classroom": "", "state": ""}
    student = row.student
    return {"student": student.name, "grade": student.grade, "classroom": student.classroom, "state": row.state}
