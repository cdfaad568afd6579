"""Browsers in which people want notes, beside the mail: made by a tap there, ended by hand or by the push service.

A mailbox may have several, and one browser may serve two people who share it.
"""

from dataclasses import dataclass

from mailgate.ids import MailboxId, PushSubscriptionId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, PushSubscription
from mailgate.school.moment import DAY, Moment

MOST = 10
"""How many browsers one mailbox may have; more are a mistake, or somebody who fills the disk."""


class TooManyBrowsers(Exception):
    """This mailbox has notes in as many browsers as it may."""


@dataclass(frozen=True, slots=True)
class NewSubscription:
    """What a browser gave as somebody subscribed in it (see `models.PushSubscription`)."""

    endpoint: str
    p256dh: str
    auth: str
    device: str


def subscribe(at: Moment, mailbox: MailboxId, browser: NewSubscription, vapid: str) -> None:
    """Let this mailbox have notes in this browser, made for the public key `vapid`; once more renews its keys.

    Raises TooManyBrowsers.
    """
    given = {"p256dh": browser.p256dh, "auth": browser.auth, "device": browser.device, "vapid": vapid}
    same = (PushSubscription.mailbox == mailbox, PushSubscription.endpoint == browser.endpoint)
    if not PushSubscription.update(**given).where(*same).execute():
        if len(of_mailbox(mailbox)) >= MOST:
            raise TooManyBrowsers
        PushSubscription.create(mailbox=mailbox, endpoint=browser.endpoint, created=at.now, **given)
    record(at, Event.PUSH_SUBSCRIBED)


def of_mailbox(mailbox: MailboxId) -> list[PushSubscription]:
    """The subscriptions of a mailbox, the newest first."""
    rows = PushSubscription.select().where(PushSubscription.mailbox == mailbox)
    return list(rows.order_by(PushSubscription.id.desc()))


def end(at: Moment, mailbox: MailboxId, number: PushSubscriptionId) -> None:
    """End one of this mailbox's own subscriptions. Raises NotFound."""
    own = (PushSubscription.id == number, PushSubscription.mailbox == mailbox)
    if not PushSubscription.delete().where(*own).execute():
        raise NotFound
    record(at, Event.PUSH_ENDED)


# -- what push services say ---------------------------------------------------------------------------


def find(number: PushSubscriptionId) -> PushSubscription | None:
    """The subscription of this number, if it is not over."""
    return PushSubscription.select().where(PushSubscription.id == number).first()  # type: ignore[no-any-return]


def is_worth_noting(subscription: PushSubscription, now: int) -> bool:
    """Whether a note that was taken changes what is known: the day is kept, not each note."""
    return (subscription.succeeded or 0) <= now - DAY


def note_success(at: Moment, number: PushSubscriptionId) -> None:
    """The push service has taken a note."""
    PushSubscription.update(succeeded=at.now).where(PushSubscription.id == number).execute()


def note_end(at: Moment, number: PushSubscriptionId) -> None:
    """No note reaches this browser any more: its owner is told by mail, once."""
    subscription = find(number)
    if subscription is None:
        return
    owner = Mailbox.get_by_id(subscription.mailbox_id)
    subscription.delete_instance()
    record(at, Event.PUSH_GONE, of=owner)
    outbox.enqueue(at, [outbox.Outgoing(owner, "push-ended", {"device": subscription.device})])
