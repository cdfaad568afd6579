"""What people ask for about announcements by replying."""

from mailgate.inbox.context import NotDone, SenderContext
from mailgate.reply_address import ApproveAddress
from mailgate.school.errors import NotFound, Overtaken
from mailgate.school.news import authors
from mailgate.school.news.sending import releasing
from mailgate.wording.staff.approval_reply import approves


def approve(context: SenderContext, address: ApproveAddress) -> None:
    """Let an announcement go, or send it back with what was written."""
    if not context.has_own_token:
        context.refuse("not-yours")
        return
    text = context.request.text.strip()
    if not text:
        context.tell_once(context.sender, NotDone.UNREADABLE, address)
        return
    try:
        context.answer("news-answer", outcome=_settle(context, address, text), announcement=address.announcement)
    except NotFound:
        context.refuse("not-yours")


def _settle(context: SenderContext, address: ApproveAddress, text: str) -> str:
    """What became of it: approved, sent-back, or overtaken where it is not what the letter showed any more."""
    board = context.settings.news.board
    author, row = authors.of_announcement(context.at, context.sender.id, address.announcement, board)
    try:
        if approves(text):
            releasing.approve(author, row.id, address.revision)
            return "approved"
        releasing.send_back(author, row.id, address.revision, text)
    except Overtaken:
        return "overtaken"
    return "sent-back"
