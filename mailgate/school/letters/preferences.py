"""What a person chose to be told by LINE or by notes on a screen, beside the mail. At first it is nothing."""

from collections.abc import Collection

from mailgate.ids import MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.models import Channel, Mailbox, Preference, Topic
from mailgate.school.moment import Moment

OF_GUARDIANS = (Topic.RECEIVED, Topic.CONFIRMED, Topic.NEWS)
OF_STAFF = (Topic.NOTICE, Topic.UNCONFIRMED, Topic.NEWS)


def offered(mailbox: MailboxId) -> tuple[Topic, ...]:
    """The topics that there are for this person: a guardian's, a staff member's, or both."""
    of_guardian = OF_GUARDIANS if people.students_of(mailbox) else ()
    of_staff = OF_STAFF if people.is_staff(mailbox) else ()
    return tuple(dict.fromkeys((*of_guardian, *of_staff)))


def chosen(mailbox: MailboxId) -> set[tuple[Channel, Topic]]:
    """The topics that this mailbox is told, with the channel."""
    rows = Preference.select(Preference.channel, Preference.topic).where(Preference.mailbox == mailbox)
    return {(Channel(channel), Topic(topic)) for channel, topic in rows.tuples()}


def chosen_by(channel: Channel, mailbox: MailboxId) -> frozenset[Topic]:
    """The topics that this mailbox is told by this channel."""
    return frozenset(topic for by, topic in chosen(mailbox) if by is channel)


def choose(at: Moment, mailbox: MailboxId, channel: Channel, topics: Collection[Topic]) -> None:
    """From now on this mailbox is told these topics by this channel, and no others."""
    _replace(mailbox, channel, topics)
    record(at, Event.PREFERENCES_CHANGED, of=Mailbox.get_by_id(mailbox))


def forget(mailbox: MailboxId, channel: Channel) -> None:
    """Nothing reaches this mailbox by this channel any more: what it chose there is gone."""
    _replace(mailbox, channel, ())


def _replace(mailbox: MailboxId, channel: Channel, topics: Collection[Topic]) -> None:
    Preference.delete().where(Preference.mailbox == mailbox, Preference.channel == channel).execute()
    for topic in topics:
        Preference.create(mailbox=mailbox, channel=channel, topic=topic)
    _note(mailbox)


def copy(one: MailboxId, other: MailboxId) -> None:
    """The other mailbox is told all that this one chose, beside what it chose itself."""
    rows = [{"mailbox": other, "channel": channel, "topic": topic} for channel, topic in chosen(one)]
    if rows:
        Preference.insert_many(rows).on_conflict_ignore().execute()
        _note(other)


def _note(mailbox: MailboxId) -> None:
    any_left = Preference.select().where(Preference.mailbox == mailbox).exists()
    Mailbox.update(has_preferences=any_left).where(Mailbox.id == mailbox).execute()
