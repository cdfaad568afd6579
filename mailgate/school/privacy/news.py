"""What the announcements of schools hold of people: for the export of a family's data, for its end, and their own."""

from collections.abc import Sequence
from typing import Any

from peewee import SQL, fn

from mailgate.ids import MailboxId, StudentId
from mailgate.school.models import (
    Announcement,
    AnnouncementText,
    Answer,
    Attachment,
    AttachmentBlock,
    Audience,
    GroupMember,
    Mailbox,
    Recipient,
    RecipientGroup,
    Survey,
    SurveyItem,
    Unsubscription,
)
from mailgate.school.news.sending import sharing
from mailgate.school.privacy.inventory import shown
from mailgate.school.privacy.subjects import Subject

Known = dict[str, Any]


def received(mailbox: Mailbox, subject: Subject) -> list[Known]:
    """The announcements that this mailbox got, with its answers; those of a board of education are every school's."""
    rows = Recipient.select(Recipient, Announcement).join(Announcement).where(Recipient.mailbox == mailbox.id)
    within = Announcement.school.is_null() | subject.at_school(Announcement.school)
    return [_received(row, mailbox) for row in rows.where(within).order_by(Recipient.id)]


def _received(row: Recipient, mailbox: Mailbox) -> Known:
    announcement = row.announcement
    texts = AnnouncementText.select().where(AnnouncementText.announcement == announcement.id)
    files = Attachment.select().where(Attachment.announcement == announcement.id)
    return {
        **shown(announcement),
        **shown(row),
        "texts": [shown(text) for text in texts.order_by(AnnouncementText.language)],
        "attachments": [shown(file) for file in files.order_by(Attachment.position)],
        "surveys": [
            _survey(survey, mailbox) for survey in Survey.select().where(Survey.announcement == announcement.id)
        ],
    }


def _survey(survey: Survey, mailbox: Mailbox) -> Known:
    items = SurveyItem.select().where(SurveyItem.survey == survey.id).order_by(SurveyItem.position)
    return shown(survey) | {"items": [_item(item, mailbox) for item in items]}


def _item(item: SurveyItem, mailbox: Mailbox) -> Known:
    answers = Answer.select().where(Answer.item == item.id, Answer.mailbox == mailbox.id).order_by(Answer.id)
    return shown(item) | {"answers": [shown(answer) for answer in answers]}


def groups(mailbox: Mailbox, subject: Subject) -> list[Known]:
    """The groups that this mailbox or one of the students is in, and those that it unsubscribed from."""
    own = (GroupMember.mailbox == mailbox.id) | GroupMember.student.in_(subject.student_ids)
    rows = RecipientGroup.select().join(GroupMember).where(own, subject.at_school(RecipientGroup.school)).distinct()
    ended = Unsubscription.select(Unsubscription, RecipientGroup).join(RecipientGroup)
    ended = ended.where(Unsubscription.mailbox == mailbox.id, subject.at_school(RecipientGroup.school))
    return [
        *(shown(row) for row in rows.order_by(RecipientGroup.id)),
        *(shown(row.group) | {"unsubscribed": shown(row)} for row in ended),
    ]


# -- what goes ----------------------------------------------------------------------------------------


def over(these: Any) -> dict[Any, Any]:
    """What is to be deleted, table by table, where `these` announcements are: conditions for queries, in their order.

    Rows of recipients and answers go first, in small steps, since an announcement may have a hundred thousand of them.
    """
    numbers = Announcement.select(Announcement.id).where(these)
    items = SurveyItem.select(SurveyItem.id).join(Survey).where(Survey.announcement.in_(numbers))
    has_recipients = fn.EXISTS(Recipient.select(SQL("1")).where(Recipient.announcement == Announcement.id))
    return {
        Answer: Answer.item.in_(items),
        Recipient: Recipient.announcement.in_(numbers),
        Announcement: these & ~has_recipients,
    }


def let_files_go(these: Any, instant: int) -> None:
    """Take the files from those of `these` announcements that were written before (seconds UTC)."""
    numbers = Announcement.select(Announcement.id).where(these & written_before(instant))
    Attachment.update(announcement=None).where(Attachment.announcement.in_(numbers)).execute()


def files_of_none(instant: int) -> dict[Any, Any]:
    """Files that no announcement has, uploaded before (seconds UTC): their blocks, and those whose blocks are gone."""
    files = Attachment.announcement.is_null() & (Attachment.created < instant)
    has_blocks = fn.EXISTS(AttachmentBlock.select(SQL("1")).where(AttachmentBlock.attachment == Attachment.id))
    return {
        AttachmentBlock: AttachmentBlock.attachment.in_(Attachment.select(Attachment.id).where(files)),
        Attachment: files & ~has_blocks,
    }


def written_before(instant: int) -> Any:
    """The condition of announcements that were written before (seconds UTC) and are not going out."""
    return (Announcement.created < instant) & Announcement.due.is_null()


def erase_alone(students: Sequence[StudentId]) -> None:
    """Delete what was written to the families of these students alone: its text and its files may name them."""
    theirs = Audience.select(Audience.announcement).where(Audience.student.in_(students))
    others = Audience.select(SQL("1")).where(
        Audience.announcement == Announcement.id, Audience.student.is_null() | Audience.student.not_in(students)
    )
    alone = Announcement.id.in_(theirs) & ~fn.EXISTS(others)
    Attachment.delete().where(Attachment.announcement.in_(Announcement.select(Announcement.id).where(alone))).execute()
    Announcement.delete().where(alone).execute()


def forget(mailbox: MailboxId, subject: Subject) -> None:
    """Take from a mailbox that may stay what it got, answered and unsubscribed from as a guardian of this subject."""
    within = subject.at_school(Announcement.school) if subject.school else SQL("1 = 1")
    numbers = Announcement.select(Announcement.id).where(within)
    items = SurveyItem.select(SurveyItem.id).join(Survey).where(Survey.announcement.in_(numbers))
    groups = RecipientGroup.select(RecipientGroup.id).where(subject.at_school(RecipientGroup.school))
    Answer.delete().where(Answer.mailbox == mailbox, Answer.item.in_(items)).execute()
    received = (Recipient.mailbox == mailbox) & Recipient.announcement.in_(numbers)
    sharing.part(mailbox, Recipient.select(Recipient.letter).where(received))
    Recipient.delete().where(received).execute()
    GroupMember.delete().where(GroupMember.mailbox == mailbox, GroupMember.group.in_(groups)).execute()
    Unsubscription.delete().where(Unsubscription.mailbox == mailbox, Unsubscription.group.in_(groups)).execute()
