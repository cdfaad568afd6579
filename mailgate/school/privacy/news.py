"""What the announcements of schools hold of a family, for the export of its data."""

from typing import Any

from mailgate.school.models import (
    Announcement,
    AnnouncementText,
    Answer,
    Attachment,
    GroupMember,
    Mailbox,
    Recipient,
    RecipientGroup,
    Survey,
    SurveyItem,
    Unsubscription,
)
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
    files = Attachment.select(*_WITHOUT_CONTENT).where(Attachment.announcement == announcement.id)
    return {
        **shown(announcement),
        **shown(row),
        "texts": [shown(text) for text in texts.order_by(AnnouncementText.language)],
        "attachments": [shown(file) for file in files.order_by(Attachment.position)],
        "surveys": [
            _survey(survey, mailbox) for survey in Survey.select().where(Survey.announcement == announcement.id)
        ],
    }


_WITHOUT_CONTENT = [Attachment.name, Attachment.media_type, Attachment.size, Attachment.expires]


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
