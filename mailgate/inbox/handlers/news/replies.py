"""What people ask for about announcements by replying."""

from collections.abc import Sequence

from mailgate.addresses.reply import ApproveAddress, RespondAddress
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.handlers import asking
from mailgate.school.directory import families
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.letters.text_form import problem_facts
from mailgate.school.models import Announcement, AnnouncementKind
from mailgate.school.news import authors, replies
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import answering, by_reply
from mailgate.school.news.texts import text_in
from mailgate.school.notices import by_mail
from mailgate.wording.acknowledgements import is_acknowledgement
from mailgate.wording.staff.approval_reply import approves, decides_nothing


def approve(context: SenderContext, address: ApproveAddress) -> None:
    """Let an announcement go, or send it back with what was written; courtesies alone change nothing."""
    if not context.has_own_token:
        context.refuse("not-yours")
        return
    text = context.request.text.strip()
    if not text:
        context.tell_once(context.sender, NotDone.UNREADABLE, address)
        return
    problems: Sequence[Problem] = ()
    try:
        outcome = _settle(context, address, text)
    except NotFound:
        context.refuse("not-yours")
        return
    except Refused as refused:
        outcome, problems = "refused", refused.problems
    said = [problem_facts(problem) for problem in problems]
    context.answer("news-answer", outcome=outcome, problems=said, announcement=address.announcement)


def _settle(context: SenderContext, address: ApproveAddress, text: str) -> str:
    """What became of it: approved, sent-back, undecided, or overtaken where it is not what the letter showed any more.

    Raises NotFound, and Refused where it cannot go as it is.
    """
    board = context.settings.news.board
    author, row = authors.of_announcement(context.at, context.sender.id, address.announcement, board)
    try:
        if approves(text, author.own_names):
            releasing.approve(author, row.id, address.revision)
            return "approved"
        if decides_nothing(text, author.own_names):
            return "undecided"
        releasing.send_back(author, row.id, address.revision, text)
    except Overtaken:
        return "overtaken"
    return "sent-back"


def respond(context: SenderContext, address: RespondAddress) -> None:
    """Take it that an announcement was read; what was written goes on to the school."""
    if not context.has_own_token:
        context.refuse("not-yours")
        return
    try:
        row = replies.mark_read(context.at, context.sender, address.announcement)
    except NotFound:
        context.refuse("news-gone")
        return
    if context.request.unreadable and not context.request.text.strip():
        context.tell_once(context.sender, NotDone.UNREADABLE, address)
    elif context.request.text.strip():
        _take_words(context, row)


def _take_words(context: SenderContext, row: Announcement) -> None:
    """Let words answer what the announcement asks, or let the school read them."""
    if answering.find(row.id):
        _answer(context, row)
    elif not is_acknowledgement(context.request.text, families.load(context.sender.id).names):
        _pass_on(context, row)


def _answer(context: SenderContext, row: Announcement) -> None:
    """Answer a survey; what is not clear is asked back, and an absence from school that it tells of is asked about.

    In an answer to a safety check nothing is an absence: who cannot move may need help, which a person reads at once.
    """
    result = by_reply.act(context.at, context.sender, row.id, context.text, context.sender.language)
    is_check = row.kind == AnnouncementKind.SAFETY_CHECK
    is_unclear = result.outcome == "unclear"
    if result.outcome == "nothing":
        return
    if result.tells_of_absence and _asks_about_absence(context, row if is_unclear else None) and is_unclear:
        return
    if is_check and row.reply_to and result.needs_person:
        replies.pass_on(context.at, row, context.sender, context.request.text, context.request.thread)
    context.answer("survey-answer", RespondAddress(row.id, context.sender.id), **result.facts)


def _pass_on(context: SenderContext, row: Announcement) -> None:
    """Let the school read what was written; where it tells of an absence, that is asked about, and not sent yet."""
    asks = _asks_about_absence(context)
    if row.reply_to or not asks:
        replies.pass_on(context.at, row, context.sender, context.request.text, context.request.thread)


def _asks_about_absence(context: SenderContext, unanswered: Announcement | None = None) -> bool:
    """Ask about an absence that a reply tells of; whether it tells of one.

    The question names the announcement whose survey the reply has not answered, since it may have meant that.
    """
    family = families.load(context.sender.id)
    unsent = by_mail.unsent(context.at, family, context.text, "announcement") if family.students else None
    if unsent:
        asking.ask(context, family, unsent, _unanswered(context, unanswered))
    return unsent is not None


def _unanswered(context: SenderContext, announcement: Announcement | None) -> asking.UnansweredSurvey | None:
    if announcement is None:
        return None
    return asking.UnansweredSurvey(announcement.id, text_in(announcement, context.sender.language).subject)
