"""By which channels a letter goes: by mail, and beside it where its reader chose that; by LINE where there is no mail.

What goes by another channel than mail says what happened and where to read it, and nothing of a family: its facts are
the number of a notice or of an announcement, and those of BESIDE_MAIL.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.addresses.line_mailboxes import LINE, LINE_DOMAIN, shown
from mailgate.addresses.push import host_of
from mailgate.ids import MailboxId, NoticeId
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.models import Channel, LineUser, Mailbox, Preference, PushSubscription, Topic

TOPICS: Mapping[str, Topic] = {
    "receipt": Topic.RECEIVED,
    "answer": Topic.CONFIRMED,
    "announcement": Topic.NEWS,
    "told": Topic.NOTICE,
    "taken": Topic.NOTICE,
    "digest": Topic.UNCONFIRMED,
}
"""What letters of a template tell, where that can be chosen to be told by another channel as well."""

BESIDE_MAIL = ("announcement", "round", "first", "waiting")
"""The facts that another channel is told: numbers, whether the school answers for the first time, how many wait."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a letter goes: `recipient` as the channel names them, `domain` for those that share a pace."""

    channel: Channel
    recipient: str
    domain: str


NAMES: Mapping[str, str] = {Channel.LINE: LINE, Channel.PUSH: "Web Push"}
"""What people see instead of a recipient whose name at a channel says nothing to them."""


def shown_recipient(channel: str, recipient: str) -> str:
    """Whom a letter went to, as people see it: an address, or else by what it went."""
    return NAMES.get(channel) or shown(recipient)


def by_mail(mailbox: Mailbox) -> Destination:
    """Where a letter to this mailbox goes by mail."""
    return Destination(Channel.MAIL, mailbox.address, mailbox.canonical.rpartition("@")[2])


def to_line_user(user: str) -> Destination:
    """Where a letter to this user of LINE goes."""
    return Destination(Channel.LINE, user, LINE_DOMAIN)


def destinations(mailbox: Mailbox, template: str) -> list[Destination]:
    """Where a letter of this template goes; nowhere where its reader has blocked us on LINE and has no mail."""
    if is_by_line(mailbox.canonical):
        return elsewhere([mailbox], template).get(mailbox.id, [])
    others = elsewhere([mailbox], template).get(mailbox.id, []) if mailbox.has_preferences else []
    return [by_mail(mailbox), *others]


def elsewhere(mailboxes: Sequence[Mailbox], template: str) -> dict[MailboxId, list[Destination]]:
    """Where a letter of this template goes by other channels than mail, by mailbox. Most people cost no query."""
    alone = [mailbox.id for mailbox in mailboxes if is_by_line(mailbox.canonical)]
    choosing = [mailbox.id for mailbox in mailboxes if mailbox.has_preferences] if template in TOPICS else []
    found: dict[MailboxId, list[Destination]] = {}
    if not alone and not choosing:
        return found
    for mailbox, destination in (*_by_line(alone, choosing, template), *_by_push(choosing, template)):
        found.setdefault(mailbox, []).append(destination)
    return found


def _by_line(
    alone: Sequence[MailboxId], choosing: Sequence[MailboxId], template: str
) -> list[tuple[MailboxId, Destination]]:
    theirs = LineUser.mailbox.in_(alone) | LineUser.mailbox.in_(_chosen(Channel.LINE, choosing, template))
    rows = LineUser.select(LineUser.mailbox, LineUser.user).where(theirs, LineUser.blocked.is_null())
    return [(mailbox, to_line_user(user)) for mailbox, user in rows.order_by(LineUser.linked).tuples()]


def _by_push(choosing: Sequence[MailboxId], template: str) -> list[tuple[MailboxId, Destination]]:
    rows = PushSubscription.select(PushSubscription.mailbox, PushSubscription.id, PushSubscription.endpoint).where(
        PushSubscription.mailbox.in_(_chosen(Channel.PUSH, choosing, template))
    )
    return [
        (mailbox, Destination(Channel.PUSH, str(number), host_of(endpoint)))
        for mailbox, number, endpoint in rows.order_by(PushSubscription.id).tuples()
    ]


def _chosen(channel: Channel, choosing: Sequence[MailboxId], template: str) -> Any:
    """The query for those of these mailboxes that want to be told by this channel what such a letter says."""
    return Preference.select(Preference.mailbox).where(
        Preference.mailbox.in_(choosing), Preference.channel == channel, Preference.topic == TOPICS.get(template)
    )


def facts_beside_mail(facts: Mapping[str, Any], notice: NoticeId | None) -> dict[str, Any]:
    """Of a letter's facts all that another channel than mail is told."""
    about = {} if notice is None else {"notice": notice}
    return about | {name: facts[name] for name in BESIDE_MAIL if name in facts}
