"""What follows from what happened in the chat: each event has its effect once, however often and late it comes."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from mailgate.school import limits
from mailgate.school.access import login_letters
from mailgate.school.access.line import enrolling, linking, users
from mailgate.school.access.line.answers import answer
from mailgate.school.access.line.events import ChatEvent, Happening
from mailgate.school.access.login_letters import LoginRequest
from mailgate.school.directory import mailboxes
from mailgate.school.letters.channels import to_line_user
from mailgate.school.letters.line import blocking
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.words.hours import hour


def receive(at: Moment, events: Sequence[ChatEvent], settings: Settings) -> None:
    """Do what these events ask for, in the order in which they happened: one unit of work."""
    for event in sorted(events, key=lambda each: each.happened):
        if limits.first_time(at, f"line {event.id}"):
            _HANDLERS[event.happening](at, event, settings)


# -- logging in ---------------------------------------------------------------------------------------


def _log_in(at: Moment, event: ChatEvent, settings: Settings) -> None:
    """Send the link and the passcode; a user who is linked to no mailbox is told how to be."""
    row = users.find(event.user)
    if row is None:
        number = enrolling.waits(event.user)
        answer(at, event, "enrol-office" if number else "unlinked", {"number": number})
    elif mailboxes.is_former(row.mailbox_id):
        answer(at, event, "former", mailbox=row.mailbox)
    else:
        _send_login(at.of(row.mailbox_id, row.mailbox.address), event, row.mailbox, settings)


def _send_login(at: Moment, event: ChatEvent, mailbox: Mailbox, settings: Settings) -> None:
    asked = LoginRequest(is_proven=True, to=to_line_user(event.user), reply_token=event.reply_token)
    if login_letters.send(at, mailbox, asked, settings) is None:
        end = login_letters.latest_end(at, mailbox.id)
        until = dt.datetime.fromtimestamp(end or at.now, settings.gateway.time_zone)
        answer(at, event, "used-up", {"until": hour(until.time())}, mailbox)


# -- coming and going ---------------------------------------------------------------------------------


def _follow(at: Moment, event: ChatEvent, _: Settings) -> None:
    blocking.heard_again(at, event.user)
    users.is_back(event.user, event.happened)
    row = users.find(event.user)
    answer(at, event, "menu" if row else "welcome", mailbox=row.mailbox if row else None)


def _unfollow(at: Moment, event: ChatEvent, _: Settings) -> None:
    """Nothing reaches them any more; unless it comes late, and they have come back since."""
    row = users.find(event.user)
    if row and event.happened >= row.linked:
        blocking.blocked(at, event.user)


# -- what is said -------------------------------------------------------------------------------------


def _saying(template: str) -> Callable[[Moment, ChatEvent, Settings], None]:
    """The handler that answers with this template, and does nothing else."""

    def say(at: Moment, event: ChatEvent, _: Settings) -> None:
        row = users.find(event.user)
        answer(at, event, template, mailbox=row.mailbox if row else None)

    return say


Handler = Callable[[Moment, ChatEvent, Settings], None]

_HANDLERS: Mapping[Happening, Handler] = {
    Happening.FOLLOWED: _follow,
    Happening.UNFOLLOWED: _unfollow,
    Happening.LOGIN_ASKED: _log_in,
    Happening.LINK_ASKED: linking.offer,
    Happening.UNLINK_ASKED: linking.unlink,
    Happening.LEAVE_ASKED: linking.leave,
    Happening.LINKED: linking.link,
    Happening.CODE_TYPED: enrolling.take_code,
    Happening.DATE_TYPED: enrolling.take_date,
    Happening.ABSENCE_SAID: _saying("absence"),
    Happening.SAID: _saying("menu"),
}
