"""Marks addresses that our letters do not reach (docs/mail.md, "Bounces").

One bounce never locks an address: carriers say "unknown user" when the user's own filter refused. The address becomes
suspect, and the school is told once whom to phone. Hard bounces in several weeks let a guardian's notifications rest;
login letters go out all the same. A mail from the address clears it.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from peewee import SQL

from mailgate.addresses.line_mailboxes import LINE_DOMAIN
from mailgate.ids import LetterId, MailboxId, NoticeId
from mailgate.mail.automatic.bounces import Verdict, classify
from mailgate.mail.carriers import carrier_of
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.letters import outbox, settling
from mailgate.school.letters.channels import shown_recipient
from mailgate.school.models import Bounce, Channel, DutyKind, Letter, LineUser, Mailbox, School, StaffMember, Student
from mailgate.school.moment import DAY, Moment

WEEK = 7 * DAY
HARD_WEEKS = 3
"""Notifications rest once letters came back for good in this number of different weeks."""

TOLD_A_DAY = 20
"""How many letters a day about unreachable addresses one staff member gets."""

TEMPLATE, BLOCKED = "unreachable", "line-blocked"
"""The letters about an address from which letters come back, and about somebody whom only LINE reached."""

IS_SUSPECT = Mailbox.suspect_since.is_null(False)


def returned(at: Moment, letter: LetterId, mailbox: MailboxId, kind: Verdict) -> None:
    """This letter of this mailbox came back.

    Nothing happens where they do not belong together, where the letter is too old, or where this was known already.
    """
    found = Letter.get_or_none(
        Letter.id == letter, Letter.mailbox == mailbox, Letter.created > at.now - outbox.KEPT_DAYS * DAY
    )
    if found is None or not _is_news(at, found, kind) or kind is Verdict.TEMPORARY:
        return
    if found.template not in {TEMPLATE, BLOCKED}:  # a bounce of a bounce ends here
        _suspect(at, mailbox, kind)


def refused(at: Moment, outcomes: Iterable[settling.AttemptOutcome]) -> None:
    """What the relay itself refused for good counts like a bounce, by the words of its refusal."""
    for outcome in outcomes:
        letter = Letter.get_or_none(Letter.id == outcome.letter) if outcome.permanent else None
        if letter and letter.mailbox_id and letter.channel == Channel.MAIL:
            kind = classify(f"\n{outcome.error}".encode()) or Verdict.UNKNOWN
            returned(at, letter.id, letter.mailbox_id, kind)


def cut_off(at: Moment, mailbox: MailboxId) -> None:
    """Nothing reaches this mailbox any more, since its owner has blocked us on LINE: its notifications rest."""
    _suspend(at, mailbox)
    _become_suspect(at, mailbox, BLOCKED, {})


def heard_from(at: Moment, mailbox: MailboxId) -> None:
    """Clear an address whose owner has shown that they read it: by a mail that is proven theirs, or by a login.

    A login does not clear somebody whom only LINE reaches and who blocks us there: letters go nowhere else.
    """
    has_mail = ~Mailbox.canonical.endswith(f"@{LINE_DOMAIN}")
    blocking = LineUser.select(LineUser.mailbox).where(LineUser.mailbox == mailbox, LineUser.blocked.is_null(False))
    this = (Mailbox.id == mailbox) & IS_SUSPECT & (has_mail | Mailbox.id.not_in(blocking))
    if Mailbox.update(suspect_since=None, suspended=False).where(this).execute():
        record(at, Event.ADDRESS_HEARD_FROM)
        Bounce.update(over=True).where(Bounce.mailbox == mailbox).execute()


def unreached(notices: Sequence[NoticeId]) -> dict[NoticeId, list[str]]:
    """Those to whom letters about these notices could not be brought, as people see them, by notice."""
    failed = (
        Letter.select(Letter.notice, Letter.channel, Letter.recipient)
        .where(Letter.state == SQL("'failed'"), Letter.notice.in_(notices), Letter.beside.is_null())
        .where(Letter.channel != Channel.PUSH)  # those who are told by a list, and chose notes beside it
        .distinct()
        .order_by(Letter.notice, Letter.recipient)
        .tuples()
    )
    found: dict[NoticeId, list[str]] = {}
    for notice, channel, recipient in failed:
        found.setdefault(notice, []).append(shown_recipient(channel, recipient))
    return found


def _is_news(at: Moment, letter: Letter, kind: Verdict) -> bool:
    """Record the bounce. Returns whether it is new; a letter that is first delayed and then lost is new twice."""
    known = Bounce.get_or_none(Bounce.letter == letter.id)
    if known is None:
        Bounce.insert(letter=letter.id, mailbox=letter.mailbox_id, kind=kind, created=at.now).execute()
        return True
    return bool(
        kind is not Verdict.TEMPORARY
        and Bounce.update(kind=kind, created=at.now)
        .where(Bounce.letter == letter.id, Bounce.kind == Verdict.TEMPORARY)
        .execute()
    )


def _suspect(at: Moment, mailbox: MailboxId, kind: Verdict) -> None:
    hard = Bounce.select(Bounce.created).where(
        Bounce.mailbox == mailbox, Bounce.kind != Verdict.TEMPORARY, ~Bounce.over
    )
    if len({created // WEEK for (created,) in hard.tuples()}) >= HARD_WEEKS:
        _suspend(at, mailbox)
    _become_suspect(at, mailbox, TEMPLATE, {"kind": kind.value})


def _become_suspect(at: Moment, mailbox: MailboxId, template: str, why: dict[str, str]) -> None:
    this = Mailbox.id == mailbox
    if Mailbox.update(suspect_since=at.now).where(this, Mailbox.suspect_since.is_null()).execute():
        outbox.enqueue(at, _letters(at, cast("Mailbox", Mailbox.get(this)), template, why))


def _suspend(at: Moment, mailbox: MailboxId) -> None:
    this = Mailbox.id == mailbox
    if Mailbox.update(suspended=True).where(this, ~Mailbox.suspended).execute():
        record(at, Event.ADDRESS_SUSPENDED, of=Mailbox.get(this))


def _letters(at: Moment, mailbox: Mailbox, template: str, why: dict[str, str]) -> Iterable[outbox.Outgoing]:
    """Tell the office of each student's school whom to phone; of a staff member, those who lead."""
    about = why | {
        "address": mailbox.address,
        "carrier": carrier_of(mailbox.canonical.rpartition("@")[2]).value,
    }
    for students in people.by_school(people.students_of(mailbox.id)):
        school = students[0].school.name
        facts = about | {"school": school, "staff": "", "students": list(map(_described, students))}
        yield from _each(at, _others(people.office_of(students[0]), mailbox), template, facts)
    members = StaffMember.select(StaffMember, School).join(School).where(StaffMember.mailbox == mailbox.id)
    for member in members:
        facts = about | {"school": member.school.name, "staff": member.name, "students": []}
        heads = people.holders(member.school.id, DutyKind.OFFICE, DutyKind.HEAD, DutyKind.ADMIN)
        yield from _each(at, _others(heads, mailbox), template, facts)


def _each(at: Moment, readers: Iterable[Mailbox], template: str, facts: dict[str, Any]) -> Iterable[outbox.Outgoing]:
    for reader in readers:
        if limits.within(at, f"unreachable {reader.id}", TOLD_A_DAY, DAY):
            yield outbox.Outgoing(reader, template, facts)


def _others(staff: Sequence[Mailbox], mailbox: Mailbox) -> list[Mailbox]:
    return [member for member in staff if member.id != mailbox.id]


def _described(student: Student) -> dict[str, str]:
    return {"name": student.name, "grade": student.grade, "classroom": student.classroom, "number": student.number}
