"""What staff ask for from their mailbox."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from mailgate.addresses.reply import ConfirmAddress, CorrectAddress, DigestAddress, ReplyAddress, RollCallAddress
from mailgate.ids import NoticeId
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.handlers import anybody
from mailgate.school.desk import digest_replies, digests
from mailgate.school.desk.roll_call import replies
from mailgate.school.directory import duties, people
from mailgate.school.errors import NotFound, Overtaken, Refused, UnclearMail
from mailgate.school.letters import text_form
from mailgate.school.models import State
from mailgate.school.notices import confirmation
from mailgate.school.notices.corrections import by_mail
from mailgate.wording.acknowledgements import is_yes
from mailgate.wording.staff.correction_reply import asks_for_form

_A = TypeVar("_A", bound=ReplyAddress)
_Handler = Callable[[SenderContext, _A], None]


def _in_person(handle: _Handler[_A]) -> _Handler[_A]:
    """Handle a reply only where the letter went to its sender and its words can be read; NotFound is refused."""

    @wraps(handle)
    def handled(context: SenderContext, address: _A) -> None:
        if not _is_for_sender(context) or not _is_readable(context):
            return
        try:
            handle(context, address)
        except NotFound:
            context.refuse("not-yours")

    return handled


@_in_person
def confirm(context: SenderContext, address: ConfirmAddress) -> None:
    """Confirm the notice of the token; what was written goes to the guardians."""
    if asks_for_form(context.request.text):
        _send_correction_form(context, address.notice)
        return
    text = "" if is_yes(context.request.text) else context.request.text
    try:
        confirmation.confirm(context.at, context.sender.id, address.notice, text)
    except Overtaken:
        context.refuse("withdrawn")


@_in_person
def correct(context: SenderContext, address: CorrectAddress) -> None:
    """Correct, withdraw or undo what the form says that came back; what cannot be done brings the form again."""
    try:
        by_mail.act(context.at, context.sender.id, address, context.text)
    except UnclearMail as unclear:
        _send_correction_form(context, address.notice, why=unclear.why)
    except Refused as refused:
        problems = [text_form.problem_facts(problem) for problem in refused.problems]
        _send_correction_form(context, address.notice, problems=problems)
    except Overtaken as overtaken:
        if overtaken.state == State.WITHDRAWN:
            context.refuse("withdrawn")
        else:
            _send_correction_form(context, address.notice, why=("changed-since",))


def offer_correction(context: SenderContext, notice: NoticeId, call: dict[str, Any]) -> None:
    """Offer what came by telephone as the correction of a notice that stands. Raises NotFound."""
    form = by_mail.form_of(context.sender.id, notice)
    context.answer("correction", form.reply, **form.facts, why=[], problems=[], call=call)


def _send_correction_form(
    context: SenderContext,
    notice: NoticeId,
    why: Sequence[str] = (),
    problems: Sequence[dict[str, Any]] = (),
) -> None:
    """Raises NotFound."""
    form = by_mail.form_of(context.sender.id, notice)
    context.answer("correction", form.reply, **form.facts, why=list(why), problems=list(problems), call=None)


def today(context: SenderContext) -> None:
    """Send today's list; somebody who is not staff gets the explanation how all this works."""
    if not people.is_staff(context.sender.id):
        anybody.help_out(context)
    elif context.may_answer():
        duties.mark_back(context.sender.id)
        digests.send_now(context.at, context.sender.id, context.request.thread)


@_in_person
def answer_digest(context: SenderContext, address: DigestAddress) -> None:
    """Confirm the lines of a list, and say what was done and what was not."""
    answer = digest_replies.reply(context.at, context.sender.id, address.digest, context.text)
    context.answer("digest-answer", DigestAddress(answer.digest, context.sender.id), **answer.facts)


@_in_person
def mark_seats(context: SenderContext, address: RollCallAddress) -> None:
    """Compare the empty seats of a classroom with the notices, and ask the families where the teacher wants it."""
    facts = replies.reply(context.at, context.sender.id, address.roll, context.text)
    context.answer("seats-answer", address, **facts)


def _is_readable(context: SenderContext) -> bool:
    """Whether it can be told what was written, if anything was; else that has been said."""
    if context.request.unreadable and not context.request.text.strip():
        context.tell_once(context.sender, NotDone.UNREADABLE, context.action.address)
        return False
    return True


def _is_for_sender(context: SenderContext) -> bool:
    """Whether the letter that is answered went to the sender, who is there then; else that has been refused."""
    if not context.has_own_token:
        context.refuse("not-yours")
        return False
    duties.mark_back(context.sender.id)
    return True
