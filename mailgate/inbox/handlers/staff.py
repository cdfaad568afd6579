"""What staff ask for from their mailbox."""

from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers import anybody
from mailgate.school.desk import digest_replies, digests, overview, roll_call
from mailgate.school.directory import duties
from mailgate.school.errors import NotFound, Overtaken
from mailgate.school.ids import DigestId, NoticeId, RollId
from mailgate.school.notices import confirming
from mailgate.school.notices.by_mail import Text


def confirm(context: SenderContext) -> None:
    """Confirm the notice of the token; what was written goes to the guardians."""
    notice = _named(context)
    if notice is None:
        return
    try:
        confirming.confirm(context.at, context.sender.id, NoticeId(notice), context.request.text)
    except NotFound:
        context.refuse("not-yours")
    except Overtaken:
        context.refuse("withdrawn")


def today(context: SenderContext) -> None:
    """Today's list; who is not staff is told how all this works."""
    if not overview.is_staff(context.sender.id):
        anybody.help_out(context)
    elif context.may_answer():
        duties.mark_back(context.sender.id)
        digests.send_now(context.at, context.sender.id, context.request.thread)


def answer_list(context: SenderContext) -> None:
    """Confirm the lines of a list, and say what was done and what was not."""
    digest = _named(context)
    if digest is None:
        return
    try:
        answer = digest_replies.reply(
            context.at, context.sender.id, DigestId(digest), Text(context.request.text, context.request.whole)
        )
    except NotFound:
        context.refuse("not-yours")
        return
    context.answer("digest-answer", ("digest", (answer.digest, context.sender.id)), **answer.facts)


def mark_seats(context: SenderContext) -> None:
    """Compare the empty seats of a classroom with the notices, and ask the families where that is wanted."""
    roll = _named(context)
    if roll is None:
        return
    try:
        facts = roll_call.reply(context.at, context.sender.id, RollId(roll), context.request.text)
    except NotFound:
        context.refuse("not-yours")
        return
    context.answer("seats-answer", ("seats", (roll, context.sender.id)), **facts)


def _named(context: SenderContext) -> int | None:
    """What the token names, if it was made for whoever wrote; None where that has been refused."""
    if context.action.numbers is None:
        context.refuse("bad-address")
        return None
    named, mailbox = context.action.numbers
    if mailbox != context.sender.id:
        context.refuse("not-yours")
        return None
    duties.mark_back(context.sender.id)
    return named
