"""Takes back what waits for somebody who needs it no more: repetitions, once they read; reminders, once it is answered.

A letter in a courier's hands may still go, and is not tried again.
"""

from collections.abc import Callable

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.letters import bulk


def after_reading(announcement: AnnouncementId, mailbox: MailboxId) -> None:
    """The owner of this mailbox has read it: no repetition goes there any more."""
    _take_back(announcement, mailbox, lambda number: number > 0)


def after_answering(announcement: AnnouncementId, mailbox: MailboxId, is_answered: Callable[[], bool]) -> None:
    """Something was answered: no reminder goes there any more where all of it `is_answered` now.

    That is asked only where a reminder waits, since it costs more than to look for one.
    """
    _take_back(announcement, mailbox, lambda number: number < 0 and is_answered())


def _take_back(announcement: AnnouncementId, mailbox: MailboxId, is_over: Callable[[int], bool]) -> None:
    bulk.take_back(mailbox, lambda facts: facts["announcement"] == announcement and is_over(facts.get("round", 0)))
