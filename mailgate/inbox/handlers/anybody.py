"""What everybody with a registered mailbox may ask for: a login letter, and help."""

import datetime as dt

from mailgate.inbox.context import NotDone, SenderContext
from mailgate.inbox.handlers import asking
from mailgate.inbox.requests import LONGEST_TO_LOGIN
from mailgate.school.access import login_letters
from mailgate.school.access.login_letters import LoginRequest
from mailgate.school.directory import families
from mailgate.school.notices import by_mail
from mailgate.words.hours import hour


def log_in(context: SenderContext) -> None:
    """Send a link and a passcode; words that may be a notice come back as one that has not been sent."""
    may_be_notice = context.request.may_be_notice and not context.is_over_cap
    family = families.load(context.sender.id) if may_be_notice and context.text.own_words().strip() else None
    unsent = by_mail.unsent(context.at, family, context.text, "no-token") if family and family.students else None
    if family and unsent:
        asking.ask(context, family, unsent)
    else:
        send_login_letter(context)


def _has_words(context: SenderContext) -> bool:
    """Whether something was written to us; of a long text it is enough to see that there is one."""
    text = context.request.text.strip()
    return len(text) > LONGEST_TO_LOGIN or bool(text and context.text.own_words().strip())


def send_login_letter(context: SenderContext) -> None:
    """Send a link and a passcode; beyond the cap say once until when the last one works."""
    has_words = _has_words(context) and not context.request.only_subject
    written_in = asking.written_in(context) if has_words and context.request.may_be_notice else ""
    asked = LoginRequest(context.request.thread, context.is_proven, has_words, written_in)
    if not login_letters.send(context.at, context.sender, asked, context.settings):
        end = login_letters.latest_end(context.at, context.sender.id)
        zone = context.settings.gateway.time_zone
        until = hour(dt.datetime.fromtimestamp(end, zone).time()) if end else ""
        context.tell_once(context.sender, NotDone.LOGIN_CAP, until=until)


def help_out(context: SenderContext) -> None:
    """Explain how all this works."""
    context.answer("help")


def answer_bad_address(context: SenderContext) -> None:
    """Say that the token in the address is cut or foreign, and how to go on."""
    context.refuse("bad-address")
