"""What guardians ask for from their mailbox beside logging in: notices, and changes of those that stand."""

from dataclasses import replace

from mailgate.addresses.reply import AnswerAddress, ChangeAddress, NoticeAddress, RecoveryAddress
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.handlers import anybody, asking
from mailgate.school.attendance.suspensions import reports
from mailgate.school.directory import families
from mailgate.school.directory.families import Family
from mailgate.school.errors import NotFound, Overtaken, Refused, UnclearMail
from mailgate.school.models import State
from mailgate.school.notices import by_mail, receipt_replies
from mailgate.school.notices.conversation import answers, kept, whole_form
from mailgate.school.notices.conversation.kept import Conversation
from mailgate.school.notices.conversation.reading.staying import Declined
from mailgate.school.notices.questions import Asked
from mailgate.wording.acknowledgements import beside_yes, is_acknowledgement

REFUSALS = {
    State.CONFIRMED: "confirmed",
    State.WITHDRAWN: "already-withdrawn",
    State.SUBMITTED: "changed-since",
}
"""What is said of a notice that is not any more as its writer knew it, by its state."""


def answer_bad_address(context: SenderContext) -> None:
    """Ask about a notice that came straight to notice@, or with a token that is cut or foreign; it acts on nothing."""
    family = families.load(context.sender.id)
    if not family.students:
        context.refuse("no-students")
    elif context.text.is_empty() and context.request.unreadable:
        asking.ask(context, family, UnclearMail("unreadable"))
    elif context.action.tag:
        _ask_unsent(context, family, "bad-address")
    elif context.text.is_empty():
        anybody.send_login_letter(context)
    else:
        _ask_unsent(context, family, "no-token")


def notice(context: SenderContext, address: NoticeAddress) -> None:
    """Take a notice that was written in a mail; what is not understood or refused comes back as the form."""
    family = families.load(context.sender.id)
    if not family.students:
        context.refuse("no-students")
    elif not context.has_own_token:
        _ask_unsent(context, family, "not-yours")
    elif context.text.is_empty() and context.request.unreadable:
        asking.ask(context, family, UnclearMail("unreadable"))
    elif context.text.is_empty():
        anybody.send_login_letter(context)  # an empty reply to an old login letter wants a new one
    elif family.school_day(context.at).day > address.last_day:
        _ask_unsent(context, family, "expired")
    else:
        _act(context, family)


def _ask_unsent(context: SenderContext, family: Family, why: str) -> None:
    """Ask about a notice whose address does not take it."""
    unsent = by_mail.unsent(context.at, family, context.text, why)
    asking.ask(context, family, unsent or UnclearMail(why))


def _act(context: SenderContext, family: Family) -> None:
    asking.speak_as_written(context)
    try:
        by_mail.act(context.at, family, context.text, context.request.fingerprint)
    except UnclearMail as unclear:
        if context.request.only_subject and unclear.why == ("not-a-notice",):
            anybody.send_login_letter(context)
        else:
            asking.ask(context, family, unclear)
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])


def answer(context: SenderContext, address: AnswerAddress) -> None:
    """Take the answer to a question; what does not answer it brings the question once more, and then the form."""
    family = families.load(context.sender.id)
    if not family.students:
        context.refuse("no-students")
    elif not context.has_own_token:
        _pass_on(context, family, address)
    elif context.text.is_empty() and context.request.unreadable:
        asking.ask(context, family, UnclearMail("unreadable"))
    elif not (conversation := kept.conversation_at(context.at, family, address, context.request.cipher)):
        _ask_unsent(context, family, "expired")
    elif whole_form.student_of(conversation.asked):
        _fill_in(context, family, conversation.asked)
    else:
        _answer(context, family, conversation)


def _fill_in(context: SenderContext, family: Family, asked: Asked) -> None:
    """Take what answers a form, as of the mail that it was asked about; what names nobody is about whom that named."""
    if context.text.is_empty():
        anybody.send_login_letter(context)
        return
    asking.speak_as_written(context)
    minutes = answers.minutes_over(context.at, family, asked.first)
    context = replace(context, at=answers.as_of_first(context.at, family, asked.first))
    theirs = whole_form.answering(context.at, family, asked, context.text)
    try:
        by_mail.act(context.at, theirs, context.text, context.request.fingerprint)
    except UnclearMail as unclear:
        if theirs is not family:
            words = whole_form.below_name(asked, context.request.text)
            context = replace(context, request=replace(context.request, text=words))
        asking.ask(context, family, unclear, minutes=minutes)
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])


def _pass_on(context: SenderContext, family: Family, address: AnswerAddress) -> None:
    """Ask another guardian of the same students in their own letter; what they wrote acts on nothing."""
    conversation = kept.conversation_at(context.at, family, address, context.request.cipher)
    if (
        conversation is None
        or whole_form.student_of(conversation.asked)
        or not asking.send_question(context, family, answers.asked_anew(context.at, family, conversation, context.text))
    ):
        _ask_unsent(context, family, "not-yours")


def _answer(context: SenderContext, family: Family, conversation: Conversation) -> None:
    asking.speak_as_written(context, conversation.asked.language)
    try:
        answers.act(context.at, family, conversation, context.text, context.request.fingerprint)
    except answers.Unanswered as unanswered:
        _ask_again(context, family, unanswered.asked)
    except Declined:
        context.refuse("not-sent")
    except answers.AlreadyAnswered:
        context.refuse("already-sent")
    except UnclearMail as unclear:
        asking.ask(context, family, unclear, minutes=answers.minutes_over(context.at, family, conversation.asked.first))
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])


def _ask_again(context: SenderContext, family: Family, asked: Asked) -> None:
    again = replace(asked, times=asked.times + 1)
    if again.times > answers.MOST_TIMES or not asking.send_question(context, family, again):
        asking.send_form(context, family, UnclearMail("unanswered"))


def change(context: SenderContext, address: ChangeAddress) -> None:
    """Withdraw or change what a receipt says, while nobody has confirmed it."""
    if not context.has_own_token:
        context.refuse("not-your-receipt")
        return
    family = families.load(context.sender.id)
    if _asks_for_nothing(context, family):
        return
    try:
        receipt_replies.act(context.at, family, address, context.text, context.request.fingerprint)
    except NotFound:
        context.refuse("not-your-receipt")
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])
    except UnclearMail as unclear:
        asking.ask(context, family, unclear)


def _asks_for_nothing(context: SenderContext, family: Family) -> bool:
    """Whether a reply to a receipt only thanks for it or says that it is right: all stands, and nothing is to say."""
    words = context.text.own_words()
    is_well = is_acknowledgement(words, family.names) or beside_yes(words, family.names) == ""
    return is_well and not context.text.form_inside()


def recovery(context: SenderContext, address: RecoveryAddress) -> None:
    """Take down how an illness went; what cannot be taken is asked once more."""
    if not context.has_own_token:
        context.refuse("not-yours")
    elif context.request.unreadable and not context.request.text.strip():
        context.tell_once(context.sender, NotDone.UNREADABLE, address)
    else:
        _report(context, address)


def _report(context: SenderContext, address: RecoveryAddress) -> None:
    try:
        reports.report_by_mail(context.at, context.sender.id, address.suspension, context.text)
    except NotFound:
        context.refuse("not-yours")
    except Refused as refused:
        if context.may_answer():
            reports.ask_again(context.at, context.sender, address.suspension, refused)
