"""The way out of mail: a letter is composed, one of many with the help of the others, and handed to the relay."""

from mailgate.delivery.way_out import Capacity, DeliveryResult
from mailgate.dependencies import Dependencies
from mailgate.school.letters.claims import Claimed
from mailgate.school.models import Channel
from mailgate.smtp.bulk.merging import Merger
from mailgate.smtp.composing import MailComposer, OutgoingMail
from mailgate.smtp.relay import Relay


class MailWayOut:
    """See `WayOut`."""

    channel = Channel.MAIL

    def __init__(self, dependencies: Dependencies, relay: Relay) -> None:
        settings = dependencies.settings.relay
        self.capacity = Capacity(settings.connections, settings.connections_per_domain, settings.letters_per_minute)
        self._relay = relay
        self._composer = MailComposer(dependencies.settings, dependencies.keyring)
        self._merger = Merger(dependencies, self._composer)

    async def send(self, letter: Claimed) -> DeliveryResult:
        """See `WayOut`."""
        return await self._relay.send(await self._composed(letter))

    async def close(self) -> None:
        """See `WayOut`."""
        await self._relay.close()

    async def _composed(self, letter: Claimed) -> OutgoingMail:
        return await self._merger.compose(letter) if letter.is_to_many else self._composer.compose(letter)
