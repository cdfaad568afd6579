"""Which user of LINE is the owner of which mailbox."""

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.letters import preferences
from mailgate.school.models import Channel, LineUser, Mailbox
from mailgate.school.moment import Moment


def find(user: str) -> LineUser | None:
    """What is known of this user, with the mailbox."""
    found: LineUser | None = LineUser.select(LineUser, Mailbox).join(Mailbox).where(LineUser.user == user).first()
    return found


def of_mailbox(mailbox: MailboxId) -> list[LineUser]:
    """The users who are linked to this mailbox, the first one first."""
    return list(LineUser.select().where(LineUser.mailbox == mailbox).order_by(LineUser.linked, LineUser.user))


def link(at: Moment, user: str, mailbox: Mailbox) -> None:
    """Make this user the owner of this mailbox, and of no other one."""
    former = find(user)
    if former and former.mailbox_id != mailbox.id:
        unlink(at, former)
    LineUser.insert(user=user, mailbox=mailbox.id, linked=at.now).on_conflict_ignore().execute()
    record(at, Event.LINE_LINKED, of=mailbox)


def is_back(user: str, since: int) -> None:
    """Note since when (seconds UTC) this user is in the chat again: what they did before no longer counts."""
    LineUser.update(linked=since).where(LineUser.user == user, LineUser.linked < since).execute()


def unlink(at: Moment, row: LineUser) -> None:
    """End this user's link: they are the owner of no mailbox any more."""
    LineUser.delete().where(LineUser.user == row.user).execute()
    record(at, Event.LINE_UNLINKED, of=row.mailbox)
    if not of_mailbox(row.mailbox_id):
        preferences.forget(row.mailbox_id, Channel.LINE)
