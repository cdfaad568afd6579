"""Mail that the domain in its From disowns: it acts on nothing, but the staff hear of it.

The letters go to addresses that are registered, also to the one that the mail claims to be from.
"""

from mailgate.addresses.reply import ConfirmAddress
from mailgate.ids import MailboxId, NoticeId
from mailgate.school import limits
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, Notice, School, Student
from mailgate.school.moment import DAY, Moment
from mailgate.school.notices.notice_letters import with_details
from mailgate.school.notices.views import complete, view_of

SHOWN_A_DAY = 3
"""How often a day anybody hears of such mails about one notice, or from one sender: forging is cheap."""

MOST_CHARACTERS = 1_000


def show_reply(at: Moment, mailbox: MailboxId, notice: NoticeId, text: str) -> None:
    """Show a reply that may not be from the staff member of this mailbox; each reader may confirm by replying."""
    row = complete(Notice, Student, School).where(Notice.id == notice).first()
    staff = people.responsible(mailbox, row.student, Permission.CONFIRM) if row else None
    if staff is None or not limits.within(at, f"unverified reply {notice}", SHOWN_A_DAY, DAY):
        return
    rules = people.rules_of(row.school)
    kind = rules.kind(row.kind)
    shown = view_of(row, row.student, row.school).facts()
    readers = people.whom_to_tell(row.student, kind.tell if kind else ())
    said = {"staff": staff.name, "text": text[:MOST_CHARACTERS]}
    outbox.enqueue(
        at,
        [
            outbox.Outgoing(
                member, "unverified-reply", said | facts, notice=notice, reply=ConfirmAddress(notice, member.id)
            )
            for member, facts in with_details(readers, row.student, shown)
        ],
    )


def show_notice(at: Moment, guardian: Mailbox, text: str) -> None:
    """Show a notice that may not be from this guardian to the staff of each school where it would have gone."""
    if not limits.within(at, f"unverified notice {guardian.id}", SHOWN_A_DAY, DAY):
        return
    for students in people.by_school(people.students_of(guardian.id)):
        school = students[0].school
        details = people.rules_of(school).details_in_letters
        facts = {
            "address": guardian.address,
            "school": school.name,
            "students": [{"name": one.name, "grade": one.grade, "classroom": one.classroom} for one in students],
            "text": text[:MOST_CHARACTERS] if details else "",
        }
        readers = {member.id: member for one in students for member in people.whom_to_tell(one, ())}
        outbox.enqueue(at, [outbox.Outgoing(member, "unverified-notice", facts) for member in readers.values()])


def tell_of_answer(at: Moment, member: Mailbox) -> None:
    """Tell the staff member that an answer to a letter of the desk may be from: they may think that it counted.

    What it says is not sent back: it may be about a student's health, and it may be somebody else's words.
    """
    if limits.within(at, f"unverified answer {member.id}", SHOWN_A_DAY, DAY):
        outbox.enqueue(at, [outbox.Outgoing(member, "unverified-answer", {})])
