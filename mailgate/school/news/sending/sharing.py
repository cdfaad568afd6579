"""One letter a mailbox, also where two schools write the same: recipients of the second share the letter of the first.

They are `Withheld.SAME`. What becomes of the letter is written down for all who share it.
"""

from collections.abc import Collection, Sequence
from typing import Any

from peewee import SQL, fn

from mailgate.ids import LetterId, MailboxId
from mailgate.school.letters import bulk
from mailgate.school.models import (
    Announcement,
    AnnouncementState,
    Attachment,
    Bounce,
    Letter,
    Mailbox,
    Recipient,
    Survey,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news.sending import letters
from mailgate.school.statements import Statement

SAME_SECONDS = 86_400
"""The same text of another school within this time is no second letter to a mailbox."""


def _has_more_than_text(announcement: Any) -> Any:
    """Whether an announcement has files or a survey, which are each school's own."""
    files = Attachment.select(SQL("1")).where(Attachment.announcement == announcement)
    return fn.EXISTS(files) | fn.EXISTS(Survey.select(SQL("1")).where(Survey.announcement == announcement))


WAS_LOST = fn.EXISTS(
    Letter.select(SQL("1")).where(Letter.id == Recipient.letter, Letter.state == SQL("'failed'"))
) | fn.EXISTS(Bounce.select(SQL("1")).where(Bounce.letter == Recipient.letter))
"""The letter of a recipient did not arrive."""


def join(at: Moment, row: Announcement, batch: Sequence[MailboxId]) -> set[MailboxId]:
    """Let those of these mailboxes share a letter to whom another school wrote the very same; which ones they are.

    The very same is as urgent and repeated as often. It was not stopped, and is not known to be lost.
    """
    same = [number for (number,) in _the_same(*_told_of(row), at.now - SAME_SECONDS, row.school_id or 0)]
    if not same or not row.digest or _is_own(row):
        return set()
    rows = Recipient.select().where(
        Recipient.announcement.in_(same), Recipient.mailbox.in_(batch), Recipient.letter.is_null(False), ~WAS_LOST
    )
    shared = {other.mailbox_id: _sharing(row, other) for other in rows}
    if shared:
        Recipient.insert_many(shared.values()).on_conflict_ignore().execute()
    return set(shared)


def _is_own(row: Announcement) -> bool:
    """Whether an announcement has files or a survey."""
    return bool(Announcement.select().where(Announcement.id == row.id, _has_more_than_text(row.id)).exists())


def _told_of(row: Announcement) -> tuple[Any, ...]:
    return row.digest, row.kind, row.repeat_minutes, row.repeats


_the_same = Statement(
    lambda digest, kind, minutes, repeats, since, school: Announcement.select(Announcement.id).where(
        Announcement.digest == digest,
        Announcement.kind == kind,
        Announcement.repeat_minutes == minutes,
        Announcement.repeats == repeats,
        Announcement.started > since,
        Announcement.state != AnnouncementState.STOPPED,
        fn.COALESCE(Announcement.school, 0) != school,
        ~_has_more_than_text(Announcement.id),
    )
)


def _sharing(row: Announcement, other: Recipient) -> dict[str, Any]:
    """A recipient of this announcement that is as far as another one's is."""
    so_far = ("letter", "handed_over", "read", "read_way", "reminders", "reminded")
    return {
        "announcement": row.id,
        "mailbox": other.mailbox_id,
        "withheld": Withheld.SAME,
        **{name: getattr(other, name) for name in so_far},
    }


def all_of(row: Announcement, mailbox: MailboxId, letter: LetterId | None) -> Any:
    """Whose letter this is: the recipient of this announcement with this mailbox, and all who share it."""
    if letter is None:
        return (Recipient.announcement == row.id) & (Recipient.mailbox == mailbox)
    same = Announcement.select(Announcement.id).where(Announcement.digest == row.digest)
    return Recipient.announcement.in_(same) & (Recipient.mailbox == mailbox) & (Recipient.letter == letter)


def read_together(row: Announcement, mailbox: MailboxId) -> Any:
    """The recipient of this announcement with this mailbox, and those of the very same from other schools.

    Who has read one has read all, also where each school has repeated its own since.
    """
    mine = Recipient.mailbox == mailbox
    day = (row.started - SAME_SECONDS, row.started + SAME_SECONDS)
    same = Announcement.select(Announcement.id).where(
        Announcement.digest == row.digest,
        Announcement.digest != "",
        Announcement.kind == row.kind,
        Announcement.repeat_minutes == row.repeat_minutes,
        Announcement.repeats == row.repeats,
        Announcement.started.between(*day),
        fn.COALESCE(Announcement.school, 0) != (row.school_id or 0),
        ~_has_more_than_text(Announcement.id),
        ~_has_more_than_text(row.id),
    )
    return mine & ((Recipient.announcement == row.id) | Recipient.announcement.in_(same))


def write_instead(at: Moment, batch: Sequence[MailboxId], dropped: Collection[LetterId]) -> None:
    """Write to those who shared these letters, which do not go any more; of a stopped announcement nothing comes."""
    these = Recipient.mailbox.in_(batch) & Recipient.letter.in_(dropped) & (Recipient.withheld == Withheld.SAME)
    rows = Recipient.select(Recipient, Announcement, Mailbox).join(Announcement).switch(Recipient).join(Mailbox)
    written: dict[MailboxId, LetterId] = {}
    for each in rows.where(these).order_by(Recipient.id):
        Recipient.update(_instead(at, each, written)).where(Recipient.id == each.id).execute()


def _instead(at: Moment, each: Recipient, written: dict[MailboxId, LetterId]) -> dict[str, Any]:
    """What becomes of a recipient without its letter; `written` gets the letter, which others share again."""
    if each.announcement.state == AnnouncementState.STOPPED:
        return {"withheld": Withheld.STOPPED, "letter": None}
    if each.mailbox.suspended:
        return {"withheld": Withheld.SUSPENDED, "letter": None}
    if each.mailbox_id in written:
        return {"letter": written[each.mailbox_id]}
    written |= bulk.enqueue(at, letters.first(each.announcement), [each.mailbox])
    return {"withheld": Withheld.NOTHING, "letter": written.get(each.mailbox_id)}


def end(row: Announcement) -> None:
    """A stopped announcement is not repeated: who shared its letters gets the repetitions of the others from now on."""
    same = Announcement.select(Announcement.id).where(Announcement.digest == row.digest, Announcement.id != row.id)
    own = Recipient.select(Recipient.letter).where(
        Recipient.announcement == row.id, Recipient.letter.is_null(False), Recipient.withheld == Withheld.NOTHING
    )
    these = Recipient.announcement.in_(same) & Recipient.letter.in_(own) & (Recipient.withheld == Withheld.SAME)
    Recipient.update(withheld=Withheld.NOTHING).where(these).execute()


def part(mailbox: MailboxId, letters_of_others: Any) -> None:
    """A mailbox shares these letters no more (a query of their numbers): each school repeats its own from now on."""
    these = (Recipient.mailbox == mailbox) & Recipient.letter.in_(letters_of_others)
    Recipient.update(withheld=Withheld.NOTHING).where(these, Recipient.withheld == Withheld.SAME).execute()
