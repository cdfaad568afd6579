"""news@: a staff member, or the board of education, writes an announcement by mail.

Words to plain news@ may be forged: they bring the form. Words in reply to the form become a draft, which comes back
with how many will get it; 「送信」 in reply to that sends it, by the same rules as the button of the page.
"""

from mailgate.addresses.reply import NEW, NewsAddress
from mailgate.ids import AnnouncementId, MailboxId
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.handlers.news import letters
from mailgate.inbox.request_reader import is_subject
from mailgate.inbox.requests import Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school.directory import mailboxes
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import Announcement, AnnouncementKind, AnnouncementState
from mailgate.school.moment import Moment
from mailgate.school.news import authors, by_staff
from mailgate.school.news.attachments import attaching
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.school.news.authors import Author
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import writing as surveys
from mailgate.school.news.surveys.writing import SAFETY_CHECK, SurveyContent
from mailgate.school.news.writing import by_mail, drafts
from mailgate.school.news.writing.drafts import Content
from mailgate.settings import Settings
from mailgate.wording.staff.announcement_form import fills_in, read_announcement, says_cancel, says_send


def begin(context: SenderContext) -> None:
    """Send the form to somebody who may write announcements."""
    try:
        author = _author(context)
    except NotFound:
        context.refuse("no-author")
        return
    letters.send_form(context, author, "new")


def write(context: SenderContext, address: NewsAddress) -> None:
    """Take what was written as a draft, or let the draft go that the letter showed."""
    if not context.has_own_token:
        context.refuse("not-yours")
    elif context.request.unreadable and not context.request.text.strip():
        context.tell_once(context.sender, NotDone.UNREADABLE, address)
    else:
        try:
            _act(context, address)
        except NotFound:
            context.refuse("no-author")
        except Overtaken:
            letters.answer(context, "overtaken", address.announcement)


def _act(context: SenderContext, address: NewsAddress) -> None:
    text = context.request.text
    if address.announcement == NEW:
        _draft(context, _author(context), address)
        return
    author, row = _of(context, address)
    sends = says_send(text, author.own_names)
    if context.request.files and (sends or not text.strip()):
        _add_files(context, author, address)
    elif sends:
        _send(context, author, address)
    elif says_cancel(text, author.own_names):
        _take_back(context, author, row)
    elif fills_in(text):
        _draft(context, author, address)
    else:
        letters.show(context, author, address.announcement, unread=True)


def uploader(at: Moment, request: Request, settings: Settings) -> MailboxId | None:
    """Whose files of a mail are taken in: an author's whose own token it names; None: nobody's."""
    sender, _ = mailboxes.sender(request.sender)
    own = any(
        isinstance(each.address, NewsAddress) and sender and each.address.mailbox == sender.id
        for each in request.actions
    )
    if sender is None or not own or request.authenticated() is Authentication.FAIL:
        return None
    try:
        return by_staff.writer(at, sender.id, settings.news.board).author.mailbox
    except NotFound:
        return None


def _author(context: SenderContext) -> Author:
    """Who the sender is as an author: of their first school, or of the board. Raises NotFound."""
    return by_staff.writer(context.at, context.sender.id, context.settings.news.board).author


def _of(context: SenderContext, address: NewsAddress) -> tuple[Author, Announcement]:
    board = context.settings.news.board
    return authors.of_announcement(context.at, context.sender.id, address.announcement, board)


# -- drafts -------------------------------------------------------------------------------------------


def _draft(context: SenderContext, author: Author, address: NewsAddress) -> None:
    """Write a draft of what was filled in, or change the one that the letter showed; the form comes back."""
    request, language = context.request, context.settings.gateway.language
    form = read_announcement(request.text, language)
    subject = request.subject if is_subject(request.subject) else ""
    meaning = by_mail.meaning(author, form, subject, language, letters.zone_of(context, author))
    problems = meaning.problems
    if meaning.is_clear:
        try:
            letters.show(context, author, _written(context, author, address, meaning.content))
        except Refused as refused:
            problems = tuple(refused.problems)
        else:
            return
    letters.send_form(context, author, "wrong", request.text, problems, meaning.named)


def _written(context: SenderContext, author: Author, address: NewsAddress, content: Content) -> AnnouncementId:
    """The announcement that was written or changed. Raises Refused before anything is written."""
    files, news, number = context.request.new_files, context.settings.news, address.announcement
    attaching.demand(author.school_id, number, files, news)
    if number == NEW:
        number = drafts.create(author, context.request.fingerprint, content)
    else:
        drafts.change(author, number, address.revision, content)
    surveys.ask(author, number, _asked(number, content.kind))
    attaching.change(author, number, AttachmentChange(files.attachments), news)
    return number


def _asked(number: AnnouncementId, kind: AnnouncementKind) -> SurveyContent | None:
    """What an announcement of this kind asks: a safety check its own question, others what a page let them ask."""
    if kind is AnnouncementKind.SAFETY_CHECK:
        return SAFETY_CHECK
    asked = surveys.content_of(number)
    return None if asked == SAFETY_CHECK else asked


def _add_files(context: SenderContext, author: Author, address: NewsAddress) -> None:
    """Add files to the draft that the letter showed; it comes back with their names and is not sent yet."""
    files, number = context.request.new_files, address.announcement
    row = drafts.draft(number, address.revision)
    try:
        attaching.demand(author.school_id, number, files, context.settings.news)
    except Refused as refused:
        letters.send_form(context, author, "wrong", problems=refused.problems)
        return
    attaching.change(author, number, AttachmentChange(files.attachments), context.settings.news)
    drafts.become(row, revision=row.revision + 1)
    letters.show(context, author, number)


def _send(context: SenderContext, author: Author, address: NewsAddress) -> None:
    try:
        releasing.send(author, address.announcement, address.revision)
    except Refused as refused:
        letters.send_form(context, author, "wrong", problems=refused.problems)
        return
    letters.show(context, author, address.announcement)


def _take_back(context: SenderContext, author: Author, row: Announcement) -> None:
    """Discard a draft, or make one again of what has not begun to go."""
    if row.state == AnnouncementState.DRAFT:
        drafts.discard(author, row.id)
        letters.answer(context, "discarded", row.id)
        return
    releasing.undo(author, row.id)
    letters.show(context, author, row.id)
