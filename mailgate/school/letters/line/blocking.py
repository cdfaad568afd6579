"""Who blocks us on LINE gets nothing there any more, and LINE says so of no message.

Somebody with a mailbox is no longer linked. Somebody whom nothing else reaches stays known, so that it can be undone by
adding us again; their letters rest, and the school is told whom to phone.
"""

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.letters import preferences, reachability
from mailgate.school.models import Channel, LineUser, Mailbox
from mailgate.school.moment import Moment


def blocked(at: Moment, user: str) -> None:
    """Note that this user of LINE has blocked us, or no longer exists."""
    row = LineUser.select(LineUser, Mailbox).join(Mailbox).where(LineUser.user == user).first()
    if row is None or row.blocked is not None:
        return
    record(at, Event.LINE_BLOCKED, of=row.mailbox)
    if is_by_line(row.mailbox.canonical):
        LineUser.update(blocked=at.now).where(LineUser.user == user).execute()
        if not _reached(row.mailbox.id):
            reachability.cut_off(at, row.mailbox.id)
    else:
        LineUser.delete().where(LineUser.user == user).execute()
        if not _reached(row.mailbox.id):
            preferences.forget(row.mailbox.id, Channel.LINE)


def heard_again(at: Moment, user: str) -> None:
    """Note that this user of LINE, who had blocked us, no longer does."""
    row = LineUser.select(LineUser, Mailbox).join(Mailbox).where(LineUser.user == user).first()
    if row is None or row.blocked is None:
        return
    LineUser.update(blocked=None).where(LineUser.user == user).execute()
    record(at, Event.LINE_UNBLOCKED, of=row.mailbox)
    reachability.heard_from(at, row.mailbox.id)


def _reached(mailbox: MailboxId) -> bool:
    return bool(LineUser.select().where(LineUser.mailbox == mailbox, LineUser.blocked.is_null()).exists())
