"""news@: a staff member, or the board of education, writes an announcement by mail.

Words to plain news@ may be forged: they bring the form. Words in reply to the form become a draft, which comes back
with how many will get it; 「送信」 in reply to that sends it, by the same rules as the button of the page.
"""

from collections.abc import Sequence
from typing import Any

from mailgate.addresses.reply import NEW, NewsAddress
from mailgate.ids import AnnouncementId, MailboxId
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.request_reader import is_subject
from mailgate.inbox.requests import Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school.directory import mailboxes
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.letters.text_form import problem_facts
from mailgate.school.models import Announcement, AnnouncementKind, AnnouncementState
from mailgate.school.moment import Moment
from mailgate.school.news import authors, by_staff
from mailgate.school.news.attachments import attaching
from mailgate.school.news.attachments.attaching import AttachmentChange
from mailgate.school.news.authors import Author
from mailgate.school.news.sending import releasing
from mailgate.school.news.texts import text_in
from mailgate.school.news.writing import drafts, last_look, naming
from mailgate.school.news.writing.drafts import Content, Text
from mailgate.settings import Settings
from mailgate.wording.staff.announcement_form import AnnouncementForm, read_announcement, says_cancel, says_send


def begin(context: SenderContext) -> None:
    """Send the form to somebody who may write announcements."""
    try:
        author = _author(context)
    except NotFound:
        context.refuse("no-author")
        return
    _send_form(context, author, "new", AnnouncementForm())


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
            _answer(context, "overtaken", address.announcement)


def _act(context: SenderContext, address: NewsAddress) -> None:
    text = context.request.text
    if address.announcement == NEW:
        _draft(context, _author(context), address)
        return
    author, row = _of(context, address)
    if context.request.files and (says_send(text) or not text.strip()):
        _add_files(context, author, address)
    elif says_send(text):
        _send(context, author, address)
    elif says_cancel(text):
        _take_back(context, author, row)
    else:
        _draft(context, author, address)


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
    form = read_announcement(context.request.text)
    subject = form.subject or (context.request.subject if is_subject(context.request.subject) else "")
    targets, unknown = naming.meant(author, form.to)
    kind = AnnouncementKind.EMERGENCY if form.emergency else AnnouncementKind.ORDINARY
    content = Content({"ja": Text(subject, form.body)}, targets, kind, reply_to=author.rules.reply_to)
    if unknown:
        _send_form(context, author, "wrong", form, unknown=unknown)
        return
    try:
        number, revision = _written(context, author, address, content)
    except Refused as refused:
        _send_form(context, author, "wrong", form, refused.problems)
        return
    _show(context, author, number, revision, "draft")


def _written(
    context: SenderContext, author: Author, address: NewsAddress, content: Content
) -> tuple[AnnouncementId, int]:
    """The announcement and its revision. Raises Refused before anything is written."""
    files, news = context.request.new_files, context.settings.news
    attaching.demand(author.school_id, address.announcement, files, news)
    if address.announcement == NEW:
        number, revision = drafts.create(author, context.request.fingerprint, content), 1
    else:
        number = address.announcement
        revision = drafts.change(author, number, address.revision, content)
    attaching.change(author, number, AttachmentChange(files.attachments), news)
    return number, revision


def _add_files(context: SenderContext, author: Author, address: NewsAddress) -> None:
    """Add files to the draft that the letter showed; it comes back with their names and is not sent yet."""
    files, number = context.request.new_files, address.announcement
    row = drafts.draft(number, address.revision)
    try:
        attaching.demand(author.school_id, number, files, context.settings.news)
    except Refused as refused:
        _send_form(context, author, "wrong", AnnouncementForm(), refused.problems)
        return
    attaching.change(author, number, AttachmentChange(files.attachments), context.settings.news)
    drafts.become(row, revision=row.revision + 1)
    _show(context, author, number, row.revision + 1, "draft")


def _send(context: SenderContext, author: Author, address: NewsAddress) -> None:
    try:
        state = releasing.send(author, address.announcement, address.revision)
    except Refused as refused:
        _send_form(context, author, "wrong", AnnouncementForm(), refused.problems)
        return
    _show(context, author, address.announcement, address.revision, state)


def _take_back(context: SenderContext, author: Author, row: Announcement) -> None:
    """Discard a draft, or make one again of what has not begun to go."""
    if row.state == AnnouncementState.DRAFT:
        drafts.discard(author, row.id)
        _answer(context, "discarded", row.id)
        return
    releasing.undo(author, row.id)
    _show(context, author, row.id, row.revision + 1, "draft")


# -- letters ------------------------------------------------------------------------------------------


def _show(context: SenderContext, author: Author, number: AnnouncementId, revision: int, state: str) -> None:
    """Show an announcement as it stands, with how many will get it."""
    row = Announcement.get_by_id(number)
    content = drafts.content_of(row)
    text = text_in(row, row.language)
    look = last_look.look(content.targets)
    _answer(
        context,
        state,
        number,
        NewsAddress(number, context.sender.id, revision),
        kind=row.kind,
        subject=text.subject,
        body=text.body,
        to=naming.called(author, content.targets),
        letters=look.letters,
        suspended=look.suspended,
        unreachable=look.unreachable,
        names=list(look.names),
        files=attaching.facts_of(number),
        approval=author.needs_approval and not (row.kind in drafts.URGENT and author.sends_at_once),
    )


def _send_form(
    context: SenderContext,
    author: Author,
    state: str,
    form: AnnouncementForm,
    problems: Sequence[Problem] = (),
    unknown: Sequence[str] = (),
) -> None:
    _answer(
        context,
        state,
        NEW,
        NewsAddress(NEW, context.sender.id, 0),
        subject=form.subject,
        body=form.body,
        to=list(form.to),
        problems=[problem_facts(problem) for problem in problems],
        unknown=list(unknown),
        examples=naming.examples(author),
        most_files=context.settings.news.files,
    )


def _answer(
    context: SenderContext, state: str, announcement: AnnouncementId, reply: NewsAddress | None = None, **facts: Any
) -> None:
    context.answer("news-form", reply, **NOTHING | facts | {"state": state, "announcement": announcement})


NOTHING: dict[str, Any] = {
    **dict.fromkeys(("problems", "unknown", "examples", "to", "names", "files"), ()),
    **dict.fromkeys(("letters", "suspended", "unreachable"), 0),
    "subject": "",
    "body": "",
    "kind": "ordinary",
    "approval": False,
}
"""The facts of the letter where there is nothing to say of them."""
