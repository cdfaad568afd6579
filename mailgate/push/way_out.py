"""The way out of notes: a letter is composed for one browser and handed to that browser's push service."""

from mailgate.addresses.push import EndpointRefused, read_endpoint
from mailgate.delivery.way_out import Capacity, DeliveryResult
from mailgate.dependencies import Dependencies
from mailgate.ids import PushSubscriptionId
from mailgate.keys.browser_keys import read_browser_keys
from mailgate.keys.vapid import VapidKey
from mailgate.push.composing import NoteComposer, seconds_left
from mailgate.push.service import CONNECTIONS, PushService
from mailgate.school.letters.claims import Claimed
from mailgate.school.letters.push import subscriptions
from mailgate.school.models import Channel, PushSubscription

CONNECTIONS_PER_HOST = 4

OVER = DeliveryResult("the subscription is over", permanent=True)
TOO_LATE = DeliveryResult("nobody needs this note any more", permanent=True)
NOT_CALLED = DeliveryResult("this push service is not one of [push] hosts", permanent=True)


class PushWayOut:
    """See `WayOut`."""

    channel = Channel.PUSH
    capacity = Capacity(CONNECTIONS, CONNECTIONS_PER_HOST)

    def __init__(self, dependencies: Dependencies, vapid: VapidKey, service: PushService) -> None:
        self._dependencies = dependencies
        self._vapid = vapid
        self._composer = NoteComposer(dependencies.settings, dependencies.keyring, vapid)
        self._service = service
        self._resting: dict[str, int] = {}

    async def send(self, letter: Claimed) -> DeliveryResult:
        """See `WayOut`."""
        now, number = self._dependencies.clock(), PushSubscriptionId(int(letter.address))
        subscription = await self._dependencies.store.read(subscriptions.find, number)
        if subscription is None or await self._is_for_another_key(subscription):
            return OVER
        if not seconds_left(letter, now):
            return TOO_LATE
        rest = self._resting.get(letter.domain, 0) - now
        if rest > 0:
            return DeliveryResult("the push service wants a rest", wait=rest)
        try:
            return await self._deliver(letter, subscription, now)
        except EndpointRefused:
            return NOT_CALLED

    async def close(self) -> None:
        """See `WayOut`."""
        await self._service.close()

    async def _is_for_another_key(self, subscription: PushSubscription) -> bool:
        """Whether it was made for a key that we do not have any more; if so, it is over."""
        if subscription.vapid == self._vapid.public:
            return False
        await self._end(subscription)
        return True

    async def _deliver(self, letter: Claimed, subscription: PushSubscription, now: int) -> DeliveryResult:
        endpoint = read_endpoint(subscription.endpoint, self._dependencies.settings.push.hosts)
        keys = read_browser_keys(subscription.p256dh, subscription.auth)
        message = self._composer.compose(letter, endpoint, keys, now, self._dependencies.entropy)
        answer = await self._service.deliver(message, now)
        if answer.wait:
            self._resting[letter.domain] = now + answer.wait
        if answer.is_gone:
            await self._end(subscription)
        elif answer.is_taken and subscriptions.is_worth_noting(subscription, now):
            at = self._dependencies.moment()
            await self._dependencies.store.write(subscriptions.note_success, at, subscription.id)
        return DeliveryResult(answer.why, permanent=not (answer.is_taken or answer.may_be_repeated), wait=answer.wait)

    async def _end(self, subscription: PushSubscription) -> None:
        at = self._dependencies.moment()
        await self._dependencies.store.write(subscriptions.note_end, at, subscription.id)
