"""People who subscribe on their telephones, and how many subscriptions there are."""

from support import RunningGateway
from support.people import Person
from support.push.device import Device

from mailgate.keys.vapid import read_vapid_key
from mailgate.school.letters import preferences
from mailgate.school.letters.push import subscriptions
from mailgate.school.models import Channel, Mailbox, PushSubscription, Topic


async def subscribes(gateway: RunningGateway, person: Person, device: Device, *topics: Topic) -> None:
    """This person wants to be told these topics on this device."""
    vapid = read_vapid_key(gateway.dependencies.settings.push.vapid_key_file).public

    def subscribe() -> None:
        at, mailbox = gateway.dependencies.moment(), Mailbox.get(Mailbox.address == person.address).id
        subscriptions.subscribe(at, mailbox, device.given, vapid)
        preferences.choose(at, mailbox, Channel.PUSH, topics)

    await gateway.dependencies.store.write(subscribe)


async def count(gateway: RunningGateway) -> int:
    """How many subscriptions there are."""
    return await gateway.dependencies.store.read(lambda: PushSubscription.select().count())
