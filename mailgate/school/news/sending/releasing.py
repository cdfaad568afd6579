"""Lets an announcement go: approval where the school wants it, then at its hour; and takes it back or stops it.

Ordinary ones wait UNDO_SECONDS, in which their author can take them back. Urgent ones go at once.
"""

from mailgate.ids import AnnouncementId
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import ActKind, Announcement, AnnouncementState
from mailgate.school.moment import Moment
from mailgate.school.news import audiences
from mailgate.school.news.authors import Author
from mailgate.school.news.sending import approval_letters
from mailgate.school.news.surveys import answering
from mailgate.school.news.writing import drafts, history
from mailgate.school.news.writing.drafts import URGENT

UNDO_SECONDS = 60
LONGEST_WHY = 2_000

RELEASED = frozenset(state for state in AnnouncementState if state is not AnnouncementState.DRAFT)


def send(author: Author, announcement: AnnouncementId, revision: int) -> AnnouncementState:
    """Send a draft that its author saw at `revision`, or submit it for approval; what it is now.

    A second press changes nothing. Raises NotFound where the author may no longer write to all whom it is for,
    Overtaken where the draft was changed meanwhile, or Refused where it is for nobody, its deadline is over, or replies
    would go to somebody who is not of the school any more.
    """
    row = drafts.held(announcement)
    if row.revision != revision:
        raise Overtaken(row.state)
    if row.state in RELEASED:
        return AnnouncementState(row.state)
    _demand(author, row)
    if not author.needs_approval:
        return _schedule(author, row, ActKind.SCHEDULED)
    if row.kind in URGENT and author.sends_at_once:
        return _schedule(author, row, ActKind.SENT_AT_ONCE)
    return _submit(author, row)


def approve(author: Author, announcement: AnnouncementId, revision: int) -> AnnouncementState:
    """Approve what somebody submitted, as this person saw it at `revision`. A second press changes nothing.

    Raises NotFound where they do not approve here, Overtaken where it is not this any more, and Refused as `send`.
    """
    row = _submitted(author, announcement, revision)
    if row.approver_id is not None:
        return AnnouncementState(row.state)
    _demand(author, row)
    drafts.become(row, approver=author.mailbox, approved=author.at.now)
    return _schedule(author, row, ActKind.APPROVED)


def send_back(author: Author, announcement: AnnouncementId, revision: int, why: str) -> None:
    """Give what was submitted back to its author, as a draft, with the reason. Raises NotFound or Overtaken.

    Of the reason LONGEST_WHY characters are kept.
    """
    why = why[:LONGEST_WHY]
    row = _submitted(author, announcement, revision)
    if row.state != AnnouncementState.WAITING:
        raise Overtaken(row.state)
    drafts.become(row, state=AnnouncementState.DRAFT, revision=revision + 1)
    history.note(author.at, row, ActKind.SENT_BACK, author.name, why=why)
    approval_letters.tell_sent_back(author, row, why)


def undo(author: Author, announcement: AnnouncementId) -> None:
    """Make it a draft again, which has to be sent anew. Raises Overtaken where its first letters are on their way."""
    row = drafts.held(announcement)
    if row.state not in {AnnouncementState.SCHEDULED, AnnouncementState.WAITING}:
        raise Overtaken(row.state)
    drafts.become(
        row,
        state=AnnouncementState.DRAFT,
        revision=row.revision + 1,
        due=None,
        undo_until=None,
        approver=None,
        approved=None,
    )
    history.note(author.at, row, ActKind.UNDONE, author.name)


def stop(author: Author, announcement: AnnouncementId) -> None:
    """Stop all letters that have not gone yet, and all repetitions. A second press changes nothing.

    Raises Overtaken where it has not begun to go: then it can be undone.
    """
    row = drafts.held(announcement)
    if row.state == AnnouncementState.STOPPED:
        return
    if row.state not in {AnnouncementState.SENDING, AnnouncementState.SENT}:
        raise Overtaken(row.state)
    drafts.become(row, state=AnnouncementState.STOPPED, due=author.at.now, cursor=0)
    history.note(author.at, row, ActKind.STOPPED, author.name)


# -- steps --------------------------------------------------------------------------------------------


def _demand(author: Author, row: Announcement) -> None:
    """Look again at what may have changed since the draft was written: duties, the audience, the hour."""
    if not author.covers_all(row):
        raise NotFound
    if not audiences.is_anybody(audiences.targets_of(row.id)):
        raise Refused([Problem("audience", "news-nobody")])
    survey = answering.find(row.id)
    if survey and survey.deadline is not None and survey.deadline <= max(row.send_at or 0, author.at.now):
        raise Refused([Problem("deadline", "survey-deadline-past")])
    if row.reply_to and not author.may_name_for_replies(row.reply_to):
        raise Refused([Problem("reply", "news-reply-wrong")])


def _submitted(author: Author, announcement: AnnouncementId, revision: int) -> Announcement:
    if not author.approves:
        raise NotFound
    row = drafts.held(announcement)
    is_settled = row.approver_id == author.mailbox
    if row.revision != revision or not (row.state == AnnouncementState.WAITING or is_settled):
        raise Overtaken(row.state)
    return row


def _submit(author: Author, row: Announcement) -> AnnouncementState:
    drafts.become(row, state=AnnouncementState.WAITING)
    history.note(author.at, row, ActKind.SUBMITTED, author.name)
    approval_letters.ask(author, row)
    return AnnouncementState.WAITING


def _schedule(author: Author, row: Announcement, act: ActKind) -> AnnouncementState:
    undo_until, due = _hours(author.at, row)
    drafts.become(row, state=AnnouncementState.SCHEDULED, undo_until=undo_until, due=due)
    history.note(author.at, row, act, author.name)
    return AnnouncementState.SCHEDULED


def _hours(at: Moment, row: Announcement) -> tuple[int | None, int]:
    """Until when it can be undone at least, and when it goes."""
    wanted = max(row.send_at or at.now, at.now)
    if row.kind in URGENT:
        return None, wanted
    return at.now + UNDO_SECONDS, max(wanted, at.now + UNDO_SECONDS)
